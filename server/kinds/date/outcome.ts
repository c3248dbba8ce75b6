/** What working out an expression starts from and ends in. */
import type { DaySpan } from "./calendar.ts";
import type { DateCarry } from "./carry.ts";
import type { DatePart, Grain } from "./date.ts";

export interface Context {
  /** The publication day, or the month or year where only so much is known. */
  readonly published: DaySpan | null;
  readonly fiscalYearStart: number;
  readonly carry: DateCarry;
  /** The coming one is meant rather than the last. */
  readonly isAhead: boolean;
  /** 起, from: something begins then. */
  readonly isStart: boolean;
  readonly weekday: number | null;
  /** Which of 6/7/2023 is the month where nothing else says; null leaves it open. */
  readonly order: "monthFirst" | "dayFirst" | null;
}

export interface Resolved extends DaySpan {
  readonly grain: Grain;
  readonly implied: readonly DatePart[];
  /** Loose by itself: 年底, 近兩個月. */
  readonly isLoose: boolean;
}

/** Null where unsure; "impossible" for a day that no calendar has. */
export type Outcome = Resolved | "impossible" | null;

export const YEAR: readonly DatePart[] = ["year"];
export const YEAR_MONTH: readonly DatePart[] = ["year", "month"];
export const ALL_PARTS: readonly DatePart[] = ["year", "month", "day"];
export const NO_PARTS: readonly DatePart[] = [];

export function resolved(
  span: DaySpan,
  grain: Grain,
  implied: readonly DatePart[] = NO_PARTS,
  isLoose = false,
): Resolved {
  return { from: span.from, to: span.to, grain, implied, isLoose };
}

/** The day, where the span is one. */
export const onlyDay = (span: DaySpan | null): number | null =>
  span !== null && span.from === span.to ? span.from : null;

/** 2024/25 runs from April to March in Hong Kong, India, Japan and the United Kingdom's budget. */
export const USUAL_SPLIT = 4;
