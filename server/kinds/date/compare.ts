/** Holds a claim's date against a source's: the same days, coarser, finer, apart, or not to be compared. */
import type { Agreement } from "../kind.ts";
import { ANY_YEAR, civilOf, type DaySpan, dayOf, spanOfIso } from "./calendar.ts";
import type { DateMention } from "./date.ts";
import { lacksYear, yearOf } from "./expression.ts";

export interface DateComparison {
  readonly agreement: Agreement;
  /** What differs, or under which reservation the two agree: the draft is coarser (rounding) or finer (precision), or bounds differ (qualifier). */
  readonly differs: "day" | "period" | "rounding" | "precision" | "qualifier" | null;
  readonly reason: DateReason;
}

/**
 * `coarser` and `finer` are the claim's; `end` is a range of which one end is wrong; `near` is apart by less than a loose date can be; `yearless` agrees in month and
 * day where a year is not known; `sameWords` is one relative wording (去年, 上季) in two texts of which one or both have no date.
 */
export type DateReason =
  | "sameDays"
  | "coarser"
  | "finer"
  | "overlap"
  | "bound"
  | "apart"
  | "end"
  | "near"
  | "yearless"
  | "sameWords"
  | "unresolved";

const INCOMPARABLE: DateComparison = { agreement: "incomparable", differs: null, reason: "unresolved" };

export function compareDates(claim: DateMention, evidence: DateMention): DateComparison {
  if (claim.isVague || evidence.isVague || claim.isImpossible || evidence.isImpossible) return INCOMPARABLE;
  const theirs = spanOf(evidence);
  const ours = spanBeside(claim, theirs);
  if (ours !== null && theirs !== null) {
    const compared = weigh(claim, ours, evidence, theirs);
    if (compared.agreement !== "different") return compared;
    if (isSameOffset(claim, evidence)) return { agreement: "compatible", differs: "rounding", reason: "sameWords" };
    if (isSameAsWritten(claim, ours, evidence, theirs)) return GUESSED;
    return evidence.isYearUnsure === true && isOneYearApart(claim, ours, evidence, theirs) ? GUESSED : compared;
  }
  const yearless = compareYearless(claim, ours, evidence, theirs);
  if (yearless !== null) return yearless;
  if (!isSameWording(claim, evidence)) return INCOMPARABLE;
  if (ours === null && theirs === null) return { agreement: "same", differs: null, reason: "sameWords" };
  return { agreement: "compatible", differs: "rounding", reason: "sameWords" };
}

/** A year or month that the claim was only given cannot tell it apart: 第4季 and 今年第4季, 26日 in two texts. */
const GUESSED: DateComparison = { agreement: "compatible", differs: "rounding", reason: "yearless" };

/** 上一季 and the previous quarter, the one counted from what was last told and the other from the day of writing. */
function isSameOffset({ expression: a }: DateMention, { expression: b }: DateMention): boolean {
  return a.type === "offset" && b.type === "offset" && a.unit === b.unit && a.by === b.by && a.unit !== "day";
}

function isSameAsWritten(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): boolean {
  const { expression } = claim;
  if (!lacksYear(expression)) return false;
  const [from, to] = [civilOf(ours.from), civilOf(ours.to)];
  const [first, last] = [civilOf(theirs.from), civilOf(theirs.to)];
  if (from.day !== first.day || to.day !== last.day || claim.grain !== evidence.grain) return false;
  const isMonthGuessed = expression.type === "day" && expression.month === null;
  return isMonthGuessed || (from.month === first.month && to.month === last.month);
}

/** February 23 next year, where the source says February 23 and leaves open of which. */
function isOneYearApart(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): boolean {
  const [from, first] = [civilOf(ours.from), civilOf(theirs.from)];
  const isSame =
    from.month === first.month && from.day === first.day && ours.to - ours.from === theirs.to - theirs.from;
  return isSame && claim.grain === evidence.grain && from.year === first.year + 1;
}

/**
 * Whether two dates differ as a slip does: in the year alone, in the month alone, or in a day's digits (12日 for 21日, 18日
 * for 28日).
 */
export function isDateSlip(claim: DateMention, evidence: DateMention): boolean {
  const theirs = spanOf(evidence);
  const ours = spanBeside(claim, theirs);
  if (ours === null || theirs === null || claim.grain !== evidence.grain) return false;
  const [a, b] = [civilOf(ours.from), civilOf(theirs.from)];
  const isSame = { year: a.year === b.year, month: a.month === b.month, day: a.day === b.day };
  if (claim.grain !== "day") return !isSame.year && isSame.month && isSame.day && claim.grain !== "year";
  if (isSame.day) return isSame.year !== isSame.month;
  return isSame.year && isSame.month && isLikeDigits(String(a.day), String(b.day));
}

