/** English ordinals: first, twenty-first, two thousand and fifth, 3rd. */
import { isArabic, isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfWord, readWords } from "../../text/numerals/words.ts";

export interface Ordinal {
  readonly value: number;
  readonly end: number;
  /** thirds, fifths: denominators of a fraction. */
  readonly isPlural: boolean;
}

const WORDS = new Map<string, number>(
  Object.entries({
    zeroth: 0,
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1000,
    millionth: 1e6,
    billionth: 1e9,
    trillionth: 1e12,
  }),
);

/** twentyfifth, thirtyfirst: without the hyphen. */
const JOINED = new Map<string, number>(
  ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].flatMap((tens, i) =>
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"].map(
      (ones, j): [string, number] => [tens + ones, (i + 2) * 10 + j + 1],
    ),
  ),
);

/** A single ordinal word here, plural or not: third, fifths. */
export function readOrdinalWord(folded: string, at: number): Ordinal | null {
  const end = endOfWord(folded, at);
  if (end - at < 5 || end - at > 13) return null;
  const word = folded.slice(at, end);
  const single = WORDS.get(word);
  if (single !== undefined) return { value: single, end, isPlural: false };
  const joined = JOINED.get(word);
  if (joined !== undefined) return { value: joined, end, isPlural: false };
  const plural = word.endsWith("s") ? WORDS.get(word.slice(0, -1)) : undefined;
  return plural === undefined ? null : { value: plural, end, isPlural: true };
}

/** The ordinal that starts here, with the number words before its last one. @param mayBePlural for denominators. */
export function readOrdinal(folded: string, at: number, mayBePlural = false): Ordinal | null {
  const single = readOrdinalWord(folded, at);
  if (single !== null) return single.isPlural && !mayBePlural ? null : single;
  const lead = readWords(folded, at);
  if (lead === null || lead.precision < 0 || lead.value.gt(1e15)) return null;
  const behind = skipBlanks(folded, lead.end);
  const from = folded.startsWith("and ", behind)
    ? skipBlanks(folded, behind + 4)
    : isHyphen(folded.charCodeAt(behind))
      ? behind + 1
      : behind;
  const last = readOrdinalWord(folded, from);
  if (last === null || (last.isPlural && !mayBePlural) || from === lead.end) return null;
  const value = lead.value.toNumber();
  if (last.value >= 100) return { ...last, value: value * last.value };
  const step = last.value < 10 ? 10 : 100;
  return value % step === 0 ? { ...last, value: value + last.value } : null;
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2014 || unit === 0x2013;

const SUFFIXES = ["th", "st", "nd", "rd"];

/** Where the suffix of 3rd or 20th ends, behind digits; -1 where there is none. */
export function endOfSuffix(folded: string, at: number): number {
  const suffix = folded.slice(at, at + 2);
  const isSuffix =
    SUFFIXES.includes(suffix) && isArabic(folded.charCodeAt(at - 1)) && !isLetter(folded.charCodeAt(at + 2));
  return isSuffix ? at + 2 : -1;
}
