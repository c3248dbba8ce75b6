/** What holds for every figure: printing and reading, scripts and widths, sentences, overlaps with dates, linear work. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import Big from "big.js";
import fc from "fast-check";
import { FIGURE_EXAMPLES } from "../../server/kinds/figure/examples.ts";
import type { Figure } from "../../server/kinds/figure/figure.ts";
import { figureKind } from "../../server/kinds/figure/index.ts";
import { NON_FIGURES } from "../../server/kinds/figure/nonFigures.ts";
import { readSentence } from "../../server/kinds/index.ts";
import { fold } from "../../server/text/fold.ts";
import { type Language, sentenceOf } from "../../server/text/sentence.ts";
import { CountingText } from "./countingText.ts";
import { FIGURE_SETTINGS, figuresOf, notationOf } from "./figures.ts";

const HAN_DIGITS = "零一二三四五六七八九";
const CHEQUE_DIGITS = "零壹貳叁肆伍陸柒捌玖";

/** 30500 in Han: 三萬零五百. */
function inHan(value: number, digits: string, [ten, hundred, thousand]: readonly [string, string, string]): string {
  const section = (part: number): string => {
    let text = "";
    let isZeroDue = false;
    for (const [power, unit] of [
      [1000, thousand],
      [100, hundred],
      [10, ten],
      [1, ""],
    ] as const) {
      const digit = Math.floor(part / power) % 10;
      if (digit > 0) text += (isZeroDue && text !== "" ? digits[0] : "") + digits[digit]! + unit;
      isZeroDue = digit === 0;
    }
    return text;
  };
  let text = "";
  let isGap = false;
  for (const [power, unit] of [
    [1e8, "億"],
    [1e4, "萬"],
    [1, ""],
  ] as const) {
    const part = Math.floor(value / power) % 1e4;
    if (part > 0) text += ((isGap || part < 1000) && text !== "" ? digits[0] : "") + section(part) + unit;
    isGap = part === 0;
  }
  return text;
}

function assertReads(
  text: string,
  type: string,
  value: Big | string,
  unit?: string | null,
  language: Language = "zh-Hant",
) {
  const figures = figuresOf(text, language);
  assert.deepEqual(
    figures.map((figure) => [text.slice(figure.start, figure.end), figure.type, notationOf(figure)]),
    [[text, type, new Big(value).toFixed()]],
  );
  if (unit !== undefined) assert.equal(figures[0]!.unit, unit);
}

const whole = fc.integer({ min: 11, max: 99_999_999 });
/** Written out, decimals and all: 12.50. */
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 3 }))
  .map(([integer, part, places]) => `${integer}.${String(part % 10 ** places).padStart(places, "0")}`);
const grouped = (value: number): string => value.toLocaleString("en");
const isYearLike = (value: number): boolean => value >= 1900 && value <= 2100;

describe("printing a figure and reading it", () => {
  it("gives the same value in digits, grouped or not", () =>
    fc.assert(
      fc.property(whole, (value) => {
        fc.pre(!isYearLike(value) && !NON_FIGURES.includes(String(value)));
        assertReads(grouped(value), "count", String(value));
        assertReads(String(value), "count", String(value));
      }),
    ));

  it("gives the same value with 萬 and 億, and keeps the precision written", () =>
    fc.assert(
      fc.property(decimals, fc.constantFrom(["萬", 4], ["億", 8], ["萬億", 12]), (written, [unit, power]) => {
        const text = `${written}${unit}`;
        assertReads(text, "count", new Big(written).times(`1e${power}`));
        const places = written.length - written.indexOf(".") - 1;
        assert.equal(figuresOf(text)[0]!.precision, (power as number) - places);
      }),
    ));

  it("gives the same value in Han numerals and those of cheques", () =>
    fc.assert(
      fc.property(whole, (value) => {
        assertReads(inHan(value, HAN_DIGITS, ["十", "百", "千"]), "count", String(value));
        assertReads(`${inHan(value, CHEQUE_DIGITS, ["拾", "佰", "仟"])}元整`, "money", String(value), "元");
      }),
    ));

  it("gives the same share, in signs and words", () =>
    fc.assert(
      fc.property(decimals, (written) => {
        assertReads(`${written}%`, "percent", written, "%");
        assertReads(`百分之${written}`, "percent", written, "%");
        assertReads(`${written} per cent`, "percent", written, "%", "en");
        assertReads(`${written}個百分點`, "points", written, "pp");
        assertReads(`${written}個基點`, "basis", written, "bp");
      }),
    ));

  it("gives the same amount and currency, before and behind", () =>
    fc.assert(
      fc.property(decimals, (written) => {
        assertReads(`US$${written}`, "money", written, "USD", "en");
        assertReads(`HK$${written}bn`, "money", new Big(written).times("1e9"), "HKD", "en");
        assertReads(`RMB ${written} million`, "money", new Big(written).times("1e6"), "CNY", "en");
        assertReads(`${written}億港元`, "money", new Big(written).times("1e8"), "HKD");
        assertReads(`人民幣${written}萬元`, "money", new Big(written).times("1e4"), "CNY");
      }),
    ));

  it("gives both ends of a range", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 50 }), (low, more) => {
        for (const text of [`${low}%至${low + more}%`, `${low}至${low + more}%`, `${low}%-${low + more}%`]) {
          const figures = figuresOf(text);
          assert.deepEqual(figures.map(notationOf), [`${low}..${low + more}`], text);
        }
      }),
    ));
});

