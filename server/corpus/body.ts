/** What the index keeps of a source's text, and how it is found there: as little code as asking the index takes. */
import { readPlainText } from "../text/plain.ts";
import type { PlacedBlock } from "../text/source.ts";
import { placeByLine } from "./formats/placing.ts";

/** Plain text is kept as it is, its blocks read again; anything else keeps its blocks. */
export type Body =
  | { readonly shape: "text"; readonly text: string }
  | { readonly shape: "blocks"; readonly text: string };

export const blocksOfText = (text: string): PlacedBlock[] => placeByLine(text, readPlainText(text));

/** A source's blocks, as its row kept them. */
export function blocksOf(body: Body): PlacedBlock[] {
  return body.shape === "text" ? blocksOfText(body.text) : (JSON.parse(body.text) as PlacedBlock[]);
}

/** percent:1.4 → ¤percent¤1¤4: one token to the index's tokenizer, and no word of any text. */
export const valueToken = (key: string): string => `¤${key.replace(/[^a-z0-9]/gi, "¤")}`;
