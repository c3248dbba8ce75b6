/** Every fix, applied and checked again, leaves no finding of its own behind and changes no other text. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { goldenFolders } from "../../scripts/golden.ts";
import { checkAtOnce } from "../../server/checking/check.ts";
import type { CheckedDraft } from "../../server/checking/checked.ts";
import type { Draft } from "../../server/checking/draft.ts";
import type { Evidence } from "../../server/checking/evidence.ts";
import { readIntoMemory } from "../../server/corpus/inMemory.ts";
import { layersOf, scanSettings } from "../../server/corpus/layers.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { type FixContext, fixesOf } from "../../server/presenting/fixes.ts";
import { withEdits } from "../../server/presenting/trial.ts";
import { completeSettings } from "../../server/project/settings.ts";
import { SETTINGS, sourceOf } from "../checking/marked.ts";
import { tryCitationFixes } from "./citationFixProperty.ts";
import { citationsOf, tryFixes } from "./fixProperty.ts";

const EXAMPLES = join(import.meta.dirname, "../../examples");

describe("each fix of our own drafts holds when the draft is checked again", () => {
  for (const folder of ["quarterly", ...goldenFolders().map((name) => `golden/${name}`)]) {
    it(folder, async () => {
      const { draft, evidence } = await readExample(folder);
      const { fixes, faults } = tryFixes(draft, evidence, SETTINGS);
      assert.ok(fixes > 0, "fixes are offered");
      assert.deepEqual(faults, []);
    });
  }
});

describe("each fix of a broken citation holds when the draft is checked again", () => {
  for (const folder of goldenFolders()) {
    it(folder, async () => {
      const { draft, evidence } = await readExample(`golden/${folder}`);
      const { fixes, faults } = tryCitationFixes(draft, evidence, SETTINGS);
      assert.ok(fixes > 0, "fixes are offered");
      assert.deepEqual(faults, []);
    });
  }
});

async function readExample(folder: string): Promise<{ draft: Draft; evidence: Evidence }> {
  const path = join(EXAMPLES, folder);
  const { evidence } = await readIntoMemory(
    layersOf([join(path, "sources")]),
    scanSettings(path, completeSettings({})),
  );
  return { draft: { text: readFileSync(join(path, "draft.md"), "utf8"), format: "markdown", date: null }, evidence };
}

/** A figure's words before and behind its number, in a source and in a draft of it. */
const WORDS = fc.constantFrom(
  ["支付交易額", "億港元"],
  ["註冊用戶", "萬戶"],
  ["合作商戶", "家"],
  ["手續費率", "%"],
  ["處理訂單", "萬宗"],
);
const BOUNDS = fc.constantFrom("", "逾", "近", "約", "突破", "超過", "至少");
const CHANGES = fc.constantFrom("，同比增長12%", "，按年跌3.5%", "");
const DAYS = fc.constantFrom("6月18日", "2026年6月18日", "今年6月18日", "去年11月2日");

const said = fc.record({
  words: WORDS,
  bound: BOUNDS,
  value: fc.integer({ min: 11, max: 999 }),
  change: CHANGES,
  day: DAYS,
});

describe("each fix of a draft whose figures, words and days were changed at random", () => {
  it("holds when the draft is checked again", () => {
    let fixes = 0;
    const property = fc.property(said, said, (source, slip) => {
      const { words, bound, value } = source;
      const tell = (given: typeof source): string =>
        `潮音支付於${given.day}公布，第二季${words[0]}${given.bound}${given.value}${words[1]}${given.change}。`;
      const evidence = memoryCorpus([sourceOf("潮音支付公布第二季業務.md", tell(source), "2026-07-08")]);
      for (const text of [
        tell({ ...source, value: slip.value }),
        tell({ ...source, value: slip.value, bound: slip.bound }),
        tell({ words, bound, value, change: slip.change, day: slip.day }),
      ]) {
        const tried = tryFixes({ text, format: "markdown", date: "2026-07-10" }, evidence, SETTINGS);
        fixes += tried.fixes;
        assert.deepEqual(tried.faults, [], text);
      }
    });
    fc.assert(property, { seed: 7, numRuns: 25 });
    assert.ok(fixes > 150, `${fixes} fixes were tried`);
  });
});

