/** Finds the unit behind a number, and tells it from words that only begin like one: 成 of 成员, 点 of 九点. */
import { isArabic, isHan, isLetter, roleOf, skipBlanks, worthOf } from "../../text/numerals/characters.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import type { Sentence } from "../../text/sentence.ts";
import { skipBack } from "./codes.ts";
import { CURRENCIES_BEHIND } from "./currencies.ts";
import { SCALE_LETTERS, UNITS, type Unit } from "./units.ts";
import { type Found, type Row, Vocabulary } from "./vocabulary.ts";

export interface UnitBehind {
  readonly unit: Unit;
  readonly end: number;
  /** What a 半 behind the unit, or 四 behind 一成, adds in that unit. */
  readonly plus?: string;
  /** 年多, 个多月: more than so many. */
  readonly isOver: boolean;
  /** 三八折 is 38, not three or eight. */
  readonly keepsPair: boolean;
  readonly counted?: string;
}

/** Letters behind digits that are a power of ten: 100K, 1.25bn, $3m. In text in capitals, too. */
export function isScaleLetter(
  sentence: Sentence,
  at: number,
  isMoney: boolean,
): Found<{ power: number; needsMoney: boolean }> | null {
  const { folded, text } = sentence;
  if (!isLetter(folded.charCodeAt(skipBlanks(folded, at)))) return null;
  const from = folded.charCodeAt(at) === 0x20 ? at + 1 : at;
  if (from === at && isTenThousand(sentence, from))
    return { start: from, end: from + 1, word: "w", value: { power: 4, needsMoney: false } };
  const found = SCALE_LETTERS.startingAt(folded, from);
  if (found === null || isArabic(folded.charCodeAt(found.end))) return null;
  const isCapital = text.charCodeAt(from) <= 0x5a;
  if (from > at && !isMoney && !isCapital && found.word !== "k") return found.value.needsMoney ? null : found;
  if (!found.value.needsMoney || isMoney) return found;
  if (found.word === "t") return null;
  if (found.word === "m" && IN_THOUSANDS.test(folded.slice(Math.max(0, at - 5), at))) return null;
  if (found.word === "m" && from === at && PLURAL.test(folded.slice(found.end, found.end + 24))) return found;
  return isCapital || (found.word === "b" && isArabic(folded.charCodeAt(at - 1))) ? found : null;
}

/** 用户突破3000w: 万, as posts in Chinese write it. Watts have a capital, or speak of power. */
function isTenThousand({ folded, text, language }: Sentence, at: number): boolean {
  const next = folded.charCodeAt(at + 1);
  if (language === "en" || text[at] !== "w" || isLetter(next) || isArabic(next)) return false;
  return !/^(?:快充|闪充|充电|功率|灯|的?功率|电)/.test(folded.slice(at + 1, at + 5));
}

/** 1,500m runners and 5000m finals: who has a thousand millions says a billion. */
const IN_THOUSANDS = /\d,\d{3}$|\d{4}$/;

/** 40m users: many of something, where 40m high and a 40m tower are measured. */
const PLURAL = /^ (?!is |was |has |does |ins |plus |less |across )[a-z]{3,}s\b/;

/** Units that take 半 or 多 between the measure word and themselves: 一个半月, 四个多星期. */
const WITHIN: readonly (readonly [words: string, unit: Unit])[] = [
  ["月", { type: "duration", unit: "month" }],
  ["小时 钟头 钟", { type: "duration", unit: "hour" }],
  ["星期 礼拜", { type: "duration", unit: "week" }],
  ["季度 季", { type: "duration", unit: "month", times: "3" }],
  ["世纪", { type: "duration", unit: "year", times: "100" }],
  ["百分点", { type: "points", unit: "pp" }],
  ["交易日", { type: "duration", unit: "day" }],
];
const HALVED = new Vocabulary(WITHIN.map(([words, unit]): Row<Unit> => [led("个半", words), unit]));
const MORE_WITHIN = new Vocabulary(
  WITHIN.map(
    ([words, unit]): Row<Unit> => [["个多", "个余", "多个", "余个"].map((more) => led(more, words)).join(" "), unit],
  ),
);

function led(lead: string, words: string): string {
  return words
    .split(" ")
    .map((word) => lead + word)
    .join(" ");
}

