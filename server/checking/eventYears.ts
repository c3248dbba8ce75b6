/** Years that events are called by: the 2026 World Cup. A source's bears out a draft's, and is of no time that either tells. */
import { dayOf, isoOf } from "../kinds/date/calendar.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { isOfEvent } from "../kinds/date/englishCues.ts";
import { yearWritten } from "../kinds/date/expression.ts";
import type { ReadSentence } from "../kinds/reading.ts";

const YEARS = new WeakMap<ReadSentence, readonly DateMention[]>();
const NONE: readonly DateMention[] = [];

/** Those of an English sentence that are not read as dates. */
export function eventYearsIn(read: ReadSentence): readonly DateMention[] {
  if (read.sentence.language !== "en") return NONE;
  let years = YEARS.get(read);
  if (years === undefined) YEARS.set(read, (years = MAY_HAVE.test(read.sentence.text) ? yearsIn(read) : NONE));
  return years;
}

const MAY_HAVE = /\b(?:19|20)\d\d [A-Z]/;

function yearsIn({ sentence, dates }: ReadSentence): DateMention[] {
  return [...sentence.text.matchAll(/\b(?:19|20)\d\d(?= [A-Z])/g)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    const isRead = dates.some((date) => date.start < end && date.end > start);
    return isRead || !isOfEvent(sentence, end) ? [] : [mentionOf(Number(written), start, end)];
  });
}

function mentionOf(year: number, start: number, end: number): DateMention {
  return {
    kind: "date",
    start,
    end,
    expression: yearWritten(year),
    days: { from: isoOf(dayOf(year, 1, 1)), to: isoOf(dayOf(year, 12, 31)) },
    grain: "year",
    implied: [],
    isApproximate: false,
    isVague: false,
    isImpossible: false,
  };
}
