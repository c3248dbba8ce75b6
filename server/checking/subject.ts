/**
 * Finds names in a wrong place: what the draft says of one company, institution or person, the sources say word for
 * word of another, and nowhere of the one it names.
 */
import { isShortFor } from "../kinds/attribution/compare.ts";
import type { NameRole } from "../kinds/kind.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import type { Pool } from "./candidates.ts";
import { isWho, type Occurrence, type Places, placesIn } from "./places.ts";
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

/** How much more alike the other's place has to be, by where else the source speaks of the name itself. */
const GAPS = { sameSentence: 0.35, near: 0.3, sameSource: 0.22, elsewhere: 0.18 } as const;
/** Of two people, one of whom the sources have in no such place at all. */
const GAP_OF_PEOPLE = 0.22;
const NO_SUCH_PLACE = 0.08;
/** Of two people, more tells: they are told apart by what they say. */
const LEAST_LIKENESS = { people: 0.28, others: 0.42 } as const;

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
    const key = folded.slice(name.start, name.end);
    const isPerson = places.some(({ occurrences }) => occurrences.some((o) => o.key === key && o.role === "person"));
    subjects.push({ start: name.start, end: name.end, key, role: isPerson ? "person" : name.role });
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
  if (isListed(folded, name)) return null;
  const slot = slotOf(folded, name, unit, read.sentence.language === "en");
  if (sizeOf(slot) < FEWEST_FEATURES[read.sentence.language === "en" ? "words" : "pairs"]) return null;
  const own = ownLikeness(slot, name.key, others, pool.views, rarity);
  if (own === null) return null;
  const things = thingsIn(read, unit);
  let best: { there: Occurrence; likeness: number } | null = null;
  for (const there of others) {
    const around = there.view.read.sentences[there.sentence]!.sentence.folded;
    if (isListed(around, there) || !things.every((thing) => around.includes(thing))) continue;
    if (!areAlike(name, there) || mayBeOne(name.key, there.key) || folded.includes(there.key)) continue;
    if (isShortened(name, there)) continue;
    const likeness = slotLikeness(slot, there.slot, rarity);
    const least = LEAST_LIKENESS[name.role === "person" && there.role === "person" ? "people" : "others"];
    if (likeness >= least && (best === null || likeness > best.likeness)) best = { there, likeness };
  }
  if (best === null || best.likeness - own < gapOf(name, best.there, own) || isCarried(name, best.there)) return null;
  return {
    start: name.start,
    end: name.end,
    key: name.key,
    role: name.role,
    instead: best.there,
    likeness: best.likeness,
  };
}

function gapOf(name: Subject, there: Occurrence, own: number): number {
  const gap = GAPS[whereElse(name.key, there)];
  const arePeople = name.role === "person" && there.role === "person";
  return arePeople && own <= NO_SUCH_PLACE ? Math.min(gap, GAP_OF_PEOPLE) : gap;
}

/** How alike the places are where the sources have the name itself; null where they have it nowhere. */
function ownLikeness(
  slot: Slot,
  key: string,
  others: readonly (Occurrence & { readonly slot: Slot })[],
  views: readonly SourceView[],
  rarity: (term: string) => number,
): number | null {
  let best: number | null = null;
  for (const there of others) if (there.key === key) best = Math.max(best ?? 0, slotLikeness(slot, there.slot, rarity));
  for (const { read } of views) {
    for (const { sentence } of read.sentences) {
      for (let at = sentence.folded.indexOf(key); at !== -1; at = sentence.folded.indexOf(key, at + 1)) {
        best = Math.max(
          best ?? 0,
          slotLikeness(
            slot,
            sourceSlotOf(sentence.folded, { start: at, end: at + key.length }, sentence.language === "en"),
            rarity,
          ),
        );
      }
    }
  }
  return best;
}

/** A company's chief speaks for it, and so the two stand for one another; what is only known by its place may be either. */
const areAlike = (a: { readonly role: NameRole }, b: { readonly role: NameRole }): boolean =>
  a.role === "other" || b.role === "other" || (a.role === "person") === (b.role === "person");

/** Models and products that a unit speaks of: what is said of one is not said of another. */
const thingsIn = ({ names, sentence: { folded } }: ReadSentence, unit: Span): string[] =>
  names
    .filter(
      ({ role, start, end }) => (role === "model" || role === "product") && start >= unit.start && end <= unit.end,
    )
    .map(({ start, end }) => folded.slice(start, end));

/** One of several says nothing by its place: 海獺、水獺、河狸等公司. */
const isListed = (folded: string, { start, end }: Span): boolean => folded[start - 1] === "、" || folded[end] === "、";

/** Whether the other's sentence has the draft's name at full length: 中国汽车工业协会 for 中汽协. */
function isShortened({ key, role }: Subject, { view, sentence }: Occurrence): boolean {
  if (role === "person") return false;
  const { folded } = view.read.sentences[sentence]!.sentence;
  return !folded.includes(key) && isShortFor(key, folded);
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
  if (short.length === 2 && long.length > 2) return shared > 0;
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
  if (start > (CARRYING.exec(folded)?.[0].length ?? start)) return true;
  const at = folded.indexOf(name.key);
  return at !== -1 && at < start;
}

const CARRYING = /^[\s“「]*(?:他|她|其|该|集团|公司|当局|局方|又|会议|报告|此外|另外|he |she |it |they |the )/;
