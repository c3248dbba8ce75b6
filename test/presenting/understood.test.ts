/** A hover says how figures and dates were understood, with the words that bear on them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckedClaim } from "../../server/checking/checked.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { readText } from "../../server/kinds/reading.ts";
import type { Locale } from "../../server/presenting/messages.ts";
import { understand } from "../../server/presenting/understood.ts";
import { readPlainText } from "../../server/text/plain.ts";

/** Of the first figure or date of a text of 30 July 2025. */
function understood(text: string, locale: Locale): string {
  const settings = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };
  const [read] = readText(readPlainText(text), { published: "2025-07-30", fiscalYearStart: 1 }, settings).sentences;
  const [mention] = [...read!.figures, ...read!.dates].sort((a, b) => a.start - b.start);
  const { value, notes } = understand({ mention: mention!, read: read! } as unknown as CheckedClaim, locale);
  return [value, ...notes].join(" · ");
}

const ROWS: readonly (readonly [text: string, locale: Locale, shown: string])[] = [
  ["用戶突破3,000萬", "zh-TW", "30,000,000 · 突破：高於"],
  ["用户突破3,000万", "zh-CN", "30,000,000 · 突破：高于"],
  ["會員兩萬五千人以上", "zh-TW", "25,000 人 · 以上：至少"],
  ["純利按年增長一成四", "zh-TW", "14% · 增長：升 · 按年：較去年同期"],
  ["毛利率跌2.5百分點", "zh-TW", "2.5 個百分點 · 跌"],
  ["加息25個點子", "zh-TW", "25 個基點 · 加息：升"],
  ["淨虧損擴大至5億港元", "zh-TW", "500,000,000 HKD · 擴大至：升 · 虧損"],
  ["三分之一用戶離開", "zh-TW", "0.3333"],
  ["至少十間分行", "zh-TW", "10 間 · 至少"],
  ["目標為3%至5%", "zh-TW", "3 至 5%"],
  ["躋身前十", "zh-TW", "第 10 以內"],
  ["籌備一年零21天", "zh-TW", "1 年 + 21 天"],
  ["7月6日公布", "zh-TW", "2025-07-06 · 推定：年份"],
  ["自2023年起", "zh-TW", "2023-01-01 – 2023-12-31 · 自此起"],
  ["截至2025年6月30日止六個月", "zh-TW", "2025-01-01 – 2025-06-30"],
  ["nearly US$1.25bn", "en", "1,250,000,000 USD · nearly"],
  ["up 25bps from a year earlier", "en", "25 basis points · up · from a year earlier: year on year"],
];

for (const [text, locale, shown] of ROWS) {
  test(`${text} is understood as ${shown}`, () => assert.equal(understood(text, locale), shown));
}
