/** Periods told by their last day, quarters of fiscal years, days beside their weekdays, days in Han numerals. */
import type { DateExample, ExampleReading } from "./example.ts";

const zh = (text: string, words: string, value: string | null, more?: ExampleReading[2]): DateExample => ({
  text,
  reads: [more === undefined ? [words, value] : [words, value, more]],
});

const en = (...args: Parameters<typeof zh>): DateExample => ({ ...zh(...args), language: "en" });

const ENDINGS: readonly DateExample[] = [
  zh("截至2025年6月30日止六個月收入", "2025年6月30日止六個月", "2025-H1"),
  zh("截至3月31日止年度收入", "3月31日止年度", "2024-04/2025-03", { implied: "year" }),
  zh("截至2024年底止全年收入", "2024年底止全年", "2024"),
  zh("截至6月底止3個月收入", "6月底止3個月", "2025-Q2"),
  zh("截至6月30日止中期收入", "6月30日止中期", "2025-H1"),
  zh("截至2025年3月31日止季度收入", "2025年3月31日止季度", "2025-Q1"),
  zh("截至2025年3月31日止財年收入", "2025年3月31日止財年", "2024-04/2025-03"),
  zh("截至6月30日止收入", "6月30日", "2025-06-30", { modifier: "until" }),
  en("for the three months ended June 30, 2025", "three months ended June 30, 2025", "2025-Q2"),
  en("the year ended December 31, 2024", "year ended December 31, 2024", "2024"),
  en("the fiscal year ended March 31, 2025", "fiscal year ended March 31, 2025", "2024-04/2025-03"),
  en("in the six months to June", "six months to June", "2025-H1"),
  en("in the quarter ended March", "quarter ended March", "2025-Q1"),
  en("in the half year ended 30 June 2025", "half year ended 30 June 2025", "2025-H1"),
  en("in the June quarter", "June quarter", "2025-Q2"),
];

const FISCAL: readonly DateExample[] = [
  en("in 1Q FY25 it grew", "1Q FY25", "2025-Q1"),
  en("in 4QFY24 it grew", "4QFY24", "2024-Q4"),
  en("from 3Q24-1Q25 it grew", "3Q24-1Q25", "2024-07/2025-03"),
];

const BESIDE: readonly DateExample[] = [
  zh("2025年7月30日星期三公布", "2025年7月30日星期三", "2025-07-30", { weekday: 3 }),
  zh("7月30日周五公布", "7月30日周五", "2025-07-30", { weekday: 5 }),
  zh("廿三日公布", "廿三日", "2025-07-23", { implied: "year month" }),
  zh("於十五日公布", "十五日", "2025-07-15"),
  zh("自2023年至2025年增長", "2023年至2025年", "2023/2025"),
  zh("調查於12月至4月進行", "12月至4月", "2024-12/2025-04", { implied: "year" }),
  zh("將於12月至4月進行", "12月至4月", "2025-12/2026-04", { implied: "year" }),
  zh("調查於7月至1月進行", "7月至1月", "2025-07/2026-01", { implied: "year" }),
  en("it polled tenants from December to April", "December to April", "2024-12/2025-04", { implied: "year" }),
  en("from 2023 to 2025 it grew", "2023 to 2025", "2023/2025"),
  en("as at 30 June 2025", "30 June 2025", "2025-06-30", { modifier: "asOf" }),
];

/** Lengths, bare Han numerals of days that count, and other things that end. */
const ALONE: readonly DateExample[] = [
  ..."歷時十五日 歷時廿三日 連續十二日 止蝕六個月 止賺三個月 禁售期止於何時".split(" "),
].map((text) => ({ text, reads: [] }));

const ALONE_IN_ENGLISH: readonly DateExample[] = [
  "six months to go",
  "a year to forget",
  "three months ended well",
  "quarter to quarter",
  "model 1QX",
  "the year ended badly",
].map((text) => ({ text, language: "en", reads: [] }));

export const PERIOD_EXAMPLES: readonly DateExample[] = [
  ...ENDINGS,
  ...FISCAL,
  ...BESIDE,
  ...ALONE,
  ...ALONE_IN_ENGLISH,
];
