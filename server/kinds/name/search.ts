/** Finds slips of attested names in running text, whether or not the slip itself reads as a name. */
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import { isHan } from "../../text/terms.ts";
import type { Attested, AttestedName } from "./attested.ts";
import { lettersOf } from "./attested.ts";
import { isBelievable, isDropBelievable, sidesAlike, wordsOf } from "./believable.ts";
import { NO_NAMES } from "./english.ts";
import type { Name } from "./name.ts";
import { howAbbreviationSlipped, howSlipped, isLetterReplaced, type SlipKind } from "./slips.ts";

/** Its span is the whole name as written in the sentence. */
export interface FoundSlip extends Span {
  readonly name: AttestedName;
  /** Number of the source that attests it. */
  readonly source: number;
  readonly how: SlipKind | "number";
}

/** Names of 2 to so many characters are looked for in running text. */
const LONGEST = 8;

/** @param sources what may attest: no slip is where any of them has the very words. */
export function findSlips(sentence: Sentence, names: readonly Name[], sources: readonly Attested[]): FoundSlip[] {
  if (sources.length === 0) return [];
  const found = [...hanSlips(sentence, sources), ...latinSlips(sentence, sources), ...numberSlips(names, sources)];
  return found.sort((a, b) => a.start - b.start);
}

function hanSlips({ folded }: Sentence, sources: readonly Attested[]): FoundSlip[] {
  const found: FoundSlip[] = [];
  const isNew = newPairs(folded, sources);
  let words: readonly Span[] | null = null;
  const wordsHere = (): readonly Span[] => (words ??= wordsOf(folded));
  for (let at = 0; at < folded.length; at++) {
    if (!isHan(folded.charCodeAt(at))) continue;
    const slip = changedAt(folded, at, isNew, sources, wordsHere) ?? droppedAt(folded, at, isNew, sources, wordsHere);
    if (slip === null) continue;
    found.push(slip);
    at = slip.end - 1;
  }
  return found;
}

/** For each place whether its character and the next stand side by side in no source. */
function newPairs(folded: string, sources: readonly Attested[]): Uint8Array {
  const isNew = new Uint8Array(folded.length + 1);
  for (let i = 0; i + 1 < folded.length; i++) {
    const first = folded.charCodeAt(i);
    const second = folded.charCodeAt(i + 1);
    if (isHan(first) && isHan(second) && !sources.some((source) => source.hasPair(first, second))) isNew[i] = 1;
  }
  return isNew;
}

type WordsHere = () => readonly Span[];

/** A character that should be another: new with its neighbours inside the name, and the rest of the name attested. */
function changedAt(
  folded: string,
  at: number,
  isNew: Uint8Array,
  sources: readonly Attested[],
  words: WordsHere,
): FoundSlip | null {
  const isNewBefore = at > 0 && isNew[at - 1] === 1;
  if (!isNewBefore && isNew[at] === 0) return null;
  let best: FoundSlip | null = null;
  for (
    let start = isNewBefore || !isHan(folded.charCodeAt(at - 1)) ? Math.max(0, at - LONGEST + 1) : at;
    start <= at;
    start++
  ) {
    if (start < at && isNew[at - 1] === 0) continue;
    for (let end = Math.max(at + 1, start + 2); end <= Math.min(folded.length, start + LONGEST); end++) {
      if (end > at + 1 && isNew[at] === 0) break;
      const written = folded.slice(start, end);
      sources.forEach((source, number) => {
        for (const name of source.changedAt(written, at - start)) {
          const how = howSlipped(written, name.key);
          if (how === null || !isBelievable({ folded, start, end, at, words }, name, how, source)) continue;
          if (best === null || end - start > best.end - best.start) best = { start, end, name, source: number, how };
        }
      });
    }
  }
  return best;
}

/** A name that lacks a character before `at`. */
function droppedAt(
  folded: string,
  at: number,
  isNew: Uint8Array,
  sources: readonly Attested[],
  words: WordsHere,
): FoundSlip | null {
  if (at === 0 || isNew[at - 1] === 0) return null;
  let best: FoundSlip | null = null;
  for (let start = Math.max(0, at - LONGEST); start < at; start++) {
    for (let end = at + 1; end <= Math.min(folded.length, start + LONGEST); end++) {
      const written = folded.slice(start, end);
      sources.forEach((source, number) => {
        for (const name of source.droppedBefore(written, at - start)) {
          if (!isDropBelievable({ folded, start, end, at, words }, name, source)) continue;
          if (best === null || end - start > best.end - best.start)
            best = { start, end, name, source: number, how: "dropped" };
        }
      });
    }
  }
  return best;
}

