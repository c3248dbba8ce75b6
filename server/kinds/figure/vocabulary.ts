/** Words with what they mean, found in place: the longest that starts, or ends, at an offset of a folded text. */
import { isArabic, isLetter } from "../../text/numerals/characters.ts";

export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly value: T;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

const LOW_BITS = 0x1fff;

/** One row of a table: words parted by blanks (`_` stands for a blank within a word) and their meaning. */
export type Row<T> = readonly [words: string, value: T];

/**
 * Words are given folded. Latin words match whole words only; a blank in one also matches a hyphen. Blanks in the
 * text between Han characters are passed over, as tables and old articles have them (个 百 分 点).
 */
export class Vocabulary<T> {
  /** Each row's words, as matched, with what they mean. */
  readonly rows: readonly { readonly words: readonly string[]; readonly value: T }[];
  private readonly byFirst = new Map<number, Entry<T>[]>();
  private readonly byLast = new Map<number, Entry<T>[]>();
  /** By the low bits of a first and a last unit: no word has them, so no map needs to be asked. */
  private readonly mayStart = new Uint8Array(LOW_BITS + 1);
  private readonly mayEnd = new Uint8Array(LOW_BITS + 1);

  constructor(rows: readonly Row<T>[]) {
    this.rows = rows.map(([words, value]) => ({ words: wordsOf(words), value }));
    for (const { words, value } of this.rows) {
      for (const word of words) {
        const entry = { word, value };
        const first = entry.word.charCodeAt(0);
        const last = entry.word.charCodeAt(entry.word.length - 1);
        addTo(this.byFirst, first, entry);
        addTo(this.byLast, last, entry);
        this.mayStart[first & LOW_BITS] = 1;
        this.mayEnd[last & LOW_BITS] = 1;
      }
    }
    for (const list of [...this.byFirst.values(), ...this.byLast.values()]) {
      list.sort((a, b) => b.word.length - a.word.length);
    }
  }

  startingAt(folded: string, at: number): Found<T> | null {
    const first = folded.charCodeAt(at);
    if (this.mayStart[first & LOW_BITS] === 0) return null;
    const entries = this.byFirst.get(first);
    if (entries === undefined) return null;
    for (const { word, value } of entries) {
      const end = matchForward(folded, at, word);
      if (end !== -1) return { start: at, end, word, value };
    }
    return null;
  }

  endingAt(folded: string, end: number): Found<T> | null {
    const last = folded.charCodeAt(end - 1);
    if (this.mayEnd[last & LOW_BITS] === 0) return null;
    const entries = this.byLast.get(last);
    if (entries === undefined) return null;
    for (const { word, value } of entries) {
      const start = end - word.length;
      if (!startsWithWord(folded, start, word)) continue;
      return { start, end, word, value };
    }
    return null;
  }

  has(word: string): boolean {
    return this.byFirst.get(word.charCodeAt(0))?.some((entry) => entry.word === word) ?? false;
  }
}

const wordsOf = (written: string): string[] =>
  written
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => word.replaceAll("_", " "));

function addTo<T>(map: Map<number, Entry<T>[]>, key: number, entry: Entry<T>): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

/** Whether the whole word stands here as it is; a blank in it matches a hyphen too. */
export function startsWithWord(folded: string, start: number, word: string): boolean {
  return start >= 0 && startsWith(folded, start, word) && isBounded(folded, start, start + word.length, word);
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

function startsWith(folded: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = folded.charCodeAt(start + i);
    const wanted = word.charCodeAt(i);
    if (unit !== wanted && !(wanted === BLANK && unit === HYPHEN)) return false;
  }
  return true;
}

/** The end of the word in the text, or -1. */
function matchForward(folded: string, start: number, word: string): number {
  let at = start;
  for (let i = 0; i < word.length; i++, at++) {
    const wanted = word.charCodeAt(i);
    let unit = folded.charCodeAt(at);
    if (i > 0 && unit === BLANK && (wanted > 0x3000 || wanted === BLANK)) {
      while (folded.charCodeAt(at + 1) === BLANK) at++;
      unit = wanted === BLANK ? BLANK : folded.charCodeAt(++at);
    }
    if (unit !== wanted && !(wanted === BLANK && unit === HYPHEN)) return -1;
  }
  return isBounded(folded, start, at, word) ? at : -1;
}

/** Letters and digits must not run on beyond the word. */
function isBounded(folded: string, start: number, end: number, word: string): boolean {
  return (
    !goesOn(word.charCodeAt(word.length - 1), folded.charCodeAt(end)) &&
    !goesOn(word.charCodeAt(0), folded.charCodeAt(start - 1))
  );
}

const goesOn = (inner: number, outer: number): boolean =>
  (isLetter(inner) && isLetter(outer)) || (isArabic(inner) && isArabic(outer));
