/** Years as Chinese writes them, with the part of the year that follows: 2025年第二季度, 今年上半年, 07年3月, 民國114年, 2024/25財年. */
import {
  endOfConnector,
  isBroken,
  pastOf,
  type Reading,
  readLunarDay,
  readMonths,
  readShare,
  readShortStretch,
} from "./chineseMonth.ts";
import { ERAS, PORTIONS, STRETCHES } from "./chineseWords.ts";
import { type DateExpression, splitYear, yearWritten } from "./expression.ts";
import { HOLIDAYS } from "./holidays.ts";
import { endOfInteger, integerOf, isDigit, isZero, skipBlanks } from "./integer.ts";

/** What follows a year: its part, or the year alone. */
export function readYearTail(text: string, at: number, year: DateExpression): Reading {
  const end = text[at] === "度" && text[at + 1] !== "假" ? at + 1 : at;
  return readPartOfYear(text, end, year) ?? { expression: year, end };
}

function readPartOfYear(text: string, at: number, year: DateExpression): Reading | null {
  const inner = pastOf(text, at);
  const after = text[inner] === "，" || text[inner] === "," ? skipBlanks(text, inner + 1) : -1;
  if (after !== -1) {
    const day = readMonths(text, after, year);
    return day !== null && day.expression.type === "day" ? day : null;
  }
  return (
    readMonths(text, inner, year) ??
    readPortion(text, inner, year) ??
    readStretchOfYear(text, inner, year) ??
    readShare(text, inner, year) ??
    readHoliday(text, inner, year) ??
    readLunar(text, inner, year) ??
    readSamePeriod(text, inner, year) ??
    readShortStretch(text, at, year)
  );
}

/** 第二季度, 二季度, 上半年, 首季, Q2, H1; a bare 二季 only after 第 or a year. */
export function readPortion(text: string, at: number, year: DateExpression | null): Reading | null {
  const found = PORTIONS.at(text, at);
  if (found !== null) {
    const { unit, index } = found.value;
    const end = at + found.word.length;
    if (unit === "month") return { expression: { type: "month", year, month: index }, end };
    if (isBroken(text, end - 1)) return null;
    return { expression: { type: "portion", year, unit, index }, end };
  }
  // Alone, 次季 is the quarter after the one told.
  if (year !== null && text.startsWith("次季", at))
    return { expression: { type: "portion", year, unit: "quarter", index: 2 }, end: at + 2 };
  return readLetteredPortion(text, at, year) ?? readQuarters(text, at, year);
}

function readLetteredPortion(text: string, at: number, year: DateExpression | null): Reading | null {
  const letter = text[at];
  const index = text.charCodeAt(at + 1) - 0x30;
  if ((letter !== "q" && letter !== "h") || !(index >= 1 && index <= (letter === "q" ? 4 : 2))) return null;
  if (isDigit(text.charCodeAt(at + 2))) return null;
  return { expression: { type: "portion", year, unit: letter === "q" ? "quarter" : "half", index }, end: at + 2 };
}

/** 第二季度, 第一至第三季, 一、二季度. */
function readQuarters(text: string, at: number, year: DateExpression | null): Reading | null {
  const isOrdinal = text[at] === "第";
  const first = readQuarterNumber(text, isOrdinal ? at + 1 : at);
  if (first === null) return null;
  const single = endOfQuarterSign(text, first.end, isOrdinal || year !== null);
  if (single !== -1) return { expression: { type: "portion", year, unit: "quarter", index: first.value }, end: single };
  const joint = endOfConnector(text, first.end);
  if (joint === -1) return null;
  const second = readQuarterNumber(text, text[joint] === "第" ? joint + 1 : joint);
  if (second === null || second.value <= first.value) return null;
  const end = endOfQuarterSign(text, second.end, isOrdinal || year !== null);
  if (end === -1) return null;
  const from: DateExpression = { type: "portion", year, unit: "quarter", index: first.value };
  return { expression: { type: "range", from, to: { ...from, index: second.value } }, end };
}

