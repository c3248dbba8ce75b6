/**
 * Markdown to blocks of prose: marks are dropped, code and addresses masked, front matter and HTML comments passed over.
 * Every unit of prose keeps its way back to the file (`toFile`).
 */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block } from "./block.ts";
import { type Mark, type Note, readCitationMarks } from "./citationMarks.ts";
import { readNode } from "./markdown/blocks.ts";
import { type FrontMatter, frontMatterOf, linkDefinitions, pieces, standIns } from "./markdown/pieces.ts";
import { type Context, emptyWalk, type Walk } from "./markdown/walk.ts";
import { readPlainText } from "./plain.ts";
import type { Span } from "./span.ts";
import { withUnits } from "./tableUnits.ts";

export interface MarkdownText {
  readonly blocks: readonly Block[];
  /** The YAML between the leading --- lines, without them; null where there is none. */
  readonly frontMatter: FrontMatter | null;
  /** Footnotes defined in the text, so that citations can be numbered on and led to their sources. */
  readonly notes: readonly Note[];
  /** HTML comments with their text, for marks such as `<!-- hegao-ignore -->`. */
  readonly comments: readonly (Span & { readonly text: string })[];
  /** Addresses linked to, with the span of the link's words in the file. */
  readonly links: readonly (Span & { readonly url: string })[];
  /** Marks that cite, in the order of the text; those in notes are none. */
  readonly marks: readonly Mark[];
}

/** What was read of a file's pieces, by their text: handed to the next reading, only what changed is parsed again. */
export type KeptPieces = Map<string, ReadPiece>;

/** @param kept what the last reading of this file left behind; is brought up to date. */
export function readMarkdown(file: string, kept: KeptPieces = new Map()): MarkdownText {
  const frontMatter = frontMatterOf(file);
  const all = emptyWalk();
  const definitions = linkDefinitions(file);
  const used: KeptPieces = new Map();
  for (const piece of pieces(file, frontMatter?.end ?? 0)) {
    const source = file.slice(piece.start, piece.end);
    const key = source + standIns(source, definitions);
    const read = kept.get(key) ?? used.get(key) ?? readPiece(source, key);
    used.set(key, read);
    addMoved(all, read, piece.start);
  }
  kept.clear();
  for (const [key, read] of used) kept.set(key, read);
  return { frontMatter, ...all, ...readCitationMarks({ ...all, blocks: withUnits(all.blocks) }) };
}

function addMoved(all: Walk, read: ReadPiece, by: number): void {
  for (const block of read.blocks) all.blocks.push({ ...block, start: block.start + by });
  for (const list of ["notes", "comments", "links"] as const) {
    for (const item of read[list]) all[list].push({ ...item, ...moved(item, by) } as never);
  }
  for (const mark of read.marks) all.marks.push({ ...mark, ...moved(mark, by), labelAt: moved(mark.labelAt, by) });
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Offsets count from the piece's start. */
export type ReadPiece = Omit<MarkdownText, "frontMatter">;

/** The parser's time grows with the square of the marks in one paragraph: nobody writes one this long. */
const PARSED_AT_MOST = 20_000;

function readPiece(source: string, withStandIns: string): ReadPiece {
  const walk = emptyWalk();
  if (source.length > PARSED_AT_MOST) return { ...walk, blocks: readPlainText(source) };
  const tree = fromMarkdown(withStandIns, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const context: Context = { walk, source, end: source.length };
  for (const node of tree.children) readNode(context, node, "paragraph");
  return walk;
}
