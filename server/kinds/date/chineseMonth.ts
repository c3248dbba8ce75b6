/** Months and their days as Chinese writes them: 5月中旬, 1至6月, 7月6日, 三月初一, 十月的第一個星期一. */
import {
  AFTER_SHORT_STRETCH,
  BROKEN_BY,
  SHORT_STRETCHES,
  SHORT_UNITS,
  STRETCHES,
  UNITS,
  WEEKDAY_HEADS,
  WEEKDAYS,
} from "./chineseWords.ts";
import type { DateExpression, Stretch, Unit } from "./expression.ts";
import { endOfInteger, integerOf, isDigit, isNumeral, skipBlanks } from "./integer.ts";

/** What was read and where it ends. */
export interface Reading {
  readonly expression: DateExpression;
  readonly end: number;
}

/** 5月…, 1至6月 with the year already known, or null. `at` is at a numeral. */
export function readMonths(text: string, at: number, year: DateExpression | null): Reading | null {
  const end = endOfInteger(text, at);
  const month = integerOf(text, at, end);
  if (month < 1 || month > 12) return null;
  const sign = skipBlanks(text, end);
  if (text[sign] === "月") {
    if (isBroken(text, sign)) return null;
    return readMonthTail(text, sign + 1, { type: "month", year, month });
  }
  const second = readSecond(text, end, month, 12);
  if (second === null || text[second.end] !== "月" || isBroken(text, second.end)) return null;
  const to: DateExpression = { type: "month", year, month: second.value };
  const from: DateExpression = { type: "month", year, month };
  return { expression: { type: "range", from, to }, end: pastShareSign(text, second.end + 1) };
}

/** 3月份 takes its 份 with it; 3月份額 does not. */
function pastShareSign(text: string, at: number): number {
  return text[at] === "份" && text[at + 1] !== "额" ? at + 1 : at;
}

/** What follows a month: its day, its 旬, its 第一個星期一; else the month alone. */
export function readMonthTail(text: string, at: number, month: DateExpression): Reading {
  const end = pastShareSign(text, at);
  const inner = pastOf(text, end);
  return (
    readDays(text, inner, month) ??
    readStretch(text, inner, month) ??
    readShare(text, inner, month) ??
    readShortStretch(text, end, month) ?? { expression: month, end }
  );
}

/** Past the 的 and the blanks between a period and its part. */
export function pastOf(text: string, at: number): number {
  const next = skipBlanks(text, at);
  return text[next] === "的" ? skipBlanks(text, next + 1) : next;
}

/** 6日, 12至19日, and 6 alone where a mark or the end follows. 初一 is a day of the Chinese calendar. */
export function readDays(text: string, at: number, month: DateExpression | null): Reading | null {
  if (text[at] === "初" && month?.type === "month") return readLunarDay(text, at + 1, month.year, month.month, false);
  const end = endOfInteger(text, at);
  if (end === at) return null;
  const day = integerOf(text, at, end);
  if (day < 1 || day > 31) return null;
  const sign = skipBlanks(text, end);
  if (isDaySign(text, sign)) return { expression: { type: "day", month, day }, end: sign + 1 };
  const second = readSecond(text, end, day, 31);
  if (second !== null && isDaySign(text, second.end)) {
    const from: DateExpression = { type: "day", month, day };
    const to: DateExpression = { type: "day", month, day: second.value };
    return { expression: { type: "range", from, to }, end: second.end + 1 };
  }
  if (month === null || !isClosed(text, end)) return null;
  return { expression: { type: "day", month, day }, end };
}

/** 6日 and 6號, but not 6日圓 or 6號線. */
function isDaySign(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === "日") return !isBroken(text, at);
  return sign === "号" && !"线楼院文令电池".includes(text[at + 1] ?? "\n");
}

export function isBroken(text: string, last: number): boolean {
  const next = text[last + 1];
  return next !== undefined && (BROKEN_BY.get(text[last]!)?.includes(next) ?? false);
}

const CLOSING_MARKS = "，。；、）」』”》;)]!?！？";

function isClosed(text: string, at: number): boolean {
  const next = text[at];
  if (next === undefined || CLOSING_MARKS.includes(next)) return true;
  const joint = endOfConnector(text, at);
  return joint !== -1 && endOfInteger(text, joint) > joint;
}

/** The 6 of 1至6 or 1-6, larger than the first and at most `most`; after 、 its successor only. */
export function readSecond(
  text: string,
  at: number,
  first: number,
  most: number,
): { value: number; end: number } | null {
  const joint = endOfConnector(text, at);
  if (joint === -1) return null;
  const end = endOfInteger(text, joint);
  const value = integerOf(text, joint, end);
  if (value <= first || value > most) return null;
  if (text[at] === "、" && value !== first + 1) return null;
  return { value, end: skipBlanks(text, end) };
}

