/** Dates in digits and signs, the same in every language: 2023-07-06, 6/7/2023, 20230706, 2025Q2, 2Q25, 1H 2025. */
import { lengthOfMonth } from "./calendar.ts";
import type { Reading } from "./chineseMonth.ts";
import { readFiscal } from "./englishTokens.ts";
import { type DateExpression, type Portion, yearWritten } from "./expression.ts";
import { endOfInteger, integerOf, isDigit } from "./integer.ts";

/** `at` is at a digit that no digit precedes, `end` after its run. The second end of a range may follow a dash. */
export function readNumeric(text: string, at: number, end: number, isSecondEnd = false): Reading | null {
  if (!isSecondEnd && !standsAlone(text, at)) return null;
  const length = end - at;
  if (length === 4) return readFromYear(text, at, end);
  if (length <= 2)
    return readLetteredNumber(text, at, end) ?? readToYear(text, at, end) ?? readHeadlineDay(text, at, end);
  return length === 8 ? readPacked(text, at) : null;
}

/** Not within a code, a path, a version or a longer number. */
function standsAlone(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isDigit(before) || isLetter(before)) return false;
  if (before === 0x2f || before === 0x24 || before === 0x5f) return false; // / $ _
  const isJoined = before === 0x2d || before === 0x2e; // - .
  return !isJoined || !(isDigit(text.charCodeAt(at - 2)) || isLetter(text.charCodeAt(at - 2)));
}

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function isYear(year: number): boolean {
  return year >= 1000 && year <= 2999;
}

const SIGNS = "-/.";

/** 2023-07-06, 2023/7/6, 2023-07, 2025Q2, 2025-H1. */
function readFromYear(text: string, at: number, end: number): Reading | null {
  const year = integerOf(text, at, end);
  if (!isYear(year)) return null;
  const portion = readPortionOf(text, end, year);
  if (portion !== null) return portion;
  const sign = text[end] ?? "";
  if (!SIGNS.includes(sign) || sign === "") return null;
  const monthEnd = endOfInteger(text, end + 1);
  const month = numberIn(text, end + 1, monthEnd);
  if (month < 1 || month > 12) return null;
  const written: DateExpression = { type: "month", year: yearWritten(year), month };
  const second = text[monthEnd] ?? "";
  const hasDay = second !== "" && SIGNS.includes(second) && isDigit(text.charCodeAt(monthEnd + 1));
  if (hasDay && !isYearAhead(text, monthEnd + 1)) {
    return readDayOf(text, monthEnd + 1, written);
  }
  return endsMonth(text, at, sign, end, monthEnd) ? { expression: written, end: monthEnd } : null;
}

function readDayOf(text: string, at: number, month: DateExpression): Reading | null {
  const end = endOfInteger(text, at);
  const day = numberIn(text, at, end);
  if (day < 1 || day > 31 || continues(text, end)) return null;
  return { expression: { type: "day", month, day }, end };
}

/** 2013.03 may be a price: a date only where it stands alone. 2024-25 is none here, nor 2015/3萬. */
function endsMonth(text: string, at: number, sign: string, start: number, end: number): boolean {
  if (continues(text, end) || "%‰".includes(text[end] ?? "\n")) return false;
  const isAlone = isEdge(text, at - 1) && isEdge(text, end);
  if (sign === ".") return end - start === 3 && isAlone;
  return isAlone || !isHan(text.charCodeAt(end));
}

const isEdge = (text: string, at: number): boolean =>
  text[at] === undefined || "()[]（）【】,，;；:：-–~至到".includes(text[at]!);

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** Whether a code, a version or a longer number runs on; T and a clock time do not count. */
function continues(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isDigit(unit) || unit === 0x5f) return true;
  if (isLetter(unit)) return !(unit === 0x74 && isDigit(text.charCodeAt(at + 1)));
  const goesOn = SIGNS.includes(text[at] ?? "\n") && isDigit(text.charCodeAt(at + 1));
  return goesOn && !isYearAhead(text, at + 1) && !isPortionAhead(text, at + 1);
}

/** 3Q24-1Q25 runs on with another quarter. */
const isPortionAhead = (text: string, at: number): boolean =>
  (text[at + 1] === "q" || text[at + 1] === "h") && isDigit(text.charCodeAt(at + 2));

/** 2018/1/10-2018/7/10 runs on with another date. */
function isYearAhead(text: string, at: number): boolean {
  const end = endOfInteger(text, at);
  return end - at === 4 && isYear(integerOf(text, at, end));
}

/** A number of one digit or two. */
function numberIn(text: string, at: number, end: number): number {
  return end - at < 1 || end - at > 2 || !isDigit(text.charCodeAt(at)) ? -1 : integerOf(text, at, end);
}

/** 6/7/2023, 13.5.2015, 02-22-2016, 11-2016, 09/2012. */
function readToYear(text: string, at: number, end: number): Reading | null {
  const sign = text[end] ?? "";
  if (sign === "" || !SIGNS.includes(sign) || !isDigit(text.charCodeAt(end + 1))) return null;
  const first = integerOf(text, at, end);
  const secondEnd = endOfInteger(text, end + 1);
  if (secondEnd - end === 5) return readMonthToYear(text, sign, first, end + 1, secondEnd);
  const second = numberIn(text, end + 1, secondEnd);
  if (second < 1 || text[secondEnd] !== sign || !isDigit(text.charCodeAt(secondEnd + 1))) return null;
  const yearEnd = endOfInteger(text, secondEnd + 1);
  const year = integerOf(text, secondEnd + 1, yearEnd);
  if (yearEnd - secondEnd !== 5 || !isYear(year) || continues(text, yearEnd)) return null;
  const expression = orderedDay(year, first, second);
  return expression === null ? null : { expression, end: yearEnd };
}

