/** A source read and laid out for comparison: its sentences, their terms, and what stands around each. */

import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadingSettings } from "../kinds/kind.ts";
import { type ReadSentence, type ReadText, readInTurns } from "../kinds/reading.ts";
import type { CellHeaders } from "../text/block.ts";
import { fold } from "../text/fold.ts";
import type { SourceText } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { type Context, contextOf, type Surroundings, valuesOf, withoutValues } from "./context.ts";
import { cellPlaces } from "./tables.ts";
import { type ValueContext, valueContextOf } from "./valueContext.ts";
import { contentTerms } from "./words.ts";

export interface SourceView {
  readonly source: SourceText;
  readonly read: ReadText;
  /** Content terms of each sentence, values left out. */
  readonly terms: readonly (readonly string[])[];
  /** How many of its sentences have each of these, a term that one has twice counted twice. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Content terms of the whole source, its title's too. */
  readonly allTerms: ReadonlySet<string>;
  /** Keys of all its figures and dates. */
  readonly allValues: ReadonlySet<string>;
  /** The context of a mention in the sentence of this number. Kept once made. */
  contextAt(sentence: number, mention: Span): Context;
  /** The context of a value, likewise. */
  valueContextAt(sentence: number, mention: Figure | DateMention): ValueContext;
}

/** Yields now and then: a report of two hundred pages takes a while. */
export function* viewSource(source: SourceText, settings: ReadingSettings): Generator<undefined, SourceView> {
  const anchor = { published: source.meta.published, fiscalYearStart: settings.fiscalYearStart };
  const read = yield* readInTurns(source.blocks, anchor, settings, new Map());
  return viewOf(source, read, contentTerms(fold(source.meta.title)));
}

/** @param title terms of the text's title. */
export function viewOf(source: SourceText, read: ReadText, title: readonly string[]): SourceView {
  const terms = read.sentences.map((sentence) => contentTerms(withoutValues(sentence)));
  const surroundings = layOut(read.sentences, terms, title);
  const frequency = new Map<string, number>();
  for (const each of terms) for (const term of each) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const contexts = new Map<string, Context>();
  const valueContexts = new Map<Figure | DateMention, ValueContext>();
  return {
    source,
    read,
    terms,
    frequency,
    allTerms: new Set([...title, ...frequency.keys()]),
    allValues: new Set(read.sentences.flatMap((sentence) => valuesOf(sentence))),
    contextAt(sentence, mention) {
      const key = `${sentence}:${mention.start}:${mention.end}`;
      const known = contexts.get(key);
      if (known !== undefined) return known;
      const context = contextOf(read.sentences[sentence]!, mention, surroundings(sentence));
      contexts.set(key, context);
      return context;
    },
    valueContextAt(sentence, mention) {
      const known = valueContexts.get(mention);
      if (known !== undefined) return known;
      const context = valueContextOf(read.sentences[sentence]!, mention, surroundings(sentence));
      valueContexts.set(mention, context);
      return context;
    },
  };
}

/** What stands around each sentence: the ones beside it in its block or the next, the headings above, its table's headers. */
export function layOut(
  sentences: readonly ReadSentence[],
  terms: readonly (readonly string[])[],
  title: readonly string[],
): (sentence: number) => Surroundings {
  const headingOf = headingsAbove(sentences);
  const placeOf = cellPlaces(sentences);
  return (i) => {
    const { block } = sentences[i]!;
    const above = headingOf[i]!;
    const headers = block.headers === undefined ? [] : contentTerms(fold(headsOf(block.headers)));
    const isCell = block.kind === "cell";
    const neighbours = isCell ? [headers] : [terms[i - 1] ?? [], terms[i + 1] ?? []];
    const headings = above === -1 ? [] : terms[above]!;
    return {
      neighbours,
      headings,
      title,
      all: new Set([...neighbours.flat(), ...headings, ...title]),
      values: [sentences[i - 1], sentences[i + 1]].flatMap((near) => (near === undefined ? [] : valuesOf(near))),
      cell: placeOf(i),
    };
  };
}

/** What a cell is said of; of the one that heads a row, what the others say. */
const headsOf = ({ row, column, unit = "", line = "" }: CellHeaders): string => `${row} ${column} ${unit} ${line}`;

/** Of each sentence the number of the last heading's before it; -1 where there is none. */
export function headingsAbove(sentences: readonly ReadSentence[]): number[] {
  let heading = -1;
  return sentences.map(({ block }, i) => {
    const above = heading;
    if (block.kind === "heading") heading = i;
    return above;
  });
}
