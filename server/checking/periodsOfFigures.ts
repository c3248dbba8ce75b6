/**
 * Dates that say of when a figure is, where the passage that bears the figure out says another: 2022年達296億元, of which the source says 2021年. It
 * is the date that is wrong then.
 */

import { compareDates } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { CheckedClaim, Witness } from "./checked.ts";
import { clauseAround } from "./context.ts";
import { rarityOf } from "./rarity.ts";

export function contradictPeriods(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const wrong = new Map<CheckedClaim, Witness>();
  const dates = new Map<ReadSentence, CheckedClaim[]>();
  for (const claim of claims) {
    if (!mayBeWrong(claim)) continue;
    const own = dates.get(claim.read);
    if (own === undefined) dates.set(claim.read, [claim]);
    else own.push(claim);
  }
  for (const claim of claims) {
    const own = dates.get(claim.read);
    if (own === undefined || !isPlain(claim)) continue;
    const date = periodOf(claim.mention as Figure, claim.read);
    const of = own.find(({ mention }) => mention === date);
    const there = of === undefined ? null : otherPeriod(of, claim.evidence[0]!);
    if (of !== undefined && there !== null) wrong.set(of, there);
  }
  return claims.map((claim) => {
    const witness = wrong.get(claim);
    if (witness === undefined) return claim;
    const { start, end } = witness.matched[0]!;
    const text = witness.read.sentence.text.slice(start, end);
    return {
      ...claim,
      verdict: "contradicted",
      code: "date.contradicted",
      differs: "period",
      evidence: [witness],
      nearest: [],
      correction: { start: claim.start, end: claim.end, text },
    };
  });
}

const GRAINS: ReadonlySet<DateMention["grain"]> = new Set(["year", "half", "quarter"]);

function mayBeWrong({ kind, verdict, mention }: CheckedClaim): boolean {
  if (kind !== "date" || verdict === "contradicted" || verdict === "impossible" || verdict === "disputed") return false;
  const date = mention as DateMention;
  return GRAINS.has(date.grain) && date.days !== null && date.isFiscal !== true && date.isApproximate === false;
}

/** A figure that one passage bears out beyond doubt, such as none bears out by chance. */
function isPlain({ kind, verdict, mention, evidence: [witness] }: CheckedClaim): boolean {
  if (kind !== "figure" || verdict !== "supported" || witness?.mention?.kind !== "figure") return false;
  const { type, low, isRange } = mention as Figure;
  return !isRange && low !== null && type !== "rank" && type !== "duration" && rarityOf(low.abs().toFixed()) >= RARE;
}
const RARE = 0.5;

/** The date that the figure's clause, or the one before, says of when it is; null where two might be meant. */
function periodOf(figure: Figure, { dates, sentence: { folded } }: ReadSentence): DateMention | null {
  const told = dates.filter(
    ({ isBasis, isCompared, isVague, modifier }) =>
      isBasis !== true && isCompared !== true && !isVague && modifier === undefined,
  );
  const own = clauseAround(folded, figure);
  const before = clauseAround(folded, { start: Math.max(0, own.start - 2), end: Math.max(0, own.start - 1) });
  for (const clause of [own, before]) {
    const inside = told.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    if (inside.length > 1) return null;
    if (inside[0] !== undefined) return inside[0];
  }
  return null;
}

/** The date in the draft's date's place, where nothing in the passage agrees with that. */
function otherPeriod({ mention }: CheckedClaim, witness: Witness): Witness | null {
  const date = mention as DateMention;
  const there = periodOf(witness.mention as Figure, witness.read);
  if (there === null || there.grain !== date.grain || there.days === null) return null;
  if (compareDates(date, there).reason !== "apart") return null;
  if (
    witness.read.dates.some(
      (other) => compareDates(date, other).agreement !== "different" && other.grain === date.grain,
    )
  )
    return null;
  return { ...witness, mention: there, matched: [there] };
}
