/** Blocks of a page or a text as Markdown that reads back to the same words, and to tables with the same headers. */
import type { LooseBlock } from "../formats/placing.ts";

export function markdownOf(blocks: readonly LooseBlock[]): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const table = tableFrom(blocks, i);
    if (table.length > 0) {
      parts.push(gridOf(table));
      i += table.length - 1;
    } else parts.push(proseOf(blocks[i]!));
  }
  return `${parts.join("\n\n")}\n`;
}

function proseOf({ kind, text, depth = 1 }: LooseBlock): string {
  const lines = text.split("\n").map(escaped);
  if (kind === "heading") return `${"#".repeat(Math.min(Math.max(depth, 1), 6))} ${lines.join(" ")}`;
  if (kind === "item") return `- ${lines.join("\n  ")}`;
  if (kind === "quote") return `> ${lines.join("\n> ")}`;
  return lines.join("\n");
}

type Cell = LooseBlock & { readonly grid: { readonly row: number; readonly column: number } };

const isCell = (block: LooseBlock | undefined): block is Cell => block?.kind === "cell" && block.grid !== undefined;

/** Cells of one table: their rows ascend, and their columns within a row. */
function tableFrom(blocks: readonly LooseBlock[], from: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = from; isCell(blocks[i]); i++) {
    const [last, next] = [cells.at(-1)?.grid, (blocks[i] as Cell).grid];
    if (last !== undefined && (next.row < last.row || (next.row === last.row && next.column <= last.column))) break;
    cells.push(blocks[i] as Cell);
  }
  return cells;
}

/** Header rows over one another become one; what heads several rows is written out before each. */
function gridOf(cells: readonly Cell[]): string {
  const width = cells.reduce((most, { grid }) => Math.max(most, grid.column + 1), 0);
  const firstBody = cells.find(({ headers }) => headers !== undefined && (headers.row !== "" || headers.column !== ""));
  const bodyFrom = firstBody?.grid.row ?? cells[0]!.grid.row + 1;
  const head = Array.from({ length: width }, (_, column) => {
    const below = cells.find(({ grid, headers }) => grid.row >= bodyFrom && grid.column === column && headers?.column);
    const own = cells.filter(({ grid }) => grid.row < bodyFrom && grid.column === column).map(({ text }) => text);
    return below?.headers?.column ?? own.join(" ");
  });
  const rows = new Map<number, string[]>();
  for (const { grid, text } of cells.filter(({ grid: { row } }) => row >= bodyFrom)) {
    const row = rows.get(grid.row) ?? Array.from({ length: width }, () => "");
    row[grid.column] = text;
    rows.set(grid.row, row);
  }
  for (const [number, row] of rows) {
    const heading = cells.find(({ grid, headers }) => grid.row === number && headers?.row)?.headers?.row;
    if (row[0] === "" && heading !== undefined) row[0] = heading;
  }
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text) => escaped(text.replace(/\s+/g, " "))).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(width)}`, ...[...rows.values()].map(line)].join("\n");
}

/** A line as Markdown that means the line itself. */
const escaped = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, "\\$&")
    .replace(/^(\s*)([#+\-=])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
