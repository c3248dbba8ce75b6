/** The words that an altered quotation changed, as the hover card shows them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sayChanges } from "../../server/presenting/changes.ts";
import { claimsIn } from "../checking/marked.ts";

const SOURCE = { "speech.md": "江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人馬上接聽。」" };

const changesOf = (draft: string): string => claimsIn(draft, SOURCE).map(sayChanges).join("");

describe("an altered quotation's card", () => {
  it("strikes out what was written and shows what was said", () => {
    assert.equal(changesOf("江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人隨後接聽。」"), "~~隨後~~ **馬上**");
  });

  it("shows whole words, where one character of them differs", () => {
    const source = { "speech.md": "江寧說:「河水總會流到海裡,我們穩步走完下一段水路,才談收成。」" };
    const said = (draft: string): string => claimsIn(draft, source).map(sayChanges).join("");
    assert.equal(said("江寧說:「河水總會流到海裡,我們漫步走完下一段水路,才談收成。」"), "~~漫步~~ **穩步**");
    assert.equal(
      said("江寧說:「河水總會流到海裡,我們穩步走完下一段旱路,才談收割。」"),
      "~~旱路~~ **水路** · ~~收割~~ **收成**",
    );
    assert.equal(said("江寧說:「河水總會流到海裡,我們走完下一段水路,才談收成。」"), "**+穩步**");
    assert.equal(said("江寧說:「河水總會流到海裡,我們穩步走完下一小段水路,才談收成。」"), "~~小~~");
  });

  it("shows what was left out", () => {
    assert.equal(changesOf("江寧說:「客戶想要的是漂亮的介面,而是在帳目出錯時有人馬上接聽。」"), "**+不**");
  });

  it("shows nothing for words that are as they were said", () => {
    assert.equal(changesOf("江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人馬上接聽。」"), "");
  });
});

describe("a contradicted value's card", () => {
  const said = (draft: string, source: string): string =>
    claimsIn(draft, { "report.md": source })
      .filter(({ code }) => code?.endsWith("contradicted"))
      .map(sayChanges)
      .join(" / ");

  it("marks the digits", () => {
    assert.equal(
      said("潮音支付上半年處理付款3,620億港元。", "潮音支付上半年處理付款3,260億港元。"),
      "~~3,620~~ **3,260**",
    );
  });

  it("marks the unit", () => {
    assert.equal(said("潮音支付毛利率上升4.5%。", "潮音支付毛利率上升4.5個百分點。"), "~~%~~ **個百分點**");
  });

  it("marks the day", () => {
    assert.equal(
      said("潮音支付於2025年6月21日推出跨境收款服務。", "潮音支付於2025年6月12日推出跨境收款服務。"),
      "~~21~~ **12**",
    );
  });

  it("marks the word beside the figure where that differs", () => {
    assert.equal(said("潮音支付第二季收入環比增長12.5%。", "潮音支付第二季收入同比增長12.5%。"), "~~環比~~ **同比**");
  });
});
