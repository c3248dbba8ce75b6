/** Reads the English date that starts at a word or number of a folded text, and drops what only its surroundings would make one. */

import type { Sentence } from "../../text/sentence.ts";
import { hasCue, isOfEvent } from "./englishCues.ts";
import { readDistance, readInLength } from "./englishLengths.ts";
import { type EnglishReading, readFromDay, readFromMonth, readFromWeekday } from "./englishMonth.ts";
import { decadeOf, readFromOrdinal, readLettered, readSame, readShifted, readStretch } from "./englishPeriod.ts";
import { type PlacedReading, place } from "./englishPlace.ts";
import { endOfLiteral, endOfWord, isLetter, readFiscal, type Token, wordBefore, wordBetween } from "./englishTokens.ts";
import { readOther, readUnitWord } from "./englishUnits.ts";
import { offset } from "./expression.ts";
import { ENGLISH_HOLIDAYS } from "./holidays.ts";
import { endOfInteger, isDigit, skipBlanks } from "./integer.ts";
import { readNumeric } from "./numeric.ts";

/** What the word at an offset starts, with its "the" and early or later; null where it is no date here. */
export function readEnglishWord(sentence: Sentence, at: number, end: number): PlacedReading | null {
  const text = sentence.folded;
  const reading = readWord(text, at, end);
  if (reading === null) return null;
  if (reading.needsCue && !hasCue(sentence, at, reading.end)) return null;
  return isVerb(sentence, at, reading) || isOfOther(sentence, reading) ? null : place(text, at, reading);
}

/** The start of 2027 Tour of Larkfield, and of the 2014 race, is none of the year. */
function isOfOther(sentence: Sentence, { expression, end }: EnglishReading): boolean {
  if (expression.type !== "stretch" || expression.of.type !== "year" || expression.of.isFiscal) return false;
  const { folded } = sentence;
  if (!isDigit(folded.charCodeAt(end - 1))) return false;
  return isOfEvent(sentence, end) || (folded.startsWith("the ", end - 8) && OF_THING.test(folded.slice(end, end + 12)));
}
const OF_THING =
  /^ (?!(?:calendar|financial|fiscal|year|and|as|at|but|by|for|from|if|in|is|of|on|or|so|than|that|the|to|was|when|while|will|with)\b)[a-z]/;

/** The may of "this may be" is no month. */
function isVerb(sentence: Sentence, at: number, reading: EnglishReading): boolean {
  const { expression, end } = reading;
  return expression.type === "month" && end - at > 5 && sentence.text.startsWith("may", end - 3);
}

function readWord(text: string, at: number, end: number): EnglishReading | null {
  if (end - at === 1 && (text[at] === "q" || text[at] === "h")) return readLettered(text, at);
  const word = wordBetween(text, at, end);
  const holiday = ENGLISH_HOLIDAYS.at(text, at);
  if (holiday !== null && !isLetter(text.charCodeAt(at + holiday.word.length)))
    return { expression: { type: "holiday", name: holiday.value, year: null }, end: at + holiday.word.length };
  if (word === undefined) return readOther(text, at, end);
  const token: Token = { word, start: at, end };
  switch (word.is) {
    case "month":
      return readFromMonth(text, token);
    case "weekday":
      if (RECURRING.has(wordBefore(text, at))) return null;
      return readFromWeekday(text, token, (from) => readNumeric(text, from, endOfInteger(text, from)));
    case "shift":
      return readShifted(text, token);
    case "day":
      return { expression: offset("now", "day", word.value), end };
    case "ordinal":
      return readFromDay(text, at) ?? readFromOrdinal(text, end, word.value);
    case "in":
      return readInLength(text, at, end);
    case "number":
      if (word.value === 1 && endOfLiteral(text, at, "a year earlier") !== -1)
        return { expression: { type: "samePeriod", years: -1, year: null }, end: at + "a year earlier".length };
      return readDistance(text, at) ?? readSpelledDecade(text, at, end);
    case "stretch":
      return readStretch(text, token);
    case "decade":
      return text.startsWith("the ", at - 4) ? decadeOf(1900 + word.value, end, true) : null;
    case "fiscal":
      return readFiscalPeriod(text, at);
    case "same":
      return readSame(text, token);
    case "season":
      if (text.startsWith("spring", at) || text.startsWith("autumn", at)) return null;
      return { expression: { type: "vague", words: text.slice(at, end) }, end, takesThe: true };
    case "vague":
      return { expression: { type: "vague", words: text.slice(at, end) }, end, isVague: true };
    default:
      return readUnitWord(text, at);
  }
}

/** every Monday is no date. */
const RECURRING: ReadonlySet<string> = new Set(["every", "each"]);

/** FY2025, fiscal 2021 fourth quarter, fiscal second quarter. */
function readFiscalPeriod(text: string, at: number): EnglishReading | null {
  const fiscal = readFiscal(text, at);
  if (fiscal === null) return null;
  const gap = skipBlanks(text, fiscal.end);
  const end = endOfWord(text, gap);
  const word = end === gap ? undefined : wordBetween(text, gap, end);
  const portion = word?.is === "ordinal" ? readFromOrdinal(text, end, word.value) : readLettered(text, gap);
  if (portion?.expression.type === "portion" && portion.expression.year === null)
    return { expression: { ...portion.expression, year: fiscal.year }, end: portion.end };
  return { expression: fiscal.year, end: fiscal.end };
}

/** nineteen seventies. */
function readSpelledDecade(text: string, at: number, end: number): EnglishReading | null {
  if (!text.startsWith("nineteen ", at)) return null;
  const start = skipBlanks(text, end);
  const last = endOfWord(text, start);
  const word = wordBetween(text, start, last);
  return word?.is === "decade" ? decadeOf(1900 + word.value, last, false) : null;
}
