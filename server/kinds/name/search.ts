/** Finds slips of attested names in running text, whether or not the slip itself reads as a name. */
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import { isHan } from "../../text/terms.ts";
import type { Attested, AttestedName } from "./attested.ts";
import { lettersOf } from "./attested.ts";
import { mayFollowName } from "./characters.ts";
import { isBreakAt } from "./found.ts";
import type { Name } from "./name.ts";
import { postEndingAt } from "./posts.ts";
import { howSlipped, type SlipKind } from "./slips.ts";
import { verbAt } from "./verbs.ts";

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
          if (how === null || !isBelievable(folded, { start, end }, at, name, how, words)) continue;
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
          if (!isDropBelievable(folded, { start, end }, at, name, words)) continue;
          if (best === null || end - start > best.end - best.start)
            best = { start, end, name, source: number, how: "dropped" };
        }
      });
    }
  }
  return best;
}

/** Whether what is written may be meant for the name, and is not a word of its own. */
function isBelievable(
  folded: string,
  span: Span,
  at: number,
  name: AttestedName,
  how: SlipKind,
  words: WordsHere,
): boolean {
  const length = span.end - span.start;
  if (name.foundBy === "words" && name.role === "other" && length < 4) return false;
  if (how === "character")
    return at > span.start && at < span.end - 1 && name.role !== "other" && standsAsName(folded, span);
  if (name.role === "person" && postEndingAt(folded, span.start) > 0) return true;
  if (length > 2) return !isOrdinary(span, at, words) || standsAsName(folded, span);
  return !isOrdinary(span, at, words) && standsAsName(folded, span);
}

function isDropBelievable(folded: string, span: Span, at: number, name: AttestedName, words: WordsHere): boolean {
  if (name.role === "event" || name.role === "model" || name.foundBy === "words") return false;
  if (isShortened(name.key, folded.slice(span.start, span.end))) return false;
  const isShort = span.end - span.start === 2;
  if (name.role === "person" ? !standsAsName(folded, span) : !isHeaded(folded, span.start)) return false;
  return name.role === "person" || !isShort || !isOrdinary(span, at, words);
}

/** 中移动 for 中国移动, 财政司长 for 财政司司长: what newspapers leave out. */
function isShortened(name: string, written: string): boolean {
  let at = 0;
  while (name[at] === written[at]) at++;
  return LEFT_OUT.has(name[at]!) || name[at] === name[at + 1] || name[at] === name[at - 1];
}
const LEFT_OUT = new Set([..."国省市县区·的及和与总"]);

/** Where a name can stand: behind a break, a post or a word that names follow, or before a break or a verb. */
const standsAsName = (folded: string, { start, end }: Span): boolean =>
  isHeaded(folded, start) ||
  !isHan(folded.charCodeAt(end)) ||
  mayFollowName(folded.charCodeAt(end)) ||
  verbAt(folded, end) > 0;

/** Where a name can begin: behind a break, a post, a verb or a word that names follow. */
export const isHeaded = (folded: string, start: number): boolean =>
  isBreakAt(folded, start - 1) ||
  !isHan(folded.charCodeAt(start - 1)) ||
  postEndingAt(folded, start) > 0 ||
  BEFORE_NAMES.has(folded[start - 1]!) ||
  (start > 1 && verbAt(folded, start - 2) === 2);

const BEFORE_NAMES = new Set([..."和与及由向对获据料名在多被给让指称国到以为的任"]);

/** A word of the dictionary that holds the character in question makes it an ordinary one. */
function isOrdinary(span: Span, at: number, words: WordsHere): boolean {
  const word = words().find(({ start, end }) => start <= at && at < end);
  return (
    word !== undefined &&
    word.end - word.start > 1 &&
    (word.start <= span.start || word.end >= span.end || word.end - word.start > 1)
  );
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

function wordsOf(folded: string): Span[] {
  return Array.from(SEGMENTER.segment(folded), ({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function latinSlips({ text, folded }: Sentence, sources: readonly Attested[]): FoundSlip[] {
  const found: FoundSlip[] = [];
  for (const match of text.matchAll(/[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f]{2,}/g)) {
    const start = match.index;
    if (/[A-Za-z]/.test(text[start - 1] ?? " ")) continue;
    const end = start + match[0].length;
    const written = folded.slice(start, end);
    if (sources.some((source) => source.hasWord(written))) continue;
    const slip = nearWord(written, { start, end }, sources);
    if (slip !== null) found.push(slip);
  }
  return found;
}

function nearWord(written: string, span: Span, sources: readonly Attested[]): FoundSlip | null {
  for (const [source, attested] of sources.entries()) {
    for (const name of attested.wordsNear(written)) {
      const how = howSlipped(written, name.key);
      if (how !== null) return { ...span, name, source, how };
    }
  }
  return null;
}

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
