/** Reads shares of a whole: 百分之十五点一, 四分之一, 3/4, 一半, two thirds, half. */
import Big from "big.js";
import { HAN_DIGIT, isArabic, isHan, isLetter, roleOf, skipBlanks, worthOf } from "../../text/numerals/characters.ts";
import { endOfDigits } from "../../text/numerals/digits.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import { isYear } from "./codes.ts";
import { type Ordinal, readOrdinal } from "./ordinals.ts";
import { type Part, partOf } from "./part.ts";
import { UNITS } from "./units.ts";
import { type Row, Vocabulary } from "./vocabulary.ts";

/** Decimal places to which big.js carries a fraction that does not come out even (its `DP`). */
const PLACES = 20;

/** Percent that one of the share is: 0.1 for 千分之. */
const SHARES: readonly Row<string>[] = [
  ["百分之 百分 佰分之", "1"],
  ["千分之 仟分之", "0.1"],
  ["万分之", "0.01"],
];
const SHARE_WORDS = new Vocabulary(SHARES);
const NEGATIVE = "负";

/** 百分之负六十五点二八, 百分百, 千分之一. @param at 百, 千 or 万. */
export function readShare(folded: string, at: number): Part | null {
  const share = SHARE_WORDS.startingAt(folded, at);
  if (share === null) return null;
  let from = skipBlanks(folded, share.end);
  const isNegative = folded[from] === NEGATIVE;
  if (isNegative) from++;
  const numeral = folded[from] === "点" ? leadingPoint(folded, from) : readNumeral(folded, from);
  if (numeral === null || numeral.form === "words" || isLetter(folded.charCodeAt(from))) return null;
  const start = folded[at - 1] === NEGATIVE ? at - 1 : folded.startsWith("负的", at - 2) ? at - 2 : at;
  const thousands =
    folded.charCodeAt(skipBlanks(folded, numeral.end)) === 0x6b &&
    !isLetter(folded.charCodeAt(skipBlanks(folded, numeral.end) + 1));
  const end = thousands ? skipBlanks(folded, numeral.end) + 1 : numeral.end;
  const times = new Big(share.value).times(thousands ? 1000 : 1).times(isNegative === start < at ? 1 : -1);
  const part = partOf(
    start,
    end,
    "percent",
    "%",
    numeral.value.times(times),
    numeral.precision + (share.value === "1" ? 0 : 2 - share.value.length),
  );
  if (numeral.high === null) return { ...part, bound: numeral.isOver ? "over" : "exact", numeral };
  return { ...part, high: numeral.high.times(times), isRange: true, bound: "about", numeral };
}

/** 点二八: 0.28. */
export function leadingPoint(folded: string, at: number): Numeral | null {
  if (roleOf(folded.charCodeAt(at + 1)) !== HAN_DIGIT) return null;
  const read = readNumeral(`零${folded.slice(at, at + 30)}`, 0);
  return read === null || read.precision >= 0 ? null : { ...read, end: at + read.end - 1 };
}

/** 四分之一, 三又五分之一, 1/10, 1又1/5: a fraction whose first numeral is given, or null. */
export function readFraction(folded: string, at: number, first: Numeral): Part | null {
  const mark = skipBlanks(folded, first.end);
  if (folded[mark] === "又") return readMixed(folded, at, first, mark + 1);
  if (folded.charCodeAt(first.end) === 0x20 && isArabic(folded.charCodeAt(mark)) && first.form === "digits") {
    return first.precision === 0 && folded[endOfDigits(folded, mark)] === "/"
      ? readMixed(folded, at, first, mark)
      : null;
  }
  const parts = fractionAt(folded, at, first);
  if (parts === null) return null;
  const start = signBefore(folded, at);
  return fraction(start, parts.end, start < at ? parts.value.neg() : parts.value);
}

/** 3/4; 1/2 cup, 1/8厘, 四分一厘: a fraction of a unit. */
export function readFractionOfUnit(folded: string, at: number, first: Numeral): Part | null {
  const part = readFraction(folded, at, first);
  if (part?.low == null) return part;
  const unit = UNITS.startingAt(folded, skipBlanks(folded, part.end));
  const isOther = unit?.word === "成" && isHan(folded.charCodeAt(unit.end));
  if (unit === null || isOther || !OF_UNITS.has(unit.value.type)) return part;
  const value = part.low.times(unit.value.times ?? "1");
  return { ...part, end: unit.end, type: unit.value.type, unit: unit.value.unit, low: value, high: value };
}
const OF_UNITS = new Set(["quantity", "points", "percent"]);

/** Where the fraction starts with its sign: 负三分之一, -1/3, and "- 1 4/5" at the head of a text. */
function signBefore(folded: string, at: number): number {
  if (folded[at - 1] === NEGATIVE) return at - 1;
  if (folded.startsWith("- ") && at === 2) return 0;
  const isMinus =
    folded[at - 1] === "-" && !isArabic(folded.charCodeAt(at - 2)) && !isLetter(folded.charCodeAt(at - 2));
  return isMinus ? at - 1 : at;
}

