/**
 * What every fix owes: applied and checked again, it leaves no finding of its own behind, raises none, and touches no
 * text but what it is about. Used by the tests on our own drafts, and by `npm run eval` on all evaluation drafts.
 */
import { checkAtOnce, copyOfKept, emptyKept } from "../../server/checking/check.ts";
import type { CheckedClaim, CheckedDraft } from "../../server/checking/checked.ts";
import type { CheckSettings, Draft } from "../../server/checking/draft.ts";
import type { Evidence } from "../../server/checking/evidence.ts";
import { anchorOf } from "../../server/checking/signOffs.ts";
import type { Figure } from "../../server/kinds/figure/figure.ts";
import { inFile } from "../../server/kinds/reading.ts";
import type { DraftCitations } from "../../server/presenting/citing/citation.ts";
import type { Edit } from "../../server/presenting/edit.ts";
import { type Fix, type FixContext, fixesOf } from "../../server/presenting/fixes.ts";
import { movedBy, withEdits } from "../../server/presenting/trial.ts";
import type { Span } from "../../server/text/span.ts";

export interface Tried {
  /** How many fixes were applied. */
  readonly fixes: number;
  /** What they left undone or did besides, a line each. */
  readonly faults: readonly string[];
}

/** Applies each fix of each claim by itself, and a sign-off of each finding. @param only fixes of this kind, and no sign-offs. */
export function tryFixes(draft: Draft, evidence: Evidence, settings: CheckSettings, only?: Fix["kind"]): Tried {
  const kept = emptyKept();
  const checked = checkAtOnce(draft, evidence, settings, kept);
  const check = (other: Draft): CheckedDraft => checkAtOnce(other, evidence, settings, copyOfKept(kept));
  const context: FixContext = {
    text: draft.text,
    checked,
    again: (text) => check({ ...draft, text }),
    markdown: draft.format === "markdown" ? draft.text : null,
    citations: () => citationsOf(draft, checked, evidence),
    pathOf: ({ meta, source }) => meta.path ?? `sources/${source}`,
  };
  let fixes = 0;
  const faults: string[] = [];
  for (const claim of checked.claims) {
    for (const fix of fixesOf(claim, context)) {
      if (only !== undefined && fix.kind !== only) continue;
      fixes++;
      const edits = [...fix.edits()].sort((a, b) => a.start - b.start);
      const again = check({ ...draft, text: withEdits(draft.text, edits) });
      for (const fault of faultsOf(fix, edits, claim, checked, again)) {
        faults.push(`${claim.text} (${claim.code}), ${fix.title.key}: ${fault}`);
      }
    }
    if (claim.code === null || only !== undefined) continue;
    fixes++;
    const signOffs = [{ ...anchorOf(claim, draft.text), who: "陳美玲", when: "2026-04-20", how: "電話", why: "" }];
    const again = check({ ...draft, signOffs: [...(draft.signOffs ?? []), ...signOffs] });
    if (again.claims.some((each) => each.start === claim.start && each.end === claim.end && each.code === claim.code))
      faults.push(`${claim.text} (${claim.code}), sign-off: its finding remains`);
  }
  return { fixes, faults };
}

function faultsOf(
  fix: Fix,
  edits: readonly Edit[],
  claim: CheckedClaim,
  before: CheckedDraft,
  after: CheckedDraft,
): string[] {
  if (edits.length === 0) return fix.kind === "cite" ? [] : ["changes nothing"];
  const faults: string[] = [];
  if (edits.some(({ start }, i) => i > 0 && start < edits[i - 1]!.end)) faults.push("its edits overlap");
  const own = fix.kind === "replace" ? ownPlaces(claim, before) : [];
  if (edits.some((edit) => !own.some((place) => isWithin(edit, place)) && (edit.end > edit.start || own.length > 0)))
    faults.push("touches other text");
  // A source that is cited is believed sooner: what was found wrong before may then be found wrong otherwise.
  const isKnown = fix.kind === "cite" ? ({ start }: Span, at: Span) => start === at.start : () => false;
  const findings = before.claims.filter(({ code }) => code !== null);
  const known = new Set(findings.flatMap((each) => findingOf(each, movedBy(each, edits))));
  const left = after.claims.flatMap((each) => findingOf(each, each));
  const fixed = fix.kind === "cite" ? [] : findingOf(claim, movedBy(claim, edits));
  if (fixed.some((finding) => left.includes(finding))) faults.push("its finding remains");
  const raised = after.claims
    .filter((each) => findingOf(each, each).some((finding) => !known.has(finding)))
    .filter((each) => !findings.some((other) => isKnown(each, movedBy(other, edits))));
  faults.push(...raised.map(({ text, code }) => `raises ${code} on ${text}`));
  return faults;
}

/** The claim, the words beside a figure that qualify it, and for names all places of the same writing. */
function ownPlaces(claim: CheckedClaim, { claims }: CheckedDraft): Span[] {
  const same = claim.kind === "name" ? claims.filter(({ kind, text }) => kind === "name" && text === claim.text) : [];
  const named = claim.correction === null ? [] : [claim.correction];
  return [claim, ...named, ...same, ...(claim.kind === "figure" ? wordsBeside(claim) : [])];
}

/** 逾, 環比 and 家 with the blanks around them, in the file. */
function wordsBeside({ mention, read }: CheckedClaim): Span[] {
  const { boundAt, directionAt, basisAt, counted, end } = mention as Figure;
  const unit = counted === undefined ? [] : [{ start: end, end: end + counted.length + 1 }];
  const spans = [boundAt, directionAt, basisAt, ...unit].filter((span) => span !== undefined);
  return spans.map((span) => inFile(read, span)).map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
}

const isWithin = (edit: Span, place: Span): boolean => place.start <= edit.start && edit.end <= place.end;

/** Where a finding's words stand and what is found, so that it is known again after an edit. */
const findingOf = ({ code, kind }: CheckedClaim, { start }: Span): string[] =>
  code === null ? [] : [`${start} ${kind} ${code}`];

/** Citing by footnotes, where the draft is one that can bear them. */
export const citationsOf = (draft: Draft, { citing }: CheckedDraft, evidence: Evidence): DraftCitations => ({
  ...citing,
  text: draft.text,
  isMarkdown: draft.format === "markdown",
  style: "footnote",
  file: null,
  today: "2026-07-10",
  cited: (reference) => evidence.cited(reference),
});
