/** A total that no source states, while its parts stand there side by side: they differ from it, and yet do not speak against it. */
import type { Figure } from "../kinds/figure/figure.ts";
import type { Weighed } from "./values.ts";

/** Marks the two nearest of the figures that differ if they add up to the claim. Nothing says that it was reckoned so: a person has to. */
export function markParts(claim: Figure, weighed: readonly Weighed[]): readonly Weighed[] {
  if (!ADDED.has(claim.type) || claim.isRange || claim.low === null) return weighed;
  const [first, second] = weighed.filter(({ agreement, differs }) => agreement === "different" && differs === "value");
  if (first === undefined || second === undefined || !standTogether(claim, first, second)) return weighed;
  if (!isSum(claim, first.candidate.mention as Figure, second.candidate.mention as Figure)) return weighed;
  return weighed.map((each) => (each === first || each === second ? { ...each, isPart: true } : each));
}

const ADDED: ReadonlySet<Figure["type"]> = new Set(["count", "money", "quantity"]);

function isSum({ low, unit, type }: Figure, a: Figure, b: Figure): boolean {
  if (a.low === null || b.low === null || a.isRange || b.isRange || a.type !== type || b.type !== type) return false;
  return (type === "count" || (unit === a.unit && unit === b.unit)) && a.low.plus(b.low).eq(low!);
}

/** In one sentence or two that follow each other; small numbers only side by side (5女1男), since they often happen to add up. */
function standTogether({ low }: Figure, { candidate: a }: Weighed, { candidate: b }: Weighed): boolean {
  if (a.view !== b.view || Math.min(a.odds, b.odds) < NEAR || Math.abs(a.sentence - b.sentence) > 1) return false;
  if (low!.gte(SMALL)) return true;
  const gap = Math.max(a.mention.start, b.mention.start) - Math.min(a.mention.end, b.mention.end);
  return a.sentence === b.sentence && gap <= BESIDE;
}
/** Log odds: what stands farther from the claim is said of somebody else. */
const NEAR = -0.5;
const SMALL = 10;
const BESIDE = 4;
