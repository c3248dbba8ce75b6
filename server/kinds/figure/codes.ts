/** Digits that are no amount: stock codes, dates, clock times, telephone numbers, versions, years in names. */
import { isArabic, isHan, isLetter } from "../../text/numerals/characters.ts";
import { endOfDigits } from "../../text/numerals/digits.ts";
import { MEASURES } from "./measures.ts";
import { type Row, Vocabulary } from "./vocabulary.ts";

/**
 * Where the code that the digits at this offset belong to ends, or -1 if they may be an amount.
 * @param at the first of a run of Arabic digits.
 */
export function endOfCode(folded: string, at: number): number {
  const end = endOfDigits(folded, at);
  if (end - at > LONGEST) return end;
  if (isGlued(folded, at) || isOffset(folded, at)) return endOfToken(folded, end);
  const next = folded.charCodeAt(end);
  if (isCrossed(folded, end)) return endOfToken(folded, end);
  const post = endOfPostNumber(folded, at);
  if (post !== -1) return post;
  if (next === COLON && isArabic(folded.charCodeAt(end + 1))) return endOfClock(folded, end);
  if (isDatePart(folded, at, end)) return end;
  if (MIDDLE_DOTS.includes(next) && end - at <= 2 && isArabic(folded.charCodeAt(end + 1)))
    return endOfDigits(folded, end + 1);
  if (next === HYPHEN || next === SLASH || next === DOT) {
    const chain = endOfChain(folded, at, end);
    if (chain !== -1) return chain;
  }
  if (isIndexName(folded, at, end) || isGeneration(folded, at, end)) return end;
  if (TELEPHONE_BEFORE.test(folded.slice(Math.max(0, at - 10), at))) return endOfTelephone(folded, end);
  if (isListing(folded, at, end) || isBehindCode(folded, at)) return end;
  return LABEL_BEHIND.startingAt(folded, end) === null ? -1 : end;
}

/** 3/7 at the head of a paragraph: the third of seven posts that go on from one another. A third of something has that behind it. */
function endOfPostNumber(folded: string, at: number): number {
  const isFirst = at <= MARKS_BEFORE && /^[(\s]*$/.test(folded.slice(0, at));
  const match = isFirst ? POST_NUMBER.exec(folded.slice(at, at + 8)) : null;
  if (match === null || Number(match[1]) > Number(match[2]) || Number(match[2]) < FEWEST_POSTS) return -1;
  return at + match[1]!.length + 1 + match[2]!.length;
}
const POST_NUMBER = /^(\d{1,2})\/(\d{1,2})(?=[)\s:：、]\s*(?!of\b|以上|的)\S)/;
const FEWEST_POSTS = 4;
/** A bracket, a blank. */
const MARKS_BEFORE = 2;

/** Where a run of digits ends that is too long for any amount, or -1. */
export function endOfNoise(folded: string, at: number): number {
  const end = endOfDigits(folded, at);
  return end - at > LONGEST ? end : -1;
}

const LONGEST = 40;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
/** Between month and day of what is called by them: 5·20. */
const MIDDLE_DOTS = [0xb7, 0x2022, 0x30fb];
const ZERO = 0x30;

/** Words after which digits name something. */
const CODES: readonly Row<true>[] = [
  [
    "代号 代码 编号 编码 股份代号 股票代码 证券代码 证券代号 上市编号 股号 邮编 分机 内线 附注 注释 脚注 附录 附件 图表 案号 文号 航班 波音 空客 区号 密码 验证码 版本 # № iso iec gb/t",
    true,
  ],
  [
    "no. code ticker isin flight route highway version v ver section article chapter room page pages footnote note appendix annex",
    true,
  ],
];
export const CODE_BEFORE = new Vocabulary(CODES);

/** 代码 688981, 股份代号:3690. */
function isBehindCode(folded: string, at: number): boolean {
  const end = skipBack(folded, at);
  return CODE_BEFORE.endingAt(folded, folded[end - 1] === ":" ? skipBack(folded, end - 1) : end) !== null;
}

/** 热线: 2822 1234, tel. +852 2822 1234: all groups of the number. */
const TELEPHONE_BEFORE = /(?:电话|热线|传真|致电|查询|tel|phone|fax|hotline)[.:]? ?\+?$/;

function endOfTelephone(folded: string, at: number): number {
  let end = at;
  while ((folded[end] === " " || folded[end] === "-") && isArabic(folded.charCodeAt(end + 1)))
    end = endOfDigits(folded, end + 1);
  return end;
}

