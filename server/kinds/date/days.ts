/** Works out which days an expression means, given the publication date and what was mentioned before. */
import {
  ANY_YEAR,
  addMonths,
  civilOf,
  type DaySpan,
  dayAlone,
  dayOf,
  lengthOfMonth,
  mondayOf,
  monthsSpan,
  weekdayOf,
  yearSpan,
} from "./calendar.ts";
import type { DatePart } from "./date.ts";
import {
  type DateExpression,
  type Day,
  lacksYear,
  type Month,
  type Portion,
  type Range,
  type Weekday,
  type WrittenYear,
} from "./expression.ts";
import { feastOf, nearbyFeast, yearsEve } from "./feasts.ts";
import { daysOfDistance, daysOfWindow } from "./lengthDays.ts";
import { daysOfOffset, daysOfSamePeriod } from "./offsets.ts";
import {
  ALL_PARTS,
  type Context,
  NO_PARTS,
  type Outcome,
  onlyDay,
  type Resolved,
  resolved,
  USUAL_SPLIT,
  YEAR,
  YEAR_MONTH,
} from "./outcome.ts";
import { monthsUpTo, shareOf, stretchOf } from "./parts.ts";

export function daysOf(expression: DateExpression, context: Context): Outcome {
  switch (expression.type) {
    case "year":
      return daysOfYear(expression, context);
    case "offset":
      return daysOfOffset(expression, context);
    case "month":
      return daysOfMonth(expression, context);
    case "day":
      return daysOfDay(expression, context);
    case "portion":
      return daysOfPortion(expression, context);
    case "stretch":
      return within(daysOf(expression.of, context), (of) => stretchOf(of, expression.stretch));
    case "share":
      return shareOf(expression, context, daysOf);
    case "weekday":
      return daysOfWeekday(expression, context);
    case "weekOf":
      return within(daysOf(expression.day, context), ({ from, implied }) =>
        resolved({ from: mondayOf(from), to: mondayOf(from) + 6 }, "week", implied),
      );
    case "nthWeekday":
      // The first Monday of October is more often to come than past.
      return within(daysOf(expression.of, { ...context, isAhead: true }), (of) =>
        nthWeekday(of, expression.nth, expression.weekday),
      );
    case "window":
      return daysOfWindow(expression, context);
    case "distance":
      return daysOfDistance(expression, context, daysOf);
    case "samePeriod":
      return daysOfSamePeriod(expression, context, daysOf);
    case "holiday":
    case "lunar":
      return daysOfFeast(expression, context);
    case "decade":
      return resolved(
        { from: dayOf(expression.from, 1, 1), to: dayOf(expression.from + 9, 12, 31) },
        "decade",
        expression.isCenturyImplied ? YEAR : NO_PARTS,
      );
    case "either":
      return context.order === null ? null : daysOf(expression[context.order], context);
    case "ending":
      return within(daysOf(expression.last, context), (last) => monthsUpTo(last, expression.months));
    case "range":
      return daysOfRange(expression, context);
    case "vague":
      return null;
  }
}

function within(of: Outcome, part: (of: Resolved) => Resolved | null): Outcome {
  return of === null || of === "impossible" ? of : part(of);
}

function daysOfYear(year: WrittenYear, { fiscalYearStart }: Context): Outcome {
  if (!year.isFiscal) return resolved(yearSpan(year.year), "year");
  if (fiscalYearStart === 1 && !year.isSplit) return resolved(yearSpan(year.year), "year");
  return resolved(monthsSpan(year.year - 1, fiscalYearStart === 1 ? USUAL_SPLIT : fiscalYearStart, 12), "year");
}

/** The year of something that lacks it: the one spoken of, else the one around the publication date. */
export function impliedYear(month: number, context: Context): number | null {
  const { spokenYear } = context.carry;
  const isToCome = context.isAhead && context.published !== null;
  if (spokenYear !== null && !isToCome) return spokenYear;
  if (context.published === null) return null;
  const { year, month: now } = civilOf(context.published.to);
  if (month - now > (context.isStart ? NINE_MONTHS : HALF_A_YEAR) && !context.isAhead) return year - 1;
  return month - now < -HALF_A_YEAR && context.isAhead ? year + 1 : year;
}

/** 12月 in a paper of January is last year's; 將於1月 in one of December is next year's. */
const HALF_A_YEAR = 6;

