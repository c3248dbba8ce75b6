/** How documents are ranked for a query, the same in memory and on disk. */
import type { Query } from "../checking/evidence.ts";

/** Corpora up to this size are listed whole: nothing in them can be overlooked. */
export const LISTED_WHOLE = 40;

/** A term that stands in more documents than this tells nothing of what a sentence is about. */
export const COMMON = 3_000;

/** As many of a query's rarest terms are looked up; more cost time and find nothing more. */
export const TERMS_USED = 20;

/**
 * A long text has more of any words by chance: one of so many passages must have twice as much in common with a query, and none
 * must have more than two and a half times as much, since long reports are what drafts are written on. Measured among 98,000
 * articles: a third as much to read, the true source found as often to within a hundredth.
 */
const LONG = 240;
const AT_MOST = 1.5;

/** So many times what a query wants are weighed by their length. */
const WEIGHED = 5;

/** Documents in which something stands, by number. */
export interface Postings {
  /** How many documents there are in all. */
  readonly size: number;
  countOfTerm(term: string): number;
  countOfValue(key: string): number;
  withTerm(term: string): Iterable<number>;
  withValue(key: string): Iterable<number>;
  passagesOf(document: number): number;
}

/**
 * Documents by number, best first: the sum of the inverse document frequencies of the rare terms and values they hold. Of a
 * corpus that is not listed whole only as many as the query wants, long ones behind short ones that have as much in common.
 */
export function rank(query: Query, postings: Postings): number[] {
  const rarest = (keys: readonly string[], countOf: (key: string) => number, enough = keys.length): Counted[] =>
    rareOf(keys, countOf, enough)
      .sort((a, b) => a.count - b.count)
      .slice(0, TERMS_USED);
  const scores = new Scores();
  const add = ({ count }: Counted, documents: Iterable<number>): void =>
    scores.add(documents, Math.log1p(postings.size / count));
  for (const term of rarest(query.terms, (key) => postings.countOfTerm(key), query.enough))
    add(term, postings.withTerm(term.key));
  for (const value of rarest(query.values, (key) => postings.countOfValue(key)))
    add(value, postings.withValue(value.key));
  if (postings.size <= LISTED_WHOLE) return scores.best(Number.POSITIVE_INFINITY).map(({ document }) => document);
  return scores
    .best(query.limit * WEIGHED)
    .map(({ document, score }) => ({
      document,
      score: score / (1 + Math.min(AT_MOST, postings.passagesOf(document) / LONG)),
    }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, query.limit)
    .map(({ document }) => document);
}

interface Counted {
  readonly key: string;
  readonly count: number;
}

/** Those that tell something, the first `enough` of them. */
function rareOf(keys: readonly string[], countOf: (key: string) => number, enough: number): Counted[] {
  const rare: Counted[] = [];
  for (const key of keys) {
    if (rare.length >= enough) break;
    const count = countOf(key);
    if (count > 0 && count <= COMMON) rare.push({ key, count });
  }
  return rare;
}

/** Sums by document's number. All share one table, since a query touches tens of thousands and is done in one go. */
class Scores {
  static #table = new Float64Array(1 << 16);
  readonly #touched: number[] = [];

  add(documents: Iterable<number>, weight: number): void {
    for (const document of documents) {
      if (document >= Scores.#table.length) Scores.#grow(document);
      const score = Scores.#table[document]!;
      if (score === 0) this.#touched.push(document);
      Scores.#table[document] = score + weight;
    }
  }

  /** The highest, of equal ones the lower number first. Empties the table. */
  best(count: number): { document: number; score: number }[] {
    const table = Scores.#table;
    const isBetter = (one: number, other: number): boolean =>
      table[one]! > table[other]! || (table[one] === table[other] && one < other);
    let best: number[] = [];
    if (count >= this.#touched.length) best = this.#touched.toSorted((a, b) => (isBetter(a, b) ? -1 : 1));
    else
      for (const document of this.#touched) {
        if (best.length === count && !isBetter(document, best[count - 1]!)) continue;
        let at = best.length;
        while (at > 0 && isBetter(document, best[at - 1]!)) at--;
        best.splice(at, 0, document);
        if (best.length > count) best.pop();
      }
    const scored = best.map((document) => ({ document, score: table[document]! }));
    for (const document of this.#touched) table[document] = 0;
    return scored;
  }

  static #grow(document: number): void {
    const table = new Float64Array(document * 2);
    table.set(Scores.#table);
    Scores.#table = table;
  }
}
