/**
 * Finds names in a wrong place: what the draft says of one company, institution or person, the sources say word for
 * word of another, and nowhere of the one it names.
 */
import type { NameRole } from "../kinds/kind.ts";
import { isHeaded } from "../kinds/name/search.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import type { Pool } from "./candidates.ts";
import { FEWEST_FEATURES, type Slot, sizeOf, slotLikeness, slotOf, sourceSlotOf } from "./slot.ts";
import type { SourceView } from "./sourceView.ts";

/** A name that another one of the sources should stand for. */
export interface WrongSubject extends Span {
  readonly key: string;
  readonly role: NameRole;
  readonly instead: Occurrence;
  /** How alike the two places are, 0–1. */
  readonly likeness: number;
}

/** A name where a source has it. */
export interface Occurrence extends Span {
  readonly text: string;
  readonly key: string;
  readonly role: NameRole;
  readonly view: SourceView;
  readonly sentence: number;
}

/** How much more alike the other's place has to be, by where else the source speaks of the name itself. */
const GAPS = { sameSentence: 0.45, near: 0.4, sameSource: 0.3, elsewhere: 0.25 } as const;
const LEAST_LIKENESS = 0.5;

export function wrongSubjects(read: ReadSentence, pool: Pool): WrongSubject[] {
  const places = pool.views.map(placesIn);
  const others = places.flatMap((of) => of.occurrences);
  if (others.length === 0) return [];
  const rarity = (term: string): number => (/^[0-9]/.test(term) ? NUMBER_WORTH : pool.rarity(term));
  return unitsOf(read).flatMap((unit) =>
    subjectsOf(read, unit, places).flatMap((name) => wrongAt(read, unit, name, others, pool, rarity) ?? []),
  );
}

/** A number of the draft among the same words tells as much as a rare word. */
const NUMBER_WORTH = 3;

interface Places {
  readonly occurrences: readonly (Occurrence & { readonly slot: Slot })[];
  /** Names of the source by their first two characters, the longest first. */
  readonly byHead: ReadonlyMap<string, readonly Occurrence[]>;
}

const PLACES = new WeakMap<SourceView, Places>();

function placesIn(view: SourceView): Places {
  const known = PLACES.get(view);
  if (known !== undefined) return known;
  const occurrences = view.read.sentences.flatMap((read, sentence) =>
    read.names.flatMap((name) => {
      const { start, end, text, role } = name;
      if (!isWho(name, read) || !isHeaded(read.sentence.folded, start)) return [];
      const key = read.sentence.folded.slice(start, end);
      return [{ start, end, text, key, role, view, sentence, slot: sourceSlotOf(read.sentence.folded, name) }];
    }),
  );
  const byHead = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const head = occurrence.key.slice(0, 2);
    const list = byHead.get(head) ?? [];
    byHead.set(head, list);
    if (!list.some(({ key }) => key === occurrence.key)) list.push(occurrence);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.key.length - a.key.length);
  const places = { occurrences, byHead };
  PLACES.set(view, places);
  return places;
}

const WHO = new Set<NameRole>(["person", "company", "institution", "media"]);

/** In English only people tell themselves apart: by their post, or by two words and no more. */
function isWho({ role, foundBy, text }: ReadSentence["names"][number], read: ReadSentence): boolean {
  if (text.length < 2) return false;
  if (read.sentence.language !== "en") return WHO.has(role) || (role === "other" && foundBy === "context");
  return role === "person" || (foundBy === "words" && /^[A-Z][a-z]+ [A-Z][a-z-]+(?: [A-Z][a-z-]+)?$/.test(text));
}

/** Lines of a digest, halves of a headline: stretches that speak of one thing. */
function unitsOf({ sentence: { text } }: ReadSentence): Span[] {
  const units: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !UNIT_BREAKS.has(text[i]!)) continue;
    if (i > start) units.push({ start, end: i });
    start = i + 1;
  }
  return units;
}
const UNIT_BREAKS = new Set([..."\u3000；;\n"]);

interface Subject extends Span {
  readonly key: string;
  readonly role: NameRole;
}

