/** Figures of a draft that cannot all be right, whatever the sources say: shares, sums, growth and lengths that do not come out. */
import Big from "big.js";
import type { Figure } from "../kinds/figure/figure.ts";
import type { CheckedClaim } from "./checked.ts";
import { clauseAround } from "./context.ts";
import { lengthsThatDoNotFit } from "./lengths.ts";

export function checkArithmetic(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const over = new Map<CheckedClaim, readonly CheckedClaim[]>();
  for (const sentence of figuresBySentence(claims)) {
    for (const [claim, parts] of [...totalsIn(sentence), ...growthIn(sentence)]) over.set(claim, parts);
  }
  for (const [length, parts] of lengthsThatDoNotFit(claims)) over.set(length, parts);
  return checkShares(claims).map((claim) => {
    const parts = over.get(claim);
    return parts === undefined || BORNE_OUT.has(claim.verdict) ? claim : impossible(claim, parts);
  });
}

/** What a source states or what follows from sources stands, though the draft's other figures may not fit. */
const BORNE_OUT: ReadonlySet<CheckedClaim["verdict"]> = new Set(["supported", "reserved", "derived"]);

function impossible(claim: CheckedClaim, parts: readonly CheckedClaim[]): CheckedClaim {
  const against = parts.filter((part) => part !== claim).map(({ start, end }) => ({ start, end }));
  return { ...claim, verdict: "impossible", code: "figure.arithmetic", differs: "sum", against };
}

function figuresBySentence(claims: readonly CheckedClaim[]): CheckedClaim[][] {
  const bySentence = new Map<object, CheckedClaim[]>();
  for (const claim of claims) {
    if (claim.kind !== "figure") continue;
    const list = bySentence.get(claim.read) ?? [];
    bySentence.set(claim.read, list);
    list.push(claim);
  }
  return [...bySentence.values()];
}

const figureOf = (claim: CheckedClaim): Figure => claim.mention as Figure;

/** How many parts a word names that adds them up. */
const TOTALS: readonly (readonly [word: string, parts: number])[] = [
  ["两者合计", 2],
  ["二者合计", 2],
  ["两者相加", 2],
  ["两者加起来", 2],
  ["两项合计", 2],
  ["两项相加", 2],
  ["三者合计", 3],
  ["三项合计", 3],
  ["三项相加", 3],
  ["合起来", 2],
  ["加起来", 2],
  ["the two together", 2],
  ["the two combined", 2],
  ["together the two", 2],
];

/** 甲5億,乙3億,兩者合計9億: as many figures before it as the word names, and another sum. */
function totalsIn(sentence: readonly CheckedClaim[]): [CheckedClaim, readonly CheckedClaim[]][] {
  return sentence.flatMap((claim, i): [CheckedClaim, readonly CheckedClaim[]][] => {
    const total = figureOf(claim);
    const { folded } = claim.read.sentence;
    const clause = clauseAround(folded, total);
    const named = TOTALS.find(([word]) => folded.slice(clause.start, clause.end).includes(word));
    if (named === undefined || !isPlain(total)) return [];
    const parts = sentence.slice(0, i).filter((part) => isAlike(figureOf(part), total));
    if (parts.length !== named[1]) return [];
    const sum = parts.reduce((all, part) => all.plus(figureOf(part).low!), new Big(0));
    const slack = [total, ...parts.map(figureOf)].reduce((all, figure) => all.plus(halfOf(figure)), new Big(0));
    return sum.minus(total.low!).abs().gt(slack) ? [[claim, parts]] : [];
  });
}

const isPlain = ({ isRange, isVague, low }: Figure): boolean => !isRange && !isVague && low !== null;

const isAlike = (part: Figure, total: Figure): boolean =>
  isPlain(part) && part.type === total.type && (part.unit === total.unit || part.unit === null || total.unit === null);

/** Half a unit of the last digit written, a whole one where the words loosen it. */
const halfOf = ({ precision, bound }: Figure): Big => new Big(10).pow(precision).div(bound === "exact" ? 2 : 1);

/** 由80億元增至100億元,增幅30%: one figure from which, one to which, and a percentage that neither gives. */
function growthIn(sentence: readonly CheckedClaim[]): [CheckedClaim, readonly CheckedClaim[]][] {
  const from = sentence.filter((claim) => figureOf(claim).role === "from");
  const to = sentence.filter((claim) => figureOf(claim).role === "to");
  const rates = sentence.filter((claim) => {
    const { type, direction } = figureOf(claim);
    return type === "percent" && direction !== undefined && !from.includes(claim) && !to.includes(claim);
  });
  if (from.length !== 1 || to.length !== 1 || rates.length !== 1) return [];
  const [a, b, rate] = [figureOf(from[0]!), figureOf(to[0]!), figureOf(rates[0]!)];
  if (!isAlike(a, b) || !isPlain(rate) || a.type === "percent" || a.low!.lte(0)) return [];
  const growth = (before: Big, after: Big): Big => after.minus(before).div(before).times(100).abs();
  const [most, least] = [
    growth(a.low!.minus(halfOf(a)), b.low!.plus(halfOf(b))),
    growth(a.low!.plus(halfOf(a)), b.low!.minus(halfOf(b))),
  ].sort((x, y) => y.cmp(x)) as [Big, Big];
  const slack = halfOf(rate);
  const isWrong = rate.low!.abs().minus(slack).gt(most) || rate.low!.abs().plus(slack).lt(least);
  return isWrong ? [[rates[0]!, [from[0]!, to[0]!]]] : [];
}

/** Three or more shares of one whole that add up to more than it. Outweighs what sources leave open, never what they contradict. */
function checkShares(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const over = new Map<CheckedClaim, CheckedClaim[]>();
  for (const shares of sharesOfOneWhole(claims)) {
    const sum = shares.reduce((total, claim) => total.plus((claim.mention as Figure).low!), new Big(0));
    if (sum.gt(WHOLE)) for (const share of shares) over.set(share, shares);
  }
  return claims.map((claim) => {
    const shares = over.get(claim);
    if (shares === undefined || claim.verdict === "contradicted") return claim;
    return impossible(claim, shares);
  });
}

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
