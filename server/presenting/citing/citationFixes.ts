/** What a person may do about a citation that is not as it should be. */
import type { CheckedClaim } from "../../checking/checked.ts";
import type { CitationFault } from "../../checking/citationFaults.ts";
import { isSameLabel } from "../../checking/citing.ts";
import type { Mark, Note } from "../../text/citationMarks.ts";
import { lineStart } from "../../text/lines.ts";
import type { Language } from "../../text/sentence.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Edit } from "../edit.ts";
import { citedSource, type Fix, type FixContext } from "../fixes.ts";
import { publisherOf } from "../passage.ts";
import { addEntries } from "./bibliographyEntry.ts";
import { type CitedSource, type DraftCitations, nextNumber } from "./citation.ts";
import { noteEdit } from "./markPlace.ts";
import { bracketed, footnoteOf, standardNoteOf, targetOf } from "./note.ts";

/** What these fixes need of what is known. */
type CitationFixContext = Pick<FixContext, "checked" | "citations" | "pathOf">;

/** In a stable order, the first preferred unless it takes something away that may be wanted. */
export function citationFixesOf(fault: CitationFault, context: CitationFixContext): Fix[] {
  const { mark, note } = fault;
  switch (fault.why) {
    case "noNote":
    case "noEntry":
      return mark === null ? [] : [...writings(mark, context), removal(mark, context)];
    case "unused":
      return note === null ? [] : [dropping(note, context, true)];
    case "sameNote":
      return note === null ? [] : [merging(note, fault.first!, context)];
    case "sameLabel":
      return note === null ? [] : ofNamesakes(note, fault.first!, context);
    case "gone":
      return note === null ? unlinking(fault, context) : [uncitation(note, context)];
    default:
      return citingAnew(fault, context);
  }
}

const fix = (
  key: Fix["title"]["key"],
  params: Fix["title"]["params"],
  isPreferred: boolean,
  edits: Fix["edits"],
): Fix => ({
  title: { key, params },
  kind: "cite",
  isPreferred,
  edits,
});

/** The note that is missing, of the source that bears out what is said there. */
function writings(mark: Mark, context: CitationFixContext): Fix[] {
  const claim = claimBefore(mark, context.checked.claims);
  const witness = claim?.evidence[0] ?? claim?.derivation?.inputs[0];
  if (claim === undefined || witness === undefined) return [];
  const source = publisherOf(witness.meta, witness.source);
  const { label, form } = mark;
  const known = form === "key" ? undefined : noteOf(witness.source, form, context.citations());
  if (known !== undefined) {
    const led = { ...mark.labelAt, text: known.label };
    return [fix("fix.useNote", { source, label: known.label }, true, () => [led])];
  }
  const edits = (): Edit[] => {
    const draft = context.citations();
    const cited = citedSource(witness, context.pathOf);
    if (form === "key")
      return draft.file === null ? [] : addEntries([{ key: label, source: cited }], draft.file, draft.today);
    const words = noteWords(cited, form, claim.read.sentence.language, draft);
    return [
      noteEdit(
        [form === "numbered" ? `[${label}] ${words}` : `[^${label}]: ${words}`],
        draft.text,
        draft,
        form === "numbered" && draft.isMarkdown,
      ),
    ];
  };
  if (form === "key" && context.citations().file === null) return [];
  return [fix(form === "key" ? "fix.writeEntry" : "fix.writeNote", { source, label }, true, edits)];
}

const noteOf = (source: string, form: Mark["form"], { notes, cited }: DraftCitations): Note | undefined =>
  notes.find((note) => note.form === form && cited({ urls: note.urls, text: note.text }) === source);

/** The nearest claim before the mark, in its sentence, that a source bears out. */
function claimBefore(mark: Mark, claims: readonly CheckedClaim[]): CheckedClaim | undefined {
  const near = claims.filter(({ end, verdict }) => end <= mark.start && BORNE_OUT.has(verdict));
  const last = near.reduce<CheckedClaim | undefined>(
    (best, each) => (best === undefined || each.end >= best.end ? each : best),
    undefined,
  );
  return last !== undefined && mark.start - last.end <= FAR ? last : undefined;
}

/** What contradicts a claim is no source to cite for it. */
const BORNE_OUT: ReadonlySet<string> = new Set(["supported", "reserved", "derived"]);

/** UTF-16 units between a claim and the mark that is taken for its own. */
const FAR = 120;

const noteWords = (
  source: CitedSource,
  form: Note["form"],
  language: Language,
  { isMarkdown, today }: DraftCitations,
): string => (form === "numbered" ? standardNoteOf : footnoteOf)(source, { language, isMarkdown, today });

function removal(mark: Mark, { citations }: CitationFixContext): Fix {
  return fix("fix.removeMark", { label: mark.label }, false, () => [withoutMark(mark, citations())]);
}

/** [@a; @b] loses what stands for the key, other marks go whole. */
function withoutMark(mark: Mark, { marks, text }: DraftCitations): Edit {
  const isAlone = marks.every((other) => other === mark || other.start !== mark.start);
  if (isAlone) {
    const start =
      text[mark.start - 1] === " " && !/[\p{L}\p{N}]/u.test(text[mark.end] ?? "") ? mark.start - 1 : mark.start;
    return { start, end: mark.end, text: "" };
  }
  const inside = text.slice(mark.start + 1, mark.end - 1);
  const separator = mark.form === "key" ? ";" : /[,，、]/;
  const parts = inside
    .split(separator)
    .filter((part) => !part.includes(mark.form === "key" ? `@${mark.label}` : mark.label));
  return {
    start: mark.start + 1,
    end: mark.end - 1,
    text: parts.map((part) => part.trim()).join(mark.form === "key" ? "; " : ","),
  };
}

