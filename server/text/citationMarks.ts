/**
 * Marks that cite, in every style that is read, and the notes that they lead to:
 *
 *     14%[^gate]     a footnote, defined by a line “[^gate]: …”
 *     14%[@gate2025] a key of a bibliography, several as [@a; @b, p. 3]
 *     14%[1]         a number of a list of references, several as [1,3] or [1-3], defined by a line “[1] …[EB/OL]. …”
 *
 * Marks are taken out of the prose, so that nobody takes a [14] for a figure, and notes are told from it.
 */
import { type Block, spanInFile, toFile } from "./block.ts";
import type { MarkForm } from "./markForm.ts";
import type { Span } from "./span.ts";

/** A mark; its span in the file is the brackets'. Marks in one pair of brackets have the same. */
export interface Mark extends Span {
  readonly form: MarkForm;
  readonly label: string;
  /** Where the label alone stands. */
  readonly labelAt: Span;
}

export interface Note extends Span {
  readonly form: "footnote" | "numbered";
  readonly label: string;
  /** The note's words, without its mark. */
  readonly text: string;
  readonly urls: readonly string[];
}

/** What a draft's blocks and the places around them say of its citations. */
export interface CitationMarks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly marks: readonly Mark[];
  readonly links: readonly (Span & { readonly url: string })[];
}

/** Finds what the Markdown parser leaves in the prose, being none of Markdown's own. */
export function readCitationMarks(read: CitationMarks): CitationMarks {
  if (!read.blocks.some(mayCite)) return read;
  const notes = [...read.notes];
  const owners = new Set<Block>();
  let isListOfReferences = false;
  for (const block of read.blocks) {
    if (block.kind === "heading") isListOfReferences = REFERENCES.test(block.text.trim());
    if (block.kind === "note" || !mayCite(block)) continue;
    const found = notesIn(block, read.links, isListOfReferences);
    if (found.length > 0) owners.add(block);
    notes.push(...found);
  }
  const hasNumbered = notes.some(({ form }) => form === "numbered");
  const marks = [...read.marks];
  const blocks = read.blocks.map((block): Block => {
    if (owners.has(block)) return { ...block, kind: "note" };
    if (block.kind === "note" || !mayCite(block)) return block;
    const found = marksIn(block, hasNumbered);
    marks.push(...found.map(({ mark }) => mark));
    return found.length === 0 ? block : withoutMarks(block, found);
  });
  const isOfNote = (span: Span): boolean => notes.some((note) => note.start <= span.start && span.end <= note.end);
  return {
    blocks,
    notes: notes.sort((a, b) => a.start - b.start),
    marks: marks.filter((mark) => !isOfNote(mark)).sort((a, b) => a.labelAt.start - b.labelAt.start),
    links: owners.size === 0 ? read.links : read.links.filter((link) => !isOfNote(link)),
  };
}

const mayCite = ({ text }: Block): boolean => text.includes("[") || text.includes("［");

const REFERENCES =
  /^(?:參考(?:文獻|資料|來源)|参考(?:文献|资料|来源)|引用(?:來源|来源)|references|sources|notes)[:：]?$/i;

/** [^a]: words, which only plain text still holds; [1] words, of which a type, an address or its heading tells. */
const NOTE_LINE = /^[ \t]*(?:\[\^([^\]\s]{1,80})\]:|[[［](\d{1,4})[\]］](?=[ \t\u3000\u2003]))[ \t\u3000]*(\S.*)$/;

/** GB/T 7714's letters for what a source is: [EB/OL], [N], [R/OL]. */
const TYPE = /[[［][A-Z]{1,2}(?:\/[A-Z]{2})?[\]］]/;

const ADDRESS = /https?:\/\/[^\s<>，。；）」》]+/gi;

function notesIn(block: Block, links: CitationMarks["links"], isListed: boolean): Note[] {
  if (block.kind === "cell" || block.kind === "heading") return [];
  const notes: Note[] = [];
  let at = 0;
  for (const line of block.text.split("\n")) {
    const found = NOTE_LINE.exec(line);
    if (found !== null) {
      const note = noteOf(found, spanInFile(block, { start: at, end: at + line.trimEnd().length }), links);
      if (note.form === "footnote" || isListed || TYPE.test(note.text) || note.urls.length > 0) notes.push(note);
    }
    at += line.length + 1;
  }
  return notes;
}

function noteOf(found: RegExpExecArray, span: Span, links: CitationMarks["links"]): Note {
  const text = found[3]!;
  const linked = links.filter((link) => span.start <= link.start && link.start < span.end).map(({ url }) => url);
  const bare = [...text.matchAll(ADDRESS)].map(([url]) => url.replace(/[.,;]+$/, ""));
  const form = found[1] === undefined ? "numbered" : "footnote";
  return { ...span, form, label: found[1] ?? found[2]!, text, urls: [...new Set([...linked, ...bare])] };
}

