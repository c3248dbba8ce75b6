/** Mentions in sources that might answer a claim, each with how near its subject is to the claim's. */
import type { Mention } from "../kinds/kind.ts";
import { type Context, foreignLikeness, likeness, roleLikeness, storyLikeness } from "./context.ts";
import type { SourceView } from "./sourceView.ts";

export interface Candidate<M extends Mention> {
  readonly view: SourceView;
  /** Number of the sentence in its source. */
  readonly sentence: number;
  readonly mention: M;
  /** How much of what the claim's surroundings speak of is there, 0–1. */
  readonly subject: number;
  /** How alike the words right beside the two mentions are, 0–1. */
  readonly role: number;
  /** Both, weighed: what candidates are ranked by, 0–1. */
  readonly closeness: number;
  /** Whether the passage is in another language than the claim, so that words tell nothing. */
  readonly isForeign: boolean;
}

/** The sources that a draft's sentence is held against, and how rare each term is among their sentences. */
export interface Pool {
  readonly views: readonly SourceView[];
  readonly rarity: (term: string) => number;
}

export function poolOf(views: readonly SourceView[]): Pool {
  const frequency = new Map<string, number>();
  let sentences = 0;
  for (const view of views) {
    for (const terms of view.terms) {
      sentences++;
      for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const most = Math.log(2 + sentences);
  return {
    views,
    rarity(term) {
      const found = frequency.get(term);
      return found === undefined ? UNKNOWN_TERM * most : Math.log(2 + sentences / found);
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

export function candidateOf<M extends Mention>(
  claim: Context,
  view: SourceView,
  sentence: number,
  mention: M,
  pool: Pool,
): Candidate<M> {
  const context = view.contextAt(sentence, mention);
  const isForeign = claim.isEnglish !== context.isEnglish;
  const subject = isForeign ? foreignLikeness(claim, context) : likeness(claim, context, pool.rarity);
  const role = isForeign ? subject : roleLikeness(claim, context);
  const story = isForeign ? subject : storyOf(claim, view, pool);
  return {
    view,
    sentence,
    mention,
    subject,
    role,
    isForeign,
    closeness: SHARES.subject * subject + SHARES.role * role + SHARES.story * story,
  };
}
