/** Where a source names somebody who acts or speaks, by a name, in English by the surname too, or by 他 and she. */
import type { NameRole } from "../kinds/kind.ts";
import { isHeaded } from "../kinds/name/believable.ts";
import { speaksSoon, verbAt } from "../kinds/name/verbs.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { type Slot, sourceSlotOf } from "./slot.ts";
import type { SourceView } from "./sourceView.ts";

/** A name where a source has it. */
export interface Occurrence extends Span {
  readonly text: string;
  readonly key: string;
  readonly role: NameRole;
  readonly view: SourceView;
  readonly sentence: number;
}

export interface Places {
  readonly occurrences: readonly (Occurrence & { readonly slot: Slot })[];
  /** Names of the source by their first two characters, the longest first. */
  readonly byHead: ReadonlyMap<string, readonly Occurrence[]>;
}

const PLACES = new WeakMap<SourceView, Places>();

export function placesIn(view: SourceView): Places {
  const known = PLACES.get(view);
  if (known !== undefined) return known;
  const fullNames = fullNamesOf(view);
  const occurrences = view.read.sentences.flatMap((read, sentence) =>
    [...namedHere(read, fullNames), ...pronounAt(view, sentence, fullNames)].map((named) => ({
      ...named,
      view,
      sentence,
      slot: sourceSlotOf(read.sentence.folded, named, read.sentence.language === "en"),
    })),
  );
  const byHead = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (isPronoun(occurrence)) continue;
    const head = occurrence.key.slice(0, 2);
    const list = byHead.get(head) ?? [];
    byHead.set(head, list);
    if (!list.some(({ key }) => key === occurrence.key)) list.push(occurrence);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.key.length - a.key.length);
  const places = { occurrences, byHead };
  PLACES.set(view, places);
  return places;
}

type Named = Pick<Occurrence, "start" | "end" | "text" | "key" | "role">;

/** Whoever a sentence names as one who acts, in English by the surname too. */
function namedHere(read: ReadSentence, fullNames: ReadonlyMap<string, Named>): Named[] {
  const { folded } = read.sentence;
  const head = HEAD_WORD.exec(folded);
  const headed = fullNames.get(head?.[1] ?? "");
  const named = read.names.flatMap(({ start, end, text, role, foundBy }) => {
    const key = folded.slice(start, end);
    const full = fullNames.get(key);
    if (full !== undefined) return [{ ...full, start, end }];
    if (read.sentence.language === "en" && role !== "person") return [];
    if (!isWho({ start, end, text, role, foundBy }, read) || !isHeaded(folded, start)) return [];
    return [{ start, end, text, key, role }];
  });
  if (headed === undefined || named.some(({ start }) => start < head![0].length)) return named;
  return [{ ...headed, start: head![0].length - head![1]!.length, end: head![0].length }, ...named];
}

/** A surname that begins a sentence is read as no name by itself. */
const HEAD_WORD = /^[\s"“'‘]*([a-z][a-z-]+)/;

/**
 * People of an English source by each word of their name and by the whole of it: Morales → Evo Morales. Two words are a
 * person's name where one of them stands alone elsewhere, as no place's or market's does. Words of two names are left out.
 */
function fullNamesOf({ read }: SourceView): Map<string, Named> {
  if (read.language !== "en") return new Map();
  const byWord = new Map<string, Named | null>();
  const alone = new Set(read.sentences.flatMap(wordsAlone));
  for (const sentence of read.sentences) {
    for (const { start, end, text, role, foundBy } of sentence.names) {
      const key = sentence.sentence.folded.slice(start, end);
      if (!key.includes(" ") || !isWho({ start, end, text, role, foundBy }, sentence)) continue;
      const words = key.split(" ");
      if (role !== "person" && !words.some((word) => alone.has(word))) continue;
      for (const word of [key, ...words]) {
        const known = byWord.get(word);
        const isOne = known === undefined || known?.key === key;
        byWord.set(word, isOne ? { start, end, text, key, role: "person" } : null);
      }
    }
  }
  return new Map([...byWord].flatMap(([word, name]) => (name === null ? [] : [[word, name]])));
}

/** Names of one word: those read as such, and what a sentence begins with. */
function wordsAlone({ names, sentence: { folded } }: ReadSentence): string[] {
  const head = HEAD_WORD.exec(folded)?.[1];
  const read = names.map(({ start, end }) => folded.slice(start, end)).filter((key) => !key.includes(" "));
  return head === undefined || names.some(({ start, end }) => end - start > head.length && start < head.length)
    ? read
    : [head, ...read];
}

/** 他, 她, he and she at a sentence's head mean the one person whom the sentence before names, if it names only one. */
function pronounAt(
  { read: { sentences } }: SourceView,
  sentence: number,
  fullNames: ReadonlyMap<string, Named>,
): Named[] {
  const pronoun = PRONOUN.exec(sentences[sentence]!.sentence.folded);
  if (pronoun === null) return [];
  for (const step of [1, 2]) {
    const before = sentences[sentence - step];
    if (before === undefined || before.blockIndex !== sentences[sentence]!.blockIndex) return [];
    const named = namedHere(before, fullNames).filter(({ role }) => role === "person");
    const people = new Map(named.map((name) => [name.key, name]));
    if (people.size > 1) return [];
    const [person] = people.values();
    if (person === undefined) continue;
    return [{ ...person, start: pronoun[0].length - pronoun[1]!.length, end: pronoun[0].length }];
  }
  return [];
}

const PRONOUN = /^[\s“「"]*(他|她|he |she )/;

/** Whether the name stands there by 他 or she only. */
export const isPronoun = ({ start, end, text }: Named): boolean => end - start !== text.length;

const WHO = new Set<NameRole>(["person", "company", "institution", "media"]);

/** In English only people tell themselves apart: by their post, or by two words and no more. */
export function isWho({ role, foundBy, text, end }: Found, { sentence: { language, folded } }: ReadSentence): boolean {
  if (text.length < 2) return false;
  if (language !== "en")
    return WHO.has(role) || (role === "other" && foundBy === "context" && isSubject(folded, text, end));
  return role === "person" || (foundBy === "words" && /^[A-Z][a-z]+ [A-Z][a-z-]+(?: [A-Z][a-z-]+)?$/.test(text));
}

type Found = Pick<ReadSentence["names"][number], "role" | "foundBy" | "text" | "start" | "end">;

/** A name read only from its place is one who acts where a colon or a verb of speaking follows, and names more than a side. */
const isSubject = (folded: string, text: string, end: number): boolean =>
  text.length <= LONGEST_WHO &&
  verbAt(fold(text), 0) < text.length &&
  !ANY_SIDE.test(text) &&
  (/^[：:︰]/.test(folded.slice(end)) || (speaksSoon(folded, end) && !ALSO_NOUNS.test(folded.slice(end))));
/** In UTF-16 units: what is longer and has no ending of an organisation's is a phrase. */
const LONGEST_WHO = 8;
/** What verbs of announcing name as well: 优惠计划, 修订建议. */
const ALSO_NOUNS = /^(?:计划|建议|公告|消息|预测|测算|分析|要求|调查|决定)/;
const ANY_SIDE = /[方媒]$|主管$|社会$|社會$|當局$|当局$|[男女]子$|^[一二两兩三四五六七八九十多各][国國]$/;
