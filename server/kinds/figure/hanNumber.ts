/** Reads what Han numerals begin, and tells what counts from what is only part of a word. */
import {
  HAN_DIGIT,
  HAN_SCALE,
  HAN_TENS,
  HAN_UNIT,
  isFormal,
  isHan,
  roleOf,
  skipBlanks,
} from "../../text/numerals/characters.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import type { Sentence } from "../../text/sentence.ts";
import { BOUNDS_BEHIND } from "./bounds.ts";
import { isStandalone, skipBack } from "./codes.ts";
import { readFractionOfUnit, readShare } from "./fractions.ts";
import { readHalf } from "./halves.ts";
import { MEASURES, STRESSES } from "./measures.ts";
import { readNumber } from "./number.ts";
import { type Candidate, found, nothing, type Part } from "./part.ts";
import { endOfNonFigure } from "./passedOver.ts";
import { readDigitCount } from "./ranks.ts";
import { UNITS } from "./units.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The figure that a Han numeral begins, if it is one. */
export function readHanNumber(sentence: Sentence, at: number, floor: number, isSecond: boolean): Candidate {
  const { folded } = sentence;
  const special =
    readShare(folded, at) ?? (folded[at] === "一" ? readHalf(folded, at) : null) ?? readDigitCount(folded, at);
  const other = endOfNonFigure(folded, at);
  if (special !== null) return other >= special.end ? nothing(other) : found(special);
  const numeral = readNumeral(folded, at);
  if (numeral === null) return nothing(other === -1 ? at + 1 : other);
  const fraction = readFractionOfUnit(folded, at, numeral);
  if (fraction !== null) return found(fraction);
  if (other !== -1 && (other >= numeral.end || isSingle(folded, at, numeral))) return nothing(Math.max(other, at + 1));
  const part = readNumber(sentence, at, numeral, floor);
  if (isPer(folded, at, numeral, floor)) return nothing(part.end);
  if (part.type !== "count" || part.unit !== null)
    return isCountable(folded, at, numeral, part) ? found(part) : nothing(numeral.end);
  const counted = counts(sentence, at, numeral, part, isSecond);
  return counted === null ? nothing(numeral.end) : found(counted);
}

const isSingle = (folded: string, at: number, numeral: Numeral): boolean =>
  numeral.end === at + 1 ||
  (roleOf(folded.charCodeAt(at)) === HAN_DIGIT && numeral.units === 0 && numeral.end === at + 2);

/** 70美元一桶: a unit of what costs so much. */
const isPer = (folded: string, at: number, numeral: Numeral, floor: number): boolean =>
  floor > 0 && at === floor && folded[at] === "一" && numeral.end === at + 1;

/** 亿元 and 单位:百万元 in a table's head are units, not amounts: a bare 万 or 亿 needs a word that makes a number of it. */
function isCountable(folded: string, at: number, numeral: Numeral, part: Part): boolean {
  if (part.isPrefixed) return true;
  const first = folded[at]!;
  if (folded[at - 1] === ":" && folded.startsWith("单位", at - 3)) return false;
  if ((first === "亿" || first === "万" || first === "兆") && numeral.end === at + 1) return isLedByBound(folded, at);
  return !(part.type === "index" && numeral.form === "formal");
}

/** 破億, 過億用戶, 上億: a bare scale that a bound leads, before what is counted or nothing. 通過萬維 and 約萬科 are words. */
function isBareScale(folded: string, at: number): boolean {
  if (!"逾近过上破超".includes(folded[at - 1] ?? "-") || "通经透不".includes(folded[at - 2] ?? "-")) return false;
  const next = folded.charCodeAt(at + 1);
  return (
    !isHan(next) || MEASURES.startingAt(folded, at + 1) !== null || COUNTED_BARE.startingAt(folded, at + 1) !== null
  );
}
const COUNTED_BARE = new Vocabulary<true>([["用户 客户 会员 市民 网民 股民 投资者 观众 粉丝 级 大关 市值", true]]);

const isLedByBound = (folded: string, at: number): boolean => "逾近超过上约破达".includes(folded[at - 1] ?? "-");

