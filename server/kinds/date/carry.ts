/** What a text has said of dates so far, as far as later dates lean on it: 同月, 翌日, 去年同期, a month without its year. */
import type { DaySpan } from "./calendar.ts";

export interface DateCarry {
  /** The last day, month (year × 12 + month − 1) and year mentioned. */
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** The last period, for 同期. */
  readonly period: DaySpan | null;
  /** Years that were told, the last first. */
  readonly toldYears: readonly number[];
  /** A year other than the publication's that yearless dates are still of, and for how many sentences more. */
  readonly spokenYear: number | null;
  readonly spokenFor: number;
  /** Sentences since the month was mentioned, at most 3: a bare 15日 is of it while it is fresh. */
  readonly monthAge: number;
}

export const EMPTY_CARRY: DateCarry = {
  day: null,
  month: null,
  year: null,
  period: null,
  toldYears: [],
  spokenYear: null,
  spokenFor: 0,
  monthAge: 3,
};

/** Equal for carries under which every later sentence reads the same. */
export function keyOfCarry(carry: DateCarry): string {
  const { day, month, year, period, toldYears, spokenYear, spokenFor, monthAge } = carry;
  return [day, month, year, period?.from, period?.to, toldYears.join("/"), spokenYear, spokenFor, monthAge].join();
}

/** A sentence further on. */
export function ageCarry(carry: DateCarry): DateCarry {
  if (carry.spokenFor === 0 && carry.spokenYear === null && carry.monthAge >= 3) return carry;
  const spokenFor = Math.max(0, carry.spokenFor - 1);
  return {
    ...carry,
    spokenFor,
    spokenYear: spokenFor === 0 ? null : carry.spokenYear,
    monthAge: Math.min(3, carry.monthAge + 1),
  };
}
