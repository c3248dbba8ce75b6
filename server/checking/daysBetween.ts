/** Lengths that follow from two days which sources state: 98 天 between two launches, 八天後 of a conference whose day the draft leaves out. */
import { spanOf } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { CheckedClaim, Derivation, Witness } from "./checked.ts";
import { isBorneOut } from "./fits.ts";
import { DAYS } from "./lengths.ts";
import { namesIn } from "./senses.ts";
import { thingOf } from "./thingOf.ts";
import { contentTerms } from "./words.ts";

/** A day that a source states, with the passage. */
interface StatedDay {
  /** Since 1970. */
  readonly day: number;
  readonly witness: Witness;
  readonly written: string;
  /** Where the draft tells it, or the thing that it is the day of. */
  readonly by: CheckedClaim;
}

/** The two days that a length reaches between; null where none do. Weeks are rounded. */
export function daysBetween(claim: Figure, of: CheckedClaim, all: readonly CheckedClaim[]): Derivation | null {
  const length = DAYS[claim.unit ?? ""];
  if (length === undefined || claim.low === null) return null;
  const between = Number(claim.low.times(length).toFixed());
  const days = between > FEW_DAYS ? daysTold(of, all, speaksOfSame) : daysTold(of, all, isBeside);
  const isToTheDay = length === 1;
  for (const a of days) {
    for (const b of days) {
      const apart = b.day - a.day;
      // The last day may be counted, too: 4月1日至6月30日,共91日.
      const isLong = apart === between || (isToTheDay && apart + 1 === between && isOneSpan(a, b));
      if (!isLong && (isToTheDay || Math.abs(apart - between) > WEEKS_OFF || !isBeside(a.by, of))) continue;
      return { how: "days", isSaid: false, inputs: [a.witness, b.witness], terms: [a.written, b.written] };
    }
  }
  return null;
}
/** Days that a number of weeks may be off. */
const WEEKS_OFF = 0;

/** Some two days of a paragraph lie so near each other by chance: only those right beside a short length count. */
const FEW_DAYS = 12;
const BESIDE = 60;

const isBeside = (told: CheckedClaim, length: CheckedClaim): boolean =>
  told.read.block === length.read.block && Math.abs(told.start - length.start) <= BESIDE;

/** Both ends of one range or quarter. */
const isOneSpan = ({ by: a }: StatedDay, { by: b }: StatedDay): boolean => a === b && hasEnds(a.mention as DateMention);

const hasEnds = ({ expression, grain }: DateMention): boolean =>
  expression?.type === "range" || grain === "quarter" || grain === "half";

function daysTold(
  of: CheckedClaim,
  all: readonly CheckedClaim[],
  isNear: (told: CheckedClaim, length: CheckedClaim) => boolean,
): StatedDay[] {
  const near = all.filter((other) => other !== of && isNear(other, of));
  return [
    ...near.filter(({ kind }) => kind === "date").flatMap((date) => [...ownEnds(date), ...daysStatedFor(date)]),
    ...near.filter(isThing).flatMap(daysOfThing),
  ];
}

/** The first and the last day of a range or quarter that is borne out as a whole: 4月1日至6月30日, 第二季. */
function ownEnds(by: CheckedClaim): StatedDay[] {
  const [witness] = by.evidence;
  const date = by.mention as DateMention;
  const span = spanOf(date);
  if (witness === undefined || span === null || !hasEnds(date) || !isBorneOut(by)) return [];
  return [span.from, span.to].map((day) => ({ day, witness, written: by.text, by }));
}

/** The days of the passage that bears a date out, or that has another in its place. */
function daysStatedFor(by: CheckedClaim): StatedDay[] {
  const [witness] = by.evidence;
  if (witness === undefined) return [];
  return witness.read.dates.flatMap((date) => dayIn(witness, date, by));
}

function dayIn(witness: Witness, date: DateMention, by: CheckedClaim): StatedDay[] {
  const day = dayOf(date);
  const written = witness.read.sentence.text.slice(date.start, date.end);
  return day === null ? [] : [{ day, written, witness: { ...witness, mention: date, matched: [date] }, by }];
}

/** Models, conferences and what is quoted as a name. */
const isThing = ({ kind, verdict }: CheckedClaim): boolean =>
  (kind === "name" || kind === "quotation") && verdict === "supported";

/** The day of a thing that the draft names, in a passage that names it, too. */
function daysOfThing(by: CheckedClaim): StatedDay[] {
  const key = nameKey(by.text);
  return by.evidence.flatMap((witness) =>
    witness.read.dates.flatMap((date) => {
      const thing = thingOf(witness.read, date);
      return thing !== null && thing.slice(thing.indexOf(":") + 1) === key ? dayIn(witness, date, by) : [];
    }),
  );
}

/** Since 1970; null for what is more than a day. */
function dayOf(date: DateMention): number | null {
  const span = spanOf(date);
  return span !== null && span.from === span.to ? span.from : null;
}

function speaksOfSame({ read: a }: CheckedClaim, { read: b }: CheckedClaim): boolean {
  if (a.block === b.block) return true;
  const terms = new Set(contentTerms(a.sentence.folded));
  const shared = contentTerms(b.sentence.folded).filter((term) => terms.has(term));
  if (shared.length >= 2) return true;
  const names = new Set(namesIn(a.sentence.folded).map(({ term }) => term));
  return namesIn(b.sentence.folded).some(({ term }) => names.has(term));
}
