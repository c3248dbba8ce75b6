/** Reads the Chinese date that starts at an offset of a folded text: which reader may begin there, and in what order. */
import { type LooseReading, readDistance, readWindow } from "./chineseLengths.ts";
import { isBroken, type Reading, readMonthTail, readShare, readShortStretch, readWeekdayName } from "./chineseMonth.ts";
import {
  ERAS,
  NOT_DATES,
  NOT_OFFSET_AFTER,
  NOT_VAGUE_BEFORE,
  OFFSETS,
  PORTIONS,
  SAME_PERIODS,
  SHORT_WINDOW_HEADS,
  STRETCHES,
  VAGUE_WORDS,
  WEEKDAY_HEADS,
  WEEKDAYS,
  WINDOW_HEADS,
} from "./chineseWords.ts";
import { readCentury, readEra, readHoliday, readLunar, readPortion, readYearTail } from "./chineseYear.ts";
import { type DateExpression, type Offset, offset } from "./expression.ts";
import { HOLIDAYS } from "./holidays.ts";
import { isDigit, isHanNumeral } from "./integer.ts";

const TABLES = [
  OFFSETS,
  SAME_PERIODS,
  PORTIONS,
  STRETCHES,
  WEEKDAY_HEADS,
  WINDOW_HEADS,
  ERAS,
  HOLIDAYS,
  VAGUE_WORDS,
  NOT_DATES,
];

/** What may stand second after a character that begins a date together with a number: 近兩年, 第 3 季, 周四, 半年. */
const HEADS = `${[...SHORT_WINDOW_HEADS.keys()].join("")}周第首头闰半`;
const AFTER_HEADS = "0123456789零〇一二两三四五六七八九十廿几数多半的日天年月周季个仨 ";
const OTHER_PAIRS = [
  "今明",
  "大年",
  "年初",
  "正月",
  "冬月",
  "腊月",
  "农历",
  "阴历",
  "旧历",
  "上世",
  "本世",
  "上财",
  "本财",
  "下财",
  "上个",
  "今财",
  "去财",
  "今个",
];

/** Units with which a Chinese date can begin, numerals apart. */
export const CHINESE_STARTS = new Uint8Array(0x10000);

/** Hashed pairs of units with which one can begin: one array read instead of a dozen readers, wrong once in fifty. */
const PAIRS = new Uint8Array(0x10000);

const hashOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

