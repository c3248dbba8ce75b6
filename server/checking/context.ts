/**
 * What a mention is about, as far as its words tell: the terms of its clause, its sentence and what stands around,
 * and the few words right beside it. Closeness of subject is measured between two of these.
 */
import { dateKeys, figureKeys } from "../kinds/keys.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import { rarityOf } from "./rarity.ts";
import type { CellPlace } from "./tables.ts";
import { contentTerms } from "./words.ts";

export interface Context {
  /** Terms with the weight of where they stand: the mention's own clause weighs most. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of the words right before and behind the mention: what is said of it. */
  readonly role: ReadonlyMap<string, number>;
  /** Keys of the other figures and dates of its sentence and of those beside it: what holds across languages. */
  readonly companions: ReadonlySet<string>;
  readonly isEnglish: boolean;
}

/** Weights of the surroundings, by how far they stand from a mention. */
export const WEIGHTS = { clause: 1, sentence: 0.6, neighbour: 0.3, heading: 0.3, title: 0.3 } as const;

/** How many units beside a mention tell its role. */
const ROLE_REACH = { before: 14, after: 8 } as const;

export interface Surroundings {
  /** Terms of the sentences before and behind, of the headings above and of the title. */
  readonly neighbours: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly title: readonly string[];
  /** All of these. */
  readonly all: ReadonlySet<string>;
  /** Keys of the values in the sentences before and behind. */
  readonly values: readonly string[];
  /** Of a table's cell. */
  readonly cell: CellPlace | null;
}

/** @param mention span in the sentence. */
export function contextOf(read: ReadSentence, mention: Span, around: Surroundings): Context {
  const { folded } = read.sentence;
  const blanked = withoutValues(read);
  const clause = clauseAround(folded, mention);
  const terms = new Map<string, number>();
  const add = (list: readonly string[], weight: number): void => {
    for (const term of list) if (!(terms.get(term)! >= weight)) terms.set(term, weight);
  };
  add(contentTerms(blanked.slice(clause.start, clause.end)), WEIGHTS.clause);
  add(contentTerms(blanked), WEIGHTS.sentence);
  for (const neighbour of around.neighbours) add(neighbour, WEIGHTS.neighbour);
  add(around.headings, WEIGHTS.heading);
  add(around.title, WEIGHTS.title);
  const companions = new Set([...valuesOf(read, mention), ...around.values]);
  return { terms, role: roleOf(blanked, mention, clause), companions, isEnglish: read.sentence.language === "en" };
}

/** Keys of a sentence's values, but for the one in question. */
export function valuesOf(read: ReadSentence, except?: Span): string[] {
  const figures = read.figures.filter((figure) => figure !== except).flatMap(figureKeys);
  return [...figures, ...read.dates.filter((date) => date !== except).flatMap(dateKeys)];
}

function roleOf(blanked: string, mention: Span, clause: Span): Map<string, number> {
  const role = new Map<string, number>();
  const before = blanked.slice(Math.max(clause.start, mention.start - ROLE_REACH.before), mention.start).trimEnd();
  const after = blanked.slice(mention.end, Math.min(clause.end, mention.end + ROLE_REACH.after)).trimStart();
  addRole(role, [...before].reverse(), "<");
  addRole(role, [...after], ">");
  return role;
}

/** Pairs of neighbouring characters, the nearer the heavier; letters count in pairs as well, which serves word stems. */
function addRole(role: Map<string, number>, outwards: readonly string[], side: string): void {
  for (let i = 0; i < outwards.length; i++) {
    const character = outwards[i]!;
    if (character === " " || character === BLANK) continue;
    const weight = 1 / (1 + i * 0.35);
    const next = outwards[i + 1];
    raise(role, side + character, weight * 0.5);
    if (next !== undefined && next !== BLANK) raise(role, side + character + next, weight);
  }
}