/** 至, 到, a dash or a tilde, with the blanks around it; -1 where none stands. */
export function endOfConnector(text: string, at: number): number {
  const sign = skipBlanks(text, at);
  switch (text.charCodeAt(sign)) {
    case 0x81f3: // 至
    case 0x5230: // 到
    case 0x2d: // -
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x7e: // ~
    case 0x301c:
    case 0x223c:
    case 0x30fc: // ー, written for a dash
      return skipBlanks(text, sign + 1);
    case 0x3001: // 、
      return sign === at ? sign + 1 : -1;
    case 0x2014: // —
      return skipBlanks(text, text.charCodeAt(sign + 1) === 0x2014 ? sign + 2 : sign + 1);
    default:
      return -1;
  }
}

function readStretch(text: string, at: number, month: DateExpression): Reading | null {
  const found = STRETCHES.at(text, at);
  if (found === null || found.value.unit !== "month") return null;
  return { expression: { type: "stretch", of: month, stretch: found.value.stretch }, end: at + found.word.length };
}

/** 5月底, 去年初: one character, only where what follows lets it stand alone. */
export function readShortStretch(text: string, at: number, of: DateExpression): Reading | null {
  const stretch: Stretch | undefined = SHORT_STRETCHES.get(text[at] ?? "");
  if (stretch === undefined) return null;
  const next = text[at + 1];
  const stands = next === undefined || AFTER_SHORT_STRETCH.includes(next) || stretch === "end";
  if (!stands || (stretch === "end" && "层部线气价盘座色子牌".includes(next ?? "\n"))) return null;
  return { expression: { type: "stretch", of, stretch }, end: at + 1 };
}

/** 第三個月, 最後五天, 前兩周, 第一個星期一 of a year or a month. */
export function readShare(text: string, at: number, of: DateExpression): Reading | null {
  const head = text[at];
  const isLast = (head === "最" && text[at + 1] === "后") || (head === "后" && isNumeral(text.charCodeAt(at + 1)));
  if (head !== "第" && head !== "前" && head !== "头" && head !== "首" && !isLast) return null;
  const start = skipBlanks(text, at + (head === "最" ? 2 : 1));
  const end = endOfInteger(text, start);
  const count = end === start ? 1 : integerOf(text, start, end);
  if (count < 1 || count > 60 || (end === start && head !== "首")) return null;
  const nth = head === "第" || (isLast && count === 1);
  if (nth) {
    const weekday = readWeekdayName(text, text[end] === "个" ? end + 1 : end);
    if (weekday !== null)
      return {
        expression: { type: "nthWeekday", of, nth: isLast ? -1 : count, weekday: weekday.value },
        end: weekday.end,
      };
  }
  const unit = readUnit(text, skipBlanks(text, end));
  if (unit === null || unit.unit === "year") return null;
  const first = head === "第" ? count : 1;
  const share = { of, unit: unit.unit, first, count: head === "第" ? 1 : count, isFromEnd: isLast };
  return { expression: { type: "share", ...share }, end: unit.end };
}

/** 星期一, 周一, 禮拜一. */
export function readWeekdayName(text: string, at: number): { value: number; end: number } | null {
  const head = WEEKDAY_HEADS.at(text, at);
  const name = head !== null ? at + head.word.length : text[at] === "周" ? at + 1 : -1;
  if (name === -1) return null;
  const value = WEEKDAYS.get(text[name] ?? "");
  return value === undefined ? null : { value, end: name + 1 };
}

export function readUnit(text: string, at: number): { unit: Unit; end: number } | null {
  const found = UNITS.at(text, at);
  if (found !== null) return { unit: found.value, end: at + found.word.length };
  const unit = SHORT_UNITS.get(text[at] ?? "");
  return unit === undefined || isBroken(text, at) ? null : { unit, end: at + 1 };
}

/** 初一, 十五, 三十 of a month of the Chinese calendar. */
export function readLunarDay(
  text: string,
  at: number,
  year: DateExpression | null,
  month: number,
  isLeap: boolean,
): Reading | null {
  const start = text[at] === "初" ? at + 1 : at;
  const end = endOfInteger(text, start);
  const day = integerOf(text, start, end);
  if (day < 1 || day > 30) return null;
  const isSigned = isDigit(text.charCodeAt(start)) && isDaySign(text, end);
  return { expression: { type: "lunar", year, month, isLeap, day }, end: isSigned ? end + 1 : end };
}
