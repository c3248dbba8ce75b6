/** Which sources each sentence of a draft leads to, by what the index has like it; asked once for what is written, not at each key. */
import { dateKeys, figureKeys } from "../kinds/keys.ts";
import type { ReadSentence, ReadText } from "../kinds/reading.ts";
import { termsOf } from "../text/terms.ts";
import type { Evidence } from "./evidence.ts";
import { type Haste, SMALL } from "./haste.ts";
import { quotedIn } from "./quotedIn.ts";

/** What a sentence leads to. */
export interface Listed {
  /** Ids, best first. */
  readonly ids: readonly string[];
  /** Those of them that have its quotations' own words. */
  readonly quoted: readonly string[];
  /** The sentence that was asked for. */
  readonly of: ReadSentence;
}

export interface KeptLists {
  /** By corpus generation and the sentence with its neighbours. */
  shortlists: ReadonlyMap<string, Listed>;
  /** Those of the check before: what is typed is often taken back at once. */
  shortlistsBefore: ReadonlyMap<string, Listed>;
  /** What each sentence led to last, by the sentence alone and in the draft's order. */
  listsOfTexts: ReadonlyMap<string, Listed>;
}

export const noLists = (): KeptLists => ({
  shortlists: new Map(),
  shortlistsBefore: new Map(),
  listsOfTexts: new Map(),
});

/** So many sources are asked for one sentence; measured: the true one is among them in 95–100% of cases. */
const PER_SENTENCE = 12;

/** The lists of all sentences. Yields between them. */
export function* shortlists(
  read: ReadText,
  evidence: Evidence,
  kept: KeptLists,
  haste: Haste,
): Generator<undefined, Listed[]> {
  const { generation } = evidence;
  const isSmall = evidence.size <= SMALL;
  const used = new Map<string, Listed>();
  const ofTexts = new Map<string, Listed>();
  const lists: Listed[] = [];
  const asItStood = haste.isHurried ? lastOf(read, kept.listsOfTexts) : (): undefined => undefined;
  for (const [i, { sentence }] of read.sentences.entries()) {
    const { text } = sentence;
    const beside = isSmall ? [] : [i, i - 1, i + 1].map((n) => read.sentences[n]?.sentence.text ?? "");
    const key = [generation, ...beside].join("\u0000");
    let list = used.get(key) ?? kept.shortlists.get(key) ?? kept.shortlistsBefore.get(key);
    const before = list === undefined ? asItStood(i) : undefined;
    if (before !== undefined) haste.hasPutOff = true;
    else used.set(key, (list ??= listFor(read, i, isSmall, evidence)));
    ofTexts.set(text, (list ?? before)!);
    lists.push((list ?? before)!);
    yield;
  }
  kept.shortlistsBefore = kept.shortlists;
  kept.shortlists = used;
  kept.listsOfTexts = ofTexts;
  return lists;
}

/**
 * What a sentence led to at the check before: the same sentence, its neighbours whatever they are now; or the one that stood
 * in its place, if what was typed since brought nothing that would lead elsewhere.
 */
function lastOf(read: ReadText, lists: ReadonlyMap<string, Listed>): (sentence: number) => Listed | undefined {
  const inOrder = [...lists.values()];
  const placeOf = new Map([...lists.keys()].map((text, place) => [text, place]));
  const textOf = (i: number): string => read.sentences[i]?.sentence.text ?? "";
  return (i) => {
    const same = lists.get(textOf(i));
    if (same !== undefined) return same;
    const before = i === 0 ? -1 : placeOf.get(textOf(i - 1));
    const after = placeOf.get(textOf(i + 1));
    const stood = before !== undefined ? inOrder[before + 1] : after !== undefined ? inOrder[after - 1] : undefined;
    return stood !== undefined && leadsAlike(read.sentences[i]!, stood.of) ? stood : undefined;
  };
}

/** Nearly the same words, no value, name or quotation more. */
function leadsAlike(now: ReadSentence, asked: ReadSentence): boolean {
  const [text, old] = [now.sentence.text, asked.sentence.text];
  const typed = Math.max(text.length, old.length) - sameAtTheEnds(text, old);
  if (typed > TYPED || typed * SHARE > old.length || now.quotations.length > asked.quotations.length) return false;
  const known = new Set([...valuesOf(asked), ...namesOf(asked)]);
  return [...valuesOf(now), ...namesOf(now)].every((key) => known.has(key));
}

/** A word or two, and a small part of the sentence; in UTF-16 units. */
const TYPED = 8;
const SHARE = 4;

/** How many UTF-16 units two texts have in common at their beginnings and ends. */
function sameAtTheEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

/** A large corpus is not asked what else it has like a sentence that quotes it. */
function listFor(read: ReadText, i: number, isSmall: boolean, evidence: Evidence): Listed {
  const of = read.sentences[i]!;
  if (isSmall) return { ids: evidence.shortlist({ ...queryOf(read, i), limit: SMALL }), quoted: [], of };
  const quoted = quotedIn(of, evidence);
  if (quoted.isAll) return { ids: quoted.ids, quoted: quoted.ids, of };
  const ids = [...new Set([...evidence.shortlist({ ...queryOf(read, i), limit: PER_SENTENCE }), ...quoted.ids])];
  return { ids, quoted: quoted.ids, of };
}

function queryOf(read: ReadText, i: number): { terms: string[]; values: string[]; names: string[] } {
  const near = [read.sentences[i]!, read.sentences[i - 1], read.sentences[i + 1]].filter((s) => s !== undefined);
  return {
    terms: [...new Set(near.flatMap((s) => termsOf(s.sentence.folded)))],
    values: [...new Set(near.flatMap(valuesOf))],
    names: [...new Set(near.flatMap(namesOf))],
  };
}

const valuesOf = ({ figures, dates }: ReadSentence): string[] => [
  ...figures.flatMap(figureKeys),
  ...dates.flatMap(dateKeys),
];

const namesOf = ({ names }: ReadSentence): string[] => names.map(({ key }) => key);