function readMixed(folded: string, at: number, whole: Numeral, from: number): Part | null {
  const begin = skipBlanks(folded, from);
  const second = readNumeral(folded, begin);
  const parts = second === null ? null : fractionAt(folded, begin, second);
  if (parts === null) return null;
  const start = signBefore(folded, at);
  const value = whole.value.plus(parts.value);
  return fraction(start, parts.end, start < at ? value.neg() : value);
}

/** Denominator 分之 numerator, or numerator / denominator. */
function fractionAt(folded: string, at: number, first: Numeral): { value: Big; end: number } | null {
  if (first.isVague || first.high !== null) return null;
  const mark = skipBlanks(folded, first.end);
  const behind = SHARE_MARK.startingAt(folded, mark);
  if (behind !== null) {
    const from = skipBlanks(folded, behind.end);
    const isNegative = folded[from] === NEGATIVE;
    const top = readNumeral(folded, isNegative ? from + 1 : from);
    if (top === null || first.value.eq(0)) return null;
    return { value: (isNegative ? top.value.neg() : top.value).div(first.value), end: top.end };
  }
  const short = shortFraction(folded, at, first);
  if (short !== null) return short;
  if (folded[first.end] !== "/" || isYear(folded, at, first.end)) return null;
  const second = readNumeral(folded, first.end + 1);
  if (second === null || second.form === "words" || second.value.eq(0) || !isFractionEnd(folded, second.end))
    return null;
  return { value: first.value.div(second.value), end: second.end };
}

/** 三分一, 四分三: as Hong Kong writes a third and three quarters. 十分一致 and 三分一秒 are something else. */
function shortFraction(folded: string, at: number, first: Numeral): { value: Big; end: number } | null {
  const mark = first.end;
  if (folded[mark] !== "分" || mark !== at + 1 || roleOf(folded.charCodeAt(mark + 1)) !== HAN_DIGIT) return null;
  const top = worthOf(folded.charCodeAt(mark + 1));
  const next = folded[mark + 2] ?? "";
  const isOther =
    roleOf(next.charCodeAt(0)) !== 0 || (next !== "" && "秒钟致般样直起定些同个家切面边次下".includes(next));
  if (top === 0 || first.value.lte(top) || first.value.lt(3) || isOther) return null;
  return { value: new Big(top).div(first.value), end: mark + 2 };
}

const SHARE_MARK = new Vocabulary<true>([["分之", true]]);
const isFractionEnd = (folded: string, end: number): boolean => !"/年月-季%".includes(folded[end] ?? " ");

/** @param value exact to 20 places. */
export function fraction(start: number, end: number, value: Big): Part {
  const digits = value.toFixed();
  const point = digits.indexOf(".");
  return partOf(start, end, "fraction", null, value, point === -1 ? 0 : Math.max(point + 1 - digits.length, -PLACES));
}

/** two thirds, one-fifth, one hundred and three quarters: the fraction that a number word begins, or null. */
export function readWordFraction(folded: string, at: number, numeral: Numeral): Part | null {
  const over = readOver(folded, at, numeral);
  if (over !== null) return over;
  const from = skipJoint(folded, numeral.end);
  if (folded.startsWith("and ", from)) return withShareBehind(folded, at, numeral, skipBlanks(folded, from + 4));
  const bottom = denominatorAt(folded, from);
  if (bottom === null || !(bottom.isPlural || numeral.value.eq(1))) return null;
  const written = folded.slice(at, numeral.end);
  const joint = written.lastIndexOf(" and ");
  const top = joint === -1 ? null : readNumeral(folded, skipBlanks(folded, at + joint + 5));
  if (top?.end === numeral.end && top.value.lt(bottom.value)) {
    return fraction(at, bottom.end, withWhole(numeral.value.minus(top.value), top.value.div(bottom.value)));
  }
  const tens = joint === -1 && bottom.value < 10 ? TENS[written.slice(written.lastIndexOf(" ") + 1)] : undefined;
  if (tens !== undefined && numeral.value.gt(tens)) {
    return fraction(at, bottom.end, numeral.value.minus(tens).div(tens + bottom.value));
  }
  return fraction(at, bottom.end, numeral.value.div(bottom.value));
}

/** one hundred thirty fifths are a hundred of thirty-five. */
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** one hundred and three and two thirds, forty-two and a third. @param from behind "and". */
function withShareBehind(folded: string, at: number, whole: Numeral, from: number): Part | null {
  const isOne = folded.startsWith("a ", from);
  const top = isOne ? null : readNumeral(folded, from);
  if (!isOne && top?.form !== "words") return null;
  const bottom = denominatorAt(folded, isOne ? from + 2 : skipJoint(folded, top!.end));
  const value = top?.value ?? new Big(1);
  if (bottom === null || !(bottom.isPlural || value.eq(1))) return null;
  return fraction(at, bottom.end, withWhole(whole.value, value.div(bottom.value)));
}

