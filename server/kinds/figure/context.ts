/** Finds the words around a figure that bear on it: bound, direction, basis, what is counted, its role. */
import { isArabic, isHan, isLetter } from "../../text/numerals/characters.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import { BOUNDS_BEFORE, BOUNDS_BEHIND } from "./bounds.ts";
import { basisOf, changeOf, clauseStart, isOfLoss, ownWay, secondOfTwo } from "./change.ts";
import type { Way } from "./changes.ts";
import { skipBack } from "./codes.ts";
import { countedBehind } from "./counted.ts";
import type { Bound, Figure } from "./figure.ts";
import type { Part } from "./part.ts";
import { isExceeding } from "./ranks.ts";
import { type Found, Vocabulary } from "./vocabulary.ts";

/** How far before a figure its words are looked for, in UTF-16 units. */
const REACH = 24;
/** Latin words are longer: cut its benchmark one-year rate by 10bps. */
const LATIN_REACH = 36;

/**
 * The finished figure.
 * @param figures those before it in the sentence, left to right. No word before the last one is its own, save that in
 * "cut its one-year rate by 10bps" a length or rank goes no way and parts nothing.
 */
export function inContext(sentence: Sentence, part: Part, figures: readonly Figure[]): Figure {
  const previous = figures.at(-1) ?? null;
  const floor = previous?.end ?? 0;
  const { folded } = sentence;
  const behind = countedBehind(sentence, part);
  const bound = boundOf(folded, part, behind?.end ?? part.end);
  const reach = isLetter(folded.charCodeAt(skipBack(folded, part.start) - 1)) ? LATIN_REACH : REACH;
  const apart = figures.slice(-FEW).findLast(({ type }) => type !== "duration" && type !== "rank")?.end ?? 0;
  const from = clauseStart(folded, Math.max(apart, part.start - reach), part.start);
  const isChange = part.type !== "rank" && part.type !== "duration";
  const change = isChange ? (ownWay(part) ?? changeOf(folded, part, from, bound.at)) : null;
  const basis = isChange ? basisOf(folded, part, from) : null;
  const begin = Math.min(part.start, bound.at?.start ?? part.start);
  const carried = previous !== null && change === null && isListed(folded, floor, begin) ? previous : null;
  const role = roleOf(folded, part, floor, bound.at, change !== null);
  const counted = part.counted ?? behind?.counted;
  const figure: Mutable = {
    kind: "figure",
    start: part.start,
    end: part.end,
    type: part.type,
    low: part.low,
    high: part.high,
    unit: part.unit ?? (part.type === "count" ? (behind?.counted ?? null) : null),
    precision: part.precision,
    bound: bound.bound,
    isRange: part.isRange,
    isVague: part.isVague,
  };
  if (bound.at !== undefined) figure.boundAt = bound.at;
  if (change !== null) addWay(figure, change);
  if (part.type === "money" && change?.value !== "profit" && isOfLoss(folded, from, part.start)) figure.isLoss = true;
  if (basis !== null) [figure.basis, figure.basisAt] = [basis.value, { start: basis.start, end: basis.end }];
  if (carried !== null) carryOn(figure, carried, folded);
  if (counted !== undefined) figure.counted = counted;
  if (part.rest !== undefined) figure.rest = part.rest;
  if (role !== null) figure.role = role;
  if (part.isOnly) figure.isOnly = true;
  if (isTop(figure) && !BIGGER.test(folded.slice(part.end, part.end + 3)))
    Object.assign(figure, { type: "rank", unit: null, low: null, isRange: true, counted: undefined });
  if (part.isHalved) figure.isHalved = true;
  if (folded[part.start] === "0" && isArabic(folded.charCodeAt(part.start + 1))) figure.isMiswritten = true;
  return figure;
}

/** 十大交易所 are the top ten; 三大 and 四大 only count. */
const isTop = ({ type, counted, isRange, low }: Mutable): boolean =>
  type === "count" && counted === "大" && !isRange && low !== null && TOPS.has(low.toFixed());
const TOPS = new Set(["10", "20", "30", "50", "100"]);
/** 比三十大一些 is more than thirty. */
const BIGGER = /^大?[一了点些于过得]/;

/** How many figures before one may be looked past: more do not fit within reach. */
const FEW = 4;

type Mutable = { -readonly [K in keyof Figure]: Figure[K] };

/** What is only listed goes the way of the figure before, and on its basis. */
function carryOn(figure: Mutable, from: Figure, folded: string): void {
  if (from.direction !== undefined && from.directionAt !== undefined) {
    [figure.direction, figure.directionAt] = [from.direction, from.directionAt];
  }
  if (figure.basis === undefined && from.basis !== undefined && from.basisAt !== undefined) {
    const second = secondOfTwo(folded, from.basisAt);
    [figure.basis, figure.basisAt] =
      second === null ? [from.basis, from.basisAt] : [second.value, { start: second.start, end: second.end }];
  }
}

function addWay(figure: Mutable, change: Found<Way>): void {
  const { value } = change;
  if (value === "loss") figure.isLoss = true;
  else if (value !== "both" && value !== "profit") {
    [figure.direction, figure.directionAt] = [value, { start: change.start, end: change.end }];
  }
}

interface BoundFound {
  readonly bound: Bound;
  readonly at?: Span;
}

