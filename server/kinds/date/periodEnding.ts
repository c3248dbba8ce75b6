/** Periods told by their last day: 截至2025年6月30日止六個月, the year ended December 31, 2024, the June quarter. */
import { endOfLiteral } from "./englishTokens.ts";
import type { DateExpression } from "./expression.ts";
import type { Found } from "./found.ts";
import { endOfInteger, integerOf, skipBlanks } from "./integer.ts";

/** The date with the length that it ends, or null. @param floor where the date before it ends. */
export function readPeriodEnding(text: string, last: Found, floor: number): Found | null {
  const { type } = last.expression;
  if (type !== "day" && type !== "month" && type !== "stretch") return null;
  return readChinese(text, last) ?? readEnglish(text, last, floor) ?? readMonthQuarter(text, last);
}

const ending = (last: DateExpression, months: number): DateExpression => ({ type: "ending", last, months });

/** Lengths behind 止 that are said without a number, in months. */
const NAMED: readonly (readonly [words: string, months: number])[] = [
  ["年度", 12],
  ["全年", 12],
  ["财年", 12],
  ["财政年度", 12],
  ["一年", 12],
  ["中期", 6],
  ["半年", 6],
  ["上半年", 6],
  ["季度", 3],
];

/** 6月30日止六個月, 3月31日止年度, 6月底止的首季. */
function readChinese(text: string, last: Found): Found | null {
  if (text[last.end] !== "止") return null;
  let at = skipBlanks(text, last.end + 1);
  if (text[at] === "的" || text[at] === "之") at++;
  const named = NAMED.find(([words]) => text.startsWith(words, at));
  if (named !== undefined) return { ...last, end: at + named[0].length, expression: ending(last.expression, named[1]) };
  const end = endOfInteger(text, at);
  const months = integerOf(text, at, end);
  const unit = skipBlanks(text, end);
  if (end === at || months < 1 || months > 18 || !text.startsWith("个月", unit)) return null;
  return { ...last, end: unit + 2, expression: ending(last.expression, months) };
}

/** What stands before a day that ends it; the day itself may be led by "on" or "at". */
const BEFORE =
  /(?:(\d{1,2}|three|six|nine|twelve|eighteen) months|((?:fiscal |financial )?year)|(quarter)|(half[- ]year|half)) (?:ended|ending|to|through) (?:on |at )?(?:the )?$/;
const REACH = 48;
const COUNTS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12, eighteen: 18 };

/** three months ended June 30, 2025; the six months to June; the quarter ended March 31. "From year to June" is none. */
function readEnglish(text: string, last: Found, floor: number): Found | null {
  const letter = text.charCodeAt(last.start - 2);
  if (text[last.start - 1] !== " " || letter < 0x61 || letter > 0x7a) return null;
  const from = Math.max(floor, last.start - REACH);
  const match = BEFORE.exec(text.slice(from, last.start));
  if (match === null) return null;
  const [words, count, year, quarter] = match;
  const isTo = /(?:to|through) $/.test(words);
  if (isTo && count === undefined && year === undefined) return null;
  const months = count !== undefined ? (COUNTS[count] ?? Number(count)) : year !== undefined ? 12 : quarter ? 3 : 6;
  if (months < 1 || months > 18) return null;
  return { ...last, start: from + match.index, expression: ending(last.expression, months) };
}

/** the June quarter, June quarter 2025 being read as the June of that year before. */
function readMonthQuarter(text: string, last: Found): Found | null {
  if (last.expression.type !== "month") return null;
  const end = endOfLiteral(text, skipBlanks(text, last.end), "quarter");
  return end === -1 || text[last.end] !== " " ? null : { ...last, end, expression: ending(last.expression, 3) };
}
