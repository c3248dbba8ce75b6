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

  it("may be the level before a change, or the change itself", () => {
    check(
      `海獺支付商戶總數⟦81.2萬⟧家,上年末為⟦74.8萬⟧家。
      ^ supported: 81.2萬
      ^ derived`,
      { "report.md": "海獺支付的商戶增至81.2萬家,較上年末增加6.4萬家。" },
    );
    check(
      `海獺保險上半年虧損⟦4.7億元⟧,較去年同期收窄⟦1.5億元⟧。
      ^ supported: 4.7億元
      ^ derived`,
      { "report.md": "海獺保險上半年仍虧損4.7億元,較去年同期的6.2億元收窄。" },
    );
  });

  it("may be in another language, their unit named or left out", () => {
    check(
      `Lanting put the core market at ⟦29.6 billion yuan⟧ in 2024 and related trades at ⟦67.7 billion⟧, together ⟦97.3 billion⟧.
      ^ supported: 296億元
      ^ supported: 677億元
      ^ derived`,
      MARKET,
    );
    check(
      `Related trades were ⟦67.7 billion yuan⟧, ⟦38.1 billion yuan⟧ more than the core market of ⟦29.6 billion yuan⟧ in 2024.
      ^ supported: 677億元
      ^ derived
      ^ supported: 296億元`,
      MARKET,
    );
  });

  it("that do not come out cannot be", () => {
    check(
      `藍亭研究測算,數字支付核心市場規模⟦296億元⟧,帶動產業⟦677億元⟧,合起來⟦937億元⟧。
      ^ supported
      ^ supported
      ^ figure.arithmetic`,
      MARKET,
    );
  });

  it("may be what one clause of a source lists", () => {
    check(
      `海獺銀行向海獺置地授予⟦230億⟧併購融資。
      ^ derived`,
      { "deal.md": "海獺銀行將分別授予海獺置地200億元、海獺生活30億元併購融資額度。" },
    );
  });

  it("are no sum of what a source says in two clauses", () => {
    const source = { "deal.md": "海獺銀行授予海獺置地200億元貸款。水獺銀行則授予河狸生活30億元額度。" };
    const [claim] = claimsIn("海獺銀行向海獺置地授予230億元貸款。", source).filter(({ kind }) => kind === "figure");
    assert.equal(claim?.verdict, "contradicted");
  });

  it("are no count of a list beside what a source counts otherwise", () => {
    const source = {
      "talk.md":
        "江寧指出當前行業的大模型存在四大挑戰。海獺科技、水獺金融、河狸集團、藍亭研究、嶺濤銀行等一批公司已入局。",
    };
    const [claim] = claimsIn("江寧指出當前行業的大模型存在五大挑戰。", source).filter(({ kind }) => kind === "figure");
    assert.equal(claim?.verdict, "contradicted");
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

  it("may be the days between two days that stand beside a short length", () => {
    check(
      `海獺錢包⟦6月21日⟧上線,海獺閱讀晚⟦七天⟧。
      ^ supported
      ^ derived`,
      { "wallet.md": "2025年6月21日,海獺錢包上線;同月28日,海獺閱讀上線。" },
    );
    check(
      `海獺錢包⟦6月21日⟧上線,海獺閱讀晚⟦八天⟧。
      ^ supported
      ^ unchecked`,
      { "wallet.md": "2025年6月21日,海獺錢包上線;同月28日,海獺閱讀上線。" },
    );
  });
});
