/** What an archive of strangers' articles may say of a draft, beside its own sources. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import type { SourceText } from "../../server/text/source.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const OWN = sourceOf("own.md", "嵐港支付公布,第二季商戶交易額為412億元,環比增長14%。", "2025-07-20");

/** More articles than are asked whole, on other things. */
const ARCHIVE = Array.from({ length: 60 }, (_, i) =>
  sourceOf(`archive-${i}.md`, `第${i + 1}屆漁業展在港口開幕,攤位有${300 + i}個。`, "2025-06-01"),
);

function verdictOf(words: string, draft: string, ...more: readonly SourceText[]) {
  const evidence = memoryCorpus([OWN], memoryCorpus([...ARCHIVE, ...more]));
  const { claims } = checkAtOnce({ text: draft, format: "markdown", date: "2025-08-01" }, evidence, SETTINGS);
  const claim = claims.find(({ text }) => text === words);
  return claim === undefined ? [] : [claim.verdict, ...claim.evidence.map(({ source }) => source)];
}

describe("an archive behind a draft's own sources", () => {
  const draft = "嵐港支付公布,第二季商戶交易額為412億元,環比增長14%。";
  const other = (words: string): SourceText => sourceOf("stranger.md", words, "2025-07-21");

  it("does not speak against what they state", () => {
    const stranger = other("嵐港支付公布,第二季商戶交易額為412億元,環比增長17%。");
    assert.deepEqual(verdictOf("14%", draft, stranger), ["supported", "own.md"]);
  });

  it("does not bear out what they state otherwise", () => {
    const wrong = draft.replace("14%", "17%");
    const stranger = other("濱海支付公布,第二季商戶交易額為96億元,環比增長17%。");
    assert.deepEqual(verdictOf("17%", wrong, stranger), ["contradicted", "own.md"]);
  });

  it("bears out what they do not speak of", () => {
    const more = `${draft}鳴沙銀行同期的存款餘額為2,380億元。`;
    const stranger = other("鳴沙銀行公布第二季業績,存款餘額為2,380億元。");
    assert.deepEqual(verdictOf("2,380億元", more, stranger), ["supported", "stranger.md"]);
    assert.equal(verdictOf("2,380億元", more)[0], "unverified");
  });

  it("shows which of a quotation's words are not its own, with other sentences and without", () => {
    const words = "我們今年會在鳴沙灣多開三十家分行,並且把存款的利息再調高一些。";
    const stranger = other(`鳴沙銀行行長林若川說:「${words}」他又說,明年再看。`);
    const altered = `發言人表示:「${words.replace("多開", "少開")}」`;
    for (const text of [altered, `${draft}${altered}`]) {
      const evidence = memoryCorpus([OWN], memoryCorpus([...ARCHIVE, stranger]));
      const { claims } = checkAtOnce({ text, format: "markdown", date: "2025-08-01" }, evidence, SETTINGS);
      const found = claims
        .filter(({ kind }) => kind === "quotation")
        .map(({ code, evidence: [first] }) => [code, first?.source]);
      assert.deepEqual(found, [["quotation.altered", "stranger.md"]]);
    }
  });

  it("bears out who somebody is of whom they do not speak, the figures beside being theirs", () => {
    const more = `${draft}鳴沙銀行行長林若川表示,存款會繼續增加。`;
    const stranger = other("鳴沙銀行行長林若川表示,存款會繼續增加,明年會多開分行。");
    assert.deepEqual(verdictOf("林若川", more, stranger).slice(0, 2), ["supported", "stranger.md"]);
    assert.notEqual(verdictOf("林若川", more)?.[0], "supported");
  });
});