const isLikeDigits = (a: string, b: string): boolean =>
  a.length === 2 && b.length === 2 && (a[1] === b[1] || (a[0] === b[1] && a[1] === b[0]));

/** A claim's days, of the evidence's year where its text told of that one, too. */
function spanBeside(claim: DateMention, theirs: DaySpan | null): DaySpan | null {
  const ours = spanOf(claim);
  if (ours === null || theirs === null || claim.otherYears === undefined) return ours;
  const { year } = civilOf(theirs.from);
  const [from, to] = [civilOf(ours.from), civilOf(ours.to)];
  if (from.year === year || from.year !== to.year || !claim.otherYears.includes(year)) return ours;
  return { from: dayOf(year, from.month, from.day), to: dayOf(year, to.month, to.day) };
}

/** Days since 1970, both inclusive; null where an end is open or unknown. */
export function spanOf({ days }: DateMention): DaySpan | null {
  if (days === null || days.from === null || days.to === null) return null;
  const from = spanOfIso(days.from);
  const to = spanOfIso(days.to);
  return from === null || to === null ? null : { from: from.from, to: to.to };
}

function weigh(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): DateComparison {
  if (claim.isFiscal !== evidence.isFiscal) return INCOMPARABLE;
  const isBoundSame = boundOf(claim) === boundOf(evidence);
  if (ours.from === theirs.from && ours.to === theirs.to) {
    if (isBoundSame) return { agreement: "same", differs: null, reason: "sameDays" };
    return { agreement: "compatible", differs: "qualifier", reason: "bound" };
  }
  const isCounted = claim.expression.type === "window" || evidence.expression.type === "window";
  if (isCounted) return compareWindows(claim, ours, evidence, theirs);
  if (isRange(claim) || isRange(evidence)) {
    if (areApart(ours, theirs)) return compareApart(claim, ours, evidence, theirs);
    return compareRanges(claim, ours, evidence, theirs);
  }
  if (ours.from <= theirs.from && theirs.to <= ours.to) return isPartOf(evidence, claim) ? COARSER : OVERLAP;
  if (theirs.from <= ours.from && ours.to <= theirs.to) return FINER;
  if (!areApart(ours, theirs)) return OVERLAP;
  if (!isBoundSame && boundOf(claim) !== null && boundOf(evidence) !== null) return INCOMPARABLE;
  return compareApart(claim, ours, evidence, theirs);
}

const areApart = (a: DaySpan, b: DaySpan): boolean => a.to < b.from || b.to < a.from;

/** 1至6月, 首五個月, 2024/25: what was written with two ends, or counted off from the first. */
function isRange({ expression }: DateMention): boolean {
  if (expression.type === "year") return expression.isSplit === true;
  return expression.type === "range" || (expression.type === "share" && expression.count > 1);
}

const PERIODS: ReadonlySet<string> = new Set(["quarter", "half"]);

/**
 * A year's month or day is a finer word for the same time; its quarter or half is another period, of which other
 * figures are told.
 */
function isPartOf(evidence: DateMention, claim: DateMention): boolean {
  if (evidence.grain === "year") return claim.grain === "decade";
  if (PERIODS.has(claim.grain)) return false;
  return !PERIODS.has(evidence.grain) && (evidence.grain !== "other" || evidence.expression.type === "stretch");
}

/** 5月21日至7月26日 against 5月19日至7月26日, 4月至7月 against 第二季: with one end in common the other one is wrong. */
function compareRanges(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): DateComparison {
  if (isEndOf(claim, ours, evidence, theirs)) return ONE_END;
  const areBoth = (isRange(claim) || PERIODS.has(claim.grain)) && (isRange(evidence) || PERIODS.has(evidence.grain));
  const first = Math.abs(ours.from - theirs.from);
  const last = Math.abs(ours.to - theirs.to);
  const slack = Math.max(slackOf(claim), slackOf(evidence));
  if (!areBoth || (first !== 0 && last !== 0) || Math.max(first, last) <= slack) return OVERLAP;
  return { agreement: "different", differs: "period", reason: "end" };
}

/** Opens August 21, since 2030: the one end of August 21 to August 30, and of 2030 to 2035, that the claim tells. */
function isEndOf(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): boolean {
  if (isRange(claim) || evidence.expression.type !== "range") return false;
  if (claim.grain === "day") return ours.from === theirs.from || ours.to === theirs.to;
  return claim.modifier === "since" && ours.from === theirs.from && ours.to < theirs.to;
}
const ONE_END: DateComparison = { agreement: "compatible", differs: "rounding", reason: "coarser" };

