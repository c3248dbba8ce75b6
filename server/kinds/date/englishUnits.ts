/** What a unit of time starts in English: year to date, year-end 2021, the month before, year-ago quarter, week of November 30. */
import { type EnglishReading, readFromMonth } from "./englishMonth.ts";
import { endOfLiteral, endOfWord, pastLiteral, readYearNumber, tokenAt, wordBefore } from "./englishTokens.ts";
import { type DateExpression, offset } from "./expression.ts";
import { skipBlanks } from "./integer.ts";

/** year to date, week of November 30, year 2012. */
export function readUnitWord(text: string, at: number): EnglishReading | null {
  for (const words of ["year to date", "year-to-date"]) {
    const end = endOfLiteral(text, at, words);
    if (end !== -1) return { expression: YEAR_TO_DATE, end };
  }
  return readWeekOf(text, at) ?? readYearEnd(text, at) ?? readBefore(text, at) ?? readYearAgo(text, at);
}

/** year-end, year-end 2021. */
function readYearEnd(text: string, at: number): EnglishReading | null {
  const end = Math.max(endOfLiteral(text, at, "year-end"), endOfLiteral(text, at, "year end"));
  if (end === -1) return null;
  const year = readYearNumber(text, skipBlanks(text, end));
  const of = year?.year ?? offset("now", "year", 0);
  return { expression: { type: "stretch", of, stretch: "end" }, end: year?.end ?? end };
}

/** the month before, the year after: of what was told. */
function readBefore(text: string, at: number): EnglishReading | null {
  if (wordBefore(text, at) !== "the") return null;
  const token = tokenAt(text, at);
  const gap = token === null ? at : skipBlanks(text, token.end);
  const isBefore = endOfLiteral(text, gap, "before") !== -1;
  const end = Math.max(endOfLiteral(text, gap, "before"), endOfLiteral(text, gap, "after"));
  if (token?.word.is !== "unit" || end === -1 || !/^[\s.,;:)!?]*$/.test(text.slice(end, end + 2).trimEnd()))
    return null;
  const by = isBefore ? -1 : 1;
  return {
    expression: { type: "offset", base: "mentioned", unit: token.word.value, by, orNow: true },
    end,
    takesThe: true,
  };
}

/** year-ago quarter, year-earlier period: of what was told. */
function readYearAgo(text: string, at: number): EnglishReading | null {
  for (const words of ["year-ago", "year-earlier", "year ago"]) {
    const end = endOfLiteral(text, at, words);
    const next = end === -1 ? -1 : skipBlanks(text, end);
    const word = next === -1 ? -1 : endOfWord(text, next);
    if (word <= next || !/^(?:quarter|period|half|month|level|figure)$/.test(text.slice(next, word))) continue;
    const token = tokenAt(text, next);
    const unit = token?.word.is === "unit" ? { unit: token.word.value } : {};
    return { expression: { type: "samePeriod", years: -1, year: null, ...unit }, end: word, takesThe: true };
  }
  return null;
}

/** week of November 30th, week starting on February 4. */
function readWeekOf(text: string, at: number): EnglishReading | null {
  const end = endOfLiteral(text, at, "week");
  if (end === -1) return null;
  const gap = skipBlanks(text, end);
  const start = ["of", "starting", "beginning", "ending"].reduce((next, word) => pastLiteral(text, next, word), gap);
  if (start === gap) return null;
  const token = tokenAt(text, pastLiteral(text, start, "on"));
  const day = token === null ? null : readFromMonth(text, token);
  if (day === null || day.expression.type !== "day") return null;
  return { expression: { type: "weekOf", day: day.expression }, end: day.end, takesThe: true };
}

const YEAR_TO_DATE: DateExpression = { type: "range", from: offset("now", "year", 0), to: offset("now", "day", 0) };

export function readOther(text: string, at: number, end: number): EnglishReading | null {
  if (end - at === 3 && text.startsWith("ytd", at)) return { expression: YEAR_TO_DATE, end };
  return null;
}
