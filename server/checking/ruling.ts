/** What a judge of names, quotations or ties found about one mention of a draft's sentence. */
import type { Mention } from "../kinds/kind.ts";
import type { ReadSentence, ReadText } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import { nearnessOf } from "./candidates.ts";
import type { Correction, Difference, Witness } from "./checked.ts";
import { type Context, contextOf, type Surroundings } from "./context.ts";
import type { CheckSettings, OpenDraft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import type { Glosses } from "./glosses.ts";
import type { SentencePool } from "./shortlist.ts";
import type { SourceView } from "./sourceView.ts";
import type { Code, Verdict } from "./verdict.ts";

/** A draft's sentence with all that it is judged by. */
export interface SentenceContext {
  readonly open: OpenDraft;
  readonly read: ReadText;
  readonly sentence: number;
  readonly around: Surroundings;
  readonly pool: SentencePool;
  readonly evidence: Evidence;
  readonly settings: CheckSettings;
  /** What the draft itself says that names are also called. */
  readonly glosses: Glosses;
}

/** Offsets are the sentence's, those of the correction too. */
export interface Ruling {
  readonly mention: Mention;
  readonly verdict: Verdict;
  readonly code: Code | null;
  /** Where a finding is shown. */
  readonly at: Span;
  readonly differs: Difference | null;
  readonly evidence: readonly Witness[];
  readonly nearest: readonly Witness[];
  readonly correction: Correction | null;
}

export type PartOfRuling = Pick<Ruling, "verdict" | "code"> & Partial<Ruling>;

export const rule = (mention: Mention, part: PartOfRuling): Ruling => ({
  mention,
  at: { start: mention.start, end: mention.end },
  differs: null,
  evidence: [],
  nearest: [],
  correction: null,
  ...part,
});

/** A passage that has what is asked about. @param closeness of its subject, 0–1. */
export function witnessAt(
  view: SourceView,
  sentence: number,
  matched: Span,
  mention: Mention | null,
  closeness: number,
): Witness {
  const read = view.read.sentences[sentence]!;
  return { source: view.source.id, meta: view.source.meta, read, matched: [matched], mention, closeness };
}

/** How near the surroundings of a stretch of a source are to those of a stretch of the draft's sentence, 0–1. */
export type Nearness = (view: SourceView, sentence: number, there: Span) => number;

/** @param claim in the draft's sentence. Its surroundings are laid out once, when first asked. */
export function nearnessTo(context: SentenceContext, claim: Span): Nearness {
  let own: Context | undefined;
  return (view, sentence, there) => {
    own ??= contextOf(sentenceOf(context), claim, context.around);
    return nearnessOf(own, view, sentence, there, context.pool);
  };
}

export const sentenceOf = (context: SentenceContext): ReadSentence => context.read.sentences[context.sentence]!;
