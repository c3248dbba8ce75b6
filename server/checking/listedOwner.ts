/** Holds whose a model or product is against the newsroom's list, which vouches for what it lists. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isShortFor } from "../kinds/attribution/compare.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { Witness } from "./checked.ts";
import { areComparable, isOne } from "./identity.ts";
import { type Ruling, rule, type SentenceContext } from "./ruling.ts";

/** What the sources say: passages that tie both as the draft does, and those that name another owner. */
interface Said {
  readonly same: readonly Witness[];
  readonly others: readonly Witness[];
}

/**
 * Null where the list does not say, or where the two owners, in two scripts, may be one. Where the sources are against the list, whichever
 * of the two bears the draft out, one is wrong: disputed.
 */
export function judgeListedOwner(
  tie: Attribution,
  to: End,
  { same, others }: Said,
  context: SentenceContext,
): Ruling | null {
  const { owner } = context.settings.reading.lexicon.find(tie.of.key) ?? {};
  if (owner === undefined) return null;
  const listed = { ...to, text: owner, key: nameKey(owner) };
  const at = { start: tie.start, end: tie.end };
  const disputed = { verdict: "disputed", code: "attribution.disputed", at, differs: "owner" } as const;
  if (isOne(to, listed, context) || isShortFor(to.key, listed.key) || isShortFor(listed.key, to.key))
    return same.length === 0 && others.length > 0
      ? rule(tie, { ...disputed, evidence: others })
      : rule(tie, { verdict: "supported", code: null, evidence: same });
  if (!areComparable(to, listed, context)) return null;
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: owner };
  return same.length > 0
    ? rule(tie, { ...disputed, evidence: same, correction })
    : rule(tie, { verdict: "contradicted", code: "attribution.contradicted", at, differs: "owner", correction });
}
