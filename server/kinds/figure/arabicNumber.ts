/** Reads what Arabic digits begin: an amount, a fraction or a rank, unless they only name, date or number something. */
import Big from "big.js";
import { HAN_SCALE, HAN_UNIT, isArabic, isLetter, roleOf, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfDigits } from "../../text/numerals/digits.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import type { Sentence } from "../../text/sentence.ts";
import { endOfCode, endOfNoise, isYear, skipBack } from "./codes.ts";
import { CURRENCIES_BEFORE, CURRENCIES_BEHIND } from "./currencies.ts";
import { readChance, readFractionOfUnit } from "./fractions.ts";
import { isRound, readLabelled, readScore } from "./labels.ts";
import { MEASURES } from "./measures.ts";
import { readNumber } from "./number.ts";
import { type Candidate, found, nothing, type Part } from "./part.ts";
import { endOfNonFigure } from "./passedOver.ts";
import { readLargest, readStanding, readSuffixed } from "./ranks.ts";
import { UNITS } from "./units.ts";
import { Vocabulary } from "./vocabulary.ts";
import { readVulgar } from "./vulgarFractions.ts";

/** The figure that a run of Arabic digits begins, if it is one. */
export function readDigits(sentence: Sentence, at: number, floor: number, isSecond: boolean): Candidate {
  const { folded } = sentence;
  const other = endOfNonFigure(folded, at);
  if (other !== -1 && !isAmountAfterAll(folded, at, other)) return nothing(other);
  if (KEYCAPS.includes(folded[endOfDigits(folded, at)] ?? "-")) return nothing(endOfDigits(folded, at) + 1);
  const code = isSecond ? endOfNoise(folded, at) : endOfCode(folded, at);
  if (code !== -1) return nothing(code);
  const isPointed = folded[at - 1] === "." && at - 1 >= floor && !isTouching(folded.charCodeAt(at - 2));
  const begin = isPointed ? at - 1 : at;
  const numeral = begin === at ? readNumeral(folded, at)! : pointed(folded, at);
  if (begin === at) {
    const special =
      readFractionOfUnit(folded, at, numeral) ??
      readChance(folded, at, numeral) ??
      readSuffixed(folded, at, numeral) ??
      readStanding(folded, at, numeral) ??
      readLargest(folded, at) ??
      (isSecond ? null : (readScore(folded, at) ?? readLabelled(folded, at, numeral))) ??
      readVulgarBehind(folded, numeral);
    if (special !== null) return found(special);
    if (isRound(folded, at, numeral)) return nothing(numeral.end);
  }
  const part = readNumber(sentence, begin, numeral, floor);
  if (isSecond) return found(part);
  const end = endOfLabel(sentence, part, at);
  return end === -1 ? found(part) : nothing(end);
}

/** Behind a digit they make a key of it, as posts number their points. */
const KEYCAPS = "\ufe0f\u20e3";

/** 618 and 996 are called so by themselves; 618億元, 1031.5% and $996 are amounts. */
function isAmountAfterAll(folded: string, at: number, end: number): boolean {
  if (endOfDigits(folded, at) !== end) return false;
  const mark = folded.charCodeAt(end);
  if ((mark === 0x2e || mark === 0x2c) && isArabic(folded.charCodeAt(end + 1))) return true;
  const behind = skipBlanks(folded, end);
  const role = roleOf(folded.charCodeAt(behind));
  // 618大促 is a sale, and 大 a measure of firms only.
  const isMeasured =
    folded[behind] !== "大" &&
    [UNITS, MEASURES, CURRENCIES_BEHIND].some((words) => words.startingAt(folded, behind) !== null);
  return (
    role === HAN_UNIT ||
    role === HAN_SCALE ||
    isMeasured ||
    CURRENCIES_BEFORE.endingAt(folded, skipBack(folded, at)) !== null
  );
}

const isTouching = (unit: number): boolean => isArabic(unit) || isLetter(unit);

/** .25: digits that their point leads. */
function pointed(folded: string, at: number): Numeral {
  const numeral = readNumeral(folded, at)!;
  const digits = numeral.precision < 0 ? 0 : endOfDigits(folded, at) - at;
  const value = numeral.value.div(new Big(`1e${digits}`));
  return { ...numeral, value, precision: numeral.precision - digits };
}

function readVulgarBehind(folded: string, numeral: Numeral): Part | null {
  return numeral.precision === 0 ? readVulgar(folded, numeral.end) : null;
}