/** Words behind digits that make a label of them: 5号楼, 2.0版. */
export const LABEL_BEHIND = new Vocabulary<true>([
  ["号 号楼 号线 号文 路巴士 年代 日线 日均线 日平均线 天线 天平均线 天移动平均线 周线 周平均线 后一代", true],
]);

/** Families of indices, whose names end in the number of their members. */
export const INDEX_FAMILIES = new Vocabulary<true>([
  [
    "标普 标准普尔 沪深 中证 上证 科创 创业板 深证 富时 纳指 纳斯达克 罗素 日经 道琼斯 斯托克 恒生 台湾 国证 中证a 富时a msci中国a 中国a 福布斯",
    true,
  ],
  ["s&p csi ftse nasdaq russell nikkei kospi stoxx cac dax asx topix fortune forbes sse szse", true],
]);
const INDEX_SIZES = new Set(
  "30 40 50 60 100 180 200 225 250 300 350 380 400 500 600 800 1000 2000 3000 5000".split(" "),
);

/** 标普500, S&P 500; 上证3000点 and 恒生5,000 are levels. */
function isIndexName(folded: string, at: number, end: number): boolean {
  const goesOn = (folded[end] === "." || folded[end] === ",") && isArabic(folded.charCodeAt(end + 1));
  if (goesOn || folded[end] === "点" || !INDEX_SIZES.has(folded.slice(at, Math.min(end, at + 5)))) return false;
  if (MEASURES.startingAt(folded, end) !== null) return false;
  return INDEX_FAMILIES.endingAt(folded, skipBack(folded, at)) !== null;
}

/** 90后, 85后: those born in a decade. */
const isGeneration = (folded: string, at: number, end: number): boolean =>
  end - at === 2 && folded[end] === "后" && (folded[at + 1] === "0" || folded[at + 1] === "5");

/** A350, GPT-4, COP30: digits behind a letter, a letter and a hyphen, or within a name of letters and digits. */
function isGlued(folded: string, at: number): boolean {
  const before = folded.charCodeAt(at - 1);
  if (isLetter(before)) return !isCurrencyLetter(folded, at);
  if (before === 0x5f) return true;
  if (before === DOT || before === HYPHEN || before === SLASH) {
    const beyond = folded.charCodeAt(at - 2);
    if (before === DOT) return isLetter(beyond) && !isCurrencyLetter(folded, at) && !isCirca(folded, at);
    return isLetter(beyond) || isArabic(beyond);
  }
  return false;
}

/** c.30%: about. */
const isCirca = (folded: string, at: number): boolean =>
  folded.startsWith("c.", at - 2) && !isLetter(folded.charCodeAt(at - 3)) && folded[at - 3] !== ".";

/** 3x3 basketball, 4x100m, 1920x1080: so many by so many is what a thing is called. 1.3x10^6 is a number. */
const isCrossed = (folded: string, end: number): boolean => CROSSED.test(folded.slice(end, end + 6));
const CROSSED = /^x(?!10\^)\d{1,4}(?!\d)/;

/** T+1, D+0, N+1: a letter and so much, as days of settlement and terms of redundancy pay are called. */
const isOffset = (folded: string, at: number): boolean =>
  folded[at - 1] === "+" && isLetter(folded.charCodeAt(at - 2)) && !isLetter(folded.charCodeAt(at - 3));

/** USD3.14, RM42, Rs.20: letters that name a currency are no part of a code. */
function isCurrencyLetter(folded: string, at: number): boolean {
  return CURRENCY_CODES.endingAt(folded, at) !== null;
}

const CURRENCY_CODES = new Vocabulary<true>([
  [
    "usd hkd cny rmb eur gbp jpy twd ntd krw chf aud cad sgd nzd mop myr rm rs rs. inr thb vnd idr php brl mxn zar rub try sek nok dkk aed sar qar kwd egp ils uah btc eth rp",
    true,
  ],
]);

