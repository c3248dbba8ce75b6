/** Citing a source: the draft after the fix. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDraft } from "../../server/checking/draft.ts";
import {
  type CitationStyle,
  type CitedSource,
  cite,
  type DraftCitations,
} from "../../server/presenting/citing/citation.ts";
import { readBibtex } from "../../server/text/bibliography/bibtex.ts";
import { readCslJson } from "../../server/text/bibliography/cslJson.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import { apply, claimIn, figure, META } from "./fixtures.ts";

const ALDGATE: CitedSource = {
  id: "aldgate.md",
  path: "sources/aldgate.md",
  meta: { ...META, title: "第二季業績" },
  quote: null,
};
const BROOKLINE: CitedSource = {
  id: "brookline.md",
  path: null,
  meta: { ...META, publisher: "Brookline", title: "Notes", published: null, url: "https://example.com/notes?a=1" },
  quote: null,
};

/** The draft after citing; a note names a source whose title stands in it. */
function cited(draft: string, ...sources: CitedSource[]): string {
  const { text, claim } = claimIn(draft, {
    mentionOf: (at) => figure("x".repeat(draft.indexOf("⟧") - draft.indexOf("⟦") - 1), 1)(at),
  });
  return apply(text, cite([{ claim, sources: sources.length === 0 ? [ALDGATE] : sources }], citing(text)));
}

function citing(text: string, style: CitationStyle = "footnote", parts: Partial<DraftCitations> = {}): DraftCitations {
  const known = [ALDGATE, BROOKLINE];
  return {
    ...openDraft({ text, format: "markdown", date: null }, new Map()),
    isMarkdown: true,
    style,
    file: null,
    today: "2025-07-20",
    cited: ({ urls, text: words }) =>
      known.find(({ meta, path }) => words.includes(meta.title) || urls.some((url) => url === path || url === meta.url))
        ?.id ?? null,
    ...parts,
  };
}

const NOTE = "Aldgate，《第二季業績》，2025-07，[sources/aldgate.md](<sources/aldgate.md>)";

test("a mark goes behind the clause, a note to the end", () => {
  assert.equal(cited("用戶達⟦3000萬⟧人，交易量增長14%。\n"), `用戶達3000萬人[^1]，交易量增長14%。\n\n[^1]: ${NOTE}\n`);
  assert.equal(cited("交易量增長⟦14%⟧。"), `交易量增長14%[^1]。\n\n[^1]: ${NOTE}`);
  assert.equal(cited("交易量增長⟦14%⟧"), `交易量增長14%[^1]\n\n[^1]: ${NOTE}`);
});

test("a figure's own point and comma end no clause", () => {
  assert.equal(cited("費用⟦1.5%⟧至2.5%之間,其餘另計").split("\n")[0], "費用1.5%至2.5%之間[^1],其餘另計");
});

test("in an English draft the mark stands behind the comma", () => {
  const { text, claim } = claimIn("Users passed ⟦30 million⟧ in June, and volume rose.", {});
  const english = { ...claim, read: { ...claim.read, sentence: { ...claim.read.sentence, language: "en" as const } } };
  assert.equal(
    apply(text, cite([{ claim: english, sources: [BROOKLINE] }], citing(text))),
    "Users passed 30 million in June,[^1] and volume rose.\n\n[^1]: Brookline, “Notes”, <https://example.com/notes?a=1>",
  );
});

test("notes are numbered on and put under those there", () => {
  const before = "甲[^2]，增長⟦14%⟧。\n\n[^2]: 別的\n";
  assert.equal(cited(before), `甲[^2]，增長14%[^3]。\n\n[^2]: 別的\n[^3]: ${NOTE}\n`);
});

test("a source cited before reuses its note", () => {
  const before = `甲[^q2]，增長⟦14%⟧。\n\n[^q2]: ${NOTE}\n`;
  assert.equal(cited(before), `甲[^q2]，增長14%[^q2]。\n\n[^q2]: ${NOTE}\n`);
});

test("a clause that bears the mark already is left alone", () => {
  const before = `增長14%[^1]。\n\n[^1]: ${NOTE}\n`;
  assert.equal(cited(before.replace("14%", "⟦14%⟧")), before);
});

test("another source's mark goes behind the first", () => {
  const before = `增長⟦14%⟧[^1]。\n\n[^1]: ${NOTE}\n`;
  const note = "[^2]: Brookline，《Notes》，<https://example.com/notes?a=1>";
  assert.equal(cited(before, BROOKLINE), `增長14%[^1][^2]。\n\n[^1]: ${NOTE}\n${note}\n`);
});

