/** Judges a figure or a date by the candidates for it: the rules that the verdicts' table states, with their measured thresholds. */
import type { Agreement, Mention } from "../kinds/kind.ts";
import type { Candidate } from "./candidates.ts";
import type { Difference } from "./checked.ts";
import { digitsOf } from "./rarity.ts";

/** How a candidate's value compares with the claim's. */
export interface Compared {
  readonly agreement: Agreement;
  /** What differs, or the reservation under which the two agree. */
  readonly differs: Difference | null;
}

export interface Weighed<M extends Mention> extends Compared {
  readonly candidate: Candidate<M>;
  /** Whether the difference is one that fingers make: two digits swapped, one changed, a point moved. */
  readonly isSlip: boolean;
}

export interface ValueVerdict<M extends Mention> {
  readonly verdict: "supported" | "reserved" | "contradicted" | "unverified";
  readonly differs: Difference | null;
  /** What decided, best first; for what is unverified the nearest. */
  readonly deciding: readonly Weighed<M>[];
}

/**
 * Thresholds of closeness, 0–1, found on drafts of real newsrooms and on errors put into them (docs/measurements.md).
 * A common value (14%, two people) has to stand nearer to its claim than a rare one (39,699點) to support it.
 */
export const THRESHOLDS = {
  supportOfCommon: 0.24,
  supportOfRare: 0.1,
  /** By so much must another value stand nearer before an agreeing one is doubted. */
  doubt: 0.22,
  contradiction: 0.52,
  contradictionBySlip: 0.34,
  contradictionByWord: 0.3,
  contradictionAcrossLanguages: 0.6,
  /** So much nearer must stand what plainly answers another claim of the draft. */
  ownedByAnother: 0.2,
  /** Within so much of the nearest, a passage counts as a witness too. */
  witness: 0.2,
} as const;

/**
 * @param rarity of the claim's value by itself, 0 (a small round number) to 1 (four significant digits).
 * @param isOwned whether the candidate's mention answers another claim of the draft: it has to stand nearer, then, to
 *   contradict this one too.
 */
export function judgeValue<M extends Mention>(
  weighed: readonly Weighed<M>[],
  rarity: number,
  isOwned: (candidate: Candidate<M>) => boolean,
): ValueVerdict<M> {
  const agreeing = best(weighed.filter((w) => w.agreement === "same" || w.agreement === "compatible"));
  const differing = best(weighed.filter((w) => w.agreement === "different" && contradicts(w, isOwned(w.candidate))));
  const needed = THRESHOLDS.supportOfCommon + rarity * (THRESHOLDS.supportOfRare - THRESHOLDS.supportOfCommon);
  const nearest = agreeing[0];
  const other = differing[0];
  if (nearest !== undefined && nearest.candidate.closeness >= needed) {
    if (other === undefined || !isNearer(other, nearest)) return supportedBy(agreeing);
    return contradictedBy(differing);
  }
  if (other !== undefined) return contradictedBy(differing);
  return unverified(weighed);
}

const isNearer = <M extends Mention>(other: Weighed<M>, agreeing: Weighed<M>): boolean =>
  other.candidate.closeness - agreeing.candidate.closeness > THRESHOLDS.doubt;

function contradicts<M extends Mention>({ candidate, differs, isSlip }: Weighed<M>, isOwned: boolean): boolean {
  if (candidate.isForeign && !isSlip) return false;
  const isByWord = differs !== null && differs !== "value" && differs !== "precision";
  const needed = candidate.isForeign
    ? THRESHOLDS.contradictionAcrossLanguages
    : isByWord
      ? THRESHOLDS.contradictionByWord
      : isSlip
        ? THRESHOLDS.contradictionBySlip
        : THRESHOLDS.contradiction;
  return candidate.closeness >= needed + (isOwned ? THRESHOLDS.ownedByAnother : 0);
}

/** The nearest first; where they stand about as near, a plain agreement before a reservation, a slip before another value. */
function best<M extends Mention>(weighed: readonly Weighed<M>[]): Weighed<M>[] {
  const rank = (w: Weighed<M>): number =>
    w.candidate.closeness - (w.agreement === "compatible" ? 0.08 : 0) + (w.isSlip ? 0.1 : 0);
  return [...weighed].sort((a, b) => rank(b) - rank(a));
}

function witnesses<M extends Mention>(ranked: readonly Weighed<M>[]): Weighed<M>[] {
  const least = ranked[0]!.candidate.closeness - THRESHOLDS.witness;
  return ranked.filter((w) => w.candidate.closeness >= least).slice(0, 5);
}

function supportedBy<M extends Mention>(agreeing: readonly Weighed<M>[]): ValueVerdict<M> {
  const [first] = agreeing;
  const isPlain = first!.agreement === "same" && first!.differs === null;
  return { verdict: isPlain ? "supported" : "reserved", differs: first!.differs, deciding: witnesses(agreeing) };
}

function contradictedBy<M extends Mention>(differing: readonly Weighed<M>[]): ValueVerdict<M> {
  return { verdict: "contradicted", differs: differing[0]!.differs ?? "value", deciding: witnesses(differing) };
}

function unverified<M extends Mention>(weighed: readonly Weighed<M>[]): ValueVerdict<M> {
  return { verdict: "unverified", differs: null, deciding: best(weighed).slice(0, 3) };
}

/** 41 for 14, 667 for 677, 67.7 for 677: digits as written, without marks. */
export function isSlipOf(written: string, source: string): boolean {
  const a = digitsOf(written);
  const b = digitsOf(source);
  if (a === b) return a.length > 1;
  if (a.length < 2 || b.length < 2 || Math.abs(a.length - b.length) > 1) return false;
  if (a.length !== b.length) return isOneDropped(a.length > b.length ? a : b, a.length > b.length ? b : a);
  const differing = [...a].map((digit, i) => (digit === b[i] ? -1 : i)).filter((i) => i >= 0);
  if (differing.length === 1) return a.length > 2;
  if (differing.length !== 2) return false;
  const [i, j] = differing as [number, number];
  return a[i] === b[j] && a[j] === b[i];
}

function isOneDropped(longer: string, shorter: string): boolean {
  let i = 0;
  while (i < shorter.length && longer[i] === shorter[i]) i++;
  return longer.slice(i + 1) === shorter.slice(i);
}
