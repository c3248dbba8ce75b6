/** Days of what is counted from the publication date or from the last mention: 今年, 上季, 下周, 翌日, 同月, 去年同期. */
import { addMonths, civilOf, type DaySpan, dayAlone, mondayOf, monthsSpan, yearSpan } from "./calendar.ts";
import type { DateCarry } from "./carry.ts";
import type { DateExpression, Offset, SamePeriod, Unit } from "./expression.ts";
import { ALL_PARTS, type Context, type Outcome, onlyDay, resolved, USUAL_SPLIT, YEAR, YEAR_MONTH } from "./outcome.ts";

export function daysOfOffset(expression: Offset, context: Context): Outcome {
  const origin = expression.base === "now" ? context.published : mentioned(expression, context.carry);
  if (origin === null && expression.base === "mentioned") return unmentioned(expression, context);
  return origin === null ? null : count(expression, origin, context.fiscalYearStart);
}

/** 同月 with no month told yet stays open. */
function unmentioned(expression: Offset, context: Context): Outcome {
  if (!expression.orNow || context.published === null) return null;
  return count(expression, context.published, context.fiscalYearStart);
}

function mentioned({ unit }: Offset, carry: DateCarry): DaySpan | null {
  if (unit === "day" || unit === "week") return carry.day === null ? null : dayAlone(carry.day);
  if (unit === "year") return carry.year === null ? null : yearSpan(carry.year);
  if (unit === "quarter" && carry.period !== null && isQuarter(carry.period)) return carry.period;
  if (carry.month === null) return unit === "quarter" || unit === "half" ? carry.period : null;
  return monthsSpan(Math.floor(carry.month / 12), (carry.month % 12) + 1, 1);
}

const isQuarter = ({ from, to }: DaySpan): boolean => to - from >= 89 && to - from <= 91;

function count({ unit, by, isFiscal, isSplit }: Offset, origin: DaySpan, fiscalYearStart: number): Outcome {
  const { year, month } = civilOf(origin.to);
  switch (unit) {
    case "day": {
      const day = onlyDay(origin);
      return day === null ? null : resolved(dayAlone(day + by), "day", ALL_PARTS);
    }
    case "week": {
      const day = onlyDay(origin);
      if (day === null) return null;
      const monday = mondayOf(day) + by * 7;
      return resolved({ from: monday, to: monday + 6 }, "week", ALL_PARTS);
    }
    case "month":
      return isOneYear(origin) ? null : resolved(monthsSpan(year, month + by, 1), "month", YEAR_MONTH);
    case "quarter":
      return isOneYear(origin)
        ? null
        : resolved(monthsSpan(year, firstOf(month, 3) + by * 3, 3), "quarter", YEAR_MONTH);
    case "half":
      return isOneYear(origin) ? null : resolved(monthsSpan(year, firstOf(month, 6) + by * 6, 6), "half", YEAR_MONTH);
    case "year":
      return isFiscal
        ? fiscalYear(year, month, by, isSplit && fiscalYearStart === 1 ? USUAL_SPLIT : fiscalYearStart)
        : resolved(yearSpan(year + by), "year", YEAR);
    case "decade": {
      const first = Math.floor(year / 10) * 10 + by * 10;
      return resolved({ from: yearSpan(first).from, to: yearSpan(first + 9).to }, "decade", YEAR);
    }
  }
}

/** The first month of the quarter or half that a month is in. */
const firstOf = (month: number, months: number): number => month - ((month - 1) % months);

/** Where only the year of publication is known, months can't be counted from it. */
const isOneYear = (origin: DaySpan): boolean => origin.to - origin.from > 200;

function fiscalYear(year: number, month: number, by: number, start: number): Outcome {
  const first = month >= start ? year : year - 1;
  return resolved(monthsSpan(first + by, start, 12), "year", YEAR);
}

/** Days that a unit may have, fewest and most. */
const LENGTHS: Readonly<Record<Unit, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  half: [181, 184],
  year: [365, 366],
  decade: [3652, 3653],
};

function isOfUnit({ from, to }: DaySpan, unit: Unit | undefined): boolean {
  if (unit === undefined) return true;
  const [fewest, most] = LENGTHS[unit];
  return to - from + 1 >= fewest && to - from + 1 <= most;
}

/** The period last told, whole years off, or in a year that is named. */
export function daysOfSamePeriod(
  { years, year, unit }: SamePeriod,
  context: Context,
  daysOf: (expression: DateExpression, context: Context) => Outcome,
): Outcome {
  const { period } = context.carry;
  if (period === null || !isOfUnit(period, unit)) return null;
  const named = year === null ? null : daysOf(year, context);
  if (named === "impossible" || (year !== null && named === null)) return null;
  const by = named === null ? years : civilOf(named.from).year - civilOf(period.from).year;
  const span = { from: addMonths(period.from, by * 12), to: addMonths(period.to + 1, by * 12) - 1 };
  const isDay = period.from === period.to;
  return resolved(isDay ? dayAlone(span.from) : span, isDay ? "day" : "other", YEAR_MONTH);
}