function latinSlips({ text, folded, language }: Sentence, sources: readonly Attested[]): FoundSlip[] {
  const found: FoundSlip[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const start = match.index;
    const end = start + match[0].length;
    // Letters of a code or an address are no word.
    if (/[a-z0-9_/=]/.test(folded[start - 1] ?? " ") || /^(?:[0-9]+[a-z]|[_/=])/.test(folded.slice(end, end + 4)))
      continue;
    const written = folded.slice(start, end);
    if (sources.some((source) => source.hasWord(written))) continue;
    const isAbbreviation = /^[^a-z]{2,4}$/.test(match[0]);
    const beside = wordsBeside(text, folded, start, end);
    const slip = nearWord({ folded, start, end, beside, isAbbreviation, isEnglish: language === "en" }, sources);
    if (slip !== null) found.push(slip);
  }
  return found;
}

/** Of full width too. */
const CAPITALISED = /[A-Z\u00c0-\u00de\uff21-\uff3a][A-Za-z\u00c0-\u024f\uff21-\uff3a\uff41-\uff5a]+/g;

/** The words beside a Latin one that tell whose name it is; before one that goes on with a capital only words with one. Folded. */
function wordsBeside(
  text: string,
  folded: string,
  start: number,
  end: number,
): { before: string; after: string; isInName: boolean } {
  const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? "";
  const after = AFTER.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? "";
  const isInName = CAPITAL.test(after);
  const counts = (word: string): boolean => CAPITAL.test(word) || (!isInName && word.length > SHORT + 1);
  return {
    before: counts(before) ? folded.slice(start - before.length, start) : "",
    after: counts(after) ? folded.slice(end, end + after.length) : "",
    isInName,
  };
}
const BEFORE = /(?<![A-Za-z\u00c0-\u024f])[A-Za-z\u00c0-\u024f]+ $/;
const AFTER = /^ [A-Za-z\u00c0-\u024f]+/;
/** Not of a word that heads sentences. */
const CAPITAL = /^ ?(?!(?:In|On|At|By|The|For|From|To|As|And|But|With|If|A) )[A-Z\u00c0-\u00de]/;

interface LatinPlace extends Span {
  readonly folded: string;
  readonly beside: ReturnType<typeof wordsBeside>;
  readonly isAbbreviation: boolean;
  readonly isEnglish: boolean;
}

function nearWord(place: LatinPlace, sources: readonly Attested[]): FoundSlip | null {
  const { folded, start, end } = place;
  const written = folded.slice(start, end);
  for (const [source, attested] of sources.entries()) {
    for (const name of attested.wordsNear(written)) {
      if (NO_NAMES.has(name.key)) continue;
      const how = latinSlip(place, name, attested);
      if (how !== null) return { start, end, name, source, how };
    }
  }
  return null;
}

function latinSlip(place: LatinPlace, name: AttestedName, source: Attested): SlipKind | null {
  const written = place.folded.slice(place.start, place.end);
  const how = howSlipped(written, name.key);
  if (how !== null && name.key.length >= LONG) return how;
  if (how === null && place.isAbbreviation && howAbbreviationSlipped(written, name.key) !== null)
    return sidesAlike(place, name, source) === 2 ? "letter" : null;
  if (how === null && !isLetterReplaced(written, name.key)) return null;
  return (how !== null && (!place.isEnglish || (written.length > SHORT && !place.beside.isInName))) ||
    isBesideWord(place, name, source)
    ? (how ?? "letter")
    : null;
}
/** Of a name of so many letters a slip shows by itself; in English one of few is near to others: Hao and Zhao, Mahmud and Mahmoud. */
const LONG = 8;
const SHORT = 3;

/** Whether a word beside it stands beside the name in the source as well: Otter |Bonk, Otter |Bank. */
const isBesideWord = ({ beside: { before, after } }: LatinPlace, { key }: AttestedName, source: Attested): boolean =>
  (before !== "" && source.hasWords(before + key)) || (after !== "" && source.hasWords(key + after));
const LONGEST_WORD = 24;

/** A352 where the sources have A350 and no A352: another number makes another name, which nothing attests. */
function numberSlips(names: readonly Name[], sources: readonly Attested[]): FoundSlip[] {
  return names.flatMap((name) => {
    if ((name.role !== "product" && name.role !== "model") || !/[0-9]/.test(name.key)) return [];
    const like = sources.map((source) => source.signsLike(lettersOf(name.key)));
    if (like.some((signs) => signs.some(({ key }) => key === name.key || key.startsWith(name.key)))) return [];
    const source = like.findIndex((signs) => signs.length > 0);
    return source === -1
      ? []
      : [{ start: name.start, end: name.end, name: like[source]![0]!, source, how: "number" as const }];
  });
}
