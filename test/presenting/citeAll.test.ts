/** Source actions: the draft after citing all that is borne out, and after mending what loses nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { type CitationStyle, cite, type DraftCitations } from "../../server/presenting/citing/citation.ts";
import { toCiteAll } from "../../server/presenting/citing/citeAll.ts";
import { lossFreeEdits } from "../../server/presenting/fixAll.ts";
import { SETTINGS, sourceOf } from "../checking/marked.ts";
import { apply } from "./fixtures.ts";

const withMeta = (id: string, text: string, title: string, publisher: string) => {
  const source = sourceOf(id, text);
  return { ...source, meta: { ...source.meta, title, publisher, url: `https://${id}.example/` } };
};

const EVIDENCE = memoryCorpus([
  withMeta("dolphin", "海豚交易所註冊用戶突破3000萬,現貨交易量環比增長14%。", "海豚第二季報告", "海豚交易所"),
  withMeta("whale", "鯨魚支付的商戶達4.8萬家,其中澳門1,300家。", "鯨魚半年業務摘要", "鯨魚支付"),
  withMeta("lumen", "北光科技推出北光GPT。北光GPT的用戶達200萬。", "北光模型發佈會", "北光科技"),
]);

const checkOf = (text: string) => checkAtOnce({ text, format: "markdown", date: "2025-07-20" }, EVIDENCE, SETTINGS);

function allCited(text: string, style: CitationStyle = "footnote"): string {
  const checked = checkOf(text);
  const draft: DraftCitations = {
    ...checked.citing,
    text,
    isMarkdown: true,
    style,
    file: null,
    today: "2025-07-20",
    cited: (reference) => EVIDENCE.cited(reference),
  };
  return apply(
    text,
    cite(
      toCiteAll(checked, draft, () => null),
      draft,
    ),
  );
}

const DRAFT = `海豚交易所註冊用戶突破3000萬,現貨交易量環比增長14%。客服團隊擴大了63%。

鯨魚支付的商戶達4.8萬家。海豚交易所的現貨交易量環比增長14%。
`;

test("each source is cited once a sentence, behind the last of its claims, and what no source states is not", () => {
  const [first, , second, ...notes] = allCited(DRAFT).trimEnd().split("\n");
  assert.equal(first, "海豚交易所註冊用戶突破3000萬,現貨交易量環比增長14%[^1]。客服團隊擴大了63%。");
  assert.equal(second, "鯨魚支付的商戶達4.8萬家[^2]。海豚交易所的現貨交易量環比增長14%[^1]。");
  assert.equal(notes.filter((line) => line.startsWith("[^")).length, 2);
});

test("in every style a second time changes nothing", () => {
  for (const style of ["footnote", "link", "gbt7714"] as const) {
    const once = allCited(DRAFT, style);
    assert.notEqual(once, DRAFT, style);
    assert.equal(allCited(once, style), once, style);
    assert.deepEqual(checkOf(once).citationFaults, [], style);
    const values = (text: string) => checkOf(text).claims.map((claim) => `${claim.text} ${claim.verdict}`);
    assert.deepEqual(values(once), values(DRAFT), style);
  }
});

test("what loses nothing is mended: the writing of names, a note that stands twice, and no figure", () => {
  const text = `北光科技推出北光 GPT[^1]。用戶達210萬[^2]。

[^1]: 北光科技,《北光模型發佈會》
[^2]: 北光科技,《北光模型發佈會》
`;
  const mended = apply(text, lossFreeEdits(checkOf(text), text));
  assert.equal(
    mended,
    `北光科技推出北光GPT[^1]。用戶達210萬[^1]。

[^1]: 北光科技,《北光模型發佈會》
`,
  );
  assert.deepEqual(lossFreeEdits(checkOf(mended), mended), []);
});
