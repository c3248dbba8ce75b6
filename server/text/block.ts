/** Blocks: the stretches of prose that a draft or a source is made of, with the way back to the file. */
import type { MarkForm } from "./markForm.ts";
import type { Span } from "./span.ts";

export type BlockKind = "heading" | "paragraph" | "item" | "cell" | "quote" | "note" | "caption";

/**
 * Prose without markup, with the way of each of its units back to the file that it was read from.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Offset in the file of the block's first unit. */
  readonly start: number;
  /**
   * Ascending pairs [offset in `text`, offset in the file less `start`]: from each on, both run on unit by unit. Null
   * where the one pair [0, 0] says it all. Relative to `start`, so that a block is moved by changing that alone.
   */
  readonly pieces: readonly (readonly [number, number])[] | null;
  /** Depth of a heading, 1 the highest. */
  readonly depth?: number;
  /** For a cell: what its row and its column are headed by, and the unit line over the table. */
  readonly headers?: CellHeaders;
  /** Spans of `text` that are read past: code, addresses, the text of image links. */
  readonly masked?: readonly Span[];
  /** Labels cited inside, with the offset in `text` behind which their mark stood. */
  readonly citations?: readonly { readonly label: string; readonly form: MarkForm; readonly at: number }[];
}

export interface CellHeaders {
  readonly row: string;
  readonly column: string;
  readonly unit?: string;
  /** For the cell that heads a row: what stands in the others. */
  readonly line?: string;
}

/** An offset of the block's text as an offset of its file. The end of a span is mapped by its last unit plus one. */
export function toFile(block: Block, offset: number): number {
  const { pieces } = block;
  if (pieces === null) return block.start + offset;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  const [inText, inFile] = pieces[low]!;
  return block.start + inFile + (offset - inText);
}

export function spanInFile(block: Block, span: Span): Span {
  const start = toFile(block, span.start);
  return { start, end: span.end > span.start ? toFile(block, span.end - 1) + 1 : start };
}
