/**
 * What a date is the day of: the model that came out on it, the conference that was held on it. Unlike a company, which has many days,
 * such a thing has one, and so another day told of it is a wrong one.
 */
import type { DateMention } from "../kinds/date/date.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { Name } from "../kinds/name/name.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { clauseAround } from "./context.ts";

/** Null for a date of nothing such; two dates of one thing have the same. */
export function datedThing(read: ReadSentence, date: DateMention): string | null {
  const things = COARSE.has(date.grain) ? [] : thingsIn(read);
  if (things.length === 0) return null;
  const { folded } = read.sentence;
  const part = partAround(folded, date);
  const within = things.filter((thing) => isWithin(thing, part));
  const name = nearestOf(within, date, read);
  if (name === null) return null;
  const key = keyOf(name);
  if (name.role === "event") return `event:${key}`;
  return COMING_OUT.test(folded.slice(part.start, part.end)) ? `launch:${key}` : null;
}

/** Much else happened to a thing in a year. */
const COARSE: ReadonlySet<DateMention["grain"]> = new Set(["half", "year", "decade", "other"]);

const THINGS: ReadonlySet<Name["role"]> = new Set(["model", "product", "event"]);

const thingsIn = ({ names }: ReadSentence): readonly Name[] =>
  names.filter(({ role, foundBy }) => THINGS.has(role) && foundBy !== "words");

/** Zhenyi (貞儀) is 貞儀. */
const keyOf = ({ key, gloss }: Name): string => (gloss === undefined ? key : nameKey(fold(gloss)));

/** The first days of something: 推出, 亮相, 對外回應稱正自研. */
const COMING_OUT =
  /推出|发布|亮相|上线|问世|面世|登场|诞生|公布|首发|发表|揭晓|开源|跟进|曝光|打头阵|自研|来了|\b(?:launch|unveil|releas|debut|introduc|announc|came out|arriv|appear|follow|reveal)/;

/** Parts of a sentence that speak of one thing each end with a semicolon. */
function partAround(folded: string, { start, end }: Span): Span {
  const from = Math.max(folded.lastIndexOf(";", start), folded.lastIndexOf("；", start)) + 1;
  const ends = [folded.indexOf(";", end), folded.indexOf("；", end)].filter((at) => at !== -1);
  return { start: from, end: Math.min(folded.length, ...ends) };
}

const isWithin = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;

/** That of its own clause, else the first behind it, else the last before it, with no other date between. */
function nearestOf(things: readonly Name[], date: DateMention, read: ReadSentence): Name | null {
  const { folded } = read.sentence;
  const clause = clauseAround(folded, date);
  const gap = (thing: Name): number => (thing.end <= date.start ? date.start - thing.end : thing.start - date.end);
  const isReached = (thing: Name): boolean => {
    const between = { start: Math.min(thing.end, date.end), end: Math.max(thing.start, date.start) };
    return !read.dates.some((other) => other !== date && isWithin(other, between) && !isSameSpan(other, date));
  };
  const reached = things.filter(isReached);
  const own = reached.filter((thing) => isWithin(thing, clause)).sort((a, b) => gap(a) - gap(b));
  if (own[0] !== undefined) return own[0];
  const behind = reached.filter(({ start }) => start >= date.end).sort((a, b) => gap(a) - gap(b));
  const before = reached.filter(({ end }) => end <= date.start).sort((a, b) => gap(a) - gap(b));
  return behind[0] ?? before[0] ?? null;
}

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