/** @param counted where the measure word behind the figure ends, as 三十家左右 has its bound behind that. */
function boundOf(folded: string, part: Part, counted: number): BoundFound {
  // 多達30餘款 are more than thirty, however many that may be.
  const before = part.bound === "over" ? null : boundBefore(folded, part.start);
  if (before !== null && before.value !== "exact" && !isOfDeed(before, part))
    return { bound: before.value, at: { start: before.start, end: before.end } };
  const behind = boundBehind(folded, part.end) ?? (counted > part.end ? boundBehind(folded, counted) : null);
  if (behind !== null) return { bound: behind.value, at: { start: behind.start, end: behind.end } };
  return { bound: part.bound };
}

/** 归纳过四大挑战, 提过三项建议: 过 behind a verb says that it was done. Of as few it bounds nothing. */
const isOfDeed = ({ word }: Found<Bound>, { type, low }: Part): boolean =>
  word === "过" && type === "count" && low?.lt(FEWEST_PASSED) === true;
const FEWEST_PASSED = 10;

/** Between bound and number: 至少有10个, 超过了300. */
const LINKING = "有是为达了到";

function boundBefore(folded: string, start: number): Found<Bound> | null {
  const end = skipBack(folded, start);
  const round = roundBound(folded, start, end) ?? milestoneBound(folded, start, end);
  if (round !== null) return round;
  const direct = BOUNDS_BEFORE.endingAt(folded, end);
  if (direct !== null) return direct;
  if (folded.endsWith("top", end) && isExceeding(folded, end - 3))
    return { start: end - 3, end, word: "top", value: "over" };
  return LINKING.includes(folded[end - 1] ?? "-") ? BOUNDS_BEFORE.endingAt(folded, end - 1) : null;
}

/** 上百, 过万, 过半: 上 and 过 bound bare round numbers only. */
function roundBound(folded: string, start: number, end: number): Found<Bound> | null {
  const mark = folded[end - 1];
  if ((mark !== "过" && mark !== "上" && mark !== "成") || !"百千万亿半".includes(folded[start] ?? "-")) return null;
  if (mark === "过" && "超不通经透".includes(folded[end - 2] ?? "-")) return null;
  return mark === "成" ? null : { start: end - 1, end, word: mark, value: "over" };
}

/** crossed the 30-million-user mark, past thirty million. */
function milestoneBound(folded: string, start: number, end: number): Found<Bound> | null {
  const match = PASSING.exec(folded.slice(Math.max(0, end - PASSING_REACH), end));
  if (match === null) return null;
  const behind = folded.slice(start, start + MILESTONE_REACH);
  if (!(match[1] === undefined ? LARGE : MILESTONE).test(behind)) return null;
  return { start: end - match[0].length, end, word: match[0], value: "over" };
}
const PASSING =
  /\b(?:(?:crossed|crosses|crossing|breached|passed|passes|passing|cleared|hit|reached|broken? through|breaks through|broke through|moved past|past)( the)|past)$/;
const PASSING_REACH = 20;
const MILESTONE = /^[^,.;]{1,30}? ?-?(?:mark|milestone|threshold)\b/;
const LARGE = /^[a-z\d.,-]+[ -](?:thousand|million|billion|trillion)\b|^[\d.]+(?:m|bn|k)\b/;
const MILESTONE_REACH = 48;

function boundBehind(folded: string, end: number): Found<Bound> | null {
  if (folded.startsWith("-odd", end) && !isLetter(folded.charCodeAt(end + 4)))
    return { start: end, end: end + 4, word: "-odd", value: "over" };
  const isJoined = folded.charCodeAt(end) === 0x20 || folded.startsWith("-plus", end);
  const at = isJoined ? end + 1 : end;
  const found = BOUNDS_BEHIND.startingAt(folded, at);
  if (found === null || (found.word === "起" && !isStart(folded, found.end))) return null;
  return found.word === "plus" && folded.charCodeAt(end) === 0x20 ? null : found;
}

/** 499元起 sets a floor; 起诉 and 起源 are words. */
const isStart = (folded: string, end: number): boolean =>
  !isHan(folded.charCodeAt(end)) || "的步跳售".includes(folded[end]!);

/** 分别增长14%和15%: figures that are only listed share their words. */
export function isListed(folded: string, floor: number, start: number): boolean {
  const between = folded.slice(floor, start).trim();
  return LISTING.has(between);
}
const LISTING = new Set(["和", "及", "与", "、", ",", "以及", "或", "and", ", and", "or", ", or", "至", "to"]);

const SOURCES = new Vocabulary<"from" | "to">([
  ["由 从 自 from", "from"],
  ["至 到 to", "to"],
]);
const PER_BEFORE = /每[^,。;:!?、\d]{1,4}$/;
const PER_BEHIND =
  /^ ?(?:\/[^\d]|per |a (?:share|barrel|tonne|ton|month|year|day|week|piece|unit|ounce)|an (?:ounce|hour)|each\b)/;

/** 由3%升至5%, 每股1.08元. */
function roleOf(
  folded: string,
  part: Part,
  floor: number,
  boundAt: Span | undefined,
  isChange: boolean,
): "from" | "to" | "per" | null {
  const end = skipBack(folded, part.start);
  const source = end > floor && boundAt?.end !== end ? SOURCES.endingAt(folded, end) : null;
  // "access to 500" goes nowhere; "rose to 500" does.
  if (source !== null && (isChange || floor > 0 || isHan(folded.charCodeAt(source.start)))) return source.value;
  if (PER_BEFORE.test(folded.slice(Math.max(floor, end - 5), end))) return "per";
  return PER_BEHIND.test(folded.slice(part.end, part.end + 12)) ? "per" : null;
}
