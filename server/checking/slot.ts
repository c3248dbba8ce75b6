/**
 * The slot that a name stands in: the words before and behind it, the nearer the heavier. Who did something is held
 * against the sources by slots: the same words around another name show that the draft names the wrong one.
 */

import type { Span } from "../text/span.ts";
import { isHan } from "../text/terms.ts";
import { stemOf } from "./words.ts";

export interface Slot {
  readonly before: readonly Feature[];
  readonly after: readonly Feature[];
}

interface Feature {
  /** A pair of Han characters, a word's stem or a number. */
  readonly term: string;
  /** How far it stands from the name, in UTF-16 units of Chinese. */
  readonly away: number;
}

/** How far a slot reaches, in UTF-16 units of Chinese. A source may say the same at more length. */
const REACH = { before: 16, after: 36 } as const;
const REACH_OF_SOURCE = { before: 26, after: 58 } as const;

/** @param within the clause or line of the draft that holds the name. */
export const slotOf = (folded: string, name: Span, within: Span, isEnglish: boolean): Slot =>
  slotIn(folded, name, within, REACH, isEnglish);

export const sourceSlotOf = (folded: string, name: Span, isEnglish: boolean): Slot =>
  slotIn(folded, name, { start: 0, end: folded.length }, REACH_OF_SOURCE, isEnglish);

/** English takes about twice the letters for the same words. */
function slotIn(
  folded: string,
  name: Span,
  within: Span,
  reach: { readonly before: number; readonly after: number },
  isEnglish: boolean,
): Slot {
  const scale = isEnglish ? 2 : 1;
  const before = folded.slice(Math.max(within.start, name.start - reach.before * scale), name.start);
  const after = folded.slice(name.end, Math.min(within.end, name.end + reach.after * scale));
  const scaled = (features: Feature[]): Feature[] =>
    isEnglish ? features.map(({ term, away }) => ({ term, away: away / scale })) : features;
  return { before: scaled(backwards(before)), after: scaled(featuresOf(after)) };
}

const backwards = (text: string): Feature[] =>
  featuresOf(text).map(({ term, away }) => ({ term, away: text.length - away - term.length }));

const WORD = /[0-9][0-9.,]*|[a-z\u00c0-\u024f]{2,}|[\u3400-\u9fff]+/g;

function featuresOf(text: string): Feature[] {
  const features: Feature[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isHan(word.charCodeAt(0))) {
      const term = /^[0-9]/.test(word) ? word.replaceAll(",", "").replace(/\.$/, "") : stemOf(word);
      if (!EMPTY.has(term)) features.push({ term, away: index });
    } else if (word.length === 1) features.push({ term: word, away: index });
    else for (let i = 0; i + 1 < word.length; i++) features.push({ term: word.slice(i, i + 2), away: index + i });
  }
  return features;
}

const EMPTY = new Set(
  "the of to in and on for with at by from an is wa are were be has have had that it as thi".split(" "),
);

/** How many features a slot must have to tell anything. */
export const FEWEST_FEATURES = { pairs: 4, words: 3 } as const;

/** Numbers count double: 急升21% tells as much as four characters. */
export const sizeOf = ({ before, after }: Slot): number =>
  [...before, ...after].reduce((size, { term }) => size + (/^[0-9]/.test(term) ? 2 : 1), 0);

/** Weight of a term by its distance halves about every 12 units. */
const FADING = 0.08;

/** Share of the draft's slot, by weight and rarity, that the source's slot has on the same side. 0–1. */
export function slotLikeness(claim: Slot, evidence: Slot, rarity: (term: string) => number): number {
  let all = 0;
  let shared = 0;
  for (const side of ["before", "after"] as const) {
    const there = new Set(evidence[side].map(({ term }) => term));
    for (const { term, away } of claim[side]) {
      const worth = rarity(term) / (1 + away * FADING);
      all += worth;
      if (there.has(term)) shared += worth;
    }
  }
  return all === 0 ? 0 : shared / all;
}

/** Share of the draft's slot, likewise, that the source's slot has on the other side only: the name is another part of the sentence there. */
export function crossing(claim: Slot, evidence: Slot, rarity: (term: string) => number): number {
  const there = { before: termsOf(evidence.before), after: termsOf(evidence.after) };
  let all = 0;
  let crossed = 0;
  for (const [side, other] of SIDES) {
    for (const { term, away } of claim[side]) {
      const worth = rarity(term) / (1 + away * FADING);
      all += worth;
      if (there[other].has(term) && !there[side].has(term)) crossed += worth;
    }
  }
  return all === 0 ? 0 : crossed / all;
}
const SIDES = [
  ["before", "after"],
  ["after", "before"],
] as const;

const termsOf = (features: readonly Feature[]): ReadonlySet<string> => new Set(features.map(({ term }) => term));

/** Whether the source's slot has what stands right behind the draft's name. */
export const sharesNext = (claim: Slot, evidence: Slot): boolean =>
  claim.after.length > 0 && termsOf(evidence.after).has(claim.after[0]!.term);

/** Whether it has what stands right before. */
export const sharesLast = (claim: Slot, evidence: Slot): boolean =>
  claim.before.length > 0 && termsOf(evidence.before).has(claim.before.at(-1)!.term);

/** Share of the draft's slot, by rarity, that a sentence of the source has anywhere. 0–1. */
export function coverage({ before, after }: Slot, folded: string, rarity: (term: string) => number): number {
  let all = 0;
  let shared = 0;
  for (const { term } of [...before, ...after]) {
    const worth = rarity(term);
    all += worth;
    if (folded.includes(term)) shared += worth;
  }
  return all === 0 ? 0 : shared / all;
}
