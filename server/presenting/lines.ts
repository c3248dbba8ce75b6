/** Offsets of a text as lines and columns, the way editors count them. */

/** Offsets at which the text's lines begin; \n, \r\n and a lone \r end one. */
export type Lines = readonly number[];

export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as VS Code counts. */
  readonly column: number;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
  }
  return starts;
}

export function lineOf(lines: Lines, offset: number): LineColumn {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lines[low]! + 1 };
}