/** Words behind a number that only begin like a unit: 27成员国, 三分店. */
export const NOT_UNITS = new Vocabulary<true>([
  ["成员 成立 成为 成功 成年 成人礼 成品", true],
  ["折合 折价 折让 折扣", true],
  ["年级 年度", true],
  [
    "分之 分店 分行 分公司 分部 分拆 分别 分校 分局 分区 分析 分享 分配 分担 分散 分布 分流 分批 分段 分期 分化 分歧",
    true,
  ],
  ["倍感 倍增 倍受", true],
  ["角洲 角形 角债 角关系 角恋 角度", true],
  ["里程碑 码头 天王 日均 日校 日语 日军 元老 毛利 克拉玛依 仙股", true],
  ["两成 两地 两市 两岸 两家 两个 两大 两年 两度", true],
]);

/** The unit that stands behind the numeral, past blanks or a hyphen, or null. @param start the numeral's. */
export function unitBehind(sentence: Sentence, start: number, numeral: Numeral, isMoney: boolean): UnitBehind | null {
  const { folded } = sentence;
  const from = startOfUnit(folded, numeral.end);
  if (sentence.text[numeral.end] === WIDE_BLANK || startsOtherWord(folded, from)) return null;
  const bracketed = inBrackets(folded, from);
  if (bracketed !== null) return bracketed;
  const special = halved(folded, from) ?? moreWithin(folded, from) ?? discount(folded, from, numeral);
  if (special !== null) return special;
  const found = longestUnit(folded, from);
  if (found === null || !isUnitHere(sentence, start, numeral, found, from, isMoney)) return null;
  return withTail(folded, found);
}

/** 失守130　分析師看淡: a headline's blank parts two clauses, and so a number from what is no unit of it. */
const WIDE_BLANK = "\u3000";

/** 成员 of 27成员国: a word that only begins like a unit, and is longer than any unit here. */
function startsOtherWord(folded: string, from: number): boolean {
  const other = NOT_UNITS.startingAt(folded, from);
  if (other === null) return false;
  const unit = longestUnit(folded, from);
  return unit === null || unit.end < other.end;
}

/** 20 (kg), 296 (百万元): a unit in brackets of its own. */
function inBrackets(folded: string, from: number): UnitBehind | null {
  const open = BRACKETS.indexOf(folded[from] ?? " ");
  if (open === -1 || open % 2 === 1) return null;
  const found = longestUnit(folded, from + 1);
  if (found === null || folded[found.end] !== BRACKETS[open + 1] || found.value.type === "index") return null;
  return { unit: found.value, end: found.end + 1, isOver: false, keepsPair: false };
}
const BRACKETS = "()[]{}<>";

/** Past blanks or a hyphen before a letter: 10-year. */
function startOfUnit(folded: string, end: number): number {
  const from = skipBlanks(folded, end);
  if (folded.charCodeAt(from) === 0x2d && isLetter(folded.charCodeAt(from + 1))) return from + 1;
  for (const word of IN_A_ROW) if (folded.startsWith(word, from)) return from + word.length;
  return from;
}

/** five consecutive quarters: the unit stands behind. */
const IN_A_ROW = ["straight ", "consecutive ", "full ", "successive "];

function longestUnit(folded: string, from: number): Found<Unit> | null {
  const unit = UNITS.startingAt(folded, from);
  const currency = CURRENCIES_BEHIND.startingAt(folded, from);
  if (currency !== null && (unit === null || currency.end > unit.end)) {
    return { ...currency, value: { type: "money", ...currency.value } };
  }
  return unit;
}

function halved(folded: string, from: number): UnitBehind | null {
  const found = HALVED.startingAt(folded, from);
  return found === null ? null : { unit: found.value, end: found.end, plus: "0.5", isOver: false, keepsPair: false };
}

function moreWithin(folded: string, from: number): UnitBehind | null {
  const found = MORE_WITHIN.startingAt(folded, from);
  return found === null ? null : { unit: found.value, end: found.end, isOver: true, keepsPair: false };
}

/** 七折 is 70%, 七五折 and 75折 are 75%. */
function discount(folded: string, from: number, numeral: Numeral): UnitBehind | null {
  if (folded[from] !== "折") return null;
  const times = numeral.value.lt(10) ? "10" : "1";
  const unit: Unit = { type: "percent", unit: "%", times };
  return { unit, end: from + 1, isOver: false, keepsPair: true };
}

