/** Finds sources that disagree with those which bear a post out: they give it to another, or the person another rank. */
import type { Attribution } from "../kinds/attribution/attribution.ts";
import { comparePosts } from "../kinds/name/comparePosts.ts";
import { readPost } from "../kinds/name/posts.ts";
import { SOLE_POSTS } from "../kinds/name/postTable.ts";
import { areComparable, isOne } from "./identity.ts";
import { type Ruling, rule, type SentenceContext } from "./ruling.ts";
import { contradicted, type Found, isHan, tiesOf, witnessOf } from "./ties.ts";
import { correctionOrder } from "./values.ts";

/**
 * Null where nobody disagrees. Whoever held the post before says nothing against who holds it now, so only sources as late as the latest that bears
 * it out can; the same publisher's later text corrects the earlier.
 *
 * @param same ties that bear the draft out. @param ofPerson all of the person's; both of late.
 */
export function disputedPost(
  tie: Attribution,
  same: readonly Found[],
  ofPerson: readonly Found[],
  context: SentenceContext,
): Ruling | null {
  const latest = [...same].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))[0]!;
  const mayDispute = (there: Found): boolean =>
    same.every(({ view }) => view !== there.view) && (dayOf(there) >= dayOf(latest) || dayOf(there) === "");
  const other =
    ofPerson.find((there) => mayDispute(there) && isOtherRank(tie, there)) ??
    otherHolders(tie, context).find(mayDispute);
  if (other === undefined) return null;
  const order = correctionOrder(latest.view.source.meta, other.view.source.meta);
  if (order === "ours") return null;
  const at = { start: tie.start, end: tie.end };
  const witness = witnessOf(other, context, tie);
  if (order === "theirs") return contradicted(tie, at, "post", [witness], null);
  const evidence = [witnessOf(latest, context, tie), witness];
  return rule(tie, { verdict: "disputed", code: "attribution.disputed", at, differs: "post", evidence });
}

/** Undated sources may be of any day. */
const dayOf = ({ view }: Found): string => view.source.meta.published ?? "";

/** The same post in another rank; whoever holds two posts holds two that differ in more. */
export function isOtherRank({ title }: Attribution, { tie }: Found): boolean {
  if (comparePosts(title!.key, tie.title!.key) !== "different") return false;
  const [a, b] = [readPost(title!.key), readPost(tie.title!.key)];
  return a !== null && b !== null && [...a.meaning.is].some((key) => b.meaning.is.has(key));
}

/** A post that one person holds at a time, at the house that the draft names. */
function isSole({ title, to }: Attribution): boolean {
  const post = readPost(title!.key);
  if (to === undefined || post === null || post.ranks.size > 0) return false;
  return [...post.meaning.is].every((key) => SOLE_POSTS.has(key));
}

/** Who else the sources have in the post at the same house, if one person holds it at a time, in writing that can be told from the draft's. */
export function otherHolders(claim: Attribution, context: SentenceContext): Found[] {
  const { title, to, of } = claim;
  if (!isSole(claim)) return [];
  return tiesOf(context, "post", null).filter(
    ({ tie }) =>
      tie.title !== undefined &&
      tie.to !== undefined &&
      readPost(tie.title.key)?.ranks.size === 0 &&
      comparePosts(title!.key, tie.title.key) === "same" &&
      isOne(tie.to, to!, context) &&
      isHan(tie.of.key) === isHan(of.key) &&
      !isOne(tie.of, of, context) &&
      areComparable(tie.of, of, context),
  );
}
