/** Dates against sources, and dates that are wrong by themselves. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { check, SETTINGS, sourceOf } from "./marked.ts";

const NEWS = {
  "news.md": `6月21日,海獺交易所宣布與青石銀行合作;同月28日,雙方推出名為“南風”的託管服務。合作協議將於2026年3月到期。`,
};

describe("the day on which a source was published", () => {
  const text = "海獺支付首季處理的付款升三成。";
  const told = (draft: string) => {
    const source = sourceOf("report.md", text, "2025-07-15");
    const published = { ...source, meta: { ...source.meta, publisher: "獺報" } };
    const { claims } = checkAtOnce(
      { text: draft, format: "markdown", date: "2025-08-01" },
      memoryCorpus([published]),
      SETTINGS,
    );
    return claims.filter(({ kind }) => kind === "date").map(({ verdict }) => verdict);
  };

  it("bears out a draft that tells when", () => {
    assert.deepEqual(told("《獺報》7月15日的報道提到海獺支付。"), ["supported"]);
    assert.deepEqual(told("《獺報》上月的一篇長文提到海獺支付。"), ["reserved"]);
  });

  it("contradicts none, and says nothing of what else happened", () => {
    assert.deepEqual(told("《獺報》7月16日的報道提到海獺支付。"), ["unverified"]);
    assert.deepEqual(told("海獺支付7月15日推出錢包。"), ["unverified"]);
  });
});

describe("dates", () => {
  it("are supported by the same day, however it is written", () => {
    check(
      `海獺交易所在⟦2025年6月21日⟧宣布與青石銀行合作,⟦6月28日⟧推出託管服務。
      ^ supported: 6月21日
      ^ supported: 同月28日`,
      NEWS,
    );
  });

  it("are contradicted by another day for the same event", () => {
    check(
      `海獺交易所在⟦6月12日⟧宣布與青石銀行合作。
      ^ date.contradicted: 6月21日`,
      NEWS,
    );
  });

  it("are coarser than their source with a reservation", () => {
    check(
      `海獺交易所在⟦2025年6月⟧宣布與青石銀行合作。
      ^ date.coarser: 6月21日`,
      NEWS,
    );
  });

  it("cannot be days that no calendar has", () => {
    check(
      `海獺交易所在⟦6月31日⟧宣布與青石銀行合作。
      ^ date.impossible`,
      NEWS,
    );
  });

  it("cannot fall on another weekday than theirs", () => {
    check(
      `海獺交易所在⟦2025年6月21日(星期五)⟧宣布與青石銀行合作。
      ^ date.weekday`,
      NEWS,
    );
  });

  it("that figures are measured against contradict no other figure's", () => {
    check(
      `Same-store revenues rose 6.8% compared to ⟦Q2 2020⟧.
      ^ date.unverified`,
      { "call.md": "Otterbank held its call. As compared to Q1 2021, same-store revenues grew 6.8% on client counts." },
    );
  });
});
