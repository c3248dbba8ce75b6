/** What the judges of ties share: a source's ties of one sort, who is meant by their ends, and how a wrong one is ruled. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import type { Span } from "../text/span.ts";
import type { Witness } from "./checked.ts";
import { isOne } from "./identity.ts";
import { nearnessTo, type Ruling, rule, type SentenceContext, witnessAt } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";

/** A tie of a source, and where it stands. */
export interface Found {
  readonly tie: Attribution;
  readonly view: SourceView;
  readonly sentence: number;
}

/** @param of null for those of anybody. */
export function tiesOf(context: SentenceContext, tie: Attribution["tie"], of: End | null): Found[] {
  return context.pool.views.flatMap((view) =>
    view.read.sentences.flatMap((read, sentence) =>
      read.attributions
        .filter((there) => there.tie === tie && (of === null || isOne(there.of, of, context)))
        .map((there) => ({ tie: there, view, sentence })),
    ),
  );
}

export const witnessOf = ({ tie, view, sentence }: Found, context: SentenceContext, claim: Span): Witness =>
  witnessAt(view, sentence, tie, tie, nearnessTo(context, claim)(view, sentence, tie));

export const contradicted = (
  tie: Attribution,
  at: Span,
  differs: NonNullable<Ruling["differs"]>,
  evidence: Ruling["evidence"],
  correction: Ruling["correction"],
): Ruling =>
  rule(tie, { verdict: "contradicted", code: "attribution.contradicted", at, differs, evidence, correction });

export const isNamedAnywhere = ({ key }: End, { pool }: SentenceContext): boolean =>
  pool.views.some((view) => isNamedIn(key, view));

export const isNamedIn = (key: string, view: SourceView): boolean =>
  view.read.sentences.some(({ sentence }) => sentence.folded.includes(key));

export const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
