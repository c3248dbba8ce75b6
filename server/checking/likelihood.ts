/**
 * How likely a source's value speaks of what a draft's value does: features of the two contexts, weighed. The weights were
 * found by logistic regression on drafts of real newsrooms and the articles they were written from (docs/measurements.md).
 */
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Ground } from "./checked.ts";
import { roleLikeness } from "./context.ts";
import { isOtherMeasure } from "./measures.ts";
import { rarityOf } from "./rarity.ts";
import type { Period, TableRows } from "./tables.ts";
import { RUN, type SentenceLayout, type ValueContext } from "./valueContext.ts";

/** In this order; each 0–1 or a small count. */
export const FEATURES = [
  "always",
  /** Share of the words near the claim that stand as near to the candidate. */
  "subject",
  /** Share of the words near the candidate that the claim's surroundings have too. */
  "mutual",
  /** Share of the words near the claim that the candidate's sentence has. */
  "sentence",
  /** Share of all that is said around the claim that stands around the candidate. */
  "around",
  /** Share of it that stands anywhere in the source. */
  "story",
  /** How alike the few words right beside the two are. */
  "role",
  /** How far the very words run on before and behind. */
  "sameBefore",
  "sameAfter",
  /** Share of the words near the claim that the sentence has at more length. */
  "shortened",
  "valuesNear",
  "valuesInSentence",
  /** Values of the claim's sentence and the ones beside that stand anywhere in the source. */
  "valuesInSource",
  "sameDirection",
  "oneDirection",
  "sameBasis",
  "samePeriod",
  "otherPeriod",
  "sameCounted",
  "sameBound",
  "sameOrdinal",
  "lead",
  "heading",
  "sameType",
  /** Whether the name right before both is one, or the claim's stands in the candidate's sentence. */
  "sameName",
  /** Whether the name right before the candidate is another, which the claim's sentence has not. */
  "otherName",
  /** Whether one of the two measures is qualified (adjusted, 扣非) and the other is not. Not weighed. */
  "otherMeasure",
  /** Whether the candidate stands alone, as in a title. Not weighed. */
  "bare",
  /** Whether none of the words that lead up to the claim in its clause stand near the candidate. Not weighed. */
  "otherLead",
  /** Whether the two clauses name measures that exclude each other. Weighed by hand. */
  "excludedMeasure",
  /**
   * Whether the candidate is of another row of a table than the claim's words name, or of another time: a column of the year before, what
   * a present value is compared with. Weighed by hand.
   */
  "elsewhere",
  /** Whether they name the very row, or both are of the time before. Weighed by hand. */
  "meant",
  /** Whether two dates or ranks are of one thing, such as has but one: a model's first day, a conference's. Weighed by hand. */
  "oneThing",
] as const;

/** Weights of the features by what is compared, and whether the passage is in the draft's language. */
const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  figure: [
    -4.76, 1.78, 0.13, 1.12, 0.43, 0.79, 1.79, 0.68, 1.24, 0.41, 1.03, 0.35, -0.21, -0.47, -0.67, -0.15, -0.36, -0.56,
    0.49, 0.77, 0.82, 0.81, -0.43, 0.16, 0.31, -0.97,
  ],
  date: [
    -7.26, 1.56, -0.33, 1.07, 0.87, 0.73, 3.09, 1.19, 0.7, 0.86, 0.54, 0.18, 0.3, 0, 0, 0, 0, 0, 2.2, 1.39, 1.22, 1.44,
    1.77, 0, -0.52, -0.36,
  ],
  "figure.foreign": [
    -2.18, 1.63, 0.19, 1.41, -0.54, -0.88, 0.57, 0, 0.41, 0, 0.99, 1.31, 0.29, -0.77, -0.58, 0.6, -0.6, -0.55, 0.12,
    0.79, 0.39, 1.06, -2.77, 0.49, 2.87, -1.66,
  ],
  "date.foreign": [
    -3.22, 1.54, -0.63, 1.17, -0.21, -0.01, 0.7, 0.05, 0.78, 0, 1.22, 0.17, 0.5, 0, 0, 0, 0, 0, 1.58, 1.39, 0.58, 0.88,
    -0.75, 0, -0.28, 0.17,
  ],
};

