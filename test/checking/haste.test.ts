/** What a hurried check puts off while somebody types, and that a thorough one comes to what a check from scratch does. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkAtOnce, emptyKept } from "../../server/checking/check.ts";
import type { CheckedDraft } from "../../server/checking/checked.ts";
import type { Evidence } from "../../server/checking/evidence.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const REPORT = sourceOf(
  "report.md",
  "嵐港支付公布,第二季商戶交易額為412億元,環比增長14%。平台商戶增至4.8萬家。行政總裁林若川說:「今年的重點是把結算的時間縮短。」",
  "2025-07-20",
);
const STRANGER = sourceOf("stranger.md", "鳴沙銀行公布第二季業績,存款餘額為2,380億元。", "2025-07-21");

/** More articles than are asked whole, which have the same figures of other things. */
const ARCHIVE = Array.from({ length: 60 }, (_, i) =>
  sourceOf(`archive-${i}.md`, `第${i + 1}屆漁業展在港口開幕,攤位有${400 + i}個,參觀者增長${i}%。`, "2025-06-01"),
);

const evidence = memoryCorpus([REPORT], memoryCorpus([...ARCHIVE, STRANGER]));

const DRAFT = `# 嵐港支付交易額升一成四

嵐港支付公布,第二季商戶交易額為412億元,環比增長14%。平台商戶增至4.8萬家,其中60家在港口。

行政總裁林若川說:「今年的重點是把結算的時間縮短。」鳴沙銀行同期的存款餘額為2,380億元。
`;

const draftOf = (text: string) => ({ text, format: "markdown" as const, date: "2025-08-01" });

const verdicts = ({ claims }: CheckedDraft): unknown[] =>
  claims.map(({ kind, start, end, verdict, code, evidence }) => [kind, start, end, verdict, code, evidence[0]?.source]);

const from = (text: string, against: Evidence = evidence): CheckedDraft =>
  checkAtOnce(draftOf(text), against, SETTINGS);

describe("a check in haste", () => {
  const type = (text: string, changed: string) => {
    const kept = emptyKept();
    checkAtOnce(draftOf(text), evidence, SETTINGS, kept);
    const hurried = checkAtOnce(draftOf(changed), evidence, SETTINGS, kept, "hurried");
    const thorough = checkAtOnce(draftOf(changed), evidence, SETTINGS, kept);
    return { hurried, thorough };
  };
  const verdictIn = ({ claims }: CheckedDraft, words: string) => claims.find(({ text }) => text === words)?.verdict;

  it("judges what was typed at once", () => {
    const { hurried } = type(DRAFT, DRAFT.replace("412億元", "421億元"));
    assert.equal(verdictIn(hurried, "421億元"), "contradicted");
    assert.equal(verdictIn(hurried, "14%"), "supported");
  });

  it("says that it put something off, which a thorough one does not", () => {
    const { hurried, thorough } = type(DRAFT, DRAFT.replace("平台商戶", "平台的商戶"));
    assert.deepEqual([hurried.isHurried, thorough.isHurried], [true, false]);
  });

  it("puts nothing off where nothing was checked before", () => {
    assert.equal(checkAtOnce(draftOf(DRAFT), evidence, SETTINGS, emptyKept(), "hurried").isHurried, false);
  });

  it("leaves it to a thorough one to read a source that has changed", () => {
    const corrected = memoryCorpus(
      [{ ...REPORT, blocks: REPORT.blocks.map((block) => ({ ...block, text: block.text.replace("14%", "41%") })) }],
      memoryCorpus([...ARCHIVE, STRANGER]),
    );
    const now: Evidence = Object.create(corrected, {
      generation: { value: 1 },
      editionOf: { value: (id: string) => (id === REPORT.id ? "1" : corrected.editionOf(id)) },
    });
    for (const changed of [DRAFT.replace("同期的", "同期"), DRAFT.replace("環比增長", "環比則增長")]) {
      const kept = emptyKept();
      checkAtOnce(draftOf(DRAFT), evidence, SETTINGS, kept);
      const hurried = checkAtOnce(draftOf(changed), now, SETTINGS, kept, "hurried");
      assert.deepEqual([hurried.isHurried, verdictIn(hurried, "14%")], [true, "supported"]);
      assert.equal(verdictIn(checkAtOnce(draftOf(changed), now, SETTINGS, kept), "14%"), "contradicted");
    }
  });

  it("asks the corpus again for what brings a value or a name, or is another sentence, and for nothing else", () => {
    const askedFor = (typed: string, before = DRAFT): number => {
      let asked = 0;
      const counted: Evidence = Object.create(evidence, {
        shortlist: {
          value(...wanted: Parameters<Evidence["shortlist"]>) {
            asked++;
            return evidence.shortlist(...wanted);
          },
        },
      });
      const kept = emptyKept();
      checkAtOnce(draftOf(before), counted, SETTINGS, kept);
      asked = 0;
      checkAtOnce(draftOf(typed), counted, SETTINGS, kept, "hurried");
      return asked;
    };
    assert.equal(askedFor(DRAFT.replace("平台商戶", "平台的商戶")), 0);
    assert.equal(askedFor(DRAFT.replace("業額為", "業")), 0);
    assert.equal(askedFor(DRAFT.replace("412億元", "421億元")), 1);
    assert.equal(askedFor(DRAFT.replace("在港口", "在鳴沙銀行")), 1);
    assert.equal(askedFor(DRAFT.replace("存款餘額為", "貸款總額與上年的約略相若,為")), 1);
    assert.equal(askedFor(DRAFT.replace("平台商戶增至4.8萬家", "攤位增至4.8萬家,比上屆的展覽多")), 1);
  });

  it("puts nothing off among few sources", () => {
    const few = memoryCorpus([REPORT, STRANGER]);
    const kept = emptyKept();
    checkAtOnce(draftOf(DRAFT), few, SETTINGS, kept);
    const changed = DRAFT.replace("平台商戶", "平台的商戶");
    assert.equal(checkAtOnce(draftOf(changed), few, SETTINGS, kept, "hurried").isHurried, false);
  });

  it("is made good by a thorough one, whatever was typed", () => {
    const edit = fc.record({
      at: fc.nat(DRAFT.length),
      gone: fc.nat(3),
      typed: fc.constantFrom("", "們", "4", "%", "。", "\n\n", "# ", "2,380億元", "林若川", "「", "去年"),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const kept = emptyKept();
        let text = DRAFT;
        checkAtOnce(draftOf(text), evidence, SETTINGS, kept);
        for (const { at, gone, typed } of edits) {
          const place = Math.min(at, text.length);
          text = text.slice(0, place) + typed + text.slice(place + gone);
          checkAtOnce(draftOf(text), evidence, SETTINGS, kept, "hurried");
        }
        assert.deepEqual(verdicts(checkAtOnce(draftOf(text), evidence, SETTINGS, kept)), verdicts(from(text)));
      }),
      { seed: 20261126, numRuns: 30 },
    );
  });

  it("takes a new title or heading into account, once it is made good", () => {
    const kept = emptyKept();
    checkAtOnce(draftOf(DRAFT), evidence, SETTINGS, kept);
    const changed = DRAFT.replace("嵐港支付交易額", "鳴沙銀行存款");
    checkAtOnce(draftOf(changed), evidence, SETTINGS, kept, "hurried");
    const closeness = ({ claims }: CheckedDraft) => claims.map(({ evidence: [first] }) => first?.closeness);
    assert.deepEqual(closeness(checkAtOnce(draftOf(changed), evidence, SETTINGS, kept)), closeness(from(changed)));
  });
});
