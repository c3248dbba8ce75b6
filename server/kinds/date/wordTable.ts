/** A dictionary of folded words, looked up in place: the longest word that starts at an offset. */
import { fold } from "../../text/fold.ts";

export interface WordTable<T> {
  readonly words: readonly string[];
  /** Whether any word starts with this unit: one array read. */
  readonly starts: Uint16Array;
  at(text: string, at: number): Found<T> | null;
}

export interface Found<T> {
  readonly word: string;
  readonly value: T;
}

/** Words are of two units or more. */
export function wordTable<T>(words: readonly (readonly [string, T])[]): WordTable<T> {
  const starts = new Uint16Array(0x10000);
  const byPair = new Map<number, Found<T>[]>();
  let known = 0;
  for (const [written, value] of words) {
    const word = fold(written);
    const first = word.charCodeAt(0);
    if (starts[first] === 0) starts[first] = ++known;
    const pair = (starts[first]! << 16) | word.charCodeAt(1);
    const list = byPair.get(pair);
    if (list === undefined) byPair.set(pair, [{ word, value }]);
    else list.push({ word, value });
  }
  for (const list of byPair.values()) list.sort((a, b) => b.word.length - a.word.length);
  return {
    words: words.map(([word]) => fold(word)),
    starts,
    at(text, at) {
      const id = starts[text.charCodeAt(at)];
      if (!id) return null;
      const list = byPair.get((id << 16) | text.charCodeAt(at + 1));
      if (list === undefined) return null;
      for (const found of list) if (found.word.length === 2 || text.startsWith(found.word, at)) return found;
      return null;
    },
  };
}
