/** A change of a draft's text, or of the bibliography beside it. */
import type { Span } from "../text/span.ts";

/** Puts `text` in the place of a span of the draft's file. */
export interface Edit extends Span {
  readonly text: string;
  /** Where the span is one of the draft's bibliography instead. */
  readonly isInBibliography?: true;
}