/** The draft's sentence after its first fix, as a person reads it. */
const MENDED: readonly (readonly [draft: string, source: string, mended: string])[] = [
  ["第二季註冊用戶突破4,000萬戶。", "第二季註冊用戶達3,260萬戶。", "第二季註冊用戶達3,260萬戶。"],
  ["第二季註冊用戶逾3,620萬戶。", "第二季註冊用戶達3,260萬戶。", "第二季註冊用戶3,260萬戶。"],
  ["第二季註冊用戶3,620萬戶。", "第二季註冊用戶近3,260萬戶。", "第二季註冊用戶近3,260萬戶。"],
  ["第二季支付交易額按年增長12.5%。", "第二季支付交易額按年下跌12.5%。", "第二季支付交易額按年下跌12.5%。"],
  ["第二季支付交易額環比增長12.5%。", "第二季支付交易額同比增長12.5%。", "第二季支付交易額同比增長12.5%。"],
  ["公司於今年6月21日推出跨境收款服務。", "公司於去年6月21日推出跨境收款服務。", "公司於去年6月21日推出跨境收款服務。"],
  [
    "公司於4月9日（星期五）推出跨境收款服務。",
    "公司於4月9日推出跨境收款服務。",
    "公司於4月9日（星期四）推出跨境收款服務。",
  ],
  [
    "公司於4月9日（星期五）推出跨境收款服務。",
    "公司於4月10日推出跨境收款服務。",
    "公司於4月10日（星期五）推出跨境收款服務。",
  ],
  [
    "公司於周五（4月9日）推出跨境收款服務。",
    "公司於2026年4月9日推出跨境收款服務。",
    "公司於周四（4月9日）推出跨境收款服務。",
  ],
  ["第二季註冊用戶３，６２０萬戶。", "第二季註冊用戶達3,260萬戶。", "第二季註冊用戶３，２６０萬戶。"],
  ["第二季支付交易額3.62億元。", "第二季支付交易額32,600萬元。", "第二季支付交易額3.26億元。"],
  [
    "方舒雲說：「旅客都回來了，小商戶也跟着把收款碼擺出來。」",
    "方舒雲說：「旅客回來了，小商戶也跟着把收款碼擺了出來。」",
    "方舒雲說：「旅客回來了，小商戶也跟着把收款碼擺了出來。」",
  ],
  ["第二季註冊用戶3,300萬戶。", "第二季註冊用戶達3,260萬戶。", "第二季註冊用戶約3,300萬戶。"],
];

/** No source bears out the day, or has the date with which the weekday goes: nothing is put in. */
it("leaves a weekday alone where no source says which of the two slipped", () => {
  const text = "潮音支付公布，公司於4月9日（星期五）推出跨境收款服務。";
  const draft: Draft = { text, format: "markdown", date: "2026-07-10" };
  const evidence = memoryCorpus([
    sourceOf("潮音支付公布.md", "潮音支付公布，公司於4月14日推出跨境收款服務。", "2026-07-08"),
  ]);
  const checked = checkAtOnce(draft, evidence, SETTINGS);
  const claim = checked.claims.find(({ code }) => code === "date.weekday");
  assert.ok(claim);
  const context = { ...contextOf(draft, checked, evidence), markdown: null };
  assert.deepEqual(fixesOf(claim, context), []);
});

it("offers a name's usual writing for all its places where one alone would leave two writings", () => {
  const text = "潮音支付於7月9日推出模型潮音 Gpt，潮音 Gpt供商戶使用。";
  const draft: Draft = { text, format: "markdown", date: "2026-07-10" };
  const evidence = memoryCorpus([sourceOf("潮音支付公布.md", "潮音支付於7月9日推出模型潮音GPT。", "2026-07-08")]);
  const checked = checkAtOnce(draft, evidence, SETTINGS);
  const claim = checked.claims.find(({ code }) => code === "name.variant");
  assert.ok(claim);
  const [fix] = fixesOf(claim, contextOf(draft, checked, evidence));
  assert.deepEqual([fix?.title.key, fix?.isPreferred], ["fix.useNameEverywhere", true]);
  assert.equal(withEdits(text, fix!.edits()), text.replaceAll("潮音 Gpt", "潮音GPT"));
});

/** The writer's to weigh: offered, and never the first key. */
const OFFERED: typeof MENDED = [
  ["公司於4月推出跨境收款服務。", "公司於4月9日推出跨境收款服務。", "公司於4月9日推出跨境收款服務。"],
  ["公司於今年推出跨境收款服務。", "公司於2026年4月9日推出跨境收款服務。", "公司於今年4月9日推出跨境收款服務。"],
  ["第二季註冊用戶3萬戶。", "第二季註冊用戶達28,400戶。", "第二季註冊用戶2.84萬戶。"],
  ["第二季註冊用戶三百萬戶。", "第二季注册用户达284万户。", "第二季註冊用戶二百八十四萬戶。"],
];

describe("the first fix", () => {
  for (const [[text, source, mended], isFirstKey] of [
    ...MENDED.map((each) => [each, true] as const),
    ...OFFERED.map((each) => [each, false] as const),
  ]) {
    it(`of ${text}, held against ${source}, makes ${mended}`, () => {
      const draft: Draft = { text: `潮音支付公布，${text}`, format: "markdown", date: "2026-07-10" };
      const evidence = memoryCorpus([sourceOf("潮音支付公布第二季業務.md", `潮音支付公布，${source}`, "2026-07-08")]);
      const checked = checkAtOnce(draft, evidence, SETTINGS);
      const claim = checked.claims.find(({ code }) => code !== null);
      assert.ok(claim, "a finding");
      const [fix] = fixesOf(claim, contextOf(draft, checked, evidence));
      assert.ok(fix, "a fix");
      assert.equal(fix.isPreferred, isFirstKey);
      assert.equal(withEdits(draft.text, fix.edits()), `潮音支付公布，${mended}`);
    });
  }
});

const contextOf = (draft: Draft, checked: CheckedDraft, evidence: Evidence): FixContext => ({
  text: draft.text,
  checked,
  again: (text) => checkAtOnce({ ...draft, text }, evidence, SETTINGS),
  markdown: draft.text,
  citations: () => citationsOf(draft, checked, evidence),
  pathOf: () => null,
});
