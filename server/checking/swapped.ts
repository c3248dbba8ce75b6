/**
 * Finds two names of one sentence in each other's place: 甲收購乙 where the sources have 乙收購甲. Each name's slot is
 * held against a source's twice, straight and crosswise; only where crosswise is plainly the better fit are they swapped.
 */
import type { ReadSentence } from "../kinds/reading.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Pool } from "./candidates.ts";
import { areAlike, mayBeOne, type Subject, subjectsOf } from "./namedIn.ts";
import { placesIn } from "./places.ts";
import { type Slot, sizeOf, slotLikeness, slotOf, sourceSlotOf } from "./slot.ts";
import type { SourceView } from "./sourceView.ts";

/** Both names of the draft, left to right, and where a source has them the other way round. */
export interface Swap {
  readonly first: Subject;
  readonly second: Subject;
  readonly view: SourceView;
  readonly sentence: number;
  /** Of both names, in the source's sentence. */
  readonly there: Span;
  /** How alike the places are crosswise, 0–1. */
  readonly likeness: number;
}

/** What the crosswise fit needs: of both together, of the worse of the two, and over the straight fit. */
const LEAST = { both: 0.42, each: 0.22, over: 0.2 } as const;
/** Fewer words around the two names tell nothing. */
const FEWEST_AROUND = 5;
/** In UTF-16 units from one name to the other: what stands further apart is not said of both. */
const FARTHEST = 60;

export function swappedNames(read: ReadSentence, pool: Pool): Swap[] {
  const { folded } = read.sentence;
  const whole = { start: 0, end: folded.length };
  const acting = subjectsOf(read, whole, pool.views.map(placesIn));
  const names = [...acting, ...organisationsIn(read, acting)].sort((a, b) => a.start - b.start);
  const swaps: Swap[] = [];
  names.forEach((first, i) => {
    for (const second of names.slice(i + 1)) {
      if (swaps.some((swap) => swap.second === first || swap.first === first)) return;
      if (!mayBeSwapped(folded, first, second)) continue;
      const swap = swapOf(read, first, second, pool);
      if (swap !== null) swaps.push(swap);
    }
  });
  return swaps;
}

/** In English too one organisation may stand in another's place. */
const organisationsIn = ({ names, sentence: { folded } }: ReadSentence, besides: readonly Span[]): Subject[] =>
  names
    .filter((name) => ORGANISATIONS.has(name.role) && !besides.some((other) => overlaps(other, name)))
    .map(({ start, end, role }) => ({ start, end, key: folded.slice(start, end), role }));

const ORGANISATIONS: ReadonlySet<string> = new Set(["company", "institution"]);

function mayBeSwapped(folded: string, first: Subject, second: Subject): boolean {
  if (first.key === second.key || !areAlike(first, second) || mayBeOne(first.key, second.key)) return false;
  const between = folded.slice(first.end, second.start);
  return between.length <= FARTHEST && !IN_ONE_ROW.test(between) && !MUTUAL.test(between);
}

/** 甲和乙, 甲、乙: nobody comes first. */
const IN_ONE_ROW = /^\s*(?:、|和|与|及|以及|跟|同|或|，|,|\/|＋|\+|& ?|and |or )?\s*$/;

/** What two do with each other, whoever is named first. */
const MUTUAL =
  /会见|会面|会晤|会谈|会议|合作|合并|合资|签署|签约|联手|携手|联合|对战|对阵|交锋|交手|通话|通电话|互联|互相|相互|之间|和解|谈判|磋商|竞争|协议|分别|\b(?:met|meets?|meeting|talks?|between|merged?|merger|partner(?:s|ed)?|versus|vs|jointly|agreement|respectively|together)\b/;

function swapOf(read: ReadSentence, first: Subject, second: Subject, pool: Pool): Swap | null {
  const { folded, language } = read.sentence;
  const isEnglish = language === "en";
  const bare = without(folded, first.key, second.key);
  const slots = [first, second].map((name) => slotOf(bare, name, { start: 0, end: bare.length }, isEnglish));
  if (slots.reduce((size, slot) => size + sizeOf(slot), 0) < FEWEST_AROUND) return null;
  let straight = 0;
  let best: Swap | null = null;
  for (const view of pool.views) {
    for (const [sentence, { sentence: there }] of view.read.sentences.entries()) {
      const found = fitOf(slots as [Slot, Slot], there.folded, [first.key, second.key], pool, there.language === "en");
      if (found === null) continue;
      straight = Math.max(straight, found.straight);
      const { crossed, at } = found;
      if (crossed <= (best?.likeness ?? 0) || !isSameVoice(folded, first, second, there.folded, at)) continue;
      best = { first, second, view, sentence, there: at, likeness: crossed };
    }
  }
  return best !== null && best.likeness >= LEAST.both && best.likeness - straight >= LEAST.over ? best : null;
}

interface Fit {
  readonly straight: number;
  readonly crossed: number;
  /** From the first of the two names to the end of the other, where they fit crosswise best. */
  readonly at: Span;
}

/** Null where the sentence does not have both. */
function fitOf(
  [first, second]: readonly [Slot, Slot],
  folded: string,
  [a, b]: readonly [string, string],
  { rarity }: Pool,
  isEnglish: boolean,
): Fit | null {
  const [ofA, ofB] = [placesOf(folded, a), placesOf(folded, b)];
  if (ofA.length === 0 || ofB.length === 0) return null;
  const bare = without(folded, a, b);
  const slotAt = (span: Span): Slot => sourceSlotOf(bare, span, isEnglish);
  let fit: Fit = { straight: 0, crossed: 0, at: ofA[0]! };
  for (const x of ofA) {
    for (const y of ofB) {
      const [there, other] = [slotAt(x), slotAt(y)];
      const straight = (slotLikeness(first, there, rarity) + slotLikeness(second, other, rarity)) / 2;
      const [one, two] = [slotLikeness(first, other, rarity), slotLikeness(second, there, rarity)];
      const crossed = Math.min(one, two) < LEAST.each ? 0 : (one + two) / 2;
      const at = { start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) };
      fit = { straight: Math.max(fit.straight, straight), ...(crossed > fit.crossed ? { crossed, at } : fit) };
      if (straight > fit.straight) fit = { ...fit, straight };
    }
  }
  return fit;
}

/** A name in a sentence is looked for so many times. */
const MOST_PLACES = 4;

function placesOf(folded: string, key: string): Span[] {
  const found: Span[] = [];
  for (let at = folded.indexOf(key); at !== -1 && found.length < MOST_PLACES; at = folded.indexOf(key, at + 1))
    found.push({ start: at, end: at + key.length });
  return found;
}

/** The names themselves say nothing of their places: of the same length, so that offsets hold. */
const without = (folded: string, ...names: readonly string[]): string =>
  names.reduce((text, name) => text.replaceAll(name, "\u0000".repeat(name.length)), folded);

/** 乙被甲收購 says what 甲收購乙 says: words that turn a sentence round must be the same on both sides. */
function isSameVoice(draft: string, first: Subject, second: Subject, source: string, at: Span): boolean {
  const ofDraft = turningIn(draft, { start: first.start, end: second.end });
  return ofDraft === turningIn(source, at);
}

/** A few characters behind the second name belong to what is said of both: 甲由乙收購. */
const BEHIND = 12;
const TURNING = /被|由|获|遭|受|向|给|对|从|自|把|将|让|\b(?:by|was|were|been|being|is|are|from|to|of|for|against)\b/g;

const turningIn = (folded: string, { start, end }: Span): string =>
  [...new Set(folded.slice(start, end + BEHIND).match(TURNING) ?? [])].sort().join();
