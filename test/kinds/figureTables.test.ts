/** Every word of the figure kind's tables does what its row says, and every row stands in an example. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import Big from "big.js";
import { BOUNDS_BEFORE, BOUNDS_BEHIND } from "../../server/kinds/figure/bounds.ts";
import { CHANGES, COMPARISONS, type Way } from "../../server/kinds/figure/changes.ts";
import { CODE_BEFORE, INDEX_FAMILIES, LABEL_BEHIND } from "../../server/kinds/figure/codes.ts";
import { CURRENCIES_BEFORE, CURRENCIES_BEHIND } from "../../server/kinds/figure/currencies.ts";
import { FIGURE_EXAMPLES } from "../../server/kinds/figure/examples.ts";
import type { Figure } from "../../server/kinds/figure/figure.ts";
import { HALF_UNITS } from "../../server/kinds/figure/halves.ts";
import { MEASURES } from "../../server/kinds/figure/measures.ts";
import { NON_FIGURES } from "../../server/kinds/figure/nonFigures.ts";
import { DIGITS, DOUBLED, NOT_RANKS, SUPERLATIVE } from "../../server/kinds/figure/ranks.ts";
import { SCALE_LETTERS, UNITS } from "../../server/kinds/figure/units.ts";
import type { Vocabulary } from "../../server/kinds/figure/vocabulary.ts";
import { fold } from "../../server/text/fold.ts";
import { figuresOf } from "./figures.ts";

const isLatin = (word: string): boolean => /[a-z]/.test(word);

/** Codes of currencies, which newspapers write in capitals: some are words in small letters. */
const inCapitals = (word: string): string => (/^[a-z.]{2,4} ?\$?$/.test(word) ? word.toUpperCase() : word);

/** The one figure of a text. */
function only(text: string, word: string): Figure {
  const figures = figuresOf(text, isLatin(word) ? "en" : "zh-Hans");
  assert.equal(figures.length, 1, `${text}: ${figures.map(({ start, end }) => text.slice(start, end)).join(" | ")}`);
  return figures[0]!;
}

/** Numbers of which a unit is told from a word: 三 of 3点 tells the time, 90日 is a length and 3日 a day. */
const NUMBERS: Readonly<Record<string, string>> = {
  码: "30",
  点: "升320",
  日: "90",
  季: "连跌3",
  月: "两",
  成: "3",
  x: "3",
  分: "12元5",
};

describe("the table of units", () => {
  for (const { words, value } of UNITS.rows) {
    for (const word of words) {
      it(`reads ${word}`, () => {
        const number = NUMBERS[word] ?? "12";
        const figure = only(`${number}${isLatin(word) && word.length > 2 ? " " : ""}${word}`, word);
        assert.deepEqual([figure.type, figure.unit], [value.type, value.unit]);
      });
    }
  }
});

describe("the table of currencies", () => {
  for (const { words, value } of CURRENCIES_BEHIND.rows) {
    for (const word of words) {
      it(`reads 12 ${word}`, () => {
        const figure = only(`12${isLatin(word) && word.length > 1 ? " " : ""}${inCapitals(word)}`, word);
        assert.deepEqual([figure.type, figure.unit], ["money", value.unit]);
        assert.equal(figure.low?.toFixed(), new Big(value.times ?? "1").times(12).toFixed());
      });
    }
  }
  for (const { words, value } of CURRENCIES_BEFORE.rows) {
    for (const word of words) {
      it(`reads ${word} 12`, () => {
        const figure = only(`${inCapitals(word)}${/[a-z]$/.test(word) ? " " : ""}12`, word);
        assert.deepEqual([figure.type, figure.unit, figure.start], ["money", value.unit, 0]);
      });
    }
  }
});

describe("the tables of bounds", () => {
  for (const { words, value } of BOUNDS_BEFORE.rows) {
    for (const word of words) {
      it(`reads ${word} before a figure as ${value}`, () =>
        assert.equal(only(isLatin(word) ? `${word} 30 lenders` : `${word}30家`, word).bound, value));
    }
  }
  for (const { words, value } of BOUNDS_BEHIND.rows) {
    for (const word of words) {
      it(`reads ${word} behind a figure as ${value}`, () => {
        const text = word === "+" ? "30+" : word === "plus" ? "30-plus" : isLatin(word) ? `30 ${word}` : `30家${word}`;
        assert.equal(only(text, word).bound, value);
      });
    }
  }
});

const DIRECTIONS: Partial<Record<Way, string>> = { up: "up", down: "down", flat: "flat" };

