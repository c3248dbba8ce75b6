/** Says of blocks where they stand, so that a person can be led there. */
import type { Block } from "../../text/block.ts";
import type { Place, PlacedBlock } from "../../text/source.ts";

/** Blocks of a text file, ascending, with their lines (from 1) and the heading that each stands under. */
export function placeByLine(text: string, blocks: readonly Block[]): PlacedBlock[] {
  let line = 1;
  let at = 0;
  let heading: string | undefined;
  return blocks.map((block) => {
    for (let end = text.indexOf("\n", at); end !== -1 && end < block.start; end = text.indexOf("\n", at)) {
      line++;
      at = end + 1;
    }
    const place: Place = { line, ...(heading !== undefined && { heading }) };
    if (block.kind === "heading") heading = block.text;
    return { ...block, place };
  });
}

/** A block of a format whose file is no text, before it is known where in the extracted text it starts. */
export type LooseBlock = Omit<PlacedBlock, "start" | "pieces"> & {
  /** Of a cell, where it stands in its table, from 0; not kept. */
  readonly grid?: { readonly row: number; readonly column: number };
};

/** Lays blocks into one text, a line each: their offsets count in that text, which `extractedText` gives back. */
export function layOut(loose: readonly LooseBlock[]): PlacedBlock[] {
  let start = 0;
  return loose.map(({ grid: _, ...block }) => {
    const placed: PlacedBlock = { ...block, start, pieces: null };
    start += block.text.length + 1;
    return placed;
  });
}

export const extractedText = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join("\n");