interface Shown {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly more: readonly unknown[];
}

const shown = (figure: Figure): Shown => ({
  start: figure.start,
  end: figure.end,
  type: figure.type,
  value: notationOf(figure),
  more: [figure.unit, figure.bound, figure.direction, figure.basis, figure.precision, figure.role, figure.isVague],
});

const shownOf = (text: string, language: Language): Shown[] => figuresOf(text, language).map(shown);

describe("every example of figures", () => {
  it("reads the same in Traditional and in Simplified script", () => {
    for (const { text, language } of FIGURE_EXAMPLES) {
      if (language === "en") continue;
      const simplified = text.replace(/\p{Script=Han}/gu, (character) => fold(character));
      assert.deepEqual(shownOf(simplified, "zh-Hans"), shownOf(text, "zh-Hant"), text);
    }
  });

  it("reads the same in full-width digits", () => {
    for (const { text, language } of FIGURE_EXAMPLES) {
      const wide = text.replace(/\d/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
      assert.deepEqual(shownOf(wide, language ?? "zh-Hant"), shownOf(text, language ?? "zh-Hant"), wide);
    }
  });

  it("keeps its spans after emoji, supplementary characters and another sentence", () => {
    const before = "😀𠮷🚀見下。";
    for (const { text, language } of FIGURE_EXAMPLES) {
      const moved = shownOf(before + text, language ?? "zh-Hant");
      const back = moved.map(({ start, end, ...rest }) => ({
        ...rest,
        start: start - before.length,
        end: end - before.length,
      }));
      assert.deepEqual(back.map(sorted), shownOf(text, language ?? "zh-Hant").map(sorted), text);
    }
  });

  it("has the same spans whether its text is cut into sentences or not", () => {
    const spans = (figures: readonly Figure[]) => figures.map(({ start, end }) => [start, end]);
    for (const [i, { text, language }] of FIGURE_EXAMPLES.entries()) {
      const next = FIGURE_EXAMPLES[(i * 7) % FIGURE_EXAMPLES.length]!;
      const both = `${text}。${next.text}。`;
      const whole = figureKind.read(sentenceOf(both, language ?? "zh-Hant"), FIGURE_SETTINGS);
      if (isAlone(text) || isAlone(next.text)) continue;
      assert.deepEqual(spans(figuresOf(both, language ?? "zh-Hant")), spans(whole), both);
    }
  });
});

const sorted = ({ start, end, type, value, more }: Shown) => [start, end, type, value, ...more];

/** What numbers the item of a list stands at a sentence's start only, and a stop in Latin text may end a sentence. */
const isAlone = (text: string): boolean => /^(?:\(?\d{1,2}[).、]|[一二三][、.])|\. |[a-z]\.$/.test(text);

describe("any text with figures", () => {
  const pieces = fc.constantFrom(
    ..."3 000 2023 12.5 1,234 % 萬 億 元 港元 US$ 百分之 十 二 五 半 兩 個 多 餘 第 前 首 約 逾 至 到 - / . ， 、 （ ） 年 月 日 成 點 折 厘 倍 家 人 一 由 升 按年 增 減 million two thirds half a quarter per cent and of in first top -year points bn 😀 𠮷".split(
      " ",
    ),
    " ",
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

  it("is read without throwing, left to right, nothing overlapping, low before high", () =>
    fc.assert(
      fc.property(texts, fc.constantFrom<Language>("zh-Hant", "en"), (text, language) => {
        let end = 0;
        for (const figure of figuresOf(text, language)) {
          assert.ok(figure.start >= end && figure.end > figure.start && figure.end <= text.length, text);
          end = figure.end;
          // The winner of a score stands before the loser.
          if (figure.low !== null && figure.high !== null && figure.unit !== "score")
            assert.ok(figure.low.lte(figure.high), text);
        }
      }),
      { numRuns: 2000 },
    ));

  it("is never read as a figure and a date in one place", () =>
    fc.assert(
      fc.property(texts, fc.constantFrom<Language>("zh-Hant", "en"), (text, language) => {
        const { figures, dates } = readSentence(sentenceOf(text, language), FIGURE_SETTINGS);
        const spans = [...figures, ...dates].sort((a, b) => a.start - b.start);
        for (const [i, span] of spans.entries()) assert.ok(i === 0 || spans[i - 1]!.end <= span.start, text);
      }),
      { numRuns: 1000 },
    ));
});

function stepsFor(text: string, language: Language): number {
  const folded = new CountingText(fold(text)) as unknown as string;
  CountingText.steps = 0;
  figureKind.read({ text, folded, language }, FIGURE_SETTINGS);
  return CountingText.steps;
}

describe("reading figures", () => {
  const hostile = [
    "1",
    "1,",
    "1.",
    "1-",
    "1 ",
    "1至",
    "1/",
    "12:",
    "一",
    "十",
    "百",
    "萬",
    "一萬",
    "三分",
    "第",
    "第一",
    "半",
    "個",
    "約",
    "逾約",
    "3%至",
    "由3升至5",
    "元角分",
    "3元5角",
    "1年2個月",
    "one ",
    "one hundred ",
    "and ",
    "a half ",
    "two thirds ",
    "million ",
    "twenty-",
    "first ",
    "top ",
    "$",
    "-",
    "負",
    "點",
    "增",
    "按年",
    " ",
    "，",
    "(1)",
    "https://a",
    "gpt-4",
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
