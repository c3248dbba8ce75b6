/** A passage as people are shown it: its sentence with the matching words marked, what stands around it, and where. */
import type { Difference, Witness } from "../checking/checked.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Mention } from "../kinds/kind.ts";
import type { Block } from "../text/block.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Place, PlacedBlock, SourceMeta } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { type Locale, say } from "./messages.ts";
import { joined, onOneLine, shorten, wordsOf } from "./words.ts";

export interface Segment {
  readonly text: string;
  readonly isMatched: boolean;
}

/** As the source has it, unescaped. */
export interface QuotedPassage {
  /** The sentence before, where the same paragraph has one; else empty. */
  readonly before: string;
  readonly sentence: readonly Segment[];
  readonly after: string;
  /** For a table's cell: what its row and column are headed by. */
  readonly headers: string;
}

export function quotePassage(witness: Witness): QuotedPassage {
  const { block, start, sentence } = witness.read;
  const spans = splitSentences(block.text);
  const before = spans.findLast((span) => span.end <= start);
  const after = spans.find((span) => span.start >= start + sentence.text.length);
  const textOf = (span = { start: 0, end: 0 }): string => onOneLine(block.text.slice(span.start, span.end));
  return {
    before: textOf(before),
    sentence: segmentsOf(sentence.text, witness),
    after: textOf(after),
    headers: headersOf(block),
  };
}

/**
 * The words that answer the claim, with the word beside them that makes the difference: 逾9.4億, not 9.4億, where the
 * qualifier differs. The whole sentence, shortened, where nothing in it is marked.
 */
export function wordsOfWitness({ read, matched, mention }: Witness, differs: Difference | null, most: number): string {
  const { text } = read.sentence;
  const spans = matched.length > 0 ? matched : mention === null ? [] : [mention];
  if (spans.length === 0) return shorten(onOneLine(text), most);
  return wordsOf(text, [...spans, ...telling(mention, differs)], most);
}

/** Where the word stands that makes the difference, in the mention's sentence. */
export function telling(mention: Mention | null, differs: Difference | null): Span[] {
  if (mention?.kind !== "figure") return [];
  const { boundAt, basisAt, directionAt } = mention as Figure;
  const spans = { qualifier: boundAt, basis: basisAt, direction: directionAt } as Partial<Record<string, Span>>;
  const span = spans[differs ?? ""];
  return span === undefined ? [] : [span];
}

/** Gate，2025-07. The title stands in for a publisher that is not known. */
export function nameOfSource({ meta, source }: Pick<Witness, "meta" | "source">, locale: Locale): string {
  const name = publisherOf(meta, source);
  return meta.published === null ? name : say(locale, "source.dated", { name, date: onOneLine(meta.published) });
}

export function publisherOf(meta: SourceMeta, source: string): string {
  return shorten(onOneLine(meta.publisher ?? "") || titleOf(meta, source), 40);
}

export const titleOf = (meta: SourceMeta, source: string): string => onOneLine(meta.title) || onOneLine(source);

export const placeOf = (block: Block): Place => (block as PlacedBlock).place ?? {};

/** Line of the file in which the witness's words begin, from 1; null for what has no lines. */
export function lineOfWitness({ read, matched }: Witness): number | null {
  const { line } = placeOf(read.block);
  if (line === undefined) return null;
  const before = read.block.text.slice(0, read.start + (matched[0]?.start ?? 0));
  return line + (before.match(/\n/g)?.length ?? 0);
}

/** 第 12 行, page 3, 「現貨」一節; empty where nothing is known. */
export function sayPlace(witness: Witness, locale: Locale): string {
  const { page, sheet, cell, paragraph } = placeOf(witness.read.block);
  const line = lineOfWitness(witness);
  if (line !== null) return say(locale, "place.line", { line });
  if (page !== undefined) return say(locale, "place.page", { page });
  if (cell !== undefined) return say(locale, "place.cell", { sheet: onOneLine(sheet ?? ""), cell }).trim();
  return paragraph === undefined ? "" : say(locale, "place.paragraph", { paragraph });
}

function segmentsOf(text: string, { matched, mention }: Witness): Segment[] {
  const marked = joined(matched.length > 0 ? matched : mention === null ? [] : [mention]);
  const segments: Segment[] = [];
  let at = 0;
  for (const span of marked) {
    segments.push({ text: text.slice(at, span.start), isMatched: false });
    segments.push({ text: text.slice(span.start, span.end), isMatched: true });
    at = span.end;
  }
  segments.push({ text: text.slice(at), isMatched: false });
  return segments.filter((segment) => segment.text !== "");
}

function headersOf({ headers }: Block): string {
  if (headers === undefined) return "";
  const parts = [headers.row, headers.column, headers.unit ?? ""].map(onOneLine);
  return parts.filter((part) => part !== "").join(" · ");
}
