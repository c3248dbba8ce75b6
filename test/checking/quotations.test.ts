/** Quoted words against sources: verbatim, altered, unsourced, and labels that nobody has to have said. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, claimsIn } from "./marked.ts";

const SPEECH = {
  "speech.md": `海獺集團行政總裁江寧在會上說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人馬上接聽。」

河狸科技董事長馬修遠表示:「我們從來沒有考慮過出售任何一間工廠。」`,
};

describe("quotations", () => {
  it("are supported word for word, whatever the script, the marks and the punctuation", () => {
    check(
      `江寧說:⟦“客户想要的，不是漂亮的介面，而是在帐目出错时有人马上接听。”⟧
      ^ supported`,
      SPEECH,
    );
  });

  it("are supported with words left out where dots say so, and with words put in brackets", () => {
    check(
      `江寧說:⟦「客戶想要的……是在帳目出錯時有人馬上接聽。」⟧
      ^ supported`,
      SPEECH,
    );
  });

  it("are altered by a word changed or dropped, and offer the original", () => {
    check(
      `馬修遠說:⟦「我們沒有考慮過出售任何一間工廠。」⟧
      ^ quotation.altered`,
      SPEECH,
    );
    const [claim] = claimsIn("江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人隨後接聽。」", SPEECH).filter(
      ({ kind }) => kind === "quotation",
    );
    assert.equal(claim?.code, "quotation.altered");
    assert.equal(claim.correction?.text, "客戶想要的不是漂亮的介面,而是在帳目出錯時有人馬上接聽");
  });

  it("are unsourced where no source has anything like them and somebody is said to speak", () => {
    check(
      `江寧說:⟦「誰掌握了河流,誰就掌握了整片海洋。」⟧
      ^ quotation.unsourced`,
      SPEECH,
    );
  });

  it("are left alone where they are labels, nicknames or works", () => {
    check("公司秀出「肌肉」,推出「河狸成長計劃」,又贊助《河狸週記》。", SPEECH);
  });

  it("are compared without marks in a block quote, and nobody need have spoken there", () => {
    check(
      `江寧在會上說:

> ⟦客戶想要的不是漂亮的介面,而是在帳目出錯時有人隨後接聽。⟧
      ^ quotation.altered`,
      SPEECH,
    );
    check("> 訂閱本報,每天收到最新消息。", SPEECH);
  });

  it("are unsourced in translation, beside what was likely translated", () => {
    const [claim] = claimsIn('Jiang Ning said: "What customers want is somebody who answers at once."', SPEECH).filter(
      ({ kind }) => kind === "quotation",
    );
    assert.equal(claim?.code, "quotation.translated");
    assert.equal(claim.differs, "language");
    assert.equal(claim.nearest.length, 1);
    assert.equal(claim.nearest[0]!.read.sentence.text.includes("客戶想要的"), true);
  });
});

describe("quotations among many sources", () => {
  const FILLERS = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`filler${i}.md`, `河狸鎮第${i + 1}區的居民上周收到${i + 300}封信。`]),
  );
  const many = { ...FILLERS, ...SPEECH, "visit.md": "江寧8月3日到訪河狸鎮,參觀三間工廠。" };

  it("lead to the source that has them, which answers for who spoke", () => {
    check(
      `馬修遠說:⟦「我們沒有考慮過出售任何一間工廠。」⟧
      ^ quotation.altered`,
      many,
    );
    check(
      `⟦江寧⟧說:「我們從來沒有考慮過出售任何一間工廠。」
      ^ attribution.contradicted`,
      many,
    );
  });

  it("leave what is said outside them to other sources", () => {
    check(
      `江寧⟦8月4日⟧到訪河狸鎮,參觀三間工廠,他說:「客戶想要的不是漂亮的介面。」
      ^ date.contradicted`,
      many,
    );
  });
});
