/** Finds what the sources have for a figure or date: the mentions that agree and those that differ, the nearest of either. */
import { compareDates, type DateComparison, isDateSlip } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { compareFigures, type FigureComparison } from "../kinds/figure/compare.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { KindId } from "../kinds/kind.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { areOfOneMajor, mayAnswer } from "./answering.ts";
import { type Candidate, nearnessOfValues, type Value } from "./candidates.ts";
import { isPointing } from "./claims.ts";
import { mayDeny } from "./denying.ts";
import { eventYearsIn } from "./eventYears.ts";
import { groupsIn } from "./groups.ts";
import { isOfOtherPlace } from "./homeCurrency.ts";
import { markParts } from "./parts.ts";
import { isPublication, publicationTold } from "./publication.ts";
import { rarityOf } from "./rarity.ts";
import { type SentenceContext, sentenceOf } from "./ruling.ts";
import { areOfTwoSorts } from "./sorts.ts";
import type { SourceView } from "./sourceView.ts";
import { thingOf } from "./thingOf.ts";
import { valueContextOf } from "./valueContext.ts";
import { type Compared, isSlipOf, type Weighed } from "./values.ts";
import { yearsSinceIn } from "./yearsSince.ts";

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
  const weighed = markParts(claim, weigh(claim, context, figuresFor(claim, context)));
  const ends = claim.isRange ? endsOf(claim, context) : null;
  return { mention: claim, weighed, rarity: rarityOf(written), isChecked: isChecked("figure", context), ends };
}

function figuresFor(claim: Figure, context: SentenceContext): Comparing<Figure> {
  const written = decimalOf(claim);
  const own = sentenceOf(context);
  const told = claim.isRange ? null : TOLD_OTHERWISE[claim.type];
  return {
    mentionsOf: (there, view) => withMore(there.figures, told?.(there, view.source.meta.published)),
    compare(evidence, there, view) {
      const { source } = view;
      if (!mayAnswer(claim, own, evidence, there)) return null;
      const compared = isOfOtherPlace(claim, evidence, source)
        ? inOtherCurrency(compareFigures(claim, evidence))
        : compareFigures(claim, evidence);
      if (compared.agreement === "incomparable" || areOfTwoSorts(claim, own, evidence, there)) return null;
      if (compared.agreement !== "different")
        return isOfMonth(claim, evidence) && isOfQuarter(view)
          ? { agreement: "different", differs: "basis" }
          : compared;
      const isTold = there.figures.includes(evidence);
      return isTold && mayDeny(claim, own, evidence, there, compared.differs) ? compared : null;
    },
    isSlip: (evidence, there) => isSlipOf(written, decimalOf(evidence)) || areOfOneMajor(claim, own, evidence, there),
  };
}

/** 月增14% for 環比14%: of a report on a quarter, 環比 is on the quarter before. */
const isOfMonth = (claim: Figure, evidence: Figure): boolean =>
  claim.basis === "mom" && evidence.basis === "sequential";

function isOfQuarter({ read: { sentences } }: SourceView): boolean {
  const grains = sentences.slice(0, OPENING).flatMap(({ dates }) => dates.map(({ grain }) => grain));
  return grains.includes("quarter") && !grains.includes("month");
}
/** Sentences in which a report says of when it is. */
const OPENING = 6;

/** What would agree differs in its currency; what would only do so roundly tells nothing. */
function inOtherCurrency(compared: FigureComparison): FigureComparison {
  if (compared.agreement === "same") return { agreement: "different", differs: "currency" };
  return compared.agreement === "compatible" ? INCOMPARABLE : compared;
}
const INCOMPARABLE: FigureComparison = { agreement: "incomparable", differs: null };

/** What a source leaves its readers to reckon: it may bear a claim out, and contradicts none. */
const TOLD_OTHERWISE: Partial<
  Record<Figure["type"], (there: ReadSentence, published: string | null) => readonly Figure[]>
> = { count: groupsIn, duration: yearsSinceIn };

const withMore = <V>(read: readonly V[], more: readonly V[] = []): readonly V[] =>
  more.length === 0 ? read : [...read, ...more];

/** The two ends of 0.4%至0.8% where one source has each by itself; the nearest such source's. */
function endsOf(claim: Figure, context: SentenceContext): Ends | null {
  const { low, high } = claim;
  // The two sides of a score are no ends.
  if (low === null || high === null || low.gte(high)) return null;
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
    evidence.isVague || evidence.isRange ? null : whereAgreeing(compareFigures(end, evidence));
  return weigh(end, context, { mentionsOf: ({ figures }) => figures, compare, isSlip: () => false });
}

export function weighDate(claim: DateMention, context: SentenceContext): JudgedValue {
  const weighed = weigh(claim, context, datesFor(claim, context));
  const rarity = claim.grain === "day" ? 0.6 : claim.grain === "year" ? 0 : 0.3;
  return { mention: claim, weighed, rarity, isChecked: isChecked("date", context), ends: null };
}

