/** The hover card, as Markdown and as a person reads it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { cardOf } from "../../server/presenting/card.ts";
import { viewOf } from "../../server/presenting/view.ts";
import { claimIn, date, figure, witness } from "./fixtures.ts";

const link = ({ source }: { source: string }): string => `file:///news/${source}#L3`;

function card(draft: string, parts: Parameters<typeof claimIn>[1], locale: "zh-TW" | "en" = "zh-TW"): string[] {
  const { text, claim } = claimIn(draft, parts);
  return cardOf(claim, viewOf(text, locale, link)).split("\n\n");
}

const QUARTER = "公司上週公布季報。⟦現貨交易量環比增長14%，用戶達3000萬。⟧合約業務另計。";

test("a contradiction: verdict, what was understood, the sentence between its neighbours, whose it is and where", () => {
  const mentionOf = figure("41%", 41, { type: "percent", unit: "%", direction: "up", basis: "qoq" });
  const evidence = [witness(QUARTER, { matched: ["14%"], place: { line: 3 } })];
  assert.deepEqual(card("現貨交易量增長⟦41%⟧。", { mentionOf, evidence }), [
    "**與來源不符** — 數值不同",
    "41% · 升 · 較上季",
    "> 公司上週公布季報。 現貨交易量環比增長**14%**，用戶達3000萬。 合約業務另計。",
    "Aldgate · [Second quarter at a glance](<file:///news/aldgate.md#L3>) · 2025-07 · 第 3 行",
  ]);
});

test("a supported figure shows its value in full", () => {
  const mentionOf = figure("3,000萬", 30_000_000, { bound: "over" });
  const evidence = [witness(QUARTER, { matched: ["3000萬"] })];
  const parts = { mentionOf, evidence, verdict: "supported", code: null, differs: null } as const;
  const [verdict, understood] = card("用戶逾⟦3,000萬⟧。", parts);
  assert.deepEqual([verdict, understood], ["**有來源佐證**", "3,000萬 = 30,000,000 · 高於"]);
});

test("a plain figure is not said twice", () => {
  const parts = { mentionOf: figure("3,000", 3000), verdict: "supported", code: null, differs: null } as const;
  assert.deepEqual(card("⟦3,000⟧", parts), ["**有來源佐證**"]);
});

test("an implied year is said to be implied", () => {
  const mentionOf = date("7月6日", "2023-07-06", "2023-07-06", { implied: ["year"] });
  const parts = { mentionOf, verdict: "supported", code: null, differs: null } as const;
  assert.deepEqual(card("⟦7月6日⟧開幕", parts), ["**有來源佐證**", "7月6日 = 2023-07-06 · 推定：年份"]);
});

test("further evidence is a line each", () => {
  const other = witness("Up 41%.", { matched: ["41%"], source: "b.md", meta: { publisher: "Brookline" } });
  const evidence = [witness(QUARTER, { matched: ["14%"] }), other];
  const blocks = card("⟦41%⟧", { evidence, verdict: "disputed", code: "figure.disputed", differs: null });
  assert.equal(blocks[0], "**來源說法不一**");
  assert.equal(blocks.at(-1), "另見\n- [Brookline](<file:///news/b.md#L3>) · 2025-07 · 41%");
});

test("a table's cell is shown with its headers", () => {
  const evidence = [
    witness("412", {
      matched: ["412"],
      headers: { row: "現貨", column: "第一季", unit: "億美元" },
      place: { sheet: "Q1", cell: "B2" },
    }),
  ];
  const blocks = card("⟦421⟧億美元", { evidence });
  assert.equal(blocks.at(-2), "> 現貨 · 第一季 · 億美元: **412**");
  assert.match(blocks.at(-1)!, / · Q1 B2$/);
});

test("a derived figure shows the sum and each input's sentence", () => {
  const inputs = [
    witness("手續費8,640萬元。", { matched: ["8,640萬元"] }),
    witness("託管費2,170萬元。", { matched: ["2,170萬元"] }),
  ];
  const derivation = { how: "sum", isSaid: true, inputs, terms: ["8,640萬元", "2,170萬元"] } as const;
  const mentionOf = figure("1.081億元", 108_100_000, { type: "money", unit: "元" });
  const blocks = card("合計⟦1.081億元⟧", { mentionOf, derivation, verdict: "derived", code: null, differs: null });
  assert.deepEqual(blocks.slice(0, 3), [
    "**由來源推算**",
    "1.081億元 = 108,100,000 元",
    "總和 · 8,640萬元 + 2,170萬元 → 1.081億元",
  ]);
  assert.match(blocks[3]!, /^> 手續費\*\*8,640萬元\*\*。\n>\n> Aldgate/);
});

test("what no source states shows the nearest passage", () => {
  const nearest = [witness(QUARTER, { matched: ["14%"] })];
  const blocks = card("⟦41%⟧", { nearest, verdict: "unverified", code: "figure.unverified", differs: null }, "en");
  assert.equal(blocks[0], "**Unverified** — no source states it");
  assert.match(blocks.at(-2)!, /^> .*\*\*14%\*\*/);
});

test("nothing of a source's acts: no link, image, HTML, icon or line of its own", () => {
  const evil = "看[這裡](command:x) ![圖](http://a.b/c.png) <img src=x> $(alert)\n\n# 標題 41% https://a.b";
  const meta = { title: "T](http://a.b)\n# x", publisher: "<b>P</b>", published: "2025-07](x)" };
  const blocks = card("⟦14%⟧", { evidence: [witness(`⟦${evil}⟧`, { matched: ["41%"], meta })] });
  assert.deepEqual(blocks.slice(-2), [
    "> 看\\[這裡\\](command:x) !\\[圖\\](http\\://a.b/c.png) \\<img src=x\\> \\$(alert) # 標題 **41%** https\\://a.b",
    "\\<b\\>P\\</b\\> · [T\\](http\\://a.b) # x](<file:///news/aldgate.md#L3>) · 2025-07\\](x) · 第 3 行",
  ]);
});

test("the source's citation can be copied, by a command of ours and nothing of the source's", () => {
  const { text, claim } = claimIn("⟦3,000⟧", {
    evidence: [witness(QUARTER, { matched: ["3000萬"], meta: { title: "](command:evil) ![x](http://x.example)" } })],
    verdict: "supported",
    code: null,
    differs: null,
  });
  const copy = (): string => "command:hegao.copyCitation?%5B%5D";
  const said = cardOf(claim, viewOf(text, "zh-TW", link, EMPTY_LEXICON, copy));
  assert.match(said, /\[複製引註\]\(<command:hegao\.copyCitation\?%5B%5D>\)$/);
  assert.doesNotMatch(said, /(?<!\\)\]\(command:evil|(?<!\\)!\[/);
});
