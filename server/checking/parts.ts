/** A total that no source states, while its parts stand there side by side: they differ from it, and yet do not speak against it. */
import type { Figure } from "../kinds/figure/figure.ts";
import type { Weighed } from "./values.ts";

/** Whether the two nearest of the figures that differ add up to the claim. It stays for a person to reckon: nothing says that it was. */
export function addUp(claim: Figure, weighed: readonly Weighed[]): boolean {
  if (!ADDED.has(claim.type) || claim.isRange || claim.low === null) return false;
  const [first, second] = weighed.filter(({ agreement, differs }) => agreement === "different" && differs === "value");
  if (first === undefined || second === undefined || !standTogether(claim, first, second)) return false;
  const [a, b] = [first.candidate.mention as Figure, second.candidate.mention as Figure];
  return a.unit === b.unit || claim.type === "count" ? isSum(claim, a, b) : false;
}

const ADDED: ReadonlySet<Figure["type"]> = new Set(["count", "money", "quantity"]);

function isSum({ low, unit, type }: Figure, a: Figure, b: Figure): boolean {
  if (a.low === null || b.low === null || a.isRange || b.isRange || a.type !== type || b.type !== type) return false;
  return (type === "count" || unit === a.unit || unit === null) && a.low.plus(b.low).eq(low!);
}

/** In one sentence or two that follow each other; small numbers only side by side (5女1男), since they often happen to add up. */
function standTogether({ low }: Figure, { candidate: a }: Weighed, { candidate: b }: Weighed): boolean {
  if (a.view !== b.view || Math.abs(a.sentence - b.sentence) > 1) return false;
  if (low!.gte(SMALL)) return true;
  const gap = Math.max(a.mention.start, b.mention.start) - Math.min(a.mention.end, b.mention.end);
  return a.sentence === b.sentence && gap <= BESIDE;
}
const SMALL = 10;
const BESIDE = 4;
