/** What a source attests: its names, ready to be asked for near ones, and which pairs of characters and words it has at all. */
import type { Sentence } from "../../text/sentence.ts";
import { isHan } from "../../text/terms.ts";
import type { NameRole } from "../kind.ts";
import { isEveryday } from "./known.ts";
import type { Name } from "./name.ts";
import { suffixLength } from "./organisations.ts";

export interface Attested {
  /** Whether two characters stand side by side anywhere in the source. */
  hasPair(first: number, second: number): boolean;
  hasWord(word: string): boolean;
  /** Whether folded words stand anywhere in the source. */
  hasWords(words: string): boolean;
  /** Names from which a key differs in one character at `at`, or lacks one that stands before `at`. */
  changedAt(key: string, at: number): readonly AttestedName[];
  droppedBefore(key: string, at: number): readonly AttestedName[];
  /** Capitalised Latin words about one letter away from a folded word. */
  wordsNear(word: string): readonly AttestedName[];
  /** Signs such as A350 that share their letters with a folded sign. */
  signsLike(letters: string): readonly AttestedName[];
}

export interface AttestedName {
  readonly key: string;
  /** As the source first writes it. */
  readonly text: string;
  readonly role: NameRole;
  readonly foundBy: Name["foundBy"];
  /** How often the source has it. */
  readonly count: number;
  /** Number of the first sentence that has it. */
  readonly sentence: number;
}

export interface NamedSentence {
  readonly sentence: Sentence;
  readonly names: readonly Name[];
}

/** Names longer than this are phrases. */
const LONGEST = 10;

export function attestedIn(sentences: readonly NamedSentence[]): Attested {
  const names = namesOf(sentences);
  const pairs = new Set<number>();
  for (const { sentence } of sentences) addPairs(pairs, sentence.folded);
  const changed = new Map<string, AttestedName[]>();
  const dropped = new Map<string, AttestedName[]>();
  for (const name of names.values()) {
    if (name.key.length < 2 || name.key.length > LONGEST || isTradeOnly(name)) continue;
    for (const short of shortFormsOf(name)) if (!names.has(short.key)) addNear(changed, dropped, short);
    addNear(changed, dropped, name);
  }
  const words = wordsOf(sentences);
  const near = new Map<string, AttestedName[]>();
  for (const word of words.capitalised.values()) for (const key of deletionsOf(word.key)) push(near, key, word);
  const signs = new Map<string, AttestedName[]>();
  for (const name of names.values())
    if (name.role === "product" || name.role === "model") push(signs, lettersOf(name.key), name);
  return {
    hasPair: (first, second) => pairs.has(first * 0x10000 + second),
    hasWord: (word) => words.all.has(word),
    hasWords: (words) => sentences.some(({ sentence }) => sentence.folded.includes(words)),
    changedAt: (key, at) => changed.get(without(key, at, WILD)) ?? NONE,
    droppedBefore: (key, at) => dropped.get(`${key}${at}`) ?? NONE,
    wordsNear: (word) => [...new Set(deletionsOf(word).flatMap((key) => near.get(key) ?? NONE))],
    signsLike: (letters) => signs.get(letters) ?? NONE,
  };
}

function addNear(changed: Map<string, AttestedName[]>, dropped: Map<string, AttestedName[]>, name: AttestedName): void {
  for (let at = 0; at < name.key.length; at++) {
    if (!isHan(name.key.charCodeAt(at))) continue;
    push(changed, without(name.key, at, WILD), name);
    if (at > 0 && at < name.key.length - 1) push(dropped, `${without(name.key, at, "")}${at}`, name);
  }
}

/** 统计局 for 国家统计局, 人民银行 for 中国人民银行: a draft drops the country before an institution. */
function shortFormsOf(name: AttestedName): AttestedName[] {
  if (name.role !== "institution" && name.role !== "company") return [];
  return SHORT_LENGTHS.filter((length) => name.key.length >= length + 2)
    .map((length) => ({ ...name, key: name.key.slice(-length), text: name.text.slice(-length) }))
    .filter(({ key }) => hasOwn(key));
}

/** 新科技 is no company's name. */
const isTradeOnly = ({ key, role }: AttestedName): boolean => role === "company" && !hasOwn(key);

/** Of one character and an ending there are too many: 新科技, 经|委员会. */
const hasOwn = (key: string): boolean =>
  key.length - suffixLength(key) !== 1 || suffixLength(key) < 2 || isEveryday(key);

const SHORT_LENGTHS = [3, 4];

const NONE: readonly AttestedName[] = [];
const WILD = "?";

const without = (key: string, at: number, instead: string): string => key.slice(0, at) + instead + key.slice(at + 1);

/** A350 → a, Qwen2.5-72B → qwenb */
export const lettersOf = (key: string): string => key.replace(/[0-9.]+/g, "");

function push(map: Map<string, AttestedName[]>, key: string, name: AttestedName): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [name]);
  else if (!known.includes(name)) known.push(name);
}

function namesOf(sentences: readonly NamedSentence[]): Map<string, AttestedName> {
  const names = new Map<string, AttestedName>();
  sentences.forEach((read, sentence) => {
    for (const { key, text, role, foundBy } of read.names) {
      const known = names.get(key);
      if (known === undefined) names.set(key, { key, text, role, foundBy, count: 1, sentence });
      else names.set(key, { ...known, count: known.count + 1, role: known.role === "other" ? role : known.role });
    }
  });
  return names;
}

function addPairs(pairs: Set<number>, folded: string): void {
  for (let i = 0; i + 1 < folded.length; i++) {
    const first = folded.charCodeAt(i);
    const second = folded.charCodeAt(i + 1);
    if (isHan(first) || isHan(second)) pairs.add(first * 0x10000 + second);
  }
}

function wordsOf(sentences: readonly NamedSentence[]): { all: Set<string>; capitalised: Map<string, AttestedName> } {
  const all = new Set<string>();
  const capitalised = new Map<string, AttestedName>();
  sentences.forEach(({ sentence: { text, folded } }, sentence) => {
    for (const match of text.matchAll(WORD)) {
      const { index } = match;
      const key = folded.slice(index, index + match[0].length);
      all.add(key);
      if (match[0][0] === key[0] || (key.length < SHORTEST_WORD && !/^[A-Z]{3}$/.test(match[0]))) continue;
      const known = capitalised.get(key);
      if (known !== undefined) capitalised.set(key, { ...known, count: known.count + 1 });
      else capitalised.set(key, { key, text: match[0], role: "other", foundBy: "words", count: 1, sentence });
    }
  });
  return { all, capitalised };
}

/** In letters of any width. */
const WORD = /[A-Za-z\u00c0-\u024f\uff21-\uff3a\uff41-\uff5a]+/g;
/** But for abbreviations: CPI. */
const SHORTEST_WORD = 4;

/** A word and what is left of it without any one letter: two words one letter apart share one of these. */
function deletionsOf(word: string): string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at++) keys.push(without(word, at, ""));
  return keys;
}
