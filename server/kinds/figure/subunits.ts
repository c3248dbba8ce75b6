/** Money in two units: 九十九元九角九分, 两块九毛九, 20 dollars and 43 cents. */
import Big from "big.js";
import {
  ARABIC,
  HAN_DIGIT,
  isArabic,
  isHan,
  isLetter,
  roleOf,
  skipBlanks,
  worthOf,
} from "../../text/numerals/characters.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import type { Part } from "./part.ts";
import { type Row, Vocabulary } from "./vocabulary.ts";

/** What one is worth in the unit before it. */
const SUBUNITS: readonly Row<string>[] = [
  ["角 毛 毫 mao jiao", "0.1"],
  ["分 分钱 仙 美分 港仙 便士 cent cents c pence penny p sen sens kopiykas kopecks fen", "0.01"],
];
const BELOW = new Vocabulary(SUBUNITS);

/** Behind the last subunit: 整, 正, 钱 and the currency's name. */
const AFTER = new Vocabulary<string>([
  ["整 正", ""],
  ["rmb 人民币", "CNY"],
]);

const JOINTS = ["又", "零", "and"];

/** The amount with the smaller coins that follow it. */
export function withSubunits(folded: string, first: Part): Part {
  if (first.low === null || first.isRange || first.bound !== "exact" || first.numeral?.precision !== 0) return first;
  let part = first;
  let step = first.low.eq(first.numeral.value) ? "1" : first.low.div(first.numeral.value).toFixed();
  for (;;) {
    const next = subunitAt(folded, part, step);
    if (next === null) break;
    part = next.part;
    step = next.step;
  }
  if (part === first) return first;
  const after = AFTER.startingAt(folded, part.end);
  return after === null ? part : { ...part, end: after.end, unit: after.value === "" ? part.unit : after.value };
}

function subunitAt(folded: string, part: Part, step: string): { part: Part; step: string } | null {
  const at = behindJoint(folded, part.end);
  const role = roleOf(folded.charCodeAt(at));
  if (role === 0 && !isLetter(folded.charCodeAt(at))) return null;
  const numeral = readNumeral(folded, at);
  if (numeral === null || numeral.precision !== 0 || numeral.value.gte(100) || numeral.high !== null) return null;
  const below = BELOW.startingAt(folded, skipBlanks(folded, numeral.end));
  if (below !== null) {
    if (new Big(below.value).gte(step)) return null;
    return { part: plus(part, numeral.value.times(below.value), below.end), step: below.value };
  }
  return bareCoins(folded, part, step, at, numeral.end, numeral.value);
}

/** 一块二, 两毛五, 三块零四, fifteen dollars fifty: coins that are not named. */
function bareCoins(folded: string, part: Part, step: string, at: number, end: number, value: Big) {
  const role = roleOf(folded.charCodeAt(at));
  const isHanDigit = role === HAN_DIGIT && isColloquial(folded[part.end - 1] ?? "");
  if (isHanDigit) {
    const isLed = worthOf(folded.charCodeAt(at)) === 0 || folded[at - 1] === "零";
    if (isCounting(folded, end) || (!isLed && end - at > 1)) return null;
    const share = isLed ? new Big("0.01") : new Big(step).div(10);
    return { part: plus(part, value.times(share), end), step: "0" };
  }
  const isWords = role === 0 || role === ARABIC;
  if (!isWords || step !== "1" || !isClosed(folded, end) || value.eq(0)) return null;
  if (!isLetter(folded.charCodeAt(part.end - 1)) || part.numeral?.form === "han") return null;
  return { part: plus(part, value.div(100), end), step: "0" };
}

const isColloquial = (unit: string): boolean =>
  unit === "块" || unit === "毛" || unit === "角" || unit === "蚊" || unit === "毫" || unit === "o";
const isCounting = (folded: string, end: number): boolean =>
  isHan(folded.charCodeAt(end)) && !"的，到至和、钱".includes(folded[end]!);

/** Whether the sentence or clause ends here, so that no counted thing follows: fifteen dollars fifty. */
function isClosed(folded: string, end: number): boolean {
  const at = skipBlanks(folded, end);
  return at >= folded.length || ".,;!?".includes(folded[at]!) ? !isArabic(folded.charCodeAt(at + 1)) : false;
}

function plus(part: Part, value: Big, end: number): Part {
  const total = part.low!.plus(value);
  return { ...part, low: total, high: total, end, precision: -2 };
}

function behindJoint(folded: string, end: number): number {
  const at = skipBlanks(folded, end);
  const joint = JOINTS.find((word) => folded.startsWith(word, at));
  if (joint === undefined) return at;
  return joint === "零" && roleOf(folded.charCodeAt(at + 1)) !== HAN_DIGIT ? at : skipBlanks(folded, at + joint.length);
}
