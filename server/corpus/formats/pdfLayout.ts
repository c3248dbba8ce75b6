/** Runs of glyphs on a page to lines, lines to paragraphs, tables and headings. Lengths are in the page's own units. */

import { isNumeric } from "../../text/tableUnits.ts";
import { isNoteMark } from "./noteMark.ts";
import type { LooseBlock } from "./placing.ts";
import { cellsOf } from "./table.ts";

/** As pdf.js gives them, in the order of the page's own program, which is nearly always the order of reading. */
export interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

export interface Line {
  /** Its pieces, joined. */
  readonly text: string;
  /** Parted by gaps wider than between words: the cells of a table's row. */
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  /** Of the baseline, upwards. */
  readonly y: number;
  readonly size: number;
}

export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageLines {
  readonly number: number;
  readonly lines: readonly Line[];
}

/** Of the size of the letters: gaps that part words, cells, and cells of Latin words, whose gaps are wide in justified lines. */
const WORD_GAP = 0.22;
const CELL_GAP = 0.5;
const LATIN_CELL_GAP = 1.4;

export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let open: Run[] = [];
  const end = (): void => {
    const line = lineOf(open);
    if (line !== null) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    const last = open.at(-1);
    if (last !== undefined && run.str !== "" && !isOnLine(last, run)) end();
    if (run.str !== "") open.push(run);
    if (run.hasEOL) end();
  }
  end();
  return withMarkers(lines);
}

/** A bullet or a number alone: some programs draw an item's mark after everything else on the page. */
const MARKER = /^(?:[•‧●■◆▪–◦○]|\d{1,2}[.)])$/;

/** From a mark to its item, in letters. */
const MARKER_GAP = 3;

/** Marks that stand before a line go into it. */
function withMarkers(lines: readonly Line[]): Line[] {
  const markers = lines.filter(({ text }) => MARKER.test(text));
  if (markers.length === 0) return [...lines];
  const isOf = (marker: Line, line: Line): boolean =>
    Math.abs(marker.y - line.y) < line.size * 0.3 &&
    line.left >= marker.right - line.size * 0.5 &&
    line.left - marker.right < line.size * MARKER_GAP;
  const marked = lines
    .filter((line) => !markers.includes(line))
    .map((line) => {
      const marker = markers.find((one) => isOf(one, line));
      if (marker === undefined) return line;
      markers.splice(markers.indexOf(marker), 1);
      const [first, ...others] = line.pieces;
      const text = `${marker.text} ${line.text}`;
      return { ...line, text, pieces: [{ ...first!, text: `${marker.text} ${first!.text}` }, ...others] };
    });
  return lines.flatMap((line) => (MARKER.test(line.text) ? (markers.includes(line) ? [line] : []) : [marked.shift()!]));
}

const xOf = (run: Run): number => run.transform[4] ?? 0;
const yOf = (run: Run): number => run.transform[5] ?? 0;
const sizeOf = ({ transform }: Run): number => Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 1;

function isOnLine(last: Run, run: Run): boolean {
  const size = Math.max(sizeOf(last), sizeOf(run));
  return Math.abs(yOf(last) - yOf(run)) < size * 0.5 && xOf(run) > xOf(last) - size;
}

function lineOf(runs: readonly Run[]): Line | null {
  const first = runs[0];
  if (first === undefined) return null;
  const pieces: { text: string; left: number; right: number }[] = [];
  for (const run of runs) {
    const text = usual(run.str);
    const last = pieces.at(-1);
    const gap = last === undefined ? 0 : (xOf(run) - last.right) / sizeOf(run);
    if (text.trim() === "" || (last !== undefined && isRaised(run, first) && isNoteMark(last.text, run.str))) continue;
    if (last === undefined || gap > (/[a-z,]$/i.test(last.text) ? LATIN_CELL_GAP : CELL_GAP))
      pieces.push({ text, left: xOf(run), right: xOf(run) + run.width });
    else {
      last.text += (gap > WORD_GAP ? " " : "") + text;
      last.right = Math.max(last.right, xOf(run) + run.width);
    }
  }
  const last = pieces.at(-1);
  if (last === undefined) return null;
  for (const piece of pieces) piece.text = tidy(piece.text);
  const size = Math.max(...runs.filter(({ str }) => str.trim() !== "").map(sizeOf));
  const text = tidy(pieces.map((piece) => piece.text).join(" "));
  return { text, pieces, left: xOf(first), right: last.right, y: yOf(first), size };
}

const isRaised = (run: Run, first: Run): boolean =>
  yOf(run) > yOf(first) + sizeOf(first) * 0.15 && sizeOf(run) < sizeOf(first) * 0.93;

/** ⾸ (a radical) → 首, 樂 (a compatibility form) → 樂, ﬁ → fi: fonts lead back to these for the letters they show. */
function usual(text: string): string {
  // Bullets come from fonts of symbols, which have no letters.
  return text
    .replace(/[\uf000-\uf0ff]/g, "•")
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (glyph) => RADICALS.get(glyph) ?? glyph.normalize("NFKC"));
}

/** Radicals that Unicode gives no compatible letter. */
const RADICALS = new Map(
  [
    ..."⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻫斉⻭歯⻯竜",
  ].flatMap((glyph, i, all) => (i % 2 === 0 ? [[glyph, all[i + 1]!] as const] : [])),
);

