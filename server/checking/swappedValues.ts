/**
 * Two figures of one sentence in each other's place: 核心市場677億元、相關產業296億元 where the source has them the other way round. Each by itself
 * may pass, since the source states both; together they fit crosswise.
 */
import type { Figure } from "../kinds/figure/figure.ts";
import type { Weighed } from "./values.ts";
import type { JudgedValue } from "./weighing.ts";

/** The figures of one sentence that are swapped, each with what stands in its place. Reckoned once for a sentence as it was judged. */
export function swappedValues(values: readonly JudgedValue[]): ReadonlyMap<JudgedValue, Weighed> {
  let swapped = SWAPPED.get(values);
  if (swapped === undefined) SWAPPED.set(values, (swapped = swappedIn(values)));
  return swapped;
}

const SWAPPED = new WeakMap<readonly JudgedValue[], ReadonlyMap<JudgedValue, Weighed>>();

/** More figures than this are a table without its lines. */
const MOST_VALUES = 60;

function swappedIn(values: readonly JudgedValue[]): ReadonlyMap<JudgedValue, Weighed> {
  const swapped = new Map<JudgedValue, Weighed>();
  if (values.length > MOST_VALUES) return swapped;
  for (const [i, first] of values.entries()) {
    for (const second of values.slice(i + 1)) {
      const places = areAlike(first, second) ? crosswise(first, second) : null;
      if (places === null) continue;
      swapped.set(first, places[0]);
      swapped.set(second, places[1]);
    }
  }
  return swapped;
}

function areAlike({ mention: a }: JudgedValue, { mention: b }: JudgedValue): boolean {
  if (a.kind !== "figure" || b.kind !== "figure") return false;
  return a.type === b.type && a.unit === b.unit && isPlain(a) && isPlain(b);
}

const isPlain = ({ isRange, low, type }: Figure): boolean => !isRange && low !== null && type !== "rank";

/**
 * By so much, in log odds of both together, has the crosswise fit to be the better one, and by so little may either be the worse. It is
 * handicapped: of the straight fit each has the other value in common.
 */
const BETTER = 0.5;
const WORSE = -0.3;
/** What each has to come to by itself. */
const LEAST = -0.5;

function crosswise(first: JudgedValue, second: JudgedValue): [Weighed, Weighed] | null {
  const [own, others] = [agreeingOf(first), agreeingOf(second)];
  if (own === null || others === null || own.candidate.mention === others.candidate.mention) return null;
  // Across languages words tell too little.
  if (own.candidate.isForeign) return null;
  if (own.candidate.view !== others.candidate.view || own.candidate.sentence !== others.candidate.sentence) return null;
  const instead = at(first, others);
  const insteadOfOther = at(second, own);
  if (instead === null || insteadOfOther === null) return null;
  const gains = [gain(instead, own), gain(insteadOfOther, others)] as const;
  const isBetter = Math.min(...gains) >= WORSE && gains[0] + gains[1] >= BETTER;
  return isBetter && Math.min(instead.candidate.odds, insteadOfOther.candidate.odds) >= LEAST
    ? [instead, insteadOfOther]
    : null;
}

function agreeingOf({ weighed }: JudgedValue): Weighed | null {
  const agreeing = weighed.filter(({ agreement, differs }) => agreement === "same" && differs === null);
  return agreeing.reduce<Weighed | null>(
    (best, each) => (best === null || each.candidate.odds > best.candidate.odds ? each : best),
    null,
  );
}

const at = ({ weighed }: JudgedValue, { candidate: { mention } }: Weighed): Weighed | null =>
  weighed.find(({ candidate, agreement }) => agreement === "different" && candidate.mention === mention) ?? null;

const gain = (rival: Weighed, own: Weighed): number => rival.candidate.odds - own.candidate.odds;
