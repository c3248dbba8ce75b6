/** Figures that follow from what sources state, and figures that cannot be. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, claimsIn } from "./marked.ts";

const MARKET = { "market.md": "據藍亭研究測算,2024年數字支付核心市場規模為296億元,帶動相關產業677億元。" };

describe("derived figures", () => {
  it("may be the sum of two", () => {
    check(
      `藍亭研究測算,數字支付核心市場規模⟦296億元⟧,帶動產業⟦677億元⟧,兩者合計⟦973億元⟧。
      ^ supported
      ^ supported
      ^ derived`,
      MARKET,
    );
  });

  it("may be one as a multiple of another", () => {
    check(
      `藍亭研究測算,數字支付核心市場規模⟦296億元⟧,帶動產業⟦677億元⟧,後者約為前者的⟦2.3倍⟧。
      ^ supported
      ^ supported
      ^ derived`,
      MARKET,
    );
  });

  it("are not reckoned where no word of the draft says so", () => {
    const draft = "藍亭研究測算,數字支付核心市場規模296億元,跨境業務973億元。";
    const claim = claimsIn(draft, MARKET).find(({ text }) => text === "973億元");
    assert.ok(claim);
    assert.notEqual(claim.verdict, "derived");
    assert.notEqual(claim.verdict, "supported");
  });

  it("cannot be parts that add up to more than the whole", () => {
    check(
      `營收結構為現貨⟦46%⟧、合約⟦41%⟧、理財⟦23%⟧。
      ^ figure.arithmetic
      ^ figure.arithmetic
      ^ figure.arithmetic`,
      MARKET,
    );
  });
});
