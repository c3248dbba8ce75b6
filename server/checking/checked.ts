/** A draft as checked: what every door and every feature reads. Offsets are the draft file's, in UTF-16 units. */
import type { KindId, Mention } from "../kinds/kind.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { SourceMeta } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import type { CitationFault } from "./citationFaults.ts";
import type { Citing } from "./citing.ts";
import { type Code, VERDICTS, type Verdict } from "./verdict.ts";

export interface CheckedDraft {
  /** In order of their place. Claims of one kind do not overlap. */
  readonly claims: readonly CheckedClaim[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** The draft's own date, if it has one; the editor offers to insert it otherwise. */
  readonly date: string | null;
  /** Whether relative dates were left unresolved for want of it. */
  readonly lacksDate: boolean;
  /** Where checking ended, in a draft that is longer than what is checked of one; null for all others. */
  readonly uncheckedFrom: number | null;
  /** Whether a part of it was left as it stood before the last keystroke, for a thorough check to judge. */
  readonly isHurried: boolean;
  /** Its notes, marks and links, and the entries that its keys may name. */
  readonly citing: Citing;
  /** What is wrong with these, in the order of the text. */
  readonly citationFaults: readonly CitationFault[];
}

export interface CheckedClaim extends Span {
  readonly kind: KindId;
  /** As written. */
  readonly text: string;
  readonly mention: Mention;
  /** The sentence that it stands in, so that a feature can lead offsets of the mention to the file. */
  readonly read: ReadSentence;
  readonly verdict: Verdict;
  /** Null for what is plainly supported or derived. */
  readonly code: Code | null;
  /** Where a finding is shown: the claim, or the offending word with it. */
  readonly at: Span;
  /** What differs, for what is contradicted or supported with a reservation. */
  readonly differs: Difference | null;
  /** The passages that decided the verdict, best first. */
  readonly evidence: readonly Witness[];
  /** For what is unverified: the nearest passages, so that a person can look. */
  readonly nearest: readonly Witness[];
  /** For what is derived: how. */
  readonly derivation: Derivation | null;
  /** Other places in the draft that it disagrees with. */
  readonly against: readonly Span[];
  /** What of the sources was held against a figure or date, the nearest first, and what came of it; laid out when asked. */
  readonly considered: () => readonly Considered[];
  /** Who or what set the finding aside; only of what is signed off. */
  readonly signedOff?: SignedOff;
  /** Where the draft's own words should read otherwise: what a quick fix may put in. */
  readonly correction: Correction | null;
}

/** A comment in the draft, or a person's word in the project's file of sign-offs. */
export interface SignedOff {
  /** "comment", or how the person made sure. */
  readonly how: string;
  readonly who?: string;
  /** ISO day. */
  readonly when?: string;
  readonly reason: string;
}

/** A value of a source that might have answered a claim. */
export interface Considered {
  readonly witness: Witness;
  readonly agreement: "same" | "compatible" | "different";
  readonly differs: Difference | null;
  /** It decided; it stood too far from the claim's subject; or another stood nearer. */
  readonly fate: "decided" | "far" | "outweighed";
  /** What its closeness rests on, the weightiest first: log odds gained or lost. */
  readonly grounds: readonly Ground[];
}

export interface Ground {
  readonly of: "words" | "beside" | "surroundings" | "values" | "change" | "period" | "name" | "place";
  readonly odds: number;
}

export type Difference =
  | "value"
  | "unit"
  | "currency"
  | "scale"
  | "basis"
  | "direction"
  | "qualifier"
  | "rounding"
  | "precision"
  | "period"
  | "day"
  | "weekday"
  | "words"
  | "speaker"
  | "spelling"
  | "writing"
  | "subject"
  | "post"
  | "age"
  /** The quotation is a translation. */
  | "language"
  | "owner"
  | "institute"
  | "sum";

/** A sentence of a source, and the words in it that answer the claim. */
export interface Witness {
  readonly source: string;
  readonly meta: SourceMeta;
  /** The sentence in its block, for the way to its line, page or cell. */
  readonly read: ReadSentence;
  /** Spans of the sentence's text that match or contradict the claim, in order. */
  readonly matched: readonly Span[];
  /** The mention that answers the claim, where there is one. */
  readonly mention: Mention | null;
  readonly closeness: number;
}

export interface Derivation {
  readonly how:
    | "sum"
    | "difference"
    | "growth"
    | "share"
    | "ratio"
    | "count"
    | "days"
    | "conversion"
    | "complement"
    | "average"
    | "range";
  readonly inputs: readonly Witness[];
  /** Whether a word of the draft says how it was reckoned: 合計, 平均. */
  readonly isSaid: boolean;
  /** As written in the sources, in order: ["296億元", "677億元"]. */
  readonly terms: readonly string[];
}

/** A replacement that the sources bear out. `text` is as the source has it; presenting brings it to the draft's style. */
export interface Correction extends Span {
  readonly text: string;
}

export function countByVerdict(claims: readonly CheckedClaim[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const claim of claims) counts[claim.verdict]++;
  return counts;
}