/** 11月1日起 is announced further ahead than 11月 is told of afterwards. */
const NINE_MONTHS = 9;

/** The span of the year that an expression is in, and what of it was implied. */
function yearOfPart(
  year: DateExpression | null,
  month: number,
  context: Context,
): { from: number; implied: readonly DatePart[]; isFiscal: boolean } | null {
  if (year === null) {
    const implied = impliedYear(month, context);
    return implied === null ? null : { from: dayOf(implied, 1, 1), implied: YEAR, isFiscal: false };
  }
  const span = daysOf(year, context);
  if (span === null || span === "impossible") return null;
  const isFiscal = (year.type === "year" || year.type === "offset") && year.isFiscal === true;
  return { from: span.from, implied: span.implied, isFiscal };
}

function daysOfMonth(expression: Month, context: Context): Outcome {
  const { month } = expression;
  if (expression.nearest !== undefined) return nearestMonth(month, expression.nearest === "ahead", context);
  const year = yearOfPart(expression.year, month, context);
  if (year === null) return null;
  return resolved(monthsSpan(civilOf(year.from).year, month, 1), "month", year.implied);
}

function nearestMonth(month: number, isAhead: boolean, { published }: Context): Outcome {
  if (published === null) return null;
  const now = civilOf(published.to);
  const year = isAhead ? now.year + (month > now.month ? 0 : 1) : now.year - (month < now.month ? 0 : 1);
  return resolved(monthsSpan(year, month, 1), "month", YEAR);
}

function daysOfDay(expression: Day, context: Context): Outcome {
  const { day } = expression;
  if (expression.month === null) return bareDay(day, context);
  if (expression.month.type === "month" && day > lengthOfMonth(ANY_YEAR, expression.month.month)) return "impossible";
  const month = daysOf(expression.month, context);
  if (month === null || month === "impossible") return month;
  const implied = month.implied;
  if (day <= month.to - month.from + 1) return resolved(dayAlone(month.from + day - 1), "day", implied);
  return implied.length === 0 || day !== 29 ? "impossible" : leapDay(civilOf(month.from).year, implied);
}

/** 2月29日 without a year is of the last leap year. */
function leapDay(year: number, implied: readonly DatePart[]): Resolved {
  let leap = year;
  while (lengthOfMonth(leap, 2) !== 29) leap--;
  return resolved(dayAlone(dayOf(leap, 2, 29)), "day", implied);
}

/** 6日 is of the month just spoken of, else the last such day before publication (the next, where what is coming is told). */
function bareDay(day: number, context: Context): Outcome {
  const { carry, published, isAhead, weekday } = context;
  if (carry.month !== null && carry.monthAge <= 1 && weekday === null) {
    const { from, to } = monthsSpan(Math.floor(carry.month / 12), (carry.month % 12) + 1, 1);
    return day > to - from + 1 ? null : resolved(dayAlone(from + day - 1), "day", YEAR_MONTH);
  }
  if (published === null || published.from !== published.to) return bareDayOfMonth(day, published);
  const found = weekday === null ? nextOrLast(day, published.to, isAhead) : nearestOn(day, weekday, published.to);
  return found === null ? null : resolved(dayAlone(found), "day", YEAR_MONTH);
}

function nextOrLast(day: number, now: number, isAhead: boolean): number | null {
  const { year, month } = civilOf(now);
  for (let away = 0; away < 3; away++) {
    const { from, to } = monthsSpan(year, month + (isAhead ? away : -away), 1);
    const candidate = from + day - 1;
    if (candidate <= to && (isAhead ? candidate >= now : candidate <= now)) return candidate;
  }
  return null;
}

/** Friday the 15th: the nearest 15th that is a Friday. */
function nearestOn(day: number, weekday: number, now: number): number | null {
  const { year, month } = civilOf(now);
  let best: number | null = null;
  for (let away = -11; away <= 11; away++) {
    const { from, to } = monthsSpan(year, month + away, 1);
    const candidate = from + day - 1;
    if (candidate > to || weekdayOf(candidate) !== weekday) continue;
    if (best === null || Math.abs(candidate - now) < Math.abs(best - now)) best = candidate;
  }
  return best;
}

function bareDayOfMonth(day: number, published: DaySpan | null): Outcome {
  if (published === null || published.to - published.from > 30 || day > published.to - published.from + 1) return null;
  return resolved(dayAlone(published.from + day - 1), "day", YEAR_MONTH);
}

