/** How documents are ranked for a query, the same in memory and on disk. */
import type { Query } from "../checking/evidence.ts";

/** Corpora up to this size are listed whole: nothing in them can be overlooked. */
export const LISTED_WHOLE = 40;

/** A term that stands in more documents than this tells nothing of what a sentence is about. */
export const COMMON = 3_000;

/** As many of a query's rarest terms are looked up; more cost time and find nothing more. */
export const TERMS_USED = 20;

/** Documents in which something stands, by number. */
export interface Postings {
  /** How many documents there are in all. */
  readonly size: number;
  countOfTerm(term: string): number;
  countOfValue(key: string): number;
  withTerm(term: string): Iterable<number>;
  withValue(key: string): Iterable<number>;
}

/** Documents by number, best first: the sum of the inverse document frequencies of the rare terms and values they hold. */
export function rank(query: Query, postings: Postings): number[] {
  const scores = new Map<number, number>();
  const rarest = (keys: readonly string[], countOf: (key: string) => number): Counted[] =>
    keys
      .map((key) => ({ key, count: countOf(key) }))
      .filter(({ count }) => count > 0 && count <= COMMON)
      .sort((a, b) => a.count - b.count)
      .slice(0, TERMS_USED);
  const add = ({ count }: Counted, documents: Iterable<number>): void => {
    const weight = Math.log1p(postings.size / count);
    for (const document of documents) scores.set(document, (scores.get(document) ?? 0) + weight);
  };
  for (const term of rarest(query.terms, (key) => postings.countOfTerm(key))) add(term, postings.withTerm(term.key));
  for (const value of rarest(query.values, (key) => postings.countOfValue(key)))
    add(value, postings.withValue(value.key));
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
}

interface Counted {
  readonly key: string;
  readonly count: number;
}
