/**
 * What a date says, before anything is known of the text around it: a tree of calendar parts, each written out,
 * counted from the publication date (今年, 上月) or from what was last mentioned (同年, 翌日), or left to be understood (null).
 */

/** What an offset counts from: the publication date, or the last date mentioned. */
export type Base = "now" | "mentioned";

export type Unit = "day" | "week" | "month" | "quarter" | "half" | "year" | "decade";

/** 上旬 is first, 中旬 second, 下旬 third; 初 early, 中 middle, 底 end; 年內 within. */
export type Stretch = "first" | "second" | "third" | "early" | "middle" | "end" | "within";

/** 2023年, or (isFiscal) 2023財年, named by the year it ends in; isSplit where two years are written, 2022/23年度. */
export interface WrittenYear {
  readonly type: "year";
  readonly year: number;
  readonly isFiscal?: true;
  readonly isSplit?: true;
}

/** 今年, 上月, 本季, 下周, 昨天, 同月, 翌日. */
export interface Offset {
  readonly type: "offset";
  readonly base: Base;
  readonly unit: Unit;
  readonly by: number;
  readonly isFiscal?: true;
  /** 財政年度 is a government's, which crosses the calendar's. */
  readonly isSplit?: true;
  /** same week, with none told before, may be this one. */
  readonly orNow?: true;
}

export interface Month {
  readonly type: "month";
  readonly year: DateExpression | null;
  readonly month: number;
  /** last March, next June: the nearest one on that side. */
  readonly nearest?: "past" | "ahead";
}

export interface Day {
  readonly type: "day";
  readonly month: DateExpression | null;
  readonly day: number;
}

/** 第二季, 上半年 of a year: the index counts from 1. */
export interface Portion {
  readonly type: "portion";
  readonly year: DateExpression | null;
  readonly unit: "quarter" | "half";
  readonly index: number;
}

/** 5月中旬, 年底: a loose or fixed stretch of a month, quarter, year, decade. */
export interface StretchOf {
  readonly type: "stretch";
  readonly of: DateExpression;
  readonly stretch: Stretch;
}

/** 前五個月, 最後三周, 第九個月 of something: `count` units, the first of them the `first`th, from its end where counted backwards. */
export interface Share {
  readonly type: "share";
  readonly of: DateExpression | null;
  readonly unit: Unit;
  readonly first: number;
  readonly count: number;
  readonly isFromEnd: boolean;
}

/** 周四, 上周四: a weekday, in a week that is counted or left to be understood. */
export interface Weekday {
  readonly type: "weekday";
  readonly week: DateExpression | null;
  readonly weekday: number;
}

/** The week of November 30. */
export interface WeekOf {
  readonly type: "weekOf";
  readonly day: DateExpression;
}

/** The first Monday of October; -1 is the last. */
export interface NthWeekday {
  readonly type: "nthWeekday";
  readonly of: DateExpression;
  readonly nth: number;
  readonly weekday: number;
}

/** 近兩個月, 未來三年: counted from the publication date. */
export interface Window {
  readonly type: "window";
  readonly isAhead: boolean;
  readonly count: number;
  readonly unit: Unit;
  /** Counted from what was told before it, if anything was: 之後一年. */
  readonly isTold?: true;
}

/** 三年前, in two weeks: a point that far from the publication date, at the grain of its smallest unit. */
export interface Distance {
  readonly type: "distance";
  readonly isAhead: boolean;
  readonly months: number;
  readonly days: number;
  readonly unit: Unit;
  /** Which end is known: 2月13日的3天後. */
  readonly of: DateExpression | null;
  /** In the middle of a clause 三年後 may count from anything: open, unless what is coming is told. */
  readonly isTold?: true;
}

/** 去年同期: the period last mentioned, some years off or in a written year. */
export interface SamePeriod {
  readonly type: "samePeriod";
  readonly years: number;
  readonly year: DateExpression | null;
  /** The same quarter of 2020 is no whole year, whatever was last told. */
  readonly unit?: Unit;
}

export interface Holiday {
  readonly type: "holiday";
  readonly name: string;
  readonly year: DateExpression | null;
}

/** Month and day of the Chinese calendar: 正月初一. */
export interface Lunar {
  readonly type: "lunar";
  readonly year: DateExpression | null;
  readonly month: number;
  readonly isLeap: boolean;
  readonly day: number | null;
}

export interface Decade {
  readonly type: "decade";
  /** First year: 1990. */
  readonly from: number;
  /** 90年代 does not say of which century. */
  readonly isCenturyImplied: boolean;
}

