/** Words and numbers of an English text, looked at in place: what stands here, what stands after, what stands before. */
import { ENGLISH_WORDS, mayBeWord, type Word } from "./englishWords.ts";
import { type DateExpression, fiscalYear, offset, splitYear, yearWritten } from "./expression.ts";
import { endOfInteger, integerOf, isDigit, skipBlanks } from "./integer.ts";

export const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** End of the letters that start here. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The table's word that is exactly these letters. */
export function wordBetween(text: string, at: number, end: number): Word | undefined {
  return mayBeWord(text.charCodeAt(at), end - at) ? ENGLISH_WORDS.get(text.slice(at, end)) : undefined;
}

export interface Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** The table's word here, or null. */
export function tokenAt(text: string, at: number): Token | null {
  const end = endOfWord(text, at);
  if (end === at) return null;
  const word = wordBetween(text, at, end);
  return word === undefined ? null : { word, start: at, end };
}

/** Past one blank or one hyphen: third quarter, third-quarter. */
export function pastGap(text: string, at: number): number {
  const unit = text[at];
  return unit === "-" || unit === "\u2010" || unit === "\u2011" ? at + 1 : skipBlanks(text, at);
}

/** Whether this whole word stands here; its end, or -1. */
export function endOfLiteral(text: string, at: number, word: string): number {
  const end = at + word.length;
  return text.startsWith(word, at) && !isLetter(text.charCodeAt(end)) ? end : -1;
}

/** Past a whole word and the blank after it; `at` itself where it does not stand there. */
export function pastLiteral(text: string, at: number, word: string): number {
  const end = endOfLiteral(text, at, word);
  return end === -1 ? at : skipBlanks(text, end);
}

/** The letters that end just before the gap before `at`. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "-") && at - end < 2) end--;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1)) && end - start < 12) start--;
  return text.slice(start, end);
}

/** Where the word that ends just before the gap before `at` starts. */
export function startOfWordBefore(text: string, at: number, word: string): number {
  const end = text[at - 1] === " " || text[at - 1] === "-" ? at - 1 : at;
  return end - word.length;
}

/** 3, three, 21: a count, with where it ends; null where none stands. */
export function readCount(text: string, at: number): { value: number; end: number } | null {
  const end = endOfInteger(text, at);
  if (end > at && isDigit(text.charCodeAt(at))) {
    return end - at > 3 || text[end] === "." || text[end] === "," ? null : { value: integerOf(text, at, end), end };
  }
  const token = tokenAt(text, at);
  if (token === null || token.word.is !== "number") return null;
  const value = token.word.value;
  const of = value === 2 && text.startsWith("couple of", token.start) ? token.end + 3 : token.end;
  return value === 0 ? null : { value, end: of };
}

/** 15, 15th, the 15th, first: a day of a month. */
export function readDayNumber(text: string, at: number): { value: number; end: number; isOrdinal: boolean } | null {
  const start = pastLiteral(text, at, "the");
  const end = endOfInteger(text, start);
  if (end > start && isDigit(text.charCodeAt(start))) {
    const value = end - start <= 2 ? integerOf(text, start, end) : -1;
    if (value < 1 || value > 31) return null;
    const suffix = endOfSuffix(text, end);
    if (suffix === -1 && (isLetter(text.charCodeAt(end)) || "%/".includes(text[end] ?? "\n"))) return null;
    if (suffix === -1 && /[.,:]\d/.test(text.slice(end, end + 2))) return null;
    return { value, end: suffix === -1 ? end : suffix, isOrdinal: suffix !== -1 };
  }
  const compound = COMPOUND_DAY.exec(text.slice(start, start + LONGEST_DAY));
  if (compound !== null) {
    const [word, tens, unit] = compound as unknown as [string, string, string];
    const value = (tens === "twenty" ? 20 : 30) + UNIT_DAYS.indexOf(unit) + 1;
    return value > 31 ? null : { value, end: start + word.length, isOrdinal: true };
  }
  const teen = TEEN_DAYS.findIndex((word) => endOfLiteral(text, start, word) !== -1);
  if (teen !== -1) return { value: teen + 13, end: start + TEEN_DAYS[teen]!.length, isOrdinal: true };
  const token = tokenAt(text, start);
  if (token === null || token.word.is !== "ordinal") return null;
  return { value: token.word.value, end: token.end, isOrdinal: true };
}

const TEEN_DAYS = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" ");
const UNIT_DAYS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const COMPOUND_DAY = new RegExp(`^(twenty|thirty)[- ](${UNIT_DAYS.join("|")})\\b`);
const LONGEST_DAY = 16;

