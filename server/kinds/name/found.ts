/** A stretch of a sentence that one of the readers takes for a name. */
import type { Span } from "../../text/span.ts";
import type { NameRole } from "../kind.ts";

export interface Found extends Span {
  readonly role: NameRole;
  readonly foundBy: "form" | "context" | "lexicon" | "words";
  /** The post that stands beside a person's name. */
  readonly post?: Span;
  readonly standing?: "former" | "elect";
}

/** What ends a clause, and so may stand right before a name. */
const BREAKS = new Uint8Array(0x10000);
for (const mark of "，,。．；;：:︰！!？?“”「」『』‘’\"'《》〈〉()（）[]【】|｜/、\u3000\u2003 \n\t—–─…")
  BREAKS[mark.charCodeAt(0)] = 1;

export const isBreakAt = (folded: string, at: number): boolean =>
  at < 0 || at >= folded.length || BREAKS[folded.charCodeAt(at)] === 1;