/** 半, 多 and 余 behind the unit, and the digit behind 成. */
function withTail(folded: string, found: Found<Unit>): UnitBehind {
  const unit = found.value;
  const read: UnitBehind = { unit, end: found.end, isOver: false, keepsPair: false };
  const next = skipBlanks(folded, found.end);
  const mark = folded[next];
  if (found.word === "成") {
    const digit = folded.charCodeAt(next);
    if (mark === "半" && !isHalfWord(folded, next)) return { ...read, end: next + 1, plus: "0.5" };
    if (isTenth(folded, next) && !countsOnItsOwn(folded, next)) {
      return { ...read, end: next + 1, plus: `0.${worthOf(digit)}` };
    }
    return (mark === "多" || mark === "余") && !isMoreWord(folded, next)
      ? { ...read, end: next + 1, isOver: true }
      : read;
  }
  const half = AND_A_HALF.exec(folded.slice(found.end, found.end + 12));
  if (half !== null && unit.type !== "percent") return { ...read, end: found.end + half[0].length, plus: "0.5" };
  if (next !== found.end) return read;
  if (mark === "半" && TAKES_HALF.has(found.word) && !isHalfWord(folded, next))
    return { ...read, end: next + 1, plus: "0.5" };
  const isMore = mark === "多" || mark === "余";
  if (isMore && TAKES_MORE.has(unit.type) && isHan(found.word.charCodeAt(0)) && !isMoreWord(folded, next)) {
    return { ...read, end: next + 1, isOver: true };
  }
  return read;
}

/** 一成四, 8成6; the 参 of 九成參加 is no digit, nor is the 15 of 三成15人 of the share. */
const isTenth = (folded: string, at: number): boolean =>
  "一二三四五六七八九".includes(folded[at] ?? "-") ||
  (isArabic(folded.charCodeAt(at)) && isArabic(folded.charCodeAt(at - 2)) && !/[\d.,]/.test(folded[at + 1] ?? " "));

/** one month and a half, two miles and a half. */
const AND_A_HALF = /^ and (?:a )?half(?![a-z])/;
const TAKES_HALF = new Set("年 周 小时 个小时 吨 米 斤 公斤 公里 倍 天 里 英里 亩 岁 尺 度 升 世纪".split(" "));
const TAKES_MORE = new Set(["duration", "multiple", "money", "quantity"]);
const isHalfWord = (folded: string, at: number): boolean => "导岛年数场决夜途价山空径".includes(folded[at + 1] ?? "-");
const isMoreWord = (folded: string, at: number): boolean => "元数于个家来年次额".includes(folded[at + 1] ?? "-");

/** 三成两家: the digit behind 成 belongs to what follows it. */
function countsOnItsOwn(folded: string, at: number): boolean {
  const next = folded.charCodeAt(at + 1);
  return roleOf(next) !== 0 || "成家个年月日天倍次种位名款项大是".includes(folded[at + 1] ?? "-");
}

/** Words before a number that make 点 an index's point, and before one that make 日 a length. */
const POINTS_BEFORE = /[升跌涨挫报见守至扬泻弹抽]$/;
const RUN_BEFORE =
  /(?:再过|过了|相隔|时隔|相距|隔了|间隔|前后|连续|连升|连跌|连涨|一连|累计|近|达|共|为期|长达|历时|首|逾|约|超过|不足|至少|最多|足足|连)$/;

/** 連跌6季, 6季以來最高: lengths. 第6季 and 首3季 are parts of a year. */
const SEASONS_BEFORE = /(?:连续|连升|连跌|连涨|一连|连|创|逾|超过|至少)$/;
const SEASONS_BEHIND = /^(?:以来|来最|来首|新高|新低|高位|低位|连)/;

/** 結束4日升勢: behind 日, and that was a length. */
const RUN_BEHIND = /^(?:升势|跌势|涨势|连升|连跌|连涨|升浪|跌浪|涨浪)/;

function isUnitHere(
  sentence: Sentence,
  start: number,
  numeral: Numeral,
  found: Found<Unit>,
  from: number,
  isMoney: boolean,
): boolean {
  const { folded } = sentence;
  const isOne = numeral.end === start + 1 && folded[start] === "一";
  switch (found.word) {
    case "成":
      return numeral.isPair || (numeral.scale === 0 && numeral.value.lte(10));
    case "点":
      return isIndexPoint(folded, start, numeral);
    case "日":
      return isDays(folded, start, numeral);
    case "月":
      return folded[start] === "两" && numeral.end === start + 1;
    case "分":
      return !isMoney;
    case "年":
    case "周":
    case "星期":
      return !isYearNumber(numeral);
    case "载":
      return !"人货客重荷体有满".includes(folded[found.end] ?? "-");
    case "季":
      return (
        SEASONS_BEFORE.test(folded.slice(Math.max(0, start - 4), start)) ||
        SEASONS_BEHIND.test(folded.slice(found.end, found.end + 3))
      );
    case "块":
      return !isOne || roleOf(folded.charCodeAt(found.end)) !== 0 || !isHan(folded.charCodeAt(found.end));
    case "度":
      return numeral.form === "digits" || numeral.value.gte(10);
    case "升":
      return roleOf(folded.charCodeAt(found.end)) === 0 && !"近逾约超至到幅穿破".includes(folded[found.end] ?? "-");
    case "打":
      return !"开造算破击压折包工着仗架扰断交听赢败法卡动了".includes(folded[found.end] ?? "-");
    default:
      return isLatin(found.word) ? isLatinUnit(sentence, numeral, found, from, isMoney, start) : true;
  }
}

