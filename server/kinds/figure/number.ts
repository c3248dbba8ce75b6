/** Reads a number with its sign, currency, scale and unit: -3.7%, US$1.25bn, 新台币177.1亿元, 四个多星期. */
import Big from "big.js";
import { isArabic, isHan, isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { readScaleWord } from "../../text/numerals/words.ts";
import type { Sentence } from "../../text/sentence.ts";
import { skipBack } from "./codes.ts";
import { CURRENCIES_BEFORE, type Currency, isOpen } from "./currencies.ts";
import { withRest, withSmallerMeasure } from "./lengths.ts";
import { mapValue, type Part, partOf, powerOfTen, precisionOf } from "./part.ts";
import { withSubunits } from "./subunits.ts";
import { isScaleLetter, type UnitBehind, unitBehind } from "./unitBehind.ts";
import type { Found } from "./vocabulary.ts";

/**
 * A numeral as a figure: what stands around it decides the type. Whether it may be one at all is not asked here.
 * @param at where the numeral starts.
 * @param floor where the figure before ends, whose currency is not this one's.
 */
export function readNumber(sentence: Sentence, at: number, numeral: Numeral, floor: number): Part {
  const { folded } = sentence;
  const sign = signBefore(folded, at, floor);
  const prefix = currencyBefore(folded, sign, floor);
  const outer = prefix === null || sign < at ? null : signBefore(folded, prefix.start, floor);
  const start = outer ?? prefix?.start ?? sign;
  const scaled = withScaleLetter(sentence, numeral, prefix !== null);
  const part = withUnit(sentence, { start, at }, scaled, prefix);
  const isNegative = sign < at || (outer !== null && outer < prefix!.start);
  return isNegative ? mapValue(part, (value) => value.neg()) : part;
}

/** The numeral with k, m, bn behind it. */
function withScaleLetter(sentence: Sentence, numeral: Numeral, isMoney: boolean): Numeral {
  const letter = numeral.form === "digits" ? isScaleLetter(sentence, numeral.end, isMoney) : null;
  if (letter === null) return numeral;
  const { power } = letter.value;
  return {
    ...numeral,
    end: letter.end,
    value: numeral.value.times(powerOfTen(power)),
    precision: numeral.precision + power,
    scale: numeral.scale + power,
    units: numeral.units + power,
  };
}

/** @param begin where the figure and where its numeral starts. */
function withUnit(
  sentence: Sentence,
  { start, at }: { start: number; at: number },
  numeral: Numeral,
  prefix: Found<Currency> | null,
): Part {
  const { folded } = sentence;
  const behind = unitBehind(sentence, at, numeral, prefix !== null);
  let part: Part;
  if (prefix !== null) part = prefixed(folded, start, numeral, prefix.value, behind);
  else if (behind === null) part = count(start, numeral);
  else part = measured(start, numeral, behind);
  if (part.type === "money") return withSubunits(folded, scaledBehind(folded, part));
  if (part.type === "quantity") return withSmallerMeasure(folded, part);
  return part.type === "duration" ? withRest(folded, part) : part;
}

/** 75 USD million: the scale behind the currency. */
function scaledBehind(folded: string, part: Part): Part {
  if (part.isPrefixed || part.numeral?.scale !== 0 || !isLetter(folded.charCodeAt(part.end - 1))) return part;
  const scale = readScaleWord(folded, skipBlanks(folded, part.end));
  if (scale === null || scale.power < 6) return part;
  const by = powerOfTen(scale.power);
  return { ...mapValue(part, (value) => value.times(by)), end: scale.end, precision: part.precision + scale.power };
}

function count(start: number, numeral: Numeral): Part {
  const part = partOf(start, numeral.end, "count", null, numeral.value, numeral.precision);
  return loosened(part, numeral);
}

/** What the numeral itself says: 三五千 is a range, 30多 is over 30, 数十 is vague. */
function loosened(part: Part, numeral: Numeral): Part {
  const high = numeral.high ?? part.high;
  return {
    ...part,
    high,
    isRange: numeral.high !== null,
    isVague: numeral.isVague,
    bound: numeral.isOver ? "over" : numeral.high === null ? "exact" : "about",
    numeral,
  };
}

function measured(start: number, numeral: Numeral, behind: UnitBehind): Part {
  const { unit } = behind;
  const read = pairOf(numeral, behind);
  let part = loosened(partOf(start, behind.end, unit.type, unit.unit, read.value, read.precision), read);
  if (behind.plus !== undefined) {
    const plus = new Big(behind.plus);
    part = {
      ...mapValue(part, (value) => value.plus(plus)),
      precision: Math.min(part.precision, precisionOf(behind.plus)),
    };
  }
  if (unit.times !== undefined) {
    const times = new Big(unit.times);
    part = { ...mapValue(part, (value) => value.times(times)), precision: part.precision + precisionOf(unit.times) };
  }
  if (behind.plus === "0.5" && unit.type === "percent") part = { ...part, isHalved: true };
  if (behind.isOver) part = { ...part, bound: "over" };
  return behind.counted === undefined ? part : { ...part, counted: behind.counted };
}

/** 七八 before 成 are seven or eight: 70% to 80%. Before 折 they are 78. */
function pairOf(numeral: Numeral, behind: UnitBehind): Numeral {
  if (!numeral.isPair || behind.keepsPair) return numeral;
  const low = numeral.value.div(10).round(0, 0);
  return { ...numeral, value: low, high: numeral.value.minus(low.times(10)), isPair: false };
}

/** US$1.25bn; 人民币100元, where what stands behind only repeats the currency. */
function prefixed(
  folded: string,
  start: number,
  numeral: Numeral,
  currency: Currency,
  behind: UnitBehind | null,
): Part {
  const isRepeated =
    behind?.unit.type === "money" && behind.plus === undefined && isSame(currency.unit, behind.unit.unit);
  const end =
    isRepeated && !(currency.unit === "$" && isLetter(folded.charCodeAt(behind.end - 1))) ? behind.end : numeral.end;
  const unit = isRepeated && isOpen(currency.unit) ? behind.unit.unit : currency.unit;
  const part = partOf(start, end, "money", unit, numeral.value, numeral.precision);
  return { ...loosened(part, numeral), isPrefixed: true };
}

const isSame = (before: string, behind: string): boolean => before === behind || isOpen(before) || isOpen(behind);

/** Where the number starts with its sign, or `at`: -3.7, 负 1,200, minus five. A hyphen between figures is no sign. */
function signBefore(folded: string, at: number, floor: number): number {
  const before = folded.charCodeAt(at - 1);
  if ((before === 0x2d || before === 0x2212) && at - 1 > floor - (floor === 0 ? 1 : 0) && !isJoined(folded, at - 1)) {
    return at - 1;
  }
  const end = skipBack(folded, at);
  if (folded[end - 1] === "的" && folded[end - 2] === "负") return end - 2;
  if (folded[end - 1] === "负" && !"正担抱肩辜自胜".includes(folded[end - 2] ?? "-")) return end - 1;
  if (end === at) return at;
  if (end === 1 && folded[0] === "-") return 0;
  for (const word of ["minus", "negative"]) {
    if (folded.endsWith(word, end) && !isLetter(folded.charCodeAt(end - word.length - 1))) return end - word.length;
  }
  return at;
}

/** Whether the hyphen stands between two words or figures. */
function isJoined(folded: string, hyphen: number): boolean {
  const unit = folded.charCodeAt(hyphen - 1);
  return isArabic(unit) || isLetter(unit) || unit === 0x25 || unit === 0x2d || unit === 0x29;
}

function currencyBefore(folded: string, at: number, floor: number): Found<Currency> | null {
  const end = skipBack(folded, at);
  const unit = folded.charCodeAt(end - 1);
  if (Number.isNaN(unit) || isArabic(unit)) return null;
  const found = CURRENCIES_BEFORE.endingAt(folded, end);
  if (found === null || found.start < floor) return null;
  return isHan(unit) && isArabic(folded.charCodeAt(found.start - 1)) ? null : found;
}
