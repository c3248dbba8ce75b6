/** Reads ranks and places: 第三, 首个, 前十, 第二大, top ten, second-largest. */
import Big from "big.js";
import { isArabic, isHan, isLetter, roleOf, skipBlanks } from "../../text/numerals/characters.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import { isStandalone } from "./codes.ts";
import { isCounted } from "./labels.ts";
import { MEASURES } from "./measures.ts";
import { endOfSuffix, readOrdinal } from "./ordinals.ts";
import { type Part, partOf } from "./part.ts";
import { Vocabulary } from "./vocabulary.ts";

const rank = (start: number, end: number, value: number | Big): Part =>
  partOf(start, end, "rank", null, new Big(value), 0);

/** Behind 第 and a number these make a date or length: 第三季, 第2周. */
const TIMES = new Vocabulary<true>([["季 季度 财季 财年 周 天 日 月 年 半年 个月 小时 交易日 个交易日", true]]);
/** 第3頁, 第22條, 第571章: where to look something up. */
const LABELS = new Vocabulary<true>([["页 条 章 节 号 行", true]]);
/** Words that only look like ranks: 第三方, 第一时间. */
export const NOT_RANKS = new Vocabulary<true>([
  [
    "第三方 第一城 第一时间 第一线 第一手 第一财经 第四范式 第一太平 第一产业 第二产业 第三产业 第二次世界大战 第一次世界大战 第三世界 第一夫人 第一桶金 第一步 第一性 第三板 第三代 第一代 第二代 第四代 第五代 第六代 第七代 第八代 第一性原理 第二曲线 第二增长曲线 第五人格 第一上海 第一东方 第一人称 第七感",
    true,
  ],
]);

const STANDS_BEFORE = /(?:居|列|排|排名|排行)(?:全球|世界|亚洲|全国|全港|全台|全市|行业)?$/;

/** 位居全球28位, 排名3位: a place without its 第. */
export function readStanding(folded: string, at: number, numeral: Numeral): Part | null {
  const isPlace = folded[numeral.end] === "位" && numeral.precision === 0 && !numeral.isVague;
  if (!isPlace || !STANDS_BEFORE.test(folded.slice(Math.max(0, at - 6), at))) return null;
  return rank(at, numeral.end, numeral.value);
}

/** 第三, 第2, 倒数第二. @param at 第. */
export function readPlace(folded: string, at: number): Part | null {
  if (NOT_RANKS.startingAt(folded, at) !== null || folded.startsWith("天下第一", at - 2)) return null;
  const numeral = readNumeral(folded, skipBlanks(folded, at + 1));
  if (numeral === null || numeral.form === "words" || numeral.precision < 0 || numeral.isVague) return null;
  const behind = skipBlanks(folded, numeral.end);
  if (TIMES.startingAt(folded, behind) !== null || LABELS.startingAt(folded, behind) !== null) return null;
  const isFromLast = folded.startsWith("倒数", at - 2) || folded.startsWith("尾数", at - 2);
  return isFromLast ? rank(at - 2, numeral.end, numeral.value.neg()) : rank(at, numeral.end, numeral.value);
}

/** Past the number behind 第 that ranks nothing: 第22條. Of 第33天 the length is read. @param at 第. */
export function endOfPlace(folded: string, at: number): number {
  const word = NOT_RANKS.startingAt(folded, at);
  if (word !== null) return word.end;
  const numeral = readNumeral(folded, skipBlanks(folded, at + 1));
  if (numeral === null || numeral.form === "words") return at + 1;
  return LABELS.startingAt(folded, skipBlanks(folded, numeral.end)) === null ? at + 1 : numeral.end;
}

/** What 首 counts: 首个, 首家. 首次, 首批 and 首日 rank nothing. */
const FIRST_OF = "个家款只宗例位间条项座部张单支艘笔名台套颗枚隻";

