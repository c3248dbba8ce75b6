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
    let before: Case | null = null;
    for await (const one of readLines<Case>(file)) {
      yield { suite: one.suite, id: one.id, found: foundIn(one, before) };
      before = one;
    }
  }
}

/**
 * An article's lines stand one a case, in order: a date that its own line leaves open (同月的30日) is read on from the
 * line before, where that is of the same suite and date.
 */
function foundIn(one: Case, before: Case | null): Found[] {
  const found = read(one.text, one.ref);
  const isOpen = found.some(({ kind, value }) => kind === "date" && value === null);
  if (!isOpen || before?.suite !== one.suite || before.ref !== one.ref) return found;
  const lead = `${before.text}\n`;
  return read(lead + one.text, one.ref)
    .filter(({ start }) => start >= lead.length)
    .map((mention) => ({ ...mention, start: mention.start - lead.length, end: mention.end - lead.length }));
}

function read(text: string, ref: string | undefined): Found[] {
  const anchor = { published: ref?.slice(0, 10) ?? null, fiscalYearStart: SETTINGS.fiscalYearStart };
  return readText(readPlainText(text), anchor, SETTINGS).sentences.flatMap((sentence) => {
    const at = (mention: Figure | DateMention, found: object): Found =>
      ({ ...found, ...inFile(sentence, mention) }) as Found;
    const figures = sentence.figures
      .filter((figure) => !figure.isVague)
      .map((figure) => at(figure, figureAsEvaluated(figure)));
    const dates = sentence.dates.map((date) => at(date, dateAsEvaluated(date)));
    return [...figures, ...dates].sort((a, b) => a.start - b.start);
  });
}