/** Digits that turn out to name, date or number something: 5g, 2023世界…, "1." before an item, 11pm. */
function endOfLabel(sentence: Sentence, part: Part, at: number): number {
  const { folded } = sentence;
  if (part.type !== "count") return isMinute(folded, part) ? part.end : -1;
  const { end } = part;
  const unit = folded.charCodeAt(end);
  if (GLUED.test(folded.slice(end, end + 9))) return -1;
  if (isLetter(unit) && isArabic(folded.charCodeAt(end - 1))) return endOfLetters(folded, end);
  if (part.unit !== null || part.bound !== "exact") return -1;
  const next = skipBlanks(folded, end);
  if (DAY_TIMES.some((word) => folded.startsWith(word, next)) && MEASURES.startingAt(folded, next) === null) return end;
  if (isListMarker(folded, at, end)) return end;
  const behind = folded[skipBlanks(folded, end)] ?? "";
  if (
    behind !== "" &&
    LABELS.includes(behind) &&
    !isAmountOfDays(behind, part) &&
    (part.precision >= 0 || behind === "版")
  )
    return end;
  return isYearHere(sentence, at, end) || isMonthDay(folded, at, end) ? end : -1;
}

/** 16时21分, 5时30分: minutes behind an hour. */
const isMinute = (folded: string, part: Part): boolean =>
  folded[part.end - 1] === "分" && "时点".includes(folded[part.start - 1] ?? "-");

const DAY_TIMES = ["am", "pm", "a.m.", "p.m.", "o'clock", "点", "时"];
/** 号 and 日 behind digits make a day or a name of them; 版 a version. */
const LABELS = "号日版季";

/** 2.3萬日校學生: no month has as many days. */
const isAmountOfDays = (behind: string, { high }: Part): boolean => behind === "日" && high?.gt(31) === true;

/** 67people: a blank left out. */
const GLUED = /^(?:people|men|women|children|dead|deaths)(?![a-z])/;

function endOfLetters(folded: string, at: number): number {
  let end = at;
  for (; ; end++) {
    const unit = folded.charCodeAt(end);
    if (!isLetter(unit) && !isArabic(unit)) return end;
  }
}

/** 1. 2、 (3) 4) before an item. */
function isListMarker(folded: string, at: number, end: number): boolean {
  if (end - at > 2 || (skipBack(folded, at) !== 0 && folded[at - 1] !== "(")) return false;
  const mark = folded[end] ?? "";
  if (mark === ")") return at <= 1;
  return (
    skipBack(folded, at) === 0 &&
    (mark === "、" || mark === "." || mark === ")") &&
    end + 1 < folded.length &&
    !isArabic(folded.charCodeAt(end + 1))
  );
}

/** 2023世界人工智能大会, in 2008: four digits that may be a year and count nothing. */
function isYearHere(sentence: Sentence, at: number, end: number): boolean {
  const { folded } = sentence;
  if (!isYear(folded, at, end)) return false;
  const next = skipBlanks(folded, end);
  if (MEASURES.startingAt(folded, next) !== null || isFirstOfAmounts(folded, next)) return false;
  return skipBlanks(folded, 0) !== at || next < folded.length;
}

/** 2000至3000元, between 2000 and 3000: the first of two amounts, the second of which is no year. */
function isFirstOfAmounts(folded: string, at: number): boolean {
  const link = RANGE_LINKS.startingAt(folded, at);
  const second = link === null ? at : skipBlanks(folded, link.end);
  if (link === null || !isArabic(folded.charCodeAt(second))) return false;
  const end = endOfDigits(folded, second);
  const behind = skipBlanks(folded, end);
  if ("年财度".includes(folded[behind] ?? "-")) return false;
  if (!isYear(folded, second, end)) return end - second === 4 || folded[end] === ",";
  const unit = UNITS.startingAt(folded, behind);
  const isMeasured = unit !== null && unit.value.type !== "duration";
  return (
    isMeasured || MEASURES.startingAt(folded, behind) !== null || CURRENCIES_BEHIND.startingAt(folded, behind) !== null
  );
}
const RANGE_LINKS = new Vocabulary<true>([["至 到 - – — ~ 与 和 to and", true]]);

const MONTHS = new Vocabulary<true>([
  ["january february march april may june july august september october november december", true],
  ["jan feb mar apr jun jul aug sept sep oct nov dec", true],
]);

/** July 6, 6 July, Sept. 6: days of a month, which the date kind reads. */
function isMonthDay(folded: string, at: number, end: number): boolean {
  if (end - at > 2) return false;
  const next = skipBlanks(folded, end);
  if (next > end && MONTHS.startingAt(folded, next) !== null) return true;
  const last = skipBack(folded, at);
  if (last === at) return false;
  return MONTHS.endingAt(folded, folded[last - 1] === "." ? last - 1 : last) !== null;
}
