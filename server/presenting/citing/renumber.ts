/** Numbers a list of references in the order in which the text first cites them, as GB/T 7714 has it. */
import type { Mark, Note } from "../../text/citationMarks.ts";
import type { Edit } from "../edit.ts";
import type { DraftCitations } from "./citation.ts";

/** In the order of the text, none overlapping; none where the numbers are in order, or two notes have one number. */
export function renumberEdits({ marks, notes, text }: Pick<DraftCitations, "marks" | "notes" | "text">): Edit[] {
  const listed = notes.filter(({ form }) => form === "numbered");
  const groups = groupsOf(marks, text);
  const numbers = newNumbers(listed, groups);
  if (numbers.size !== listed.length || [...numbers].every(([from, to]) => from === to)) return [];
  if (groups.some((group) => group.cited.some((number) => !numbers.has(number)))) return [];
  return [...groups.map((group) => regrouped(group, numbers, text)), ...reordered(listed, numbers, text)]
    .filter((edit) => edit.text !== text.slice(edit.start, edit.end))
    .sort((a, b) => a.start - b.start);
}

/** Marks in one pair of brackets. */
interface Group {
  readonly start: number;
  readonly end: number;
  /** As written, ranges laid out: 1, 2, 3 for [1-3]. */
  readonly cited: readonly number[];
}

function groupsOf(marks: readonly Mark[], text: string): Group[] {
  const spans = new Map(marks.filter(({ form }) => form === "numbered").map((mark) => [mark.start, mark.end]));
  return [...spans].map(([start, end]) => ({ start, end, cited: citedIn(text.slice(start + 1, end - 1)) }));
}

function citedIn(inside: string): number[] {
  return inside.split(/[,，、]/).flatMap((part) => {
    const [from, to = from] = part.split(/[-–—]/).map(Number) as [number, number?];
    return to! < from || to! - from > MOST_IN_RANGE ? [from, to!] : range(from, to!);
  });
}

const MOST_IN_RANGE = 100;

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** By first citation; what is never cited comes behind, in its own order. */
function newNumbers(notes: readonly Note[], groups: readonly Group[]): ReadonlyMap<number, number> {
  const known = new Set(notes.map(({ label }) => Number(label)));
  const order = [...groups.flatMap(({ cited }) => cited), ...known].filter((number) => known.has(number));
  return new Map([...new Set(order)].map((number, i) => [number, i + 1]));
}

function regrouped({ start, end, cited }: Group, numbers: ReadonlyMap<number, number>, text: string): Edit {
  const sorted = [...new Set(cited.map((number) => numbers.get(number)!))].sort((a, b) => a - b);
  const inside = text.slice(start + 1, end - 1);
  const separator = /\d\s?([,，、]\s?)\d/.exec(inside)?.[1] ?? ",";
  return { start: start + 1, end: end - 1, text: runsOf(sorted).map(writeRun).join(separator) };
}

/** 1, 2, 3, 5 → 1–3 and 5. */
function runsOf(sorted: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]): [number, number][] =>
    to - from === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}

const writeRun = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}-${to}`);

/** Each place in the list takes the note that now belongs there. */
function reordered(notes: readonly Note[], numbers: ReadonlyMap<number, number>, text: string): Edit[] {
  const numberOf = (note: Note): number => numbers.get(Number(note.label))!;
  const inOrder = [...notes].sort((a, b) => numberOf(a) - numberOf(b));
  return notes.map(({ start, end }, i) => {
    const note = inOrder[i]!;
    const words = text.slice(note.start, note.end);
    const at = words.indexOf(note.label);
    const renumbered = words.slice(0, at) + numberOf(note) + words.slice(at + note.label.length);
    return { start, end, text: renumbered };
  });
}