const COARSER: DateComparison = { agreement: "compatible", differs: "rounding", reason: "coarser" };
const FINER: DateComparison = { agreement: "incomparable", differs: "precision", reason: "finer" };
const OVERLAP: DateComparison = { agreement: "incomparable", differs: "period", reason: "overlap" };

/** 截至6月30日 and 6月30日 bound nothing differently; 以來 and 之前 do. */
function boundOf({ modifier }: DateMention): "since" | "until" | null {
  return modifier === undefined || modifier === "asOf" ? null : modifier;
}

/** 近兩個月 in texts of different days are not the same days: the same if their ends lie within a quarter of their length. */
function compareWindows(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): DateComparison {
  if (isSameWording(claim, evidence) && Math.abs(ours.to - theirs.to) * 4 <= ours.to - ours.from + 1) {
    return { agreement: "same", differs: null, reason: "sameDays" };
  }
  return OVERLAP;
}

/** Days that a loose date may be off: about a month for 年底, ten days for 5月底, three for 7月6日左右. */
const SLACK_OF_YEAR = 31;
const SLACK_OF_MONTH = 10;
const SLACK_OF_DAY = 3;

function compareApart(claim: DateMention, ours: DaySpan, evidence: DateMention, theirs: DaySpan): DateComparison {
  const gap = Math.max(ours.from - theirs.to, theirs.from - ours.to);
  const slack = Math.max(slackOf(claim), slackOf(evidence));
  if (gap <= slack) return { agreement: "incomparable", differs: "period", reason: "near" };
  const isDay = ours.from === ours.to && theirs.from === theirs.to;
  return { agreement: "different", differs: isDay ? "day" : "period", reason: "apart" };
}

function slackOf({ isApproximate, grain }: DateMention): number {
  if (!isApproximate) return 0;
  if (grain === "day" || grain === "week") return SLACK_OF_DAY;
  return grain === "tenDays" ? SLACK_OF_MONTH : SLACK_OF_YEAR;
}

/** Month and day, where either text leaves its year unknown. */
function compareYearless(
  claim: DateMention,
  ours: DaySpan | null,
  evidence: DateMention,
  theirs: DaySpan | null,
): DateComparison | null {
  if (ours === null && theirs === null) {
    if (!isSameYear(claim, evidence)) return null;
    const days = compareBareDays(claim, evidence);
    if (days !== null) return days;
  }
  const left = withinYear(claim, ours);
  const right = withinYear(evidence, theirs);
  if (left === null || right === null) return null;
  const compared = weigh(claim, left, evidence, right);
  if (compared.reason !== "sameDays") return compared;
  if (ours === null && theirs === null) return { ...compared, reason: "yearless" };
  return { agreement: "compatible", differs: "rounding", reason: "yearless" };
}

/** 今年7月 and 去年7月 are apart, whatever year this is. */
function isSameYear(claim: DateMention, evidence: DateMention): boolean {
  return JSON.stringify(yearOf(claim.expression)) === JSON.stringify(yearOf(evidence.expression));
}

/** 16日 and 18日 of a month that neither text tells. */
function compareBareDays({ expression: a }: DateMention, { expression: b }: DateMention): DateComparison | null {
  if (a.type !== "day" || b.type !== "day" || a.month !== null || b.month !== null) return null;
  if (a.day === b.day) return { agreement: "same", differs: null, reason: "yearless" };
  return { agreement: "different", differs: "day", reason: "apart" };
}

function withinYear(mention: DateMention, span: DaySpan | null): DaySpan | null {
  if (span !== null) {
    const from = civilOf(span.from);
    const to = civilOf(span.to);
    if (from.year !== to.year || (from.month === 1 && to.month === 12)) return null;
    return { from: dayOf(ANY_YEAR, from.month, from.day), to: dayOf(ANY_YEAR, to.month, to.day) };
  }
  if (mention.withinYear === undefined) return null;
  const from = spanOfIso(`${ANY_YEAR}-${mention.withinYear.from}`);
  const to = spanOfIso(`${ANY_YEAR}-${mention.withinYear.to}`);
  return from === null || to === null ? null : { from: from.from, to: to.to };
}

const isSameWording = (a: DateMention, b: DateMention): boolean =>
  a.expression.type === b.expression.type && JSON.stringify(a.expression) === JSON.stringify(b.expression);
