/** Holds whose a model or product is against the newsroom's list, which vouches for what it lists. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isSameEnd, isShortFor } from "../kinds/attribution/compare.ts";
import type { Lexicon } from "../kinds/kind.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { Witness } from "./checked.ts";
import { type Ruling, rule } from "./ruling.ts";

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
  lexicon: Lexicon,
): Ruling | null {
  const owner = lexicon.find(tie.of.key)?.owner;
  if (owner === undefined) return null;
  const key = nameKey(owner);
  if (isOne(to, { ...to, text: owner, key }, lexicon)) return rule(tie, { verdict: "supported", code: null, evidence });
  if (!areComparable(to.key, key, lexicon)) return null;
  const at = { start: tie.start, end: tie.end };
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: owner };
  return evidence.length > 0
    ? rule(tie, { verdict: "disputed", code: "attribution.disputed", at, differs: "owner", evidence, correction })
    : rule(tie, { verdict: "contradicted", code: "attribution.contradicted", at, differs: "owner", correction });
}

/** Two forms of one name of the list are one, whatever language each is in. */
function isOne(a: End, b: End, lexicon: Lexicon): boolean {
  const [ofA, ofB] = [lexicon.find(a.key)?.usual, lexicon.find(b.key)?.usual];
  if (ofA !== undefined && ofB !== undefined) return ofA === ofB;
  return isSameEnd(a, b) || isShortFor(a.key, b.key) || isShortFor(b.key, a.key);
}

/** Ant Group and 螞蟻集團 may be one, unless the list knows both. */
const areComparable = (a: string, b: string, lexicon: Lexicon): boolean =>
  isHan(a) === isHan(b) || (lexicon.find(a) !== null && lexicon.find(b) !== null);

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