test("two sources are cited at once", () => {
  const mended = cited("合計⟦1.08億⟧。\n", ALDGATE, BROOKLINE);
  assert.match(mended, /^合計1\.08億\[\^1\]\[\^2\]。\n\n\[\^1\]: Aldgate.*\n\[\^2\]: Brookline.*\n$/);
});

test("marks go around links and stay within emphasis, lists, tables and headings", () => {
  assert.match(cited("見[增長⟦14%⟧的公告](https://example.com/a)。"), /公告\]\(https:\/\/example\.com\/a\)\[\^1\]。/);
  assert.match(cited("**增長⟦14%⟧**，穩步"), /^\*\*增長14%\[\^1\]\*\*，/);
  assert.match(cited("- 增長⟦14%⟧\n- 其他"), /^- 增長14%\[\^1\]\n- 其他\n\n\[\^1\]:/);
  assert.match(cited("| 甲 | 乙 |\n|---|---|\n| ⟦14%⟧ | 2 |\n"), /\| 14%\[\^1\] \| 2 \|\n\n\[\^1\]:/);
  assert.match(cited("# 增長⟦14%⟧\n\n正文"), /^# 增長14%\[\^1\]\n/);
});

test("line ends are the draft's", () => {
  assert.equal(cited("增長⟦14%⟧。\r\n"), `增長14%[^1]。\r\n\r\n[^1]: ${NOTE}\r\n`);
});

test("what a source calls itself does not act in the note", () => {
  const hostile = {
    ...ALDGATE,
    path: "a](b) <c>.md",
    meta: { ...META, publisher: "x](y)\n\n# z", title: "[t](u)", url: "javascript:alert(1)" },
  };
  const mended = cited("增長⟦14%⟧。\n", hostile);
  const { links, notes, blocks } = readMarkdown(mended);
  assert.deepEqual(
    notes.map(({ urls }) => urls),
    [["a%5D(b)%20%3Cc%3E.md"]],
  );
  assert.deepEqual(links, []);
  assert.ok(blocks.every(({ kind }) => kind === "paragraph" || kind === "note"));
});

const WEB: CitedSource = {
  id: "wave.html",
  path: "sources/wave.html",
  meta: {
    ...META,
    publisher: "潮音支付",
    title: "潮音支付公布上半年業務",
    published: "2026-07-08",
    retrieved: "2026-07-09T08:00:00Z",
    url: "https://wave.example/h1",
    language: "zh-Hant",
  },
  quote: "平台商戶增至4.8萬家,同比增長12%。",
};

/** @param draft with the claim's words between ⟦ and ⟧. */
function citedAs(style: CitationStyle, draft: string, source = WEB, parts: Partial<DraftCitations> = {}): string {
  const { text, claim } = claimIn(draft);
  return apply(
    text,
    cite([{ claim, sources: [source] }], citing(text, style, parts)).filter((edit) => !edit.isInBibliography),
  );
}

test("a web source's note leads to the words on its page", () => {
  const mended = citedAs("footnote", "商戶達⟦4.8萬家⟧。");
  const [note] = readMarkdown(mended).notes;
  assert.deepEqual(note!.urls, ["https://wave.example/h1#:~:text=平台商戶增至4.8萬家%2C同比增長12%25。"]);
  assert.match(note!.text, /^潮音支付，《潮音支付公布上半年業務》，2026-07-08，https:\/\/wave\.example\/h1$/);
});

test("a link goes over the claim's words, with publisher, title and date in it", () => {
  const to = "https://wave.example/h1#:~:text=平台商戶增至4.8萬家%2C同比增長12%25。";
  const mended = citedAs("link", "商戶達⟦4.8萬家⟧。");
  assert.equal(mended, `商戶達[4.8萬家](${to} "潮音支付，《潮音支付公布上半年業務》，2026-07-08")。`);
  assert.equal(
    citedAs("link", mended.replace("4.8萬家]", "⟦4.8萬家⟧]"), { ...WEB, id: "wave.html" }, known(WEB)),
    mended,
  );
});

test("where the words bear marks of their own, the link stands behind the clause", () => {
  const mended = citedAs("link", "商戶達[⟦4.8萬家⟧](https://other.example)，甚多。");
  assert.match(
    mended,
    /^商戶達\[4\.8萬家\]\(https:\/\/other\.example\)（\[潮音支付\]\(https:[^ ]+ "[^"]+"\)），甚多。$/,
  );
  assert.doesNotMatch(readMarkdown(mended).blocks[0]!.text, /潮音支付/);
});