function readQuarterNumber(text: string, at: number): { value: number; end: number } | null {
  const start = skipBlanks(text, at);
  const end = endOfInteger(text, start);
  const value = integerOf(text, start, end);
  return value < 1 || value > 4 ? null : { value, end: skipBlanks(text, end) };
}

/** 四季 alone is the year's four seasons; 四季度 is its last quarter. 一季報 is a document, 第二季報告 a report of the quarter. */
function endOfQuarterSign(text: string, at: number, isBareAllowed: boolean): number {
  if (text[at] !== "季") return -1;
  if (text[at + 1] === "度") return at + 2;
  return isBareAllowed && (!isBroken(text, at) || text.startsWith("报告", at + 1)) ? at + 1 : -1;
}

function readStretchOfYear(text: string, at: number, year: DateExpression): Reading | null {
  const found = STRETCHES.at(text, at);
  if (found === null || found.value.unit !== "year") return null;
  const end = at + found.word.length;
  const { stretch } = found.value;
  // 2024年全年 is 2024; 今年年內 keeps its own words.
  return { expression: stretch === "within" ? year : { type: "stretch", of: year, stretch }, end };
}

export function readHoliday(text: string, at: number, year: DateExpression | null): Reading | null {
  const found = HOLIDAYS.at(text, at);
  return found === null
    ? null
    : { expression: { type: "holiday", name: found.value, year }, end: at + found.word.length };
}

function readSamePeriod(text: string, at: number, year: DateExpression): Reading | null {
  if (text[at] !== "同" || text[at + 1] !== "期") return null;
  return { expression: { type: "samePeriod", years: 0, year }, end: at + 2 };
}

const LUNAR_MONTHS: ReadonlyMap<string, number> = new Map([
  ["正", 1],
  ["冬", 11],
  ["腊", 12],
]);

/** 正月初一, 農曆八月十五, 閏四月, 大年三十, 年初一. */
export function readLunar(text: string, at: number, year: DateExpression | null): Reading | null {
  const isNamed = text.startsWith("农历", at) || text.startsWith("阴历", at) || text.startsWith("旧历", at);
  if (text[at] === "大" && text[at + 1] === "年") return readNewYearDays(text, at + 2, year);
  if (text[at] === "年" && text[at + 1] === "初") return readNewYearDays(text, at + 1, year);
  let next = isNamed ? at + 2 : at;
  const isLeap = text[next] === "闰";
  if (isLeap) next++;
  const named = LUNAR_MONTHS.get(text[next] ?? "");
  const end = named === undefined ? endOfInteger(text, next) : next + 1;
  const month = named ?? (isNamed || isLeap ? integerOf(text, next, end) : -1);
  if (month < 1 || month > 12 || text[end] !== "月") return null;
  const day = readLunarDay(text, end + 1, year, month, isLeap);
  return day ?? { expression: { type: "lunar", year, month, isLeap, day: null }, end: end + 1 };
}

function readNewYearDays(text: string, at: number, year: DateExpression | null): Reading | null {
  if (text.startsWith("三十", at)) return { expression: { type: "holiday", name: "除夕", year }, end: at + 2 };
  return text[at] === "初" ? readLunarDay(text, at, year, 1, false) : null;
}

/** `at` is at a numeral, `end` after it, `sign` at its 年. */
export function readNumberedYear(text: string, at: number, end: number, sign: number): Reading | null {
  const value = integerOf(text, at, end);
  if (text[sign + 1] === "代") return readDecade(value, end - at, sign + 2);
  if (isBroken(text, sign)) return null;
  if (value >= 1000 && value <= 2999) return readFullYear(text, at, end, sign, value);
  if (value < 0 || end - at < 2) return null;
  if (end - at === 2 && isZero(text.charCodeAt(at))) return readYearTail(text, sign + 1, yearWritten(2000 + value));
  return readShortYear(text, at, end, sign, value);
}

/** 兩千年 is a length, unless a month follows or nothing at all; 千年 always is. */
function readFullYear(text: string, at: number, end: number, sign: number, value: number): Reading | null {
  if (end - at === 1) return null;
  const reading = readYearTail(text, sign + 1, yearWritten(value));
  const isRound = end - at === 2;
  const isAlone = at === 0 && sign + 1 === text.length;
  return isRound && !isAlone && reading.expression.type === "year" ? null : reading;
}

