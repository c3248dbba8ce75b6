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

describe("dates of years gone by", () => {
  const LAUNCHES = {
    "models.md":
      "去年4月11日,獺報推出模型OtterGPT;同月25日,河狸科技的MarmotGPT亮相。5月中旬,水獺集團開源“南風”大模型。",
  };
  const check2024 = (draft: string) => {
    const source = { ...sourceOf("models.md", LAUNCHES["models.md"], "2024-02-05") };
    const { claims } = checkAtOnce(
      { text: draft, format: "markdown", date: "2025-08-01" },
      memoryCorpus([source]),
      SETTINGS,
    );
    return claims.filter(({ kind }) => kind === "date").map(({ text, verdict }) => `${text} ${verdict}`);
  };

  it("are of a year that the draft has told before, where the source's is", () => {
    assert.deepEqual(check2024("回看2023年的熱潮,OtterGPT在4月11日推出,MarmotGPT於4月25日亮相。").slice(1), [
      "4月11日 supported",
      "4月25日 supported",
    ]);
  });

  it("are contradicted by another day of the one thing that they are of, however far off", () => {
    assert.deepEqual(check2024("回看2023年的熱潮,OtterGPT在4月11日推出,MarmotGPT要到6月3日才亮相。").slice(1), [
      "4月11日 supported",
      "6月3日 contradicted",
    ]);
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
