import { fold } from "./fold.ts";

/** Which reading rules lead where the two differ: decided by the share of Han characters. */
export type Language = "zh-Hant" | "zh-Hans" | "en";

/**
 * A sentence as every reader sees it. `folded` has the same length as `text`, so that an offset into
 * one is an offset into the other: readers match on `folded` and report spans that hold for both.
 */
export interface Sentence {
  /** As written, without markup. */
  readonly text: string;
  /** `text` in Simplified script, half width and lower case, unit by unit. */
  readonly folded: string;
  readonly language: Language;
}

export function sentenceOf(text: string, language: Language): Sentence {
  return { text, folded: fold(text), language };
}