/** Days of different grain are seldom of the same event, and pointing words are reset in every rewrite: neither contradicts. */
function datesFor(claim: DateMention, context: SentenceContext): Comparing<DateMention> {
  const own = sentenceOf(context);
  const isLoose = isPointing(claim, own) || isMeasuredAgainst(claim, own);
  const thing = thingOf(own, claim);
  const before = context.read.sentences[context.sentence - 1];
  return {
    mentionsOf(there, view) {
      const published = there === view.read.sentences[0] ? publicationTold(claim, own, before, view) : null;
      return withMore(there.dates, [
        ...(claim.grain === "year" ? eventYearsIn(there) : []),
        ...(published === null ? [] : [published]),
      ]);
    },
    compare(evidence, there) {
      if (evidence.isVague) return null;
      const compared = compareDates(claim, evidence);
      if (!there.dates.includes(evidence)) return whereAgreeing(compared);
      if (isWithinYear(claim, evidence, compared) && own.figures.length === 0) return COARSER;
      const isOneThing = thing !== null && thingOf(there, evidence) === thing;
      if (isOneThing && claim.grain === "quarter" && compared.reason === "overlap") return COARSER;
      if (compared.agreement !== "different") return compared;
      const isOther =
        isLoose ||
        (claim.grain !== evidence.grain && !isOneThing) ||
        isPointing(evidence, there) ||
        isMeasuredAgainst(evidence, there);
      return isOther ? null : compared;
    },
    isSlip: (evidence) => isDateSlip(claim, evidence),
  };
}

/** Opens in 2025, where it opens in that year's second half: other figures are told of either, but the draft tells none. */
const isWithinYear = (claim: DateMention, { grain }: DateMention, { reason }: DateComparison): boolean =>
  claim.grain === "year" && (grain === "half" || grain === "quarter") && reason === "overlap";
const COARSER: Compared = { agreement: "compatible", differs: "rounding" };

/** What the sources given, of the context's pool, have that agrees with a claim. */
export function bearingOut(claim: Value, context: SentenceContext, views: readonly SourceView[]): Weighed[] {
  return claim.kind === "figure"
    ? weigh(claim, context, onlyAgreeing(figuresFor(claim, context)), views)
    : weigh(claim, context, onlyAgreeing(datesFor(claim, context)), views);
}

const onlyAgreeing = <V extends Value>(by: Comparing<V>): Comparing<V> => ({
  ...by,
  compare: (evidence, there, view) => whereAgreeing(by.compare(evidence, there, view)),
});

const whereAgreeing = (compared: Compared | null): Compared | null =>
  compared?.agreement === "different" ? null : compared;

/**
 * Each figure has its own period that it is measured against: one contradicts no other. Narrower than the mention's own
 * `isCompared`, which takes in where a span begins (自, since).
 */
const isMeasuredAgainst = ({ start }: DateMention, { sentence: { folded } }: ReadSentence): boolean =>
  MEASURED.test(folded.slice(Math.max(0, start - 18), start));

const MEASURED = /(?:compared (?:to|with)|versus|vs\.?|than|较|比) ?(?:the )?$/;

const isChecked = (kind: KindId, { settings, pool }: SentenceContext): boolean =>
  settings.kinds.has(kind) && pool.views.length > 0;

/** How one claim is held against the mentions of its kind. */
interface Comparing<V extends Value> {
  mentionsOf(read: ReadSentence, view: SourceView): readonly V[];
  /** Null where the mention, in the sentence given, cannot answer the claim. */
  compare(evidence: V, there: ReadSentence, view: SourceView): Compared | null;
  /** Asked of the nearest alone. */
  isSlip(evidence: V, there: ReadSentence): boolean;
}

/** The mentions of the pool that can be compared with the claim and stand nearest to it. */
function weigh<V extends Value>(
  claim: V,
  context: SentenceContext,
  by: Comparing<V>,
  views: readonly SourceView[] = context.pool.views,
): Weighed[] {
  const near = nearnessOfValues(claim, valueContextOf(sentenceOf(context), claim, context.around), context.pool);
  const agreeing: Near[] = [];
  const differing: Near[] = [];
  for (const view of views) {
    view.read.sentences.forEach((read, sentence) => {
      for (const mention of by.mentionsOf(read, view)) {
        const compared = by.compare(mention, read, view);
        if (compared === null || compared.agreement === "incomparable") continue;
        const candidate = isPublication(mention)
          ? { ...near(view, sentence, mention), ...PLAIN }
          : near(view, sentence, mention);
        (compared.agreement === "different" ? differing : agreeing).push({ compared, candidate });
      }
    });
  }
  const weighed = ({ compared, candidate }: Near): Weighed => {
    const { agreement, differs } = compared;
    return { agreement, differs, isSlip: by.isSlip(candidate.mention as V, readOf(candidate)), candidate };
  };
  return [...nearest(agreeing), ...nearest(differing)].map(weighed);
}

/** Whose publishing the draft tells of, with what word, is plain: the days that a text tells of are another matter. */
const PLAIN = { closeness: 0.73, odds: 1 } as const;

interface Near {
  readonly compared: Compared;
  readonly candidate: Candidate;
}

/** So many of either sort may matter: the verdict rests on the first, a person looks at a few more. */
const KEPT = 12;

const nearest = (candidates: Near[]): Near[] =>
  candidates.sort((a, b) => b.candidate.closeness - a.candidate.closeness).slice(0, KEPT);

const readOf = ({ view, sentence }: Candidate): ReadSentence => view.read.sentences[sentence]!;

const decimalOf = (figure: Figure): string => (figure.high ?? figure.low)?.abs().toFixed() ?? "";
