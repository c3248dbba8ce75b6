/** Tries a fix out before it is offered: what is put in has to leave nothing to be said of it. */
import type { CheckedClaim, CheckedDraft } from "../checking/checked.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Edit } from "./edit.ts";

export interface Trial {
  /** The draft's file. */
  readonly text: string;
  readonly checked: CheckedDraft;
  /** The draft as it would be checked with another text. */
  readonly again: (text: string) => CheckedDraft;
}

/** Whether no finding is left of the claim, none stands on the words put in, and none is raised elsewhere. */
export function isMended(claim: CheckedClaim, edits: readonly Edit[], { text, checked, again }: Trial): boolean {
  const after = again(withEdits(text, edits)).claims.filter(({ code }) => code !== null);
  const known = new Set(checked.claims.map((each) => findingOf(each, movedBy(each, edits))));
  const own = [movedBy(claim, edits), ...edits.map((edit) => putIn(edit, edits))];
  return after.every((each) => known.has(findingOf(each, each)) && !isOf(claim, each, own));
}

/** A finding of the claim's kind where the claim stood or words were put in. A word beside it may have one of its own. */
const isOf = ({ kind }: CheckedClaim, each: CheckedClaim, own: readonly Span[]): boolean =>
  each.kind === kind && own.some((span) => overlaps(each, span));

/** Edits in any order, none overlapping; those of the bibliography are left to its own file. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: words } of ownEdits(edits).sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + words + result.slice(end);
  }
  return result;
}

const ownEdits = (edits: readonly Edit[]): Edit[] => edits.filter(({ isInBibliography }) => isInBibliography !== true);

/** Where the words of a span stand once the edits are made. */
export function movedBy({ start, end }: Span, edits: readonly Edit[]): Span {
  const by = (offset: number): number =>
    edits
      .filter((edit) => edit.end <= offset && (edit.start < offset || edit.end === edit.start))
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start: start + by(start), end: end + by(end) };
}

function putIn(edit: Edit, edits: readonly Edit[]): Span {
  const before = edits.filter(({ start }) => start < edit.start);
  const by = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return { start: edit.start + by, end: edit.start + by + edit.text.length };
}

const findingOf = ({ code, kind }: CheckedClaim, { start }: Span): string => `${start} ${kind} ${code}`;