describe("the tables of changes", () => {
  for (const { words, value } of CHANGES.rows) {
    for (const word of words) {
      it(`reads ${word} as ${value}`, () => {
        const figure = only(isLatin(word) ? `it ${word} $5` : `公司${word}5元`, word);
        if (value === "loss") assert.equal(figure.isLoss, true);
        else if (!PARTICLES.has(word)) assert.equal(figure.direction, DIRECTIONS[value]);
      });
    }
  }
  for (const { words, value } of COMPARISONS.rows) {
    for (const word of words) {
      it(`reads ${word} as ${value}`, () =>
        assert.equal(only(isLatin(word) ? `5% ${word}` : `收入${word}5%`, word).basis, value));
    }
  }
});

/** Up and down say nothing of an amount's change: opens up $5. */
const PARTICLES = new Set(["up", "down", "add", "lower", "higher"]);

describe("the table of measure words", () => {
  for (const word of MEASURES.rows.flatMap((row) => row.words)) {
    it(`counts in ${word}`, () =>
      assert.equal(only(`共12${word}。`, word).counted, UNITS.has(word) ? undefined : word));
  }
});

describe("the tables of ranks and multiples", () => {
  for (const { words, value } of DOUBLED.rows) {
    for (const word of words) it(`reads ${word}`, () => assert.equal(only(word, word).low?.toFixed(), String(value)));
  }
  for (const { words, value } of DIGITS.rows) {
    for (const word of words) {
      it(`reads ${word}`, () => assert.equal(only(word, word).high?.toFixed(), "9".repeat(value)));
    }
  }
  for (const word of SUPERLATIVE.rows.flatMap((row) => row.words)) {
    it(`ranks what is second-${word}`, () => assert.equal(only(`second-${word} bank`, word).type, "rank"));
  }
});

describe("the table of halves", () => {
  for (const [word, type, unit, value] of HALF_UNITS) {
    it(`reads ${word}`, () => {
      const figure = only(`约${word}`, word);
      assert.deepEqual([figure.type, figure.unit, figure.low?.toFixed()], [type, unit, value]);
    });
  }
});

describe("what only looks like a figure", () => {
  const alone: readonly (readonly [table: string, texts: readonly string[]])[] = [
    [
      "non-figures",
      [...new Set(NON_FIGURES)].filter((word) => word !== "第一").map((word) => `见${word.replaceAll("_", " ")}。`),
    ],
    ["non-ranks", NOT_RANKS.rows.flatMap((row) => row.words).map((word) => `见${word}。`)],
    ["codes", CODE_BEFORE.rows.flatMap((row) => row.words).map((word) => `${word} 2318`)],
    ["labels", LABEL_BEHIND.rows.flatMap((row) => row.words).map((word) => `见5${word}。`)],
    ["indices", INDEX_FAMILIES.rows.flatMap((row) => row.words).map((word) => `${word} 500`)],
  ];
  for (const [table, texts] of alone) {
    for (const text of texts) {
      it(`of the ${table} is left alone: ${text}`, () =>
        assert.deepEqual(
          figuresOf(text, isLatin(text) ? "en" : "zh-Hans").map(({ start, end }) => text.slice(start, end)),
          [],
        ));
    }
  }
});

/** Tables whose every row has one of its words in an example, beside the tests of each word above. */
const TABLES: readonly (readonly [table: string, vocabulary: Vocabulary<unknown>])[] = [
  ["units", UNITS],
  ["letters for powers of ten", SCALE_LETTERS],
  ["currencies behind", CURRENCIES_BEHIND],
  ["currencies before", CURRENCIES_BEFORE],
  ["bounds before", BOUNDS_BEFORE],
  ["bounds behind", BOUNDS_BEHIND],
  ["changes", CHANGES],
  ["bases", COMPARISONS],
  ["measure words", MEASURES],
  ["codes", CODE_BEFORE],
  ["labels", LABEL_BEHIND],
  ["indices", INDEX_FAMILIES],
  ["digits", DIGITS],
  ["doublings", DOUBLED],
  ["superlatives", SUPERLATIVE],
  ["non-ranks", NOT_RANKS],
];

describe("every row has an example", () => {
  const folded = FIGURE_EXAMPLES.map(({ text }) => fold(text));
  const texts = [...folded, ...folded.map((text) => text.replaceAll("-", " "))];
  const stands = (word: string, vocabulary: Vocabulary<unknown>): boolean =>
    texts.some((text) => {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
        const [longest, back] = [vocabulary.startingAt(text, at), vocabulary.endingAt(text, at + word.length)];
        if (longest?.word === word || back?.word === word) return true;
      }
      return false;
    });
  for (const [table, vocabulary] of TABLES) {
    for (const { words } of vocabulary.rows) {
      it(`of the ${table}: ${words.slice(0, 3).join(", ")}`, () =>
        assert.ok(words.some((word) => stands(word, vocabulary))));
    }
  }
  for (const [word] of HALF_UNITS) {
    it(`of the halves: ${word}`, () => assert.ok(texts.some((text) => text.includes(word))));
  }
});