/** To the end of the letters, digits and joints that a code is made of: gpt-4o, 737-max, 30%25%. */
function endOfToken(folded: string, at: number): number {
  let end = at;
  for (;;) {
    const unit = folded.charCodeAt(end);
    if (isLetter(unit) || isArabic(unit)) end++;
    else if (isJoint(unit) && isWordUnit(folded.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

const isJoint = (unit: number): boolean => unit === HYPHEN || unit === DOT || unit === SLASH || unit === 0x5f;
const isWordUnit = (unit: number): boolean => isLetter(unit) || isArabic(unit);

function endOfClock(folded: string, colon: number): number {
  let end = endOfDigits(folded, colon + 1);
  while (folded.charCodeAt(end) === COLON && isArabic(folded.charCodeAt(end + 1))) end = endOfDigits(folded, end + 1);
  return end;
}

/** 2023年, 7月, 6日, 第2季: the date kind reads these. Lengths (30年, 90日, 3个月) are left to the units. */
function isDatePart(folded: string, at: number, end: number): boolean {
  const length = end - at;
  switch (folded[end]) {
    case "年":
      return length === 4 || length > 4 || (length === 2 && folded.charCodeAt(at) === ZERO);
    case "月":
      return length <= 2 && folded[end + 1] !== "薪";
    case "时":
      return length <= 2 && folded[end + 1] !== "间";
    default:
      return false;
  }
}

/** 2023-07-06, 7/6/2023, 400-820-8820, 2022/23, 2021-2023: digits joined as dates, years and telephone numbers are. */
function endOfChain(folded: string, at: number, end: number): number {
  const mark = folded.charCodeAt(end);
  let last = end;
  let joints = 0;
  while (folded.charCodeAt(last) === mark && isArabic(folded.charCodeAt(last + 1))) {
    last = endOfDigits(folded, last + 1);
    joints++;
  }
  if (joints >= 2 || isAnniversary(folded, last, joints, mark) || isTwinYear(folded, at, end, last)) return last;
  if (joints === 0 || mark === DOT || !isYear(folded, at, end)) return -1;
  const length = last - end - 1;
  if (length === 4) return isYear(folded, end + 1, last) && !isAmountBehind(folded, last) ? last : -1;
  return length === 2 && !isAmountBehind(folded, last) ? last : -1;
}

/** 7.21事件, 6.4地震: what happened is called by its day. */
const isAnniversary = (folded: string, last: number, joints: number, mark: number): boolean =>
  joints === 1 && mark === DOT && EVENTS.startingAt(folded, last) !== null;
const EVENTS = new Vocabulary<true>([["事件 惨案 运动 地震 火灾 大火 风波 暴动 空难 游行 案", true]]);

/** 25/26學年, 24/25財年: a year that begins in one and ends in the next. */
function isTwinYear(folded: string, at: number, end: number, last: number): boolean {
  if (end - at !== 2 || last - end !== 3 || TWIN_YEARS.startingAt(folded, last) === null) return false;
  return (Number(folded.slice(at, end)) + 1) % 100 === Number(folded.slice(end + 1, last));
}
const TWIN_YEARS = new Vocabulary<true>([["学年 学年度 财年 财政年度 年度 赛季 球季 季度", true]]);

const isAmountBehind = (folded: string, at: number): boolean => AMOUNT_BEHIND.includes(folded[at] ?? " ");
const AMOUNT_BEHIND = "%万亿元港美点倍个家";

/** 1900 to 2100, as four digits. */
export function isYear(folded: string, at: number, end: number): boolean {
  if (end - at !== 4) return false;
  const century = folded.slice(at, at + 2);
  return century === "19" || century === "20" || folded.startsWith("2100", at);
}

/** (00700), (600519.SH), 0700.HK, 00700: codes of listed companies. */
function isListing(folded: string, at: number, end: number): boolean {
  const length = end - at;
  if (length > 1 && folded.charCodeAt(at) === ZERO && folded.charCodeAt(end) !== DOT) {
    if (AMOUNT_AFTER_ALL.test(folded.slice(end, end + 10))) return false;
    return folded.charCodeAt(at - 1) !== DOT && !isAlone(folded, at, end);
  }
  if (length < 4 || length > 6) return false;
  if (folded.charCodeAt(end) === DOT && isLetter(folded.charCodeAt(end + 1))) return true;
  const open = folded[at - 1];
  const close = folded[end];
  return (
    (open === "(" || open === "（") && (close === ")" || close === "）" || close === "-") && !isYear(folded, at, end)
  );
}

/** 07%, 05億元: an amount that lost its point, which must not go unread. */
const AMOUNT_AFTER_ALL = /^ ?(?:%|万|亿|个百分点|厘|倍|(?:percent|per cent|pct|pc)(?![a-z]))/;

function isAlone(folded: string, at: number, end: number): boolean {
  return at === 0 && end === folded.length;
}

export function skipBack(folded: string, at: number): number {
  let end = at;
  while (end > 0 && folded.charCodeAt(end - 1) === 0x20 && at - end < 4) end--;
  return end;
}

/** Whether nothing that belongs to a word or number touches the span. */
export function isStandalone(folded: string, start: number, end: number): boolean {
  return !isTouching(folded.charCodeAt(start - 1)) && !isTouching(folded.charCodeAt(end));
}

const isTouching = (unit: number): boolean => isHan(unit) || isLetter(unit) || isArabic(unit);
