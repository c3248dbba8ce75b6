/** Gives the dates of a text their days, sentence by sentence, from its publication date and from what it said before. */
import { civilOf, type DaySpan, isoOf, spanOfIso } from "./calendar.ts";
import { ageCarry, type DateCarry, EMPTY_CARRY, keyOfCarry } from "./carry.ts";
import type { Anchor, DateMention } from "./date.ts";
import { daysOf } from "./days.ts";
import { type DateExpression, lacksYear, yearOf } from "./expression.ts";
import type { Context, Outcome, Resolved } from "./outcome.ts";

export { type DateCarry, EMPTY_CARRY, keyOfCarry };

export interface ResolvedSentence {
  readonly mentions: readonly DateMention[];
  /** For the sentence after. */
  readonly carry: DateCarry;
}

/** The mentions of a text's sentences, in order, against its date. */
export function resolveDates(sentences: readonly (readonly DateMention[])[], anchor: Anchor): DateMention[][] {
  let carry = EMPTY_CARRY;
  return sentences.map((mentions) => {
    const resolved = resolveSentence(mentions, anchor, carry);
    carry = resolved.carry;
    return [...resolved.mentions];
  });
}

/** The same mentions and carry for the same mentions, anchor and carry: a sentence whose carry has the same key need not be resolved again. */
export function resolveSentence(mentions: readonly DateMention[], anchor: Anchor, carry: DateCarry): ResolvedSentence {
  if (mentions.length === 0) return { mentions, carry: ageCarry(carry) };
  const published = anchor.published === null ? null : spanOfIso(anchor.published);
  let current = carry;
  const resolved = mentions.map((mention) => {
    if (mention.isVague) return mention;
    const { isAhead, outcome } = outcomeOf(mention, published, anchor.fiscalYearStart, current);
    const { spokenYear, toldYears } = current;
    current = carryAfter(current, mention, outcome, published);
    const settled = withOtherYears(settle(mention, outcome, isAhead), outcome, toldYears);
    return spokenYear === null && isYearUnsure(mention, outcome, published)
      ? { ...settled, isYearUnsure: true as const }
      : settled;
  });
  return { mentions: resolved, carry: ageCarry(current) };
}

function withOtherYears(mention: DateMention, outcome: Outcome, told: readonly number[]): DateMention {
  if (told.length === 0 || outcome === null || outcome === "impossible") return mention;
  if (!lacksYear(mention.expression) && !leansOnTold(mention.expression)) return mention;
  const given = civilOf(outcome.from).year;
  const otherYears = told.filter((year) => year !== given);
  return otherYears.length === 0 ? mention : { ...mention, otherYears };
}

/** 同月30日: of the month told before, whose year may have been left to be understood. */
const leansOnTold = (expression: DateExpression): boolean =>
  expression.type === "day" && expression.month?.type === "offset" && expression.month.base === "mentioned";

/** February 23 in a text of December: last February's, or the one to come. */
function isYearUnsure({ expression }: DateMention, outcome: Outcome, published: DaySpan | null): boolean {
  if (published === null || outcome === null || outcome === "impossible" || !lacksYear(expression)) return false;
  return Math.abs(outcome.from - published.from) > HALF_A_YEAR;
}
const HALF_A_YEAR = 183;

function outcomeOf(
  mention: DateMention,
  published: DaySpan | null,
  fiscalYearStart: number,
  carry: DateCarry,
): { isAhead: boolean; outcome: Outcome } {
  // 周五前 and by January are to come.
  const isAhead = mention.isAhead === true || mention.modifier === "until";
  const context: Context = {
    published,
    fiscalYearStart,
    carry,
    isAhead,
    isStart: mention.modifier === "since",
    weekday: mention.weekday ?? null,
    order: mention.order ?? null,
  };
  const outcome = daysOf(mention.expression, context);
  if (outcome === null || outcome === "impossible" || mention.weekday === undefined) return { isAhead, outcome };
  return { isAhead, outcome: byWeekday(mention, outcome, context) };
}

/** Of the year spoken of, the publication's and the one told last, if it is long gone, the first whose weekday is right. */
function byWeekday(mention: DateMention, outcome: Resolved, context: Context): Outcome {
  if (!lacksYear(mention.expression) || isOnWeekday(outcome, mention)) return outcome;
  const given = civilOf(outcome.from).year;
  const longGone = context.carry.toldYears.slice(0, 1).filter((year) => year <= given - LONG_GONE);
  for (const spokenYear of [null, ...longGone]) {
    const other = daysOf(mention.expression, { ...context, carry: { ...context.carry, spokenYear } });
    if (other !== null && other !== "impossible" && isOnWeekday(other, mention)) return other;
  }
  return outcome;
}

