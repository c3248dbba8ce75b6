/** Citing a source: the draft after the fix. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CitedSource, cite, notesOf } from "../../server/presenting/citation.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import { apply, claimIn, figure, META } from "./fixtures.ts";

const ALDGATE: CitedSource = { id: "aldgate.md", path: "sources/aldgate.md", meta: { ...META, title: "第二季業績" } };
const BROOKLINE: CitedSource = {
  id: "brookline.md",
  path: null,
  meta: { ...META, publisher: "Brookline", title: "Notes", published: null, url: "https://example.com/notes?a=1" },
};

/** The draft after citing; a note names a source whose title stands in it. */
function cited(draft: string, ...sources: CitedSource[]): string {
  const { text, claim } = claimIn(draft, {
    mentionOf: (at) => figure("x".repeat(draft.indexOf("⟧") - draft.indexOf("⟦") - 1), 1)(at),
  });
  const all = sources.length === 0 ? [ALDGATE] : sources;
  const known = [ALDGATE, BROOKLINE];
  const notes = notesOf(text, (reference) => known.find(({ meta }) => reference.text.includes(meta.title))?.id ?? null);
  return apply(text, cite(claim, all, notes));
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
    apply(
      text,
      cite(
        english,
        [BROOKLINE],
        notesOf(text, () => null),
      ),
    ),
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
