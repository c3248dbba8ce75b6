/** The date kind: which dates a sentence mentions, before anything outside the sentence is known. */
import type { Sentence } from "../../text/sentence.ts";
import type { Kind, ReadingSettings } from "../kind.ts";
import { isAheadAt, isApproximateAt, isBasisAt, isComparedAt, modifierAt } from "./beside.ts";
import { ANY_YEAR, type DaySpan, isoOf } from "./calendar.ts";
import { EMPTY_CARRY } from "./carry.ts";
import type { DateMention } from "./date.ts";
import { daysOf } from "./days.ts";
import { type DateExpression, type Distance, inYear, lacksYear, yearOf } from "./expression.ts";
import type { Found } from "./found.ts";
import { findDates } from "./read.ts";
import { settle } from "./resolve.ts";

export const dateKind: Kind<DateMention> = {
  id: "date",
  read: (sentence: Sentence, settings: ReadingSettings): readonly DateMention[] => {
    const found = findDates(sentence);
    return found.length === 0
      ? NONE
      : found.map((date) => mentionOf(date, sentence, settings)).filter((mention) => !isLength(mention, sentence));
  },
};

const NONE: readonly DateMention[] = [];

function mentionOf(found: Found, sentence: Sentence, settings: ReadingSettings): DateMention {
  const { start, end, expression, weekday } = found;
  const modifier = modifierAt(sentence.folded, start, end, expression);
  const isAhead = isAheadAt(sentence.folded, start, end, expression);
  const mention: DateMention = {
    kind: "date",
    start,
    end,
    expression,
    days: null,
    grain: "other",
    implied: [],
    isApproximate: found.isLoose === true || isApproximateAt(sentence.folded, start, end),
    isVague: found.isVague === true,
    isImpossible: false,
    ...(modifier !== null && { modifier }),
    ...(weekday !== undefined && { weekday }),
    ...(isAhead && { isAhead: true as const }),
    ...(isBasisAt(sentence.folded, start, expression) && { isBasis: true as const }),
    ...(isComparedAt(sentence.folded, start) && { isCompared: true as const }),
    ...(settings.fiscalYearStart === 1 && isFiscal(expression) && { isFiscal: true as const }),
    ...(sentence.language === "en" && hasOpenOrder(expression) && { order: "monthFirst" as const }),
  };
  if (mention.isVague) return mention;
  const { fiscalYearStart } = settings;
  const context = { ...UNANCHORED, fiscalYearStart, weekday: weekday ?? null, order: mention.order ?? null };
  const outcome = daysOf(expression, context);
  if (outcome !== null || !isOfSomeYear(expression)) return settle(mention, outcome, isAhead);
  const yearless = lacksYear(expression) ? expression : inYear(expression, ANY_YEAR);
  const inAnyYear = daysOf(yearless, { ...context, carry: { ...EMPTY_CARRY, spokenYear: ANY_YEAR } });
  return inAnyYear === null || inAnyYear === "impossible"
    ? mention
    : { ...mention, grain: inAnyYear.grain, withinYear: monthAndDay(inAnyYear) };
}

/**
 * 兩年後 within a clause, and 八天後 as a clause of its own, count from what was told, unless what is coming is: a length, which is a
 * figure.
 */
const isLength = ({ expression, isAhead, end }: DateMention, { folded }: Sentence): boolean =>
  expression.type === "distance" &&
  isAhead !== true &&
  (expression.isTold === true || (isShortWait(expression) && /^[，,]/.test(folded.slice(end, end + 1))));

const isShortWait = ({ isAhead, of, unit }: Distance): boolean => isAhead && of === null && SHORT_UNITS.has(unit);
const SHORT_UNITS: ReadonlySet<string> = new Set(["day", "week"]);

function hasOpenOrder(expression: DateExpression): boolean {
  if (expression.type === "range") return hasOpenOrder(expression.from) || hasOpenOrder(expression.to);
  return expression.type === "either";
}

function isFiscal(expression: DateExpression): boolean {
  if (expression.type === "range") return isFiscal(expression.from) || isFiscal(expression.to);
  const year = expression.type === "offset" ? expression : yearOf(expression);
  return (year?.type === "year" || year?.type === "offset") && year.isFiscal === true;
}

/** 7月6日, and 今年7月6日 before it is known which year that is. */
function isOfSomeYear(expression: DateExpression): boolean {
  const year = yearOf(expression);
  return lacksYear(expression) || (year?.type === "offset" && year !== expression && !year.isFiscal);
}

const UNANCHORED = { published: null, carry: EMPTY_CARRY, isAhead: false, isStart: false } as const;

const monthAndDay = ({ from, to }: DaySpan): { from: string; to: string } => ({
  from: isoOf(from).slice(5),
  to: isoOf(to).slice(5),
});
