/** What may stand behind [^, [@ or [: the draft's own notes and keys, the nearest first, then sources not cited yet. */
import type { CheckedClaim, CheckedDraft } from "../../checking/checked.ts";
import type { Reference } from "../../checking/evidence.ts";
import type { MarkForm } from "../../text/markForm.ts";
import type { SourceMeta } from "../../text/source.ts";
import type { Span } from "../../text/span.ts";
import type { Edit } from "../edit.ts";
import { publisherOf, titleOf } from "../passage.ts";
import { onOneLine, shorten } from "../words.ts";
import { type CitedSource, type DraftCitations, newEntryKey, nextNumber, noteTextOf } from "./citation.ts";
import { noteEdit } from "./markPlace.ts";

/** Where a label is being typed. */
export interface LabelTyped {
  readonly form: MarkForm;
  /** Of what stands there of it. */
  readonly at: Span;
  /** Whether the bracket is closed already. */
  readonly isClosed: boolean;
}

export interface LabelOffered {
  readonly label: string;
  /** Publisher and title of its source, or the note's own words. */
  readonly words: string;
  readonly isNew: boolean;
  /** For a new one: its note. */
  readonly edits: readonly Edit[];
  /** For a new key: the source whose entry is to be added. */
  readonly source: CitedSource | null;
}

/** @param offset of the cursor. Null where no label is being typed; bare [ begins one only where numbers are the style. */
export function labelTyped(text: string, offset: number, hasNumbers: boolean): LabelTyped | null {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const isClosed = /^[^\s[\]]*\]/.test(text.slice(offset, offset + 100));
  const typed = (form: MarkForm, words: string): LabelTyped => ({
    form,
    at: { start: offset - words.length, end: offset },
    isClosed,
  });
  const footnote = /\[\^([^\]\s[]*)$/.exec(line);
  if (footnote !== null) return line.trimStart() === footnote[0] ? null : typed("footnote", footnote[1]!);
  const key = /\[(?:[^[\]]*[\s;[-])?@([^\s\]@;]*)$/.exec(line);
  if (key !== null) return typed("key", key[1]!);
  const number = hasNumbers ? /[^\s\]]\[(\d*)$/.exec(line) : null;
  return number === null ? null : typed("numbered", number[1]!);
}

/** @param likely sources that speak of what stands around the cursor, best first. */
export function labelsOffered(
  { form, at }: LabelTyped,
  checked: CheckedDraft,
  draft: DraftCitations,
  likely: readonly CitedSource[],
): LabelOffered[] {
  const known = form === "key" ? keysOf(draft) : notesOf(draft, form);
  const distance = (label: string): number => {
    const marks = draft.marks.filter((mark) => mark.form === form && mark.label === label);
    return Math.min(Number.POSITIVE_INFINITY, ...marks.map((mark) => Math.abs(mark.start - at.start)));
  };
  const cited = new Set(known.map(({ reference }) => draft.cited(reference)).filter((id) => id !== null));
  const language = nearest(checked.claims, at.start)[0]?.read.sentence.language ?? "zh-Hant";
  const fresh = likely.filter(({ id }) => !cited.has(id)).slice(0, MOST_NEW);
  return [
    ...known
      .map(({ label, words }) => ({ label, words, isNew: false, edits: [], source: null }))
      .sort((a, b) => distance(a.label) - distance(b.label) || 0)
      .slice(0, MOST_KNOWN),
    ...fresh.map((source): LabelOffered => {
      const words = sayOf(source.meta, source.id);
      if (form === "key") return { label: newEntryKey(source, draft), words, isNew: true, edits: [], source };
      const label = String(nextNumber(draft, form));
      const note = noteTextOf(form, label, source, language, draft);
      const isSpaced = form === "numbered" && draft.isMarkdown;
      return { label, words, isNew: true, edits: [noteEdit([note], draft.text, draft, isSpaced)], source: null };
    }),
  ];
}

const MOST_KNOWN = 200;
const MOST_NEW = 12;

/** The claims, the nearest to the offset first. */
export const nearest = (claims: readonly CheckedClaim[], offset: number): CheckedClaim[] =>
  [...claims].sort((a, b) => Math.abs(a.end - offset) - Math.abs(b.end - offset));

interface Known {
  readonly label: string;
  readonly words: string;
  readonly reference: Reference;
}

const keysOf = ({ bibliography }: DraftCitations): Known[] =>
  (bibliography ?? []).map(({ key, title, publisher, url, file }) => ({
    label: key,
    words: [publisher ?? "", onOneLine(title)].filter((part) => part !== "").join(" · "),
    reference: { urls: [url, file].filter((each) => each !== null), text: title },
  }));

const notesOf = ({ notes }: DraftCitations, form: MarkForm): Known[] =>
  notes
    .filter((note) => note.form === form)
    .map(({ label, text, urls }) => ({ label, words: shorten(onOneLine(text), 80), reference: { urls, text } }));

const sayOf = (meta: SourceMeta, id: string): string =>
  [...new Set([publisherOf(meta, id), shorten(titleOf(meta, id), 60)])].join(" · ");
