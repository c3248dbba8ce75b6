/** Lengths that follow from two days, and such as cannot be. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

const YEAR = {
  "year.md": `4月11日,獺報推出河運模型OtterGPT;同月25日,河狸科技的MarmotGPT亮相。

5月3日的2025世界河運大會上,兩者同台。海獺交易所公布2025年第二季度的報告。`,
};

describe("lengths between two days", () => {
  it("follow from what the draft tells", () => {
    check(
      `OtterGPT在⟦4月11日⟧推出,MarmotGPT在⟦4月25日⟧亮相,前後相隔⟦14日⟧。
      ^ supported
      ^ supported
      ^ derived`,
      YEAR,
    );
  });

  it("follow from the day of what it only names", () => {
    check(
      `⟦4月25日⟧,MarmotGPT亮相。⟦八天⟧後,2025世界河運大會開幕。
      ^ supported
      ^ derived`,
      YEAR,
    );
  });

  it("are the days of a quarter, the last one counted", () => {
    check(
      `海獺交易所公布⟦2025年第二季度⟧報告,由4月1日起,合共⟦91日⟧。
      ^ supported
      ^ derived`,
      { ...YEAR, "days.md": "第二季由4月1日開始。" },
    );
  });

  it("cannot be others", () => {
    check(
      `OtterGPT在⟦4月11日⟧推出,MarmotGPT在⟦4月25日⟧亮相,前後相隔⟦九日⟧。
      ^ supported
      ^ supported
      ^ figure.arithmetic`,
      YEAR,
    );
  });
});
