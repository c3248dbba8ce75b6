/** Sources that disagree with each other, and later texts that correct earlier ones. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import type { SourceText } from "../../server/text/source.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const DRAFT = "嵐港支付今日公布,第二季商戶交易額為412億元,環比增長14%。";
const OTHER = DRAFT.replace("14%", "17%");

const published = (id: string, text: string, publisher: string, day: string): SourceText => {
  const source = sourceOf(id, text, day);
  return { ...source, meta: { ...source.meta, publisher } };
};

function growthIn(...sources: readonly SourceText[]) {
  const draft = { text: DRAFT, format: "markdown" as const, date: "2025-08-01" };
  const { claims } = checkAtOnce(draft, memoryCorpus(sources), SETTINGS);
  const { verdict, code, evidence } = claims.find(({ text }) => text === "14%")!;
  return { verdict, code, sources: evidence.map(({ source }) => source) };
}

describe("two sources that disagree", () => {
  it("are both shown, and neither is taken at its word", () => {
    const found = growthIn(
      published("a.md", DRAFT, "嵐港日報", "2025-07-20"),
      published("b.md", OTHER, "海角財經", "2025-07-20"),
    );
    assert.deepEqual(found, { verdict: "disputed", code: "figure.disputed", sources: ["a.md", "b.md"] });
  });

  it("are settled by the later text of one publisher", () => {
    const first = published("a.md", DRAFT, "嵐港日報", "2025-07-20");
    const later = published("b.md", OTHER, "嵐港日報", "2025-07-22");
    assert.deepEqual(growthIn(first, later), {
      verdict: "contradicted",
      code: "figure.contradicted",
      sources: ["b.md"],
    });
    const earlier = published("b.md", OTHER, "嵐港日報", "2025-07-18");
    assert.equal(growthIn(first, earlier).verdict, "supported");
  });

  it("say nothing against each other where they speak of two things", () => {
    const of = (what: string): string => `去年嵐港支付的${what}17%,員工人數持平。`;
    const found = growthIn(
      published("a.md", DRAFT, "嵐港日報", "2025-07-20"),
      published("b.md", of("退款率為"), "海角財經", "2025-07-20"),
    );
    assert.equal(found.verdict, "supported");
  });
});
