/**
 * Finds names in a wrong place: what the draft says of one company, institution or person, the sources say word for
 * word of another, and nowhere of the one it names.
 */
import { isShortFor } from "../kinds/attribution/compare.ts";
import type { NameRole } from "../kinds/kind.ts";
import { suffixLength } from "../kinds/name/organisations.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { Pool } from "./candidates.ts";
import { areAlike, mayBeOne, type Subject, subjectsOf } from "./namedIn.ts";
import { isPronoun, type Occurrence, placesIn } from "./places.ts";
import {
  FEWEST_FEATURES,
  type Slot,
  sharesLast,
  sharesNext,
  sizeOf,
  slotLikeness,
  slotOf,
  sourceSlotOf,
} from "./slot.ts";
import { type Holder, holdsSlot, type Placed } from "./slotHolder.ts";
import type { SourceView } from "./sourceView.ts";

/** A name that another one of the sources should stand for. */
export interface WrongSubject extends Span {
  readonly key: string;
  readonly role: NameRole;
  readonly instead: Occurrence;
  /** How alike the two places are, 0–1. */
  readonly likeness: number;
}

interface Best {
  readonly there: Holder;
  readonly likeness: number;
}

/** How much more alike the other's place has to be, by where else the source speaks of the name itself. */
const GAPS = { sameSentence: 0.35, near: 0.3, sameSource: 0.22, elsewhere: 0.18 } as const;
/** Of two people, one of whom the sources have in no such place at all. */
const GAP_OF_PEOPLE = 0.22;
const NO_SUCH_PLACE = 0.08;
/** Of two people, more tells: they are told apart by what they say. */
const LEAST_LIKENESS = { people: 0.28, others: 0.42, near: 0.5, things: 0.6 } as const;

/** Two capitalised words are not always a person's name: Otter League, Marmot Canal. */
const OF_THINGS =
  /\b(?:league|cup|open|masters|championships?|olympics|canal|strait|sea|river|lake|islands?|park|street|road|station|airport|city|county|state|kingdom|republic|union|council|party|court|bank|university|north|south|east|west|new|san|los)\b/;

function leastOf({ name, slot }: Placed, there: Holder): number {
  if (OF_THINGS.test(name.key)) return LEAST_LIKENESS.things;
  const isBeside = sharesNext(slot, there.slot) || sharesLast(slot, there.slot);
  if (!isBeside && whereElse(name.key, there) === "near") return LEAST_LIKENESS.near;
  return LEAST_LIKENESS[name.role === "person" && there.role === "person" ? "people" : "others"];
}

export function wrongSubjects(read: ReadSentence, pool: Pool): WrongSubject[] {
  const places = pool.views.map(placesIn);
  const others = places.flatMap((of) => of.occurrences);
  if (others.length === 0) return [];
  const publishers = new Set(pool.views.map(({ source: { meta } }) => fold(meta.publisher ?? "")));
  const rarity = (term: string): number => (/^[0-9]/.test(term) ? NUMBER_WORTH : pool.rarity(term));
  return unitsOf(read).flatMap((unit) =>
    subjectsOf(read, unit, places)
      // Who published a source says all that stands in it.
      .filter(({ key }) => !publishers.has(key))
      .flatMap((name) => wrongAt(read, unit, name, others, pool, rarity) ?? []),
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
/** The theme of a headline stands before a stroke: 財政預算案｜ */
const UNIT_BREAKS = new Set([..."\u3000；;\n｜|"]);

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
  const isEnglish = read.sentence.language === "en";
  const slot = slotOf(folded, name, unit, isEnglish);
  if (sizeOf(slot) < FEWEST_FEATURES[isEnglish ? "words" : "pairs"]) return null;
  const own = ownLikeness(slot, name.key, others, pool.views, rarity);
  if (own === null) return null;
  const things = thingsIn(read, unit);
  const placed: Placed = {
    name,
    slot,
    before: folded.slice(unit.start, name.start),
    after: folded.slice(name.end, unit.end),
  };
  let best: Best | null = null;
  for (const there of others) {
    const around = there.view.read.sentences[there.sentence]!.sentence.folded;
    if (isListed(around, there) || !things.every((thing) => around.includes(thing))) continue;
    if (there.role === "person" && (isTitle(name.key) || (isPronoun(there) && isOrganised(name)))) continue;
    if (isClauseLike(there)) continue;
    if (!areAlike(name, there) || mayBeOne(name.key, there.key) || folded.includes(there.key)) continue;
    if (isShortened(name, there)) continue;
    const likeness = slotLikeness(slot, there.slot, rarity);
    if (likeness < leastOf(placed, there) || likeness <= (best?.likeness ?? 0)) continue;
    if (holdsSlot(placed, there, likeness, rarity)) best = { there, likeness };
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

/** Models and products that a unit speaks of: what is said of one is not said of another. */
const thingsIn = ({ names, sentence: { folded } }: ReadSentence, unit: Span): string[] =>
  names
    .filter(
      ({ role, start, end }) => (role === "model" || role === "product") && start >= unit.start && end <= unit.end,
    )
    .map(({ start, end }) => folded.slice(start, end));

/** What 他 says may be said for an institution; 俄外長 may be the very person whom the source names. */
const ORGANISED: ReadonlySet<NameRole> = new Set(["company", "institution", "media", "event"]);
const isOrganised = ({ role, key }: Subject): boolean => ORGANISED.has(role) || suffixLength(key) > 0;
const isTitle = (key: string): boolean =>
  /(?:[部外财院校局处署厅市省州县]长|总理|总统|主席|书记|大臣|发言人|总裁)$/.test(key);

/** 大力扶持首台套重大技術 only ends like a company: long names of companies say what they are. */
const isClauseLike = ({ role, key }: Occurrence): boolean =>
  role === "company" && key.length > LONGEST_SHORT_NAME && !/(?:公司|集团|银行|基金|证券|保险|[a-z])$/.test(key);
const LONGEST_SHORT_NAME = 8;

/** One of several says nothing by its place: 海獺、水獺、河狸等公司. */
const isListed = (folded: string, { start, end }: Span): boolean => folded[start - 1] === "、" || folded[end] === "、";

/** Whether the other's sentence has the draft's name at full length: 中国汽车工业协会 for 中汽协. */
function isShortened({ key, role }: Subject, { view, sentence }: Occurrence): boolean {
  if (role === "person") return false;
  const { folded } = view.read.sentences[sentence]!.sentence;
  return !folded.includes(key) && isShortFor(key, folded);
}

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