/** Spaces that only justify a line are none between Chinese characters. */
const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, "")
    .trim();

/** Lines at the same height with the same words, numbers aside, on three pages or more are running heads and feet. */
export function withoutRunningHeads(pages: readonly PageLines[]): PageLines[] {
  const counts = new Map<string, number>();
  const keyOf = ({ text, y }: Line): string => `${Math.round(y / 3)} ${text.replace(/\d+/g, "#")}`;
  for (const { lines } of pages)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map(({ number, lines }) => ({
    number,
    lines: lines.filter((line) => (counts.get(keyOf(line)) ?? 0) < 3 || line.pieces.length > 1),
  }));
}

type PageBlock = Omit<LooseBlock, "place">;

export function pageBlocks(lines: readonly Line[]): PageBlock[] {
  const body = median(lines.map(({ size }) => size));
  const blocks: PageBlock[] = [];
  for (const { lines: region, isTable } of regionsOf(lines)) {
    if (isTable) {
      const above = blocks.slice(-2).map(({ text }) => text);
      blocks.push(...tableOf(region, above));
    } else
      blocks.push(
        ...paragraphsOf(region)
          .map((paragraph) => proseOf(paragraph, body))
          .filter(({ text }) => text !== ""),
      );
  }
  return blocks;
}

function proseOf(paragraph: readonly Line[], body: number): PageBlock {
  const text = joined(paragraph);
  const { size } = paragraph[0]!;
  const isHeading = size > body * 1.12 && text.length <= 60 && !/[。.!?！？；;]$/.test(text);
  if (BULLET.test(text)) return { kind: "item", text: text.replace(BULLET, "") };
  return isHeading ? { kind: "heading", text, depth: size > body * 1.5 ? 1 : 2 } : { kind: "paragraph", text };
}

interface Region {
  readonly lines: Line[];
  readonly isTable: boolean;
}

/** Lines that follow one another downwards at a steady distance in letters of one size; rows of a table apart from prose. */
function regionsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  lines.forEach((line, i) => {
    const region = regions.at(-1);
    const last = region?.lines.at(-1);
    const isTable = isRow(lines[i - 1], line) || isRow(line, lines[i + 1]);
    const goesOn =
      region !== undefined &&
      last !== undefined &&
      region.isTable === isTable &&
      isBelow(last, line, isTable ? ROW_PITCH : LINE_PITCH) &&
      (isTable || Math.abs(line.size - last.size) < last.size * 0.1);
    if (goesOn) region.lines.push(line);
    else regions.push({ lines: [line], isTable });
  });
  return regions;
}

/** From one baseline to the next, in letters. */
const LINE_PITCH = 2.1;
const ROW_PITCH = 3.2;

const isBelow = (above: Line, line: Line, pitch: number): boolean =>
  above.y - line.y > 0 && above.y - line.y < above.size * pitch;

/** Two lines in pieces one below the other, about as many in each and figures among them: prose has such gaps by chance only. */
function isRow(above: Line | undefined, line: Line | undefined): boolean {
  if (above === undefined || line === undefined || !isBelow(above, line, ROW_PITCH)) return false;
  const [one, other] = [above.pieces.length, line.pieces.length];
  return (
    Math.min(one, other) > 1 &&
    Math.abs(one - other) <= 1 &&
    [...above.pieces, ...line.pieces].some(({ text }) => isNumeric(text))
  );
}

const BULLET = /^[•‧●■◆▪–]\s?/;

/** A line that ends short of the margin ends its paragraph, and one that is set in begins one. */
function paragraphsOf(region: readonly Line[]): Line[][] {
  const right = Math.max(...region.map((line) => line.right));
  const left = Math.min(...region.map((line) => line.left));
  const paragraphs: Line[][] = [];
  for (const line of region) {
    const last = paragraphs.at(-1)?.at(-1);
    const isNew =
      last === undefined ||
      BULLET.test(line.text) ||
      last.right < right - last.size * 2 ||
      line.left > left + line.size * 1.5;
    if (isNew) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs;
}

/** Chinese lines run on without a space, and a hyphen at the end of a Latin line parts a word. */
function joined(lines: readonly Line[]): string {
  return lines.reduce((text, line) => {
    if (text === "") return line.text;
    if (/[A-Za-z]-$/.test(text) && /^[a-z]/.test(line.text)) return text.slice(0, -1) + line.text;
    const isLatin = /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(line.text);
    return text + (isLatin ? " " : "") + line.text;
  }, "");
}

/** Pieces that stand over one another make a column. Where two of a row fall into one, it is read as lines. */
function tableOf(region: readonly Line[], above: readonly string[]): PageBlock[] {
  const columns = columnsOf(region.flatMap(({ pieces }) => pieces));
  const rows: string[][] = [];
  for (const { pieces } of region) {
    const row = columns.map(() => "");
    for (const piece of pieces) {
      const column = columns.findIndex(({ left, right }) => piece.left < right && piece.right > left);
      if (row[column] !== "") return region.map(({ text }) => ({ kind: "paragraph", text }));
      row[column] = piece.text;
    }
    rows.push(row);
  }
  return cellsOf({ rows, placeOf: () => ({}), above }).map(
    ({ row: _row, column: _column, place: _place, ...block }) => block,
  );
}

function columnsOf(pieces: readonly Piece[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
