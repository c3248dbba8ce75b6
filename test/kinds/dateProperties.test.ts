/** What holds for every date: printing and reading, scripts and widths, sentences, incremental resolution, linear work. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayOf, isoOf, lengthOfMonth, monthsSpan } from "../../server/kinds/date/calendar.ts";
import type { DayInterval, Grain } from "../../server/kinds/date/date.ts";
import { DATE_EXAMPLES } from "../../server/kinds/date/examples.ts";
import { dateKind } from "../../server/kinds/date/index.ts";
import { type DateStyle, printDate, styleOf } from "../../server/kinds/date/print.ts";
import { EMPTY_CARRY, keyOfCarry, resolveSentence } from "../../server/kinds/date/resolve.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { fold } from "../../server/text/fold.ts";
import { type Sentence, sentenceOf } from "../../server/text/sentence.ts";
import { CountingText } from "./countingText.ts";
import { datesOf } from "./dates.ts";

const SETTINGS = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };
const FORMS = ["han", "hanSpaced", "hanNumerals", "monthFirst", "dayFirst", "iso", "slashed"] as const;
const PERIODS: readonly (readonly [Grain, number])[] = [
  ["month", 1],
  ["quarter", 3],
  ["half", 6],
  ["year", 12],
];

const years = fc.integer({ min: 1901, max: 2099 });
const months = fc.integer({ min: 1, max: 12 });
const styles: fc.Arbitrary<DateStyle> = fc.record({ form: fc.constantFrom(...FORMS), hasYear: fc.constant(true) });

describe("printing a date and reading it", () => {
  it("gives the same day", () =>
    fc.assert(
      fc.property(years, months, fc.integer({ min: 1, max: 31 }), styles, (year, month, day, style) => {
        fc.pre(day <= lengthOfMonth(year, month));
        const iso = isoOf(dayOf(year, month, day));
        assertReadsBack({ from: iso, to: iso }, "day", style);
      }),
    ));

  it("gives the same month, quarter, half or year", () =>
    fc.assert(
      fc.property(years, months, fc.constantFrom(...PERIODS), styles, (year, month, [grain, length], style) => {
        const isNumeric = style.form === "iso" || style.form === "slashed";
        fc.pre(!isNumeric || grain === "month");
        fc.pre(grain !== "year" || style.form.startsWith("han"));
        const { from, to } = monthsSpan(year, month - ((month - 1) % length), length);
        assertReadsBack({ from: isoOf(from), to: isoOf(to) }, grain, style);
      }),
    ));

  it("gives the same 旬", () =>
    fc.assert(
      fc.property(years, months, fc.constantFrom(1, 11, 21), (year, month, first) => {
        const last = first === 21 ? lengthOfMonth(year, month) : first + 9;
        const days = { from: isoOf(dayOf(year, month, first)), to: isoOf(dayOf(year, month, last)) };
        assertReadsBack(days, "tenDays", { form: "han", hasYear: true });
      }),
    ));

  it("keeps the draft's style", () => {
    const day = { from: "2023-07-06", to: "2023-07-06" };
    const rows = [
      ["2024年1月2日", "2023年7月6日"],
      ["1月2日", "7月6日"],
      ["2024 年 1 月 2 日", "2023 年 7 月 6 日"],
      ["二零二四年一月二日", "二〇二三年七月六日"],
      ["January 2, 2024", "July 6, 2023"],
      ["Jan 2", "Jul 6"],
      ["2 January 2024", "6 July 2023"],
      ["2024-01-02", "2023-07-06"],
      ["2024/1/2", "2023/7/6"],
    ] as const;
    for (const [written, printed] of rows) {
      const language = /[a-z]/i.test(written) ? "en" : "zh-Hant";
      assert.equal(printDate(day, "day", styleOf(written, language)), printed);
    }
  });
});

function assertReadsBack(days: DayInterval, grain: Grain, style: DateStyle): void {
  const text = printDate(days, grain, style);
  assert.notEqual(text, null, JSON.stringify(style));
  const isEnglish = style.form === "monthFirst" || style.form === "dayFirst";
  const mentions = datesOf(text!, isEnglish ? "en" : "zh-Hant", null);
  assert.deepEqual(
    mentions.map((mention) => [text!.slice(mention.start, mention.end), mention.days]),
    [[text, days]],
  );
}

describe("every example", () => {
  const shown = (text: string, language: Sentence["language"], published?: string | null) =>
    datesOf(text, language, published === undefined ? "2025-07-30" : published).map((mention) => ({
      start: mention.start,
      end: mention.end,
      days: mention.days,
      isVague: mention.isVague,
    }));

  it("reads the same folded and unfolded", () => {
    for (const { text, language, published } of DATE_EXAMPLES) {
      if (language === "en") continue;
      assert.deepEqual(shown(fold(text), "zh-Hans", published), shown(text, "zh-Hans", published), text);
    }
  });

  it("reads the same in full width", () => {
    for (const { text, language, published } of DATE_EXAMPLES) {
      if (language === "en") continue;
      const wide = text.replace(/[0-9a-zA-Z]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
      assert.deepEqual(shown(wide, "zh-Hans", published), shown(text, "zh-Hans", published), wide);
    }
  });

  it("keeps its spans after emoji, supplementary characters and another sentence", () => {
    for (const { text, language, published } of DATE_EXAMPLES) {
      const before = "😀𠮷：見下。";
      const moved = shown(before + text, language ?? "zh-Hant", published);
      const still = shown(text, language ?? "zh-Hant", published);
      assert.deepEqual(
        moved.map(({ start, end }) => (before + text).slice(start, end)),
        still.map(({ start, end }) => text.slice(start, end)),
        text,
      );
    }
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."2023 年 月 日 7 6 十 二 五 一 第 季 上 下 周 星期 近 前 後 至 - / . ， （ ） 今年 去年 同 期 以來 底 初 中 旬 世紀 代 Q2 May 6, the first of last quarter in 3 weeks ago Thursday 2024/25 😀".split(
      " ",
    ),
    " ",
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

  it("is read without throwing, left to right, nothing overlapping, every day real", () =>
    fc.assert(
      fc.property(texts, fc.constantFrom("zh-Hant" as const, "en" as const), (text, language) => {
        let end = 0;
        for (const mention of datesOf(text, language, "2025-07-30")) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          end = mention.end;
          if (mention.days?.from != null && mention.days.to != null)
            assert.ok(mention.days.from <= mention.days.to, text);
        }
      }),
      { numRuns: 2000 },
    ));

  it("is resolved sentence by sentence as at once, and alike under carries of one key", () =>
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), (sentences) => {
        const anchor = { published: "2025-07-30", fiscalYearStart: 1 };
        let carry = EMPTY_CARRY;
        for (const text of sentences) {
          const mentions = dateKind.read(sentenceOf(text, "zh-Hant"), SETTINGS);
          const copy = { ...carry };
          const resolved = resolveSentence(mentions, anchor, carry);
          assert.equal(keyOfCarry(copy), keyOfCarry(carry));
          assert.deepEqual(resolveSentence(mentions, anchor, copy), resolved);
          carry = resolved.carry;
        }
      }),
    ));
});

function stepsFor(text: string, language: Sentence["language"]): number {
  const folded = new CountingText(fold(text)) as unknown as string;
  CountingText.steps = 0;
  dateKind.read({ text, folded, language }, SETTINGS);
  return CountingText.steps;
}

describe("reading", () => {
  const hostile = [
    "2023年",
    "1至",
    "1-",
    "一",
    "十",
    "上",
    "近近",
    "第",
    "7月6日（",
    "2023年7月6日至",
    "May ",
    "the ",
    "2014-",
    "1 month and ",
    "last ",
    "next next ",
    "year ",
    "first ",
    "Thursday, ",
    "in a ",
    "3/",
    "2024/25/",
    " ",
    "，",
    "今年的",
    "the first of the ",
    "end of the end of ",
    "半年",
  ];
  for (const piece of hostile) {
    it(`${JSON.stringify(piece)} over and over takes work in proportion`, () => {
      for (const language of ["zh-Hant", "en"] as const) {
        const few = stepsFor(piece.repeat(200), language);
        const many = stepsFor(piece.repeat(2000), language);
        assert.ok(many <= few * 11 + 1000, `${few} steps, ten times the text ${many}`);
      }
    });
  }
});
