/** A way to mend a draft's words, before it is known whether it holds. */
import type { Span } from "../text/span.ts";
import type { Edit } from "./edit.ts";

/** One way to say in the draft what the source says. */
export interface Way {
  /** The new words, as the fix's title shows them. */
  readonly words: string;
  /** Offsets of the draft's file; in order, none overlapping. */
  readonly edits: readonly Edit[];
  /** Whether the words are reckoned from the draft's own, and no source has them. */
  readonly isOwn?: true;
}

export const wayOf = ({ start, end }: Span, words: string): Way => ({ words, edits: [{ start, end, text: words }] });
