/** Reads the Chinese date that starts with a numeral, by the sign that follows it: 2023年, 3月, 6日, 三個月後, 1至6月. */

import type { LooseReading } from "./chineseLengths.ts";
import { readDistance } from "./chineseLengths.ts";
import { endOfConnector, type Reading, readDays, readMonths } from "./chineseMonth.ts";
import {
  readCentury,
  readFiscalYear,
  readHoliday,
  readNumberedYear,
  readPortion,
  readYearTail,
} from "./chineseYear.ts";
import { fiscalYear, splitYear, yearWritten } from "./expression.ts";
import { endOfInteger, integerOf, isDigit, isHanNumeral, skipBlanks } from "./integer.ts";

/** What starts with a numeral that ends at `end`. */
export function readChineseNumeral(text: string, at: number, end: number): LooseReading | null {
  if (text[at - 1] === "数" || text[at - 1] === "几") return null;
  const holiday = readHoliday(text, at, null);
  if (holiday !== null) return holiday;
  const sign = skipBlanks(text, end);
  switch (text[sign]) {
    case "年":
      return readNumberedYear(text, at, end, sign) ?? readDistance(text, at);
    case "月":
      return isMeasured(text, at) ? readDistance(text, at) : (readDistance(text, at) ?? readMonths(text, at, null));
    case "日":
    case "号":
      return readDistance(text, at) ?? readBareDay(text, at);
    case "季":
      return text[sign + 1] === "度" ? readPortion(text, at, null) : null;
    case "世":
      return readCentury(text, at);
    case "财":
    case "会":
      return readFiscalYear(text, sign, fiscalYear(centuryOf(integerOf(text, at, end), end - at)));
    case "个":
    case "天":
    case "周":
    case "星":
    case "礼":
    case "多":
    case "半":
      return readDistance(text, at);
    default:
      return readPairedNumeral(text, at, end);
  }
}

/** 時隔三月 and 歷時兩月 are lengths. */
function isMeasured(text: string, at: number): boolean {
  if (!isHanNumeral(text.charCodeAt(at)) || text.charCodeAt(at) === 0x5341) return text[at - 1] === "近";
  return "隔时近达期整歇足约共逾".includes(text[at - 1] ?? "\n") || text[at] === "两";
}

/** 6日 of a month left to be understood; 30日內, 連續6日, 三日 and 20日均線 are lengths. */
function readBareDay(text: string, at: number): Reading | null {
  const isWritten = isDigit(text.charCodeAt(at)) || isHanDay(text, at);
  if (!isWritten || text[at - 1] === "." || text[at - 1] === "-") return null;
  const reading = readDays(text, at, null);
  if (reading === null || text[reading.end - 1] !== "日") return null;
  const after = text[reading.end] ?? "\n";
  if (HOURS.includes(after)) return reading;
  const before = text[at - 1] === " " ? at - 2 : at - 1;
  if ("连近过未第每前后逾约达共续长为满足超这数的升跌涨降隔历".includes(text[before] ?? "\n")) return null;
  if (after === "以") return "来内上下后前".includes(text[reading.end + 1] ?? "\n") ? null : reading;
  return "内均线年游后前间来期龄元移平累最连加滚高低成新跌升涨降半".includes(after) ? null : reading;
}

/** 廿三日, 十五日: in Han numerals only from ten on, and at the head of a clause or behind a word that leads days. */
function isHanDay(text: string, at: number): boolean {
  const end = endOfInteger(text, at);
  if (integerOf(text, at, end) <= 10) return false;
  const before = text[at - 1] ?? "，";
  return "，。、；：（「,;:(在于至到本".includes(before);
}

/** 9日晚, 6日電: with a time of day or a dateline it is a day, whatever stands before. */
const HOURS = "晚早凌上下中午夜电讯";

/** 1至6月, 12-19日, 1995-1997年, 2024/25財年, 2024至25年度: a numeral, a joint, a numeral with the sign. */
function readPairedNumeral(text: string, at: number, end: number): Reading | null {
  const joint = text[end] === "/" ? end + 1 : endOfConnector(text, end);
  if (joint === -1) return null;
  const secondEnd = endOfInteger(text, joint);
  if (secondEnd === joint) return null;
  const sign = skipBlanks(text, secondEnd);
  const first = integerOf(text, at, end);
  const second = integerOf(text, joint, secondEnd);
  switch (text[sign]) {
    case "年":
    case "财":
    case "会":
      return readYears(text, sign, first, second, text[end] === "/", secondEnd - joint);
    case "月":
      return text[end] === "/" ? null : readMonths(text, at, null);
    case "日":
      return text[end] === "/" ? null : readBareDay(text, at);
    case "季":
      return text[end] === "/" ? null : readPortion(text, at, null);
    default:
      return text[at - 1] === "从" ? readYearPair(first, second, secondEnd) : null;
  }
}

/** 從2016到2018. */
function readYearPair(first: number, second: number, end: number): Reading | null {
  if (first < 1900 || second > 2100 || second <= first) return null;
  return { expression: { type: "range", from: yearWritten(first), to: yearWritten(second) }, end };
}

function readYears(
  text: string,
  sign: number,
  first: number,
  second: number,
  isSlashed: boolean,
  length: number,
): Reading | null {
  if (first < 1000 || first > 2999) return null;
  const last = length === 2 ? Math.floor(first / 100) * 100 + second : second;
  const isNext = last === first + 1;
  if (text[sign] !== "年") return isNext ? readFiscalYear(text, sign, splitYear(last)) : null;
  if (text[sign + 1] === "度" && isNext) return readYearTail(text, sign + 2, splitYear(last));
  if (text[sign + 1] === "度" && isSlashed) return readManyYears(first, last, sign + 2);
  if (isSlashed || last <= first || last > first + 300) return null;
  if (length !== 4 && length !== 2) return null;
  return { expression: { type: "range", from: yearWritten(first), to: yearWritten(last) }, end: sign + 1 };
}

/** 2023/26年度 is three of them; 2027/27年度 is a slip, and stays open. */
function readManyYears(first: number, last: number, end: number): Reading {
  if (last <= first) return { expression: { type: "vague", words: `${first}/${last}` }, end };
  return { expression: { type: "range", from: splitYear(first + 1), to: splitYear(last) }, end };
}

const centuryOf = (value: number, length: number): number => (length === 2 ? 2000 + value : value);
