/** Finds the words of a table in a text: each row of the table is one thing, in the forms that it is written in. */
import type { Span } from "../text/span.ts";

export interface Form extends Span {
  /** Of its row in the table. */
  readonly number: number;
}

interface Entry {
  readonly form: string;
  readonly number: number;
}

/**
 * Finds the longest form at each place of a folded text, left to right; Latin forms are whole words.
 *
 * @param rows folded forms apart by blanks, those of several words behind |.
 */
export function formFinder(rows: readonly string[]): (folded: string) => Form[] {
  const byHead = new Map<number, Entry[]>();
  rows.forEach((row, number) => {
    const [words, ...phrases] = row.split("|");
    for (const form of [...words!.split(" "), ...phrases]) {
      const head = form.charCodeAt(0);
      byHead.set(head, [...(byHead.get(head) ?? []), { form, number }]);
    }
  });
  for (const entries of byHead.values()) entries.sort((a, b) => b.form.length - a.form.length);
  const isHead = new Uint8Array(0x10000);
  for (const head of byHead.keys()) isHead[head] = 1;
  return (folded) => {
    const found: Form[] = [];
    for (let at = 0; at < folded.length; at++) {
      const head = folded.charCodeAt(at);
      if (isHead[head] === 0) continue;
      let length = 0;
      for (const { form, number } of byHead.get(head)!) {
        if (form.length < length) break;
        if (!folded.startsWith(form, at) || !isWhole(folded, at, form)) continue;
        length = form.length;
        found.push({ start: at, end: at + length, number });
      }
      if (length > 0) at += length - 1;
    }
    return found;
  };
}

function isWhole(folded: string, at: number, form: string): boolean {
  if (form.charCodeAt(0) >= 0x2e80) return true;
  return !isLetter(folded.charCodeAt(at - 1)) && !isLetter(folded.charCodeAt(at + form.length));
}

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
