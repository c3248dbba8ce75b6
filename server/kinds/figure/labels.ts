/**
 * English numbers that count nothing: Day 8 and stage five are places in a row, the last eight a round of a cup, 3-1 a score.
 */
import Big from "big.js";
import { isArabic, isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import { CURRENCIES_BEHIND } from "./currencies.ts";
import { type Part, partOf } from "./part.ts";
import { UNITS } from "./units.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Whether a noun of which there are several stands behind: 8 people, four dinghy races. Not Day 8 at the track, no. 8 signal. */
export function isCounted(folded: string, end: number): boolean {
  const from = folded.charCodeAt(end) === HYPHEN ? end + 1 : skipBlanks(folded, end);
  if (!isLetter(folded.charCodeAt(from)) || FUNCTION_WORDS.startingAt(folded, from) !== null) return false;
  if (UNITS.startingAt(folded, from) !== null || CURRENCIES_BEHIND.startingAt(folded, from) !== null) return true;
  return PLURAL.test(folded.slice(from, endOfWord(folded, from)));
}
const HYPHEN = 0x2d;
const PLURAL =
  /(?:[^s']s|^(?:people|men|women|children|staff|police|million|billion|more|other|new|percent|per|dead))$/;

const FUNCTION_WORDS = new Vocabulary<true>([
  [
    "of in on at to for from by with and or but the a an is are was were as after before against since when while who that this his its has have had will said says over under vs versus",
    true,
  ],
]);

/** Words before the number of one in a row: Day 8, stage five, Phase 2. */
const LABELS = new Vocabulary<true>([
  [
    "day stage round leg phase game match set heat group pool tier level lap step signal chapter part episode volume",
    true,
  ],
]);
/** A number is not the label's where the word before it counts, too: three times a day 20 people called. */
const NOT_LABELS = /(?:^|[^a-z])(?:a|an|per|each|every|one|the|this|that|any|on (?:a|the)) $/;

/** Day 8, stage five: a place in a row. @param at the number. */
export function readLabelled(folded: string, at: number, numeral: Numeral): Part | null {
  if (folded[at - 1] !== " " || numeral.precision < 0 || numeral.scale > 0) return null;
  const label = LABELS.endingAt(folded, at - 1);
  if (label === null || numeral.value.gt(label.word === "episode" ? MOST.episodes : MOST.others)) return null;
  if (NOT_LABELS.test(folded.slice(Math.max(0, label.start - 6), label.start))) return null;
  const behind = folded.charCodeAt(numeral.end);
  if (isLetter(behind) || behind === PERCENT || isPartOfNumber(folded, numeral.end)) return null;
  if (isCounted(folded, numeral.end)) return null;
  return { ...partOf(at, numeral.end, "rank", null, numeral.value, 0), counted: label.word };
}
const PERCENT = 0x25;
const MOST = { episodes: 9999, others: 99 } as const;

const isPartOfNumber = (folded: string, end: number): boolean =>
  (folded[end] === "-" || folded[end] === "/" || folded[end] === "." || folded[end] === ",") &&
  isArabic(folded.charCodeAt(end + 1));

/** Rounds of a cup, by how many are left in it. */
export const ROUNDS: ReadonlySet<string> = new Set(["4", "8", "16", "32", "64"]);

/** the last 16, a last-eight tie: a round, that others call by its name. The last four years and games are so many. */
export function isRound(folded: string, at: number, numeral: Numeral): boolean {
  if (!ROUNDS.has(numeral.value.toFixed()) || !LAST.test(folded.slice(Math.max(0, at - 6), at))) return false;
  const behind = folded.charCodeAt(numeral.end);
  if (isLetter(behind) || behind === PERCENT || isPartOfNumber(folded, numeral.end)) return false;
  return !OF_MORE.test(folded.slice(numeral.end, numeral.end + 16)) && !isCounted(folded, numeral.end);
}
/** the last four of the five, the last eight of them; the last 16 of the Europa League. */
const OF_MORE =
  /^ of (?:which|whom|them|us)\b|^ of (?:(?:the|its|his|her|our|their|these|those|all) )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|\d)/;
const LAST = /(?:^|[^a-z])(?:last|final)[ -]$/;

/** 3-1, 54-12: what two sides scored, the winner's first. 2-3 weeks are a range, and 60-40 percent shares. */
export function readScore(folded: string, at: number): Part | null {
  if (at > 0 && !BEFORE_SCORE.includes(folded[at - 1]!)) return null;
  const match = SCORE.exec(folded.slice(at, at + 10));
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first < second ? first > 0 : first === second && first > MOST_DRAWN) return null;
  const end = at + match[0].length;
  const behind = skipBlanks(folded, end);
  if (UNITS.startingAt(folded, behind) !== null || CURRENCIES_BEHIND.startingAt(folded, behind) !== null) return null;
  const part = partOf(at, end, "quantity", "score", new Big(first), 0);
  return { ...part, high: new Big(second), isRange: true };
}
const BEFORE_SCORE = " (,;:'\"“‘";
const SCORE = /^(\d{1,3})[-–](\d{1,3})(?![\d%a-z–-]|[.,/]\d)/;
/** 50-50 is half each. */
const MOST_DRAWN = 20;
