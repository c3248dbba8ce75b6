/** What may be mended without a person's looking: nothing is lost, and no figure is touched. */
import type { CheckedDraft } from "../checking/checked.ts";
import { isSameLabel } from "../checking/citing.ts";
import type { Note } from "../text/citationMarks.ts";
import { overlaps } from "../text/span.ts";
import { withoutNote } from "./citing/citationFixes.ts";
import type { Edit } from "./edit.ts";

/** In the order of the text, none overlapping. */
export function lossFreeEdits({ claims, citing, citationFaults }: CheckedDraft, text: string): Edit[] {
  const names = claims.flatMap(({ code, correction, text: written }): Edit[] =>
    code === "name.variant" && correction !== null && isSameWriting(correction.text, written)
      ? [{ start: correction.start, end: correction.end, text: correction.text }]
      : [],
  );
  const notes = citationFaults.flatMap(({ why, note, first }): Edit[] => {
    if (why !== "sameNote" || note === null || first === null || wordsOf(note, text) !== wordsOf(first, text))
      return [];
    const marks = citing.marks.filter((mark) => mark.form === note.form && isSameLabel(mark.label, note.label));
    return [...marks.map(({ labelAt }) => ({ ...labelAt, text: first.label })), withoutNote(note, text)];
  });
  return apart([...names, ...notes]);
}

/** Spaces, width and case are all that differ: Lumen 3 for lumen3, never 简 for 繁. */
const isSameWriting = (a: string, b: string): boolean => a !== b && bare(a) === bare(b);

const bare = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");

/** A note as it is written, without its label. */
const wordsOf = ({ start, end, label }: Note, text: string): string =>
  text.slice(start + text.slice(start, end).indexOf(label) + label.length, end).trim();

function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || !(overlaps(last, edit) || (last.start === edit.start && last.end === edit.end)))
      kept.push(edit);
  }
  return kept;
}
