/** Reads Arabic digits with their grouping, decimals and exponent: 3,000.5, 1 234 567, 12,34,567, 1.3x10^6. */
import { isArabic, isLetter } from "./characters.ts";

/** A run of digits: `mantissa` has neither commas nor blanks and is read by big.js as it stands. */
export interface DigitRun {
  readonly end: number;
  readonly mantissa: string;
  /** Digits behind the decimal point. */
  readonly decimals: number;
  readonly exponent: number;
}

/** @param at a digit. */
export function readDigits(folded: string, at: number): DigitRun {
  const european = readEuropean(folded, at);
  if (european !== null) return european;
  const whole = endOfDigits(folded, at);
  let end = endOfGroups(folded, at, whole);
  const isGrouped = end > whole;
  const point = end;
  if (folded.charCodeAt(point) === 0x2e && isArabic(folded.charCodeAt(point + 1))) end = endOfDigits(folded, point + 1);
  const written = folded.slice(at, end);
  return {
    mantissa: isGrouped ? written.replace(/[,\s]/g, "") : written,
    decimals: end > point ? end - point - 1 : 0,
    ...exponentAt(folded, end),
  };
}

/** 1.111,11: stops group and a comma leads two decimals, as no other writing does. */
function readEuropean(folded: string, at: number): DigitRun | null {
  let end = endOfDigits(folded, at);
  if (folded.charCodeAt(end) !== 0x2e || end - at > 3) return null;
  const whole = end;
  end = endOfThousands(folded, whole, 0x2e);
  if (end === whole || folded.charCodeAt(end) !== COMMA || endOfDigits(folded, end + 1) !== end + 3) return null;
  const mantissa = folded
    .slice(at, end + 3)
    .replaceAll(".", "")
    .replace(",", ".");
  return { end: end + 3, mantissa, decimals: 2, exponent: 0 };
}

/** Where a run of digits ends. */
export function endOfDigits(folded: string, at: number): number {
  let end = at;
  while (isArabic(folded.charCodeAt(end))) end++;
  return end;
}

const COMMA = 0x2c;
const BLANK = 0x20;
/** Narrow no-break and thin spaces, which group digits and do nothing else between them. */
const NARROW_BLANKS = [0x202f, 0x2009];

function endOfGroups(folded: string, at: number, whole: number): number {
  if (whole - at > 3) return whole;
  const mark = folded.charCodeAt(whole);
  if (mark === COMMA) {
    const thousands = endOfThousands(folded, whole, COMMA);
    return thousands > whole ? thousands : endOfLakhs(folded, at, whole);
  }
  // A blank groups from a million on: 1 234 567. 100 200 may be two figures.
  if (NARROW_BLANKS.includes(mark)) return endOfThousands(folded, whole, mark);
  if (mark === BLANK && folded.charCodeAt(at) !== 0x30) {
    const end = endOfThousands(folded, whole, BLANK);
    if (end - whole >= 8) return end;
  }
  return whole;
}

function endOfThousands(folded: string, whole: number, mark: number): number {
  let end = whole;
  while (folded.charCodeAt(end) === mark && endOfDigits(folded, end + 1) === end + 4) end += 4;
  return end;
}

/** Indian grouping: 12,34,567. */
function endOfLakhs(folded: string, at: number, whole: number): number {
  if (whole - at > 2) return whole;
  let end = whole;
  while (folded.charCodeAt(end) === COMMA && endOfDigits(folded, end + 1) === end + 3) end += 3;
  const isWhole = end > whole && folded.charCodeAt(end) === COMMA && endOfDigits(folded, end + 1) === end + 4;
  return isWhole ? end + 4 : whole;
}

/** 2e5, 12.3e+14, 1.3x10^6; an exponent has at most two digits. */
function exponentAt(folded: string, end: number): { end: number; exponent: number } {
  const mark = folded.charCodeAt(end);
  let at = 0;
  if (mark === 0x65) at = end + 1;
  else if ((mark === 0x78 || mark === 0xd7) && folded.startsWith("10^", end + 1)) at = end + 4;
  if (at === 0) return { end, exponent: 0 };
  const sign = folded[at] === "-" ? -1 : 1;
  if (sign < 0 || folded[at] === "+") at++;
  const last = endOfDigits(folded, at);
  if (last === at || last - at > 2 || isLetter(folded.charCodeAt(last))) return { end, exponent: 0 };
  return { end: last, exponent: sign * Number(folded.slice(at, last)) };
}