function raise(weights: Map<string, number>, key: string, weight: number): void {
  if (!(weights.get(key)! >= weight)) weights.set(key, weight);
}

const BLANK = "\u0001";

/** The folded sentence with every figure and date blanked: a value is no part of what is said of it. */
export function withoutValues(read: ReadSentence): string {
  let text = "";
  let at = 0;
  const values = [...read.figures, ...read.dates].sort((a, b) => a.start - b.start);
  for (const value of values) {
    if (value.start < at) continue;
    text += read.sentence.folded.slice(at, value.start) + BLANK.repeat(value.end - value.start);
    at = value.end;
  }
  return text + read.sentence.folded.slice(at);
}

/** From the break before a span to the break behind it. A comma or point between digits is none. */
export function clauseAround(folded: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && !isBreak(folded, start - 1)) start--;
  let end = span.end;
  while (end < folded.length && !isBreak(folded, end)) end++;
  return { start, end };
}

const BREAKS = new Set([...'，,；;。！!？?：:（）()「」『』“”"\n|\u2003']);

function isBreak(folded: string, at: number): boolean {
  const character = folded[at]!;
  if (!BREAKS.has(character)) return character === "." && /\s/.test(folded[at + 1] ?? " ");
  if (character !== "," && character !== ":") return true;
  return !(isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1)));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Share of the claim's terms, each by its weight and rarity, that stand around the candidate. 0–1. */
export function likeness(claim: Context, candidate: Context, rarity: (term: string) => number): number {
  let shared = 0;
  let all = 0;
  for (const [term, weight] of claim.terms) {
    const worth = weight * rarity(term);
    all += worth;
    const there = candidate.terms.get(term);
    if (there !== undefined) shared += worth * (0.5 + 0.5 * there);
  }
  const byWords = all === 0 ? 0 : shared / all;
  return 1 - (1 - byWords) * COMPANION ** sharedValues(claim, candidate);
}

/** Share of the claim's terms that stand anywhere in a source: whether it is the same story at all. 0–1. */
export function storyLikeness(claim: Context, terms: ReadonlySet<string>, rarity: (term: string) => number): number {
  let shared = 0;
  let all = 0;
  for (const [term, weight] of claim.terms) {
    const worth = weight * rarity(term);
    all += worth;
    if (terms.has(term)) shared += worth;
  }
  return all === 0 ? 0 : shared / all;
}

/** Two sentences that share a rare value besides are more likely of the same thing: each leaves so much of the doubt. */
const COMPANION = 0.8;

function sharedValues(claim: Context, candidate: Context): number {
  let shared = 0;
  for (const key of claim.companions) if (candidate.companions.has(key)) shared += rarityOf(key);
  return shared;
}

/** How alike the words right beside two mentions are. 0–1; two mentions that stand alone are alike. */
export function roleLikeness(a: Context, b: Context): number {
  if (a.role.size === 0 || b.role.size === 0) return a.role.size === b.role.size ? 0.5 : 0.2;
  let shared = 0;
  let all = 0;
  for (const [key, weight] of a.role) {
    all += weight;
    shared += Math.min(weight, b.role.get(key) ?? 0);
  }
  for (const [key, weight] of b.role) all += Math.max(0, weight - (a.role.get(key) ?? 0));
  return shared / all;
}

/**
 * How near a passage in another language stands: words do not meet, so the other values of both sentences tell. A lone
 * value in a document on the same matter stands at the first step.
 */
export function foreignLikeness(claim: Context, candidate: Context): number {
  let shared = 0;
  for (const key of claim.companions) if (candidate.companions.has(key)) shared++;
  for (const [term, weight] of claim.terms)
    if (weight >= WEIGHTS.neighbour && candidate.terms.has(term)) shared += weight;
  return FOREIGN_STEPS[Math.min(FOREIGN_STEPS.length - 1, Math.floor(shared))]!;
}

const FOREIGN_STEPS = [0.25, 0.45, 0.6, 0.7, 0.8] as const;