/** 6/7/2023, which is in June or in July. */
export interface Either {
  readonly type: "either";
  readonly monthFirst: DateExpression;
  readonly dayFirst: DateExpression;
}

/** 6月30日止六個月, the year ended March 31: so many months up to the last day of something. */
export interface Ending {
  readonly type: "ending";
  readonly last: DateExpression;
  readonly months: number;
}

export interface Range {
  readonly type: "range";
  readonly from: DateExpression;
  readonly to: DateExpression;
}

/** 近日, 今夏, year to date: read so that nothing else is. */
export interface Vague {
  readonly type: "vague";
  readonly words: string;
}

export type DateExpression =
  | WrittenYear
  | Offset
  | Month
  | Day
  | Portion
  | StretchOf
  | Share
  | Weekday
  | WeekOf
  | NthWeekday
  | Window
  | Distance
  | SamePeriod
  | Holiday
  | Lunar
  | Decade
  | Either
  | Ending
  | Range
  | Vague;

export const yearWritten = (year: number): WrittenYear => ({ type: "year", year });

export const fiscalYear = (year: number): WrittenYear => ({ type: "year", year, isFiscal: true });

/** 2024/25: named by its second year. */
export const splitYear = (last: number): WrittenYear => ({ type: "year", year: last, isFiscal: true, isSplit: true });

export const offset = (base: Base, unit: Unit, by: number): Offset => ({ type: "offset", base, unit, by });

/** Whether the year (or the century) of this is left to be understood, so that a neighbour's may fill it in. */
export function lacksYear(expression: DateExpression): boolean {
  switch (expression.type) {
    case "month":
      return expression.nearest === undefined && (expression.year === null || lacksYear(expression.year));
    case "portion":
    case "holiday":
    case "lunar":
      return expression.year === null || lacksYear(expression.year);
    case "day":
      return expression.month === null || lacksYear(expression.month);
    case "stretch":
    case "nthWeekday":
      return lacksYear(expression.of);
    case "share":
      return expression.of === null || lacksYear(expression.of);
    case "ending":
      return lacksYear(expression.last);
    default:
      return false;
  }
}

/** The same with the year filled in where it lacks one. */
export function withYear(expression: DateExpression, year: DateExpression): DateExpression {
  if (!lacksYear(expression)) return expression;
  switch (expression.type) {
    case "month":
    case "portion":
    case "holiday":
    case "lunar":
      return { ...expression, year };
    case "day":
      return expression.month === null ? expression : { ...expression, month: withYear(expression.month, year) };
    case "stretch":
    case "nthWeekday":
      return { ...expression, of: withYear(expression.of, year) };
    case "share":
      return { ...expression, of: expression.of === null ? year : withYear(expression.of, year) };
    case "ending":
      return { ...expression, last: withYear(expression.last, year) };
    default:
      return expression;
  }
}

/** The same in a written year instead of its own. */
export function inYear(expression: DateExpression, year: number): DateExpression {
  switch (expression.type) {
    case "month":
    case "portion":
    case "holiday":
    case "lunar":
      return { ...expression, year: yearWritten(year) };
    case "day":
      return expression.month === null ? expression : { ...expression, month: inYear(expression.month, year) };
    case "stretch":
    case "nthWeekday":
      return { ...expression, of: inYear(expression.of, year) };
    case "ending":
      return { ...expression, last: inYear(expression.last, year) };
    case "offset":
      return expression.unit === "year" ? yearWritten(year) : expression;
    default:
      return expression;
  }
}

/** The year that this is in, as written or counted; null where it has none. */
export function yearOf(expression: DateExpression): DateExpression | null {
  switch (expression.type) {
    case "year":
      return expression;
    case "offset":
      return expression.unit === "year" ? expression : null;
    case "month":
    case "portion":
    case "holiday":
    case "lunar":
      return expression.year;
    case "day":
      return expression.month === null ? null : yearOf(expression.month);
    case "stretch":
    case "nthWeekday":
      return yearOf(expression.of);
    case "share":
      return expression.of === null ? null : yearOf(expression.of);
    case "ending":
      return yearOf(expression.last);
    default:
      return null;
  }
}

/** The month of a year that this is in, where it says so. */
export function monthOf(expression: DateExpression): Month | null {
  switch (expression.type) {
    case "month":
      return expression;
    case "day":
      return expression.month === null ? null : monthOf(expression.month);
    case "stretch":
      return monthOf(expression.of);
    default:
      return null;
  }
}
