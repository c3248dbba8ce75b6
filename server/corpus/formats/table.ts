/** Tables of any format to cells that read by themselves: with what heads their row and column, and the unit that they are in. */
import type { CellHeaders } from "../../text/block.ts";
import type { Place } from "../../text/source.ts";
import { isNumeric, rowHead, unitFor, unitOf } from "../../text/tableUnits.ts";
import type { LooseBlock } from "./placing.ts";

export interface Grid {
  /** Text of cells by row: "" for an empty one, null for one that its neighbour to the left or above spans into. */
  readonly rows: readonly (readonly (string | null)[])[];
  placeOf(row: number, column: number): Place;
  /** What stands right over the table: its caption, a unit line. */
  readonly above?: readonly string[];
}

/** A cell's block with its position in the grid, so that the caller can say where in the file it starts. */
export interface GridCell extends LooseBlock {
  readonly row: number;
  readonly column: number;
}

/** Titles and notes, which fill a row alone, are paragraphs; every other cell that is not empty is a cell. */
export function cellsOf(grid: Grid): GridCell[] {
  const table = shapeOf(grid);
  return grid.rows.flatMap((row, r) =>
    row.flatMap((text, c): GridCell[] => {
      if (text === null || text === "") return [];
      const at = { text, place: grid.placeOf(r, c), row: r, column: c };
      if (isNote(table, r)) return [{ ...at, kind: "paragraph" }];
      return [{ ...at, kind: "cell", headers: headersOf(table, r, c, text) }];
    }),
  );
}

interface Shape extends Grid {
  /** Number of the first row that is more than a title. */
  readonly body: number;
  /** Number of the first row below the header rows. */
  readonly headed: number;
  readonly columns: readonly string[];
  readonly unit: string | null;
}

function shapeOf(grid: Grid): Shape {
  const { rows } = grid;
  const first = rows.findIndex((row) => written(row).length > 1);
  const body = first === -1 ? rows.length : first;
  const headed = headerEnd(rows, body);
  const titles = rows.slice(0, body).map((row) => written(row)[0] ?? "");
  const corner = rows.slice(body, headed).map((row) => row[0] ?? "");
  const unit = [...(grid.above ?? []), ...titles, ...corner].map(unitOf).find((found) => found !== null) ?? null;
  return { ...grid, body, headed, columns: columnHeads(rows, body, headed), unit };
}

/** The header rows end where a number stands that is no year. A table needs none of them to be one. */
function headerEnd(rows: Grid["rows"], body: number): number {
  let row = body;
  while (row < Math.min(rows.length, body + 3) && rows[row]!.every((text) => text === null || isHead(text))) row++;
  return row === rows.length ? Math.min(body + 1, rows.length) : row;
}

const isHead = (text: string): boolean => text === "" || !isNumeric(text) || /^(?:19|20)\d\d$/.test(text);

/** Header rows over one another are read together: 2026年第一季 收入. */
function columnHeads(rows: Grid["rows"], body: number, headed: number): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, c) => {
    const heads = rows.slice(body, headed).map((row) => {
      let from = c;
      while (from > 0 && row[from] === null) from--;
      return row[from] ?? "";
    });
    return [...new Set(heads)].filter((head) => head !== "").join(" ");
  });
}

/** A row of words alone within the body: 註:未經審計. */
function isNote({ rows, body, headed }: Shape, r: number): boolean {
  const texts = written(rows[r]!);
  return r < body || (r >= headed && texts.length === 1 && !isNumeric(texts[0]!));
}

function headersOf(table: Shape, r: number, c: number, text: string): CellHeaders {
  const isBelow = r >= table.headed;
  const row = isBelow ? headOf(table.rows, r, c) : "";
  const column = isBelow ? (table.columns[c] ?? "") : "";
  const unit = unitFor(text, { row, column }, table.unit);
  return { row, column, ...(unit !== null && { unit }) };
}

/** The words that a row begins with, those above where a cell spans rows; a row of nothing but numbers is headed by its first. */
function headOf(rows: Grid["rows"], r: number, c: number): string {
  const row = rows[r]!;
  let up = r;
  while (up > 0 && rows[up]![0] === null) up--;
  const spanning = up < r ? (rows[up]![0] ?? "") : "";
  const words = row.findIndex((text) => text !== null && text !== "" && !isNumeric(text));
  const from = words !== -1 ? words : spanning === "" ? 0 : row.length;
  const cells = row.map((text) => text ?? "");
  // What stands left of the words, as a running number does, is headed by them too.
  const own = rowHead(cells.slice(from), c < from ? Infinity : c - from);
  return [spanning, own].filter((part) => part !== "").join(" ");
}

const written = (row: readonly (string | null)[]): string[] =>
  row.filter((text): text is string => text !== null && text !== "");