const dropping = (note: Note, { citations }: CitationFixContext, isPreferred: boolean): Fix =>
  fix("fix.removeNote", { label: note.label }, isPreferred, () => [withoutNote(note, citations().text)]);

/** [words](goal "title") keeps its words; an address that stands for itself has none to keep. */
function unlinking(link: Span, { citations }: CitationFixContext): Fix[] {
  const found = /^\[((?:[^[\]\\]|\\.)*)\]\(/.exec(citations().text.slice(link.start, link.end));
  if (found === null) return [];
  const words = { start: link.start + 1, end: link.start + 1 + found[1]!.length };
  return [
    fix("fix.removeLink", {}, false, () => [
      { start: link.start, end: words.start, text: "" },
      { start: words.end, end: link.end, text: "" },
    ]),
  ];
}

/** The note with all its marks, so that none is left dangling. */
const uncitation = (note: Note, { citations }: CitationFixContext): Fix =>
  fix("fix.removeCitation", { label: note.label }, false, () => {
    const draft = citations();
    const marks = draft.marks.filter((mark) => mark.form === note.form && isSameLabel(mark.label, note.label));
    return [...marks.map((mark) => withoutMark(mark, draft)), withoutNote(note, draft.text)];
  });

/** With its line, and with one of the empty lines that it stands between. */
export function withoutNote(note: Note, text: string): Edit {
  const start = lineStart(text, note.start);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(note.end))?.[0].length ?? 0;
  let end = note.end + after;
  if (text.slice(end).trim() === "") {
    const before = text.slice(0, start).trimEnd().length;
    return { start: before, end: text.length, text: text.length > note.end ? lineBreak(text) : "" };
  }
  const isOpen = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, start));
  const blank = isOpen ? /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length : undefined;
  if (blank !== undefined) end += blank;
  return { start, end, text: "" };
}

const lineBreak = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function merging(note: Note, first: Note, { citations }: CitationFixContext): Fix {
  return fix("fix.mergeNotes", { label: first.label }, true, () => {
    const draft = citations();
    const marks = draft.marks.filter((mark) => mark.form === note.form && isSameLabel(mark.label, note.label));
    const relabelled = marks.map(({ labelAt }) => ({ ...labelAt, text: first.label }));
    return [...relabelled, withoutNote(note, draft.text)];
  });
}

/** Two notes with one label: of the same words, one is enough. */
function ofNamesakes(note: Note, first: Note, context: CitationFixContext): Fix[] {
  if (note.text.trim() === first.text.trim()) return [dropping(note, context, true)];
  return [renumbering(note, context), dropping(note, context, false)];
}

/** The second gets the label that a mark looks for in vain, else one of its own: which marks mean it, a person has to tell. */
function renumbering(note: Note, { citations }: CitationFixContext): Fix {
  const draft = citations();
  const isOfForm = (each: Mark | Note): boolean => each.form === note.form;
  const lost = draft.marks.filter(isOfForm).map(({ label }) => label);
  const wanted = lost.find((label) => !draft.notes.some((each) => isOfForm(each) && isSameLabel(each.label, label)));
  const label = wanted ?? String(nextNumber(draft, note.form));
  const from = note.start + (note.form === "footnote" ? "[^".length : "[".length);
  const edit = { start: from, end: from + note.label.length, text: label };
  return fix("fix.renumberNote", { label }, false, () => [edit]);
}

/** As it would be written today, led to what now bears out the claims that it stands behind. */
function citingAnew(fault: CitationFault, context: CitationFixContext): Fix[] {
  const { note, source } = fault;
  const claims =
    note === null ? context.checked.claims.filter((claim) => overlaps(claim, fault)) : claimsAt(note, context);
  const borneOut = claims.filter(({ verdict }) => BORNE_OUT.has(verdict));
  const found = borneOut.flatMap((claim) =>
    [...claim.evidence, ...(claim.derivation?.inputs ?? [])]
      .filter((witness) => witness.source === source)
      .map((witness) => ({ witness, language: claim.read.sentence.language })),
  )[0];
  if (found === undefined) return note === null ? unlinking(fault, context) : [uncitation(note, context)];
  const { witness, language } = found;
  const cited = citedSource(witness, context.pathOf);
  const edits = (): Edit[] => {
    const draft = context.citations();
    return note === null ? relinked(fault, cited, draft.text) : [rewritten(note, cited, language, draft)];
  };
  return [fix("fix.citeAnew", { source: publisherOf(witness.meta, witness.source) }, true, edits)];
}

/** The claims that the note's marks stand behind, the nearest first. */
function claimsAt({ form, label }: Note, { checked }: CitationFixContext): CheckedClaim[] {
  const marks = checked.citing.marks.filter((mark) => mark.form === form && isSameLabel(mark.label, label));
  return marks.flatMap((mark) =>
    checked.claims.filter(({ end }) => end <= mark.start && mark.start - end <= FAR).sort((a, b) => b.end - a.end),
  );
}

function rewritten(note: Note, source: CitedSource, language: Language, draft: DraftCitations): Edit {
  const at = draft.text.indexOf(note.form === "footnote" ? ":" : "]", note.start + note.label.length) + 1;
  return { start: at, end: note.end, text: ` ${noteWords(source, note.form, language, draft)}` };
}

/** [words](goal "title") with another goal. */
function relinked(link: Span, source: CitedSource, text: string): Edit[] {
  const goal = /\]\((<[^>]*>|[^\s)]+)/.exec(text.slice(link.start, link.end));
  const target = targetOf(source);
  if (goal === null || target === null) return [];
  const start = link.start + goal.index + "](".length;
  return [{ start, end: start + goal[1]!.length, text: bracketed(target) }];
}