export interface Compared {
  readonly mention: Figure | DateMention;
  readonly context: ValueContext;
}

/** The source that a candidate stands in. */
export interface OfSource {
  /** Likeness of the whole source to the claim's surroundings, 0–1. */
  readonly story: number;
  /** Keys of all its values. */
  readonly values: ReadonlySet<string>;
}

/**
 * The features of each candidate for a claim. Candidates are asked for by the order of their sources: what those of one sentence,
 * or of one source, have in common is reckoned once.
 */
export function featuresFor(
  { mention: ours, context: claim }: Compared,
  rarity: (term: string) => number,
): (candidate: Compared, source: OfSource, sentence: number) => number[] {
  const inSentence = lastOf((layout: SentenceLayout) => ({
    plainly: covered(claim.near, rarity, (term) => (layout.terms.has(term) ? 1 : 0)),
    shortened: covered(claim.near, rarity, (term) => (!layout.terms.has(term) && layout.skips.has(term) ? 1 : 0)),
  }));
  const inSource = lastOf((values: ReadonlySet<string>) =>
    Math.min(2, sharedWorth(claim.valuesAround, values) + sharedWorth(claim.valuesInSentence, values)),
  );
  const meantRow = lastOf((rows: TableRows) =>
    Math.max(0, ...[...rows.values()].map((row) => naming(row, claim, rarity))),
  );
  return ({ mention: theirs, context: candidate }, source, sentence) => {
    const { plainly, shortened } = inSentence(candidate.layout);
    return [
      1,
      covered(claim.near, rarity, (term) => candidate.near.get(term) ?? 0),
      covered(candidate.near, rarity, (term) => (claim.layout.terms.has(term) || claim.around.has(term) ? 1 : 0)),
      plainly,
      covered(claim.terms, rarity, (term) => (candidate.terms.has(term) ? 1 : 0)),
      source.story,
      roleLikeness(claim, candidate),
      runBefore(claim.before, candidate.before) / RUN,
      runAfter(claim.after, candidate.after) / RUN,
      shortened,
      sharedWorth(claim.valuesNear, candidate.valuesNear),
      sharedWorth(claim.valuesInSentence, candidate.valuesInSentence),
      inSource(source.values),
      ...ownFeatures(ours, theirs),
      ...periodFeatures(claim, candidate),
      ...writtenFeatures(ours, theirs),
      claim.ordinal === candidate.ordinal ? 1 : 0,
      1 / (1 + sentence),
      candidate.isHeading ? 1 : 0,
      isSameType(ours, theirs) ? 1 : 0,
      ...nameFeatures(claim, candidate),
      claim.qualifiers === candidate.qualifiers ? 0 : 1,
      candidate.near.size < 2 ? 1 : 0,
      claim.lead.length >= FEWEST_LEADING && !claim.lead.some((term) => candidate.near.has(term)) ? 1 : 0,
      isOtherMeasure(claim.measured, candidate.measured) ? 1 : 0,
      ...cellFeatures(claim, candidate, rarity, meantRow),
      claim.thing !== null && claim.thing === candidate.thing ? 1 : 0,
    ];
  };
}

function cellFeatures(
  claim: ValueContext,
  { cell, isCompared }: ValueContext,
  rarity: (term: string) => number,
  meantRow: (rows: TableRows) => number,
): number[] {
  const isOfNow = claim.period === null && !claim.isOfBefore;
  if (cell === null) return [Number(isCompared && isOfNow), Number(isCompared && claim.isOfThen)];
  const meant = meantRow(cell.rows);
  const own = naming(cell.rows.get(cell.row)!, claim, rarity);
  const isNamed = meant >= ROW_NAMED;
  const isOther = isNamed && own < meant * ROW_MEANT;
  const isOfOtherTime = (cell.isFormer && isOfNow) || areOtherTimes(claim.period, cell.period);
  return [Number(isOther || isOfOtherTime), Number(isNamed && own === meant)];
}

