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

/** 中汽协 for 中国汽车工业协会, 财库局 for 财经事务及库务局: each character in its order, with others between. Both folded. */
export function isShortFor(short: string, text: string): boolean {
  if (short.length < 2 || short.length > LONGEST_SHORT || !/^[\u3400-\u9fff]+$/.test(short)) return false;
  return new RegExp([...short].join("[\\u3400-\\u9fff]{0,5}")).test(text);
}
const LONGEST_SHORT = 6;
