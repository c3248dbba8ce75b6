/** The prose of one block of Markdown: marks are dropped, code and addresses masked, with the way of each unit back to the file. */
import type { Link, Nodes, PhrasingContent } from "mdast";
import type { Block } from "../block.ts";
import type { Span } from "../span.ts";
import { type Context, endOf, readComments, startOf, textOf } from "./walk.ts";

type BlockShape = Pick<Block, "kind" | "depth" | "headers">;

export function addBlock(context: Context, children: readonly PhrasingContent[], shape: BlockShape): void {
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

interface Inline {
  readonly context: Context;
  text: string;
  readonly pieces: [number, number][];
  readonly masked: Span[];
  readonly citations: { label: string; form: "footnote"; at: number }[];
}

/** Spaces where code, an image or a comment stood would join words; this stands there instead. */
const MASK = "\u2003";

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
