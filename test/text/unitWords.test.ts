/** What heads of tables call units, and how each is written out behind a number. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rowHead, unitFor, unitOf } from "../../server/text/tableUnits.ts";
import { unitWritten } from "../../server/text/unitWords.ts";

const WRITTEN: Readonly<Record<string, string | null>> = {
  "US$ bn": "十亿美元",
  "HK$'000": "千港元",
  "RMB’000": "千元人民币",
  "millions of US$": "百万美元",
  人民幣千元: "千元人民币",
  新台幣百萬元: "百万元新台币",
  "NT$ million": "百万元新台币",
  "EUR m": "百万欧元",
  "£ million": "百万英镑",
  "in millions of Japanese yen": "百万日元",
  "S$ mn": "百万新加坡元",
  "A$ million": "百万澳元",
  億韓元: "亿韩元",
  "HK cents": "港仙",
  "US cents": "美分",
  元: "元",
  十萬元: "十万元",
  千萬元: "千万元",
  百億元: "百亿元",
  千億元: "千亿元",
  "US$ trillion": "万亿美元",
  thousand: "千",
  萬人次: "万人次",
  千人: "千人",
  萬戶: "万户",
  家: "家",
  億股: "亿股",
  宗: "宗",
  萬筆: "万笔",
  次: "次",
  件: "件",
  台: "台",
  個: "个",
  張: "张",
  萬輛: "万辆",
  千噸: "千吨",
  "%": "%",
  個百分點: "个百分点",
  bps: "个基点",
  times: "倍",
  未經審計: null,
  三人: null,
  "USD/MWh": null,
  note: null,
  "US$ per user": null,
};

const LINES: Readonly<Record<string, string | null>> = {
  "(in millions of US dollars, unless otherwise stated)": "millions of US dollars",
  "(Expressed in thousands of U.S. dollars, except per share data)": "thousands of U.S. dollars",
  "RMB in millions": "RMB in millions",
  "All amounts in HK$ million.": "HK$ million",
  "單位：新台幣千元，惟每股盈餘以元表示": "新台幣千元",
  "單位：億元 幣別：新台幣": "億元新台幣",
  "本公司(以下簡稱公司)": null,
  "Revenue came in millions ahead": null,
};

describe("units of tables", () => {
  for (const [words, written] of Object.entries(WRITTEN))
    it(`${words} is ${written ?? "none"}`, () => assert.equal(unitWritten(words), written));

  for (const [line, unit] of Object.entries(LINES))
    it(`${line} names ${unit ?? "none"}`, () => assert.equal(unitOf(line), unit));

  it("stand behind a head without brackets too, where scale and currency are both named", () => {
    assert.equal(unitFor("1,204", { row: "收入", column: "2025年 千港元" }, null), "千港元");
    assert.equal(unitFor("1,204", { row: "收入", column: "2025年" }, null), null);
  });

  it("over the table are not of what is counted or set in proportion", () => {
    assert.equal(unitFor("2,140", { row: "Headcount", column: "Q2 2025" }, "millions of US$"), null);
    assert.equal(unitFor("42.0", { row: "毛利率", column: "2025年" }, "百萬港元"), null);
    assert.equal(unitFor("412.8", { row: "Net revenue", column: "Q2 2025" }, "millions of US$"), "millions of US$");
  });
});

describe("the head of a row", () => {
  const ROW = ["2025-06", "Otter", "131.9", "948"];

  it("is all the words that it begins with, as far as they stand left of the cell", () => {
    assert.equal(rowHead(ROW, 2), "2025-06 Otter");
    assert.equal(rowHead(ROW, 1), "2025-06");
    assert.equal(rowHead(ROW, 0), "");
  });
});
