/** Judges whose a model or product is, by the sources and by the newsroom's list. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { areComparable, isOne } from "./identity.ts";
import { judgeListedOwner } from "./listedOwner.ts";
import { type Ruling, rule, type SentenceContext, sentenceOf } from "./ruling.ts";
import { contradicted, type Found, isHan, isNamedAnywhere, isNamedIn, tiesOf, witnessOf } from "./ties.ts";
import { correctionOrder } from "./values.ts";

export function judgeOwner(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to } = tie;
  if (to === undefined) return null;
  const found = tiesOf(context, "owner", tie.of).filter((there) => there.tie.to !== undefined);
  const same = found.filter((there) => isOne(there.tie.to!, to, context));
  const others = found.filter((there) => areComparable(there.tie.to!, to, context) && !same.includes(there));
  const witnesses = (of: readonly Found[]) => of.slice(0, 3).map((there) => witnessOf(there, context, tie));
  const listed = judgeListedOwner(tie, to, { same: witnesses(same), others: witnesses(others) }, context);
  if (listed !== null) return listed;
  if (same.length > 0)
    return (
      judgeDisputed(tie, to, same, others, context) ??
      rule(tie, { verdict: "supported", code: null, evidence: witnesses(same) })
    );
  const [other] = others;
  return other === undefined ? judgeUnknownOwner(tie, to, found, context) : contradictedOwner(tie, to, other, context);
}

function contradictedOwner(tie: Attribution, to: End, other: Found, context: SentenceContext): Ruling {
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  return contradicted(tie, { start: tie.start, end: tie.end }, "owner", [witnessOf(other, context, tie)], correction);
}

/**
 * Two sources that name different owners: neither is taken at its word, unless one is the same publisher's later text. A source that
 * names the draft's owner as well, or writes of something the two share, says nothing against it.
 */
function judgeDisputed(
  tie: Attribution,
  to: End,
  same: readonly Found[],
  others: readonly Found[],
  context: SentenceContext,
): Ruling | null {
  const [ours] = same;
  const other = others.find(({ view }) => same.every((there) => there.view !== view) && !isNamedIn(to.key, view));
  if (other === undefined) return null;
  const order = correctionOrder(ours!.view.source.meta, other.view.source.meta);
  if (order === "ours") return null;
  if (order === "theirs") return contradictedOwner(tie, to, other, context);
  const evidence = [witnessOf(ours!, context, tie), witnessOf(other, context, tie)];
  const at = { start: tie.start, end: tie.end };
  return rule(tie, { verdict: "disputed", code: "attribution.disputed", at, differs: "owner", evidence });
}

/** An owner in other letters than the sources' may be the same one, if they are in another language; else nothing bears it out. */
function judgeUnknownOwner(
  tie: Attribution,
  to: End,
  found: readonly Found[],
  context: SentenceContext,
): Ruling | null {
  const { language } = sentenceOf(context).sentence;
  const others = found.filter(({ tie: there }) => isHan(there.to!.key) !== isHan(to.key));
  const isForeign = others.every(({ view }) => (view.read.language === "en") !== (language === "en"));
  if (others.length === 0 || isForeign || isNamedAnywhere(to, context)) return null;
  const nearest = others.slice(0, 3).map((there) => witnessOf(there, context, tie));
  const at = { start: to.start, end: to.end };
  return rule(tie, { verdict: "unverified", code: "attribution.unverified", at, differs: "owner", nearest });
}
