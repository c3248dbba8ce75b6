/** Reads the numeral that starts at an offset of a folded text, in digits, Han characters or English words. */
import Big from "big.js";
import {
  ARABIC,
  HAN_DIGIT,
  HAN_SCALE,
  HAN_UNIT,
  isLetter,
  isPrefixAt,
  NONE,
  roleOf,
  skipBlanks,
  worthOf,
} from "./characters.ts";
import { type DigitRun, endOfDigits, readDigits } from "./digits.ts";
import { readHan } from "./han.ts";
import type { Numeral } from "./numeral.ts";
import { readScaleWord, readWords } from "./words.ts";

/** The longest numeral that starts here, or null. It takes no sign and looks at nothing before it. */
export function readNumeral(folded: string, at: number): Numeral | null {
  const unit = folded.charCodeAt(at);
  const role = roleOf(unit);
  if (role === ARABIC) return readArabic(folded, at);
  if (role !== NONE) return readHan(folded, at);
  return isLetter(unit) ? readWords(folded, at) : null;
}

function readArabic(folded: string, at: number): Numeral {
  const run = readDigits(folded, at);
  const next = skipBlanks(folded, run.end);
  const behind = folded.charCodeAt(next);
  if (isLetter(behind)) return readBeforeWord(folded, at, run, next);
  const joined = folded.charCodeAt(run.end) === HYPHEN ? readScaleWord(folded, run.end + 1) : null;
  // The 30-million of a 30-million-user mark.
  if (joined !== null && joined.end - run.end > SHORTEST_SCALE)
    return numeralOf(run, joined.end, joined.power, joined.power, false);
  if (behind < 0x3000 || Number.isNaN(behind)) return plain(run);
  if (behind === POINT && run.decimals === 0) return withHanDecimals(folded, run, next);
  const scaled = readScales(folded, run);
  const isMixed = goesOn(folded, scaled.end) && scaled.end > run.end && run.decimals === 0 && run.mantissa.length <= 8;
  return (isMixed ? readHan(folded, at) : null) ?? scaled;
}

const POINT = 0x70b9;
const HYPHEN = 0x2d;
/** In UTF-16 units with the hyphen: 5-m and 30-bn are as well codes. */
const SHORTEST_SCALE = 6;

/** 1点一 is 1.1; 9点三刻 and 9点十分 tell the time. */
function withHanDecimals(folded: string, run: DigitRun, point: number): Numeral {
  let digits = "";
  let end = point + 1;
  for (; roleOf(folded.charCodeAt(end)) === HAN_DIGIT; end++) digits += String(worthOf(folded.charCodeAt(end)));
  const isTime = roleOf(folded.charCodeAt(end)) === HAN_UNIT || "刻分".includes(folded[end] ?? "-");
  if (digits === "" || digits.length > 20 || isTime) return plain(run);
  return plain({ ...run, end, mantissa: `${run.mantissa}.${digits}`, decimals: digits.length });
}

/** 30 million, 3 hundred and 21. */
function readBeforeWord(folded: string, at: number, run: DigitRun, next: number): Numeral {
  const isLed = readScaleWord(folded, next) !== null || SHARES_BEHIND.some((words) => folded.startsWith(words, next));
  if (!isLed) return plain(run);
  const words = readWords(folded, at);
  return words !== null && words.end > run.end ? words : plain(run);
}

/** What goes on with words behind digits: 3 dozen, 2 and a half. */
const SHARES_BEHIND = ["doz", "dz", "and a half", "and a quarter", "and one half"];

const plain = (run: DigitRun): Numeral => numeralOf(run, run.end, 0, 0, false);

function numeralOf(run: DigitRun, end: number, units: number, scale: number, isOver: boolean): Numeral {
  const power = run.exponent + units;
  return {
    end,
    value: new Big(power === 0 ? run.mantissa : `${run.mantissa}e${power}`),
    high: null,
    precision: power - run.decimals + roundedBy(run, units),
    scale,
    units,
    form: "digits",
    isOver,
    isVague: false,
    isPair: false,
  };
}

/**
 * Digits that nobody writes out unless they are round: 43,400,000,000 is exact to a hundred million, 116,000亿 to
 * a thousand of those. Below that, noughts are digits like others: 400点 is exact to one.
 */
function roundedBy(run: DigitRun, units: number): number {
  if (run.decimals > 0 || run.exponent !== 0) return 0;
  const zeros = run.mantissa.length - run.mantissa.replace(/0+$/, "").length;
  const isLong = units >= 4 ? run.mantissa.length >= 5 && zeros >= 3 : run.mantissa.length >= 7 && zeros >= 4;
  return isLong && zeros < run.mantissa.length ? zeros : 0;
}

/** 3千万, 4.78万亿, 500余万, 30多: digits, then nothing but units. */
function readScales(folded: string, run: DigitRun): Numeral {
  let { end } = run;
  let units = 0;
  let scale = 0;
  let isOver = false;
  for (;;) {
    const at = skipBlanks(folded, end);
    const unit = folded.charCodeAt(at);
    const role = roleOf(unit);
    if ((role === HAN_UNIT || role === HAN_SCALE) && !isPrefixAt(folded, at)) {
      units += worthOf(unit);
      scale = role === HAN_SCALE ? scale + worthOf(unit) : 0;
      end = at + 1;
    } else if (!isOver && (at === end || isCounting(folded, at + 1)) && isMore(folded, run, units, at)) {
      isOver = true;
      end = at + 1;
    } else break;
    if (units > 24) break;
  }
  return numeralOf(run, end, units, scale, isOver);
}

const MORE = "多余几来";
/** What 20几 and 100来 count: 来 and 几 say "more" only before one of these or a scale. */
const COUNTED_ABOUT = "个家年天岁人块位种名间款元";
/** 30 多款: behind a blank, 多 and 余 are the number's only before what is counted. */
const isCounting = (folded: string, at: number): boolean => COUNTED_ABOUT.includes(folded[at] ?? "-");
/** 多数, 多于, 余额, 余下 are words of their own. */
const NOT_MORE = ["多数", "多于", "多元化", "多年期", "余额", "余下"];

function isMore(folded: string, run: DigitRun, units: number, at: number): boolean {
  const mark = folded[at];
  if (mark === undefined || !MORE.includes(mark)) return false;
  if (units === 0 && (run.decimals > 0 || !run.mantissa.endsWith("0"))) return false;
  const role = roleOf(folded.charCodeAt(at + 1));
  if (role === HAN_SCALE) return true;
  if (mark === "几" || mark === "来") return COUNTED_ABOUT.includes(folded[at + 1] ?? "-");
  return !NOT_MORE.some((word) => folded.startsWith(word, at));
}

/** 5亿1万4千, 1万600, 100万三千: more digits behind a unit, themselves before a unit or at the end. */
function goesOn(folded: string, end: number): boolean {
  const at = skipBlanks(folded, end);
  const role = roleOf(folded.charCodeAt(at));
  if (role === HAN_DIGIT) {
    const next = roleOf(folded.charCodeAt(skipBlanks(folded, at + 1)));
    return worthOf(folded.charCodeAt(at)) === 0 || next === HAN_UNIT || next === HAN_SCALE;
  }
  if (role !== ARABIC) return false;
  const next = roleOf(folded.charCodeAt(endOfDigits(folded, at)));
  return at === end || next === HAN_UNIT || next === HAN_SCALE;
}
