/** Every fix, applied and checked again, leaves no finding of its own behind and changes no other text. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { goldenFolders } from "../../scripts/golden.ts";
import { checkAtOnce } from "../../server/checking/check.ts";
import type { Draft } from "../../server/checking/draft.ts";
import { readIntoMemory } from "../../server/corpus/inMemory.ts";
import { layersOf, scanSettings } from "../../server/corpus/layers.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { fixesOf } from "../../server/presenting/fixes.ts";
import { withEdits } from "../../server/presenting/trial.ts";
import { completeSettings } from "../../server/project/settings.ts";
import { SETTINGS, sourceOf } from "../checking/marked.ts";
import { citationsOf, tryFixes } from "./fixProperty.ts";

const EXAMPLES = join(import.meta.dirname, "../../examples");

describe("each fix of our own drafts holds when the draft is checked again", () => {
  for (const folder of ["quarterly", ...goldenFolders().map((name) => `golden/${name}`)]) {
    it(folder, async () => {
      const path = join(EXAMPLES, folder);
      const layers = layersOf([join(path, "sources")]);
      const { evidence } = await readIntoMemory(layers, scanSettings(path, completeSettings({})));
      const draft: Draft = { text: readFileSync(join(path, "draft.md"), "utf8"), format: "markdown", date: null };
      const { fixes, faults } = tryFixes(draft, evidence, SETTINGS);
      assert.ok(fixes > 0, "fixes are offered");
      assert.deepEqual(faults, []);
    });
  }
});

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
  ["第二季註冊用戶3,300萬戶。", "第二季註冊用戶達3,260萬戶。", "第二季註冊用戶約3,300萬戶。"],
];

describe("the preferred fix", () => {
  for (const [text, source, mended] of MENDED) {
    it(`makes ${mended}`, () => {
      const draft: Draft = { text: `潮音支付公布，${text}`, format: "markdown", date: "2026-07-10" };
      const evidence = memoryCorpus([sourceOf("潮音支付公布第二季業務.md", `潮音支付公布，${source}`, "2026-07-08")]);
      const checked = checkAtOnce(draft, evidence, SETTINGS);
      const again = (other: string) => checkAtOnce({ ...draft, text: other }, evidence, SETTINGS);
      const claim = checked.claims.find(({ code }) => code !== null);
      assert.ok(claim, "a finding");
      const [fix] = fixesOf(claim, {
        text: draft.text,
        checked,
        again,
        markdown: draft.text,
        citations: () => citationsOf(draft, checked, evidence),
        pathOf: () => null,
      });
      assert.ok(fix?.isPreferred, "is the first");
      assert.equal(withEdits(draft.text, fix.edits()), `潮音支付公布，${mended}`);
    });
  }
});
