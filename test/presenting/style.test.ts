/** What a fix puts in is written the way the draft writes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import Big from "big.js";
import fc from "fast-check";
import { numeralIn, writeNumeral } from "../../server/presenting/numeralStyle.ts";
import { inScriptOf } from "../../server/presenting/script.ts";
import type { Language } from "../../server/text/sentence.ts";

const WRITTEN: readonly (readonly [like: string, value: string, language: Language, written: string | null])[] = [
  ["4,000萬", "30000000", "zh-Hant", "3,000萬"],
  ["4000萬", "30000000", "zh-Hant", "3000萬"],
  ["4000万", "300000000", "zh-Hans", "3亿"],
  ["４１", "14", "zh-Hant", "１４"],
  ["4.2億", "3.95e8", "zh-Hant", "3.95億"],
  ["4.2億", "95000000", "zh-Hant", "9500萬"],
  ["41", "14.5", "zh-Hant", "14.5"],
  ["4,215", "39021", "zh-Hant", "39,021"],
  ["4215", "39021", "zh-Hant", "39021"],
  ["41億", "1200", "zh-Hant", "1200"],
  ["四成", "3", "zh-Hant", "三"],
  ["四千萬", "32000000", "zh-Hant", "三千二百萬"],
  ["十二", "20", "zh-Hans", "二十"],
  ["十二", "10005", "zh-Hans", "一万零五"],
  ["三", "3.5", "zh-Hant", "三點五"],
  ["40 million", "30000000", "en", "30 million"],
  ["1.25bn", "3400000000", "en", "3.4bn"],
  ["900 million", "3400000000", "en", "3.4 billion"],
  ["40", "1234", "en", "1,234"],
  ["4000", "1234", "en", "1234"],
  ["41%", "-3", "zh-Hant", null],
];

for (const [like, value, language, written] of WRITTEN) {
  test(`${value} is written like ${like}: ${written}`, () => {
    const numeral = numeralIn(like);
    assert.ok(numeral !== null);
    assert.equal(writeNumeral(new Big(value), numeral, language), written);
  });
}

test("words without one plain numeral have none", () => {
  for (const words of ["翻倍", "數十", "多家", "forty-one", "half", ""]) assert.equal(numeralIn(words), null, words);
});

test("what is written is read as the same value", () => {
  const likes = fc.constantFrom("4,000", "4000", "４０", "4萬", "4.1億", "4 million", "4bn", "四十", "四億");
  const values = fc.tuple(fc.nat(99_999), fc.integer({ min: -2, max: 9 }));
  fc.assert(
    fc.property(
      likes,
      values,
      fc.constantFrom<Language>("zh-Hant", "zh-Hans", "en"),
      (like, [digits, power], language) => {
        fc.pre(language !== "en" || !/[萬億]/.test(like));
        const value = new Big(digits).times(new Big(10).pow(power));
        const written = writeNumeral(value, numeralIn(like)!, language);
        if (written === null) return;
        const read = numeralIn(written);
        assert.equal(read?.value.toFixed(), value.toFixed(), written);
        assert.deepEqual([read?.start, read?.end], [0, written.length], written);
      },
    ),
    { numRuns: 2000 },
  );
});

test("names and quotations are put in the draft's script, and left alone where they are in it", () => {
  assert.equal(inScriptOf("轩辕大模型", "zh-Hant"), "軒轅大模型");
  assert.equal(inScriptOf("軒轅大模型", "zh-Hans"), "轩辕大模型");
  assert.equal(inScriptOf("軒轅", "zh-Hant"), "軒轅");
  assert.equal(inScriptOf("台湾", "zh-Hant"), "台灣");
  assert.equal(inScriptOf("轩辕", "en"), "轩辕");
  assert.equal(inScriptOf("LightGPT", "zh-Hant"), "LightGPT");
});
