/** Holds whose a model or product is against the newsroom's list, which vouches for what it lists. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isShortFor } from "../kinds/attribution/compare.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { Witness } from "./checked.ts";
import { areComparable, isOne } from "./identity.ts";
import { type Ruling, rule, type SentenceContext } from "./ruling.ts";

/**
 * Null where the list does not say, or where the two owners, in two scripts, may be one. Where a source bears the draft
 * out against the list, one of them is wrong: disputed.
 *
 * @param evidence passages that tie both as the draft does.
 */
export function judgeListedOwner(
  tie: Attribution,
  to: End,
  evidence: readonly Witness[],
  context: SentenceContext,
): Ruling | null {
  const { owner } = context.settings.reading.lexicon.find(tie.of.key) ?? {};
  if (owner === undefined) return null;
  const listed = { ...to, text: owner, key: nameKey(owner) };
  if (isOne(to, listed, context) || isShortFor(to.key, listed.key) || isShortFor(listed.key, to.key))
    return rule(tie, { verdict: "supported", code: null, evidence });
  if (!areComparable(to, listed, context)) return null;
  const at = { start: tie.start, end: tie.end };
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: owner };
  return evidence.length > 0
    ? rule(tie, { verdict: "disputed", code: "attribution.disputed", at, differs: "owner", evidence, correction })
    : rule(tie, { verdict: "contradicted", code: "attribution.contradicted", at, differs: "owner", correction });
}
