/** What is offered behind [^, [@ and [. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import type { CitedSource, DraftCitations } from "../../server/presenting/citing/citation.ts";
import { type LabelOffered, labelsOffered, labelTyped } from "../../server/presenting/citing/citationCompletion.ts";
import { SETTINGS } from "../checking/marked.ts";
import { META } from "./fixtures.ts";

const source = (id: string, title: string): CitedSource => ({
  id,
  meta: { ...META, title, publisher: id, url: `https://${id}.example/` },
  path: null,
  quote: null,
});

const LIKELY = [source("dolphin", "海豚第二季報告"), source("whale", "鯨魚半年業務摘要")];

/** @param marked with | where the cursor is. */
function offered(marked: string, hasNumbers = false): LabelOffered[] | null {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const typed = labelTyped(text, offset, hasNumbers);
  if (typed === null) return null;
  const checked = checkAtOnce({ text, format: "markdown", date: null }, memoryCorpus([]), SETTINGS);
  const draft: DraftCitations = {
    ...checked.citing,
    text,
    isMarkdown: true,
    style: "footnote",
    file: { format: "csl", text: "", entries: [], pathOf: () => null },
    today: "2025-07-20",
    cited: ({ text: words }) => LIKELY.find(({ meta }) => words.includes(meta.title))?.id ?? null,
  };
  return labelsOffered(typed, checked, draft, LIKELY);
}

const labels = (marked: string, hasNumbers = false) =>
  offered(marked, hasNumbers)?.map(({ label, isNew }) => (isNew ? `+${label}` : label));

const NOTES = "\n\n[^a]: 海豚第二季報告\n[^b]: 採訪所得\n";

test("behind [^ the nearest note comes first, then sources that are not cited yet", () => {
  assert.deepEqual(labels(`甲[^a]。\n\n乙[^b]，丙[^|]。${NOTES}`), ["b", "a", "+1"]);
  assert.deepEqual(labels(`甲[^a]，丙[^|。\n\n許多別的話之後，乙[^b]。${NOTES}`), ["a", "b", "+1"]);
  const [, , fresh] = offered(`丙[^|]。${NOTES}`)!;
  assert.match(fresh!.words, /whale · 鯨魚半年業務摘要/);
  assert.match(fresh!.edits[0]!.text, /^\n\[\^1\]: whale，《鯨魚半年業務摘要》/);
});

test("behind [@ new keys come with their source, behind [ numbers where that is the style", () => {
  assert.deepEqual(labels("甲[@|]。"), ["+dolphin2025", "+whale2025"]);
  assert.deepEqual(labels("甲[@a; @|]。"), ["+dolphin2025", "+whale2025"]);
  assert.deepEqual(offered("甲[@|]。")?.[0]?.source?.id, "dolphin");
  const listed = "甲[|]。\n\n[1] 海豚. 海豚第二季報告[EB/OL]. https://dolphin.example/.\n";
  assert.deepEqual(labels(listed, true), ["1", "+2"]);
  assert.equal(labels(listed), undefined);
});

test("nothing is offered elsewhere", () => {
  for (const marked of ["甲|", "甲[|", "寫信到a@|", "[^|", "甲[^a]|。", "`x`甲[b](|"])
    assert.equal(offered(marked), null, marked);
});