/** 首个, 首家. @param at 首. */
export function readFirst(folded: string, at: number): Part | null {
  const next = folded[at + 1] ?? "";
  if (next === "" || !FIRST_OF.includes(next) || "榜魁元岁匕".includes(folded[at - 1] ?? "-")) return null;
  if (
    folded.startsWith("首家之言", at) ||
    TIMES.startingAt(folded, at + 1) !== null ||
    folded.startsWith("首个交易日", at)
  )
    return null;
  return rank(at, at + 2, 1);
}

const NOT_BEFORE_TOP = "此目之日年月天以周先早生眼空当提事赛盘会午跟向史战税息从超面岁点时分秒稍门台幕跃前";
const TOP_OF = "大名位强甲家个款只国宗间所";

/** 前十, 前三名, 头三位: up to so many from the top. @param at 前 or 头. */
export function readTop(folded: string, at: number): Part | null {
  if (NOT_BEFORE_TOP.includes(folded[at - 1] ?? "-")) return null;
  const from = skipBlanks(folded, at + 1);
  const numeral = readNumeral(folded, from);
  if (numeral === null || !isTop(folded, at, numeral)) return null;
  return { ...rank(at, numeral.end, numeral.value), low: null, isRange: true };
}

function isTop(folded: string, at: number, numeral: Numeral): boolean {
  if (numeral.form === "words" || numeral.precision < 0 || numeral.value.gt(1000) || numeral.value.lt(2)) return false;
  const next = skipBlanks(folded, numeral.end);
  if (TIMES.startingAt(folded, next) !== null || folded[next] === "-" || folded[next] === "至") return false;
  const mark = folded[next] ?? "";
  const isCounted = mark !== "" && TOP_OF.includes(mark);
  if (folded[at] === "头")
    return isCounted && "位名大甲".includes(mark) && !"龙人街码镜".includes(folded[at - 1] ?? "-");
  if (numeral.value.lte(2)) return "大名强".includes(mark === "" ? "-" : mark);
  return isCounted || MEASURES.startingAt(folded, next) === null;
}

/** How many digits, so that 双位数 is 10 to 99. */
export const DIGITS = new Vocabulary<number>([
  ["单位数 个位数 单位元", 1],
  ["双位数 两位数 二位数 双位元", 2],
  ["三位数", 3],
  ["四位数", 4],
  ["五位数", 5],
  ["六位数", 6],
  ["七位数", 7],
  ["八位数", 8],
  ["double_digit double_digits", 2],
  ["single_digit single_digits", 1],
  ["triple_digit triple_digits", 3],
]);
const SHARE_BEHIND =
  /^(?:的|百分|增|升|涨|跌|降|减|成长|回报|幅|percentage| ?(?:percent|growth|increase|rise|gain|decline|drop|fall|rate|return))/;
const SHARE_BEFORE = /[增升涨跌降减长]$/;

/** 双位数, double-digit: a range, in percent where a change is spoken of. */
export function readDigitCount(folded: string, at: number): Part | null {
  const found = DIGITS.startingAt(folded, at);
  // 单位数目 and 单位数量 are how many flats there are.
  if (found === null || folded[found.end] === "目" || folded[found.end] === "量") return null;
  const low = new Big(found.value === 1 ? 1 : `1e${found.value - 1}`);
  const high = new Big(`1e${found.value}`).minus(1);
  const isShare =
    SHARE_BEHIND.test(folded.slice(found.end, found.end + 12).trimStart()) ||
    SHARE_BEFORE.test(folded.slice(Math.max(0, at - 1), at));
  const part = partOf(at, found.end, isShare ? "percent" : "count", isShare ? "%" : null, low, 0);
  return { ...part, high, isRange: true };
}

