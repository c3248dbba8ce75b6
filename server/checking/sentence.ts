/** Judges what one sentence of a draft claims, kind by kind, and settles which source's mention answers which claim. */
import { compareDates } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { compareFigures } from "../kinds/figure/compare.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { KindId, Mention } from "../kinds/kind.ts";
import { inFile, type ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import { candidateOf, type Value } from "./candidates.ts";
import type { CheckedClaim, Correction, Difference, Witness } from "./checked.ts";
import { assertsNothing, isDateClaim, isFigureClaim, isPassing, isPointing } from "./claims.ts";
import { rarityOf } from "./rarity.ts";
import { type Ruling, type SentenceContext, sentenceOf } from "./ruling.ts";
import { valueContextOf } from "./valueContext.ts";
import {
  type Compared,
  isSlipOf,
  judgeValue,
  type Standing,
  showsOwnSource,
  type ValueVerdict,
  type Weighed,
} from "./values.ts";
import type { Code } from "./verdict.ts";
import { judgeWords } from "./wordRulings.ts";

export interface JudgedSentence {
  readonly read: ReadSentence;
  readonly values: readonly JudgedValue[];
  /** Of names, quotations and ties. */
  readonly rulings: readonly Ruling[];
  /** Ids of the sources that the draft cites here. */
  readonly cited: readonly string[];
}

/** A figure or date with all that its verdict rests on; offsets are the sentence's. */
export interface JudgedValue {
  readonly mention: Value;
  /** The nearest that agree and the nearest that differ. */
  readonly weighed: readonly Weighed[];
  readonly rarity: number;
  readonly isChecked: boolean;
}

export function judgeSentence(context: SentenceContext): JudgedSentence {
  const read = sentenceOf(context);
  if (assertsNothing(read)) return { read, values: [], rulings: [], cited: [] };
  const figures = read.figures
    .filter((figure) => isFigureClaim(figure, read))
    .map((figure) => weighFigure(figure, context));
  const own = { published: context.open.date };
  const dates = read.dates.filter((date) => isDateClaim(date, read, own)).map((date) => weighDate(date, context));
  return { read, values: [...figures, ...dates], rulings: judgeWords(context), cited: context.pool.cited };
}

function weighFigure(claim: Figure, context: SentenceContext): JudgedValue {
  const written = decimalOf(claim);
  const weighed = weigh(
    claim,
    context,
    (read) => read.figures,
    (evidence) => {
      if (evidence.isVague) return null;
      const compared = compareFigures(claim, evidence);
      return { ...compared, isSlip: isSlipOf(written, decimalOf(evidence)) };
    },
  );
  return { mention: claim, weighed, rarity: rarityOf(written), isChecked: isChecked("figure", context) };
}

/** Days of different grain are seldom of the same event, and pointing words are reset in every rewrite: neither contradicts. */
function weighDate(claim: DateMention, context: SentenceContext): JudgedValue {
  const points = isPointing(claim, context.read.sentences[context.sentence]!);
  const weighed = weigh(
    claim,
    context,
    (read) => read.dates,
    (evidence) => {
      if (evidence.isVague) return null;
      const compared = compareDates(claim, evidence);
      const isOther = compared.agreement === "different" && (points || claim.grain !== evidence.grain);
      return isOther ? null : { ...compared, isSlip: false };
    },
  );
  const rarity = claim.grain === "day" ? 0.6 : claim.grain === "year" ? 0 : 0.3;
  return { mention: claim, weighed, rarity, isChecked: isChecked("date", context) };
}

const isChecked = (kind: KindId, { settings, pool }: SentenceContext): boolean =>
  settings.kinds.has(kind) && pool.views.length > 0;

/** The mentions of the pool that can be compared with the claim and stand nearest to it. */
function weigh<V extends Value>(
  claim: V,
  context: SentenceContext,
  mentionsOf: (read: ReadSentence) => readonly V[],
  compare: (evidence: V) => (Compared & { isSlip: boolean }) | null,
): Weighed[] {
  const ofClaim = valueContextOf(sentenceOf(context), claim, context.around);
  const agreeing: Weighed[] = [];
  const differing: Weighed[] = [];
  for (const view of context.pool.views) {
    view.read.sentences.forEach((read, sentence) => {
      for (const mention of mentionsOf(read)) {
        const compared = compare(mention);
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

/**
 * Verdicts of the whole draft, of the day `published`. A source's mention that plainly answers one claim does not contradict another: the
 * second claim is then about something else. And a source that plainly answers one claim is trusted sooner with others.
 */
export function settle(judged: readonly JudgedSentence[], published: string | null): CheckedClaim[] {
  const standing = standingOf(judged);
  return judged
    .flatMap(({ read, values, rulings }) => [
      ...values.map((value) => claimOf(read, value, judgeValue(value.weighed, value.rarity, standing), published)),
      ...rulings.map((ruling) => claimOfRuling(read, ruling)),
    ])
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function standingOf(judged: readonly JudgedSentence[]): Standing {
  const owned = new Set<Mention>();
  const own = new Set(judged.flatMap(({ cited }) => cited));
  const nothing = { isOwned: () => false, isOwnSource: () => false };
  for (const { values } of judged) {
    for (const { weighed, rarity } of values) {
      const verdict = judgeValue(weighed, rarity, nothing);
      if (verdict.verdict !== "supported" && verdict.verdict !== "reserved") continue;
      const { mention, view } = verdict.deciding[0]!.candidate;
      owned.add(mention);
      if (showsOwnSource(verdict)) own.add(view.source.id);
    }
  }
  return { isOwned: ({ mention }) => owned.has(mention), isOwnSource: ({ view }) => own.has(view.source.id) };
}

function claimOfRuling(read: ReadSentence, ruling: Ruling): CheckedClaim {
  const { mention, at, correction, ...judged } = ruling;
  return {
    ...inFile(read, mention),
    kind: mention.kind,
    text: read.sentence.text.slice(mention.start, mention.end),
    mention,
    read,
    ...judged,
    at: inFile(read, at),
    derivation: null,
    against: [],
    correction: correction === null ? null : { ...inFile(read, correction), text: correction.text },
  };
}

function claimOf(read: ReadSentence, value: JudgedValue, judged: ValueVerdict, published: string | null): CheckedClaim {
  const { mention } = value;
  const span = inFile(read, mention);
  const base = {
    ...span,
    kind: mention.kind,
    text: read.sentence.text.slice(mention.start, mention.end),
    mention,
    read,
    at: span,
    differs: judged.differs,
    evidence: [] as Witness[],
    nearest: [] as Witness[],
    derivation: null,
    against: [],
    correction: null,
  };
  const impossible = impossibility(mention);
  if (impossible !== null)
    return {
      ...base,
      verdict: "impossible",
      code: impossible,
      differs: impossible === "date.weekday" ? "weekday" : "day",
    };
  if (!value.isChecked || isLeftOpen(read, mention, judged, published))
    return { ...base, verdict: "unchecked", code: null, differs: null };
  const witnesses = judged.deciding.map(witnessOf);
  const code = codeOf(mention.kind, judged);
  if (judged.verdict === "unverified") return { ...base, verdict: "unverified", code, nearest: witnesses };
  if (judged.verdict !== "contradicted") return { ...base, verdict: judged.verdict, code, evidence: witnesses };
  const at = offendingWords(read, mention, judged.differs);
  return { ...base, verdict: "contradicted", code, evidence: witnesses, at, correction: correctionOf(span, judged) };
}

function impossibility(mention: Mention): Code | null {
  if (mention.kind !== "date") return null;
  const date = mention as DateMention;
  if (date.isImpossible) return "date.impossible";
  return isWrongWeekday(date) ? "date.weekday" : null;
}

function isWrongWeekday({ weekday, days }: DateMention): boolean {
  if (weekday === undefined || days?.from == null || days.from !== days.to) return false;
  const day = new Date(`${days.from}T00:00:00Z`).getUTCDay();
  return (day === 0 ? 7 : day) !== weekday;
}

/**
 * A date without its year in a draft without a date, a word that points from the day of writing, the year of writing
 * itself, and what is only said in passing are left open where no source states them.
 */
function isLeftOpen(read: ReadSentence, mention: Mention, judged: ValueVerdict, published: string | null): boolean {
  if (judged.verdict !== "unverified") return false;
  if (mention.kind === "figure") return isPassing(mention as Figure, read);
  const date = mention as DateMention;
  const isOfNow = date.grain === "year" && published !== null && date.days?.from === `${published.slice(0, 4)}-01-01`;
  return isOfNow || (date.days === null && date.withinYear === undefined) || isPointing(date, read);
}

function codeOf(kind: KindId, { verdict, differs }: ValueVerdict): Code | null {
  if (verdict === "supported") return null;
  if (kind === "date") return verdict === "reserved" ? "date.coarser" : `date.${verdict}`;
  if (verdict === "reserved") return differs === "rounding" ? "figure.rounded" : "figure.qualifier";
  return `figure.${verdict}`;
}

/** The flag covers the offending word and the figure when they stand near each other in one sentence. */
function offendingWords(read: ReadSentence, mention: Mention, differs: Difference | null): Span {
  if (mention.kind !== "figure") return inFile(read, mention);
  const { directionAt, basisAt } = mention as Figure;
  const word = differs === "direction" ? directionAt : differs === "basis" ? basisAt : undefined;
  if (word === undefined) return inFile(read, mention);
  const both = { start: Math.min(word.start, mention.start), end: Math.max(word.end, mention.end) };
  return inFile(read, both.end - both.start <= 24 ? both : mention);
}

function correctionOf(span: Span, judged: ValueVerdict): Correction | null {
  const first = judged.deciding[0]!;
  if (judged.differs === "direction" || judged.differs === "basis") return null;
  const read = first.candidate.view.read.sentences[first.candidate.sentence]!;
  return { ...span, text: read.sentence.text.slice(first.candidate.mention.start, first.candidate.mention.end) };
}

export function witnessOf({ candidate }: Weighed): Witness {
  const { view, sentence, mention, closeness } = candidate;
  const read = view.read.sentences[sentence]!;
  return { source: view.source.id, meta: view.source.meta, read, matched: [mention], mention, closeness };
}
