/** How wide words stand in a terminal, and where a line of them breaks. */

export interface Styled {
  readonly text: string;
  readonly isMatched: boolean;
}

/** Columns that a text takes: East Asian wide and full-width characters two (Unicode Standard Annex 11), marks that combine none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character.codePointAt(0)!);
  return width;
}

/**
 * Breaks into lines of at most `width` columns: between Han characters and at spaces, never before a closing mark nor
 * behind an opening one. A word longer than a line is cut. An infinite width breaks nothing.
 */
export function wrap(segments: readonly Styled[], width: number): Styled[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push(line);
    [line, used] = [[], 0];
  };
  for (const piece of piecesOf(segments)) {
    if (used > 0 && used + widthOfCells(piece) > width) endLine();
    for (const cell of piece) {
      if (used > 0 && used + cell.width > width && cell.text !== " ") endLine();
      line.push(cell);
      used += cell.width;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joinAlike);
}

interface Cell extends Styled {
  readonly width: number;
}

function joinAlike(line: readonly Cell[]): Styled[] {
  const joined: { text: string; isMatched: boolean }[] = [];
  for (const { text, isMatched } of line) {
    const last = joined.at(-1);
    if (last?.isMatched === isMatched) last.text += text;
    else joined.push({ text, isMatched });
  }
  return joined;
}

/** Columns of a piece, but for the space that ends it: that may hang over the line's end. */
const widthOfCells = (piece: readonly Cell[]): number =>
  piece.reduce((width, cell) => width + (cell.text === " " ? 0 : cell.width), 0);

/** The smallest parts that no line end may part: a word with its space, a Han character with the marks around it. */
function piecesOf(segments: readonly Styled[]): Cell[][] {
  const pieces: Cell[][] = [];
  let piece: Cell[] = [];
  for (const cell of cellsOf(segments)) {
    const last = piece.at(-1);
    if (last !== undefined && mayBreakBetween(last, cell)) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(cell);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function* cellsOf(segments: readonly Styled[]): Generator<Cell> {
  for (const { text, isMatched } of segments) {
    for (const character of text) yield { text: character, isMatched, width: widthOf(character) };
  }
}

function mayBreakBetween(before: Cell, after: Cell): boolean {
  if (after.width === 0 || after.text === " " || CLOSING.includes(after.text)) return false;
  if (before.text === " ") return true;
  return (before.width === 2 || after.width === 2) && !OPENING.includes(before.text);
}

const CLOSING = "，。、；：！？」』》）】〉”’…％,.;:!?)]}%\"'";

const OPENING = "「『《（【〈“‘([{$";

function widthOfCharacter(point: number): number {
  if (point < 0x300) return 1;
  if (ZERO_WIDTH.test(String.fromCodePoint(point))) return 0;
  return WIDE.some(([from, to]) => from <= point && point <= to) ? 2 : 1;
}

const ZERO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];
