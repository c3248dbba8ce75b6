/**
 * The pipeline, read from top to bottom: a draft is read into claims, each claim's candidates are found among the
 * sources, judged, held against the draft itself, and laid out as a checked draft.
 */

import type { Figure } from "../kinds/figure/figure.ts";
import { type KeptMentions, type ReadSentence, type ReadText, readInTurns } from "../kinds/reading.ts";
import { atOnce } from "../text/atOnce.ts";
import type { KeptPieces } from "../text/markdown.ts";
import { checkArithmetic } from "./arithmetic.ts";
import { type CheckedClaim, type CheckedDraft, countByVerdict, type Derivation } from "./checked.ts";
import { citationFaults } from "./citationFaults.ts";
import { derive } from "./derivation.ts";
import { type CheckSettings, type Draft, openDraft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { extentOf } from "./extent.ts";
import { hasteFor, type Pace } from "./haste.ts";
import { setAside, withoutIgnored } from "./ignoring.ts";
import { judgeSentences, type KeptVerdicts, noVerdicts } from "./judging.ts";
import { contradictPeriods } from "./periodsOfFigures.ts";
import { settle } from "./settling.ts";
import { copyOfPools, type KeptPools, noPools } from "./shortlist.ts";
import { withSignOffs } from "./signOffs.ts";
import { checkTwice, checkWritings } from "./within.ts";

/** What the last check of a draft left behind, so that a keystroke costs what it changed. */
export interface Kept extends KeptPools, KeptVerdicts {
  readonly pieces: KeptPieces;
  readonly mentions: KeptMentions;
}

export const emptyKept = (): Kept => ({
  ...noPools(),
  ...noVerdicts(),
  pieces: new Map(),
  mentions: new Map(),
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
  const judged = yield* judgeSentences({ open, read, evidence, settings }, kept, haste);
  const derived = yield* withDerived(contradictPeriods(settle(judged, open.date)));
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

const hasUnresolved = (read: ReadText): boolean =>
  read.sentences.some((sentence: ReadSentence) =>
    sentence.dates.some((date) => date.days === null && !date.isVague && !date.isImpossible),
  );

/** For doors that have nobody to wait for. */
export const checkAtOnce = (
  draft: Draft,
  evidence: Evidence,
  settings: CheckSettings,
  kept: Kept = emptyKept(),
  pace: Pace = "thorough",
): CheckedDraft => atOnce(checkDraft(draft, evidence, settings, kept, pace));

export type { CheckedClaim, CheckSettings, Draft };
