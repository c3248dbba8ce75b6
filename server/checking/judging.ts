/** Judges a draft's sentences one by one, each by the sources that it leads to; what nothing has changed for stays judged as it was. */
import type { ReadSentence, ReadText } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Sentence } from "../text/sentence.ts";
import { withoutValues } from "./context.ts";
import type { CheckSettings, OpenDraft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { type Glosses, glossesOfDraft } from "./glosses.ts";
import type { Haste } from "./haste.ts";
import type { SentenceContext } from "./ruling.ts";
import { type JudgedSentence, judgeSentence } from "./sentence.ts";
import { type KeptPools, type Pools, poolsFor, type Unopened } from "./shortlist.ts";
import { headingsAbove, layOut } from "./sourceView.ts";
import { borneOut, judgeBeyond, leftOpen } from "./strangers.ts";
import { contentTerms } from "./words.ts";

/** What the last check of a draft came to, sentence by sentence. */
export interface KeptVerdicts {
  /** By everything that a sentence's verdicts rest on. */
  judged: ReadonlyMap<string, JudgedSentence>;
  /** Those of the check before: what is typed is often taken back at once. */
  judgedBefore: ReadonlyMap<string, JudgedSentence>;
  /** As it came out last, by what is the sentence's own. */
  judgedLast: ReadonlyMap<string, JudgedLast>;
}

interface JudgedLast {
  readonly judged: JudgedSentence;
  /** Key of the sources nearest to it. */
  readonly nearest: string;
}

export const noVerdicts = (): KeptVerdicts => ({
  judged: new Map(),
  judgedBefore: new Map(),
  judgedLast: new Map(),
});

/** A draft as it is read, and what it is held against. */
export interface Case {
  readonly open: OpenDraft;
  readonly read: ReadText;
  readonly evidence: Evidence;
  readonly settings: CheckSettings;
}

/** Yields between sentences, and between the sources and the claims of one. @param kept is brought up to date. */
export function* judgeSentences(
  of: Case,
  kept: KeptVerdicts & KeptPools,
  haste: Haste,
): Generator<undefined, JudgedSentence[]> {
  const judging = yield* Judging.of(of, kept, haste);
  const judged: JudgedSentence[] = [];
  for (const [i, read] of of.read.sentences.entries()) {
    judged.push({ ...(yield* judging.judge(i)), read });
    yield;
  }
  judging.keep();
  return judged;
}

/** What the sentences of one draft share while they are judged. */
class Judging {
  readonly #of: Case;
  readonly #kept: KeptVerdicts;
  readonly #haste: Haste;
  readonly #pools: (sentence: number) => Pools;
  readonly #around: ReturnType<typeof layOut>;
  readonly #above: readonly number[];
  readonly #glosses: Glosses;
  readonly #glossed: string;
  readonly #used = new Map<string, JudgedSentence>();
  readonly #last = new Map<string, JudgedLast>();

  private constructor(
    of: Case,
    kept: KeptVerdicts,
    haste: Haste,
    terms: readonly string[][],
    pools: (sentence: number) => Pools,
  ) {
    this.#of = of;
    this.#kept = kept;
    this.#haste = haste;
    this.#pools = pools;
    this.#around = layOut(of.read.sentences, terms, contentTerms(fold(of.open.title ?? "")));
    this.#above = headingsAbove(of.read.sentences);
    this.#glosses = glossesOfDraft(of.read);
    this.#glossed = [...this.#glosses].join();
  }

  static *of(of: Case, kept: KeptVerdicts & KeptPools, haste: Haste): Generator<undefined, Judging> {
    const terms: string[][] = [];
    for (const sentence of of.read.sentences) {
      terms.push(termsIn(sentence));
      yield;
    }
    const pools = yield* poolsFor(of.open, of.read, of.evidence, of.settings.reading, kept, haste);
    return new Judging(of, kept, haste, terms, pools);
  }

  *judge(sentence: number): Generator<undefined, JudgedSentence> {
    const pools = this.#pools(sentence);
    const { nearest } = pools;
    const place = this.#placeOf(sentence, nearest.cited);
    const isNew = (): boolean => this.#known(keyOf(place, nearest)) === undefined;
    const before = this.#haste.isHurried && isNew() ? this.#kept.judgedLast.get(place.own) : undefined;
    const isPutOff = before !== undefined && (before.nearest === nearest.key || !nearest.isAtHand());
    if (isPutOff) this.#haste.hasPutOff = true;
    const now = isPutOff ? before : { judged: yield* this.#judgeByAll(place, pools), nearest: nearest.key };
    this.#last.set(place.own, now);
    return now.judged;
  }

  /** For the next check. */
  keep(): void {
    this.#kept.judgedBefore = this.#kept.judged;
    this.#kept.judged = this.#used;
    this.#kept.judgedLast = this.#last;
  }

  *#judgeByAll(place: Place, { nearest, beyond }: Pools): Generator<undefined, JudgedSentence> {
    const first = yield* this.#judgeBy(nearest, place, judgeSentence);
    const more = beyond(first, () => leftOpen(first, this.#of.open, nearest.own));
    if (more === null) return first;
    yield;
    const all = yield* this.#judgeBy(more, place, (here) => judgeBeyond(first, here, more.strangers));
    return borneOut(first, all, nearest.own);
  }

  *#judgeBy(
    pool: Unopened,
    place: Place,
    judge: (context: SentenceContext) => Generator<undefined, JudgedSentence>,
  ): Generator<undefined, JudgedSentence> {
    const key = keyOf(place, pool);
    const { sentence } = place;
    let judged = this.#known(key);
    if (judged === undefined) {
      const opened = yield* pool.open();
      judged = yield* judge({
        ...this.#of,
        glosses: this.#glosses,
        sentence,
        around: this.#around(sentence),
        pool: opened,
      });
    }
    this.#used.set(key, judged);
    return judged;
  }

  #known(key: string): JudgedSentence | undefined {
    return this.#kept.judged.get(key) ?? this.#used.get(key) ?? this.#kept.judgedBefore.get(key);
  }

  #placeOf(sentence: number, cited: readonly string[]): Place {
    const { read, open } = this.#of;
    const beside = [sentence - 1, sentence + 1, this.#above[sentence]!].map(
      (near) => read.sentences[near]?.sentence.text ?? "",
    );
    const own = ownOf(read.sentences[sentence]!, open, cited, this.#glossed);
    return { sentence, own, all: [open.title, ...beside, own].join("\u0000") };
  }
}

/** A sentence where it stands. */
interface Place {
  /** Its number. */
  readonly sentence: number;
  /** What its verdicts rest on that is its own. */
  readonly own: string;
  /** All that they rest on but the sources. */
  readonly all: string;
}

const keyOf = ({ all }: Place, { key }: Unopened): string => `${key}\u0000${all}`;

/** Sentences are kept from one reading to the next, and so is what they are about. */
function termsIn(read: ReadSentence): string[] {
  let terms = TERMS.get(read.sentence);
  if (terms === undefined) TERMS.set(read.sentence, (terms = contentTerms(withoutValues(read))));
  return terms;
}

const TERMS = new WeakMap<Sentence, string[]>();

/**
 * What a sentence's verdicts rest on beside its neighbours and its sources: itself, its dates, who is meant in it, what it cites.
 *
 * @param glossed all that the draft glosses names with.
 */
function ownOf(read: ReadSentence, open: OpenDraft, cited: readonly string[], glossed: string): string {
  const { sentence, block, dates, names, attributions, quotations } = read;
  const days = dates.map(({ days, otherYears = [] }) => `${days?.from}/${days?.to}/${otherYears.join("/")}`).join();
  const { row = "", column = "", line = "" } = block.headers ?? {};
  const headers = [row, column, line].join("|");
  const ties = attributions.map(({ to }) => to?.key ?? "").join();
  const quoted = quotations.map(({ start, end }) => `${start}-${end}`).join();
  const called = names.length === 0 && attributions.length === 0 ? "" : glossed;
  return [open.date, open.authors, cited, block.kind, headers, days, ties, quoted, called, sentence.text].join(
    "\u0000",
  );
}
