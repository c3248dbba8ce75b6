/** Checked claims made by hand, so that what is said of a verdict is tested without the way to it. */
import Big from "big.js";
import type { CheckedClaim, Witness } from "../../server/checking/checked.ts";
import type { DateMention } from "../../server/kinds/date/date.ts";
import type { Figure } from "../../server/kinds/figure/figure.ts";
import type { Mention } from "../../server/kinds/kind.ts";
import type { ReadSentence } from "../../server/kinds/reading.ts";
import type { Edit } from "../../server/presenting/citing/citation.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import { sentenceOf } from "../../server/text/sentence.ts";
import { splitSentences } from "../../server/text/sentences.ts";
import type { Place, PlacedBlock, SourceMeta } from "../../server/text/source.ts";

export const META: SourceMeta = {
  title: "Second quarter at a glance",
  publisher: "Aldgate",
  author: null,
  published: "2025-07",
  url: null,
  retrieved: null,
  language: "en",
  path: null,
  guessed: [],
};

interface WitnessParts {
  readonly matched?: readonly string[];
  readonly meta?: Partial<SourceMeta>;
  readonly source?: string;
  readonly place?: Place;
  readonly headers?: PlacedBlock["headers"];
  readonly mention?: (at: number) => Mention;
}

/** @param paragraph with the sentence that bears witness between ⟦ and ⟧. */
export function witness(paragraph: string, parts: WitnessParts = {}): Witness {
  const start = Math.max(0, paragraph.indexOf("⟦"));
  const text = paragraph.replace(/[⟦⟧]/g, "");
  const end = paragraph.includes("⟧") ? paragraph.indexOf("⟧") - 1 : text.length;
  const headers = parts.headers === undefined ? {} : { headers: parts.headers };
  const block = {
    kind: "paragraph",
    text,
    start: 0,
    pieces: null,
    place: parts.place ?? { line: 1 },
    ...headers,
  } as const;
  const read = readOf(block, start, text.slice(start, end));
  const first = parts.matched?.[0] ?? "";
  return {
    source: parts.source ?? "aldgate.md",
    meta: { ...META, ...parts.meta },
    read,
    matched: (parts.matched ?? []).map((words) => spanOf(read.sentence.text, words)),
    mention: parts.mention?.(read.sentence.text.indexOf(first)) ?? null,
    closeness: 1,
  };
}

export function figure(text: string, value: number | string, parts: Partial<Figure> = {}): (at: number) => Figure {
  return (start) => ({
    kind: "figure",
    start,
    end: start + text.length,
    type: "count",
    low: new Big(value),
    high: new Big(value),
    unit: null,
    precision: 0,
    bound: "exact",
    isRange: false,
    isVague: false,
    ...parts,
  });
}

export function date(
  text: string,
  from: string | null,
  to: string | null,
  parts: Partial<DateMention> = {},
): (at: number) => DateMention {
  return (start) => ({
    kind: "date",
    start,
    end: start + text.length,
    expression: { type: "day" } as never,
    days: from === null && to === null ? null : { from, to },
    grain: "day",
    implied: [],
    isApproximate: false,
    isVague: false,
    isImpossible: false,
    ...parts,
  });
}

/** @param draft Markdown with the claim between ⟦ and ⟧; the text without these marks is `text` of the result. */
export function claimIn(
  draft: string,
  parts: Partial<CheckedClaim> & { readonly mentionOf?: (at: number) => Mention } = {},
): { readonly text: string; readonly claim: CheckedClaim } {
  const { mentionOf, ...rest } = parts;
  const start = draft.indexOf("⟦");
  const end = draft.indexOf("⟧") - 1;
  const text = draft.replace(/[⟦⟧]/g, "");
  const written = text.slice(start, end);
  const { block, at } = blockAt(text, start);
  const span = splitSentences(block.text).find((each) => each.start <= at && at < each.end)!;
  const read = readOf(block, span.start, block.text.slice(span.start, span.end));
  const mention = mentionOf?.(at - span.start) ?? figure(written, 1)(at - span.start);
  const claim: CheckedClaim = {
    start,
    end,
    kind: mention.kind,
    text: written,
    mention,
    read,
    verdict: "contradicted",
    code: "figure.contradicted",
    at: { start, end },
    differs: "value",
    evidence: [],
    nearest: [],
    derivation: null,
    against: [],
    considered: () => [],
    correction: null,
    ...rest,
  };
  return { text, claim };
}

/** The text after a fix. */
export function apply(text: string, edits: readonly Edit[]): string {
  const fromBehind = [...edits].sort((a, b) => b.start - a.start);
  return fromBehind.reduce((mended, edit) => mended.slice(0, edit.start) + edit.text + mended.slice(edit.end), text);
}

function blockAt(text: string, offset: number): { block: ReadSentence["block"]; at: number } {
  for (const block of readMarkdown(text).blocks) {
    for (let at = 0; at < block.text.length; at++) {
      const [inText, inFile] = block.pieces?.findLast(([from]) => from <= at) ?? [0, 0];
      if (block.start + inFile + at - inText === offset) return { block, at };
    }
  }
  throw new Error(`no prose at ${offset}`);
}

function readOf(block: ReadSentence["block"], start: number, text: string): ReadSentence {
  const none = { figures: [], dates: [], names: [], quotations: [], attributions: [] };
  return { sentence: sentenceOf(text, "zh-Hant"), block, blockIndex: 0, start, ...none };
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`${words} is not in ${text}`);
  return { start, end: start + words.length };
}
