/** The blocks of parsed Markdown: paragraphs, headings, items, cells and notes, and beside them links and comments. */
import type { Definition, FootnoteDefinition, Nodes, Table } from "mdast";
import type { BlockKind, CellHeaders } from "../block.ts";
import { rowHead } from "../tableUnits.ts";
import { addBlock } from "./prose.ts";
import { type Context, emptyWalk, endOf, readComments, startOf, textOf, type Walk } from "./walk.ts";

export function readNode(context: Context, node: Nodes, kind: BlockKind): void {
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
    const row = cells.map((cell) => textOf(cell));
    cells.forEach((cell, c) => {
      const heads = { row: r === 0 ? "" : rowHead(row, c), column: r === 0 ? "" : (columns[c] ?? "") };
      const headers: CellHeaders = c === 0 && r > 0 ? { ...heads, line: row.slice(1).join(" ") } : heads;
      addBlock(context, cell.children, { kind: "cell", headers });
    });
  });
}
