/** What stands at a place of a draft that cites: a mark, a note, or a link; and the passage that it leads to. */
import type { ReadSentence } from "../kinds/reading.ts";
import type { Mark, Note } from "../text/citationMarks.ts";
import { fold } from "../text/fold.ts";
import { sentenceOf } from "../text/sentence.ts";
import { splitSentences } from "../text/sentences.ts";
import type { SourceText } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { fragmentOf } from "../text/textFragment.ts";
import type { Witness } from "./checked.ts";
import { type Citing, isSameLabel, noteIn, referenceOf } from "./citing.ts";
import type { Reference } from "./evidence.ts";

/** Its span is the mark's, the note's or the link's. */
export interface CitationAt extends Span {
  readonly mark: Mark | null;
  /** The note that the mark leads to, or the one that stands here. */
  readonly note: Note | null;
  /** Null for a mark that leads nowhere. */
  readonly reference: Reference | null;
}

/** Of marks in one pair of brackets, the one whose label is at the offset, else the first. */
export function citationAt(citing: Citing, offset: number): CitationAt | null {
  const isOn = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const marks = citing.marks.filter(isOn);
  const mark = marks.find(({ labelAt }) => isOn(labelAt)) ?? marks[0];
  if (mark !== undefined) {
    const { start, end, form, label } = mark;
    return { start, end, mark, note: noteIn(citing, form, label) ?? null, reference: referenceOf(citing, form, label) };
  }
  const note = citing.notes.find(isOn);
  if (note !== undefined) return { start: note.start, end: note.end, mark: null, note, reference: note };
  const link = citing.links.find(isOn);
  if (link === undefined) return null;
  return { start: link.start, end: link.end, mark: null, note: null, reference: { urls: [link.url], text: "" } };
}

/** Where a label stands, in marks and before notes. */
export function placesOfLabel({ marks, notes }: Citing, form: Mark["form"], label: string): Span[] {
  const ofMarks = marks
    .filter((each) => each.form === form && isSameLabel(each.label, label))
    .map((each) => each.labelAt);
  const ofNotes = notes.filter((each) => each.form === form && isSameLabel(each.label, label)).map(labelOfNote);
  return [...ofMarks, ...ofNotes].sort((a, b) => a.start - b.start);
}

export function labelOfNote({ form, start, label }: Note): Span {
  const at = start + (form === "footnote" ? "[^" : "[").length;
  return { start: at, end: at + label.length };
}

/** The sentence of the source that the reference's address leads to; its first one where it leads to none. */
export function passageCited(source: SourceText, { urls }: Reference): Witness | null {
  const [words] = urls.map(fragmentOf).find((each) => each !== null) ?? [];
  const found = words === undefined ? null : sentenceWith(tight(words), source);
  const read = found ?? readAt(source, 0, { start: 0, end: source.blocks[0]?.text.length ?? 0 });
  if (read === null) return null;
  const matched = found === null ? [] : [{ start: 0, end: read.sentence.text.length }];
  return { source: source.id, meta: source.meta, read, matched, mention: null, closeness: 1 };
}

const tight = (text: string): string => fold(text).replace(/\s+/g, "");

function sentenceWith(words: string, source: SourceText): ReadSentence | null {
  const block = source.blocks.findIndex(({ text }) => tight(text).includes(words));
  if (block === -1) return null;
  const { text } = source.blocks[block]!;
  const spans = splitSentences(text);
  const span = spans.find(({ start, end }) => {
    const sentence = tight(text.slice(start, end));
    return sentence.includes(words) || (sentence.length > 0 && words.startsWith(sentence));
  });
  return readAt(source, block, span ?? spans[0] ?? { start: 0, end: text.length });
}

function readAt({ blocks, meta }: SourceText, blockIndex: number, { start, end }: Span): ReadSentence | null {
  const block = blocks[blockIndex];
  if (block === undefined) return null;
  const sentence = sentenceOf(block.text.slice(start, end), meta.language);
  return { sentence, block, blockIndex, start, figures: [], dates: [], names: [], quotations: [], attributions: [] };
}
