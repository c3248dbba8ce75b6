/** Parts of a period that is known: its 上旬, its end, its first five months, its third week. */
import { addMonths, civilOf, type DaySpan, lengthOfMonth, mondayOf, monthsSpan } from "./calendar.ts";
import type { Grain } from "./date.ts";
import type { DateExpression, Share, Stretch } from "./expression.ts";
import { type Context, type Outcome, type Resolved, resolved, YEAR } from "./outcome.ts";

/** 旬 are fixed: 1–10, 11–20, 21 to the end. 初, 中 and 底 of a month are taken as those, of a year as 1–3, 5–8 and 10–12, loosely. */
export function stretchOf(of: Resolved, stretch: Stretch): Resolved | null {
  if (stretch === "within") return of;
  const { implied } = of;
  switch (of.grain) {
    case "month":
      return resolved(thirdOfMonth(of, stretch), "tenDays", implied, !FIXED.has(stretch));
    case "year":
    case "half":
    case "quarter":
      return resolved(monthsOf(of, stretch), "other", implied, true);
    case "week":
    case "decade":
      return resolved(thirdOf(of, stretch), "other", implied, true);
    default:
      return null;
  }
}

const FIXED: ReadonlySet<Stretch> = new Set(["first", "second", "third"]);

const isFirst = (stretch: Stretch): boolean => stretch === "first" || stretch === "early";
const isSecond = (stretch: Stretch): boolean => stretch === "second" || stretch === "middle";

function thirdOfMonth({ from, to }: DaySpan, stretch: Stretch): DaySpan {
  if (isFirst(stretch)) return { from, to: from + 9 };
  return isSecond(stretch) ? { from: from + 10, to: from + 19 } : { from: from + 20, to };
}

function monthsOf(of: Resolved, stretch: Stretch): DaySpan {
  const { year, month } = civilOf(of.from);
  const [first, count] =
    MONTHS_OF[of.grain === "year" ? 12 : of.grain === "half" ? 6 : 3][isFirst(stretch) ? 0 : isSecond(stretch) ? 1 : 2];
  return monthsSpan(year, month + first, count);
}

type Thirds = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];

/** First month, counting from 0, and number of months, by the length of the period. */
const MONTHS_OF: Readonly<Record<3 | 6 | 12, Thirds>> = {
  3: [
    [0, 1],
    [1, 1],
    [2, 1],
  ],
  6: [
    [0, 2],
    [2, 2],
    [4, 2],
  ],
  12: [
    [0, 3],
    [4, 4],
    [9, 3],
  ],
};

function thirdOf({ from, to }: DaySpan, stretch: Stretch): DaySpan {
  const third = Math.floor((to - from + 1) / 3);
  if (isFirst(stretch)) return { from, to: from + third };
  return isSecond(stretch) ? { from: from + third, to: to - third } : { from: to - third, to };
}

/** So many months up to the end of something: whole ones where it ends with its month. */
export function monthsUpTo(last: Resolved, months: number): Resolved {
  const { year, month, day } = civilOf(last.to);
  const isWhole = day === lengthOfMonth(year, month);
  const { from } = monthsSpan(year, month - months + 1, 1);
  const span = { from: isWhole ? from : addMonths(last.to, -months) + 1, to: last.to };
  return resolved(span, (isWhole ? GRAINS[months] : undefined) ?? "other", last.implied);
}

const GRAINS: Readonly<Record<number, Grain>> = { 1: "month", 3: "quarter", 6: "half", 12: "year" };

export function shareOf(
  share: Share,
  context: Context,
  daysOf: (expression: DateExpression, context: Context) => Outcome,
): Outcome {
  const of = share.of === null ? yearSoFar(share, context) : daysOf(share.of, context);
  if (of === null || of === "impossible") return of;
  const span = spanOfShare(share, of);
  if (span === null) return null;
  const grain = share.count > 1 ? "other" : share.unit === "half" || share.unit === "decade" ? "other" : share.unit;
  return resolved(span, grain, of.implied);
}

/** 前十一個月 without a year is of the year whose first eleven months are over, or will be in so many months. */
const SOON = 4;

function yearSoFar(share: Share, context: Context): Outcome {
  const { spokenYear } = context.carry;
  if (spokenYear === null && context.published === null) return null;
  const now = context.published === null ? null : civilOf(context.published.to);
  const months = share.unit === "quarter" ? share.count * 3 : share.count;
  const year = spokenYear ?? (months - now!.month <= SOON || context.isAhead ? now!.year : now!.year - 1);
  return resolved(monthsSpan(year, 1, 12), "year", YEAR);
}

function spanOfShare({ unit, first, count, isFromEnd }: Share, of: Resolved): DaySpan | null {
  switch (unit) {
    case "day": {
      const from = isFromEnd ? of.to - count + 1 : of.from + first - 1;
      return fitting({ from, to: from + count - 1 }, of);
    }
    case "week":
      return weeksOf(of, first, count, isFromEnd);
    case "month":
    case "quarter":
    case "half": {
      const size = unit === "month" ? 1 : unit === "quarter" ? 3 : 6;
      const start = civilOf(isFromEnd ? of.to : of.from);
      const shift = isFromEnd ? 1 - count * size : (first - 1) * size;
      return fitting(monthsSpan(start.year, start.month + shift, count * size), of);
    }
    default:
      return null;
  }
}

const fitting = (span: DaySpan, of: DaySpan): DaySpan | null => (span.from < of.from || span.to > of.to ? null : span);

/** A week is of the year or month that its Thursday is in, as ISO 8601 counts the weeks of a year. */
function weeksOf(of: DaySpan, first: number, count: number, isFromEnd: boolean): DaySpan | null {
  const firstMonday = mondayOf(of.from + 3);
  const lastMonday = mondayOf(of.to - 3);
  const from = isFromEnd ? lastMonday - (count - 1) * 7 : firstMonday + (first - 1) * 7;
  const to = from + count * 7 - 1;
  return from < firstMonday || to > lastMonday + 6 ? null : { from, to };
}
