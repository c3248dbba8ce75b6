/** Answers the mentions' cases: every figure and date of a text, each once. */
import type { DateMention } from "../../server/kinds/date/date.ts";
import type { Figure } from "../../server/kinds/figure/figure.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { inFile, readText } from "../../server/kinds/reading.ts";
import { readPlainText } from "../../server/text/plain.ts";
import type { Span } from "../../server/text/span.ts";
import { dateAsEvaluated } from "./dateOf.ts";
import { readLines } from "./lines.ts";
import { figureAsEvaluated } from "./mentionOf.ts";

interface Case {
  readonly suite: string;
  readonly id: string;
  readonly text: string;
  readonly ref?: string;
}

interface Found extends Span {
  readonly kind: string;
  readonly value: string | null;
  readonly unit?: string;
}

const SETTINGS = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };

export async function* answerMentions(files: readonly string[]): AsyncGenerator<object> {
  for (const file of files) {
    for await (const { suite, id, text, ref } of readLines<Case>(file)) yield { suite, id, found: foundIn(text, ref) };
  }
}

function foundIn(text: string, ref: string | undefined): Found[] {
  const anchor = { published: ref?.slice(0, 10) ?? null, fiscalYearStart: SETTINGS.fiscalYearStart };
  return readText(readPlainText(text), anchor, SETTINGS).sentences.flatMap((read) => {
    const at = (mention: Figure | DateMention, found: object): Found =>
      ({ ...found, ...inFile(read, mention) }) as Found;
    const figures = read.figures
      .filter((figure) => !figure.isVague)
      .map((figure) => at(figure, figureAsEvaluated(figure)));
    const dates = read.dates.map((date) => at(date, dateAsEvaluated(date)));
    return [...figures, ...dates].sort((a, b) => a.start - b.start);
  });
}
