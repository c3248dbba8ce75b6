/** Finds the words and names with numerals in them that state no figure. */
import { roleOf } from "../../text/numerals/characters.ts";
import { NON_FIGURES } from "./nonFigures.ts";
import { startsWithWord } from "./vocabulary.ts";

interface Entry {
  readonly word: string;
  /** Where the numeral stands in the word. */
  readonly offset: number;
}

/** By the numeral's character and the one before it in the word, or behind it where the numeral comes first. */
const ENTRIES = new Map<number, Entry[]>();

const keyOf = (numeral: number, neighbour: number, isBefore: boolean): number =>
  (numeral * 0x10000 + neighbour) * 2 + (isBefore ? 1 : 0);

/** Where reading would begin in magnificent seven and group of twenty. */
const NUMBER_WORDS = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|first|second|fifth|zero)\b/;

for (const written of new Set(NON_FIGURES)) addWord(written.replaceAll("_", " "));

function addWord(word: string): void {
  let offset = 0;
  while (offset < word.length && roleOf(word.charCodeAt(offset)) === 0) offset++;
  if (offset === word.length) offset = Math.max(0, word.search(NUMBER_WORDS));
  const isBefore = offset > 0;
  const key = keyOf(word.charCodeAt(offset), word.charCodeAt(isBefore ? offset - 1 : 1), isBefore);
  const list = ENTRIES.get(key);
  if (list === undefined) ENTRIES.set(key, [{ word, offset }]);
  else list.push({ word, offset });
}
for (const list of ENTRIES.values()) list.sort((a, b) => b.word.length - b.offset - (a.word.length - a.offset));

/** Where the word ends that the numeral at this offset belongs to, or -1. The one that reaches farthest counts. */
export function endOfNonFigure(folded: string, at: number): number {
  const numeral = folded.charCodeAt(at);
  const before = endOf(ENTRIES.get(keyOf(numeral, folded.charCodeAt(at - 1), true)), folded, at);
  const behind = endOf(ENTRIES.get(keyOf(numeral, folded.charCodeAt(at + 1), false)), folded, at);
  return Math.max(before, behind);
}

function endOf(entries: readonly Entry[] | undefined, folded: string, at: number): number {
  if (entries === undefined) return -1;
  for (const { word, offset } of entries) {
    if (startsWithWord(folded, at - offset, word)) return at - offset + word.length;
  }
  return -1;
}
