/** English periods: second quarter of 2025, Q2 2025, last year, next three months, mid-May, two weeks ago, the 1990s, year to date. */
import { type EnglishReading, readFromMonth, readMonthAndDay } from "./englishMonth.ts";
import {
  endOfLiteral,
  pastGap,
  pastLiteral,
  readCount,
  readFiscal,
  readShiftedYear,
  readYearNumber,
  readYearSuffix,
  type Token,
  tokenAt,
} from "./englishTokens.ts";
import { type DateExpression, offset, type Unit, withYear } from "./expression.ts";
import { isDigit, skipBlanks } from "./integer.ts";
import { endOfLetteredPortion, portionOf, readYearAfter } from "./numeric.ts";

/** What an ordinal starts: first quarter of 2025, 3rd qtr, first week of 2019, first nine months of the year. */
export function readFromOrdinal(text: string, end: number, value: number): EnglishReading | null {
  const next = pastGap(text, end);
  if (next === end) return null;
  const day = readDayOfMonth(text, next, value);
  if (day !== null) return day;
  const token = tokenAt(text, next);
  if (token?.word.is === "unit" && (token.word.value === "quarter" || token.word.value === "half")) {
    return readNamedPortion(text, token, value);
  }
  const fiscal = token?.word.is === "fiscal" ? tokenAt(text, skipBlanks(text, token.end)) : null;
  if (fiscal?.word.is === "unit" && fiscal.word.value === "quarter") return readNamedPortion(text, fiscal, value);
  if (token?.word.is === "unit") return readShareOf(text, token.end, token.word.value, value, 1, false);
  const count = value === 1 ? readCount(text, next) : null;
  const unit = count === null ? null : tokenAt(text, skipBlanks(text, count.end));
  if (count === null || unit?.word.is !== "unit") return null;
  return readShareOf(text, unit.end, unit.word.value, 1, count.value, false);
}

/** the 13th of that month, the 2nd of last month. */
function readDayOfMonth(text: string, at: number, day: number): EnglishReading | null {
  const match = day < 1 || day > 31 ? null : OF_MONTH.exec(text.slice(at, at + 20));
  if (match === null) return null;
  const which = match[1]!;
  const month: DateExpression =
    which === "this" || which === "last"
      ? offset("now", "month", which === "last" ? -1 : 0)
      : { type: "offset", base: "mentioned", unit: "month", by: 0, orNow: true };
  return { expression: { type: "day", month, day }, end: at + match[0].length, takesThe: true };
}
const OF_MONTH = /^of (that|the same|the|this|last) month\b/;

function readNamedPortion(text: string, token: Token, index: number): EnglishReading | null {
  const unit = token.word.is === "unit" && token.word.value === "half" ? "half" : "quarter";
  if (index > (unit === "quarter" ? 4 : 2)) return null;
  const year = readYearSuffix(text, token.end);
  if (year === null && unit === "half") return null;
  const portion: DateExpression = { type: "portion", year: year?.year ?? null, unit, index };
  return { expression: portion, end: year?.end ?? token.end, takesThe: true };
}

/** The "of 2021" that makes first three weeks a date. */
function readShareOf(
  text: string,
  at: number,
  unit: Unit,
  first: number,
  count: number,
  isFromEnd: boolean,
): EnglishReading | null {
  const gap = skipBlanks(text, at);
  const start = pastLiteral(text, isFromEnd ? pastLiteral(text, gap, "of") : gap, isFromEnd ? "in" : "of");
  if (start === gap || unit === "year" || unit === "decade") return null;
  const of = readPeriod(text, start);
  if (of === null) return null;
  return {
    expression: { type: "share", of: of.expression, unit, first, count, isFromEnd },
    end: of.end,
    takesThe: true,
  };
}

/** 2025, last year, this month, October 2015, June, Q2, FY25: what something may be the middle or the end of. */
function readPeriod(text: string, at: number): EnglishReading | null {
  const start = pastLiteral(text, at, "the");
  const year = readYearNumber(text, start) ?? readFiscal(text, start) ?? readShiftedYear(text, at);
  if (year !== null) return { expression: year.year, end: year.end };
  const token = tokenAt(text, start);
  if (token === null) return readLettered(text, start);
  switch (token.word.is) {
    case "month":
      return readFromMonth(text, token);
    case "shift":
      return readShifted(text, token);
    case "ordinal":
      return readFromOrdinal(text, token.end, token.word.value);
    case "unit":
      return readThisUnit(text, start, at, token);
    default:
      return null;
  }
}

/** the month, the quarter, the year: this one. */
function readThisUnit(text: string, start: number, at: number, token: Token): EnglishReading | null {
  if (start === at || token.word.is !== "unit" || text[token.end] === "s") return null;
  return { expression: offset("now", token.word.value, 0), end: token.end };
}

