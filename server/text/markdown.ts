/**
 * Markdown to blocks of prose: marks are dropped, code and addresses masked, front matter and HTML comments passed over.
 * Every unit of prose keeps its way back to the file (`toFile`).
 */
import type { Definition, FootnoteDefinition, Link, Nodes, Parents, PhrasingContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block, BlockKind, CellHeaders } from "./block.ts";
import { type Mark, type Note, readCitationMarks } from "./citationMarks.ts";
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

export interface FrontMatter extends Span {
  readonly yaml: string;
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

interface Walk {
  readonly blocks: Block[];
  readonly notes: Note[];
  readonly comments: (Span & { text: string })[];
  readonly links: (Span & { url: string })[];
  readonly marks: Mark[];
}

const emptyWalk = (): Walk => ({ blocks: [], notes: [], comments: [], links: [], marks: [] });

/** Spaces where code, an image or a comment stood would join words; this stands there instead. */
const MASK = "\u2003";

function frontMatterOf(file: string): FrontMatter | null {
  const start = file.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!file.startsWith("---", start)) return null;
  const open = /^---[ \t]*\r?\n/.exec(file.slice(start, start + 64));
  if (open === null) return null;
  const body = start + open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(file.slice(body, body + FRONT_MATTER_LIMIT));
  if (close === null) return null;
  return { start, end: body + close.index + close[0].length, yaml: file.slice(body, body + close.index) };
}

const FRONT_MATTER_LIMIT = 20_000;

/** Cut at blank lines outside fences, comments and indented continuations: a piece holds whole blocks. */
function* pieces(file: string, from: number): Generator<Span> {
  let start = from;
  let isFenced = false;
  let isComment = false;
  for (let line = from; line < file.length; ) {
    let end = file.indexOf("\n", line);
    if (end === -1) end = file.length;
    const head = file.slice(line, Math.min(end, line + 8)).trimStart();
    if (head.startsWith("```") || head.startsWith("~~~")) isFenced = !isFenced;
    else if (!isFenced) {
      if (isComment) isComment = file.indexOf("-->", line) >= end || file.indexOf("-->", line) === -1;
      else if (head.startsWith("<!--")) isComment = !file.slice(line, end).includes("-->") && file.includes("-->", end);
      if (!isComment && head === "" && end - start > 1 && isAtMargin(file, end + 1)) {
        yield { start, end };
        start = end;
      }
    }
    line = end + 1;
  }
  if (start < file.length) yield { start, end: file.length };
}

const isAtMargin = (file: string, at: number): boolean => file[at] !== " " && file[at] !== "\t";

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

/** `[label]: address` lines, wherever they stand: a link of another piece may refer to them. */
function linkDefinitions(file: string): { label: string; line: string }[] {
  if (!file.includes("]:")) return [];
  return [...file.matchAll(/^\[(?!\^)([^\]\n]{1,200})\]:[^\n]*$/gm)].map((found) => ({
    label: found[1]!,
    line: found[0],
  }));
}

/** Footnote marks and reference links are only read as such where their definition stands in the same text. */
function standIns(source: string, definitions: readonly { label: string; line: string }[]): string {
  if (!source.includes("[")) return "";
  const labels = new Set([...source.matchAll(/\[\^([^\]\s]{1,80})\](?!:)/g)].map((mark) => mark[1]!));
  const notes = [...labels].filter((label) => !source.includes(`[^${label}]:`)).map((label) => `[^${label}]: .`);
  const links = definitions.filter(({ label }) => source.includes(`[${label}]`) && !source.includes(`[${label}]:`));
  const lines = [...notes, ...links.map(({ line }) => line)];
  return lines.map((line) => `\n\n${line}`).join("");
}

interface Context {
  readonly walk: Walk;
  readonly source: string;
  /** Nodes from here on are stand-ins. */
  readonly end: number;
}

const startOf = (node: Nodes): number => node.position!.start.offset!;
const endOf = (node: Nodes): number => node.position!.end.offset!;

function readNode(context: Context, node: Nodes, kind: BlockKind): void {
  if (startOf(node) >= context.end) return;
  switch (node.type) {
    case "paragraph":
      return addBlock(context, node.children, { kind });
    case "heading":
      return addBlock(context, node.children, { kind: "heading", depth: node.depth });
    case "blockquote":
      return node.children.forEach((child) => readNode(context, child, "quote"));
    case "list":
    case "listItem":
      return node.children.forEach((child) => readNode(context, child, "item"));
    case "table":
      return readTable(context, node);
    case "footnoteDefinition":
      return readNote(context, node);
    case "html":
      return readComments(context, node.value, startOf(node));
    case "definition":
      return readDefinition(context, node);
    default:
      return;
  }
}

function readDefinition({ walk }: Context, node: Definition): void {
  walk.links.push({ start: startOf(node), end: endOf(node), url: node.url });
}

function readNote(context: Context, node: FootnoteDefinition): void {
  const { walk } = context;
  const inner: Walk = { ...emptyWalk(), comments: walk.comments };
  for (const child of node.children) readNode({ ...context, walk: inner }, child, "note");
  walk.notes.push({
    form: "footnote",
    start: startOf(node),
    end: Math.min(endOf(node), context.end),
    label: node.label ?? node.identifier,
    text: inner.blocks.map((block) => block.text).join("\n"),
    urls: inner.links.map((link) => link.url),
  });
  for (const block of inner.blocks) walk.blocks.push({ ...block, kind: "note" });
}

