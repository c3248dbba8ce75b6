/** Lays a folded text out as numbers, one for a Han character and one for a Latin word, so that texts are compared by words. */
import type { Span } from "../../text/span.ts";
import { isHan } from "../../text/terms.ts";

export interface Laid {
  /** A Han character is its own code; a word or number is a hash above 0xffff. */
  readonly units: Int32Array;
  /** Where each begins and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How much of the sense each carries: a Han character or a short word (of, not) 1, a longer word 2. */
  readonly weights: Uint8Array;
}

/** Spaces and punctuation are left out, and so are the marks of thousands inside numbers and apostrophes inside words. */
export function layOut(folded: string): Laid {
  const units = new Int32Array(folded.length);
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  const weights = new Uint8Array(folded.length);
  let count = 0;
  for (let i = 0; i < folded.length; ) {
    const unit = folded.charCodeAt(i);
    if (isHan(unit)) {
      units[count] = unit;
      starts[count] = i;
      weights[count] = 1;
      ends[count++] = ++i;
    } else if (isWordUnit(unit)) {
      starts[count] = i;
      let hash = 0x811c9dc5;
      for (; i < folded.length && continuesWord(folded, i); i++) {
        const next = folded.charCodeAt(i);
        if (isWordUnit(next) || next === 0x2e) hash = Math.imul(hash ^ next, 0x01000193);
      }
      units[count] = (hash >>> 1) | 0x10000;
      weights[count] = i - starts[count]! <= SHORT_WORD ? 1 : 2;
      ends[count++] = i;
    } else i++;
  }
  return {
    units: units.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    weights: weights.subarray(0, count),
  };
}

/** In letters. */
const SHORT_WORD = 3;

export const textBetween = (text: string, { start, end }: Span): string => text.slice(start, end);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x370 && unit <= 0x52f);

const isWordUnit = (unit: number): boolean => isDigit(unit) || isLetter(unit);

/** 3,000 and 2.5 are one word, and so are don't and don’t. */
function continuesWord(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  if (isWordUnit(unit)) return true;
  const before = folded.charCodeAt(at - 1);
  const after = folded.charCodeAt(at + 1);
  if (unit === 0x2c || unit === 0x2e) return isDigit(before) && isDigit(after);
  return (unit === 0x27 || unit === 0x2019) && isLetter(before) && isLetter(after);
}
