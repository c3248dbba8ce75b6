/** Citations that are not as they should be: what is found, and the draft after each fix. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import type { CheckedDraft } from "../../server/checking/checked.ts";
import type { Draft } from "../../server/checking/draft.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import type { DraftCitations } from "../../server/presenting/citing/citation.ts";
import { citationFixesOf } from "../../server/presenting/citing/citationFixes.ts";
import { readCslJson } from "../../server/text/bibliography/cslJson.ts";
import type { BibliographyEntry } from "../../server/text/bibliography/entry.ts";
import type { SourceText } from "../../server/text/source.ts";
import { apply } from "../presenting/fixtures.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const read = sourceOf("dolphin.md", "海豚交易所註冊用戶突破3000萬。現貨交易量環比增長14%。", "2025-07-08");
const DOLPHIN: SourceText = {
  ...read,
  meta: { ...read.meta, title: "第二季報告", publisher: "海豚交易所", url: "https://dolphin.example/q2" },
};
const EVIDENCE = memoryCorpus([DOLPHIN]);

const QUOTE = "https://dolphin.example/q2#:~:text=海豚交易所註冊用戶突破3000萬。";
const NOTE = `海豚交易所，《第二季報告》，2025-07-08，[https://dolphin.example/q2](<${QUOTE}>)`;

const check = (text: string, parts: Partial<Draft> = {}): CheckedDraft =>
  checkAtOnce({ text, format: "markdown", date: "2025-07-20", ...parts }, EVIDENCE, SETTINGS);

/** What is wrong, as “code why words | where”. */
const faults = (text: string, parts: Partial<Draft> = {}): string[] =>
  check(text, parts).citationFaults.map(
    ({ code, why, words, start, end }) => `${code} ${why} ${words} | ${text.slice(start, end).slice(0, 12)}`,
  );

/** The draft after the first fix for its first fault, and the fix's key. */
function mended(
  text: string,
  fix = 0,
  parts: Partial<DraftCitations> = {},
  draft: Partial<Draft> = {},
): [string | undefined, string] {
  const checked = check(text, { bibliography: parts.bibliography ?? null, ...draft });
  const citations = (): DraftCitations => ({
    ...checked.citing,
    text,
    isMarkdown: true,
    style: "footnote",
    file: null,
    today: "2025-07-20",
    cited: (reference) => EVIDENCE.cited(reference),
    ...parts,
  });
  const context = { checked, markdown: text, citations, pathOf: () => null };
  const chosen = citationFixesOf(checked.citationFaults[0]!, context)[fix];
  const edits = [...(chosen?.edits() ?? [])];
  const file = edits.filter(({ isInBibliography }) => isInBibliography);
  return [chosen?.title.key, file.length > 0 ? apply(parts.file!.text, file) : apply(text, edits)];
}

