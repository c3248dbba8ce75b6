/** How a date was understood, without words of any language: what a card shows so that a misreading is seen. */
import { civilOf, spanOfIso, weekdayOf } from "./calendar.ts";
import type { DateMention, DateModifier, DatePart, Grain } from "./date.ts";

export interface DateDescription {
  /** 2023-07-06, 2025-07, 2025-Q2, 2025-H1, 2025, 2023-05-11/2023-05-20; null while unresolved. */
  readonly notation: string | null;
  readonly grain: Grain;
  /** Number of days, both ends counted; null while unresolved. */
  readonly length: number | null;
  /** Of a single day: 1 Monday – 7 Sunday. */
  readonly weekday: number | null;
  /** The weekday that the text gives it, where that is another. */
  readonly writtenWeekday: number | null;
  readonly implied: readonly DatePart[];
  readonly modifier: DateModifier | null;
  readonly isApproximate: boolean;
  readonly isImpossible: boolean;
}

export function describeDate(mention: DateMention): DateDescription {
  const { days, grain, implied, isApproximate, isImpossible } = mention;
  const from = days?.from == null ? null : spanOfIso(days.from);
  const to = days?.to == null ? null : spanOfIso(days.to);
  const known = from !== null && to !== null;
  const weekday = known && from.from === to.to ? weekdayOf(from.from) : null;
  const written = mention.weekday ?? null;
  return {
    notation: known ? notationOf(from.from, to.to) : null,
    grain,
    length: known ? to.to - from.from + 1 : null,
    weekday,
    writtenWeekday: weekday === null || written === weekday ? null : written,
    implied,
    modifier: mention.modifier ?? null,
    isApproximate,
    isImpossible,
  };
}

/** The shortest notation that says just these days. */
function notationOf(first: number, last: number): string {
  const from = civilOf(first);
  const to = civilOf(last);
  if (first === last) return iso(from.year, from.month, from.day);
  const isWhole = from.day === 1 && civilOf(last + 1).day === 1;
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (isWhole && from.year === to.year) {
    if (months === 1) return iso(from.year, from.month);
    if (months === 3 && from.month % 3 === 1) return `${iso(from.year)}-Q${(from.month + 2) / 3}`;
    if (months === 6 && from.month % 6 === 1) return `${iso(from.year)}-H${(from.month + 5) / 6}`;
    if (months === 12) return iso(from.year);
  }
  if (isWhole && months % 12 === 0 && from.month === 1) return `${iso(from.year)}/${iso(to.year)}`;
  if (isWhole) return `${iso(from.year, from.month)}/${iso(to.year, to.month)}`;
  return `${iso(from.year, from.month, from.day)}/${iso(to.year, to.month, to.day)}`;
}

function iso(year: number, month?: number, day?: number): string {
  const sign = year < 0 ? "-" : "";
  const parts = [sign + String(Math.abs(year)).padStart(4, "0")];
  for (const part of [month, day]) if (part !== undefined) parts.push(String(part).padStart(2, "0"));
  return parts.join("-");
}