/** Of a year that every report speaks of, the weekday would be right by chance too often. */
const LONG_GONE = 2;

const isOnWeekday = (span: DaySpan, mention: DateMention): boolean =>
  ((((span.from + 3) % 7) + 7) % 7) + 1 === mention.weekday;

/** A mention with what was found out; of 截至年底 the last day. */
export function settle(mention: DateMention, outcome: Outcome, isAhead: boolean): DateMention {
  if (outcome === null) return mention.days === null && !mention.isImpossible ? mention : { ...mention, days: null };
  if (outcome === "impossible") return { ...mention, days: null, isImpossible: true };
  const isEnd = mention.modifier === "asOf" && isEndOf(mention.expression);
  const from = isEnd ? outcome.to : outcome.from;
  return {
    ...mention,
    days: { from: isoOf(from), to: isoOf(outcome.to) },
    grain: isEnd ? "day" : outcome.grain,
    implied: outcome.implied,
    isApproximate: mention.isApproximate || outcome.isLoose,
    isImpossible: false,
    ...(isAhead && { isAhead }),
  };
}

const isEndOf = (expression: DateExpression): boolean => expression.type === "stretch" && expression.stretch === "end";

function carryAfter(carry: DateCarry, mention: DateMention, outcome: Outcome, published: DaySpan | null): DateCarry {
  if (outcome === null || outcome === "impossible") return carry;
  const { type } = mention.expression;
  if (type === "distance" && outcome.grain === "year" && tellsYear(mention))
    return { ...carry, toldYears: withTold(carry.toldYears, civilOf(outcome.from).year) };
  if (type === "samePeriod" || type === "window" || type === "distance") return carry;
  const first = civilOf(outcome.from);
  const last = civilOf(outcome.to);
  const isOneYear = first.year === last.year;
  const isOneMonth = isOneYear && first.month === last.month;
  return {
    ...carry,
    day: outcome.from === outcome.to ? outcome.from : carry.day,
    month: isOneMonth ? first.year * 12 + first.month - 1 : carry.month,
    monthAge: isOneMonth ? 0 : carry.monthAge,
    year: isOneYear ? first.year : carry.year,
    toldYears: isOneYear && tellsYear(mention) ? withTold(carry.toldYears, first.year) : carry.toldYears,
    period:
      outcome.to > outcome.from
        ? { from: outcome.from, to: outcome.to }
        : mention.modifier === "asOf"
          ? null
          : carry.period,
    ...spokenAfter(carry, mention, first.year, isOneMonth, isOneYear, published),
  };
}

/** 2023年3月, 前年 and 兩年前 tell a year; 3月 and 上月 leave it to be understood. */
function tellsYear({ expression, isCompared, isBasis }: DateMention): boolean {
  if (isCompared === true || isBasis === true) return false;
  if (expression.type === "distance") return expression.unit === "year" && expression.of === null;
  const year = yearOf(expression);
  return year?.type === "year" || (year?.type === "offset" && year.unit === "year");
}

const withTold = (told: readonly number[], year: number): readonly number[] =>
  told[0] === year ? told : [year, ...told.filter((other) => other !== year)].slice(0, MOST_TOLD);
const MOST_TOLD = 3;

/** Sentences for which a dated event's year goes on: its own and the next; a bare year's only its own. */
const SPOKEN_FOR_DAYS = 2;
const SPOKEN_FOR_YEAR = 1;

function spokenAfter(
  carry: DateCarry,
  mention: DateMention,
  year: number,
  isOneMonth: boolean,
  isOneYear: boolean,
  published: DaySpan | null,
): Pick<DateCarry, "spokenYear" | "spokenFor"> {
  const kept = { spokenYear: carry.spokenYear, spokenFor: carry.spokenFor };
  if (!isOneYear) return kept;
  const written = yearOf(mention.expression);
  if (written?.type !== "year" || mention.modifier !== undefined || mention.isCompared) return kept;
  const isPublishedYear = published !== null && civilOf(published.to).year === year;
  if (isPublishedYear) return { spokenYear: null, spokenFor: 0 };
  if (isOneMonth) return { spokenYear: year, spokenFor: SPOKEN_FOR_DAYS };
  const opens = mention.start <= 2 && mention.expression.type !== "portion";
  return opens || published === null ? { spokenYear: year, spokenFor: SPOKEN_FOR_YEAR } : kept;
}
