/** Figures held against tables: their units stand in heads, and the row and column that the draft names are the ones meant. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

const INTERIM = {
  "interim.md": `# 海獺集團中期業績

單位：百萬港元

| 項目 | 2025年上半年 | 2024年上半年 | 變動 |
| --- | --: | --: | --: |
| 支付服務 | 1,204.5 | 1,100.2 | +9.5% |
| 信貸科技 | 655.0 | 498.7 | +31.3% |
| 財富管理 | 283.6 | 221.4 | +28.1% |
| 研發開支 | (301.8) | (322.4) | -6.4% |
`,
};

const VOLUMES = {
  "volumes.md": `# Volumes at three venues

| Month | Venue | Spot volume (US$ bn) | Active traders (thousand) |
| --- | --- | --: | --: |
| 2025-05 | Otter | 118.4 | 903 |
| 2025-05 | Heron | 72.6 | 517 |
| 2025-06 | Otter | 131.9 | 948 |
| 2025-06 | Heron | 69.3 | 526 |
`,
};

const DRAFT = { date: "2025-08-25", published: "2025-08-20" };

describe("figures of tables", () => {
  it("are read with the unit over the table, in brackets too", () => {
    check(
      `海獺集團的信貸科技收入⟦6.55億港元⟧,研發開支減至⟦3.018億港元⟧。
      ^ supported: 655.0
      ^ supported: 301.8`,
      INTERIM,
      DRAFT,
    );
  });

  it("are of the row that the draft names, whatever the next one has", () => {
    check(
      `海獺集團的財富管理收入增長⟦28.1%⟧。
      ^ supported: 28.1%`,
      INTERIM,
      DRAFT,
    );
    check(
      `海獺集團的信貸科技收入⟦6.55億港元⟧,按年增長⟦28.1%⟧。
      ^ supported: 655.0
      ^ figure.unverified`,
      INTERIM,
      DRAFT,
    );
  });

  it("of the year before answer no present figure", () => {
    check(
      `海獺集團的信貸科技收入⟦4.987億港元⟧。
      ^ figure.contradicted: 655.0`,
      INTERIM,
      DRAFT,
    );
    check(
      `海獺集團的信貸科技去年同期收入⟦4.987億港元⟧。
      ^ supported: 498.7`,
      INTERIM,
      DRAFT,
    );
  });

  it("of a column of changes are no shares", () => {
    check(
      `信貸科技佔海獺集團收入的⟦30.2%⟧。
      ^ figure.unverified`,
      INTERIM,
      DRAFT,
    );
  });

  it("are read with the unit of their column, in whatever scale the draft has them", () => {
    check(
      `Otter 6月的現貨成交為⟦1,319億美元⟧。
      ^ supported: 131.9`,
      VOLUMES,
      DRAFT,
    );
    check(
      `Otter handled ⟦$131.9 billion⟧ of spot trades in June.
      ^ supported: 131.9`,
      VOLUMES,
      DRAFT,
    );
  });
});

describe("what a source only compares with", () => {
  const REPORT = { "report.md": "海獺集團的毛利率為42.0%,較去年同期的41.0%上升1.0個百分點。" };

  it("answers no figure of the present", () => {
    check("海獺集團的毛利率為⟦41.0%⟧。\n^ figure.contradicted: 42.0%", REPORT);
    check("海獺集團的毛利率為⟦42.0%⟧。\n^ supported: 42.0%", REPORT);
  });

  it("answers one of then", () => {
    check("海獺集團的毛利率去年同期為⟦41.0%⟧。\n^ supported: 41.0%", REPORT);
  });
});
