/** English lengths that are tied to a date: two weeks ago, a month and 21 days ago, in three years. */
import type { EnglishReading } from "./englishMonth.ts";
import { endOfLiteral, pastGap, pastLiteral, readCount, tokenAt } from "./englishTokens.ts";
import type { DateExpression, Unit } from "./expression.ts";
import { skipBlanks } from "./integer.ts";

/** two weeks ago, a month and 21 days ago, three years later, in two months. `at` is at the count. */
export function readDistance(text: string, at: number): EnglishReading | null {
  let months = 0;
  let days = 0;
  let smallest: Unit = "year";
  for (let next = at, parts = 0; parts < 4; parts++) {
    const count = readCount(text, next);
    const unit = count === null ? null : tokenAt(text, pastGap(text, count.end));
    if (count === null || unit?.word.is !== "unit") return null;
    const size = SIZES[unit.word.value];
    months += count.value * size.months;
    days += count.value * size.days;
    if (size.rank < SIZES[smallest].rank) smallest = unit.word.value;
    const gap = skipBlanks(text, unit.end);
    const direction = DIRECTIONS.find(([word]) => endOfLiteral(text, gap, word) !== -1);
    if (direction !== undefined) {
      // "14 weeks later" counts from what was told: a length, which is a figure.
      if (direction[0] === "later" && parts === 0) return null;
      const expression: DateExpression = {
        type: "distance",
        isAhead: direction[1],
        months,
        days,
        unit: smallest,
        of: null,
      };
      return { expression, end: gap + direction[0].length };
    }
    next = pastLiteral(text, skipBlanks(text, text[unit.end] === "," ? unit.end + 1 : gap), "and");
  }
  return null;
}

const DIRECTIONS: readonly (readonly [string, boolean])[] = [
  ["ago", false],
  ["later", true],
  ["from now", true],
];

export const SIZES: Readonly<Record<Unit, { months: number; days: number; rank: number }>> = {
  day: { months: 0, days: 1, rank: 0 },
  week: { months: 0, days: 7, rank: 1 },
  month: { months: 1, days: 0, rank: 2 },
  quarter: { months: 3, days: 0, rank: 3 },
  half: { months: 6, days: 0, rank: 4 },
  year: { months: 12, days: 0, rank: 5 },
  decade: { months: 120, days: 0, rank: 6 },
};

/** in two weeks, where what is coming is told; "the first time in two years" and "built in two years" are lengths. */
export function readInLength(text: string, at: number, end: number): EnglishReading | null {
  const start = skipBlanks(text, end);
  const count = start === end ? null : readCount(text, start);
  const unit = count === null ? null : tokenAt(text, skipBlanks(text, count.end));
  if (count === null || unit?.word.is !== "unit") return null;
  const before = text.slice(Math.max(0, at - 48), at);
  if (before !== "" && (!COMING.test(before) || /[a-z]est |first |most |only /.test(before))) return null;
  const size = SIZES[unit.word.value];
  const distance = { months: size.months * count.value, days: size.days * count.value, unit: unit.word.value };
  return { expression: { type: "distance", isAhead: true, ...distance, of: null }, end: unit.end };
}

const COMING = /\b(?:will|plans?|wants?|going|expects?|due|back)\b/;