function daysOfPortion(expression: Portion, context: Context): Outcome {
  const months = expression.unit === "quarter" ? 3 : 6;
  const first = (expression.index - 1) * months;
  const year = yearOfPart(expression.year, first + 1, context);
  if (year === null) return null;
  const start = civilOf(year.from);
  return resolved(monthsSpan(start.year, start.month + first, months), expression.unit, year.implied);
}

/** A bare weekday is the last one up to publication; of what is coming, the next. */
function daysOfWeekday(expression: Weekday, context: Context): Outcome {
  if (expression.week !== null) {
    const week = daysOf(expression.week, context);
    if (week === null || week === "impossible") return null;
    return resolved(dayAlone(week.from + expression.weekday - 1), "day", ALL_PARTS);
  }
  const now = onlyDay(context.published);
  if (now === null) return null;
  const monday = mondayOf(now) + expression.weekday - 1;
  const day = context.isAhead ? (monday > now ? monday : monday + 7) : monday <= now ? monday : monday - 7;
  return resolved(dayAlone(day), "day", ALL_PARTS);
}

function nthWeekday(of: DaySpan, nth: number, weekday: number): Resolved | null {
  const first = of.from + ((weekday - weekdayOf(of.from) + 7) % 7);
  const last = of.to - ((weekdayOf(of.to) - weekday + 7) % 7);
  const day = nth === -1 ? last : first + (nth - 1) * 7;
  return day > of.to ? null : resolved(dayAlone(day), "day");
}

function daysOfFeast(expression: DateExpression & { type: "holiday" | "lunar" }, context: Context): Outcome {
  const month = expression.type === "holiday" ? MONTH_UNKNOWN : expression.month;
  const year = yearOfPart(expression.year, month, context);
  if (year === null) return null;
  const of = civilOf(year.from).year;
  const nearby = expression.year === null ? nearbyFeast(expression, context) : null;
  const span = yearsEve(expression, context.published) ?? nearby ?? feastOf(expression, of);
  return span === null ? null : resolved(span, span.from === span.to ? "day" : "month", year.implied, true);
}

/** In the middle, so that a feast is of the publication's year. */
const MONTH_UNKNOWN = 6;

/** The second end, lacking its year, follows the first: 8月至2月. */
function daysOfRange({ from, to }: Range, context: Context): Outcome {
  if (isBareWeekday(from)) return daysOfWeekdays(from, to, context);
  const first = daysOf(from, context);
  if (first === null || first === "impossible") return first;
  const year = civilOf(first.from).year;
  const last = daysOf(to, { ...context, carry: { ...context.carry, spokenYear: year } });
  if (last === null || last === "impossible") return last;
  const span =
    last.to >= first.from ? { from: first.from, to: last.to } : overNewYear(first, last, { from, to }, context);
  if (span === null) return null;
  const implied = first.implied.length >= last.implied.length ? first.implied : last.implied;
  return resolved(span, "other", implied, first.isLoose || last.isLoose);
}

/** 12月至4月: of the two winters that it may be, in a text of June the one that is over. */
function overNewYear(
  first: Resolved,
  last: Resolved,
  { from, to }: Pick<Range, "from" | "to">,
  { published, isAhead, carry }: Context,
): DaySpan | null {
  if (!lacksYear(to)) return null;
  const coming = { from: first.from, to: addMonths(last.to + 1, 12) - 1 };
  if (published === null || isAhead || carry.spokenYear !== null || !lacksYear(from)) return coming;
  const past = { from: addMonths(first.from, -12), to: last.to };
  return published.from - past.to < coming.from - published.to ? past : coming;
}

const isBareWeekday = (expression: DateExpression): boolean =>
  expression.type === "weekday" && expression.week === null;

/** 周一至周五 may be any week's: open. 周六至7月13日, its end to come, begins on the coming Saturday. */
function daysOfWeekdays(from: DateExpression, to: DateExpression, context: Context): Outcome {
  if (isBareWeekday(to) || context.published === null) return null;
  const last = daysOf(to, context);
  if (last === null || last === "impossible") return last;
  const first = daysOf(from, { ...context, isAhead: last.to > context.published.to });
  if (first === null || first === "impossible" || first.from > last.to) return null;
  return resolved({ from: first.from, to: last.to }, "other", ALL_PARTS);
}
