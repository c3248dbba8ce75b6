/** A draft that is longer than what is checked of one: checked up to a place that is said, and no citation blamed for the rest. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { extentOf, MOST_CHECKED } from "../../server/checking/extent.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const SOURCE = "嵐港支付公布,第二季商戶交易額環比增長14%。";
const SLIP = "嵐港支付公布,第二季商戶交易額環比增長41%。";
/** Asserts nothing. */
const LINE = `${"業內人士提醒,競爭加劇之下,能否守住利潤仍要看成本控制與服務質素。".repeat(3)}\n\n`;
const LONG = LINE.repeat(Math.ceil(MOST_CHECKED / LINE.length));

const checked = (text: string) =>
  checkAtOnce({ text, format: "markdown", date: "2025-08-01" }, memoryCorpus([sourceOf("news.md", SOURCE)]), SETTINGS);

describe("a draft that is longer than what is checked of one", () => {
  it("is checked up to the end of a line, which is told", () => {
    const text = `${SLIP}[^1]\n\n${LONG}${SLIP}\n\n[^1]: 公司公告。\n`;
    const { claims, uncheckedFrom, citationFaults } = checked(text);
    assert.deepEqual(
      claims.filter(({ text: words }) => words === "41%").map(({ verdict, start }) => [verdict, start < 30]),
      [["contradicted", true]],
    );
    assert.ok(uncheckedFrom !== null && uncheckedFrom <= MOST_CHECKED);
    assert.equal(text[uncheckedFrom - 1], "\n");
    // The note stands behind what was read.
    assert.deepEqual(citationFaults, []);
  });

  it("is told from one that is checked to its end", () => assert.equal(checked(`${SLIP}\n`).uncheckedFrom, null));
});

describe("checking ends", () => {
  for (const [where, line, before] of [
    ["behind a sentence of a line without end", "一句話。", "。"],
    ["behind a comma where no sentence ends", "一些話,", ","],
  ] as const) {
    it(where, () => {
      const text = `好${line.repeat(MOST_CHECKED / 2)}`;
      assert.equal(text[extentOf(text) - 1], before);
      assert.ok(extentOf(text) > MOST_CHECKED - 10);
    });
  }

  it("somewhere in what has no end at all", () => assert.equal(extentOf("字".repeat(MOST_CHECKED * 2)), MOST_CHECKED));
});
