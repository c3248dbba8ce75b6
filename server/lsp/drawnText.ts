/** The text drawn from a source that is no text file, as people read it: a block a line, a table's rows as rows. */
import type { Position } from "vscode-languageserver/node";
import type { PlacedBlock, SourceText } from "../text/source.ts";

export interface DrawnText {
  readonly text: string;
  /** Where each block begins, by its number. */
  readonly starts: readonly Position[];
}

export function drawnTextOf(source: SourceText): DrawnText {
  let drawn = DRAWN.get(source);
  if (drawn === undefined) DRAWN.set(source, (drawn = draw(source)));
  return drawn;
}

const DRAWN = new WeakMap<SourceText, DrawnText>();

/** The title, an empty line, and then the blocks with an empty line between; cells of one row stand beside each other. */
function draw({ meta, blocks }: SourceText): DrawnText {
  const lines = [onOneLine(meta.title)];
  const starts: Position[] = [];
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const text = onOneLine(block.text);
    const isBeside = before !== undefined && isInSameRow(before, block);
    if (!isBeside && !(before !== undefined && areOfTable(before, block))) lines.push("");
    const lead = isBeside ? lines.pop()! + BETWEEN : "";
    starts.push({ line: lines.length, character: lead.length });
    lines.push(lead + text);
  });
  return { text: `${lines.join("\n")}\n`, starts };
}

const BETWEEN = " | ";

const onOneLine = (text: string): string => text.replace(/[\r\n]/g, " ");

const areOfTable = (a: PlacedBlock, b: PlacedBlock): boolean =>
  a.kind === "cell" && b.kind === "cell" && a.place.sheet === b.place.sheet;

/** By the cell's own address where it has one, else by what heads its row: the first of a row is headed by nothing. */
function isInSameRow(a: PlacedBlock, b: PlacedBlock): boolean {
  if (!areOfTable(a, b)) return false;
  if (a.place.cell !== undefined && b.place.cell !== undefined) return rowOf(a.place.cell) === rowOf(b.place.cell);
  const [before, here] = [a.headers, b.headers];
  if (before === undefined || here === undefined) return false;
  if (here.row !== "") return here.row === before.row || here.row.endsWith(a.text);
  return here.column === "" && before.column === "" && before.row === "";
}

const rowOf = (cell: string): string => /\d+$/.exec(cell)?.[0] ?? cell;
