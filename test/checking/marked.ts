/**
 * Marked drafts: ⟦…⟧ around each claim, then a line for each in order, with its code (or its verdict, where it has none)
 * and, behind a colon, what the source is found to say. What is not marked must bear no finding.
 *
 *     check(`用戶突破⟦4000萬⟧。
 *     ^ figure.contradicted: 3000萬`, { "report.md": "用戶突破3000萬。" });
 */
import assert from "node:assert/strict";
import { type CheckSettings, checkAtOnce } from "../../server/checking/check.ts";
import type { CheckedClaim } from "../../server/checking/checked.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { languageOf } from "../../server/text/language.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import type { SourceText } from "../../server/text/source.ts";
import { overlaps, type Span } from "../../server/text/span.ts";

export const SETTINGS: CheckSettings = {
  reading: { fiscalYearStart: 1, lexicon: EMPTY_LEXICON },
  kinds: new Set(["figure", "date", "name", "quotation", "attribution"]),
};

export interface Given {
  /** ISO day of the draft; 2025-08-01 unless given. */
  readonly date?: string | null;
  /** ISO day of every source; 2025-07-15 unless given. */
  readonly published?: string | null;
}

export function check(marked: string, sources: Readonly<Record<string, string>>, given: Given = {}): void {
  const { text, marks, expected } = unmark(marked);
  const claims = claimsIn(text, sources, given);
  assert.equal(marks.length, expected.length, "as many ^ lines as marks");
  marks.forEach((mark, i) => {
    const words = text.slice(mark.start, mark.end);
    const at = claims.filter((claim) => overlaps(claim, mark) || overlaps(claim.at, mark));
    const [wanted, source] = expected[i]!.split(/:\s*/) as [string, string | undefined];
    const answer = at.find((claim) => nameOf(claim) === wanted);
    assert.ok(answer, `${words}: ${wanted} expected, but ${at.map(nameOf).join(", ") || "nothing"} found`);
    if (source !== undefined) assert.equal(saidBy(answer), source, `what the source says of ${words}`);
  });
  const stray = claims.filter((claim) => claim.code !== null && !marks.some((mark) => overlaps(claim.at, mark)));
  assert.deepEqual(
    stray.map((claim) => `${claim.text} ${claim.code}`),
    [],
    "findings on what is not marked",
  );
}

export function claimsIn(
  text: string,
  sources: Readonly<Record<string, string>>,
  given: Given = {},
): readonly CheckedClaim[] {
  const texts = Object.entries(sources).map(([id, source]) => sourceOf(id, source, given.published));
  const date = given.date === undefined ? "2025-08-01" : given.date;
  return checkAtOnce({ text, format: "markdown", date }, memoryCorpus(texts), SETTINGS).claims;
}

export function sourceOf(id: string, text: string, published: string | null = "2025-07-15"): SourceText {
  const blocks = readMarkdown(text).blocks.map((block, i) => ({ ...block, place: { line: i + 1 } }));
  const meta = {
    title: id,
    publisher: null,
    author: null,
    published,
    url: null,
    retrieved: null,
    path: null,
    guessed: [],
  };
  return { id, meta: { ...meta, language: languageOf(text) }, blocks };
}

const nameOf = (claim: CheckedClaim): string => claim.code ?? claim.verdict;

function saidBy(claim: CheckedClaim): string | undefined {
  const [witness] = claim.evidence;
  const [span] = witness?.matched ?? [];
  return span && witness?.read.sentence.text.slice(span.start, span.end);
}

function unmark(marked: string): { text: string; marks: Span[]; expected: string[] } {
  const lines = marked.split("\n");
  const expected = lines.filter((line) => /^\s*\^ /.test(line)).map((line) => line.replace(/^\s*\^ /, "").trim());
  const body = lines.filter((line) => !/^\s*\^ /.test(line)).join("\n");
  const marks: Span[] = [];
  let text = "";
  let open = -1;
  for (const character of body) {
    if (character === "⟦") open = text.length;
    else if (character === "⟧") marks.push({ start: open, end: text.length });
    else text += character;
  }
  return { text, marks, expected };
}