/** Years and quarters that are apart; a day is when something was said of either. */
const areOtherTimes = (a: Period | null, b: Period | null): boolean =>
  isApart(a, b) && a!.from !== a!.to && b!.from !== b!.to;

/** How plainly the words around a claim name a table's row; a head of more words is named by more. */
function naming(row: ReadonlyMap<string, number>, { near }: ValueContext, rarity: (term: string) => number): number {
  return (covered(row, rarity, (term) => near.get(term) ?? 0) * row.size) / (row.size + 1);
}
const ROW_NAMED = 0.2;
/** A row is another if it is named by less than this share of what names the one that is meant. */
const ROW_MEANT = 0.5;

/** Asked twice running for one thing, it is reckoned once. */
function lastOf<Of extends object, Reckoned>(reckon: (of: Of) => Reckoned): (of: Of) => Reckoned {
  let last: Of | undefined;
  let reckoned: Reckoned;
  return (of) => {
    if (of !== last) [last, reckoned] = [of, reckon(of)];
    return reckoned;
  };
}

/** So many terms name what a value is of. */
const FEWEST_LEADING = 2;

/** Share of the terms, each by its weight and rarity, that are there, by how much each is. */
function covered(
  terms: ReadonlyMap<string, number>,
  rarity: (term: string) => number,
  there: (term: string) => number,
): number {
  const { names, worths, all } = worthOf(terms, rarity);
  let shared = 0;
  for (let i = 0; i < names.length; i++) shared += worths[i]! * Math.min(1, there(names[i]!));
  return all === 0 ? 0 : shared / all;
}

/** Terms with what each counts among the sources asked. */
interface Worth {
  readonly rarity: (term: string) => number;
  readonly names: readonly string[];
  readonly worths: readonly number[];
  readonly all: number;
}

/** Reckoned once for all that the terms are held against. */
function worthOf(terms: ReadonlyMap<string, number>, rarity: (term: string) => number): Worth {
  const known = WORTHS.get(terms);
  if (known?.rarity === rarity) return known;
  const names = [...terms.keys()];
  const worths = names.map((term) => terms.get(term)! * rarity(term));
  const worth = { rarity, names, worths, all: worths.reduce((sum, each) => sum + each, 0) };
  WORTHS.set(terms, worth);
  return worth;
}

const WORTHS = new WeakMap<ReadonlyMap<string, number>, Worth>();

function nameFeatures(claim: ValueContext, candidate: ValueContext): number[] {
  const { subject: ours } = claim;
  const { subject: theirs } = candidate;
  if (ours === null || theirs === null) return [0, 0];
  const isSame = isOneName(ours, theirs) || candidate.subjects.has(ours);
  const isOther = !isOneName(ours, theirs) && !claim.subjects.has(theirs);
  return [Number(isSame), Number(isOther)];
}

/** 螞蟻 and 螞蟻集團. */
const isOneName = (a: string, b: string): boolean => a === b || (a[0] !== "=" && (a.includes(b) || b.includes(a)));

function runBefore(a: string, b: string): number {
  let run = 0;
  while (run < a.length && run < b.length && a[a.length - 1 - run] === b[b.length - 1 - run]) run++;
  return run;
}

function runAfter(a: string, b: string): number {
  let run = 0;
  while (run < a.length && run < b.length && a[run] === b[run]) run++;
  return run;
}

const isSameType = (ours: Figure | DateMention, theirs: Figure | DateMention): boolean =>
  ours.kind === "date" || (theirs.kind === "figure" && ours.type === theirs.type);

/** Values in common, a rare one counting more; two rare ones say all that values can. */
function sharedWorth(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let worth = 0;
  for (const key of ours) if (theirs.has(key)) worth += 0.2 + 0.8 * rarityOf(key);
  return Math.min(2, worth);
}

