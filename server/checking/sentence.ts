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

export function judgeSentence(context: SentenceContext): JudgedSentence {
  const read = sentenceOf(context);
  if (assertsNothing(read)) return { read, values: [], rulings: [], cited: [] };
  const figures = read.figures
    .filter((figure) => isFigureClaim(figure, read))
    .map((figure) => weighFigure(figure, context));
  const own = { published: context.open.date };
  const dates = read.dates.filter((date) => isDateClaim(date, read, own)).map((date) => weighDate(date, context));
  return { read, values: [...figures, ...dates], rulings: judgeWords(context), cited: context.pool.cited };
}
