/** Reads small whole numbers, as in dates, without making objects: 30, 2023, 二十三, 廿三, 二〇二三, 一百一十四. */
import { ARABIC, HAN_DIGIT, HAN_TENS, HAN_UNIT, isArabic, roleOf, worthOf } from "./characters.ts";

/** Bits of a packed reading that hold its length in UTF-16 units; the value stands above them. */
const LENGTH_BITS = 4;
const LONGEST = (1 << LENGTH_BITS) - 1;

/**
 * The whole number that starts at an offset of a folded text, packed with its length, or -1. At most six digits.
 * It runs as far as the numeral does and takes no account of what follows (15 of 15.1, 3 of 3万).
 */
export function readSmallInteger(folded: string, at: number): number {
  const role = roleOf(folded.charCodeAt(at));
  if (role === ARABIC) return readArabic(folded, at);
  if (role === HAN_DIGIT || role === HAN_TENS || role === HAN_UNIT) return readHan(folded, at);
  return -1;
}

/** Of a reading that is not -1. */
export const smallValue = (packed: number): number => packed >> LENGTH_BITS;

/** In UTF-16 units, of a reading that is not -1. */
export const smallLength = (packed: number): number => packed & LONGEST;

function readArabic(folded: string, at: number): number {
  let value = 0;
  let end = at;
  for (; isArabic(folded.charCodeAt(end)); end++) {
    if (end - at === 6) return -1;
    value = value * 10 + folded.charCodeAt(end) - 0x30;
  }
  return (value << LENGTH_BITS) | (end - at);
}

/** Digits side by side are read by their places, 二〇二三; with 十 and 百 by those, 一百一十四. */
function readHan(folded: string, at: number): number {
  let total = 0;
  let run = 0;
  let digits = 0;
  let below = 3;
  let end = at;
  for (; end - at < LONGEST; end++) {
    const unit = folded.charCodeAt(end);
    const role = roleOf(unit);
    if (role === HAN_DIGIT) {
      run = run * 10 + worthOf(unit);
      if (++digits > 6) return -1;
    } else if (role === HAN_UNIT && worthOf(unit) < below) {
      below = worthOf(unit);
      total += (digits === 0 ? 1 : run) * 10 ** below;
      run = digits = 0;
    } else if (role === HAN_TENS && digits === 0 && below > 1) {
      total += worthOf(unit);
      below = 1;
    } else break;
  }
  return ((total + run) << LENGTH_BITS) | (end - at);
}