function ownFeatures(ours: Figure | DateMention, theirs: Figure | DateMention): number[] {
  if (ours.kind !== "figure" || theirs.kind !== "figure") return [0, 0, 0];
  const isSame = ours.direction !== undefined && ours.direction === theirs.direction;
  const isOne = (ours.direction === undefined) !== (theirs.direction === undefined);
  return [Number(isSame), Number(isOne), Number(ours.basis !== undefined && ours.basis === theirs.basis)];
}

function periodFeatures({ period: a }: ValueContext, { period: b }: ValueContext): number[] {
  if (a === null || b === null) return [0, 0];
  return [Number(a.from === b.from && a.to === b.to), Number(isApart(a, b))];
}

const isApart = (a: Period | null, b: Period | null): boolean =>
  a !== null && b !== null && (a.to < b.from || b.to < a.from);

function writtenFeatures(ours: Figure | DateMention, theirs: Figure | DateMention): number[] {
  if (ours.kind === "date" && theirs.kind === "date")
    return [
      Number(ours.grain === theirs.grain),
      Number(ours.modifier !== undefined && ours.modifier === theirs.modifier),
    ];
  if (ours.kind !== "figure" || theirs.kind !== "figure") return [0, 0];
  const isCountedSame = ours.counted !== undefined && ours.counted === theirs.counted;
  return [
    Number(isCountedSame || (ours.unit !== null && ours.unit === theirs.unit)),
    Number(ours.bound !== "exact" && ours.bound === theirs.bound),
  ];
}

/** What each feature tells of, for people. */
const GROUNDS: Readonly<Partial<Record<(typeof FEATURES)[number], Ground["of"]>>> = {
  subject: "words",
  mutual: "words",
  sentence: "words",
  shortened: "words",
  around: "surroundings",
  story: "surroundings",
  role: "beside",
  sameBefore: "beside",
  sameAfter: "beside",
  sameCounted: "beside",
  sameBound: "beside",
  valuesNear: "values",
  valuesInSentence: "values",
  valuesInSource: "values",
  sameDirection: "change",
  oneDirection: "change",
  sameBasis: "change",
  samePeriod: "period",
  otherPeriod: "period",
  sameName: "name",
  otherName: "name",
  sameOrdinal: "place",
  lead: "place",
  heading: "place",
};

/** What a likelihood rests on, the weightiest first. */
export function groundsOf(features: readonly number[], kind: "figure" | "date", isForeign: boolean): Ground[] {
  const weights = weightsOf(kind, isForeign);
  const sums = new Map<Ground["of"], number>();
  FEATURES.forEach((feature, i) => {
    const of = GROUNDS[feature];
    if (of !== undefined) sums.set(of, (sums.get(of) ?? 0) + (weights[i] ?? 0) * features[i]!);
  });
  return [...sums]
    .map(([of, odds]) => ({ of, odds: Math.round(odds * 10) / 10 }))
    .filter(({ odds }) => odds !== 0)
    .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds));
}

const weightsOf = (kind: "figure" | "date", isForeign: boolean): readonly number[] =>
  WEIGHTS[isForeign ? `${kind}.foreign` : kind]!;

/** 0–1. @param features of `featuresOf`. */
export function likelihoodOf(features: readonly number[], kind: "figure" | "date", isForeign: boolean): number {
  const weights = weightsOf(kind, isForeign);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  for (const { feature, odds } of BY_HAND[kind]) sum += odds * features[feature]!;
  return 1 / (1 + Math.exp(-sum));
}

const ONE_THING = { feature: FEATURES.indexOf("oneThing"), odds: 2.5 } as const;

/** By so much more or less likely, in log odds: too few drafts have them for the regression to tell (docs/measurements.md). */
const BY_HAND = {
  figure: [
    { feature: FEATURES.indexOf("excludedMeasure"), odds: -3 },
    { feature: FEATURES.indexOf("elsewhere"), odds: -3 },
    { feature: FEATURES.indexOf("meant"), odds: 1.5 },
    ONE_THING,
  ],
  date: [ONE_THING],
} as const;
