/** All three languages say everything, with the same places for what is put in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SEVERITIES, VERDICTS } from "../../server/checking/verdict.ts";
import { LOCALES, localeOf, MESSAGES, type MessageKey, say, sayCount } from "../../server/presenting/messages.ts";

const keysOf = (locale: (typeof LOCALES)[number]): string[] => Object.keys(MESSAGES[locale]).sort();
const placesOf = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map((place) => place[1]!).sort();

test("every language has every message, and nothing beside", () => {
  for (const locale of LOCALES) assert.deepEqual(keysOf(locale), keysOf("en"), locale);
});

test("every language puts the same things into a message", () => {
  for (const key of Object.keys(MESSAGES.en) as MessageKey[]) {
    for (const locale of LOCALES) {
      assert.deepEqual(placesOf(MESSAGES[locale][key]), placesOf(MESSAGES.en[key]), `${locale} ${key}`);
    }
  }
});

test("the Chinese tables keep to their script", () => {
  const traditional = Object.values(MESSAGES["zh-TW"]).join("");
  const simplified = Object.values(MESSAGES["zh-CN"]).join("");
  assert.doesNotMatch(traditional, /[来处对数说这没读]/u);
  assert.doesNotMatch(simplified, /[來處對數說這沒讀]/u);
});

test("every verdict and severity has its word", () => {
  for (const verdict of VERDICTS) assert.ok(`verdict.${verdict}` in MESSAGES.en, verdict);
  for (const severity of new Set(Object.values(SEVERITIES))) assert.ok(`severity.${severity}` in MESSAGES.en, severity);
});

test("parameters are put in as they are", () => {
  assert.equal(say("zh-TW", "place.line", { line: 12 }), "第 12 行");
  assert.equal(say("en", "finding.draft", { words: "$& {line} $1" }), "Draft: $& {line} $1");
});

test("one is counted apart", () => {
  assert.equal(sayCount("en", "report.claims", 1), "1 claim");
  assert.equal(sayCount("en", "report.claims", 1200), "1,200 claims");
});

test("an environment's language leads to one of ours", () => {
  const tags = { "zh_TW.UTF-8": "zh-TW", "zh-hk": "zh-TW", "zh-Hant-SG": "zh-TW", zh: "zh-CN", "zh-Hans-HK": "zh-CN" };
  for (const [tag, locale] of Object.entries(tags)) assert.equal(localeOf(tag), locale, tag);
  for (const tag of ["en_GB.UTF-8", "C.UTF-8", "fr", "", "zha"]) assert.equal(localeOf(tag), "en", tag);
});
