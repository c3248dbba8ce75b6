/** Every row of the date kind's tables is read by itself, and every name in its list of names is left alone. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ERAS,
  NOT_DATES,
  OFFSETS,
  PORTIONS,
  SAME_PERIODS,
  STRETCHES,
  UNITS,
  VAGUE_WORDS,
  WEEKDAYS,
  WINDOW_HEADS,
} from "../../server/kinds/date/chineseWords.ts";
import { ENGLISH_HOLIDAYS, HOLIDAYS } from "../../server/kinds/date/holidays.ts";
import type { Language } from "../../server/text/sentence.ts";
import { datesOf } from "./dates.ts";

const ROWS: readonly (readonly [table: string, texts: readonly string[], language?: Language])[] = [
  ["counted periods", OFFSETS.words],
  ["same periods", SAME_PERIODS.words],
  ["portions", PORTIONS.words],
  [
    "stretches of a year",
    STRETCHES.words.map((word) => (word.startsWith("月") || word.endsWith("旬") ? `3月${word}` : `去年${word}`)),
  ],
  ["eras", ERAS.words.map((era) => `${era}3年`)],
  ["holidays", HOLIDAYS.words],
  ["English holidays", ENGLISH_HOLIDAYS.words, "en"],
  ["vague words", VAGUE_WORDS.words],
  ["units", UNITS.words.map((unit) => `过去三${unit}`)],
  ["windows", WINDOW_HEADS.words.map((head) => `${head}三个月`)],
  ["weekdays", [...WEEKDAYS.keys()].map((name) => `星期${name}`)],
];

for (const [table, texts, language] of ROWS) {
  describe(`the table of ${table}`, () => {
    for (const text of texts) {
      it(`reads ${text}`, () => {
        const mentions = datesOf(text, language ?? "zh-Hans");
        assert.deepEqual(
          mentions.map(({ start, end }) => text.slice(start, end)),
          [text],
        );
      });
    }
  });
}

describe("the list of names", () => {
  for (const name of NOT_DATES.words)
    it(`leaves ${name} alone`, () => assert.deepEqual(datesOf(`见${name}。`, "zh-Hans"), []));
});
