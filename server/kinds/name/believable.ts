/** Whether what is written near an attested name is meant for it: no word, no other name and no short form of its own. Folded. */
import type { Span } from "../../text/span.ts";
import { isHan } from "../../text/terms.ts";
import type { Attested, AttestedName } from "./attested.ts";
import { isTransliteration, mayFollowName } from "./characters.ts";
import { isBreakAt } from "./found.ts";
import { readEveryday } from "./known.ts";
import { postEndingAt } from "./posts.ts";
import type { SlipKind } from "./slips.ts";
import { verbAt } from "./verbs.ts";

/** A stretch of a sentence that may be a slip of a name, and the character in question: the one written, or the one that follows what is left out. */
export interface Place extends Span {
  readonly folded: string;
  readonly at: number;
  /** The words of the sentence, for which a dictionary is asked once. */
  readonly words: () => readonly Span[];
}

/** Whether a character of the name was mistaken. */
export function isBelievable(place: Place, name: AttestedName, how: SlipKind, source: Attested): boolean {
  const { folded, start, end, at } = place;
  const length = end - start;
  if (name.foundBy === "words" && name.role === "other" && length < LONG)
    return !isTransliteration(folded.charCodeAt(at)) && isForeign(name.key) && sidesAlike(place, name, source) > 0;
  if (how === "character")
    return at > start && at < end - 1 && name.role !== "other" && standsAsName(place) && !isOrdinary(place);
  if (name.role === "person" && postEndingAt(folded, start) > 0) return true;
  if (isCut(place)) return false;
  return length > 2 ? !isOrdinary(place) || standsAsName(place) : !isOrdinary(place) && standsAsName(place);
}
const LONG = 4;

/** Whether a character of the name was left out before `at`. */
export function isDropBelievable(place: Place, name: AttestedName, source: Attested): boolean {
  const { folded, start, end, at } = place;
  if (name.role === "model" || isContinued(folded, end)) return false;
  const sides = sidesAlike(place, name, source);
  if (name.role === "person") return sides > 0 || standsAsName(place);
  if (name.foundBy === "words") return sides > 0 && isForeign(name.key) && !isOrdinary(place);
  if (isShortened(name.key, at - start) || isAbbreviated(name, at - start)) return false;
  const length = end - start;
  if (name.role === "event" || !isHeaded(folded, start)) return length >= LONG ? sides > 0 : length > 2 && sides > 1;
  return sides > 0 || length > 2 || !isOrdinary(place);
}

/** A name with only such characters as foreign names are written with: 斯里蘭卡. */
const isForeign = (name: string): boolean => [...name].every((character) => isTransliteration(character.charCodeAt(0)));

/** On how many sides of a place the same characters stand as beside the name in the source: 英蘭|足總盃 where it has 英格蘭|足總盃. */
export function sidesAlike(
  { folded, start, end }: Span & { folded: string },
  { key }: AttestedName,
  source: Attested,
): 0 | 1 | 2 {
  const before = hanBefore(folded, start);
  const after = hanBehind(folded, end);
  if (before !== "" && after !== "" && source.hasWords(before.slice(-1) + key + after[0]!)) return 2;
  const isAlike =
    (after.length === NEIGHBOURS && source.hasWords(key + after)) ||
    (before.length === NEIGHBOURS && source.hasWords(before + key));
  return isAlike ? 1 : 0;
}
const NEIGHBOURS = 2;

function hanBehind(folded: string, at: number): string {
  let end = at;
  while (end < at + NEIGHBOURS && isHan(folded.charCodeAt(end))) end++;
  return folded.slice(at, end);
}

function hanBefore(folded: string, at: number): string {
  let start = at;
  while (start > at - NEIGHBOURS && start > 0 && isHan(folded.charCodeAt(start - 1))) start--;
  return folded.slice(start, at);
}

/** 海港組委|會: with what follows it is another word. */
const isContinued = (folded: string, end: number): boolean =>
  folded[end - 1] === "委" && /[会员]/.test(folded[end] ?? "");

/** 中移动 for 中国移动, 财政司长 for 财政司司长: what newspapers leave out. */
function isShortened(name: string, at: number): boolean {
  if (at > 1 && (name[at] === name[at + 1] || name[at] === name[at - 1])) return true;
  return LEFT_OUT.has(name[at]!) && !(name[at] === "国" && KEEPS_STATE.has(name[at - 1]!));
}
const LEFT_OUT = new Set([..."国省市县区·的及和与总"]);
/** 全国 is never 全, as 美国 is 美. */
const KEEPS_STATE = new Set([..."全外"]);

/** What may stand before a name that is shortened by itself: 香港房署. */
const REGIONS: ReadonlySet<string> = new Set(["香港", "澳门", "中国", "国家", "全国"]);

/**
 * 房署 for 房屋署, 驻港公司 for 驻香港公司, 电动车 for 电动汽车: one character stands for a word of two where it leans on another. What is
 * written every day is as short as it gets: 金管局.
 */
function isAbbreviated({ key: name, role }: AttestedName, at: number): boolean {
  if (readEveryday(name).some(({ start, end }) => start <= at && at < end && !/[署部]/.test(name[end - 1]!)))
    return false;
  const words = wordsOf(name);
  const place = words.findIndex(({ start, end }) => start <= at && at < end);
  const word = words[place]!;
  if (lengthOf(word) !== 2) return words.length === 1 && isOffice(name, at);
  const [before, after] = [lengthOf(words[place - 1]), lengthOf(words[place + 1])];
  // 青松科 may be short for 青松科技; 青松技 is not.
  const isHeadKept = at === word.start + 1;
  if (before > 1 && after === 0) return isHeadKept || role === "product" || role === "other";
  const isLed = before > 1 && !REGIONS.has(name.slice(word.start - before, word.start));
  return isHeadKept
    ? (after === 1 && !isLed) || (before === 1 && after > 1)
    : before === 1 && name.startsWith("香港", word.start);
}

const lengthOf = (word: Span | undefined): number => (word === undefined ? 0 : word.end - word.start);

/** 教局 for 教育局, whose name is a word of the dictionary. */
const isOffice = (name: string, at: number): boolean => at === 1 && /^..[局署处]$/.test(name);

/** Where a name can stand: behind a break, a post or a word that names follow, or before a break or a verb. */
const standsAsName = ({ folded, start, end }: Span & { folded: string }): boolean =>
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
  STATE_BEFORE.test(folded.slice(Math.max(0, start - 2), start)) ||
  (start > 1 && verbAt(folded, start - 2) === 2);

const BEFORE_NAMES = new Set([..."和与及由向对获据料名在多被给让指称到以为的任"]);
/** 美国|海狸集团, not 驻港国|安公署. */
const STATE_BEFORE = /[中美英法德俄韩泰]国$/;

/** A word of the dictionary that holds the character in question makes it an ordinary one. */
function isOrdinary({ at, words }: Place): boolean {
  const word = words().find(({ start, end }) => start <= at && at < end);
  return word !== undefined && word.end - word.start > 1;
}

/** 消防出|动, 宗电|压: a word of the dictionary goes on behind the end, from the character in question or the one behind it. */
const isCut = ({ at, end, words }: Place): boolean =>
  at >= end - 2 && words().some((word) => word.start >= at && word.start < end && word.end > end);

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

export const wordsOf = (folded: string): Span[] =>
  Array.from(SEGMENTER.segment(folded), ({ index, segment }) => ({ start: index, end: index + segment.length }));
