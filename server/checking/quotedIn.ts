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
  const words = sentence.text.slice(inner.start, inner.end);
  const samples = samplesOf(termsOf(sentence.folded.slice(inner.start, inner.end)));
  const enough = samples.length > 1 ? ENOUGH : SAMPLE;
  for (const terms of samples) {
    const found = evidence
      .shortlist({ terms, values: [], names: [], limit: PER_QUOTATION, enough })
      .flatMap((id) => evidence.source(id) ?? [])
      .filter((source) => matchIn(source, words).verdict !== "none");
    if (found.length > 0) return found;
  }
  return [];
}

/** Terms from all over the quotation, so that no changed stretch of it keeps it from being found; others for a second try. */
function samplesOf(terms: readonly string[]): string[][] {
  const steps = Math.ceil(terms.length / SAMPLE);
  const samples = Array.from({ length: steps }, (_, first) => terms.filter((_, i) => i % steps === first));
  return samples.slice(0, TRIES);
}

/** A source has nearly all of a quotation's words, and so many rare ones find it; a short one's are all asked for. How common each is costs the index a look. */
const ENOUGH = 8;
const SAMPLE = 2 * ENOUGH;
const TRIES = 2;

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
