/** Whole numbers as dates write them: 2023, 二零二三, 两千零四, 十五, 廿三. Read in place, without cutting strings. */
import { ARABIC, HAN_DIGIT, HAN_TENS, HAN_UNIT, isFormal, roleOf, worthOf } from "../../text/numerals/characters.ts";

/** What a unit is in a date's number: cheques' forms (陆, 参) are none, being ordinary words too; ○ stands for 〇 in years. */
const ROLES = new Uint8Array(0x10000);
for (let unit = 0; unit < ROLES.length; unit++) {
  const role = roleOf(unit);
  const isOfDates = role === ARABIC || role === HAN_DIGIT || role === HAN_UNIT || role === HAN_TENS;
  if (isOfDates && !isFormal(unit)) ROLES[unit] = role;
}
const ROUND_ZERO = 0x25cb;
ROLES[ROUND_ZERO] = HAN_DIGIT;

export const isDigit = (unit: number): boolean => ROLES[unit] === ARABIC;

export const isNumeral = (unit: number): boolean => (ROLES[unit] ?? 0) !== 0;

export const isHanNumeral = (unit: number): boolean => (ROLES[unit] ?? 0) > ARABIC;

/** 零七年 and 07年 are years; 七年 is a length. */
export const isZero = (unit: number): boolean => isNumeral(unit) && worthOf(unit) === 0;

/** End of the run of digits, or of Han numerals, that starts here; `at` itself where none does. */
export function endOfInteger(text: string, at: number): number {
  const first = ROLES[text.charCodeAt(at)] ?? 0;
  if (first === 0) return at;
  let end = at + 1;
  if (first === ARABIC) while (ROLES[text.charCodeAt(end)] === ARABIC) end++;
  else while ((ROLES[text.charCodeAt(end)] ?? 0) > ARABIC) end++;
  return end;
}

/** 两千零四 → 2004, 二零二三 → 2023, 15 → 15; -1 where the characters make no number or more than four digits. */
export function integerOf(text: string, start: number, end: number): number {
  if (end <= start) return -1;
  for (let i = start; i < end; i++) {
    const role = ROLES[text.charCodeAt(i)];
    if (role === HAN_UNIT || role === HAN_TENS) return byPlaces(text, start, end);
  }
  if (end - start > 4) return -1;
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + worthOf(text.charCodeAt(i));
  return value;
}

/** 一百一十四 → 114, 二千零四 → 2004, 廿三 → 23. Places must fall: 十百 is no number. */
function byPlaces(text: string, start: number, end: number): number {
  let total = 0;
  let digit = -1;
  let lowest = 10_000;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const role = ROLES[unit];
    if (role === HAN_DIGIT) {
      if (digit > 0) return -1;
      digit = worthOf(unit);
      continue;
    }
    const place = role === HAN_TENS ? 10 : 10 ** worthOf(unit);
    if (place >= lowest) return -1;
    total += role === HAN_TENS ? worthOf(unit) : Math.max(digit, 1) * place;
    lowest = place;
    digit = -1;
  }
  return total + Math.max(digit, 0);
}

/** Past one blank or two, as in 2025 年第 2 季; a longer gap parts words. */
export function skipBlanks(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x20) return at;
  return text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1;
}
