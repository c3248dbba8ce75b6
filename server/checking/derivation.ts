/**
 * Figures that no source states and that follow from what they do state: sums, differences, ratios, growth, shares,
 * complements, days between dates. A word of the draft has to say how it was reckoned, or nothing is.
 */
import Big from "big.js";
import { mayBeOneCurrency } from "../kinds/figure/commensurable.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { CheckedClaim, Derivation, Witness } from "./checked.ts";
import { clauseAround } from "./context.ts";
import { daysBetween } from "./daysBetween.ts";
import { fits, isBorneOut } from "./fits.ts";
import { fromList } from "./lists.ts";

/** A value that something may be reckoned from, with the passage that states it. */
interface Input {
  readonly figure: Figure;
  readonly value: Big;
  readonly witness: Witness;
  readonly written: string;
}

type How = Derivation["how"];

/** What says in a clause that its figure was reckoned, and how. Folded. */
const CUES: readonly { readonly how: How; readonly words: readonly string[] }[] = [
  {
    how: "sum",
    words: [
      "合计",
      "连同",
      "加上",
      "相加",
      "连特别",
      "共计",
      "总计",
      "加总",
      "加起来",
      "合起来",
      "加在一起",
      "合共",
      "总共",
      "总和",
      "共",
      "total",
      "combined",
      "together",
      "altogether",
      "in all",
      "sum",
    ],
  },
  {
    how: "difference",
    words: [
      "相差",
      "差距",
      "高出",
      "多出",
      "少了",
      "多了",
      "收窄",
      "缩窄",
      "净增",
      "净减",
      "增加",
      "减少",
      "差",
      "difference",
      "gap",
      "net",
    ],
  },
  { how: "complement", words: ["其余", "余下", "剩下", "剩余", "remaining", "the rest", "remainder"] },
  {
    how: "share",
    words: ["占", "比重", "份额", "占比", "相当于", "约为", "share of", "accounted for", "of the total", "account for"],
  },
  { how: "average", words: ["平均", "均", "average"] },
];

/** Reckons an unverified figure from the sources' figures around it; null where nothing fits. */
export function derive(claim: CheckedClaim, all: readonly CheckedClaim[]): Derivation | null {
  const figure = claim.mention as Figure;
  if (
    claim.kind !== "figure" ||
    figure.isMiswritten === true ||
    figure.low === null ||
    figure.high === null ||
    !figure.low.eq(figure.high)
  )
    return null;
  if (figure.type === "duration") return daysBetween(figure, claim, all);
  const clause = clauseAround(claim.read.sentence.folded, figure);
  const words = claim.read.sentence.folded.slice(clause.start, clause.end);
  const inputs = inputsFor(claim, all);
  const former = formerLevel(figure, words, inputs);
  if (former !== null) return former;
  for (const { how, words: cues } of [...ofType(figure), ...ofMore(figure, claim), ...CUES]) {
    if (cues.length > 0 && !cues.some((cue) => words.includes(cue))) continue;
    const found = RECKONERS[how]?.(figure, mayGoInto(how, figure, inputs));
    if (found != null)
      return {
        how,
        isSaid: cues.length > 0,
        inputs: found.map((input) => input.witness),
        terms: found.map((input) => input.written),
      };
  }
  return figure.type === "count" || figure.type === "money" ? fromList(figure, claim, all) : null;
}

/** Ways that turn two values into a value of another sort, which nearly any two values give by chance. */
const FREE: ReadonlySet<How> = new Set(["ratio", "share", "growth"]);

/**
 * The nearest inputs, so many that chance alone would hardly give the figure: 28% may be the growth of one pair of amounts
 * or of another, but among two hundred pairs some pair gives any percentage.
 */