const known = (...sources: CitedSource[]): Partial<DraftCitations> => ({
  cited: ({ urls, text }) =>
    sources.find(({ meta }) => text.includes(meta.title) || urls.some((url) => meta.url && url.startsWith(meta.url)))
      ?.id ?? null,
});

test("GB/T 7714 notes are numbered, with the standard's elements in its order", () => {
  const mended = citedAs("gbt7714", "商戶達⟦4.8萬家⟧。", { ...WEB, quote: null });
  const note = "[1] 潮音支付. 潮音支付公布上半年業務[EB/OL]. (2026-07-08)[2026-07-09]. <https://wave.example/h1>.";
  assert.equal(mended, `商戶達4.8萬家[1]。\n\n${note}`);
  const again = citedAs("gbt7714", `${mended.replace("4.8萬家", "4.8萬家，增⟦12%⟧")}`, WEB, known(WEB));
  assert.equal(again, mended.replace("4.8萬家[1]", "4.8萬家，增12%[1]"));
  const other = citedAs("gbt7714", "商戶達4.8萬家[1]，增⟦12%⟧。\n\n[1] 甲. 乙[EB/OL]. https://x.example.", BROOKLINE);
  assert.match(other, /，增12%\[2\]。\n\n\[1\] 甲.*\n\n\[2\] Brookline\. Notes\[EB\/OL\]\. \[2025-07-20\]\. <https/);
});

test("a key is that of the entry, and a new source's entry is added in the same edit", () => {
  const entries = [
    { key: "old", keyAt: { start: 0, end: 0 }, title: "", publisher: null, author: null, published: null },
  ];
  const file = (text: string, url: string, format: "csl" | "bibtex" = "csl") => ({
    format,
    text,
    entries: entries.map((entry) => ({ ...entry, url, file: null })),
    pathOf: ({ path }: CitedSource) => path,
  });
  const found = { file: file("[]", "http://www.wave.example/h1/") };
  assert.equal(citedAs("pandoc", "商戶達⟦4.8萬家⟧。", WEB, found), "商戶達4.8萬家[@old]。");
  assert.equal(citedAs("pandoc", "商戶達⟦4.8萬家⟧[@a]。", WEB, found), "商戶達4.8萬家[@a; @old]。");
  assert.equal(citedAs("pandoc", "商戶達⟦4.8萬家⟧[@old]。", WEB, found), "商戶達4.8萬家[@old]。");

  const { text, claim } = claimIn("商戶達⟦4.8萬家⟧。");
  const added = (of: string, format: "csl" | "bibtex", source: CitedSource): string => {
    const draft = citing(text, "pandoc", { file: file(of, "https://x.example", format) });
    const edits = cite([{ claim, sources: [source] }], draft);
    assert.match(
      apply(
        text,
        edits.filter((edit) => !edit.isInBibliography),
      ),
      /^商戶達4\.8萬家\[@\w+\]。$/,
    );
    return apply(
      of,
      edits.filter((edit) => edit.isInBibliography),
    );
  };
  for (const before of ["", "[]", '[\n  {"id": "old"}\n]\n']) {
    const after = readCslJson(added(before, "csl", WEB))!;
    const { keyAt, ...entry } = after.at(-1)!;
    assert.equal(after.length, before.includes("old") ? 2 : 1);
    assert.deepEqual(entry, {
      key: "wave2026",
      title: "潮音支付公布上半年業務",
      publisher: "潮音支付",
      author: null,
      published: "2026-07-08",
      url: "https://wave.example/h1",
      file: null,
    });
  }
  const bib = added("@misc{old,\n  title = {A},\n}\n", "bibtex", {
    ...ALDGATE,
    meta: { ...ALDGATE.meta, title: "業績 & {5%}" },
  });
  const [, entry] = readBibtex(bib);
  assert.deepEqual([entry!.key, entry!.title, entry!.file], ["aldgate2025", "業績 & 5%", "sources/aldgate.md"]);
});

test("in an English text a key or number stands before the full stop, behind a space", () => {
  const { text, claim } = claimIn("Users passed ⟦30 million⟧ in June.", {});
  const english = { ...claim, read: { ...claim.read, sentence: { ...claim.read.sentence, language: "en" as const } } };
  const mended = apply(text, cite([{ claim: english, sources: [BROOKLINE] }], citing(text, "gbt7714")));
  assert.match(mended, /^Users passed 30 million in June \[1\]\.\n\n\[1\] Brookline\. /);
});
