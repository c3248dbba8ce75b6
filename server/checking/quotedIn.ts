/** Finds the sources that have a quotation's own words, in their bare text: a source is read only once it is known to be one. */
import type { Quotation } from "../kinds/quotation/quotation.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { SourceText } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { termsOf } from "../text/terms.ts";
import { bareTextOf, matchIn } from "./bareText.ts";
import type { Evidence } from "./evidence.ts";

export interface Quoted {
  /** Ids of the sources that have any of the sentence's quotations, word for word or altered. */
  readonly ids: readonly string[];
  /** Whether these answer for all that the sentence says: nothing stands outside its quotations but names that they have too. */
  readonly isAll: boolean;
}

export function quotedIn(read: ReadSentence, evidence: Evidence): Quoted {
  const quotations = read.quotations.filter(({ role, inner }) => role !== "title" && lengthOf(inner) >= SHORTEST);
  const found = quotations.map((quotation) => sourcesOf(quotation, read, evidence));
  const sources = [...new Set(found.flat())];
  const isAll = sources.length > 0 && found.every((of) => of.length > 0) && isAnsweredBy(sources, read, quotations);
  return { ids: sources.map(({ id }) => id), isAll };
}

/** In UTF-16 units. */
const SHORTEST = 8;
/** So many sources are looked through for one quotation. */
const PER_QUOTATION = 4;

const lengthOf = ({ start, end }: Span): number => end - start;

/** Those of the sentences around a quotation may speak of something else; their rarest words need not be any of its own. */
function sourcesOf({ inner }: Quotation, { sentence }: ReadSentence, evidence: Evidence): SourceText[] {
  const terms = spread(termsOf(sentence.folded.slice(inner.start, inner.end)));
  const words = sentence.text.slice(inner.start, inner.end);
  return evidence
    .shortlist({ terms, values: [], names: [], limit: PER_QUOTATION, rarest: RAREST })
    .flatMap((id) => evidence.source(id) ?? [])
    .filter((source) => matchIn(source, words).verdict !== "none");
}

/** Of many terms some from all over the quotation: how common each is costs the index a look, and a source has nearly all. */
function spread(terms: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(terms.length / ENOUGH));
  return terms.filter((_, i) => i % step === 0);
}
const ENOUGH = 20;
/** A source has nearly all of a quotation's words: fewer of the rarest find it than find what a sentence is about. */
const RAREST = 12;

function isAnsweredBy(sources: readonly SourceText[], read: ReadSentence, quotations: readonly Quotation[]): boolean {
  const isOutside = (span: Span): boolean =>
    !quotations.some(({ start, end }) => start <= span.start && span.end <= end);
  if ([...read.figures, ...read.dates, ...read.quotations].some(isOutside)) return false;
  return read.names
    .filter(isOutside)
    .every(({ start, end }) =>
      sources.every((source) => fold(bareTextOf(source).passage.text).includes(read.sentence.folded.slice(start, end))),
    );
}
