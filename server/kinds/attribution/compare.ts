/** Holds one tie against another of the same sort: the same, different at one end, or of something else. */
import type { Agreement } from "../kind.ts";
import type { Attribution, End } from "./attribution.ts";

export interface ComparedTies {
  readonly agreement: Agreement;
  /** Which end differs. */
  readonly differs: "to" | "title" | null;
}

/** @param samePost whether two posts' names may mean one post, as their kind knows: CTO and 首席技术官. */
export function compareTies(
  claim: Attribution,
  evidence: Attribution,
  samePost: (a: string, b: string) => boolean,
): ComparedTies {
  if (claim.tie !== evidence.tie || !isSameEnd(claim.of, evidence.of))
    return { agreement: "incomparable", differs: null };
  if (claim.title !== undefined && evidence.title !== undefined && !samePost(claim.title.key, evidence.title.key))
    return { agreement: "different", differs: "title" };
  if (claim.to === undefined || evidence.to === undefined) return { agreement: "compatible", differs: null };
  return isSameEnd(claim.to, evidence.to)
    ? { agreement: "same", differs: null }
    : { agreement: "different", differs: "to" };
}

/** 螞蟻集團 and 螞蟻, Donald Trump and Trump: one may be the other's short form. */
export function isSameEnd(a: End, b: End): boolean {
  return (
    a.key === b.key ||
    a.key.startsWith(b.key) ||
    b.key.startsWith(a.key) ||
    a.key.endsWith(b.key) ||
    b.key.endsWith(a.key)
  );
}
