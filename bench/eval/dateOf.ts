/** A date as the evaluation cases write it: an ISO day, or its first and last day with `..` for an open end. */
import type { DateMention } from "../../server/kinds/date/date.ts";

/** Vague words are read so that nothing else is; they are no dates to the cases. */
export function dateAsEvaluated({ days, isVague }: DateMention): { kind: string; value: string | null } {
  if (isVague) return { kind: "vague", value: null };
  if (days === null) return { kind: "date", value: null };
  const { from, to } = days;
  return { kind: "date", value: from !== null && from === to ? from : `${from ?? ".."}/${to ?? ".."}` };
}
