/** What is said of a finding, in one line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sayFinding } from "../../server/presenting/finding.ts";
import type { Locale } from "../../server/presenting/messages.ts";
import { findingsOf } from "../../server/presenting/severity.ts";
import { viewOf } from "../../server/presenting/view.ts";
import { claimIn, date, witness } from "./fixtures.ts";

function said(draft: string, parts: Parameters<typeof claimIn>[1], locale: Locale = "zh-TW"): string {
  const { text, claim } = claimIn(draft, parts);
  return sayFinding(claim, viewOf(text, locale));
}

const SECOND = witness("⟦現貨交易量環比增長14%。⟧", { matched: ["14%"] });

test("a contradiction names both values and the source", () => {
  const parts = { evidence: [SECOND] };
  assert.equal(said("現貨交易量環比增長⟦41%⟧。", parts), "草稿：41%；來源（Aldgate，2025-07）：14%");
  assert.equal(said("現貨交易量環比增長⟦41%⟧。", parts, "zh-CN"), "草稿：41%；来源（Aldgate，2025-07）：14%");
  assert.equal(said("Spot trading rose ⟦41%⟧.", parts, "en"), "Draft: 41%; source (Aldgate, 2025-07): 14%");
});

test("what the two values do not show is said", () => {
  const evidence = [witness("現貨交易量環比增長14%。", { matched: ["環比", "14%"] })];
  const { text, claim } = claimIn("現貨交易量同比增長⟦14%⟧。", { evidence, differs: "basis" });
  const finding = sayFinding({ ...claim, at: { start: 5, end: 12 } }, viewOf(text, "zh-TW"));
  assert.equal(finding, "草稿：同比增長14%；來源（Aldgate，2025-07）：環比增長14%（比較基準不同）");
});

test("a title stands in for a publisher, and a missing date is left out", () => {
  const evidence = [witness("Rose 14%.", { matched: ["14%"], meta: { publisher: null, published: null } })];
  assert.equal(said("⟦41%⟧", { evidence }, "en"), "Draft: 41%; source (Second quarter at a glance): 14%");
});

test("of what no source states the nearest is named", () => {
  const parts = { verdict: "unverified", code: "figure.unverified", differs: null } as const;
  assert.equal(said("⟦41%⟧", parts), "草稿：41%；沒有來源提到");
  assert.equal(
    said("⟦41%⟧", { ...parts, nearest: [SECOND] }),
    "草稿：41%；沒有來源提到；最接近的（Aldgate，2025-07）：14%",
  );
});

test("a wrong weekday is said with the right one", () => {
  const mentionOf = date("2023年7月6日（星期五）", "2023-07-06", "2023-07-06", { weekday: 5 });
  const parts = { mentionOf, verdict: "impossible", code: "date.weekday", differs: "weekday" } as const;
  assert.equal(said("⟦2023年7月6日（星期五）⟧開幕", parts), "草稿：2023年7月6日（星期五）；2023-07-06 是星期四");
});

test("a day that does not exist needs no source", () => {
  const mentionOf = date("2月30日", null, null, { isImpossible: true });
  const parts = { mentionOf, verdict: "impossible", code: "date.impossible", differs: null } as const;
  assert.equal(said("⟦2月30日⟧開幕", parts), "草稿：2月30日；沒有這一天");
});

test("what the draft says elsewhere is said with its line", () => {
  const against = [{ start: 0, end: 3 }];
  const parts = { against, verdict: "inconsistent", code: "figure.inconsistent", differs: null } as const;
  assert.equal(said("14%。\n\n⟦41%⟧。", parts), "草稿：41%；草稿第 1 行：14%");
});

test("of a dispute both sides are named", () => {
  const other = witness("Up 41%.", { matched: ["41%"], meta: { publisher: "Brookline", published: "2025-08-01" } });
  const parts = { evidence: [SECOND, other], verdict: "disputed", code: "figure.disputed", differs: null } as const;
  assert.equal(
    said("⟦41%⟧", parts, "en"),
    "Draft: 41%; the sources disagree; source (Aldgate, 2025-07): 14%; source (Brookline, 2025-08-01): 41%",
  );
});

test("long words are shortened, and nothing in them breaks the line or turns its direction", () => {
  const long = "話".repeat(200);
  const finding = said(`⟦${long}⟧`, { evidence: [witness("a\u202e\u0007b\n c", { matched: ["a\u202e\u0007b\n c"] })] });
  assert.match(finding, /^草稿：話{59}…；來源（Aldgate，2025-07）：a b c$/);
});

test("a project decides how a finding is shown, and whether", () => {
  const { claim } = claimIn("⟦41%⟧", {});
  assert.deepEqual(
    [{}, { "figure.contradicted": "hint" }, { "figure.contradicted": "off" }].map((severities) =>
      findingsOf([claim], severities as never).map(({ severity }) => severity),
    ),
    [["error"], ["hint"], []],
  );
  assert.deepEqual(findingsOf([{ ...claim, verdict: "supported", code: null }], {}), []);
});
