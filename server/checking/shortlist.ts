/** Which sources each sentence of a draft is held against: those cited there first, then those that speak of the same. */
import type { ReadingSettings } from "../kinds/kind.ts";
import type { ReadText } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { SourceText } from "../text/source.ts";
import { type Pool, poolOf } from "./candidates.ts";
import { citedIn, sourceNamed } from "./citing.ts";
import type { OpenDraft } from "./draft.ts";
import type { Evidence, Wanted } from "./evidence.ts";
import { type Haste, SMALL } from "./haste.ts";
import { type KeptLists, type Listed, noLists, shortlists } from "./leads.ts";
import { type Opened, opened, openedView } from "./opened.ts";

export interface SentencePool extends Pool, Asked {}

/** A pool whose sources are read when it is opened, which one that a sentence was already judged by never is. */
export interface Unopened extends Asked {
  readonly open: () => Generator<undefined, SentencePool>;
  /** Whether all its sources are in memory. */
  readonly isAtHand: () => boolean;
}

/** The nearest and others beside. */
export interface Beyond extends Unopened {
  /** Ids of the others. */
  readonly strangers: ReadonlySet<string>;
}

/** What a sentence is held against: the sources nearest to it first, others only where these leave a claim unanswered. */
export interface Pools {
  readonly nearest: Unopened & { readonly own: ReadonlySet<string> };
  /** With those of the others that hold what is left open. Null where there are none. @param first by the nearest. */
  beyond(first: object, leftOpen: () => Wanted | null): Beyond | null;
}

/** What is known of a pool before its sources are read. */
export interface Asked {
  /** Tells pools apart: the ids of their sources, and what these say. */
  readonly key: string;
  /** Ids of the sources that the draft cites at this sentence. */
  readonly cited: readonly string[];
}

const PER_DRAFT = 8;
/** So many of these first, beside those that the draft cites and those that most of it leads to. */
const FIRST = 4;
/** What earlier checks of the same draft found out, so that a keystroke asks only for what it changed. */
export interface KeptPools extends KeptLists {
  readonly pools: Map<string, Pool>;
  /** Sources that were read and may still be in memory, by id. */
  readonly opened: Opened;
  readonly keys: PoolKeys;
}

export const noPools = (): KeptPools => ({
  ...noLists(),
  pools: new Map(),
  opened: new Map(),
  keys: { numbers: new Map(), next: 0, byList: new WeakMap() },
});

/** For a trial on the side. */
export const copyOfPools = (kept: KeptPools): KeptPools => ({
  ...kept,
  pools: new Map(kept.pools),
  opened: new Map(kept.opened),
});

/** Short keys of pools: the ids of dozens of sources, for each sentence at each keystroke, are long to join and to compare. */
export interface PoolKeys {
  readonly numbers: Map<string, number>;
  next: number;
  /** By a sentence's shortlist, what was asked with it last. */
  readonly byList: WeakMap<Listed, NumberedPool>;
}

interface NumberedPool {
  /** Of the corpus it was made for. */
  readonly generation: number;
  readonly nearest: Numbered;
  readonly own: ReadonlySet<string>;
  /** Ids of the sources that stand behind the nearest. */
  readonly others: readonly string[];
  /** What was asked beyond the nearest for a sentence that they had judged so. */
  readonly beyond: WeakMap<object, NumberedBeyond | null>;
  /** Whether the same sources are asked besides those of the list. */
  readonly isWith: (cited: readonly string[], ofDraft: readonly string[]) => boolean;
}

interface Numbered {
  readonly ids: readonly string[];
  readonly key: string;
}

interface NumberedBeyond extends Numbered {
  readonly strangers: ReadonlySet<string>;
}

/** The pools of each sentence by its number. Yields between sentences. */
export function* poolsFor(
  open: OpenDraft,
  read: ReadText,
  evidence: Evidence,
  settings: ReadingSettings,
  kept: KeptPools,
  haste: Haste,
): Generator<undefined, (sentence: number) => Pools> {
  const lists = yield* shortlists(read, evidence, kept, haste);
  const ofDraft = mostNamed(lists);
  const isCopy = copyOf(open);
  const isItself = (id: string): boolean => open.path !== null && evidence.meta(id)?.path === open.path;
  const lay = function* (ids: readonly string[]): Generator<undefined, Pool> {
    const others = ids.filter((id) => !isItself(id));
    const views = yield* opened(others, evidence, settings, kept.opened);
    return poolOf(views.filter(({ source }) => !isCopy(source)));
  };
  const isOpened = (id: string): boolean => openedView(id, evidence, kept.opened) !== undefined;
  return (i) => {
    const cited = citedIn(read.sentences[i]!, open, (reference) => sourceNamed(reference, evidence));
    const { nearest, own, others, beyond } = numbered(lists[i]!, cited, ofDraft, evidence, kept.keys, haste);
    const unopened = ({ ids, key }: Numbered): Unopened => {
      const asked = { key, cited };
      const open = function* (): Generator<undefined, SentencePool> {
        return { ...(yield* lately(kept.pools, key, () => lay(ids))), ...asked };
      };
      return { ...asked, open, isAtHand: () => ids.every(isOpened) };
    };
    return {
      nearest: { ...unopened(nearest), own },
      beyond(first, leftOpen) {
        if (others.length === 0) return null;
        let known = beyond.get(first);
        if (known === undefined) {
          const wanted = leftOpen();
          const more = holding(others, wanted, lists[i]!, evidence);
          const isPutOff = haste.isHurried && !more.every(isOpened);
          const at = isPutOff ? holding(others.filter(isOpened), wanted, lists[i]!, evidence) : more;
          known = at.length === 0 ? null : beside(nearest, at, evidence, kept.keys);
          if (isPutOff) haste.hasPutOff = true;
          else beyond.set(first, known);
        }
        return known === null ? null : { ...unopened(known), strangers: known.strangers };
      },
    };
  };
}

