/** What a draft says is held against the draft itself: shares of one whole that add up to more than it, one name in two writings. */
import Big from "big.js";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Lexicon } from "../kinds/kind.ts";
import { usualWriting } from "../kinds/name/lexicon.ts";
import type { Name } from "../kinds/name/name.ts";
import { type Odd, oddWritings } from "../kinds/name/usual.ts";
import type { CheckedClaim } from "./checked.ts";

/** Findings within the draft outweigh what the sources leave open, and never what they contradict. */
export function checkShares(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const over = new Map<CheckedClaim, CheckedClaim[]>();
  for (const shares of sharesOfOneWhole(claims)) {
    const sum = shares.reduce((total, claim) => total.plus((claim.mention as Figure).low!), new Big(0));
    if (sum.gt(WHOLE)) for (const share of shares) over.set(share, shares);
  }
  return claims.map((claim) => {
    const shares = over.get(claim);
    if (shares === undefined || claim.verdict === "contradicted") return claim;
    const against = shares.filter((share) => share !== claim).map(({ start, end }) => ({ start, end }));
    return { ...claim, verdict: "impossible", code: "figure.arithmetic", differs: "sum", against };
  });
}

/** One name in two writings: the odd ones are flagged, each with the places of the other. */
export function checkWritings(claims: readonly CheckedClaim[], lexicon: Lexicon): CheckedClaim[] {
  const names = claims.filter(isWritten);
  const attested = new Map<string, string>();
  for (const { mention, verdict, text } of names)
    if (verdict === "supported") attested.set((mention as Name).key, text);
  const preferred = (key: string): string | null => lexicon.find(key)?.usual ?? attested.get(key) ?? null;
  const odd = new Map(
    oddWritings(
      names.map((claim) => ({ text: claim.text, place: claim })),
      preferred,
    ).map((each) => [each.place, each]),
  );
  return claims.map((claim) => {
    const writing = odd.get(claim) ?? (isWritten(claim) ? unusual(claim, lexicon) : null);
    if (writing === null) return claim;
    const against = writing.others.map(({ start, end }) => ({ start, end }));
    const correction = { start: claim.start, end: claim.end, text: writing.usual };
    return { ...claim, verdict: "inconsistent", code: "name.inconsistent", differs: "writing", against, correction };
  });
}

/** Otherwise than the newsroom's list has it, nowhere in the draft as the list does. */
function unusual(claim: CheckedClaim, lexicon: Lexicon): Pick<Odd<CheckedClaim>, "usual" | "others"> | null {
  const usual = usualWriting(claim.text, lexicon);
  return usual === null ? null : { usual, others: [] };
}

/** A name that is a slip, or that nobody knows, has a worse finding than its writing. */
const WRITINGS: ReadonlySet<CheckedClaim["verdict"]> = new Set(["supported", "reserved", "unchecked"]);

const isWritten = ({ kind, verdict, mention, text }: CheckedClaim): boolean =>
  kind === "name" && WRITINGS.has(verdict) && !((mention as Name).foundBy === "words" && text === text.toUpperCase());

/** Rounding may bring parts a little over 100. */
const WHOLE = new Big(101);

const OF_ONE_WHOLE = /结构|构成|占比|比重|份额|分布|分别占|组成|breakdown|split between|mix of|share of|made up of/;

/** Three or more percentages without a direction, in one clause after another, where the sentence speaks of a whole's parts. */
function sharesOfOneWhole(claims: readonly CheckedClaim[]): CheckedClaim[][] {
  const bySentence = new Map<object, CheckedClaim[]>();
  for (const claim of claims) {
    const figure = claim.mention as Figure;
    if (
      claim.kind !== "figure" ||
      figure.type !== "percent" ||
      figure.isRange ||
      figure.direction !== undefined ||
      figure.low === null
    )
      continue;
    if (!OF_ONE_WHOLE.test(claim.read.sentence.folded)) continue;
    const list = bySentence.get(claim.read) ?? [];
    list.push(claim);
    bySentence.set(claim.read, list);
  }
  return [...bySentence.values()].filter((list) => list.length >= 3);
}