export const SUPERLATIVE = new Vocabulary<true>([
  [
    "largest biggest highest lowest most best busiest richest longest fastest smallest worst tallest greatest strongest leading major top youngest oldest cheapest strongest-ever",
    true,
  ],
]);
/** Nouns before which first and second date, time or mean nothing in number: first half, second quarter. */
const NOT_RANKED = new Vocabulary<true>([
  [
    "half quarter day week month year months years days weeks quarters time times of and place hand class name lady step steps floor nine six three two ten five four seven eight instance all glance sight look thing things party parties world reading",
    true,
  ],
]);
const RANKED_BEFORE = /(?<![a-z])(?:the|a|its|their|his|her|our|ranked|ranks|ranking|finished|came|placed|no|became) $/;

/** third, second-largest, 11th, the first two books. @param at the first letter of a word, or the first digit. */
export function readOrdinalRank(folded: string, at: number): Part | null {
  if (isArabic(folded.charCodeAt(at))) return null;
  const ordinal = readOrdinal(folded, at);
  if (ordinal === null || isLetter(folded.charCodeAt(ordinal.end))) return null;
  const part = rank(at, ordinal.end, ordinal.value);
  if (isStandalone(folded, at, ordinal.end) && isAlone(folded, at, ordinal.end)) return part;
  const behind = skipHyphen(folded, ordinal.end);
  if (SUPERLATIVE.startingAt(folded, behind) !== null) return part;
  if (folded.charCodeAt(ordinal.end) === 0x2d) return null;
  if (ordinal.value > 1 && PLACE.test(folded.slice(behind, behind + 6))) return part;
  if (ordinal.value > 1 && OF_A_ROW.test(folded.slice(behind, behind + 18))) return part;
  if (ordinal.value > 1 && isReached(folded, at, ordinal.end)) return part;
  const isNamed = RANKED_BEFORE.test(folded.slice(Math.max(0, at - 11), at));
  if (!isNamed && ordinal.value < 100) return null;
  return NOT_RANKED.startingAt(folded, behind) === null || isFirstOf(folded, behind) ? part : null;
}

/** It climbed two places to fifth: a place that is come to. To second a motion is to back it. */
const isReached = (folded: string, at: number, end: number): boolean =>
  REACHED.test(folded.slice(Math.max(0, at - 8), at)) && REACHED_BEHIND.test(folded.slice(end, end + 7));
const REACHED = /(?:\bto|remained|stayed) $/;
const REACHED_BEHIND = /^(?:$|[.,;)]| (?:in|on|among|with|from|at|and|after|overall|out of)\b)/;

/** the sixth day of the fair; days of a month, and the first day, are told otherwise. */
const OF_A_ROW =
  /^day (?:of (?!january|february|march|april|may|june|july|august|september|october|november|december|the month)|at|in)\b/;

/** second place; in the first place, and taking place, are no order. */
const PLACE = /^place\b/;

/** the first two books: books are counted, the first of them ranked. */
const isFirstOf = (folded: string, at: number): boolean =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten) (?!years|months|weeks|days|quarters|hours|minutes)/.test(
    folded.slice(at, at + 14),
  );

const isAlone = (folded: string, start: number, end: number): boolean =>
  skipBlanks(folded, 0) === start && skipBlanks(folded, end) >= folded.length;

function skipHyphen(folded: string, end: number): number {
  return folded.charCodeAt(end) === 0x2d ? end + 1 : skipBlanks(folded, end);
}

/** 11th, 9,000,000th, 3rd. Days of a month are read by the date kind and win. */
export function readSuffixed(folded: string, at: number, numeral: Numeral): Part | null {
  const end = endOfSuffix(folded, numeral.end);
  if (end === -1 || numeral.precision < 0 || folded.startsWith(" centur", end)) return null;
  return rank(at, end, numeral.value);
}

/** top 10, top ten. @param at the first letter of "top". */
export function readTopWord(folded: string, at: number): Part | null {
  const from = skipHyphen(folded, at + 3);
  if (!folded.startsWith("top", at) || from === at + 3 || isExceeding(folded, at)) return null;
  const numeral =
    isLetter(folded.charCodeAt(from)) || isArabic(folded.charCodeAt(from)) ? readNumeral(folded, from) : null;
  if (numeral === null || numeral.value.lt(2) || numeral.value.gt(1000) || folded[numeral.end] === "%") return null;
  const behind = skipBlanks(folded, numeral.end);
  if (/^(?:percent|per cent|million|billion|points)/.test(folded.slice(behind, behind + 8))) return null;
  return { ...rank(at, numeral.end, numeral.value), low: null, isRange: true };
}

