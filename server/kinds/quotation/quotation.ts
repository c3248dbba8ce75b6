/** Words in quotation marks, and whether somebody is said to have spoken them. */
import type { Span } from "../../text/span.ts";
import type { Mention } from "../kind.ts";

/**
 * `speech`: said by somebody (說, 稱, 指出 or a colon before it). `title`: 《》 or a work's name. `label`: scare
 * quotes, nicknames, set phrases: compared where a source has them nearly so, never `unsourced`.
 */
export type QuotationRole = "speech" | "title" | "label";

/** Its span takes in the marks. */
export interface Quotation extends Mention {
  readonly kind: "quotation";
  /** The words between the marks. */
  readonly inner: Span;
  readonly role: QuotationRole;
  /** Who is said to have spoken, where the same sentence says so. */
  readonly speaker?: Span;
  /** Opens here and is closed in a later sentence, or the reverse. */
  readonly continues?: "after" | "before" | "both";
}