/** Whether a Han numeral without a unit counts something, and as what. */
function counts(sentence: Sentence, at: number, numeral: Numeral, part: Part, isSecond: boolean): Part | null {
  const { folded } = sentence;
  const measure = MEASURES.startingAt(folded, skipBlanks(folded, numeral.end));
  if (numeral.isPair && measure !== null) return pair(part, numeral);
  if (measure !== null && skipBack(folded, at) === 0 && measure.end === folded.length) return part;
  if (isStandalone(folded, part.start, part.end)) return isItem(folded, at, part.end) ? null : part;
  if (isBoundedBehind(folded, numeral.end)) return part;
  if (isSecond || part.start < at || isNamed(folded, at, part.end) || isRangeOpen(folded, part.end)) return part;
  const first = folded.charCodeAt(at);
  if (folded[numeral.end] === "日" && numeral.value.lte(31)) return null;
  if (numeral.precision < 0 || numeral.isVague) return part;
  if (numeral.end - at === 1) {
    if (roleOf(first) === HAN_SCALE) return isBareScale(folded, at) ? part : null;
    if (isFormal(first)) return null;
    if (first === 0x4e00) return measure !== null && isStressed(sentence, at, numeral.end) ? part : null;
    return measure === null ? null : part;
  }
  const isPositional =
    numeral.units === 0 && numeral.scale === 0 && roleOf(first) === HAN_DIGIT && !hasUnit(folded, at, numeral.end);
  if (isPositional) return measure !== null && numeral.end - at > 2 ? part : null;
  const isBare = roleOf(first) === HAN_UNIT || roleOf(first) === HAN_SCALE;
  return !isBare || folded[at] === "十" || measure !== null || isLedByBound(folded, at) ? part : null;
}

/** 十以下, 三十左右. */
const isBoundedBehind = (folded: string, end: number): boolean =>
  (BOUNDS_BEHIND.startingAt(folded, end)?.word.length ?? 0) > 1;

/** 这是五。 names the number itself. */
const isNamed = (folded: string, at: number, end: number): boolean =>
  folded[at - 1] === "是" && (end >= folded.length || "。,;!?、这那".includes(folded[end]!));

/** 一到五个: the first end of a range whose second is counted. */
function isRangeOpen(folded: string, end: number): boolean {
  if (!"到至-~—–".includes(folded[end] ?? " ") || roleOf(folded.charCodeAt(end + 1)) === 0) return false;
  const second = readNumeral(folded, end + 1);
  if (second === null || second.form === "words") return false;
  const at = skipBlanks(folded, second.end);
  return MEASURES.startingAt(folded, at) !== null || UNITS.startingAt(folded, at) !== null;
}

function hasUnit(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const role = roleOf(folded.charCodeAt(at));
    if (role === HAN_UNIT || role === HAN_SCALE || role === HAN_TENS) return true;
  }
  return false;
}

/** 两三家: two or three. */
function pair(part: Part, numeral: Numeral): Part {
  const low = numeral.value.div(10).round(0, 0);
  return { ...part, low, high: numeral.value.minus(low.times(10)), isRange: true, bound: "about" };
}

/** 一、 before an item. */
const isItem = (folded: string, at: number, end: number): boolean =>
  skipBack(folded, at) === 0 &&
  (folded[end] === "、" || folded[end] === "." || (folded[end] === "是" && end - at === 1));

/** How far around 一家 another count is looked for. */
const NEAR = 40;

/** 仅一家, or 一家 near 两家. */
function isStressed(sentence: Sentence, at: number, end: number): boolean {
  const { folded } = sentence;
  if (STRESSES.endingAt(folded, skipBack(folded, at)) !== null) return true;
  const before = folded.slice(Math.max(0, at - NEAR), at);
  const [behind = ""] = folded.slice(end, end + NEAR).split("。", 1);
  const near = before.slice(before.lastIndexOf("。") + 1) + behind;
  const measure = folded[end] ?? "";
  return measure !== "" && [..."两三四五六"].some((digit) => near.includes(digit + measure));
}
