/** How much of two articles' names, posts, owners and quotations is read, as they were marked by hand. Percentages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { inFile, type ReadSentence, readText } from "../../server/kinds/reading.ts";
import { readPlainText } from "../../server/text/plain.ts";
import type { Span } from "../../server/text/span.ts";

interface Marked extends Span {
  /** Counted from 1; offsets count from the line's start. */
  readonly line: number;
  readonly text: string;
  readonly type: string;
  readonly owner?: string;
  readonly title?: string;
  readonly org?: string;
  readonly speaker?: string;
}

/** @param evaluation the folder of the evaluation. */
export function scoreSeeds(evaluation: string): Record<string, number> {
  const original = join(evaluation, "../seeds/original.txt");
  if (!existsSync(original)) return {};
  const text = readFileSync(original, "utf8");
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const marked = (name: string): Marked[] =>
    readFileSync(join(evaluation, "mentions", name), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Marked)
      .map((each) => ({ ...each, ...inText(each, lineStarts) }));
  const settings = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };
  const { sentences } = readText(readPlainText(text), { published: null, fiscalYearStart: 1 }, settings);
  const names = marked("seed-names.jsonl").filter(({ type }) => type === "model" || type === "person");
  const quotations = marked("seed-quotes.jsonl").filter(({ type }) => type === "direct" || type === "partial");
  return {
    "seeds.names": shareOf(names, (name) => isNameRead(name, sentences) && isTieRead(name, sentences)),
    "seeds.quotations": shareOf(quotations, (quotation) => isQuotationRead(quotation, sentences)),
  };
}

const inText = ({ line, start, end }: Marked, lineStarts: readonly number[]): Span => ({
  start: lineStarts[line - 1]! + start,
  end: lineStarts[line - 1]! + end,
});

const shareOf = <T>(all: readonly T[], isRead: (each: T) => boolean): number =>
  (100 * all.filter(isRead).length) / all.length;

const isNameRead = (name: Marked, sentences: readonly ReadSentence[]): boolean =>
  sentences.some((read) =>
    read.names.some((found) => {
      const at = inFile(read, found);
      return at.start === name.start && at.end === name.end && found.role === name.type;
    }),
  );

/** Somewhere in the articles the name is tied to its owner, or to its post and organisation. */
const isTieRead = ({ text, owner, title, org }: Marked, sentences: readonly ReadSentence[]): boolean =>
  (owner === undefined && title === undefined) ||
  sentences.some(({ attributions }) =>
    attributions.some((tie) => tie.of.text === text && tie.to?.text === (owner ?? org) && tie.title?.text === title),
  );

/** Its first words stand in a quotation, and whoever is said to speak them was found. */
const isQuotationRead = ({ start, end, speaker }: Marked, sentences: readonly ReadSentence[]): boolean =>
  sentences.some((read) =>
    read.quotations.some((quotation) => {
      const at = inFile(read, quotation);
      if (at.start !== start || at.end > end || quotation.role === "title") return false;
      if (speaker === undefined) return true;
      const found = quotation.speaker;
      const phrase = found && read.sentence.text.slice(found.start, found.end);
      return phrase !== undefined && (speaker.includes(phrase) || phrase.includes(speaker));
    }),
  );