/** Q2 2025, H1. */
export function readLettered(text: string, at: number): EnglishReading | null {
  const end = endOfLetteredPortion(text, at);
  if (end === -1) return null;
  const index = text.charCodeAt(at + 1) - 0x30;
  const fiscal = readFiscal(text, skipBlanks(text, end));
  if (fiscal !== null)
    return { expression: { ...portionOf(text[at]!, index, null), year: fiscal.year }, end: fiscal.end };
  const year = readYearAfter(text, end);
  if (year !== null) return { expression: portionOf(text[at]!, index, year.value), end: year.end };
  const shifted = readYearSuffix(text, end);
  const portion = portionOf(text[at]!, index, null);
  return { expression: shifted === null ? portion : withYear(portion, shifted.year), end: shifted?.end ?? end };
}

/** What last, this, next start: last year, next three months, this Friday, next June, last two decades, last four months of 2021. */
export function readShifted(text: string, token: Token): EnglishReading | null {
  if (token.word.is !== "shift") return null;
  const by = token.word.value;
  const start = text.startsWith("prior-", token.start) ? token.end + 1 : skipBlanks(text, token.end);
  if (start === token.end) return null;
  const next = tokenAt(text, start);
  if (next !== null) {
    const single = readShiftedWord(text, token, next, by);
    if (single !== null) return single;
  }
  const count = readCount(text, start);
  const unit = count === null ? null : tokenAt(text, skipBlanks(text, count.end));
  if (count === null || by === 0 || unit?.word.is !== "unit" || unit.end - unit.start < 2) return null;
  const share = by < 0 ? readShareOf(text, unit.end, unit.word.value, 1, count.value, true) : null;
  if (share !== null) return share;
  return windowOf(by, count.value, unit);
}

function windowOf(by: number, count: number, unit: Token): EnglishReading {
  const of = unit.word.is === "unit" ? unit.word.value : "day";
  const isHalves = of === "half";
  const expression: DateExpression = {
    type: "window",
    isAhead: by > 0,
    count: isHalves ? count * 6 : count,
    unit: isHalves ? "month" : of,
  };
  return { expression, end: unit.end, ...(of === "decade" && { takesThe: true }) };
}

function readShiftedWord(text: string, token: Token, next: Token, by: number): EnglishReading | null {
  switch (next.word.is) {
    case "unit":
      return readShiftedUnit(text, token, next, by);
    case "weekday": {
      const slashed = readMonthAndDay(text, skipBlanks(text, next.end));
      if (slashed !== null) return { ...slashed, weekday: next.word.value };
      const isPast = text.startsWith("past", token.start);
      const week = by === 0 || isPast ? null : offset("now", "week", by);
      return { expression: { type: "weekday", week, weekday: next.word.value }, end: next.end };
    }
    case "month":
      return readShiftedMonth(text, next, next.word.value, by);
    case "season":
      return { expression: { type: "vague", words: text.slice(token.start, next.end) }, end: next.end };
    case "fiscal":
      return readShiftedFiscal(text, next, by);
    case "shift":
      return text.startsWith("this", token.start) && by !== next.word.value ? readShifted(text, next) : null;
    default:
      return null;
  }
}

/** this July 3rd takes its day along. */
function readShiftedMonth(text: string, next: Token, month: number, by: number): EnglishReading | null {
  const dated = readFromMonth(text, next);
  if (dated === null || dated.needsCue) return { expression: shiftedMonth(month, by), end: next.end };
  return { ...dated, expression: withYear(dated.expression, offset("now", "year", by)) };
}

/** last March and next June are the nearest ones; this May is of this year. */
function shiftedMonth(month: number, by: number): DateExpression {
  if (by === 0) return { type: "month", year: offset("now", "year", 0), month };
  return { type: "month", year: null, month, nearest: by < 0 ? "past" : "ahead" };
}

function readShiftedUnit(text: string, token: Token, next: Token, by: number): EnglishReading | null {
  if (next.word.is !== "unit" || next.word.value === "half") return null;
  const isPlural = text[next.end - 1] === "s" && next.word.value !== "decade";
  if (isPlural) return null;
  const unit = unitOf(text, token, next.word.value, by);
  if (by < 0 && text.startsWith("last", token.start)) {
    const share = readShareOf(text, next.end, next.word.value, 1, 1, true);
    if (share !== null) return share;
  }
  const owned =
    text.startsWith("'s ", next.end) || text.startsWith("’s ", next.end) ? readOwned(text, next.end + 3, unit) : null;
  if (owned !== null) return owned;
  if (next.word.value === "day" && by !== 0)
    return { expression: offset("mentioned", "day", by), end: next.end, takesThe: true };
  return { expression: unit, end: next.end, ...(next.word.value === "decade" && by !== 0 && { takesThe: true }) };
}