function mayGoInto(how: How, claim: Figure, inputs: readonly Input[]): readonly Input[] {
  if (!FREE.has(how)) return inputs;
  const amounts = inputs.filter(({ figure: { type } }) => type !== "percent" && type !== "points" && type !== "basis");
  const value = claim.low!.abs();
  if (value.eq(0)) return [];
  const width = Number(new Big(10).pow(claim.precision).div(value)) * (claim.bound === "exact" ? 1 : 2);
  const most = Math.floor((1 + Math.sqrt(1 + (4 * BY_CHANCE) / width)) / 2);
  return amounts.slice(0, Math.max(2, most));
}

/** So many pairs may fit by chance, reckoned as if values lay evenly. */
const BY_CHANCE = 0.4;

/** A multiple is a ratio by its form, and a percentage that goes up or down is growth. */
function ofType(figure: Figure): { how: How; words: readonly string[] }[] {
  if (figure.type === "multiple") return [{ how: "ratio", words: [] }];
  if (figure.type === "percent" && figure.direction !== undefined) return [{ how: "growth", words: [] }];
  return [];
}

/** 38.1 billion more than the core: the difference of two amounts. */
const ofMore = ({ type, end }: Figure, { read }: CheckedClaim): { how: How; words: readonly string[] }[] =>
  type !== "percent" && MORE_THAN.test(read.sentence.folded.slice(end, end + 16))
    ? [{ how: "difference", words: ["than"] }]
    : [];
const MORE_THAN = /^ (?:more|less|higher|lower|fewer)(?: than\b|[,.;]|$)/;

/** 上年末為748萬家, where a source has 812萬家 now and 64萬家 more than then: the level less its change, both of one passage. */
function formerLevel(figure: Figure, words: string, inputs: readonly Input[]): Derivation | null {
  if (!FORMER.test(words) || figure.direction !== undefined) return null;
  const parts = alike(figure, inputs);
  for (const change of parts) {
    const { direction } = change.figure;
    if (direction === undefined || change.figure.role !== undefined) continue;
    for (const level of parts) {
      const isLevel = level.figure.direction === undefined || level.figure.role === "to";
      if (!isLevel || level.witness.read !== change.witness.read) continue;
      const before = direction === "up" ? level.value.minus(change.value) : level.value.plus(change.value);
      if (!fits(figure, before)) continue;
      const found = [level, change];
      const how = direction === "up" ? "difference" : "sum";
      return {
        how,
        isSaid: true,
        inputs: found.map(({ witness }) => witness),
        terms: found.map(({ written }) => written),
      };
    }
  }
  return null;
}
const FORMER = /上年|去年|前年|年初|上季|上月|上期|同期|此前|之前|\b(?:earlier|ago|previous|prior|before|last year)\b/;

/**
 * What may go into the sum: the supported figures of the claim's own paragraph, each by the passage that supports it,
 * and the figures that stand beside them in those passages.
 */
function inputsFor(claim: CheckedClaim, all: readonly CheckedClaim[]): Input[] {
  const inputs: Input[] = [];
  const seen = new Set<Figure>();
  const add = (figure: Figure, witness: Witness): void => {
    if (seen.has(figure) || figure.isVague || figure.low === null || figure.isRange || inputs.length >= MOST_INPUTS)
      return;
    seen.add(figure);
    const written = witness.read.sentence.text.slice(figure.start, figure.end);
    inputs.push({ figure, value: figure.low, witness: { ...witness, mention: figure, matched: [figure] }, written });
  };
  const near = all
    .filter((other) => other.read.block === claim.read.block || other.read.sentence === claim.read.sentence)
    .sort((a, b) => Math.abs(a.start - claim.start) - Math.abs(b.start - claim.start));
  for (const other of near) {
    const [witness] = other.evidence;
    if (witness === undefined || !isBorneOut(other)) continue;
    if (other.kind === "figure" && witness.mention?.kind === "figure") add(witness.mention as Figure, witness);
    for (const figure of witness.read.figures) add(figure, witness);
  }
  for (const passage of [...claim.nearest, ...claim.evidence].slice(0, 3))
    for (const figure of passage.read.figures) add(figure, passage);
  return inputs;
}

const MOST_INPUTS = 16;

