/** Judges one sentence of a draft: weighs what the sources have for its figures and dates, and rules on its words. */
import type { ReadSentence } from "../kinds/reading.ts";
import { assertsNothing, isDateClaim, isFigureClaim } from "./claims.ts";
import { type Ruling, type SentenceContext, sentenceOf } from "./ruling.ts";
import { type JudgedValue, weighDate, weighFigure } from "./weighing.ts";
import { judgeWords } from "./wordRulings.ts";

export interface JudgedSentence {
  readonly read: ReadSentence;
  readonly values: readonly JudgedValue[];
  /** Of names, quotations and ties. */
  readonly rulings: readonly Ruling[];
  /** Ids of the sources that the draft cites here. */
  readonly cited: readonly string[];
}

/** Yields between its claims: a sentence of many, in a corpus that has changed, takes a while. */
export function* judgeSentence(context: SentenceContext): Generator<undefined, JudgedSentence> {
  const read = sentenceOf(context);
  if (assertsNothing(read)) return { read, values: [], rulings: [], cited: [] };
  const own = { published: context.open.date };
  const values: JudgedValue[] = [];
  for (const figure of read.figures.filter((figure) => isFigureClaim(figure, read))) {
    values.push(weighFigure(figure, context));
    yield;
  }
  for (const date of read.dates.filter((date) => isDateClaim(date, read, own))) {
    values.push(weighDate(date, context));
    yield;
  }
  return { read, values, rulings: judgeWords(context), cited: context.pool.cited };
}