/** Behind a scale, a fraction is of that scale: two million and three fifths. */
function withWhole(whole: Big, share: Big): Big {
  const scale = SCALES.find((power) => whole.gt(0) && whole.mod(power).eq(0));
  return whole.plus(scale === undefined ? share : share.times(scale));
}
const SCALES = ["1e12", "1e9", "1e6", "1e3"];

function denominatorAt(folded: string, from: number): Ordinal | null {
  if (folded.startsWith("quarters", from) && !isLetter(folded.charCodeAt(from + 8))) {
    const isThree = folded.endsWith("three", skipBackJoint(folded, from));
    return isThree ? { value: 4, end: from + 8, isPlural: true } : null;
  }
  if (folded.startsWith("quarter", from) && isShareOf(folded, from + 7)) {
    return { value: 4, end: from + 7, isPlural: false };
  }
  if (
    folded.startsWith("half", from) &&
    !/^(?:[a-z]|[- ](?:year|hour|month|day|time|century))/.test(folded.slice(from + 4, from + 13))
  )
    return { value: 2, end: from + 4, isPlural: false };
  const bottom = readOrdinal(folded, from, true);
  return bottom === null || bottom.value < 3 || isLetter(folded.charCodeAt(bottom.end)) ? null : bottom;
}

/** a quarter of respondents is a share; the quarter of 2024, of this year or of a century is time. */
export const isShareOf = (folded: string, end: number): boolean =>
  folded.startsWith(" of ", end) &&
  !/^(?:\d|fiscal|fy|this|last|next|the (?:year|fiscal|century)|a century)/.test(folded.slice(end + 4, end + 14));

/** Quarters are a fraction behind three only: two quarters are half a year. */
function skipBackJoint(folded: string, from: number): number {
  let end = from;
  while (end > 0 && from - end < 4 && (folded[end - 1] === " " || folded[end - 1] === "-")) end--;
  return end;
}

/** 1 in 20, 1 over 3. */
export const readChance = (folded: string, at: number, numeral: Numeral): Part | null =>
  numeral.precision === 0 && numeral.value.lt(10) && folded[numeral.end] === " " ? readOver(folded, at, numeral) : null;

/** 点五, 负点三: a decimal without its nought, where no numeral stands before. @param at 点. */
export function readPointed(folded: string, at: number): Part | null {
  const before = folded[at - 1] ?? "";
  const isNegative = before === NEGATIVE;
  if (!isNegative && isHan(before.charCodeAt(0))) return null;
  const numeral = leadingPoint(folded, at);
  if (numeral === null || isHan(folded.charCodeAt(numeral.end))) return null;
  const start = isNegative ? at - 1 : at;
  return partOf(start, numeral.end, "count", null, isNegative ? numeral.value.neg() : numeral.value, numeral.precision);
}

/** one over twenty, two out of five, 1 in 20. */
function readOver(folded: string, at: number, numeral: Numeral): Part | null {
  const from = skipBlanks(folded, numeral.end);
  const link = LINKS.startingAt(folded, from);
  if (link === null || from === numeral.end || numeral.precision < 0) return null;
  const second = readNumeral(folded, skipBlanks(folded, link.end));
  if (second === null || second.value.lte(0) || second.precision < 0) return null;
  if (
    link.value === "part" &&
    (second.value.lte(numeral.value) || numeral.value.gt(9) || isLetter(folded.charCodeAt(second.end)))
  )
    return null;
  if (link.word === "in" && !isChance(folded, at, numeral, second)) return null;
  return fraction(at, second.end, numeral.value.div(second.value));
}

/** 1 in 20, two in five; 2 in 5 years and $1 in 5 are something else. */
function isChance(folded: string, at: number, first: Numeral, second: Numeral): boolean {
  if (second.value.gt(1000) || second.value.lt(3) || "$€£¥.-+".includes(folded[at - 1] ?? " ")) return false;
  const isTime = UNITS.startingAt(folded, skipBlanks(folded, second.end))?.value.type === "duration";
  return first.value.eq(1) || (!isTime && second.value.lte(100) && CHANCES.has(second.value.toString()));
}
/** What people are counted by: two in five, three in ten. */
const CHANCES = new Set(["3", "4", "5", "6", "7", "8", "9", "10", "20", "100"]);

const LINKS = new Vocabulary<"over" | "part">([
  ["over", "over"],
  ["out_of in", "part"],
]);

function skipJoint(folded: string, end: number): number {
  const at = skipBlanks(folded, end);
  return folded[at] === "-" ? skipBlanks(folded, at + 1) : at;
}
