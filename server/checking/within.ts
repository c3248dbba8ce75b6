/** What a draft says is held against the draft itself: one name in two writings, one thing with two values. */

import { compareDates } from "../kinds/date/compare.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { compareFigures } from "../kinds/figure/compare.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Lexicon } from "../kinds/kind.ts";
import { usualWriting } from "../kinds/name/lexicon.ts";
import type { Name } from "../kinds/name/name.ts";
import { type Odd, oddWritings } from "../kinds/name/usual.ts";
import { overlaps } from "../text/span.ts";
import type { CheckedClaim } from "./checked.ts";
import { withoutValues } from "./context.ts";
import { contentTerms } from "./words.ts";

/** One name in two writings: the odd ones are flagged, each with the places of the other. */
export function checkWritings(claims: readonly CheckedClaim[], lexicon: Lexicon): CheckedClaim[] {
  const names = claims.filter(isWritten);
  const attested = new Map<string, string>();
  for (const { mention, verdict, text } of names)
    if (verdict === "supported" && !attested.has((mention as Name).key)) attested.set((mention as Name).key, text);
  const preferred = (key: string): string | null => lexicon.find(key)?.usual ?? attested.get(key) ?? null;
  const odd = new Map(
    oddWritings(
      names.map((claim) => ({ text: claim.text, place: claim })),
      preferred,
    ).map((each) => [each.place, each]),
  );
  return claims.map((claim) => {
    const writing = odd.get(claim) ?? (isWritten(claim) ? unusual(claim, lexicon) : null);
    if (writing === null) return claim;
    const against = writing.others.map(({ start, end }) => ({ start, end }));
    const correction = { start: claim.start, end: claim.end, text: writing.usual };
    return { ...claim, verdict: "inconsistent", code: "name.inconsistent", differs: "writing", against, correction };
  });
}

/** Otherwise than the newsroom's list has it, nowhere in the draft as the list does. */
function unusual(claim: CheckedClaim, lexicon: Lexicon): Pick<Odd<CheckedClaim>, "usual" | "others"> | null {
  const usual = usualWriting(claim.text, lexicon);
  return usual === null ? null : { usual, others: [] };
}

/** A name that is a slip, or that nobody knows, has a worse finding than its writing. */
const WRITINGS: ReadonlySet<CheckedClaim["verdict"]> = new Set(["supported", "reserved", "unchecked"]);

const isWritten = ({ kind, verdict, mention, text }: CheckedClaim): boolean =>
  kind === "name" && WRITINGS.has(verdict) && !((mention as Name).foundBy === "words" && text === text.toUpperCase());

/**
 * One thing with two values: the same words stand before both, or behind two dates. Only what no source decides is flagged,
 * the later of the two, with the place of the other.
 */
export function checkTwice(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const bySlot = new Map<string, CheckedClaim[]>();
  for (const claim of claims) {
    for (const slot of slotsOf(claim)) {
      const list = bySlot.get(slot) ?? [];
      bySlot.set(slot, list);
      list.push(claim);
    }
  }
  const against = new Map<CheckedClaim, CheckedClaim>();
  for (const list of bySlot.values()) {
    list.forEach((claim, i) => {
      if (!UNDECIDED.has(claim.verdict)) return;
      const other = list.find((earlier, j) => j < i && isOtherValue(claim, earlier));
      if (other !== undefined) against.set(claim, other);
    });
  }
  return claims.map((claim) => {
    const other = against.get(claim);
    if (other === undefined) return claim;
    const code = claim.kind === "date" ? "date.inconsistent" : "figure.inconsistent";
    const differs = claim.kind === "date" ? "day" : "value";
    return { ...claim, verdict: "inconsistent", code, differs, against: [{ start: other.start, end: other.end }] };
  });
}

const UNDECIDED: ReadonlySet<CheckedClaim["verdict"]> = new Set(["unverified", "unchecked"]);

function isOtherValue(claim: CheckedClaim, earlier: CheckedClaim): boolean {
  if (earlier.read.sentence === claim.read.sentence) return false;
  if (claim.kind === "figure")
    return (
      !isOfOtherDays(claim, earlier) &&
      compareFigures(claim.mention as Figure, earlier.mention as Figure).agreement === "different"
    );
  return compareDates(claim.mention as DateMention, earlier.mention as DateMention).agreement === "different";
}

/** 7月6日收報7104點 and 7月7日收報7120點 are a series. */
function isOfOtherDays(a: CheckedClaim, b: CheckedClaim): boolean {
  const days = (claim: CheckedClaim) => claim.read.dates.flatMap((date) => date.days?.from ?? []);
  const ours = new Set(days(a));
  const theirs = days(b);
  return ours.size > 0 && theirs.length > 0 && !theirs.some((day) => ours.has(day));
}

/** Units of text right beside a value that have to be the same, and how many terms have to be in them. */
const LEAD = 10;
const FOLLOW = 8;
const FEWEST_TERMS = 3;
/** A figure so soon after is what a day of a series is told for. */
const SERIES = 8;

/** The words right beside a value, values blanked, with what sort of value it is; none where too few words stand there. */
function slotsOf({ kind, mention, read }: CheckedClaim): string[] {
  if (read.block.kind === "cell" || (kind !== "figure" && kind !== "date")) return [];
  const blanked = withoutValues(read);
  const { start, end } = mention;
  const lead = start < LEAD ? "" : blanked.slice(start - LEAD, start);
  if (kind === "figure") {
    const { isRange, type, unit, basis, direction } = mention as Figure;
    return isRange || !isTelling(lead) ? [] : [["before", lead, type, unit, basis, direction].join("\u0000")];
  }
  const { grain, days, isBasis, isCompared } = mention as DateMention;
  if (grain !== "day" || days === null || isBasis === true || isCompared === true) return [];
  const follow = end + FOLLOW > blanked.length ? "" : blanked.slice(end, end + FOLLOW);
  // 7月6日收報7104點 and 7月7日收報7120點 are two days of a series.
  const isBare = (from: number, to: number) =>
    !read.figures.some((figure) => overlaps(figure, { start: from, end: to }));
  return [
    ...(isTelling(lead) && isBare(start - LEAD, start) ? [`before\u0000${lead}`] : []),
    ...(isTelling(follow) && isBare(end, end + FOLLOW + SERIES) ? [`behind\u0000${follow}`] : []),
  ];
}

const isTelling = (words: string): boolean => contentTerms(words).length >= FEWEST_TERMS;
