/** A claim as it was understood, so that a person sees at once whether it was read rightly: 3,000萬 = 30,000,000；突破：高於 */
import type Big from "big.js";
import type { CheckedClaim } from "../checking/checked.ts";
import type { Attribution } from "../kinds/attribution/attribution.ts";
import type { DateMention, DayInterval } from "../kinds/date/date.ts";
import type { Figure, FigureType } from "../kinds/figure/figure.ts";
import type { Span } from "../text/span.ts";
import { type Locale, MESSAGES, type MessageKey, say } from "./messages.ts";
import { onOneLine } from "./words.ts";

export interface Understood {
  /** Empty where the words themselves are all that was understood. */
  readonly value: string;
  /** What bears on it, with the word that says so: 突破：高於, 升, 較上期, 推定：年份. */
  readonly notes: readonly string[];
}

/** Unescaped. */
export function understand({ mention, read }: CheckedClaim, locale: Locale): Understood {
  if (mention.kind === "figure") return understandFigure(mention as Figure, read.sentence.text, locale);
  if (mention.kind === "date") return understandDate(mention as DateMention, locale);
  return { value: mention.kind === "attribution" ? sayTie(mention as Attribution) : "", notes: [] };
}

function understandFigure(figure: Figure, sentence: string, locale: Locale): Understood {
  const { bound, boundAt, direction, directionAt, basis, basisAt } = figure;
  const note = (meaning: string, at: Span | undefined): string => {
    const word = at === undefined ? "" : onOneLine(sentence.slice(at.start, at.end));
    return word === "" || word === meaning ? meaning : say(locale, "note.word", { word, meaning });
  };
  const notes = [
    bound === "exact" ? "" : note(say(locale, `bound.${bound}`), boundAt),
    direction === undefined ? "" : note(say(locale, `direction.${direction}`), directionAt),
    basis === undefined ? "" : note(say(locale, `basis.${basis}`), basisAt),
    figure.isLoss ? say(locale, "note.loss") : "",
  ];
  return { value: sayValue(asWritten(figure, sentence), locale), notes: notes.filter((one) => one !== "") };
}

/** What is counted is understood in Simplified script, and shown as it stands: 10 間. */
function asWritten(figure: Figure, sentence: string): Figure {
  const { type, unit, counted, end } = figure;
  if (type !== "count" || unit === null || unit !== counted) return figure;
  const behind = sentence.slice(end).replace(/^[\s-]+/, "");
  return { ...figure, unit: behind.slice(0, counted.length) };
}

function understandDate(date: DateMention, locale: Locale): Understood {
  const { days, implied, modifier } = date;
  if (date.isImpossible || date.isVague) return { value: "", notes: [] };
  if (days === null) return { value: "", notes: [say(locale, "date.unresolved")] };
  const parts = implied.map((part) => say(locale, `date.part.${part}`)).join(say(locale, "list.separator"));
  const notes = [
    modifier === undefined ? "" : say(locale, `date.modifier.${modifier}`),
    date.isApproximate ? say(locale, "date.approximate") : "",
    parts === "" ? "" : say(locale, "date.implied", { parts }),
  ];
  return { value: sayDays(days, locale), notes: notes.filter((one) => one !== "") };
}

/** 2025-04-01 – 2025-06-30 */
function sayDays({ from, to }: DayInterval, locale: Locale): string {
  if (from === null) return say(locale, "date.until", { day: to ?? "" });
  if (to === null) return say(locale, "date.since", { day: from });
  return from === to ? from : `${from} – ${to}`;
}

/** 蔣寧 – CTO – 馬上消費 */
function sayTie({ of, title, to }: Attribution): string {
  return [of, title, to].flatMap((end) => (end === undefined ? [] : [onOneLine(end.text)])).join(" – ");
}

function sayValue(figure: Figure, locale: Locale): string {
  const { low, high } = figure;
  if (low === null && high === null) return "";
  if (low === null) return say(locale, "range.upTo", { high: withUnit(grouped(high!), figure, locale) });
  if (high === null) return say(locale, "range.from", { low: withUnit(grouped(low), figure, locale) });
  if (low.eq(high)) return withUnit(grouped(low), figure, locale) + sayRest(figure, locale);
  return withUnit(say(locale, "range.between", { low: grouped(low), high: grouped(high) }), figure, locale);
}

/** The 21 天 of 一年零21天. */
const sayRest = ({ rest, ...figure }: Figure, locale: Locale): string =>
  rest === undefined ? "" : ` + ${withUnit(grouped(rest.value), { ...figure, unit: rest.unit }, locale)}`;

/** Types whose unit the messages have a word for. */
const UNIT_KEYS: Partial<Record<FigureType, MessageKey>> = {
  percent: "unit.percent",
  points: "unit.points",
  basis: "unit.basis",
  multiple: "unit.multiple",
  index: "unit.index",
};

function withUnit(value: string, { type, unit }: Figure, locale: Locale): string {
  const ofDuration = `unit.${unit}`;
  const key = UNIT_KEYS[type] ?? (type === "duration" && ofDuration in MESSAGES.en ? (ofDuration as MessageKey) : null);
  if (type === "rank") return say(locale, "unit.rank", { rank: value });
  if (key !== null) return value + say(locale, key);
  return unit === null ? value : `${value} ${onOneLine(unit)}`;
}

/** 30000000 → 30,000,000; decimals stay as they are, thirds are cut to four. */
function grouped(value: Big): string {
  const written = value.toFixed();
  const isEndless = written.length - written.indexOf(".") > LONGEST_DECIMALS && written.includes(".");
  const [whole, decimals] = (isEndless ? value.round(4).toFixed() : written).split(".") as [string, string?];
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}
/** More places than anybody writes. */
const LONGEST_DECIMALS = 12;
