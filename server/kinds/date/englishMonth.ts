/** English dates by month: July 6, 2023; 6 July; 10 to 22 August 2012; March 2023; the first of March; Thursday, July 6. */
import type { Reading } from "./chineseMonth.ts";
import {
  endOfLiteral,
  isLetter,
  pastLiteral,
  readDayNumber,
  readYearNumber,
  readYearSuffix,
  type Token,
  tokenAt,
} from "./englishTokens.ts";
import { type DateExpression, offset, withYear, yearWritten } from "./expression.ts";
import { endOfInteger, integerOf, isDigit, skipBlanks } from "./integer.ts";

export interface EnglishReading extends Reading {
  readonly weekday?: number;
  /** A bare month or year, which only the words around it make a date. */
  readonly needsCue?: true;
  /** The "the" before it belongs to it. */
  readonly takesThe?: true;
  readonly isLoose?: true;
  readonly isVague?: true;
}

/** What a month's name starts. */
export function readFromMonth(text: string, token: Token): EnglishReading | null {
  if (token.word.is !== "month") return null;
  const month: DateExpression = { type: "month", year: null, month: token.word.value };
  const end = token.word.isShort && text[token.end] === "." ? token.end + 1 : token.end;
  const dated = readDaysAfter(text, end, month);
  if (dated !== null) return dated;
  const year = readYearSuffix(text, end) ?? readShortYear(text, end);
  if (year !== null) return { expression: withYear(month, year.year), end: year.end };
  return { expression: month, end: token.end, needsCue: true };
}

/** The 6, 2023 of July 6, 2023; the 2-6 of July 2-6. */
function readDaysAfter(text: string, at: number, month: DateExpression): EnglishReading | null {
  const isMarked = text[at] === "." || text[at] === ",";
  const gap = text[at] === "-" ? at + 1 : skipBlanks(text, text[at] === "." ? at + 1 : at);
  if (gap === at || (isMarked && text[at] === ",")) return null;
  const first = readDayNumber(text, gap);
  if (first === null || isOfSomething(text, first.end)) return null;
  const from: DateExpression = { type: "day", month, day: first.value };
  const second = readSecondDay(text, first.end);
  const expression: DateExpression =
    second === null ? from : { type: "range", from, to: { type: "day", month, day: second.value } };
  const end = second?.end ?? first.end;
  const year = readYearSuffix(text, end) ?? readShortYear(text, end) ?? readTrailingWeekday(text, end);
  if (year === null) return { expression, end };
  if ("weekday" in year) return { expression, ...year };
  return { expression: withYearBoth(expression, year.year), end: year.end };
}

/** first half, first quarter after a month's name is no day. */
function isOfSomething(text: string, at: number): boolean {
  const next = tokenAt(text, skipBlanks(text, at));
  return next !== null && (next.word.is === "unit" || next.word.is === "portion");
}

function withYearBoth(expression: DateExpression, year: DateExpression): DateExpression {
  if (expression.type !== "range") return withYear(expression, year);
  return { type: "range", from: withYear(expression.from, year), to: withYear(expression.to, year) };
}

/** The Fri of Jul 18, Fri. */
function readTrailingWeekday(text: string, at: number): { weekday: number; end: number } | null {
  if (text[at] !== ",") return null;
  const token = tokenAt(text, skipBlanks(text, at + 1));
  return token === null || token.word.is !== "weekday" ? null : { weekday: token.word.value, end: token.end };
}

/** The 15 of "13 to 15", "13-15", "13 through the 15th", "13 and 15"; a month's name after it is left to the range. */
export function readSecondDay(text: string, at: number): { value: number; end: number } | null {
  const joint = endOfDayJoint(text, at);
  if (joint === -1) return null;
  const second = readDayNumber(text, joint);
  if (second === null || isDigit(text.charCodeAt(second.end))) return null;
  return second;
}