/** Words and signs that may belong to the number behind them as well: US$, rmb. */
const isLatin = (word: string): boolean => !isHan(word.charCodeAt(word.length - 1));

const isYearNumber = (numeral: Numeral): boolean =>
  (numeral.form === "digits" && numeral.scale === 0 && numeral.value.gte(1000)) ||
  (numeral.form === "han" && numeral.units === 0 && numeral.scale === 0 && numeral.value.gte(1000));

/** Units of one letter touch their digits (197p, 250m); a currency that touches the next number is that one's. */
function isLatinUnit(
  sentence: Sentence,
  numeral: Numeral,
  found: Found<Unit>,
  from: number,
  isMoney: boolean,
  start: number,
): boolean {
  const { folded } = sentence;
  const { word, value } = found;
  if (value.type === "money" && isArabic(folded.charCodeAt(found.end))) return false;
  // "$ 20 $ 37": where signs lead, the next one leads too.
  if (!isLetter(word.charCodeAt(0))) {
    return (
      !isMoney ||
      value.type !== "money" ||
      from === numeral.end ||
      !isArabic(folded.charCodeAt(skipBlanks(folded, found.end)))
    );
  }
  if (word.length === 1) return numeral.form === "digits" && (from === numeral.end || word === "m");
  const isOne = numeral.form === "words" && numeral.value.eq(1);
  if (isOne && (word === "times" || word === "second")) return false;
  if (word === "times" && numeral.precision === 0) return isMultiple(folded, start, found.end);
  const isSmall = sentence.text[from] === word[0];
  if (word === "pc" && !isSmall) return false;
  if (word === "sar") return !isSmall && !NAMED_BEHIND.test(folded.slice(found.end, found.end + 16));
  return !CAPITALS.has(word) || !isSmall;
}

/** 23 SAR officials: of a Special Administrative Region, no riyals. */
const NAMED_BEHIND =
  /^ (?!million|billion|trillion|mn|bn|per|a |an |and |or |for |in |to |from |of |at |on |by |with )[a-z]/;

/** three times bigger, 12 times earnings, rose three times; they won it three times, and run three times a week. */
function isMultiple(folded: string, start: number, end: number): boolean {
  if (TIMES_BEHIND.test(folded.slice(end, end + 16))) return true;
  const before = folded.slice(Math.max(0, start - 14), start);
  return before.trim() === "" || TIMES_BEFORE.test(before);
}
const TIMES_BEHIND =
  /^ (?:as |above |below |more|less|higher|lower|larger|bigger|smaller|greater|faster|slower|longer|stronger|better|worse|cheaper|costlier|the |that |its |their |his |her |our |what |over|book|sales|earnings|revenue|profit|ebitda|income|net |forward|cover|subscribed|oversubscribed|leverage|prescribed|normal|usual|average|current|annual|recommended|expected)/;
const TIMES_BEFORE =
  /(?:by|at|to|subscribed|oversubscribed|rose|risen|grew|grown|multiple of|increased|jumped|surged) (?:about |nearly |almost |over |around )?$/;

/** Codes of currencies that are words as well, unless in capitals. */
const CAPITALS = new Set(["rand", "php", "cad", "mop", "nok"]);

/** 升320点 and 24000点 are an index's points; 9点 and 三点 tell the time. */
function isIndexPoint(folded: string, start: number, numeral: Numeral): boolean {
  if (numeral.value.gt(24) || numeral.precision < 0) return true;
  const end = skipBack(folded, start);
  return POINTS_BEFORE.test(folded.slice(Math.max(0, end - 5), end).replace(/(?:[近逾约仅]|不足|超过|不到|大约)$/, ""));
}

/** 90日, 两日, 连升3日 are lengths; 30日 is a day of a month. */
function isDays(folded: string, start: number, numeral: Numeral): boolean {
  if (numeral.value.gt(31) || numeral.isOver || numeral.isPair) return true;
  if (folded[start] === "两" && numeral.end === start + 1) return true;
  if (RUN_BEHIND.test(folded.slice(numeral.end + 1, numeral.end + 3))) return true;
  const end = skipBack(folded, start);
  return RUN_BEFORE.test(folded.slice(Math.max(0, end - 4), end));
}
