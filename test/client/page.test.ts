/** The check panel's page: what it shows of a claim, that nothing of a draft or a source acts in it, and its keys. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { contentOf, pageOf, type Shown, spokenOf, type Words } from "../../client/check/page.ts";
import type { PageDocument } from "../../server/corpus/formats/dom.ts";
import type { ClaimSheet } from "../../server/lsp/requests.ts";

const WORDS = new Proxy({} as Words, { get: (_, name) => `<${String(name)}>` });

const PLACE = { start: { line: 9, character: 0 }, end: { line: 9, character: 5 } };

const SHEET: ClaimSheet = {
  verdict: "contradicted",
  label: "與來源不符",
  kind: "數字",
  code: "figure.contradicted",
  line: 8,
  sentence: [
    { text: "用戶突破", isMatched: false },
    { text: "1,680萬", isMatched: true },
  ],
  why: ["數值不同"],
  understood: "",
  changes: [{ written: "穩步", original: "" }],
  elsewhere: [],
  derivation: "",
  quotes: [
    {
      before: "前一句。",
      sentence: [{ text: "用戶達1,860萬", isMatched: true }],
      after: "",
      headers: "",
      title: "業務報告",
      publisher: "衡港",
      published: "2026-04-16",
      place: "第 15 行",
    },
  ],
  areNearest: false,
  range: PLACE,
  places: [{ uri: "file:///report.md", range: PLACE }],
  fixes: [
    { kind: "replace", action: { title: "改為 1,860萬" } },
    { kind: "ignore", action: { title: "忽略" } },
    { kind: "ignore", action: { title: "全文忽略" } },
  ],
  canBeSignedOff: true,
};

const shown = (sheet: Partial<ClaimSheet> | null, more: Partial<Shown> = {}): Shown => ({
  sheet: sheet === null ? null : { ...SHEET, ...sheet },
  problems: [],
  progress: "1 / 7",
  instead: "沒有要看的",
  isWhole: false,
  ...more,
});

const parse = (text: string): PageDocument => (parseHTML(text) as unknown as { document: PageDocument }).document;

const textOf = (page: PageDocument, selector: string): string => page.querySelector(selector)?.textContent ?? "";

const open = (given: Shown) => parse(`<main>${contentOf(given, WORDS)}</main>`);

describe("the check panel's page", () => {
  it("shows verdict, reason, the draft's sentence, and the quote in its place with its source", () => {
    const page = open(shown({}));
    assert.match(textOf(page, "h1"), /✕\s+與來源不符\s+數字 · figure\.contradicted/);
    assert.equal(textOf(page, ".why"), "數值不同");
    assert.equal(textOf(page, ".sentence mark"), "1,680萬");
    assert.equal(textOf(page, "blockquote"), "前一句。 用戶達1,860萬");
    assert.match(textOf(page, "figcaption"), /業務報告.* · 衡港 · 2026-04-16 · 第 15 行/);
    assert.equal(textOf(page, ".changes del"), "穩步");
  });

  it("gives each errand its key, and of several fixes of a sort the first", () => {
    const page = open(shown({}));
    const keys = [...page.querySelectorAll("[data-key]")].map((each) => [
      each.getAttribute("data-key"),
      each.getAttribute("data-does"),
      each.getAttribute("data-which"),
    ]);
    assert.deepEqual(
      keys.filter(([key]) => key !== ""),
      [
        ["p", "previous", ""],
        ["n", "next", ""],
        ["l", "whole", null],
        ["o", "open", "0"],
        ["f", "fix", "0"],
        ["i", "fix", "1"],
        ["s", "signOff", ""],
        ["Escape", "back", ""],
      ],
    );
  });

  it("leaves out what cannot be done", () => {
    const page = open(shown({ canBeSignedOff: false, fixes: [], places: [null] }));
    const errands = [...page.querySelectorAll("[data-does]")].map((each) => each.getAttribute("data-does"));
    assert.deepEqual(errands, ["previous", "next", "whole", "back"]);
    assert.match(textOf(page, "figcaption"), /^業務報告/);
  });

  it("escapes everything that a draft or a source says", () => {
    const hostile = `</p><img src=x onerror="alert(1)"><a href='command:x'>&amp;\``;
    const said = { before: hostile, after: hostile, headers: hostile, title: hostile, publisher: hostile };
    const quote = { ...SHEET.quotes[0]!, ...said, sentence: [{ text: hostile, isMatched: true }] };
    const sheet = {
      sentence: [{ text: hostile, isMatched: false }],
      why: [hostile],
      understood: hostile,
      changes: [{ written: hostile, original: hostile }],
      elsewhere: [hostile],
      derivation: hostile,
      quotes: [quote],
      fixes: [{ kind: "replace", action: { title: hostile } }],
    } as const;
    const page = open(shown(sheet, { progress: hostile }));
    assert.equal(page.querySelector("img, a, script"), null);
    assert.equal(textOf(page, ".why"), hostile);
    assert.equal(textOf(page, "blockquote mark"), hostile);
    assert.equal(textOf(open(shown(null, { instead: hostile })), ".empty"), hostile);
  });

  it("says above all else what keeps the draft from being checked", () => {
    const page = open(shown({}, { problems: ["沒有來源 <b>"] }));
    assert.equal(textOf(page, ".problem"), "⚠ 沒有來源 <b>");
    assert.equal(open(shown({})).querySelector(".problem"), null);
  });

  it("says to a screen reader where one is and what was found", () => {
    assert.equal(spokenOf(shown({})), "1 / 7, 與來源不符, 1,680萬, 數值不同");
    assert.equal(spokenOf(shown(null)), "沒有要看的");
    assert.equal(
      open(shown({}, { isWhole: true }))
        .querySelector(".toggle")!
        .getAttribute("aria-pressed"),
      "true",
    );
    const sign = open(shown({})).querySelector("h1 .sign")!;
    assert.equal(sign.getAttribute("aria-hidden"), "true");
  });

  it("loads its own script and style alone", () => {
    const page = pageOf(WORDS, {
      language: "zh-tw",
      style: "panel.css",
      script: "panel.js",
      nonce: "n1",
      cspSource: "own:",
    });
    const document = parse(page);
    assert.equal(
      document.querySelector("meta[http-equiv]")!.getAttribute("content"),
      "default-src 'none'; style-src own:; script-src 'nonce-n1'",
    );
    assert.equal(document.querySelector("html")!.getAttribute("lang"), "zh-tw");
    assert.equal(document.querySelector("script:not([nonce=n1])"), null);
    assert.equal(document.querySelector("[style], [onclick]"), null);
  });
});
