/**
 * Cites sources in a draft, in the newsroom's style: a mark behind the claim's clause and a note at the end, a key of the
 * bibliography, or a link over the claim's words. A source that was cited before keeps its note.
 */
import type { CheckedClaim } from "../../checking/checked.ts";
import type { Citing } from "../../checking/citing.ts";
import type { Reference } from "../../checking/evidence.ts";
import type { MarkForm } from "../../text/markForm.ts";
import type { Language } from "../../text/sentence.ts";
import { overlaps } from "../../text/span.ts";
import type { Edit } from "../edit.ts";
import { escapeMarkdown } from "../markdown.ts";
import { publisherOf } from "../passage.ts";
import { addEntries, type BibliographyFile, entryOf, newKey } from "./bibliographyEntry.ts";
import { markPlace, marksBefore, noteEdit } from "./markPlace.ts";
import { bracketed, type CitedSource, footnoteOf, linkTitleOf, standardNoteOf, targetOf } from "./note.ts";

export type { CitedSource, Edit };

export type CitationStyle = "footnote" | "pandoc" | "link" | "gbt7714";

export const CITATION_STYLES: readonly CitationStyle[] = ["footnote", "pandoc", "link", "gbt7714"];

/** A draft as far as it cites, and how it is to. */
export interface DraftCitations extends Citing {
  readonly text: string;
  readonly isMarkdown: boolean;
  readonly style: CitationStyle;
  /** Null where keys cannot be looked up. */
  readonly file: BibliographyFile | null;
  /** Whether more of it follows that was not read. */
  readonly isCut?: boolean;
  /** ISO day. */
  readonly today: string;
  /** As `Evidence.cited`. */
  readonly cited: (reference: Reference) => string | null;
}

/** A claim and the sources that are to be cited for it. */
export interface ToCite {
  readonly claim: CheckedClaim;
  readonly sources: readonly CitedSource[];
}

/**
 * Edits that touch nothing but the places where marks, notes and entries go, in order, the bibliography's last. None where
 * the clauses bear all these marks already.
 */
export function cite(wanted: readonly ToCite[], draft: DraftCitations): Edit[] {
  if (draft.style === "link" && draft.isMarkdown) return linkEdits(wanted, draft);
  return markEdits(wanted, draft, STYLES[draft.style]);
}

/** Not by keys that cannot be written down, nor by numbers that notes behind what was read may bear already. */
export const canCite = ({ style, file, isCut }: Pick<DraftCitations, "style" | "file" | "isCut">): boolean =>
  !isCut && (style !== "pandoc" || file !== null);

interface MarkStyle {
  readonly form: MarkForm;
  /** The marks of these labels, one behind the other. */
  readonly write: (labels: readonly string[]) => string;
  /** Whether they stand behind the comma of an English clause. */
  readonly isBehind: boolean;
}

const FOOTNOTES: MarkStyle = {
  form: "footnote",
  write: (labels) => labels.map((label) => `[^${label}]`).join(""),
  isBehind: true,
};

/** Plain text has no links: there the mark of a note stands for one. */
const STYLES: Readonly<Record<CitationStyle, MarkStyle>> = {
  footnote: FOOTNOTES,
  link: FOOTNOTES,
  pandoc: { form: "key", write: (labels) => `[${labels.map((label) => `@${label}`).join("; ")}]`, isBehind: false },
  gbt7714: { form: "numbered", write: (labels) => labels.map((label) => `[${label}]`).join(""), isBehind: false },
};

function markEdits(wanted: readonly ToCite[], draft: DraftCitations, style: MarkStyle): Edit[] {
  const register = style.form === "key" ? keysOf(draft) : notesOf(draft, style.form);
  const places = new Map<number, { labels: string[]; language: Language }>();
  for (const { claim, sources } of wanted) {
    const at = markPlace(claim, draft, style.isBehind);
    const { language } = claim.read.sentence;
    const present = new Set(marksBefore(draft.marks, at).map(({ label }) => label));
    const place = places.get(at) ?? { labels: [], language };
    for (const source of new Map(sources.map((each) => [each.id, each])).values()) {
      const label = register.labelOf(source, language);
      if (!present.has(label) && !place.labels.includes(label)) place.labels.push(label);
    }
    if (place.labels.length > 0) places.set(at, place);
  }
  const marks = [...places].map(([at, { labels, language }]) => markEdit(at, labels, language, draft, style));
  return joinedAt([...marks.sort((a, b) => a.start - b.start), ...register.edits()]);
}

/** [@a] becomes [@a; @b]; other marks stand beside those that are there. */
function markEdit(
  at: number,
  labels: readonly string[],
  language: Language,
  { marks, text }: DraftCitations,
  { form, write, isBehind }: MarkStyle,
): Edit {
  const [last] = marks.filter((mark) => mark.form === form && mark.end === at);
  if (form === "key" && last !== undefined) {
    return { start: at - 1, end: at - 1, text: labels.map((label) => `; @${label}`).join("") };
  }
  const isApart = language === "en" && !isBehind && last === undefined && !/\s/.test(text[at - 1] ?? " ");
  return { start: at, end: at, text: (isApart ? " " : "") + write(labels) };
}

