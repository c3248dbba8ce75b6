/**
 * The pipeline, read from top to bottom: a draft is read into claims, each claim's candidates are found among the
 * sources, judged, held against the draft itself, and laid out as a checked draft.
 */

import type { Figure } from "../kinds/figure/figure.ts";
import { type KeptMentions, type ReadSentence, type ReadText, readInTurns } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { KeptPieces } from "../text/markdown.ts";
import type { Sentence } from "../text/sentence.ts";
import { checkArithmetic } from "./arithmetic.ts";
import { type CheckedClaim, type CheckedDraft, countByVerdict, type Derivation } from "./checked.ts";
import { citationFaults } from "./citationFaults.ts";
import { withoutValues } from "./context.ts";
import { derive } from "./derivation.ts";
import { type CheckSettings, type Draft, type OpenDraft, openDraft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { extentOf } from "./extent.ts";
import { type Haste, hasteFor, type Pace } from "./haste.ts";
import { setAside, withoutIgnored } from "./ignoring.ts";
import type { SentenceContext } from "./ruling.ts";
import { type JudgedSentence, judgeSentence } from "./sentence.ts";
import { settle } from "./settling.ts";
import { type Asked, copyOfPools, type KeptPools, noPools, poolsFor, type Unopened } from "./shortlist.ts";
import { withSignOffs } from "./signOffs.ts";
import { headingsAbove, layOut } from "./sourceView.ts";
import { borneOut, judgeBeyond, leftOpen } from "./strangers.ts";
import { checkTwice, checkWritings } from "./within.ts";
import { contentTerms } from "./words.ts";

/** What the last check of a draft left behind, so that a keystroke costs what it changed. */
export interface Kept extends KeptPools {
  readonly pieces: KeptPieces;
  readonly mentions: KeptMentions;
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

export const emptyKept = (): Kept => ({
  ...noPools(),
  pieces: new Map(),
  mentions: new Map(),
  judged: new Map(),
  judgedBefore: new Map(),
  judgedLast: new Map(),
});

/** For a trial on the side, which must not bring the one that is kept up to date. */
export const copyOfKept = (kept: Kept): Kept => ({
  ...kept,
  ...copyOfPools(kept),
  pieces: new Map(kept.pieces),
  mentions: new Map(kept.mentions),
});

/** Yields between sentences, so that a door can let a newer keystroke in. */
export function* checkDraft(
  draft: Draft,
  evidence: Evidence,
  settings: CheckSettings,
  kept: Kept,
  pace: Pace = "thorough",
): Generator<undefined, CheckedDraft> {
  const extent = extentOf(draft.text);
  const isWhole = extent === draft.text.length;
  const open = openDraft(isWhole ? draft : { ...draft, text: draft.text.slice(0, extent) }, kept.pieces);
  yield;
  const anchor = { published: open.date, fiscalYearStart: settings.reading.fiscalYearStart };
  const read = yield* readInTurns(open.blocks, anchor, settings.reading, kept.mentions);
  const haste = hasteFor(pace, evidence.size, kept.judgedLast.size > 0);
  const judged = yield* judgeSentences(open, read, evidence, settings, kept, haste);
  const derived = yield* withDerived(settle(judged, open.date));
  const found = checkTwice(checkWritings(checkArithmetic(derived), settings.reading.lexicon));
  const asked = found.map((claim) => (settings.kinds.has(claim.kind) ? claim : unchecked(claim)));
  const claims = withSignOffs(setAside(asked, open), open.text, draft.signOffs ?? []);
  return {
    claims,
    counts: countByVerdict(claims),
    date: open.date,
    lacksDate: open.date === null && hasUnresolved(read),
    uncheckedFrom: isWhole ? null : extent,
    isHurried: haste.hasPutOff,
    // Notes stand at the end, so that marks would seem to have none.
    citationFaults: isWhole ? withoutIgnored(citationFaults(open, evidence, draft.sourceFolders ?? []), open) : [],
    citing: { notes: open.notes, links: open.links, marks: open.marks, bibliography: open.bibliography },
  };
}

function* judgeSentences(
  open: OpenDraft,
  read: ReadText,
  evidence: Evidence,
  settings: CheckSettings,
  kept: Kept,
  haste: Haste,
): Generator<undefined, JudgedSentence[]> {
  const terms: string[][] = [];
  for (const sentence of read.sentences) {
    terms.push(termsIn(sentence));
    yield;
  }
  const surroundings = layOut(read.sentences, terms, contentTerms(fold(open.title ?? "")));
  const pools = yield* poolsFor(open, read, evidence, settings.reading, kept, haste);
  const above = headingsAbove(read.sentences);
  const used = new Map<string, JudgedSentence>();
  const last = new Map<string, JudgedLast>();
  const judged: JudgedSentence[] = [];
  for (const [i, sentence] of read.sentences.entries()) {
    const { nearest, beyond } = pools(i);
    const own = ownOf(sentence, open, nearest.cited);
    const beside = [i - 1, i + 1, above[i]!].map((n) => read.sentences[n]?.sentence.text ?? "");
    const known = (key: string): JudgedSentence | undefined =>
      kept.judged.get(key) ?? used.get(key) ?? kept.judgedBefore.get(key);
    const keyOf = (pool: Asked): string => [pool.key, open.title, ...beside, own].join("\u0000");
    const judgeBy = (pool: Unopened, judge: (context: SentenceContext) => JudgedSentence): JudgedSentence => {
      const key = keyOf(pool);
      const contextHere = (): SentenceContext => {
        return { open, read, sentence: i, around: surroundings(i), pool: pool.open(), evidence, settings };
      };
      const here = known(key) ?? judge(contextHere());
      used.set(key, here);
      return here;
    };
    const judgeAll = (): JudgedSentence => {
      const first = judgeBy(nearest, judgeSentence);
      const more = beyond(first, () => leftOpen(first, open, nearest.own));
      if (more === null) return first;
      const all = judgeBy(more, (here) => judgeBeyond(first, here, more.strangers));
      return borneOut(first, all, nearest.own);
    };
    const before = haste.isHurried && known(keyOf(nearest)) === undefined ? kept.judgedLast.get(own) : undefined;
    const isPutOff = before !== undefined && (before.nearest === nearest.key || !nearest.isAtHand());
    if (isPutOff) haste.hasPutOff = true;
    const now = isPutOff ? before : { judged: judgeAll(), nearest: nearest.key };
    last.set(own, now);
    judged.push({ ...now.judged, read: sentence });
    yield;
  }
  kept.judgedBefore = kept.judged;
  kept.judged = used;
  kept.judgedLast = last;
  return judged;
}

/** Sentences are kept from one reading to the next, and so is what they are about. */
function termsIn(read: ReadSentence): string[] {
  let terms = TERMS.get(read.sentence);
  if (terms === undefined) TERMS.set(read.sentence, (terms = contentTerms(withoutValues(read))));
  return terms;
}

const TERMS = new WeakMap<Sentence, string[]>();

const NOTHING_FOUND = { differs: null, evidence: [], nearest: [], correction: null } as const;

/** A claim of a kind that is switched off: shown as read, and no more. */
function unchecked(claim: CheckedClaim): CheckedClaim {
  return { ...claim, ...NOTHING_FOUND, derivation: null, against: [], verdict: "unchecked", code: null, at: claim };
}

/**
 * What no source states may follow from what they do. A contradiction is never excused so, unless the draft's own words
 * say how the figure was reckoned: 合計973億元 is not the 677億元 that stands among its parts.
 */
function* withDerived(claims: readonly CheckedClaim[]): Generator<undefined, CheckedClaim[]> {
  const derived: CheckedClaim[] = [];
  for (const [i, claim] of claims.entries()) {
    derived.push(asDerived(claim, claims.slice(Math.max(0, i - NEAR), i + NEAR)));
    yield;
  }
  return derived;
}

/** So many claims before and behind may go into what is derived: a book's every figure against every other takes for ever. */
const NEAR = 150;

function asDerived(claim: CheckedClaim, near: readonly CheckedClaim[]): CheckedClaim {
  const { verdict, differs, mention } = claim;
  const isLeftOpen = verdict === "unchecked" && claim.kind === "figure" && (mention as Figure).type === "duration";
  const mayFollow = verdict === "unverified" || isLeftOpen || (verdict === "contradicted" && differs === "value");
  const derivation = mayFollow ? derive(claim, near) : null;
  if (derivation === null || (verdict === "contradicted" && !derivation.isSaid && !LISTED.has(derivation.how)))
    return claim;
  return { ...claim, ...NOTHING_FOUND, verdict: "derived", code: null, at: claim, derivation };
}

/** What a source's own list comes to, of which a single item is no contradiction. */
const LISTED: ReadonlySet<Derivation["how"]> = new Set(["count", "sum"]);

/** What a sentence's verdicts rest on beside its neighbours and its sources: itself, its dates, who is meant in it, what it cites. */
function ownOf(read: ReadSentence, open: OpenDraft, cited: readonly string[]): string {
  const { sentence, block, dates, attributions, quotations } = read;
  const days = dates.map(({ days }) => `${days?.from}/${days?.to}`).join();
  const headers = block.headers === undefined ? "" : `${block.headers.row}|${block.headers.column}`;
  const ties = attributions.map(({ to }) => to?.key ?? "").join();
  const quoted = quotations.map(({ start, end }) => `${start}-${end}`).join();
  return [open.date, open.authors, cited, block.kind, headers, days, ties, quoted, sentence.text].join("\u0000");
}

const hasUnresolved = (read: ReadText): boolean =>
  read.sentences.some((sentence: ReadSentence) =>
    sentence.dates.some((date) => date.days === null && !date.isVague && !date.isImpossible),
  );

/** Runs a check to its end at once, for doors that have nobody to wait for. */
export function checkAtOnce(
  draft: Draft,
  evidence: Evidence,
  settings: CheckSettings,
  kept: Kept = emptyKept(),
  pace: Pace = "thorough",
): CheckedDraft {
  const checking = checkDraft(draft, evidence, settings, kept, pace);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
  }
}

export type { CheckedClaim, CheckSettings, Draft };