/** Who is named in a unit: names read there, and names of the sources that stand there. */
function subjectsOf(read: ReadSentence, unit: Span, places: readonly Places[]): Subject[] {
  const { folded } = read.sentence;
  const subjects: Subject[] = [];
  for (const name of read.names) {
    if (name.start < unit.start || name.end > unit.end || !isWho(name, read)) continue;
    subjects.push({ start: name.start, end: name.end, key: folded.slice(name.start, name.end), role: name.role });
  }
  for (let at = unit.start; at + 1 < unit.end; at++) {
    if (subjects.some(({ start, end }) => start <= at && at < end)) continue;
    const head = folded.slice(at, at + 2);
    for (const { byHead } of places) {
      const there = byHead.get(head)?.find(({ key }) => folded.startsWith(key, at) && at + key.length <= unit.end);
      if (there === undefined || read.sentence.language === "en") continue;
      subjects.push({ start: at, end: at + there.key.length, key: there.key, role: there.role });
      break;
    }
  }
  return subjects;
}

function wrongAt(
  read: ReadSentence,
  unit: Span,
  name: Subject,
  others: readonly (Occurrence & { readonly slot: Slot })[],
  pool: Pool,
  rarity: (term: string) => number,
): WrongSubject | null {
  const { folded } = read.sentence;
  const slot = slotOf(folded, name, unit);
  if (sizeOf(slot) < FEWEST_FEATURES) return null;
  const own = ownLikeness(slot, name.key, pool.views, rarity);
  if (own === null) return null;
  let best: { there: Occurrence; likeness: number } | null = null;
  for (const there of others) {
    if (mayBeOne(name.key, there.key) || folded.includes(there.key)) continue;
    const likeness = slotLikeness(slot, there.slot, rarity);
    if (likeness >= LEAST_LIKENESS && (best === null || likeness > best.likeness)) best = { there, likeness };
  }
  if (best === null || best.likeness - own < GAPS[whereElse(name.key, best.there)] || isCarried(name, best.there))
    return null;
  return {
    start: name.start,
    end: name.end,
    key: name.key,
    role: name.role,
    instead: best.there,
    likeness: best.likeness,
  };
}

/** How alike the places are where the sources have the name itself; null where they have it nowhere. */
function ownLikeness(
  slot: Slot,
  key: string,
  views: readonly SourceView[],
  rarity: (term: string) => number,
): number | null {
  let best: number | null = null;
  for (const { read } of views) {
    for (const { sentence } of read.sentences) {
      for (let at = sentence.folded.indexOf(key); at !== -1; at = sentence.folded.indexOf(key, at + 1)) {
        best = Math.max(
          best ?? 0,
          slotLikeness(slot, sourceSlotOf(sentence.folded, { start: at, end: at + key.length }), rarity),
        );
      }
    }
  }
  return best;
}

/** 平保 and 中国平安, 财库局 and 财经事务及库务局: short forms share most of their characters with the long. */
function mayBeOne(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.charCodeAt(0) < 0x3400)
    return (
      initialsOf(long) === short || short.split(" ").some((word) => word.length > 3 && long.split(" ").includes(word))
    );
  const shared = [...short].filter((character) => long.includes(character)).length;
  return long.length > short.length ? shared * 2 >= short.length && shared > 1 : false;
}

const initialsOf = (name: string): string =>
  name
    .split(" ")
    .map((word) => word[0])
    .join("");

function whereElse(key: string, { view, sentence }: Occurrence): keyof typeof GAPS {
  const has = (read: ReadSentence | undefined): boolean => read?.sentence.folded.includes(key) ?? false;
  const { sentences } = view.read;
  if (has(sentences[sentence])) return "sameSentence";
  if ([-3, -2, -1, 1].some((step) => has(sentences[sentence + step]))) return "near";
  return sentences.some(has) ? "sameSource" : "elsewhere";
}

/** 他又说, 集团表示: a sentence that only carries on speaks of whoever was named before it, not of whom it names besides. */
function isCarried(name: Subject, { view, sentence, start }: Occurrence): boolean {
  const { folded } = view.read.sentences[sentence]!.sentence;
  if (CARRYING.test(folded) && !/^[他她]/.test(folded.slice(start))) return true;
  const at = folded.indexOf(name.key);
  return at !== -1 && at < start;
}

const CARRYING = /^[\s“「]*(?:他|她|其|该|集团|公司|当局|局方|又|会议|报告|此外|另外|he |she |it |they |the )/;
