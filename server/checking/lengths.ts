/** Lengths beside the two days that they reach between: 1月23日至29日,一連七天 is right, 一連九天 cannot be. */
import type { DaySpan } from "../kinds/date/calendar.ts";
import { spanOf } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { CheckedClaim } from "./checked.ts";

/** The lengths that do not fit the days beside them, each with its days. */
export function lengthsThatDoNotFit(claims: readonly CheckedClaim[]): [CheckedClaim, readonly CheckedClaim[]][] {
  return claims.flatMap((claim, i): [CheckedClaim, readonly CheckedClaim[]][] => {
    const apart = daysApart(claim, claims.slice(Math.max(0, i - FEW), i));
    if (apart !== null) return isLongAs(claim, apart.days) ? [] : [[claim, [...apart.of, claim]]];
    if (!isLengthOfSpan(claim)) return [];
    const spans = claims.filter(({ read, kind }) => read === claim.read && kind === "date").filter(isSpanOfDays);
    const [span] = spans;
    if (span === undefined || spans.length > 1 || isLongAs(claim, daysFrom(spanOf(span.mention as DateMention)!)))
      return [];
    return [[claim, [span, claim]]];
  });
}

/** 6月21日…，6月28日…，前後相隔九日: the days from one date to the other, where nothing but these two stands before the length. */
function daysApart(
  { mention, read, start }: CheckedClaim,
  before: readonly CheckedClaim[],
): { readonly days: number; readonly of: readonly CheckedClaim[] } | null {
  const length = mention as Figure;
  if (mention.kind !== "figure" || !isPlainLength(length)) return null;
  if (!APART.test(read.sentence.folded.slice(Math.max(0, length.start - 6), length.start))) return null;
  const dates = before.filter(
    ({ kind, read: { block }, start: at }) => kind === "date" && block === read.block && start - at <= REACH,
  );
  const days = dates.map(({ mention: date }) => spanOf(date as DateMention));
  if (days.length !== 2 || !days.every((span) => span !== null && span.from === span.to)) return null;
  return { days: Math.abs(days[1]!.from - days[0]!.from), of: dates };
}
const APART = /(?:相隔|间隔|隔了|相距)\s?$/;
/** In UTF-16 units. */
const REACH = 80;
/** Claims before a length that are looked at for its dates. */
const FEW = 12;

/** Lengths in days; a month is none. */
export const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** What says that a length is the whole of a span. 共五天 may count its working days only. */
const WHOLE = /(?:一连|为期|历时|前后|长达|lasting|lasts|lasted)\s?$/;

function isLengthOfSpan({ kind, mention, read }: CheckedClaim): boolean {
  const length = mention as Figure;
  const { start } = length;
  return (
    kind === "figure" && isPlainLength(length) && WHOLE.test(read.sentence.folded.slice(Math.max(0, start - 8), start))
  );
}

function isPlainLength({ type, unit, low, isRange, isVague, bound }: Figure): boolean {
  if (type !== "duration" || DAYS[unit ?? ""] === undefined) return false;
  return low !== null && !isRange && !isVague && (bound === "exact" || bound === "atMost");
}

function isSpanOfDays({ mention }: CheckedClaim): boolean {
  const date = mention as DateMention;
  const { expression, isApproximate, isYearUnsure } = date;
  if (expression.type !== "range" || expression.to.type !== "day" || spanOf(date) === null) return false;
  return !isApproximate && isYearUnsure !== true;
}

const daysFrom = ({ from, to }: DaySpan): number => to - from;

/** The last day may be counted or not; weeks are rounded. @param between days from the first to the last. */
function isLongAs({ mention }: CheckedClaim, between: number): boolean {
  const { low, unit } = mention as Figure;
  const length = DAYS[unit!]!;
  const days = Number(low!.times(length).toFixed());
  return length === 1 ? days === between || days === between + 1 : Math.abs(days - between) < length;
}
