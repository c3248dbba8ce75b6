/** What a source is found by: the terms of its title and text, and the keys of the values that it states. */
import { dateKind } from "../kinds/date/index.ts";
import { EMPTY_CARRY, resolveSentence } from "../kinds/date/resolve.ts";
import { figureKind } from "../kinds/figure/index.ts";
import { dateKeys, figureKeys } from "../kinds/keys.ts";
import { EMPTY_LEXICON, type ReadingSettings } from "../kinds/kind.ts";
import { fold } from "../text/fold.ts";
import { splitSentences } from "../text/sentences.ts";
import type { SourceText } from "../text/source.ts";
import { readWith } from "../text/tableUnits.ts";
import { addTerms } from "../text/terms.ts";

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
  const { language, title } = source.meta;
  const terms = new Set<string>();
  const keys = new Set<string>();
  let carry = EMPTY_CARRY;
  let passages = 0;
  addTerms(terms, fold(title));
  for (const { text: words, headers } of source.blocks) {
    // A cell is read with its unit: 86.4 under 百萬美元 is 86,400,000 dollars.
    const text = headers?.unit === undefined ? words : readWith(words, headers.unit).text;
    const folded = fold(text);
    addTerms(terms, headers?.unit === undefined ? folded : fold(words));
    if (headers !== undefined) for (const header of [headers.row, headers.column]) addTerms(terms, fold(header));
    for (const { start, end } of splitSentences(text)) {
      passages++;
      const sentence = { text: text.slice(start, end), folded: folded.slice(start, end), language };
      const resolved = resolveSentence(dateKind.read(sentence, CORPUS_READING), anchor, carry);
      carry = resolved.carry;
      for (const date of resolved.mentions) for (const key of dateKeys(date)) keys.add(key);
      for (const figure of figureKind.read(sentence, CORPUS_READING))
        for (const key of figureKeys(figure)) keys.add(key);
    }
  }
  return { terms: [...terms], values: [...keys], passages };
}

/** Distinct terms of a source's title, text and table headers. */
export function sourceTerms({ meta, blocks }: SourceText): string[] {
  const terms = new Set<string>();
  addTerms(terms, fold(meta.title));
  for (const { text, headers } of blocks)
    for (const part of headers === undefined ? [text] : [text, headers.row, headers.column])
      addTerms(terms, fold(part));
  return [...terms];
}
