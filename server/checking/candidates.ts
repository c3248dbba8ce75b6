/** Mentions in sources that might answer a claim, each with how near its subject is to the claim's. */
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Span } from "../text/span.ts";
import { type Context, foreignLikeness, likeness, roleLikeness, storyLikeness } from "./context.ts";
import { featuresFor, likelihoodOf } from "./likelihood.ts";
import type { SourceView } from "./sourceView.ts";
import type { ValueContext } from "./valueContext.ts";

export type Value = Figure | DateMention;

export interface Candidate {
  readonly view: SourceView;
  /** Number of the sentence in its source. */
  readonly sentence: number;
  readonly mention: Value;
  /** How likely it speaks of what the claim does, 0–1. */
  readonly closeness: number;
  /** The same as log odds. */
  readonly odds: number;
  /** What that was reckoned from, in the order of `FEATURES`. */
  readonly features: readonly number[];
  /** Whether the passage is in another language than the claim, so that words tell little. */
  readonly isForeign: boolean;
}

/** The sources that a draft's sentence is held against, and how rare each term is among their sentences. */
export interface Pool {
  readonly views: readonly SourceView[];
  readonly rarity: (term: string) => number;
}

/** Only the terms that are asked for are counted: a pool is laid out at many a keystroke, and has tens of thousands. */
export function poolOf(views: readonly SourceView[]): Pool {
  const sentences = views.reduce((sum, { terms }) => sum + terms.length, 0);
  const most = Math.log(2 + sentences);
  const known = new Map<string, number>();
  return {
    views,
    rarity(term) {
      let rarity = known.get(term);
      if (rarity !== undefined) return rarity;
      let found = 0;
      for (const { frequency } of views) found += frequency.get(term) ?? 0;
      rarity = found === 0 ? UNKNOWN_TERM * most : Math.log(2 + sentences / found);
      known.set(term, rarity);
      return rarity;
    },
  };
}

/** A draft's own word that no source has says less about closeness than one that some have. */
const UNKNOWN_TERM = 0.35;

/** What the passage, the words right beside the mention, and the whole source weigh. */
const SHARES = { subject: 0.45, role: 0.3, story: 0.25 } as const;

const stories = new WeakMap<Context, Map<SourceView, number>>();

function storyOf(claim: Context, view: SourceView, pool: Pool): number {
  let known = stories.get(claim);
  if (known === undefined) stories.set(claim, (known = new Map()));
  let story = known.get(view);
  if (story === undefined) known.set(view, (story = storyLikeness(claim, view.allTerms, pool.rarity)));
  return story;
}

/** How near each mention of a pool's sources is to a claim. What the mentions of a source have in common is reckoned once. */
export function nearnessOfValues(
  claim: Value,
  context: ValueContext,
  pool: Pool,
): (view: SourceView, sentence: number, mention: Value) => Candidate {
  const features = featuresFor({ mention: claim, context }, pool.rarity);
  return (view, sentence, mention) => {
    const there = view.valueContextAt(sentence, mention);
    const isForeign = context.isEnglish !== there.isEnglish;
    const story = storyOf(context, view, pool);
    const of = features({ mention, context: there }, { story, values: view.allValues }, sentence);
    const closeness = likelihoodOf(of, claim.kind, isForeign);
    return { view, sentence, mention, features: of, isForeign, closeness, odds: oddsOf(closeness) };
  };
}

/** Certainty either way is bounded: nothing is reckoned with infinities. */
function oddsOf(closeness: number): number {
  const bounded = Math.min(0.999_999, Math.max(0.000_001, closeness));
  return Math.log(bounded / (1 - bounded));
}

/** How near the surroundings of a stretch of a source are to those of a stretch of the draft, 0–1: for names and quotations. */
export function nearnessOf(claim: Context, view: SourceView, sentence: number, there: Span, pool: Pool): number {
  const context = view.contextAt(sentence, there);
  if (claim.isEnglish !== context.isEnglish) return foreignLikeness(claim, context);
  const subject = likeness(claim, context, pool.rarity);
  return (
    SHARES.subject * subject + SHARES.role * roleLikeness(claim, context) + SHARES.story * storyOf(claim, view, pool)
  );
}
