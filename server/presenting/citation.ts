/** Cites a source in a draft as a GFM footnote: a mark behind the claim's clause and a note at the end, numbered on. */
import type { CheckedClaim } from "../checking/checked.ts";
import type { Reference } from "../checking/evidence.ts";
import { toFile } from "../text/block.ts";
import { type MarkdownText, readMarkdown } from "../text/markdown.ts";
import type { Language } from "../text/sentence.ts";
import type { SourceMeta } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { escapeMarkdown } from "./markdown.ts";
import { onOneLine } from "./words.ts";

/** Puts `text` in the place of a span of the draft's file. */
export interface Edit extends Span {
  readonly text: string;
}

/** A source as a note names it. */
export interface CitedSource {
  readonly id: string;
  readonly meta: SourceMeta;
  /** The file's path relative to the draft, for a source without an address; null where there is none. */
  readonly path: string | null;
}

/** The draft's notes and links, and which source each of them names. */
export interface DraftNotes {
  readonly text: string;
  readonly notes: MarkdownText["notes"];
  readonly links: MarkdownText["links"];
  /** As `Evidence.cited`. */
  readonly cited: (reference: Reference) => string | null;
}

export function notesOf(text: string, cited: DraftNotes["cited"]): DraftNotes {
  const { notes, links } = readMarkdown(text);
  return { text, notes, links, cited };
}

/** Edits that touch nothing but the places where mark and note go. None where the clause bears all these marks already. */
export function cite(claim: CheckedClaim, sources: readonly CitedSource[], draft: DraftNotes): Edit[] {
  const at = markPlace(claim, draft);
  const present = marksBefore(draft.text, at);
  let next = nextNumber(draft.text);
  const marks: string[] = [];
  const notes: string[] = [];
  for (const source of new Map(sources.map((each) => [each.id, each])).values()) {
    const known = draft.notes.find((note) => draft.cited({ urls: note.urls, text: note.text }) === source.id);
    const label = known?.label ?? String(next++);
    if (known === undefined) notes.push(`[^${label}]: ${noteOf(source, claim.read.sentence.language)}`);
    if (!present.has(label)) marks.push(`[^${label}]`);
  }
  if (marks.length === 0) return [];
  const mark = { start: at, end: at, text: marks.join("") };
  if (notes.length === 0) return [mark];
  const note = noteEdit(notes, draft);
  return note.start === at ? [{ ...note, text: mark.text + note.text }] : [mark, note];
}

/** Aldgate，《第二季業績》，2025-07，<https://…> */
export function noteOf({ meta, path }: CitedSource, language: Language): string {
  const title = onOneLine(meta.title);
  const parts = [
    escapeMarkdown(meta.publisher ?? ""),
    title === "" ? "" : language === "en" ? `“${escapeMarkdown(title)}”` : `《${escapeMarkdown(title)}》`,
    escapeMarkdown(meta.published ?? ""),
    addressOf(meta, path),
  ];
  return parts.filter((part) => part !== "").join(language === "en" ? ", " : "，");
}

/** A web address as it stands, else the file as a link: the reader is led to it, and so is the next check. */
function addressOf({ url }: SourceMeta, path: string | null): string {
  if (url !== null && /^https?:\/\/[^\s<>]+$/i.test(url)) return `<${url}>`;
  if (path === null) return "";
  return `[${escapeMarkdown(path)}](<${encodeURI(path).replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** Ends of clauses. In a Chinese text the mark stands before them, in an English one behind. */
const CLAUSE_END = /[，。；：、！？]|[,;:!?](?![\da-z])|\.(?=[\s”’"')\]]|$)|\n/gi;

function markPlace({ read, mention }: CheckedClaim, { text, links }: DraftNotes): number {
  const { sentence, block, start } = read;
  CLAUSE_END.lastIndex = mention.end;
  const found = CLAUSE_END.exec(sentence.text);
  const isBehind = sentence.language === "en" && found !== null && found[0] !== "\n";
  let end = found === null ? sentence.text.trimEnd().length : found.index + (isBehind ? 1 : 0);
  end = Math.max(end, mention.end);
  const last = start + sentence.text.slice(0, end).trimEnd().length - 1;
  let at = toFile(block, last) + 1;
  const link = links.find((each) => each.start < at && at < each.end);
  if (link !== undefined) at = link.end;
  return at + (MARKS_HERE.exec(text.slice(at, at + 400))?.[0].length ?? 0);
}

const MARKS_HERE = /^(?:\[\^[^\]\s]{1,80}\])+/;

/** Labels of the marks that end at the offset. */
function marksBefore(text: string, at: number): Set<string> {
  const run = /(?:\[\^[^\]\s]{1,80}\])+$/.exec(text.slice(Math.max(0, at - 400), at))?.[0] ?? "";
  return new Set([...run.matchAll(/\[\^([^\]\s]+)\]/g)].map((mark) => mark[1]!));
}

function nextNumber(text: string): number {
  let highest = 0;
  for (const mark of text.matchAll(/\[\^(\d{1,6})\]/g)) highest = Math.max(highest, Number(mark[1]));
  return highest + 1;
}

/** Behind the last words of the draft, right under the notes where they stand last, else after an empty line. */
function noteEdit(notes: readonly string[], { text, notes: known }: DraftNotes): Edit {
  const end = text.trimEnd().length;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const isUnderNotes = known.some((note) => note.end >= end);
  return { start: end, end, text: (isUnderNotes ? lineEnd : lineEnd + lineEnd) + notes.join(lineEnd) };
}