/** previous and following count from what was told; past year is the twelve months up to now, past quarter the last one. */
function unitOf(text: string, token: Token, unit: Unit, by: number): DateExpression {
  if (TOLD.test(text.slice(token.start, token.end)))
    return { type: "offset", base: "mentioned", unit, by, orNow: true };
  if (by > 0 && unit === "year" && !text.startsWith("next", token.start))
    return { type: "window", isAhead: true, count: 1, unit };
  const isPast = text.startsWith("past", token.start) && unit !== "quarter" && unit !== "half";
  if (isPast)
    return {
      type: "window",
      isAhead: false,
      count: unit === "decade" ? 10 : 1,
      unit: unit === "decade" ? "year" : unit,
    };
  return offset("now", unit, by);
}

const TOLD = /^(?:previous|prior|preceding|following)$/;

/** The third quarter of last year's third quarter, the Sunday of last week's Sunday. */
function readOwned(text: string, at: number, of: DateExpression): EnglishReading | null {
  const token = tokenAt(text, at);
  if (token === null) return null;
  if (token.word.is === "weekday")
    return { expression: { type: "weekday", week: of, weekday: token.word.value }, end: token.end };
  const portion = token.word.is === "ordinal" ? readFromOrdinal(text, token.end, token.word.value) : null;
  if (portion === null) return null;
  return { expression: withYear(portion.expression, of), end: portion.end };
}

function readShiftedFiscal(text: string, next: Token, by: number): EnglishReading | null {
  const end = endOfLiteral(text, skipBlanks(text, next.end), "year");
  return end === -1 ? null : { expression: { ...offset("now", "year", by), isFiscal: true } as DateExpression, end };
}

/** early 2025, mid-May, the end of June, late last week. `end`, `start` and their like need "of". */
export function readStretch(text: string, token: Token): EnglishReading | null {
  if (token.word.is !== "stretch") return null;
  const gap = pastGap(text, token.end);
  if (gap === token.end) return null;
  const of = pastLiteral(text, gap, "of");
  const needsOf =
    token.end - token.start === 5
      ? !text.startsWith("early", token.start)
      : !/^(?:mid|late)$/.test(text.slice(token.start, token.end));
  if (needsOf && of === gap && text[token.end] !== "-") return null;
  const period = readPeriod(text, of);
  if (period === null || period.expression.type === "range") return null;
  const expression: DateExpression = { type: "stretch", of: period.expression, stretch: token.word.value };
  return { expression, end: period.end, isLoose: true, ...(of > gap && { takesThe: true }) };
}

/** The end of the s of 1990s, 90s, 70's; -1 where none follows. */
export function endOfDecade(text: string, at: number): number {
  const sign = text[at] === "'" || text[at] === "’" ? at + 1 : at;
  return text[sign] === "s" && !/[a-z0-9]/.test(text[sign + 1] ?? " ") ? sign + 1 : -1;
}

/** same month, the same period last year, the same quarter a year earlier. */
export function readSame(text: string, token: Token): EnglishReading | null {
  const start = skipBlanks(text, token.end);
  const unit = tokenAt(text, start);
  const period = endOfLiteral(text, start, "period");
  if (period === -1 && unit?.word.is !== "unit") return null;
  const end = period === -1 ? unit!.end : period;
  const year = readYearBack(text, skipBlanks(text, end));
  if (year !== null) {
    const of = unit?.word.is === "unit" ? { unit: unit.word.value } : {};
    return {
      expression: { type: "samePeriod", years: year.years, year: year.year, ...of },
      end: year.end,
      takesThe: true,
    };
  }
  if (unit?.word.is !== "unit") return null;
  return { expression: { type: "offset", base: "mentioned", unit: unit.word.value, by: 0, orNow: true }, end };
}

function readYearBack(text: string, at: number): { years: number; year: DateExpression | null; end: number } | null {
  for (const words of [
    "a year earlier",
    "a year ago",
    "last year",
    "of last year",
    "the previous year",
    "the prior year",
  ]) {
    const end = endOfLiteral(text, at, words);
    if (end !== -1) return { years: -1, year: null, end };
  }
  const start = pastLiteral(text, pastLiteral(text, at, "of"), "in");
  const year = start === at ? null : readYearNumber(text, start);
  return year === null || isDigit(text.charCodeAt(year.end)) ? null : { years: 0, year: year.year, end: year.end };
}

export const decadeOf = (from: number, end: number, isCenturyImplied: boolean): EnglishReading => ({
  expression: { type: "decade", from, isCenturyImplied },
  end,
  takesThe: true,
});
