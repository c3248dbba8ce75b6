/** CSV and its kin: the delimiter is found out, quoted cells may hold line breaks, every cell knows its headers. */
import type { PlacedBlock } from "../../text/source.ts";
import { decode } from "./encoding.ts";
import type { Reader, Warning } from "./format.ts";
import { cellsOf } from "./table.ts";

export const csv: Reader = {
  read(bytes, settings) {
    const { text, encoding, warnings } = decode(
      bytes,
      settings.encoding === undefined ? {} : { set: settings.encoding },
    );
    const { rows, isCut } = rowsOf(text, delimiterOf(text));
    const cut: Warning[] = isCut ? [{ code: "cut", detail: `${MOST_CELLS} cells` }] : [];
    return { blocks: blocksOf(rows), meta: {}, warnings: [...warnings, ...cut], encoding };
  },
};

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly line: number;
  /** As in Block: where a doubled quotation mark stands for one, the file runs on otherwise. */
  readonly pieces: readonly (readonly [number, number])[] | null;
}

const MOST_CELLS = 200_000;

function blocksOf(rows: readonly (readonly Cell[])[]): PlacedBlock[] {
  const grid = {
    rows: rows.map((row) => row.map(({ text }) => text.trim())),
    placeOf: (row: number, column: number) => ({
      line: rows[row]![column]!.line,
      cell: columnName(column) + (row + 1),
    }),
  };
  return cellsOf(grid).map(({ row, column, ...block }) => {
    const { text, start, pieces } = rows[row]![column]!;
    return { ...block, text, start, pieces };
  });
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The mark that stands most evenly in the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split("\n", 20)
    .filter((line) => line.trim() !== "");
  const evenness = (mark: string): number => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
    return counts.length * 100 + Math.min(...counts, 50);
  };
  const best = ["\t", ";", ","].map((mark) => ({
    mark,
    score: lines.some((line) => line.includes(mark)) ? evenness(mark) : 0,
  }));
  best.sort((a, b) => b.score - a.score);
  return best[0]!.score > 0 ? best[0]!.mark : ",";
}

function rowsOf(text: string, delimiter: string): { rows: Cell[][]; isCut: boolean } {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let cells = 0;
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = cellAt(text, at, delimiter, line);
    row.push(cell);
    cells++;
    for (let i = text.indexOf("\n", at); i !== -1 && i < end; i = text.indexOf("\n", i + 1)) line++;
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (row.length > 1 || cell.text.trim() !== "") rows.push(row);
    row = [];
    line++;
    if (text[end] === "\r" && text[at] === "\n") at++;
    if (end >= text.length) break;
    if (cells >= MOST_CELLS) return { rows, isCut: true };
  }
  return { rows, isCut: false };
}

/** @returns the cell, and where its delimiter or line end stands. */
function cellAt(text: string, at: number, delimiter: string, line: number): { cell: Cell; end: number } {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
    return { cell: { text: text.slice(at, end), start: at, line, pieces: null }, end };
  }
  const pieces: [number, number][] = [[0, 0]];
  let content = "";
  let from = at + 1;
  let close = text.indexOf('"', from);
  while (close !== -1 && text[close + 1] === '"') {
    content += text.slice(from, close + 1);
    from = close + 2;
    pieces.push([content.length, from - at - 1]);
    close = text.indexOf('"', from);
  }
  const last = close === -1 ? text.length : close;
  content += text.slice(from, last);
  let end = Math.min(last + 1, text.length);
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return { cell: { text: content, start: at + 1, line, pieces: pieces.length > 1 ? pieces : null }, end };
}
