/** What a source is found by: the terms of its title and text, and the keys of the values that it states. */
import { dateKind } from "../kinds/date/index.ts";
import { EMPTY_CARRY, resolveSentence } from "../kinds/date/resolve.ts";
import { figureKind } from "../kinds/figure/index.ts";
import { dateKeys, figureKeys } from "../kinds/keys.ts";
import { EMPTY_LEXICON, type ReadingSettings } from "../kinds/kind.ts";
import { fold } from "../text/fold.ts";
import { sentenceOf } from "../text/sentence.ts";
import { splitSentences } from "../text/sentences.ts";
import type { SourceText } from "../text/source.ts";
import { termsOf } from "../text/terms.ts";

/** A corpus is read without a newsroom's names and fiscal year: they may change at any time, and an index must not. */
const CORPUS_READING: ReadingSettings = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };

export interface SourceRead {
  readonly terms: readonly string[];
  /** Keys of `kinds/keys.ts`, distinct. */
  readonly values: readonly string[];
  /** How many sentences and cells there are. */
  readonly passages: number;
}

/**
 * Figures and dates are all that an index needs, and names and ties would double its price: a figure inside a name is
 * one key too many, which costs nothing, since whatever a key finds is read again in full.
 */
export function readSource(source: SourceText): SourceRead {
  const anchor = { published: source.meta.published, fiscalYearStart: CORPUS_READING.fiscalYearStart };
  const { language } = source.meta;
  const keys = new Set<string>();
  let carry = EMPTY_CARRY;
  let passages = 0;
  for (const block of source.blocks) {
    // A cell is read with its unit: 86.4 under 百萬美元 is 86,400,000 dollars.
    const text = block.text + (block.headers?.unit ?? "");
    for (const { start, end } of splitSentences(text)) {
      passages++;
      const sentence = sentenceOf(text.slice(start, end), language);
      const resolved = resolveSentence(dateKind.read(sentence, CORPUS_READING), anchor, carry);
      carry = resolved.carry;
      for (const date of resolved.mentions) for (const key of dateKeys(date)) keys.add(key);
      for (const figure of figureKind.read(sentence, CORPUS_READING))
        for (const key of figureKeys(figure)) keys.add(key);
    }
  }
  return { terms: sourceTerms(source), values: [...keys], passages };
}

/** Distinct terms of a source's title, text and table headers. */
export function sourceTerms(source: SourceText): string[] {
  const parts = [source.meta.title];
  for (const { text, headers } of source.blocks) {
    parts.push(text);
    if (headers !== undefined) parts.push(headers.row, headers.column);
  }
  return termsOf(fold(parts.join("\n")));
}

export const sourceValues = (source: SourceText): readonly string[] => readSource(source).values;
