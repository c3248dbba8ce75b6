/** All places of a draft that write one name, in whatever writing: what renaming it changes. */
import { EMPTY_LEXICON, type ReadingSettings } from "../kinds/kind.ts";
import { nameKey } from "../kinds/name/key.ts";
import { inFile, type ReadSentence, readText } from "../kinds/reading.ts";
import { overlaps, type Span } from "../text/span.ts";
import { isHan } from "../text/terms.ts";
import type { Draft } from "./check.ts";
import { openDraft } from "./draft.ts";

export interface Writings {
  /** The writing that was asked about, and its place. */
  readonly text: string;
  readonly at: Span;
  /** Every place in the draft's file, that one among them, in order. */
  readonly all: readonly Span[];
}

/** Null where no name stands at the offset, which counts in UTF-16 units of the file. Behind a name's end counts as at it. */
export function writingsAt(draft: Draft, reading: ReadingSettings, offset: number): Writings | null {
  const open = openDraft(draft, new Map());
  const anchor = { published: open.date, fiscalYearStart: reading.fiscalYearStart };
  const { sentences } = readText(open.blocks, anchor, reading);
  const names = sentences.flatMap((read) =>
    read.names.map((name) => ({ read, name, at: inFile(read, name), key: keyOf(name.text, reading) })),
  );
  const asked =
    names.find(({ at }) => at.start <= offset && offset < at.end) ?? names.find(({ at }) => at.end === offset);
  if (asked === undefined) return null;
  const same = names.filter(({ key }) => key === asked.key);
  const others = names.filter(({ key }) => key !== asked.key).map(({ at }) => at);
  const forms = new Set(same.map(({ read, name }) => read.sentence.folded.slice(name.start, name.end)));
  const found = same.map(({ at }) => at);
  for (const read of sentences) {
    for (const span of placesOf(forms, read)) {
      const at = inFile(read, span);
      if (![...found, ...others].some((known) => overlaps(known, at))) found.push(at);
    }
  }
  return { text: asked.name.text, at: asked.at, all: found.sort((a, b) => a.start - b.start) };
}

/** Forms that the newsroom's list gives one name are one. */
function keyOf(text: string, { lexicon = EMPTY_LEXICON }: ReadingSettings): string {
  const key = nameKey(text);
  return nameKey(lexicon.find(key)?.usual ?? text);
}

/** Where a form stands without having been read as a name, the longest form first. */
function placesOf(forms: ReadonlySet<string>, { sentence: { folded } }: ReadSentence): Span[] {
  const places: Span[] = [];
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (let start = folded.indexOf(form); start !== -1; start = folded.indexOf(form, start + form.length)) {
      const span = { start, end: start + form.length };
      const isWhole = !joins(folded, start - 1, start) && !joins(folded, span.end - 1, span.end);
      if (isWhole && !places.some((known) => overlaps(known, span))) places.push(span);
    }
  }
  return places;
}

/** Whether two units belong to one Latin word or number. */
const joins = (text: string, first: number, second: number): boolean => isOfWord(text, first) && isOfWord(text, second);

const isOfWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at] ?? "") && !isHan(text.charCodeAt(at));
