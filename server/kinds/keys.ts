/** Keys under which an index keeps values: a unit class with the canonical decimal, dates as ISO intervals. */
import type Big from "big.js";
import type { DateMention } from "./date/date.ts";
import type { Figure } from "./figure/figure.ts";

/** "percent:14", "money:29600000000", "count:30000000"; both ends of a range. Vague figures have none. */
export function figureKeys(figure: Figure): string[] {
  if (figure.isVague) return [];
  const of = figure.type === "points" || figure.type === "basis" ? "percent" : figure.type;
  const ends = [figure.low, figure.high].filter((end): end is Big => end !== null);
  const values = ends.map((end) => (figure.type === "basis" ? end.div(100) : end).abs().toFixed());
  return [...new Set(values)].map((value) => `${of}:${value}`);
}

/** "date:2023-07-06", "date:2025-04-01/2025-06-30"; none for what is unresolved or open. */
export function dateKeys(date: DateMention): string[] {
  const { days } = date;
  if (days?.from == null || days.to == null || date.isVague) return [];
  return [days.from === days.to ? `date:${days.from}` : `date:${days.from}/${days.to}`];
}
