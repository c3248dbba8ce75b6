/** What the draft's own sources state, for somebody who is writing it down: figures by their digits, names by their beginnings. */
import type { ReadingSettings } from "../kinds/kind.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { atOnce } from "../text/atOnce.ts";
import { fold } from "../text/fold.ts";
import { termsOf } from "../text/terms.ts";
import type { CheckedDraft } from "./checked.ts";
import type { Evidence } from "./evidence.ts";
import { viewById } from "./opened.ts";
import type { SourceView } from "./sourceView.ts";

export interface Stated {
  /** As the source has it. */
  readonly text: string;
  readonly source: string;
  readonly read: ReadSentence;
}

/** The draft's sources: those that its claims rest on, and those that speak of what is being written. */
export interface Writing {
  readonly checked: CheckedDraft;
  readonly evidence: Evidence;
  readonly settings: ReadingSettings;
  /** The paragraph before the cursor, folded. */
  readonly before: string;
}

/** Figures that go on from these digits, 30 → 3000萬, those first whose sentences speak of the same. @param digits folded, two or more. */
export function figuresFrom(digits: string, writing: Writing): Stated[] {
  const typed = bare(digits);
  const found = viewsOf(writing).flatMap((view) =>
    laidOut(view).figures.filter(({ key, text }) => key.startsWith(typed) && bare(fold(text)).length > typed.length),
  );
  return ranked(found, writing, MOST_FIGURES);
}

/** Names that go on from the last two to eight characters before the cursor, and how many of those they begin with. */
export function namesFrom(writing: Writing): { readonly typed: number; readonly names: Stated[] } {
  const names = viewsOf(writing).flatMap((view) => laidOut(view).names);
  const run = /[\p{Script=Han}a-z0-9.·-]+$/u.exec(writing.before)?.[0] ?? "";
  for (let typed = Math.min(LONGEST_BEGINNING, run.length); typed >= SHORTEST_BEGINNING; typed--) {
    const beginning = run.slice(-typed);
    if (/^[a-z0-9]/.test(beginning) && /[a-z0-9]$/.test(run.slice(0, -typed))) continue;
    const found = names.filter(({ key }) => key.length > typed && key.startsWith(beginning));
    if (found.length > 0) return { typed, names: ranked(found, writing, MOST_NAMES) };
  }
  return { typed: 0, names: [] };
}

const SHORTEST_BEGINNING = 2;
const LONGEST_BEGINNING = 8;
/** A list that is read at a glance. */
const MOST_FIGURES = 5;
const MOST_NAMES = 3;
/** So many sources are looked through. */
const MOST_SOURCES = 24;

interface Keyed extends Stated {
  /** Folded; of a figure without its commas. */
  readonly key: string;
}

interface LaidOut {
  readonly figures: readonly Keyed[];
  readonly names: readonly Keyed[];
}

const LAID_OUT = new WeakMap<SourceView, LaidOut>();

function laidOut(view: SourceView): LaidOut {
  let known = LAID_OUT.get(view);
  if (known === undefined) LAID_OUT.set(view, (known = layOut(view)));
  return known;
}

function layOut({ source, read }: SourceView): LaidOut {
  const figures: Keyed[] = [];
  const names: Keyed[] = [];
  for (const sentence of read.sentences) {
    for (const { start, end, isVague } of sentence.figures) {
      const text = sentence.sentence.text.slice(start, end);
      const key = bare(fold(text).replace(/^[^\d]+/, ""));
      if (!isVague && /^\d/.test(key))
        figures.push({ text: text.replace(/^\D+/, ""), key, source: source.id, read: sentence });
    }
    for (const { text, role, foundBy } of sentence.names)
      if (role !== "other" && foundBy !== "words")
        names.push({ text, key: fold(text), source: source.id, read: sentence });
  }
  return { figures, names };
}

const bare = (digits: string): string => digits.replace(/,/g, "");

function viewsOf({ checked, evidence, settings, before }: Writing): SourceView[] {
  const own = checked.claims.flatMap(({ evidence: witnesses }) => witnesses.slice(0, 1).map(({ source }) => source));
  const near = evidence.shortlist({
    terms: [...new Set(termsOf(before))],
    values: [],
    names: [],
    limit: MOST_SOURCES / 2,
  });
  const ids = [...new Set([...near, ...own])].slice(0, MOST_SOURCES);
  return ids.flatMap((id) => atOnce(viewById(id, evidence, settings)) ?? []);
}

/** By how many of the paragraph's terms stand in the sentence; of one writing only the best. */
function ranked(found: readonly Keyed[], { before }: Writing, most: number): Stated[] {
  const terms = new Set(termsOf(before));
  const likeness = new Map(
    found.map((each) => [each, termsOf(each.read.sentence.folded).filter((term) => terms.has(term)).length]),
  );
  const best = [...found].sort((a, b) => likeness.get(b)! - likeness.get(a)!);
  return [...new Map([...best].reverse().map((each) => [each.key, each])).values()].reverse().slice(0, most);
}