/** Reading a source is what a check costs: of the others the best are read that, by the index, hold what is left open. */
function holding(others: readonly string[], wanted: Wanted | null, list: Listed, evidence: Evidence): string[] {
  if (wanted === null) return [];
  const best = evidence.holding(others, wanted).slice(0, BEYOND);
  let characters = 0;
  const short = best.filter((id, i) => {
    characters += evidence.source(id)?.blocks.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    return i === 0 || characters <= CHARACTERS_BEYOND;
  });
  const held = new Set([...short, ...list.quoted]);
  return others.filter((id) => held.has(id));
}

/** So many, and the best alone if it is a book; what it gives is in docs/measurements.md. */
const BEYOND = 3;
const CHARACTERS_BEYOND = 6_000;

function numbered(
  list: Listed,
  cited: readonly string[],
  ofDraft: readonly string[],
  evidence: Evidence,
  keys: PoolKeys,
  haste: Haste,
): NumberedPool {
  const { generation, size } = evidence;
  const { byList } = keys;
  const known = byList.get(list);
  if (known?.isWith(cited, ofDraft)) {
    if (known.generation === generation) return known;
    // Sources that have just changed are read when the fingers rest; until then they say what they said.
    if (haste.isHurried) {
      haste.hasPutOff = true;
      return known;
    }
  }
  const all = [...new Set([...cited, ...list.ids, ...ofDraft])];
  const foreground = (ids: readonly string[]): string[] => ids.filter((id) => !evidence.isBackground(id));
  const own = [...cited, ...foreground(ofDraft)];
  const nearest = new Set(
    size <= SMALL ? all : [...cited, ...foreground(list.ids).slice(0, FIRST), ...foreground(list.quoted), ...own],
  );
  // A draft that is only a quotation from an archive has no others to be held against.
  if (nearest.size === 0) for (const id of list.quoted) nearest.add(id);
  const pool: NumberedPool = {
    generation,
    nearest: numberOf([...nearest], evidence, keys),
    own: new Set(own),
    others: all.filter((id) => !nearest.has(id)),
    beyond: new WeakMap(),
    isWith: (a, b) => isSame(a, cited) && isSame(b, ofDraft),
  };
  byList.set(list, pool);
  return pool;
}

/** By the sources as they are now: one that has changed makes another pool. */
function numberOf(ids: readonly string[], evidence: Evidence, keys: PoolKeys): Numbered {
  const { numbers } = keys;
  const words = ids.map((id) => `${id}\n${evidence.editionOf(id)}`).join("\n");
  const number = numbers.get(words) ?? keys.next++;
  numbers.set(words, number);
  if (numbers.size > KEPT_NUMBERS) numbers.delete(numbers.keys().next().value!);
  return { ids, key: String(number) };
}

/** The nearest with strangers beside them. The key says which are which: only what the strangers have is looked at then. */
function beside(nearest: Numbered, strangers: readonly string[], evidence: Evidence, keys: PoolKeys): NumberedBeyond {
  const { ids, key } = numberOf([...nearest.ids, ...strangers], evidence, keys);
  return { ids, key: `${nearest.key}+${key}`, strangers: new Set(strangers) };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((each, i) => each === b[i]));

/** What was asked for last stays longest. */
function* lately<T>(known: Map<string, T>, key: string, make: () => Generator<undefined, T>): Generator<undefined, T> {
  const value = known.get(key) ?? (yield* make());
  known.delete(key);
  known.set(key, value);
  if (known.size > KEPT_POOLS) known.delete(known.keys().next().value!);
  return value;
}

const KEPT_POOLS = 40;
const KEPT_NUMBERS = 1_000;

/**
 * The sources that most sentences lead to are the draft's own, and are asked for every sentence. Where no few stand out, as
 * in a digest of fifty, each sentence has its own.
 */
function mostNamed(lists: readonly Listed[]): string[] {
  const votes = new Map<string, number>();
  let cast = 0;
  for (const { ids } of lists) {
    ids.slice(0, 3).forEach((id, rank) => {
      votes.set(id, (votes.get(id) ?? 0) + 3 - rank);
      cast += 3 - rank;
    });
  }
  return [...votes]
    .filter(([, count]) => count * OWN_AT_MOST >= cast)
    .sort((a, b) => b[1] - a[1])
    .slice(0, PER_DRAFT)
    .map(([id]) => id);
}

/** Twice as many as are asked: by a keystroke's little, a draft of fewer has no others. */
const OWN_AT_MOST = 2 * PER_DRAFT;

/** A copy of the draft among the sources is no evidence for it. Short texts are let pass: a headline may well be quoted. */
function copyOf(open: OpenDraft): (source: SourceText) => boolean {
  let own: string | undefined;
  return (source) => {
    own ??= bareOf(open.blocks.filter((block) => block.kind !== "note"));
    return own.length > 60 && lengthOf(source) === own.length && bareOf(source.blocks) === own;
  };
}

/** Folded, without blanks. */
const bareOf = (blocks: readonly { readonly text: string }[]): string =>
  fold(blocks.map((block) => block.text).join("")).replace(/\s/g, "");

const LENGTHS = new WeakMap<SourceText, number>();

/** Of the bare text. */
function lengthOf(source: SourceText): number {
  let length = LENGTHS.get(source);
  if (length === undefined) LENGTHS.set(source, (length = bareOf(source.blocks).length));
  return length;
}