function endOfDayJoint(text: string, at: number): number {
  const start = skipBlanks(text, at);
  if ("-–—~".includes(text[start] ?? "\n")) return skipBlanks(text, start + 1);
  for (const word of ["to", "through", "until", "till", "and"]) {
    const end = endOfLiteral(text, start, word);
    if (end !== -1 && start > at) return skipBlanks(text, end);
  }
  return -1;
}

/** 96 and '96 after a day or month, 16 of 21-APR-16, 87 of April of 87: two digits that can be no day. */
function readShortYear(text: string, at: number): { year: DateExpression; end: number } | null {
  const isHyphen = text[at] === "-";
  const start = isHyphen ? at + 1 : pastLiteral(text, skipBlanks(text, at), "of");
  if (start === at) return null;
  const quote = text[start] === "'" || text[start] === "’" ? start + 1 : start;
  const end = endOfInteger(text, quote);
  if (end - quote !== 2 || !isDigit(text.charCodeAt(quote)) || isLetter(text.charCodeAt(end))) return null;
  const value = integerOf(text, quote, end);
  if (value < 32 && quote === start && !isHyphen) return null;
  if ("%.,:/".includes(text[end] ?? "\n") && isDigit(text.charCodeAt(end + 1))) return null;
  if (text[end] === "%") return null;
  return { year: yearWritten(value + (value > 50 ? 1900 : 2000)), end };
}

/** What a day's number starts: 10 August 2012, 31st of March, 21-APR-16, 1-8 September. `at` is at the number. */
export function readFromDay(text: string, at: number): EnglishReading | null {
  const first = readDayNumber(text, at);
  if (first === null) return null;
  const own = readMonthAfter(text, first.end);
  if (own !== null)
    return readSpread(text, first, own) ?? withTail(text, own, (month) => ({ type: "day", month, day: first.value }));
  const second = readSecondDay(text, first.end);
  if (second === null) return null;
  const counted = readCountedMonth(text, second.end);
  if (counted !== null) {
    const { month } = counted;
    const from: DateExpression = { type: "day", month, day: first.value };
    return { expression: { type: "range", from, to: { ...from, day: second.value } }, end: counted.end };
  }
  const shared = readMonthAfter(text, second.end);
  if (shared === null) return null;
  return withTail(text, shared, (month) => ({
    type: "range",
    from: { type: "day", month, day: first.value },
    to: { type: "day", month, day: second.value },
  }));
}

/** 26 July-30: the second day behind the month; 21-APR-16, hyphened throughout, ends in a year. */
function readSpread(text: string, first: { value: number; end: number }, month: Token): EnglishReading | null {
  if (text[first.end] !== " " || text[month.end] !== "-") return null;
  const second = readSecondDay(text, month.end);
  if (second === null || second.value <= first.value) return null;
  return withTail(text, { ...month, end: second.end }, (of) => ({
    type: "range",
    from: { type: "day", month: of, day: first.value },
    to: { type: "day", month: of, day: second.value },
  }));
}

/** The next month of "4 to 22 of next month". */
function readCountedMonth(text: string, at: number): { month: DateExpression; end: number } | null {
  const gap = pastLiteral(text, pastLiteral(text, skipBlanks(text, at), "of"), "in");
  const token = gap === at ? null : tokenAt(text, gap);
  if (token?.word.is !== "shift") return null;
  const unit = tokenAt(text, skipBlanks(text, token.end));
  if (unit?.word.is !== "unit" || unit.word.value !== "month") return null;
  return { month: offset("now", "month", token.word.value), end: unit.end };
}

function withTail(text: string, token: Token, make: (month: DateExpression) => DateExpression): EnglishReading {
  const value = token.word.is === "month" ? token.word.value : 1;
  const end = token.word.is === "month" && token.word.isShort && text[token.end] === "." ? token.end + 1 : token.end;
  const year = readYearSuffix(text, end) ?? readShortYear(text, end);
  const month: DateExpression = { type: "month", year: year?.year ?? null, month: value };
  return { expression: make(month), end: year?.end ?? token.end, takesThe: true };
}