for (const word of [...TABLES.flatMap((table) => table.words), ...OTHER_PAIRS, ...pairsOf(HEADS, AFTER_HEADS)]) {
  CHINESE_STARTS[word.charCodeAt(0)] = 1;
  PAIRS[hashOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
}

function pairsOf(firsts: string, seconds: string): string[] {
  return [...firsts].flatMap((first) => [...seconds].map((second) => first + second));
}

/** Where a name or an idiom ends that only looks like a date; -1 where none starts. */
export function endOfNotDate(text: string, at: number): number {
  if (PAIRS[hashOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0) return -1;
  const found = NOT_DATES.at(text, at);
  return found === null ? -1 : at + found.word.length;
}

/** What starts with a Chinese word. */
export function readChineseWord(text: string, at: number): LooseReading | null {
  if (PAIRS[hashOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0) return null;
  return (
    readSamePeriod(text, at) ??
    readPair(text, at) ??
    readOffset(text, at) ??
    readOrdinal(text, at) ??
    readBareStretch(text, at) ??
    readBareWeekday(text, at) ??
    readWindow(text, at) ??
    readEra(text, at) ??
    readLunar(text, at, null) ??
    readHoliday(text, at, null) ??
    (text[at] === "上" || text[at] === "本" ? readCentury(text, at) : null) ??
    (text[at] === "半" ? readDistance(text, at) : null) ??
    readVague(text, at)
  );
}

function readSamePeriod(text: string, at: number): Reading | null {
  const found = SAME_PERIODS.at(text, at);
  if (found === null) return null;
  return { expression: { type: "samePeriod", years: found.value, year: null }, end: at + found.word.length };
}

/** 今明兩天, 今明兩年. */
function readPair(text: string, at: number): Reading | null {
  if (text[at] !== "今" || text[at + 1] !== "明") return null;
  const sign = text[at + 2] === "两" || text[at + 2] === "后" ? at + 3 : at + 2;
  const unit = text[sign] === "年" ? "year" : text[sign] === "天" || text[sign] === "日" ? "day" : null;
  if (unit === null || sign === at + 2) return null;
  return { expression: { type: "range", from: offset("now", unit, 0), to: offset("now", unit, 1) }, end: sign + 1 };
}

function readOffset(text: string, at: number): LooseReading | null {
  const found = OFFSETS.at(text, at);
  if (found === null) return readFiscalOffset(text, at);
  const end = at + found.word.length;
  const before = text[at - 1];
  if (isBroken(text, end - 1) || (before !== undefined && NOT_OFFSET_AFTER.get(text[at]!)?.includes(before)))
    return null;
  const expression = found.value as Offset;
  switch (expression.unit) {
    case "year":
      return readYearOffset(text, found.word, end, expression);
    case "month":
      return readMonthTail(text, end, expression);
    case "quarter":
      return readShortStretch(text, end, expression) ?? { expression, end };
    case "week":
      return readDayOfWeek(text, end, expression) ?? { expression, end };
    default:
      return { expression, end };
  }
}

/** 當年 alone is "in those days". */
function readYearOffset(text: string, word: string, end: number, year: Offset): LooseReading {
  const reading = readYearTail(text, end, year);
  if (word === "当年" && reading.expression === year && reading.end === end) {
    return { expression: { type: "vague", words: word }, end, isVague: true };
  }
  return reading;
}

/** 本財年, 上財政年度. */
function readFiscalOffset(text: string, at: number): Reading | null {
  const by = FISCAL_OFFSETS.get(text[at]!);
  if (by === undefined) return null;
  const sign = text[at + 1] === "个" ? at + 2 : at + 1;
  const word = FISCAL_WORDS.find((name) => text.startsWith(name, sign));
  if (word === undefined) return null;
  const isBudget = word === "财政年度";
  const year: Offset = {
    type: "offset",
    base: "now",
    unit: "year",
    by,
    isFiscal: true,
    ...(isBudget && { isSplit: true }),
  };
  return readYearTail(text, sign + word.length, year);
}

const FISCAL_WORDS = ["财政年度", "财年"];

const FISCAL_OFFSETS: ReadonlyMap<string, number> = new Map([
  ["上", -1],
  ["去", -1],
  ["本", 0],
  ["今", 0],
  ["下", 1],
]);

/** 上周四, 下周周六, 上周末. */
function readDayOfWeek(text: string, at: number, week: DateExpression): Reading | null {
  if (text[at] === "末") {
    const from: DateExpression = { type: "weekday", week, weekday: 6 };
    return { expression: { type: "range", from, to: { ...from, weekday: 7 } }, end: at + 1 };
  }
  const inner = text[at] === "的" ? at + 1 : at;
  const named = readWeekdayName(text, inner);
  if (named !== null) return { expression: { type: "weekday", week, weekday: named.value }, end: named.end };
  const weekday = WEEKDAYS.get(text[at] ?? "");
  const isName = text[at] === "天" && text[at - 1] === "周";
  if (weekday === undefined || isName || isCounting(text, at)) return null;
  return { expression: { type: "weekday", week, weekday }, end: at + 1 };
}

/** 本周三大看點: the character counts what follows. */
function isCounting(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined) return false;
  return "大个款家项名场次度地只条种强十百千万位份连成倍".includes(next) || isBroken(text, at);
}

/** 第二季, 前五個月, 首季. 第三天 and 前兩周 without a year or month are counts. */
function readOrdinal(text: string, at: number): Reading | null {
  const before = text[at - 1] === "（" || text[at - 1] === "(" ? text[at - 2] : text[at - 1];
  if (before === "》" || before === "」") return null;
  const portion = readPortion(text, at, null);
  if (portion !== null) return portion;
  const share = readShare(text, at, NO_YEAR);
  if (share === null || share.expression.type !== "share" || "第最后".includes(text[at]!)) return null;
  const { unit, count } = share.expression;
  const isOfYear = (unit === "month" && count >= 2 && count <= 11) || (unit === "quarter" && count >= 2 && count <= 3);
  return isOfYear ? { expression: { ...share.expression, of: null }, end: share.end } : null;
}

const NO_YEAR: DateExpression = offset("now", "year", 0);

/** 年底 and 月初 of this year and month, but not the 年初 of 三年初. */
function readBareStretch(text: string, at: number): Reading | null {
  const found = STRETCHES.at(text, at);
  if (found === null || isCounted(text, at) || found.word === "全年") return null;
  const { unit, stretch } = found.value;
  const end = at + found.word.length;
  if (isBroken(text, end - 1) || text[at + 1] === "旬" || isNewYearDay(text, found.word, end)) return null;
  if (found.word === "年中" && !/[，。、）前的报及]/.test(text[end] ?? "。")) return null;
  return { expression: { type: "stretch", of: offset("now", unit, 0), stretch }, end };
}

/** 年初一 is a day of the Chinese New Year; 年初一度 is once, early in the year. */
function isNewYearDay(text: string, word: string, end: number): boolean {
  return (
    word === "年初" &&
    isHanNumeral(text.charCodeAt(end)) &&
    !"度直次季个家批些样系名位举".includes(text[end + 1] ?? "\n")
  );
}

function isCounted(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    isHanNumeral(before) || isDigit(before) || "半几数多每整个逐经常近昔少青老忘全周".includes(text[at - 1] ?? "\n")
  );
}

/** 周四 and 星期四, but not 一周四次, 每周五 or 周六福. 周末 alone is vague. */
function readBareWeekday(text: string, at: number): LooseReading | null {
  const isShort = text[at] === "周";
  if (isShort && (isCounted(text, at) || "逢双单头两".includes(text[at - 1] ?? "\n"))) return null;
  if ("每逢".includes(text[at - 1] ?? "\n")) return null;
  const named = readWeekdayName(text, at);
  if (named === null || (isShort && (text[at + 1] === "天" || isCounting(text, named.end - 1)))) return null;
  return { expression: { type: "weekday", week: null, weekday: named.value }, end: named.end };
}

function readVague(text: string, at: number): LooseReading | null {
  const found = VAGUE_WORDS.at(text, at);
  if (found === null || isOtherWord(text, at, found.word)) return null;
  return { expression: { type: "vague", words: found.word }, end: at + found.word.length, isVague: true };
}

/** 1300多年 is counted, 單數年 odd, 即時下架 at once. */
function isOtherWord(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? "\n";
  const after = text[at + word.length];
  if (after !== undefined && NOT_VAGUE_BEFORE.get(word.at(-1)!)?.includes(after)) return true;
  if (word === "时下" && before === "即") return true;
  const isCount = "日多数几".includes(word[0]!);
  return (
    isCount &&
    (isDigit(text.charCodeAt(at - 1)) || isHanNumeral(text.charCodeAt(at - 1)) || "单双余奇偶".includes(before))
  );
}
