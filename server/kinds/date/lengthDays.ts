/** Days of lengths that are counted from the publication date: 近兩個月, 三年前, in two weeks. */
import { addMonths, civilOf, type DaySpan, dayAlone, dayOf, monthsSpan, yearSpan } from "./calendar.ts";
import type { DateExpression, Distance, Window } from "./expression.ts";
import {
  ALL_PARTS,
  type Context,
  type Outcome,
  onlyDay,
  type Resolved,
  resolved,
  YEAR,
  YEAR_MONTH,
} from "./outcome.ts";

/** 近兩個月 on 15 July: 16 May – 15 July. Decades are those of the calendar. */
export function daysOfWindow(expression: Window, { published, carry }: Context): Outcome {
  const { isAhead, count, unit, isTold } = expression;
  if (isTold && carry.year !== null) return null;
  if (unit === "decade") return decadesWindow(published, isAhead, count);
  const now = onlyDay(published);
  if (now === null) return null;
  const by = isAhead ? count : -count;
  const end =
    unit === "day" || unit === "week" ? now + by * (unit === "week" ? 7 : 1) : addMonths(now, by * MONTHS[unit]);
  const span = isAhead ? { from: now + 1, to: end } : { from: end + 1, to: now };
  return span.from > span.to ? null : resolved(span, "other", ALL_PARTS, true);
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 } as const;

function decadesWindow(published: DaySpan | null, isAhead: boolean, count: number): Outcome {
  if (published === null) return null;
  const decade = Math.floor(civilOf(published.to).year / 10) * 10;
  const from = isAhead ? decade + 10 : decade - count * 10;
  return resolved({ from: dayOf(from, 1, 1), to: dayOf(from + count * 10 - 1, 12, 31) }, "decade", YEAR, true);
}

/** 三年前 is a year, two months ago a month, 20天後 a day. What comes later than something already told stays open. */
export function daysOfDistance(
  expression: Distance,
  context: Context,
  daysOf: (expression: DateExpression, context: Context) => Outcome,
): Outcome {
  const { of, isAhead, months, days, unit } = expression;
  const origin = of === null ? null : daysOf(of, context);
  if (of !== null && (origin === null || origin === "impossible")) return origin;
  if (of === null && isAhead && context.carry.year !== null) return null;
  if (expression.isTold && !context.isAhead) return null;
  const start = origin === null ? onlyDay(context.published) : (origin as Resolved).from;
  if (start === null) return null;
  const sign = isAhead ? 1 : -1;
  const day = addMonths(start, sign * months) + sign * days;
  const { year, month } = civilOf(day);
  if (unit === "year" || unit === "decade") return resolved(yearSpan(year), "year", YEAR, true);
  if (unit === "day" || unit === "week") return resolved(dayAlone(day), "day", ALL_PARTS, of === null && days >= 7);
  return resolved(monthsSpan(year, month, 1), "month", YEAR_MONTH, true);
}