type Reckoner = (claim: Figure, inputs: readonly Input[]) => readonly Input[] | null;

const RECKONERS: Partial<Record<How, Reckoner>> = {
  sum: (claim, inputs) => sumOf(claim, alike(claim, inputs)),
  difference: (claim, inputs) => pair(claim, alike(claim, inputs), (a, b) => a.minus(b)),
  average: (claim, inputs) => pair(claim, alike(claim, inputs), (a, b) => a.plus(b).div(2)),
  complement: (claim, inputs) => complement(claim, inputs),
  ratio: (claim, inputs) => pairOfOneUnit(claim, inputs, (a, b) => (b.eq(0) ? null : a.div(b))),
  share: (claim, inputs) =>
    claim.type === "percent"
      ? pairOfOneUnit(claim, inputs, (a, b) => (b.eq(0) || a.gt(b) ? null : a.div(b).times(100)))
      : null,
  growth: (claim, inputs) =>
    pairOfOneUnit(claim, inputs, (now, before) => {
      if (before.eq(0) || now.gt(before) !== (claim.direction === "up")) return null;
      return now.minus(before).div(before).times(100).abs();
    }),
};

/** Those of the claim's unit, and of one unit among themselves: that of the nearest. */
function alike(claim: Figure, inputs: readonly Input[]): Input[] {
  const found = inputs.filter(({ figure }) => isAlike(claim, figure));
  return found.filter(({ figure }) => isAlike(found[0]!.figure, figure));
}

/** Of one unit; 元 and yuan are, and so are 97.3 billion and 973億元, where a sentence leaves out what it has just named. */
function isAlike({ type, unit, counted, precision }: Figure, figure: Figure): boolean {
  if (type === "count" && unit === null && counted === undefined && precision >= BARE_AMOUNT && figure.unit !== null)
    return figure.type === "money";
  if (figure.type !== type) return false;
  return type === "money" ? mayBeOneCurrency(unit ?? "", figure.unit ?? "") : figure.unit === unit;
}
/** Power of ten of the last digit: an amount in millions. */
const BARE_AMOUNT = 5;

/** All figures of one passage, two or three neighbours, or any two. */
function sumOf(claim: Figure, inputs: readonly Input[]): readonly Input[] | null {
  const ofTwo = pair(claim, inputs, (a, b) => a.plus(b));
  if (ofTwo !== null) return ofTwo;
  for (let length = 3; length <= inputs.length; length++) {
    for (let start = 0; start + length <= inputs.length; start++) {
      const run = inputs.slice(start, start + length);
      if (
        fits(
          claim,
          run.reduce((sum, input) => sum.plus(input.value), new Big(0)),
        )
      )
        return run;
    }
  }
  return null;
}

function pair(
  claim: Figure,
  inputs: readonly Input[],
  reckon: (a: Big, b: Big) => Big | null,
): readonly Input[] | null {
  for (const a of inputs) {
    for (const b of inputs) if (a !== b && fits(claim, reckon(a.value, b.value))) return [a, b];
  }
  return null;
}

function pairOfOneUnit(
  claim: Figure,
  inputs: readonly Input[],
  reckon: (a: Big, b: Big) => Big | null,
): readonly Input[] | null {
  for (const a of inputs) {
    if (a.figure.type === "rank" || a.figure.type === "multiple") continue;
    for (const b of inputs) {
      if (a === b || a.figure.type !== b.figure.type || a.figure.unit !== b.figure.unit) continue;
      if (fits(claim, reckon(a.value, b.value))) return [a, b];
    }
  }
  return null;
}

function complement(claim: Figure, inputs: readonly Input[]): readonly Input[] | null {
  const shares = alike(claim, inputs).filter(({ figure }) => figure.type === "percent");
  const single = shares.find(({ value }) => fits(claim, new Big(100).minus(value)));
  if (single !== undefined) return [single];
  return pair(claim, shares, (a, b) => new Big(100).minus(a).minus(b));
}
