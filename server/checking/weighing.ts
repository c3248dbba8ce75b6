/** Finds what the sources have for a figure or date: the mentions that agree and those that differ, the nearest of either. */
import { compareDates, isDateSlip } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { compareFigures } from "../kinds/figure/compare.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { KindId } from "../kinds/kind.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { candidateOf, type Value } from "./candidates.ts";
import { isPointing, mayAnswer } from "./claims.ts";
import { rarityOf } from "./rarity.ts";
import { type SentenceContext, sentenceOf } from "./ruling.ts";
import { valueContextOf } from "./valueContext.ts";
import { type Compared, isSlipOf, type Weighed } from "./values.ts";

/** A figure or date with all that its verdict rests on; offsets are the sentence's. */
export interface JudgedValue {
  readonly mention: Value;
  /** The nearest that agree and the nearest that differ. */
  readonly weighed: readonly Weighed[];
  readonly rarity: number;
  readonly isChecked: boolean;
  /** Of a range that no source has as one: where its two ends stand. */
  readonly ends: Ends | null;
}

export type Ends = readonly [Weighed, Weighed];

export function weighFigure(claim: Figure, context: SentenceContext): JudgedValue {
  const written = decimalOf(claim);
  const read = sentenceOf(context);
  const weighed = weigh(
    claim,
    context,
    (read) => read.figures,
    (evidence, there) => {
      if (!mayAnswer(claim, read, evidence, there)) return null;
      const compared = compareFigures(claim, evidence);
      return { ...compared, isSlip: isSlipOf(written, decimalOf(evidence)) };
    },
  );
  const ends = claim.isRange ? endsOf(claim, context) : null;
  return { mention: claim, weighed, rarity: rarityOf(written), isChecked: isChecked("figure", context), ends };
}

/** The two ends of 0.4%至0.8% where one source has each by itself; the nearest such source's. */
function endsOf(claim: Figure, context: SentenceContext): Ends | null {
  const { low, high } = claim;
  if (low === null || high === null) return null;
  const [first, last] = [low, high].map((end) =>
    agreeingWith({ ...claim, low: end, high: end, isRange: false }, context),
  );
  let best: Ends | null = null;
  for (const a of first!) {
    for (const b of last!) {
      if (a.candidate.view !== b.candidate.view || a.candidate.mention === b.candidate.mention) continue;
      const isNearer = best === null || leastOf([a, b]) > leastOf(best);
      if (isNearer) best = [a, b];
    }
  }
  return best;
}

const leastOf = ([a, b]: Ends): number => Math.min(a.candidate.closeness, b.candidate.closeness);

function agreeingWith(end: Figure, context: SentenceContext): Weighed[] {
  const compare = (evidence: Figure) =>
    evidence.isVague || evidence.isRange ? null : { ...compareFigures(end, evidence), isSlip: false };
  return weigh(end, context, (read) => read.figures, compare).filter(({ agreement }) => agreement !== "different");
}

/** Days of different grain are seldom of the same event, and pointing words are reset in every rewrite: neither contradicts. */
export function weighDate(claim: DateMention, context: SentenceContext): JudgedValue {
  const points = isPointing(claim, context.read.sentences[context.sentence]!);
  const against = isMeasuredAgainst(claim, context.read.sentences[context.sentence]!);
  const weighed = weigh(
    claim,
    context,
    (read) => read.dates,
    (evidence, read) => {
      if (evidence.isVague) return null;
      const compared = compareDates(claim, evidence);
      const isOther =
        compared.agreement === "different" &&
        (points ||
          against ||
          claim.grain !== evidence.grain ||
          isPointing(evidence, read) ||
          isMeasuredAgainst(evidence, read));
      return isOther ? null : { ...compared, isSlip: isDateSlip(claim, evidence) };
    },
  );
  const rarity = claim.grain === "day" ? 0.6 : claim.grain === "year" ? 0 : 0.3;
  return { mention: claim, weighed, rarity, isChecked: isChecked("date", context), ends: null };
}

/**
 * Each figure has its own period that it is measured against: one contradicts no other. Narrower than the mention's own
 * `isCompared`, which takes in where a span begins (自, since).
 */
const isMeasuredAgainst = ({ start }: DateMention, { sentence: { folded } }: ReadSentence): boolean =>
  MEASURED.test(folded.slice(Math.max(0, start - 18), start));

const MEASURED = /(?:compared (?:to|with)|versus|vs\.?|than|较|比) ?(?:the )?$/;

const isChecked = (kind: KindId, { settings, pool }: SentenceContext): boolean =>
  settings.kinds.has(kind) && pool.views.length > 0;

/** The mentions of the pool that can be compared with the claim and stand nearest to it. */
function weigh<V extends Value>(
  claim: V,
  context: SentenceContext,
  mentionsOf: (read: ReadSentence) => readonly V[],
  compare: (evidence: V, read: ReadSentence) => (Compared & { isSlip: boolean }) | null,
): Weighed[] {
  const ofClaim = valueContextOf(sentenceOf(context), claim, context.around);
  const agreeing: Weighed[] = [];
  const differing: Weighed[] = [];
  for (const view of context.pool.views) {
    view.read.sentences.forEach((read, sentence) => {
      for (const mention of mentionsOf(read)) {
        const compared = compare(mention, read);
        if (compared === null || compared.agreement === "incomparable") continue;
        const candidate = candidateOf(claim, ofClaim, view, sentence, mention, context.pool);
        (compared.agreement === "different" ? differing : agreeing).push({ ...compared, candidate });
      }
    });
  }
  return [...nearest(agreeing), ...nearest(differing)];
}

/** So many of either sort may matter: the verdict rests on the first, a person looks at a few more. */
const KEPT = 12;

const nearest = (weighed: Weighed[]): Weighed[] =>
  weighed.sort((a, b) => b.candidate.closeness - a.candidate.closeness).slice(0, KEPT);

const decimalOf = (figure: Figure): string => (figure.high ?? figure.low)?.abs().toFixed() ?? "";