/** sales could top 200, deaths top 50: a verb. It makes the top 100, ranks top 10. */
export const isExceeding = (folded: string, at: number): boolean =>
  TOPS.test(folded.slice(Math.max(0, at - TOPS_REACH), at));
const TOPS =
  /\b(?:to|could|may|might|will|would|can|should|not) $|\b(?!(?:ranks|makes|enters|hits|reaches|breaks|cracks|joins|tops|was|is|its|this|has|us|various|across|towards) )[a-z]{3,}s $/;
const TOPS_REACH = 20;

/** the ten largest, its 10 biggest: as many from the top. @param at the number. */
export function readLargest(folded: string, at: number): Part | null {
  const numeral = NAMED.test(folded.slice(Math.max(0, at - NAMED_REACH), at)) ? readNumeral(folded, at) : null;
  if (numeral === null || numeral.precision < 0 || numeral.value.lt(2) || numeral.value.gt(1000)) return null;
  const behind = skipHyphen(folded, numeral.end);
  if (behind === numeral.end || BY_SIZE.startingAt(folded, behind) === null) return null;
  return { ...rank(at, numeral.end, numeral.value), low: null, isRange: true };
}

/** Not the three major indices, nor the two best friends. */
const BY_SIZE = new Vocabulary<true>([
  ["largest biggest highest busiest richest wealthiest fastest smallest cheapest", true],
]);

/** What stands before a number that counts from the top; two largest shareholders may be any two. */
const NAMED = /(?:\b(?:the|its|their|our|his|her)|'s|s') (?:world's )?$/;
const NAMED_REACH = 16;

/** no. 1, no 3, number 8: a place in an order. @param at the first letter of "no" or "number". */
export function readNumberWord(folded: string, at: number): Part | null {
  const match = PLACE_NUMBER.exec(folded.slice(at, at + 16));
  if (match === null || isLetter(folded.charCodeAt(at - 1))) return null;
  const end = at + match[0].length;
  if (folded[at + 2] !== "." && isCounted(folded, end)) return null;
  const numeral = readNumeral(folded, end - match[1]!.length);
  return numeral === null ? null : rank(at, end, numeral.value);
}
const PLACE_NUMBER =
  /^(?:no\. ?|no (?=\d)|number )(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\da-z-]|[.,]\d)/;

/** What is multiplied so says which way it went. */
export const DOUBLED = new Vocabulary<number>([
  ["翻一番 翻番 翻了一番 翻倍 翻了一倍 翻逾倍 翻了个番", 2],
  ["翻两番 翻了两番", 4],
  ["翻三番 翻了三番", 8],
  ["doubled doubling", 2],
  ["tripled trebled tripling", 3],
  ["quadrupled quadrupling", 4],
  ["减半 halved halving", 0.5],
]);

/** 翻一番, 翻倍, tripled, 减半: times as many. */
export function readDoubling(folded: string, at: number): Part | null {
  const found = DOUBLED.startingAt(folded, at);
  if (found === null || (found.word === "减半" && "厘个年天日成".includes(folded[found.end] ?? "-"))) return null;
  const part = partOf(at, found.end, "multiple", "x", new Big(found.value), found.value < 1 ? -1 : 0);
  return { ...part, direction: found.value < 1 ? "down" : "up" };
}

/** Whether a numeral may start here. */
export const isNumeralAt = (folded: string, at: number): boolean =>
  roleOf(folded.charCodeAt(at)) !== 0 && (isHan(folded.charCodeAt(at)) || isArabic(folded.charCodeAt(at)));
