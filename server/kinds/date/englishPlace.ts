/** How far an English date reaches to its left: the third quarter, the year 2019, earlier this year, the day before yesterday. */
import type { EnglishReading } from "./englishMonth.ts";
import { startOfWordBefore, wordBefore } from "./englishTokens.ts";
import { offset } from "./expression.ts";

export interface PlacedReading extends EnglishReading {
  readonly start: number;
}

/** The span takes the "the" of the third quarter and the 1990s, and the earlier of earlier this year. */
export function place(text: string, at: number, reading: EnglishReading): PlacedReading {
  const { type } = reading.expression;
  const before = wordBefore(text, at);
  if (before === "year" && type === "year") return placeAtYear(text, at, reading);
  if (reading.takesThe && (before === "the" || isQuotedThe(text, at)))
    return { ...reading, start: text.lastIndexOf("the", at - 1) };
  if (before === "the" && type === "vague" && !reading.isVague)
    return { ...reading, start: startOfWordBefore(text, at, before) };
  if (type === "offset" && (before === "earlier" || before === "later"))
    return { ...reading, start: startOfWordBefore(text, at, before), isLoose: true };
  if (type === "offset" && reading.expression.unit === "day" && before === "before")
    return beforeYesterday(text, at, reading);
  return { ...reading, start: at };
}

/** the '40s. */
const isQuotedThe = (text: string, at: number): boolean =>
  text.startsWith("the '", at - 5) || text.startsWith("the ’", at - 5);

/** the year 2019, year 2012. */
function placeAtYear(text: string, at: number, reading: EnglishReading): PlacedReading {
  const year = startOfWordBefore(text, at, "year");
  const isThe = wordBefore(text, year) === "the";
  return { ...reading, start: isThe ? startOfWordBefore(text, year, "the") : year };
}

/** the day before yesterday. */
function beforeYesterday(text: string, at: number, reading: EnglishReading): PlacedReading {
  const head = "the day before ";
  if (!text.startsWith(head, at - head.length)) return { ...reading, start: at };
  const by = text[at] === "y" ? -2 : text.startsWith("tom", at) ? 0 : -1;
  return { ...reading, expression: offset("now", "day", by), start: at - head.length };
}