describe("a mark without its note", () => {
  const TEXT = `海豚交易所註冊用戶突破3000萬[^a]。\n\n現貨交易量環比增長14%[^b]。\n\n[^b]: ${NOTE}\n`;

  it("is found", () => assert.deepEqual(faults(TEXT), ["citation.dangling noNote a | [^a]"]));

  it("is led to the note that the source has already", () => {
    assert.deepEqual(mended(TEXT), ["fix.useNote", TEXT.replace("[^a]", "[^b]")]);
  });

  it("gets the note of the source that bears the claim out", () => {
    const [key, text] = mended("海豚交易所註冊用戶突破3000萬[^a]。\n");
    assert.equal(key, "fix.writeNote");
    assert.match(text, /\n\[\^a\]: 海豚交易所，《第二季報告》，2025-07-08，\[https:/);
    assert.deepEqual(
      faults(text).filter((fault) => fault.includes("dangling")),
      [],
    );
  });

  it("goes, where a person wants that", () => {
    assert.deepEqual(mended(TEXT, 1), ["fix.removeMark", TEXT.replace("[^a]", "")]);
  });

  it("is found among numbered references too", () => {
    const text = `用戶突破3000萬[1][3]。\n\n[1] 海豚交易所. 第二季報告[EB/OL]. (2025-07-08)[2025-07-20]. ${QUOTE}.\n`;
    assert.deepEqual(faults(text), ["citation.dangling noNote 3 | [3]"]);
  });
});

describe("a key without its entry", () => {
  const ENTRY: BibliographyEntry = {
    key: "dolphin2025",
    keyAt: { start: 0, end: 0 },
    title: "第二季報告",
    publisher: null,
    author: null,
    published: "2025-07-08",
    url: "https://dolphin.example/q2",
    file: null,
  };
  const TEXT = "海豚交易所註冊用戶突破3000萬[@dolphin2025; @whale]。\n";

  it("is found where there is a bibliography, and only there", () => {
    assert.deepEqual(faults(TEXT, { bibliography: [ENTRY] }), ["citation.dangling noEntry whale | whale"]);
    assert.deepEqual(faults(TEXT), []);
  });

  it("gets its entry, or goes from among the others", () => {
    const file = { format: "csl", text: "[]", entries: [ENTRY], pathOf: () => null } as const;
    const [key, text] = mended(TEXT, 0, { bibliography: [ENTRY], file });
    assert.equal(key, "fix.writeEntry");
    assert.deepEqual(
      readCslJson(text)!.map(({ key: id, url }) => [id, url]),
      [["whale", "https://dolphin.example/q2"]],
    );
    assert.equal(mended(TEXT, 1, { bibliography: [ENTRY], file })[1], TEXT.replace("; @whale", ""));
  });

  it("whose entry has another date than the source is stale", () => {
    const text = "用戶突破3000萬[@dolphin2025]。\n";
    const older = { ...ENTRY, published: "2025-07-07" };
    assert.deepEqual(faults(text, { bibliography: [older] }), ["citation.stale redated 2025-07-08 | [@dolphin202"]);
    assert.deepEqual(faults(text, { bibliography: [ENTRY] }), []);
  });
});

describe("a note", () => {
  const CITED = "海豚交易所註冊用戶突破3000萬[^1]。";

  it("that nothing leads to is found, and goes with its line", () => {
    const text = `${CITED}\n\n[^1]: ${NOTE}\n[^old]: 採訪所得。\n`;
    assert.deepEqual(faults(text), ["citation.unused unused old | [^old]: 採訪所得"]);
    assert.deepEqual(mended(text), ["fix.removeNote", `${CITED}\n\n[^1]: ${NOTE}\n`]);
    const between = `${CITED}\n\n[^old]: 採訪所得。\n\n[^1]: ${NOTE}\n`;
    assert.equal(mended(between)[1], `${CITED}\n\n[^1]: ${NOTE}\n`);
  });

  it("that stands twice is found, and both become one", () => {
    const text = `${CITED}增長14%[^2]。\n\n[^1]: ${NOTE}\n[^2]: ${NOTE}\n`;
    assert.deepEqual(faults(text), ["citation.duplicate sameNote 1 | [^2]: 海豚交易所，"]);
    assert.deepEqual(mended(text), ["fix.mergeNotes", `${CITED}增長14%[^1]。\n\n[^1]: ${NOTE}\n`]);
    assert.deepEqual(faults(text.replace(`[^2]: ${NOTE}`, "[^2]: 《第二季報告》,第3頁")), []);
  });

  it("whose label another has is found, and gets one of its own", () => {
    const text = `${CITED}\n\n[^1]: ${NOTE}\n[^1]: 採訪所得。\n`;
    assert.deepEqual(faults(text), ["citation.duplicate sameLabel 1 | [^1]: 採訪所得。"]);
    assert.deepEqual(mended(text), ["fix.renumberNote", text.replace("[^1]: 採訪", "[^2]: 採訪")]);
  });

  it("whose source has other words by now is stale, and is written anew", () => {
    const text = `${CITED}\n\n[^1]: ${NOTE.replace("3000萬", "2900萬")}\n`;
    assert.deepEqual(faults(text), ["citation.stale changed 海豚交易所註冊用戶突破2900萬。 | [^1]: 海豚交易所，"]);
    assert.deepEqual(mended(text), ["fix.citeAnew", `${CITED}\n\n[^1]: ${NOTE}\n`]);
  });

  it("whose source has another date by now is stale", () => {
    const text = `${CITED}\n\n[^1]: ${NOTE.replace("07-08", "07-07")}\n`;
    assert.deepEqual(faults(text), ["citation.stale redated 2025-07-08 | [^1]: 海豚交易所，"]);
    assert.deepEqual(mended(text), ["fix.citeAnew", `${CITED}\n\n[^1]: ${NOTE}\n`]);
  });

  it("that says when its writer looked is not taken for one of that date", () => {
    for (const words of [
      "2025-07-20查閱",
      "查閱於 2025-07-20",
      "accessed on 2025-07-20",
      "[2025-07-20]",
      "2025-07-08，2025-07-20檢索",
    ])
      assert.deepEqual(faults(`${CITED}\n\n[^1]: 《第二季報告》，${words}\n`), [], words);
  });

  it("that leads to a file that is no longer among the sources is stale", () => {
    const folders = { sourceFolders: ["../sources"] };
    const text = (path: string) => `${CITED}\n\n[^1]: 海豚，[${path}](<${path}>)\n`;
    assert.deepEqual(faults(text("../sources/gone.md"), folders), [
      "citation.stale gone ../sources/gone.md | [^1]: 海豚，[..",
    ]);
    assert.deepEqual(faults(text("../interviews/tape.md"), folders), []);
    assert.deepEqual(mended(text("../sources/gone.md"), 0, {}, folders), [
      "fix.removeCitation",
      `${CITED.replace("[^1]", "")}\n`,
    ]);
  });

  it("may be set aside by a comment, all of its kind or one alone", () => {
    const text = (mark: string) => `${mark}\n\n${CITED}\n\n[^1]: ${NOTE}\n\n[^old]: 採訪。\n`;
    assert.deepEqual(faults(text("<!-- hegao-ignore-file citation -->")), []);
    assert.deepEqual(faults(text("<!-- hegao-ignore-file citation.unused -->")), []);
    assert.equal(faults(text("<!-- hegao-ignore-file citation.stale -->")).length, 1);
  });
});

describe("a link", () => {
  it("to words that the page no longer has is stale, and is led to those it has", () => {
    const text = `海豚交易所註冊用戶突破[3000萬](${QUOTE.replace("3000萬", "2900萬")} "海豚")。\n`;
    assert.deepEqual(faults(text), ["citation.stale changed 海豚交易所註冊用戶突破2900萬。 | [3000萬](http"]);
    assert.deepEqual(mended(text), ["fix.citeAnew", text.replace("2900萬", "3000萬")]);
  });

  it("is not led to what contradicts its words now", () => {
    const text = `海豚交易所註冊用戶突破[2000萬](${QUOTE.replace("3000萬", "2000萬")})。\n`;
    assert.match(faults(text)[0]!, /^citation\.stale changed/);
    assert.deepEqual(mended(text), ["fix.removeLink", "海豚交易所註冊用戶突破2000萬。\n"]);
    assert.deepEqual(mended(text, 1), [undefined, text]);
  });

  it("as it was written is not", () => assert.deepEqual(faults(`突破[3000萬](${QUOTE})。\n`), []));
});
