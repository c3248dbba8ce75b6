/** Which source a draft's mark, key or link names. */

import type { ReadSentence } from "../kinds/reading.ts";
import type { BibliographyEntry } from "../text/bibliography/entry.ts";
import { spanInFile } from "../text/block.ts";
import type { Mark, Note } from "../text/citationMarks.ts";
import type { MarkForm } from "../text/markForm.ts";
import type { Span } from "../text/span.ts";
import type { Evidence, Reference } from "./evidence.ts";

/** What of a draft tells of its citations. */
export interface Citing {
  readonly notes: readonly Note[];
  readonly links: readonly (Span & { readonly url: string })[];
  readonly marks: readonly Mark[];
  /** Null where there is none, and nothing can be said of keys. */
  readonly bibliography: readonly BibliographyEntry[] | null;
}

/** What stands behind a mark: the words of its note, or of its entry; null for a mark that leads nowhere. */
export function referenceOf(citing: Citing, form: MarkForm, label: string): Reference | null {
  if (form === "key") {
    const entry = entryIn(citing, label);
    return entry === undefined ? null : referenceOfEntry(entry);
  }
  const note = noteIn(citing, form, label);
  return note === undefined ? null : { urls: note.urls, text: note.text };
}

/** The first note of this label. */
export function noteIn({ notes }: Citing, form: MarkForm, label: string): Note | undefined {
  let byLabel = NOTES.get(notes);
  if (byLabel === undefined) {
    byLabel = new Map([...notes].reverse().map((note) => [labelKey(note.form, note.label), note]));
    NOTES.set(notes, byLabel);
  }
  return byLabel.get(labelKey(form, label));
}

export function entryIn({ bibliography }: Citing, key: string): BibliographyEntry | undefined {
  if (bibliography === null) return undefined;
  let byKey = ENTRIES.get(bibliography);
  if (byKey === undefined) {
    byKey = new Map([...bibliography].reverse().map((entry) => [entry.key, entry]));
    ENTRIES.set(bibliography, byKey);
  }
  return byKey.get(key);
}

const NOTES = new WeakMap<readonly Note[], Map<string, Note>>();
const ENTRIES = new WeakMap<readonly BibliographyEntry[], Map<string, BibliographyEntry>>();

/** Markdown takes [^Gate] and [^gate] for one. */
export const labelKey = (form: MarkForm, label: string): string =>
  `${form} ${form === "key" ? label : label.toLowerCase()}`;

export const isSameLabel = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

export const referenceOfEntry = ({ url, file, title }: BibliographyEntry): Reference => ({
  urls: [url, file].filter((each) => each !== null),
  text: title,
});

/** Sources that a sentence's marks and links lead to, in their order. @param cited as `Evidence.cited`. */
export function citedIn({ block, start, sentence }: ReadSentence, citing: Citing, cited: Evidence["cited"]): string[] {
  const end = start + sentence.text.length;
  const marks = (block.citations ?? [])
    .filter(({ at }) => at > start && at <= end)
    .map(({ form, label }) => referenceOf(citing, form, label));
  const span = spanInFile(block, { start, end });
  const links = citing.links
    .filter((link) => link.start < span.end && span.start < link.end)
    .map(({ url }): Reference => ({ urls: [url], text: "" }));
  const references = [...marks.filter((each) => each !== null), ...links];
  const sources = references.map((reference) => cited(reference));
  return [...new Set(sources.filter((id) => id !== null))];
}

/** As `Evidence.cited`, asked once for the same words and the same sources: a title may have to be looked for. */
export function sourceNamed(reference: Reference, evidence: Evidence): string | null {
  const { generation } = evidence;
  let known = NAMED.get(evidence);
  if (known?.generation !== generation || known.sources.size > MOST_KEPT) {
    known = { generation, sources: new Map() };
    NAMED.set(evidence, known);
  }
  const key = [...reference.urls, reference.text].join("\n");
  let source = known.sources.get(key);
  if (source === undefined) known.sources.set(key, (source = evidence.cited(reference)));
  return source;
}

const NAMED = new WeakMap<Evidence, { generation: number; sources: Map<string, string | null> }>();
const MOST_KEPT = 10_000;
