/** Figures and dates that are of one thing, of one period, of one measure: what another passage says of another is no answer. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { thingOf } from "../../server/checking/thingOf.ts";
import { check, claimsIn } from "./marked.ts";

const MODELS = {
  "models.md": `4月11日,獺報推出河運模型OtterGPT。5月下旬,河狸科技宣布推出國內首個河運領域的開源大模型“南風”。

在7月2日的2025世界河運大會上,多達30餘款模型亮相。決定航期的是運力、水位和燃料三大要素。`,
};

const MARKET = { "market.md": "據藍亭研究測算,2024年數字支付核心市場規模為296億元,帶動相關產業677億元。" };

describe("what a thing has but once", () => {
  it("is contradicted by another: its first day, however far off", () => {
    check(
      `OtterGPT要到⟦6月3日⟧才亮相。
      ^ date.contradicted: 4月11日`,
      MODELS,
    );
    check(
      `“南風”於⟦4月下旬⟧由河狸科技推出。
      ^ date.contradicted: 5月下旬`,
      MODELS,
    );
  });

  it("is one thing with what happens to it in the same respect", () => {
    const thingIn = (text: string): string | null => {
      const { read } = claimsIn(text, MODELS).find(({ kind }) => kind === "date")!;
      return thingOf(read, read.dates[0]!);
    };
    assert.equal(thingIn("4月11日推出OtterGPT。"), thingIn("OtterGPT在6月3日亮相。"));
    assert.notEqual(thingIn("4月11日推出OtterGPT。"), thingIn("OtterGPT在6月3日開源。"));
    assert.notEqual(thingIn("4月11日推出OtterGPT。"), thingIn("4月11日推出MarmotGPT。"));
  });

  it("is contradicted by another: its place, a conference's day", () => {
    check(
      `河狸科技推出的“南風”,是國內⟦第二個⟧河運領域的開源大模型。
      ^ figure.contradicted: 首個`,
      MODELS,
    );
    check(
      `2025世界河運大會於⟦7月9日⟧召開。
      ^ date.contradicted: 7月2日`,
      MODELS,
    );
  });

  it("is how many there are of it", () => {
    check(
      `決定航期的是⟦四⟧大要素。
      ^ figure.contradicted: 三`,
      MODELS,
    );
  });
});

describe("the period of a figure", () => {
  it("is wrong where the passage that bears the figure out says another", () => {
    check(
      `據藍亭研究測算,⟦2023年⟧數字支付核心市場規模為⟦296億元⟧。
      ^ date.contradicted: 2024年
      ^ supported`,
      MARKET,
    );
  });

  it("is left alone where the figure is of two", () => {
    const both = { "market.md": "數字支付核心市場規模2023年與2024年均為296億元。" };
    const claims = claimsIn("2023年,數字支付核心市場規模為296億元。", both);
    assert.deepEqual(
      claims.filter(({ code }) => code !== null),
      [],
    );
  });
});

describe("two figures in each other's place", () => {
  it("are both wrong", () => {
    check(
      `據藍亭研究測算,2024年數字支付核心市場規模為⟦677億元⟧,帶動相關產業⟦296億元⟧。
      ^ figure.contradicted: 296億元
      ^ figure.contradicted: 677億元`,
      MARKET,
    );
  });

  it("are right in either order", () => {
    check(
      `據藍亭研究測算,2024年數字支付帶動相關產業⟦677億元⟧,核心市場規模則為⟦296億元⟧。
      ^ supported
      ^ supported`,
      MARKET,
    );
  });
});

describe("measures", () => {
  const CALLS = { "calls.md": "河狸科技負責人表示,經過機器人陪練,電銷通話時長提升了15.1%。" };

  it("bear out no other measure's figure, behind a label either", () => {
    check(
      `河狸科技的客戶滿意度提升⟦15.1%⟧。
      ^ figure.unverified`,
      CALLS,
    );
    check(
      `- ⟦15.1%⟧:河狸科技風控準確率的升幅
      ^ figure.unverified`,
      CALLS,
    );
  });
});

describe("what 環比 is of", () => {
  const QUARTER = { "report.md": "海獺交易所今日公布2025年第二季度的報告。\n\n現貨交易量逆勢環比增長14%。" };

  it("is the quarter before, in a report on a quarter", () => {
    check(
      `海獺交易所的現貨交易量⟦月增14%⟧。
      ^ figure.contradicted`,
      QUARTER,
    );
    check(
      `海獺交易所的現貨交易量季增⟦14%⟧。
      ^ supported`,
      QUARTER,
    );
  });
});

describe("bounds", () => {
  const USERS = { "users.md": "海獺交易所的用戶規模突破3000萬,國內有超過20家同行。" };

  it("of one side are one, and turned round they are wrong", () => {
    check(
      `海獺交易所的用戶在⟦3,000萬⟧以上。
      ^ supported`,
      USERS,
    );
    check(
      `國內同行不足⟦20⟧家。
      ^ figure.contradicted`,
      USERS,
    );
  });
});

describe("ranks", () => {
  const RANKS = { "ranks.md": "海獺交易所成為前十交易所中唯一實現雙位數增長的平台。河狸科技推出國內首個河運模型。" };

  it("by size are not borne out by the first in time", () => {
    check(
      `⟦前五⟧大交易所都在裁員。
      ^ figure.unverified`,
      RANKS,
    );
  });

  it("of which there is no second may be told by a verb", () => {
    check(
      `前十大交易所裡,⟦只有它⟧交出⟦雙位數⟧增長。
      ^ supported
      ^ supported`,
      RANKS,
    );
  });
});

describe("numbers of a text about itself", () => {
  it("are no claims", () => {
    check(
      "“百舸爭流”四個字成了口頭禪。\n\n這份報告,六則講完。\n\n語氣三分謙遜、七分得意。\n\n本報3月8日A07版見報後,讀者來信。",
      MARKET,
    );
    check("Otter's quarter in seven posts.\n\n5/ It takes no sixth sense.\n\nWelcome to episode 112.", {
      "q.md": "Otter Exchange has more users.",
    });
    check("| # | 模型 |\n|--|--|\n| 7 | OtterGPT |\n| 8 | 南風 |", MODELS);
  });
});