/** A note that begins where a mark stands goes behind it in one edit: editors take two at one place in either order. */
function joinedAt(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const isBehind = last?.start === edit.start && last.isInBibliography === edit.isInBibliography;
    if (isBehind) joined[joined.length - 1] = { ...edit, text: last!.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}

/** The labels of sources, those that are new included. */
interface Register {
  labelOf(source: CitedSource, language: Language): string;
  /** What writes down the new ones. */
  edits(): Edit[];
}

function notesOf(draft: DraftCitations, form: "footnote" | "numbered"): Register {
  const labels = new Map<string, string>();
  for (const note of draft.notes) {
    const source = note.form === form ? draft.cited({ urls: note.urls, text: note.text }) : null;
    if (source !== null && !labels.has(source)) labels.set(source, note.label);
  }
  const notes: string[] = [];
  let next = nextNumber(draft, form);
  return {
    labelOf(source, language) {
      const known = labels.get(source.id);
      if (known !== undefined) return known;
      const label = String(next++);
      notes.push(noteTextOf(form, label, source, language, draft));
      labels.set(source.id, label);
      return label;
    },
    edits: () =>
      notes.length === 0 ? [] : [noteEdit(notes, draft.text, draft, form === "numbered" && draft.isMarkdown)],
  };
}

/** [^1]: …, or [1] … */
export function noteTextOf(
  form: "footnote" | "numbered",
  label: string,
  source: CitedSource,
  language: Language,
  { isMarkdown, today }: Pick<DraftCitations, "isMarkdown" | "today">,
): string {
  const words = { language, isMarkdown, today };
  return form === "footnote"
    ? `[^${label}]: ${footnoteOf(source, words)}`
    : `[${label}] ${standardNoteOf(source, words)}`;
}

/** The key that a new entry of the source gets. */
export const newEntryKey = (source: CitedSource, { file }: Pick<DraftCitations, "file">): string =>
  newKey(source, new Set(file?.entries.map(({ key }) => key) ?? []));

export function nextNumber({ notes, marks }: DraftCitations, form: MarkForm): number {
  const labels = [...notes, ...marks].filter((each) => each.form === form).map(({ label }) => label);
  return Math.max(0, ...labels.filter((label) => /^\d{1,6}$/.test(label)).map(Number)) + 1;
}

function keysOf({ file, today }: DraftCitations): Register {
  const added: { key: string; source: CitedSource }[] = [];
  const taken = new Set(file?.entries.map(({ key }) => key) ?? []);
  return {
    labelOf(source) {
      const known = added.find((each) => each.source.id === source.id)?.key ?? (file && entryOf(source, file)?.key);
      if (known != null) return known;
      const key = newKey(source, taken);
      taken.add(key);
      added.push({ key, source });
      return key;
    },
    edits: () => (file === null ? [] : addEntries(added, file, today)),
  };
}

/** Over the claim's own words where nothing else is marked up there, else in brackets behind the clause. */
function linkEdits(wanted: readonly ToCite[], draft: DraftCitations): Edit[] {
  const linked = new Set<CheckedClaim>();
  const edits = wanted.flatMap(({ claim, sources }) => {
    const { language } = claim.read.sentence;
    const at = markPlace(claim, draft, false);
    const present = draft.links.filter((link) => overlaps(link, claim) || link.end === at || link.end === at - 1);
    const fresh = sources.filter(
      (source) => !present.some(({ url }) => draft.cited({ urls: [url], text: "" }) === source.id),
    );
    const targets = fresh.flatMap((source) => {
      const target = targetOf(source);
      return target === null ? [] : [{ source, to: `(${bracketed(target)} "${linkTitleOf(source, language)}")` }];
    });
    const isFree = isPlain(claim, draft) && ![...linked].some((other) => overlaps(other, claim));
    const [over, ...behind] = isFree ? targets : [undefined, ...targets];
    if (over !== undefined) linked.add(claim);
    const asides = behind.flatMap((each) => (each === undefined ? [] : [asideOf(each)]));
    return [
      ...(over === undefined
        ? []
        : [
            { start: claim.start, end: claim.start, text: "[" },
            { start: claim.end, end: claim.end, text: `]${over.to}` },
          ]),
      ...(asides.length === 0 ? [] : [{ start: at, end: at, text: inBrackets(asides, language) }]),
    ];
  });
  return joinedAt(edits.sort((a, b) => a.start - b.start));
}

const asideOf = ({ source, to }: { source: CitedSource; to: string }): string =>
  `[${escapeMarkdown(publisherOf(source.meta, source.id))}]${to}`;

const inBrackets = (asides: readonly string[], language: Language): string =>
  language === "en" ? ` (${asides.join("; ")})` : `（${asides.join("；")}）`;

/** Words with nothing of Markdown's among them or over them, in one line of prose. */
function isPlain(claim: CheckedClaim, { text, links, marks }: DraftCitations): boolean {
  const written = text.slice(claim.start, claim.end);
  return (
    written === claim.text &&
    !/[[\]\n`<>]/.test(written) &&
    ![...links, ...marks].some((other) => overlaps(other, claim))
  );
}