/** 15年3月 is of 2015, 114年第一季 of 2025; 15年 and 114年 alone are lengths. 在789年 is a year. */
function readShortYear(text: string, at: number, end: number, sign: number, value: number): Reading | null {
  const isPositional = isDigit(text.charCodeAt(at)) || end - at === 2;
  const before = text[at - 1] ?? "";
  if (value >= 100) {
    const year = yearWritten(value >= 90 && value <= 130 ? value + ROC : value);
    const part = readFirmPart(text, sign + 1, year);
    if (part !== null || value <= 130) return part;
    return before === "在" || before === "于" ? { expression: year, end: sign + 1 } : null;
  }
  if (value < 10 || !isPositional || "十".includes(text[at]!)) return null;
  return readFirmPart(text, sign + 1, yearWritten(value + (value > 69 ? 1900 : 2000)));
}

const ROC = 1911;

/** A part that makes sure the number before it was a year: a month, a quarter, 年底; not 年內 or 年中. */
function readFirmPart(text: string, at: number, year: DateExpression): Reading | null {
  const part = readPartOfYear(text, at, year);
  if (part !== null) {
    const { type } = part.expression;
    const isFirm = type !== "year" && type !== "samePeriod" && type !== "holiday";
    if (isFirm && !(type === "stretch" && part.expression.stretch === "middle" && part.end === at + 1)) {
      return type === "stretch" && part.expression.stretch === "within" ? null : part;
    }
    return null;
  }
  return text[at] === "度" && text[at + 1] !== "假" ? { expression: year, end: at + 1 } : null;
}

/** 1990年代, 90年代, 八零年代. */
function readDecade(value: number, length: number, end: number): Reading | null {
  if (value < 0 || value % 10 !== 0) return null;
  if (value >= 1000) return { expression: { type: "decade", from: value, isCenturyImplied: false }, end };
  if (value > 90 || length > 2) return null;
  const from = (value >= 20 ? 1900 : 2000) + value;
  return { expression: { type: "decade", from, isCenturyImplied: true }, end };
}

/** 20世紀80年代, 上世紀90年代. A century alone is no date: 21世紀 is a newspaper's name. */
export function readCentury(text: string, at: number): Reading | null {
  let century = -1;
  let next = at + 1;
  if (text[at] === "上") century = 20;
  else if (text[at] === "本") century = 21;
  else {
    next = endOfInteger(text, at);
    century = integerOf(text, at, next);
  }
  if (century < 1 || century > 21 || !text.startsWith("世纪", next)) return null;
  const start = next + 2;
  const end = endOfInteger(text, start);
  const value = integerOf(text, start, end);
  if (value < 0 || value > 90 || value % 10 !== 0 || !text.startsWith("年代", end)) return null;
  const from = (century - 1) * 100 + value;
  return { expression: { type: "decade", from, isCenturyImplied: false }, end: end + 2 };
}

/** 民國114年3月, 令和元年, 公元1834年. */
export function readEra(text: string, at: number): Reading | null {
  const found = ERAS.at(text, at);
  if (found === null) return null;
  const start = skipBlanks(text, at + found.word.length);
  const end = text[start] === "元" ? start + 1 : endOfInteger(text, start);
  const value = text[start] === "元" ? 1 : integerOf(text, start, end);
  const sign = skipBlanks(text, end);
  if (value < 1 || text[sign] !== "年" || isBroken(text, sign)) return null;
  return readYearTail(text, sign + 1, yearWritten(value + found.value));
}

/** 2025財年, 2024/25財政年度: `sign` is after the number. */
export function readFiscalYear(text: string, sign: number, year: DateExpression): Reading | null {
  for (const word of ["财政年度", "财年", "会计年度"]) {
    if (!text.startsWith(word, sign)) continue;
    const isBudget = year.type === "year" && word === "财政年度";
    return readYearTail(text, sign + word.length, isBudget ? splitYear(year.year) : year);
  }
  return null;
}