interface FoundMark {
  readonly mark: Mark;
  /** Span of the brackets in the block's text. */
  readonly at: Span;
}

const FOOTNOTE = /\[\^([^\]\s]{1,80})\](?!:)/gu;
const NUMBERED = /[[［]\d{1,4}(?:\s?[,，、\-–—]\s?\d{1,4}){0,20}[\]］](?![(:])/gu;
const KEYED = /\[[^[\]\n]{0,200}@[^[\]\n]{1,400}\](?!\()/gu;

/** A key as Pandoc has it: letters and digits, with single signs between. */
const KEY = /(?<![\p{L}\p{N}_])-?@([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*)/gu;

function marksIn(block: Block, hasNumbered: boolean): FoundMark[] {
  const { text, masked = [] } = block;
  const found = [
    ...[...text.matchAll(FOOTNOTE)].flatMap((group) => labelsIn(block, group, "footnote", /(?<=\^)[^\]\s]+/gu)),
    ...(hasNumbered ? [...text.matchAll(NUMBERED)].flatMap((group) => labelsIn(block, group, "numbered", /\d+/g)) : []),
    ...[...text.matchAll(KEYED)].filter(isKeyed).flatMap((group) => labelsIn(block, group, "key", KEY)),
  ];
  return found
    .filter(({ at }) => !masked.some((mask) => mask.start < at.end && at.start < mask.end))
    .sort((a, b) => a.mark.labelAt.start - b.mark.labelAt.start);
}

/** Every part of [see @a; @b, p. 3] has its key; [write to x@example.com] has none. */
const isKeyed = ([group]: RegExpMatchArray): boolean =>
  group
    .slice(1, -1)
    .split(";")
    .every((part) => part.match(KEY) !== null);

function labelsIn(block: Block, group: RegExpMatchArray, form: MarkForm, label: RegExp): FoundMark[] {
  const start = group.index!;
  const at = { start, end: start + group[0].length };
  const span = spanInFile(block, at);
  return [...group[0].matchAll(label)].map((found) => {
    const words = found[1] ?? found[0];
    const first = toFile(block, start + found.index + found[0].length - words.length);
    return { at, mark: { ...span, form, label: words, labelAt: { start: first, end: first + words.length } } };
  });
}

/** The block as if nobody had cited anything in it. */
function withoutMarks(block: Block, found: readonly FoundMark[]): Block {
  const cuts = [...new Map(found.map(({ at }) => [at.start, withSpace(at, block.text)])).values()];
  const kept: Span[] = [];
  let from = 0;
  for (const cut of [...cuts, { start: block.text.length, end: block.text.length }]) {
    if (cut.start > from) kept.push({ start: from, end: cut.start });
    from = cut.end;
  }
  const moved = (at: number): number =>
    at - cuts.reduce((gone, cut) => gone + Math.max(0, Math.min(at, cut.end) - cut.start), 0);
  const pieces = kept.flatMap((part) => piecesOf(block, part).map(([at, inFile]) => [moved(at), inFile] as const));
  const start = pieces[0]?.[1] ?? block.start;
  const citations = [
    ...(block.citations ?? []).map((each) => ({ ...each, at: moved(each.at) })),
    ...found.map(({ at, mark: { label, form } }) => ({ label, form, at: moved(at.start) })),
  ];
  return {
    ...block,
    text: kept.map((part) => block.text.slice(part.start, part.end)).join(""),
    start,
    pieces: pieces.map(([at, inFile]) => [at, inFile - start] as const),
    citations: citations.sort((a, b) => a.at - b.at),
    ...(block.masked && { masked: block.masked.map((mask) => ({ start: moved(mask.start), end: moved(mask.end) })) }),
  };
}

/** In “June [1], and” the space goes with the mark. */
function withSpace({ start, end }: Span, text: string): Span {
  const isSpare = text[start - 1] === " " && !/^[\p{L}\p{N}([（「“]/u.test(text.slice(end, end + 2));
  return { start: isSpare ? start - 1 : start, end };
}

/** Where a stretch of the block's text and every piece within it stands: [offset in the text, offset in the file]. */
function piecesOf(block: Block, part: Span): (readonly [number, number])[] {
  const inside = (block.pieces ?? []).filter(([at]) => part.start < at && at < part.end);
  return [
    [part.start, toFile(block, part.start)],
    ...inside.map(([at, inFile]) => [at, block.start + inFile] as const),
  ];
}
