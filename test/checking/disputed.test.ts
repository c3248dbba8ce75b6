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

/** What is said of the only tie of a draft's one sentence. */
function tieIn(text: string, sources: readonly SourceText[]) {
  const { claims } = checkAtOnce({ text, format: "markdown", date: "2025-08-01" }, memoryCorpus(sources), SETTINGS);
  const { verdict, code, evidence } = claims.find(({ kind }) => kind === "attribution")!;
  return { verdict, code, sources: evidence.map(({ source }) => source) };
}

const BOTH = { verdict: "disputed", code: "attribution.disputed", sources: ["a.md", "b.md"] };

describe("sources that give a post to two people", () => {
  const draft = "海獺集團CEO江寧出席大會。";
  const a = published("a.md", draft, "嵐港日報", "2025-07-20");
  const other = (text: string, publisher: string, day: string) =>
    tieIn(draft, [a, published("b.md", text, publisher, day)]);

  it("are both shown", () => {
    assert.deepEqual(other("海獺集團行政總裁何文出席大會。", "海角財經", "2025-07-20"), BOTH);
    assert.deepEqual(other("海獺集團CEO何文出席大會。", "海角財經", "2025-07-28"), BOTH);
  });

  it("are settled by the later text of one publisher", () => {
    assert.equal(other("海獺集團CEO何文出席大會。", "嵐港日報", "2025-07-22").verdict, "contradicted");
  });

  it("agree where the other held it before, holds it elsewhere or with somebody, or in another rank", () => {
    for (const text of [
      "海獺集團前CEO何文出席大會。",
      "河狸集團CEO何文出席大會。",
      "海獺集團副CEO何文出席大會。",
      "海獺集團CTO何文出席大會。",
      "海獺集團聯席CEO何文出席大會。",
      "CEO何文出席大會。",
    ])
      assert.equal(other(text, "海角財經", "2025-07-22").verdict, "supported", text);
    assert.equal(other("海獺集團CEO何文出席大會。", "海角財經", "2025-06-20").verdict, "supported");
  });

  it("agree where many hold such a post", () => {
    const analyst = "海獺集團分析師江寧出席大會。";
    const sources = [
      published("a.md", analyst, "嵐港日報", "2025-07-20"),
      published("b.md", analyst.replace("江寧", "何文"), "海角財經", "2025-07-20"),
    ];
    assert.equal(tieIn(analyst, sources).verdict, "supported");
  });
});

describe("sources that give one person two ranks", () => {
  const draft = "海獺局局長江寧出席大會。";
  const a = published("a.md", draft, "嵐港日報", "2025-07-20");

  it("are both shown, if the other is as late", () => {
    const b = published("b.md", "海獺局副局長江寧出席大會。", "海角財經", "2025-07-20");
    assert.deepEqual(tieIn(draft, [a, b]), BOTH);
    const before = published("b.md", "海獺局副局長江寧出席大會。", "海角財經", "2025-05-20");
    assert.equal(tieIn(draft, [a, before]).verdict, "supported");
  });

  it("agree where the two are two posts", () => {
    const b = published("b.md", "海獺局發言人江寧出席大會。", "海角財經", "2025-07-20");
    assert.equal(tieIn(draft, [a, b]).verdict, "supported");
  });
});

describe("sources that name two owners of one model", () => {
  const draft = "海獺集團推出墨川GPT。";
  const a = published("a.md", draft, "嵐港日報", "2025-07-20");

  it("are both shown", () => {
    const b = published("b.md", "河狸科技推出墨川GPT。", "海角財經", "2025-06-20");
    assert.deepEqual(tieIn(draft, [a, b]), BOTH);
  });

  it("are settled by the later text of one publisher", () => {
    const b = published("b.md", "河狸科技推出墨川GPT。", "嵐港日報", "2025-07-22");
    assert.equal(tieIn(draft, [a, b]).verdict, "contradicted");
    const before = published("b.md", "河狸科技推出墨川GPT。", "嵐港日報", "2025-07-18");
    assert.equal(tieIn(draft, [a, before]).verdict, "supported");
  });

  it("agree where the other names the draft's owner too, or owns another model", () => {
    for (const text of ["河狸科技推出墨川GPT。海獺集團參與開發。", "河狸科技推出河狸GPT。"]) {
      const b = published("b.md", text, "海角財經", "2025-07-20");
      assert.equal(tieIn(draft, [a, b]).verdict, "supported", text);
    }
  });
});
