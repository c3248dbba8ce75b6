/** Reads the English date that starts with a number: 10 August 2012, 1990s, 2018 March, two weeks ago, a bare 2013. */
import type { Sentence } from "../../text/sentence.ts";
import { endOfRangeWord, hasYearCue, isHanMeasure, isYearBeforeWord } from "./englishCues.ts";
import { readDistance } from "./englishLengths.ts";
import {
  type EnglishReading,
  readFromDay,
  readFromMonth,
  readMonthAfterYear,
  readMonthAndDay,
} from "./englishMonth.ts";
import { decadeOf, endOfDecade, readFromOrdinal } from "./englishPeriod.ts";
import { type PlacedReading, place } from "./englishPlace.ts";
import {
  endOfSuffix,
  pastGap,
  readDayNumber,
  readFiscalSecond,
  readYearNumber,
  tokenAt,
  wordBefore,
} from "./englishTokens.ts";
import { type DateExpression, lacksYear, splitYear, yearWritten } from "./expression.ts";
import { endOfInteger, integerOf, isDigit } from "./integer.ts";

/** What a number starts in English; `end` is after its digits. */
export function readEnglishNumber(sentence: Sentence, at: number, end: number): PlacedReading | null {
  const text = sentence.folded;
  const reading = readNumber(text, at, end);
  if (reading === null || isVerb(sentence, reading)) return null;
  if (reading.needsCue && !hasYearCue(text, at, reading.end) && !isYearBeforeWord(sentence, at, reading.end))
    return null;
  return place(text, at, reading);
}

/** The may of "in 2022 may rise" is no month. */
const isVerb = ({ text }: Sentence, { expression, end }: EnglishReading): boolean =>
  expression.type === "month" && text.startsWith("may", end - 3);

function readNumber(text: string, at: number, end: number): EnglishReading | null {
  const length = end - at;
  if (length === 4) return readYear(text, at, end);
  if (length > 3) return null;
  if (isAmount(text, at)) return null;
  const decade = length === 2 && text[at + 1] === "0" ? endOfDecade(text, end) : -1;
  const isQuoted = text[at - 1] === "'" || text[at - 1] === "’";
  if (decade !== -1 && (isQuoted || wordBefore(text, at) === "the" || text[decade - 2] === "'"))
    return decadeOf(1900 + integerOf(text, at, end), decade, true);
  const day = length <= 2 ? (readFromDay(text, at) ?? readSlashedRange(text, at, end)) : null;
  if (day !== null) return day;
  const suffix = endOfSuffix(text, end);
  if (suffix !== -1) return readFromOrdinal(text, suffix, integerOf(text, at, end));
  return readDistance(text, at);
}

/** from 10/25 to 01/25: alone, 10/25 is a fraction or a score. */
function readSlashedRange(text: string, at: number, end: number): EnglishReading | null {
  if (text[end] !== "/" || wordBefore(text, at) !== "from") return null;
  const from = readMonthAndDay(text, at);
  const joint = from === null ? -1 : endOfRangeWord(text, from.end);
  const to = joint === -1 ? null : readMonthAndDay(text, joint);
  if (from === null || to === null) return null;
  return { expression: { type: "range", from: from.expression, to: to.expression }, end: to.end };
}

/** $12 is no day. */
const isAmount = (text: string, at: number): boolean =>
  "$€£¥".includes(text[at - 1] ?? "\n") || (text[at - 1] === " " && "$€£¥".includes(text[at - 2] ?? "\n"));

/** 2021 first quarter, 2020 second half. */
function readPortionAfterYear(text: string, at: number, year: DateExpression): EnglishReading | null {
  const token = text[at] === " " ? tokenAt(text, at + 1) : null;
  if (token === null || token.word.is !== "ordinal") return null;
  const unit = tokenAt(text, pastGap(text, token.end));
  if (unit?.word.is !== "unit" || (unit.word.value !== "quarter" && unit.word.value !== "half")) return null;
  const index = token.word.value;
  if (index > (unit.word.value === "quarter" ? 4 : 2)) return null;
  return { expression: { type: "portion", year, unit: unit.word.value, index }, end: unit.end };
}

/** 2027-29: the years up to 2029. */
function readYearsOfCentury(text: string, at: number, first: number): EnglishReading | null {
  if (text[at] !== "-" && text[at] !== "–") return null;
  const end = endOfInteger(text, at + 1);
  const last = Math.floor(first / 100) * 100 + integerOf(text, at + 1, end);
  if (end - at !== 3 || last <= first || !/^(?:[\s,.;)]|$)/.test(text.slice(end, end + 1))) return null;
  return { expression: { type: "range", from: yearWritten(first), to: yearWritten(last) }, end, needsCue: true };
}

/** 2024/25, 2024-25. */
function readSplitYear(text: string, at: number, end: number): EnglishReading | null {
  const first = integerOf(text, at, end);
  const second = first < 1900 || first > 2099 ? -1 : readFiscalSecond(text, end, first);
  if (second === -1 || (second - end !== 3 && text[end] !== "/") || isDigit(text.charCodeAt(at - 1))) return null;
  return { expression: splitYear(first + 1), end: second };
}

/** 1990s, 2018 March 18, 2024/25, 2014-2018, a bare 2013. */
function readYear(text: string, at: number, end: number): EnglishReading | null {
  const decade = text[end - 1] === "0" ? endOfDecade(text, end) : -1;
  // In 2020's third quarter the year owns; the 1990's are ten.
  const isOwner = text[end] !== "s" && wordBefore(text, at) !== "the";
  if (decade !== -1 && !isOwner) return decadeOf(integerOf(text, at, end), decade, false);
  const split = readSplitYear(text, at, end);
  if (split !== null) return split;
  const year = readYearNumber(text, at);
  if (year === null || isAmount(text, at) || text[at - 1] === "." || text[at - 1] === "+") return null;
  if (text[at - 1] === "-" && isDigit(text.charCodeAt(at - 2))) return null;
  const part = readMonthAfterYear(text, end, year.year) ?? readPortionAfterYear(text, end, year.year);
  if (part !== null) return part;
  const first = integerOf(text, at, end);
  if (first < 1900 || first > 2099 || isHanMeasure(text, end)) return null;
  const years = readYearsOfCentury(text, end, first);
  return years ?? { expression: year.year, end, needsCue: true };
}

/** A month's name or a year that only the range makes a date: the May of March to May, the 2018 of 2014-2018. */
export function readBareEnd(text: string, at: number, first: DateExpression): PlacedReading | null {
  const token = tokenAt(text, at);
  if (token?.word.is === "month") {
    const month = readFromMonth(text, token);
    return month === null ? null : { ...month, start: at };
  }
  if (first.type === "day" && first.month !== null) {
    const day = readDayNumber(text, at);
    if (day?.isOrdinal) return { expression: { ...first, day: day.value }, end: day.end, start: at };
  }
  const year = lacksYear(first) ? null : readYearNumber(text, at);
  if (year === null || text[year.end] === "-") return null;
  return { expression: year.year, end: year.end, start: at };
}