/** st, nd, rd, th after a number; -1 where none stands. */
export function endOfSuffix(text: string, at: number): number {
  const pair = text.slice(at, at + 2);
  return /^(?:st|nd|rd|th)$/.test(pair) && !isLetter(text.charCodeAt(at + 2)) ? at + 2 : -1;
}

export interface YearReading {
  readonly year: DateExpression;
  readonly end: number;
}

/** The year after a month or quarter: 2023, ", 2023", of 2023, in 2023, of last year, this year, fiscal 2025. */
export function readYearSuffix(text: string, at: number): YearReading | null {
  const comma = text[at] === "," || text.startsWith(" ,", at);
  const first = skipBlanks(text, comma ? text.indexOf(",", at) + 1 : at);
  const start = comma ? first : pastPreposition(text, first);
  const thisYear = comma ? -1 : endOfLiteral(text, pastLiteral(text, first, "of"), "the year");
  if (thisYear !== -1 && readYearNumber(text, skipBlanks(text, thisYear)) === null)
    return { year: offset("now", "year", 0), end: thisYear };
  return (
    readYearNumber(text, start) ??
    readQuotedYear(text, start) ??
    (comma ? null : readShiftedYear(text, start)) ??
    (comma ? null : readFiscal(text, start))
  );
}

function pastPreposition(text: string, at: number): number {
  let next = at;
  for (const word of ["of", "in", "the", "year"]) next = pastLiteral(text, next, word);
  return text[at] === "-" ? at + 1 : next;
}

/** The '22 of first quarter of '22. */
function readQuotedYear(text: string, at: number): YearReading | null {
  if (text[at] !== "'" && text[at] !== "’") return null;
  const end = endOfInteger(text, at + 1);
  if (end - at !== 3 || isLetter(text.charCodeAt(end))) return null;
  const value = integerOf(text, at + 1, end);
  return { year: yearWritten(value + (value > 50 ? 1900 : 2000)), end };
}

/** A year of four digits, not part of a longer number. */
export function readYearNumber(text: string, at: number): YearReading | null {
  const end = endOfInteger(text, at);
  if (end - at !== 4 || !isDigit(text.charCodeAt(at))) return null;
  const value = integerOf(text, at, end);
  if (value < 1000 || value > 2999 || isLetter(text.charCodeAt(end)) || /^[.,:/]\d/.test(text.slice(end, end + 2)))
    return null;
  return { year: yearWritten(value), end };
}

/** this year, last year, next year; the year is this one. */
export function readShiftedYear(text: string, at: number): YearReading | null {
  const token = tokenAt(text, at);
  if (token === null || (token.word.is !== "shift" && token.word.is !== "fiscal")) {
    const end = endOfLiteral(text, at, "the year");
    return end === -1 ? null : { year: offset("now", "year", 0), end };
  }
  if (token.word.is === "fiscal") return null;
  const unit = tokenAt(text, skipBlanks(text, token.end));
  if (unit === null || unit.word.is !== "unit" || unit.word.value !== "year") return null;
  return { year: offset("now", "year", token.word.value), end: unit.end };
}

/** FY2025, FY25, fiscal 2025, fiscal year 2025, financial year 2024-25, FY2024/25. */
export function readFiscal(text: string, at: number): YearReading | null {
  const token = tokenAt(text, at);
  if (token === null || token.word.is !== "fiscal") return null;
  let start = skipBlanks(text, token.end);
  const year = endOfLiteral(text, start, "year");
  if (year !== -1) start = skipBlanks(text, year);
  const end = endOfInteger(text, start);
  if (!isDigit(text.charCodeAt(start)) || (end - start !== 4 && end - start !== 2)) return null;
  const first = integerOf(text, start, end) + (end - start === 2 ? 2000 : 0);
  if (first < 1900 || first > 2099) return null;
  const second = readFiscalSecond(text, end, first);
  return { year: second === -1 ? fiscalYear(first) : splitYear(first + 1), end: second === -1 ? end : second };
}

/** The end of the /25 or -25 of 2024/25; -1 where none follows. */
export function readFiscalSecond(text: string, at: number, first: number): number {
  if (!"/-–".includes(text[at] ?? "\n")) return -1;
  const end = endOfInteger(text, at + 1);
  const value = integerOf(text, at + 1, end);
  const isNext = end - at === 3 ? value === (first + 1) % 100 : end - at === 5 && value === first + 1;
  return isNext ? end : -1;
}