/** 4.17起, 9.16生效, as Hong Kong's headlines write a day: only before a word for what then begins or happens. */
function readHeadlineDay(text: string, at: number, end: number): Reading | null {
  if (text[end] !== "." || "升跌涨挫至报约近逾达为由自从".includes(text[at - 1] ?? "-")) return null;
  const dayEnd = endOfInteger(text, end + 1);
  const month = integerOf(text, at, end);
  const day = numberIn(text, end + 1, dayEnd);
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(LEAP_YEAR, month)) return null;
  if (!HAPPENING.some((word) => text.startsWith(word, dayEnd))) return null;
  return { expression: { type: "day", month: { type: "month", year: null, month }, day }, end: dayEnd };
}
const LEAP_YEAR = 2000;
const HAPPENING =
  "起 生效 举行 举办 开幕 闭幕 开售 开卖 开赛 开打 揭幕 截止 截标 截飞 启用 实施 推出 公布 公演 投票 登场 上映 上市 挂牌 复办 恢复 起跑".split(
    " ",
  );

function readMonthToYear(text: string, sign: string, month: number, at: number, end: number): Reading | null {
  const year = integerOf(text, at, end);
  if (month < 1 || month > 12 || sign === "." || !isYear(year) || continues(text, end)) return null;
  return { expression: { type: "month", year: yearWritten(year), month }, end };
}

/** Of a and b one is the month; where both can be, it stays open. */
function orderedDay(year: number, a: number, b: number): DateExpression | null {
  const monthFirst = dayIn(year, a, b);
  const dayFirst = dayIn(year, b, a);
  if (monthFirst === null || dayFirst === null) return monthFirst ?? dayFirst;
  return a === b ? monthFirst : { type: "either", monthFirst, dayFirst };
}

function dayIn(year: number, month: number, day: number): DateExpression | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { type: "day", month: { type: "month", year: yearWritten(year), month }, day };
}

/** 20230706, where it is a day that there is. */
function readPacked(text: string, at: number): Reading | null {
  const year = integerOf(text, at, at + 4);
  const month = integerOf(text, at + 4, at + 6);
  const day = integerOf(text, at + 6, at + 8);
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null;
  if (continues(text, at + 8) || isLetter(text.charCodeAt(at + 8)) || text[at - 1] === "-") return null;
  return { expression: dayIn(year, month, day)!, end: at + 8 };
}

/** 2025Q2, 2025-Q2, 2025 H1 after the year. */
function readPortionOf(text: string, at: number, year: number): Reading | null {
  const sign = text[at] === " " || text[at] === "-" ? at + 1 : at;
  const end = endOfLetteredPortion(text, sign);
  if (end === -1) return null;
  return { expression: portionOf(text[sign]!, text.charCodeAt(sign + 1) - 0x30, year), end };
}

/** The end of q2 or h1 at an offset; -1 where it is none. */
export function endOfLetteredPortion(text: string, at: number): number {
  const letter = text[at];
  if (letter !== "q" && letter !== "h") return -1;
  const index = text.charCodeAt(at + 1) - 0x30;
  if (!(index >= 1 && index <= (letter === "q" ? 4 : 2))) return -1;
  return continues(text, at + 2) ? -1 : at + 2;
}

export function portionOf(letter: string, index: number, year: number | null): Portion {
  const unit = letter === "q" ? "quarter" : "half";
  return { type: "portion", year: year === null ? null : yearWritten(year), unit, index };
}

/** 2Q25, 1H 2025, 1Q FY25, 25Q2, 2Q. */
function readLetteredNumber(text: string, at: number, end: number): Reading | null {
  const letter = text[end];
  if (letter !== "q" && letter !== "h") return null;
  const number = integerOf(text, at, end);
  if (end - at === 2) {
    const last = endOfLetteredPortion(text, end);
    return last === -1
      ? null
      : { expression: portionOf(letter, text.charCodeAt(end + 1) - 0x30, 2000 + number), end: last };
  }
  if (number < 1 || number > (letter === "q" ? 4 : 2)) return null;
  const year = readYearAfter(text, end + 1);
  if (year !== null) return { expression: portionOf(letter, number, year.value), end: year.end };
  const fiscal = readFiscal(text, text[end + 1] === " " ? end + 2 : end + 1);
  if (fiscal !== null)
    return { expression: { ...portionOf(letter, number, null), year: fiscal.year }, end: fiscal.end };
  if (letter === "h" || continues(text, end + 1)) return null;
  return { expression: portionOf(letter, number, null), end: end + 1 };
}

/** The 25 of 2Q25, the 2025 of 2Q 2025, Q2-2025, Q2 FY25. */
export function readYearAfter(text: string, at: number): { value: number; end: number } | null {
  const gap = text[at] === " " || text[at] === "-" ? at + 1 : at;
  const start = text.startsWith("of ", gap) ? gap + 3 : text[gap] === "'" || text[gap] === "’" ? gap + 1 : gap;
  const end = endOfInteger(text, start);
  const isShort = end - start === 2 && (start === at || start > gap);
  if (!isDigit(text.charCodeAt(start)) || !(end - start === 4 || isShort) || continues(text, end)) return null;
  const value = integerOf(text, start, end) + (isShort ? 2000 : 0);
  return value >= 1900 && value <= 2099 ? { value, end } : null;
}
