/** All places of a draft that write one name, in whatever writing: what renaming it changes. */
import { EMPTY_LEXICON, type ReadingSettings } from "../kinds/kind.ts";
import { nameKey } from "../kinds/name/key.ts";
import { isProper, type Words } from "../kinds/name/words.ts";
import { inFile, type ReadSentence, readText } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
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

/** What a dictionary tells of names that no reader knows. */
export interface Dictionary {
  readonly words: Words;
  /** Names of the draft's sources, as written there: they are not cut in two. */
  readonly names: readonly string[];
}

/**
 * Null where no name stands at the offset, which counts in UTF-16 units of the file. Behind a name's end counts as at it. Where no name
 * was read the dictionary is asked.
 */
export function writingsAt(
  draft: Draft,
  reading: ReadingSettings,
  offset: number,
  dictionary: Dictionary,
): Writings | null {
  const open = openDraft(draft, new Map());
  const anchor = { published: open.date, fiscalYearStart: reading.fiscalYearStart };
  const { sentences } = readText(open.blocks, anchor, reading);
  const names = sentences.flatMap((read) =>
    read.names.map((name) => ({ read, name, at: inFile(read, name), key: keyOf(name.text, reading) })),
  );
  const asked =
    names.find(({ at }) => at.start <= offset && offset < at.end) ?? names.find(({ at }) => at.end === offset);
  const same = names.filter(({ key }) => key === asked?.key);
  const others = names.filter(({ key }) => key !== asked?.key).map(({ at }) => at);
  const forms = new Set(same.map(({ read, name }) => read.sentence.folded.slice(name.start, name.end)));
  const found = same.map(({ at }) => at);
  const word = asked === undefined ? properWordAt(sentences, offset, dictionary) : null;
  if (word !== null) forms.add(word.folded);
  for (const read of sentences) {
    for (const span of placesOf(forms, read)) {
      const at = inFile(read, span);
      if (![...found, ...others].some((known) => overlaps(known, at))) found.push(at);
    }
  }
  const { text, at } = asked === undefined ? (word ?? NOTHING) : { text: asked.name.text, at: asked.at };
  return text === "" ? null : { text, at, all: found.sort((a, b) => a.start - b.start) };
}

const NOTHING = { text: "", at: { start: 0, end: 0 } };

/** A name of the dictionary that stands at the offset: 中国队, 李克强. */
function properWordAt(
  sentences: readonly ReadSentence[],
  offset: number,
  { words, names }: Dictionary,
): { folded: string; text: string; at: Span } | null {
  const read = sentences.find((each) => isWithin(inFile(each, { start: 0, end: each.sentence.text.length }), offset));
  if (read === undefined || read.sentence.language === "en") return null;
  const { text, folded } = read.sentence;
  let start = 0;
  for (const word of words.tag(folded, names.map(fold))) {
    const span = { start, end: start + word.word.length };
    start = span.end;
    const at = inFile(read, span);
    if (isProper(word) && isWithin(at, offset))
      return { folded: word.word, text: text.slice(span.start, span.end), at };
  }
  return null;
}

const isWithin = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

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
