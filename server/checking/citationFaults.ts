/** Citations that lead nowhere, that nothing leads to, that stand twice, or whose source has changed since. */

import type { Mark, Note } from "../text/citationMarks.ts";
import { fold } from "../text/fold.ts";
import type { SourceText } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { fragmentOf } from "../text/textFragment.ts";
import { type Citing, entryIn, labelKey, noteIn, referenceOf, referenceOfEntry, sourceNamed } from "./citing.ts";
import type { Evidence, Reference } from "./evidence.ts";
import type { CitationCode } from "./verdict.ts";

/** Its span is where it is shown: the mark, the note or the link. */
export interface CitationFault extends Span {
  readonly code: CitationCode;
  readonly why: "noNote" | "noEntry" | "unused" | "sameLabel" | "sameNote" | "gone" | "changed" | "redated";
  /** What it is about. */
  readonly mark: Mark | null;
  readonly note: Note | null;
  /** The label, the path that leads nowhere, the words that are gone, or the source's present date. */
  readonly words: string;
  /** Of two notes that are one, the first. */
  readonly first: Note | null;
  /** The source, where there is one still. */
  readonly source: string | null;
}

/** @param folders those of the sources, relative to the draft, with / between. In the order of the text. */
export function citationFaults(citing: Citing, evidence: Evidence, folders: readonly string[]): CitationFault[] {
  const faults = [
    ...citing.marks.flatMap((mark) => dangling(mark, citing)),
    ...ofNotes(citing, evidence, folders),
    ...citing.links.flatMap((link) => {
      const stale = staleness({ urls: [link.url], text: "" }, evidence, folders);
      return stale === null ? [] : [fault(link, stale)];
    }),
    ...citing.marks.flatMap((mark) => redatedEntry(mark, citing, evidence)),
  ];
  return faults.sort((a, b) => a.start - b.start);
}

type Part = Pick<CitationFault, "code" | "why" | "words"> & Partial<CitationFault>;

const fault = ({ start, end }: Span, part: Part): CitationFault => ({
  start,
  end,
  mark: null,
  note: null,
  first: null,
  source: null,
  ...part,
});

function dangling(mark: Mark, citing: Citing): CitationFault[] {
  const isKey = mark.form === "key";
  if (isKey && citing.bibliography === null) return [];
  if (referenceOf(citing, mark.form, mark.label) !== null) return [];
  const isAlone = citing.marks.every((other) => other === mark || other.start !== mark.start);
  const why = isKey ? "noEntry" : "noNote";
  return [fault(isAlone ? mark : mark.labelAt, { code: "citation.dangling", why, words: mark.label, mark })];
}

function ofNotes(citing: Citing, evidence: Evidence, folders: readonly string[]): CitationFault[] {
  const used = new Set(citing.marks.map(({ form, label }) => labelKey(form, label)));
  const said = new Map<string, Note>();
  return citing.notes.flatMap((note) => {
    const { form, label: words } = note;
    const namesake = noteIn(citing, form, words);
    if (namesake !== undefined && namesake !== note)
      return [fault(note, { code: "citation.duplicate", why: "sameLabel", words, note, first: namesake })];
    if (!used.has(labelKey(form, words))) return [fault(note, { code: "citation.unused", why: "unused", words, note })];
    const key = bare(note.text);
    const twin = key === "" ? undefined : said.get(`${form} ${key}`);
    if (twin !== undefined)
      return [fault(note, { code: "citation.duplicate", why: "sameNote", words: twin.label, note, first: twin })];
    said.set(`${form} ${key}`, note);
    const stale = staleness(note, evidence, folders);
    return stale === null ? [] : [fault(note, { ...stale, note })];
  });
}

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");

/** A note that names a source tells by the words that it leads to, and by its date, whether that is as it was. */
function staleness(reference: Reference, evidence: Evidence, folders: readonly string[]): Part | null {
  const code = "citation.stale";
  const source = sourceNamed(reference, evidence);
  if (source === null) {
    const path = reference.urls
      .map(pathOf)
      .find((each) => each !== null && folders.some((folder) => isIn(each, folder)));
    return path == null ? null : { code, why: "gone", words: path };
  }
  const text = evidence.source(source);
  const lost =
    text === null ? undefined : reference.urls.map(fragmentOf).find((words) => words && !stands(words, text));
  if (lost != null) return { code, why: "changed", words: lost.join("…"), source };
  const { published = null, guessed = [] } = evidence.meta(source) ?? {};
  const dates = [...reference.text.matchAll(PUBLISHED)].map(([date]) => date);
  const isOther = isDay(published) && dates.length > 0 && !dates.includes(published);
  return isOther && !guessed.includes("published") ? { code, why: "redated", words: published, source } : null;
}

/** A day that a note gives, but for the one on which its writer looked: [2025-07-20], accessed 2025-07-20, 2025-07-20查閱. */
const PUBLISHED =
  /(?<!\[|(?:accessed|retrieved|visited|[查檢检][閱阅索]|[瀏浏][覽览]|[訪访][問问]|引用|取自)\D{0,8})\d{4}-\d\d-\d\d(?!\s*(?:[查檢检][閱阅索]|[瀏浏][覽览]|[訪访][問问]|引用))/gi;

function redatedEntry(mark: Mark, citing: Citing, evidence: Evidence): CitationFault[] {
  const entry = mark.form === "key" ? entryIn(citing, mark.label) : undefined;
  if (entry === undefined || !isDay(entry.published)) return [];
  const stale = staleness({ ...referenceOfEntry(entry), text: `${entry.title} ${entry.published}` }, evidence, []);
  return stale?.why === "redated" ? [fault(mark, { ...stale, mark })] : [];
}

const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);

/** Null for an address of the web. */
function pathOf(url: string): string | null {
  if (/^[a-z]+:/i.test(url)) return null;
  const path = url.replace(/[#?].*$/s, "").replace(/^(?:\.\/)+/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const isIn = (path: string, folder: string): boolean => folder !== "" && path.startsWith(`${folder}/`);

/** Whether the words, or their beginning and then their end, stand in the source. Spaces and breaks are the page's own. */
function stands([first, last]: readonly [string, string?], source: SourceText): boolean {
  const text = closed(source);
  const at = text.indexOf(tight(first));
  return at !== -1 && (last === undefined || text.includes(tight(last), at));
}

const tight = (text: string): string => fold(text).replace(/\s+/g, "");

function closed(source: SourceText): string {
  let text = CLOSED.get(source);
  if (text === undefined) CLOSED.set(source, (text = tight(source.blocks.map((block) => block.text).join(""))));
  return text;
}

const CLOSED = new WeakMap<SourceText, string>();