/** The month after a day: " August", "-August", " of August". */
function readMonthAfter(text: string, at: number): Token | null {
  const gap = text[at] === "-" ? at + 1 : pastLiteral(text, skipBlanks(text, at), "of");
  if (gap === at) return null;
  const token = tokenAt(text, gap);
  return token !== null && token.word.is === "month" ? token : null;
}

/** What a year starts: 2018 March 18, 2016, Nov. */
export function readMonthAfterYear(text: string, at: number, year: DateExpression): EnglishReading | null {
  const comma = text[at] === "," ? at + 1 : text.startsWith(" ,", at) ? at + 2 : at;
  const gap = text[comma] === "-" ? comma + 1 : skipBlanks(text, comma);
  const token = gap === at ? null : tokenAt(text, gap);
  if (token === null || token.word.is !== "month") return null;
  const month: DateExpression = { type: "month", year, month: token.word.value };
  const next = skipBlanks(text, token.end);
  if (comma > at && readYearNumber(text, next) !== null) return null;
  const day = next > token.end ? readDayNumber(text, next) : null;
  if (day === null || comma > at) return { expression: month, end: token.end };
  return { expression: { type: "day", month, day: day.value }, end: day.end };
}

/** What a weekday's name starts: Thursday, July 6; Tue, 10 January; Sunday 12/7/2014; Thursday the 21st; Friday next week. */
export function readFromWeekday(
  text: string,
  token: Token,
  readNumeric: (at: number) => Reading | null,
): EnglishReading | null {
  if (token.word.is !== "weekday") return null;
  const weekday = token.word.value;
  const dot = text[token.end] === "." ? token.end + 1 : token.end;
  const gap = skipBlanks(text, text[dot] === "," ? dot + 1 : dot);
  const dated = gap > token.end ? readDateAt(text, gap, readNumeric) : null;
  if (dated !== null) return { ...dated, weekday };
  const week = readWeekAfter(text, gap);
  if (week !== null) return { expression: { type: "weekday", week: week.week, weekday }, end: week.end };
  const slashed = gap > token.end ? readMonthAndDay(text, gap) : null;
  if (slashed !== null) return { ...slashed, weekday };
  const day = gap > token.end ? readDayNumber(text, gap) : null;
  if (day?.isOrdinal === true || (day !== null && "!?,;)".includes(text[day.end] ?? "\n")))
    return { expression: { type: "day", month: null, day: day.value }, end: day.end, weekday };
  return { expression: { type: "weekday", week: null, weekday }, end: token.end, ...(token.word.isShort && NEEDS_CUE) };
}

/** The 5/12 or 7-6 of Friday 7-6. */
export function readMonthAndDay(text: string, at: number): EnglishReading | null {
  const end = endOfInteger(text, at);
  const last = endOfInteger(text, end + 1);
  if ((text[end] !== "/" && text[end] !== "-") || last - end > 3 || !isDigit(text.charCodeAt(end + 1))) return null;
  const month = integerOf(text, at, end);
  const day = integerOf(text, end + 1, last);
  if (month < 1 || month > 12 || day < 1 || day > 31 || "/-".includes(text[last] ?? "\n")) return null;
  return { expression: { type: "day", month: { type: "month", year: null, month }, day }, end: last };
}

const NEEDS_CUE = { needsCue: true } as const;

function readDateAt(text: string, at: number, readNumeric: (at: number) => Reading | null): EnglishReading | null {
  const token = tokenAt(text, at);
  if (token?.word.is === "month") {
    const reading = readFromMonth(text, token);
    return reading?.needsCue ? null : reading;
  }
  return isDigit(text.charCodeAt(at)) ? (readFromDay(text, at) ?? readNumeric(at)) : null;
}

/** next week, of last week after a weekday. */
function readWeekAfter(text: string, at: number): { week: DateExpression; end: number } | null {
  const token = tokenAt(text, pastLiteral(text, at, "of"));
  if (token === null || token.word.is !== "shift") return null;
  const unit = tokenAt(text, skipBlanks(text, token.end));
  if (unit === null || unit.word.is !== "unit" || unit.word.value !== "week") return null;
  return { week: offset("now", "week", token.word.value), end: unit.end };
}
