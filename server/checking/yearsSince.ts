/** Lengths in years that a source tells by where they began: for the first time since 1996, two decades ago. */
import Big from "big.js";
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";

const KNOWN = new WeakMap<ReadSentence, readonly Figure[]>();
const NONE: readonly Figure[] = [];

/** @param published ISO day of the sentence's source, up to which years are counted. */
export function yearsSinceIn(read: ReadSentence, published: string | null): readonly Figure[] {
  if (read.dates.length === 0 || published === null || read.sentence.language !== "en") return NONE;
  let years = KNOWN.get(read);
  if (years === undefined) {
    const now = Number(published.slice(0, 4));
    years = read.dates.flatMap((date) => {
      const length = yearsAgo(date) ?? yearsOf(date, now);
      return length === null || length < FEWEST ? [] : [figureOf(date, length)];
    });
    KNOWN.set(read, years);
  }
  return years;
}

/** Last year, and the year before, are a year or two off by the day. */
const FEWEST = 3;

/** two decades ago, 30 years ago. */
function yearsAgo({ expression }: DateMention): number | null {
  if (expression.type !== "distance" || expression.isAhead || expression.of !== null) return null;
  const isOfYears = expression.days === 0 && expression.months % MONTHS === 0;
  return isOfYears ? expression.months / MONTHS : null;
}
const MONTHS = 12;

/** since 1996. */
const yearsOf = ({ days, modifier }: DateMention, now: number): number | null =>
  modifier === "since" && days?.from != null ? now - Number(days.from.slice(0, 4)) : null;

function figureOf({ start, end }: DateMention, years: number): Figure {
  const value = new Big(years);
  return {
    kind: "figure",
    start,
    end,
    type: "duration",
    low: value,
    high: value,
    unit: "year",
    precision: 0,
    bound: "exact",
    isRange: false,
    isVague: false,
  };
}