function readTable(context: Context, table: Table): void {
  const rows = table.children.map((row) => row.children);
  const columns = (rows[0] ?? []).map((cell) => textOf(cell));
  rows.forEach((cells, r) => {
    const row = r === 0 || cells[0] === undefined ? "" : textOf(cells[0]);
    cells.forEach((cell, c) => {
      const headers: CellHeaders = { row: c === 0 ? "" : row, column: r === 0 ? "" : (columns[c] ?? "") };
      addBlock(context, cell.children, { kind: "cell", headers });
    });
  });
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? (node as Parents).children.map((child) => textOf(child)).join("") : "";
}

interface Inline {
  readonly context: Context;
  text: string;
  readonly pieces: [number, number][];
  readonly masked: Span[];
  readonly citations: { label: string; form: "footnote"; at: number }[];
}

type BlockShape = Pick<Block, "kind" | "depth" | "headers">;

function addBlock(context: Context, children: readonly PhrasingContent[], shape: BlockShape): void {
  const inline: Inline = { context, text: "", pieces: [], masked: [], citations: [] };
  children.forEach((child, i) => {
    if (child.type === "link" && isAside(child, children[i - 1], children[i + 1])) addAside(inline, child);
    else readInline(inline, child);
  });
  if (inline.text.trim() === "" && inline.citations.length === 0) return;
  const first = inline.pieces[0]?.[1] ?? 0;
  context.walk.blocks.push({
    ...shape,
    text: inline.text,
    start: first,
    pieces:
      inline.pieces.length > 1 ? inline.pieces.map(([inText, inFile]) => [inText, inFile - first] as const) : null,
    ...(inline.masked.length > 0 && { masked: inline.masked }),
    ...(inline.citations.length > 0 && { citations: inline.citations }),
  });
}

function readInline(inline: Inline, node: PhrasingContent): void {
  const { context } = inline;
  switch (node.type) {
    case "text":
      return addText(inline, node.value, startOf(node), endOf(node));
    case "inlineCode":
    case "image":
    case "imageReference":
      return addMask(inline, startOf(node), endOf(node));
    case "break":
      return addPiece(inline, "\n", startOf(node));
    case "html":
      readComments(context, node.value, startOf(node));
      return;
    case "footnoteReference":
      return addMark(inline, node.label ?? node.identifier, startOf(node), endOf(node));
    case "link":
      context.walk.links.push({ start: startOf(node), end: endOf(node), url: node.url });
      if (isBareAddress(node.children, node.url)) return addMask(inline, startOf(node), endOf(node));
      return node.children.forEach((child) => readInline(inline, child));
    default:
      if ("children" in node) for (const child of node.children) readInline(inline, child);
  }
}

/** （[Gate](…)） names a source: what stands alone in brackets, as a link, is no part of what is told. */
function isAside(link: Link, before: Nodes | undefined, behind: Nodes | undefined): boolean {
  const isOpened = before?.type === "text" && /[（(]$|^[;；] ?$/.test(before.value);
  const isClosed = behind?.type === "text" && /^[）)]|^[;；] ?$/.test(behind.value);
  return isOpened && isClosed && (link.title != null || !/\d/.test(textOf(link)));
}

function addAside(inline: Inline, link: Link): void {
  inline.context.walk.links.push({ start: startOf(link), end: endOf(link), url: link.url });
  addMask(inline, startOf(link), endOf(link));
}

function addMark(inline: Inline, label: string, start: number, end: number): void {
  inline.citations.push({ label, form: "footnote", at: inline.text.length });
  const labelAt = { start: start + "[^".length, end: end - "]".length };
  inline.context.walk.marks.push({ start, end, form: "footnote", label, labelAt });
}

function isBareAddress(children: readonly PhrasingContent[], url: string): boolean {
  const text = children.map((child) => textOf(child)).join("");
  return text === url || `mailto:${text}` === url;
}

function addMask(inline: Inline, start: number, end: number): void {
  const at = inline.text.length;
  addPiece(inline, MASK, start);
  // A mask is one unit of prose; what follows it starts a piece of its own, so its length in the file does not matter.
  if (end > start) inline.masked.push({ start: at, end: at + 1 });
}

/**
 * A text node's value differs from the file where a backslash escapes, an entity is decoded, or a line of a quote or
 * list goes on behind its marks. Such values are laid along the file piece by piece.
 */
function addText(inline: Inline, value: string, start: number, end: number): void {
  if (end - start === value.length) return addPiece(inline, value, start);
  const written = inline.context.source.slice(start, end);
  let at = 0;
  let from = 0;
  while (from < value.length) {
    const found = written[at] === value[from] ? at : nextAlike(written, value, at, from);
    let length = 1;
    while (
      from + length < value.length &&
      found + length < written.length &&
      written[found + length] === value[from + length]
    )
      length++;
    addPiece(inline, value.slice(from, from + length), start + found);
    from += length;
    at = found + length;
  }
}

/** Where the written text runs on with what the value has next; an entity or escape is skipped over. */
function nextAlike(written: string, value: string, at: number, from: number): number {
  const entity = /^&(?:#\w{1,8}|\w{1,32});/.exec(written.slice(at, at + 40));
  if (entity !== null) return at;
  const found = written.indexOf(value[from]!, at);
  return found === -1 ? Math.min(at, written.length) : found;
}

function addPiece(inline: Inline, text: string, at: number): void {
  const last = inline.pieces.at(-1);
  const isContinued = last !== undefined && last[1] + (inline.text.length - last[0]) === at;
  if (!isContinued) inline.pieces.push([inline.text.length, at]);
  inline.text += text;
}

function readComments({ walk }: Context, html: string, at: number): void {
  for (let open = html.indexOf("<!--"); open !== -1; open = html.indexOf("<!--", open + 4)) {
    const close = html.indexOf("-->", open);
    if (close === -1) return;
    walk.comments.push({ start: at + open, end: at + close + 3, text: html.slice(open + 4, close).trim() });
  }
}
