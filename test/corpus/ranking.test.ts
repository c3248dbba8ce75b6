/** Which sources of a large corpus a query leads to first. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Evidence } from "../../server/checking/evidence.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { type Postings, rank } from "../../server/corpus/ranking.ts";
import { sourceOf } from "../checking/marked.ts";
import { evidenceOf, index, put, temporaryFolder } from "./disk.ts";

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

describe("the sources that hold what is looked for", () => {
  const texts = {
    "a.md": "鳴沙銀行行長戚若川表示,存款餘額為2,380億元。",
    "b.md": "戚女士與若干川菜館,存款餘額為2,381億元。",
    "c.md": "The bank grew by 14% in 2024.",
  };
  const values = ["money:238000000000"];
  const names = [["戚若", "若川"]];
  const ask = (evidence: Evidence): readonly string[][] =>
    [
      { values, names: [] },
      { values: [], names },
      { values, names },
      { values: ["percent:14"], names },
      { values: ["percent:15"], names: [] },
      { values: [], names: [] },
    ].map((wanted) => [...evidence.holding(["c.md", "b.md", "nowhere.md", "a.md"], wanted)]);
  const held = [["a.md"], ["a.md"], ["a.md"], ["c.md", "a.md"], [], []];

  it("are those with one of the values or all terms of one of the names, in their order", () => {
    assert.deepEqual(
      ask(memoryCorpus(Object.entries(texts).map(([id, text]) => sourceOf(id, text, "2025-01-01")))),
      held,
    );
  });

  it("are the same in an index", async () => {
    const folder = temporaryFolder();
    const path = join(temporaryFolder(), "index.db");
    for (const [name, text] of Object.entries(texts)) put(folder, name, text);
    await index(folder, path);
    const evidence = evidenceOf(folder, path);
    assert.deepEqual(ask(evidence), held);
    evidence.close();
  });
});
