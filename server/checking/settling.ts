/** Lays out the verdicts of a whole draft: what its claims tell of each other's sources, and where each finding is shown. */
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { KindId, Mention } from "../kinds/kind.ts";
import { inFile, type ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import type { Candidate } from "./candidates.ts";
import type { CheckedClaim, Considered, Correction, Derivation, Difference, Witness } from "./checked.ts";
import { isPassing, isPointing, isTableHead } from "./claims.ts";
import { groundsOf } from "./likelihood.ts";
import type { Ruling } from "./ruling.ts";
import type { JudgedSentence } from "./sentence.ts";
import { swappedValues } from "./swappedValues.ts";
import { judgeValue, type Standing, showsOwnSource, type ValueVerdict, type Weighed } from "./values.ts";
import type { Code } from "./verdict.ts";
import type { Ends, JudgedValue } from "./weighing.ts";

/**
 * Verdicts of the whole draft, of the day `published`. A source's mention that plainly answers one claim does not contradict another: the
 * second claim is then about something else. And a source that plainly answers one claim is trusted sooner with others.
 */
export function settle(judged: readonly JudgedSentence[], published: string | null): CheckedClaim[] {
  const standing = standingOf(judged);
  return judged
    .flatMap(({ read, values, rulings }) => {
      const swapped = swappedValues(values);
      const verdictOf = (value: JudgedValue): ValueVerdict => {
        const instead = swapped.get(value);
        if (instead !== undefined) return { verdict: "contradicted", differs: "value", deciding: [instead] };
        return judgeValue(value.weighed, value.rarity, standing(value));
      };
      return [
        ...values.map((value) => claimOf(read, value, verdictOf(value), published)),
        ...rulings.map((ruling) => claimOfRuling(read, ruling)),
      ];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A source is the draft's own if it is cited, plainly answers a claim, or answers two that are not said everywhere. */
function standingOf(judged: readonly JudgedSentence[]): (of: JudgedValue) => Standing {
  const answers = new Map<Mention, Answered[]>();
  const own = new Set(judged.flatMap(({ cited }) => cited));
  const answered = new Set<string>();
  const sentences = new Map<JudgedValue, JudgedSentence>();
  for (const sentence of judged) {
    for (const value of sentence.values) {
      sentences.set(value, sentence);
      const { rarity } = value;
      const verdict = judgedByItself(value);
      if (verdict.verdict !== "supported" && verdict.verdict !== "reserved") continue;
      const { mention, view } = verdict.deciding[0]!.candidate;
      const known = answers.get(mention);
      if (known === undefined) answers.set(mention, [{ value, sentence }]);
      else known.push({ value, sentence });
      const { id } = view.source;
      if (showsOwnSource(verdict) || (rarity > 0 && answered.has(id))) own.add(id);
      if (rarity > 0) answered.add(id);
    }
  }
  const isOwnSource: Standing["isOwnSource"] = ({ view }) => own.has(view.source.id);
  return (of) => {
    const others = ({ mention }: Candidate): Answered[] =>
      (answers.get(mention) ?? []).filter(({ value }) => value !== of);
    const own = sentences.get(of);
    return {
      isOwnedBeside: (candidate) => others(candidate).some(({ sentence }) => sentence === own),
      isOwnedElsewhere: (candidate) => others(candidate).some(({ sentence }) => sentence !== own),
      isOwnSource,
    };
  };
}

/** A claim that a source's mention plainly answers. */
interface Answered {
  readonly value: JudgedValue;
  readonly sentence: JudgedSentence;
}

/** Judged with nothing known of the rest of the draft; kept for as long as its sentence is. */
export function judgedByItself(value: JudgedValue): ValueVerdict {
  let verdict = BY_ITSELF.get(value);
  if (verdict === undefined) BY_ITSELF.set(value, (verdict = judgeValue(value.weighed, value.rarity, NOTHING_KNOWN)));
  return verdict;
}

const BY_ITSELF = new WeakMap<JudgedValue, ValueVerdict>();
const NOTHING_KNOWN: Standing = {
  isOwnedBeside: () => false,
  isOwnedElsewhere: () => false,
  isOwnSource: () => false,
};

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
    considered: NOTHING,
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
    considered: value.isChecked ? () => consideredFor(value, judged) : NOTHING,
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
  if (!value.isChecked || isLeftOpen(read, mention, judged, published) || isHead(read, mention, judged))
    return { ...base, verdict: "unchecked", code: null, differs: null };
  const range = value.ends !== null && judged.verdict !== "supported" ? derivedFromEnds(value.ends) : null;
  if (range !== null) return { ...base, verdict: "derived", code: null, differs: null, derivation: range };
  const witnesses = judged.deciding.map(witnessOf);
  const code = codeOf(mention.kind, judged);
  if (judged.verdict === "unverified") return { ...base, verdict: "unverified", code, nearest: witnesses };
  if (judged.verdict !== "contradicted") return { ...base, verdict: judged.verdict, code, evidence: witnesses };
  const at = offendingWords(read, mention, judged.differs);
  return { ...base, verdict: "contradicted", code, evidence: witnesses, at, correction: correctionOf(span, judged) };
}

const NOTHING = (): readonly Considered[] => [];

/** So many are worth a person's look. */
const MOST_CONSIDERED = 8;

function consideredFor({ weighed }: JudgedValue, { verdict, deciding }: ValueVerdict): Considered[] {
  const isDecided = verdict !== "unverified";
  const nearest = [...weighed].sort((a, b) => b.candidate.closeness - a.candidate.closeness).slice(0, MOST_CONSIDERED);
  return nearest.map((each) => {
    const { candidate, agreement, differs } = each;
    const isDeciding = isDecided && deciding.includes(each);
    const grounds = groundsOf(candidate.features, candidate.mention.kind, candidate.isForeign);
    const fate = isDeciding ? "decided" : isDecided && candidate.closeness >= LEAST_OUTWEIGHED ? "outweighed" : "far";
    return { witness: witnessOf(each), agreement: agreement as Considered["agreement"], differs, fate, grounds };
  });
}

/** What stands nearer than this and did not decide was outweighed; the rest was never near enough. */
const LEAST_OUTWEIGHED = 0.3;

function derivedFromEnds(ends: Ends): Derivation | null {
  if (ends.some(({ candidate }) => candidate.closeness < LEAST_OF_ENDS)) return null;
  const inputs = ends.map(witnessOf);
  const terms = inputs.map(({ read, matched: [at] }) => read.sentence.text.slice(at!.start, at!.end));
  return { how: "range", isSaid: false, inputs, terms };
}

/** Each end of a range by itself has to stand as near as a common value that is one of its source's own. */
const LEAST_OF_ENDS = 0.02;

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
 * A date without its year in a draft without a date, any date in one whose sources name none of its sort, a fiscal year whose days are
 * only guessed, a word that points from the day of writing, the year of writing
 * itself, and what is only said in passing are left open where no source states them.
 */
function isLeftOpen(read: ReadSentence, mention: Mention, judged: ValueVerdict, published: string | null): boolean {
  if (judged.verdict !== "unverified") return false;
  if (mention.kind === "figure") return isPassing(mention as Figure, read);
  const date = mention as DateMention;
  if (date.expression.type === "window" || date.isFiscal === true) return true;
  if (published === null && judged.deciding.length === 0) return true;
  const isOfNow = date.grain === "year" && published !== null && date.days?.from === `${published.slice(0, 4)}-01-01`;
  return isOfNow || (date.days === null && date.withinYear === undefined) || isPointing(date, read);
}

const isHead = (read: ReadSentence, mention: Mention, { verdict }: ValueVerdict): boolean =>
  mention.kind === "date" &&
  verdict !== "supported" &&
  verdict !== "reserved" &&
  isTableHead(mention as DateMention, read);

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
