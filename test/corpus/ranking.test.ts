/** Which sources of a large corpus a query leads to first. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Postings, rank } from "../../server/corpus/ranking.ts";

/** Documents by number: their terms, and how many passages they have. */
function postingsOf(documents: readonly (readonly [terms: string, passages: number])[]): Postings {
  const having = (term: string): number[] =>
    documents.flatMap(([terms], i) => (terms.split(" ").includes(term) ? [i] : []));
  return {
    size: documents.length,
    countOfTerm: (term) => having(term).length,
    countOfValue: () => 0,
    withTerm: having,
    withValue: () => [],
    passagesOf: (document) => documents[document]![1],
  };
}

const filling = Array.from({ length: 60 }, (_, i) => [`其他 filling${i}`, 10] as const);
const query = (terms: string, limit: number) => ({ terms: terms.split(" "), values: [], names: [], limit });

describe("the sources that a query leads to", () => {
  it("are those with the most of its rare words, of equal ones the first", () => {
    const postings = postingsOf([["其他 甲", 10], ["甲 乙 丙", 10], ["甲 乙", 10], ["甲 乙", 10], ...filling]);
    assert.deepEqual(rank(query("甲 乙 丙 其他", 3), postings), [1, 2, 3]);
  });

  it("are short ones before long ones that have as much in common", () => {
    const postings = postingsOf([["甲 乙", 200], ["甲 乙", 12], ...filling]);
    assert.deepEqual(rank(query("甲 乙", 2), postings), [1, 0]);
  });

  it("are long ones all the same where these have far more in common: a report that the draft is on", () => {
    const postings = postingsOf([["甲", 12], ["甲 乙 丙 丁", 9_000], ...filling]);
    assert.equal(rank(query("甲 乙 丙 丁", 1), postings)[0], 1);
  });
});
