/** Lengths that are tied to a date: 近兩個月, 未來三年, 三年前, 2月13日的3天後. Lengths by themselves are figures. */
import { readUnit } from "./chineseMonth.ts";
import { NOT_HEAD_AFTER, SHORT_WINDOW_HEADS, WINDOW_HEADS } from "./chineseWords.ts";
import type { DateExpression, Distance, Unit } from "./expression.ts";
import { endOfInteger, integerOf, isDigit, isHanNumeral, skipBlanks } from "./integer.ts";

export interface LooseReading {
  readonly expression: DateExpression;
  readonly end: number;
  readonly isVague?: true;
}

/** 近兩個月, 過去十年, 未來5年內, 下三天; 前十一個月 is a share of the year. */
export function readWindow(text: string, at: number): LooseReading | null {
  const long = WINDOW_HEADS.at(text, at);
  const short = long === null ? SHORT_WINDOW_HEADS.get(text[at]!) : undefined;
  const isAhead = long?.value ?? short;
  if (isAhead === undefined) return null;
  if (long === null && !canBegin(text, at)) return null;
  const head = at + (long?.word.length ?? 1);
  const length = readLength(text, long !== null && text[head] === "的" ? head + 1 : skipBlanks(text, head));
  if (length === null || length.unit === "half" || (length.unit === "year" && length.count > LONGEST)) return null;
  if (long === null && text[at] !== "近" && !fitsShortHead(text, at, length)) return null;
  const end = pastWindowEnd(text, length.end);
  if (length.isVague) return { expression: { type: "vague", words: text.slice(at, end) }, end, isVague: true };
  const isTold = long !== null && TOLD_HEADS.has(long.word);
  return { expression: windowOf(isAhead, length, isTold), end };
}

/** 過去的2021年 is a year, 過去三百年 a length. */
const LONGEST = 300;

/** 之後一年 counts from what was told before it. */
const TOLD_HEADS: ReadonlySet<string> = new Set(["之后", "此前", "后面", "往前", "往后"]);

function windowOf(isAhead: boolean, length: Length, isTold = false): DateExpression {
  const { count, unit, halves } = length;
  const told = isTold ? { isTold: true as const } : {};
  if (halves && unit === "month") return { type: "window", isAhead, count: count * 30 + 15, unit: "day", ...told };
  if (halves) return { type: "window", isAhead, count: count * 12 + 6, unit: "month", ...told };
  return { type: "window", isAhead, count, unit, ...told };
}

/** 歷時近三年 and 將近三年 measure; 附近 and 接近, 提前 and 先後 are words. */
function canBegin(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || NOT_HEAD_AFTER.get(text[at]!)?.includes(before) !== true;
}

/** 前三季 and 前十一個月 are the year's first; 前一年, 上一周 have entries of their own. */
function fitsShortHead(text: string, at: number, length: Length): boolean {
  if (length.isVague || length.halves || length.count < 2 || length.count > 60) return false;
  const isFront = text[at] === "前";
  if (isFront && (length.unit === "quarter" || length.unit === "month")) return false;
  return !(text[at] === "上" && length.unit === "quarter");
}

/** 年內, 月來, 天以來, 年間. */
function pastWindowEnd(text: string, at: number): number {
  const sign = text[at];
  if (sign === "内" || sign === "间" || sign === "里") return text[at + 1] === "地" ? at : at + 1;
  if (sign === "来") return at + 1;
  return text.startsWith("以来", at) ? at + 2 : at;
}

interface Length {
  readonly count: number;
  readonly unit: Unit;
  readonly end: number;
  /** 一年半, 兩個半月: half a unit more. */
  readonly halves: boolean;
  readonly isVague: boolean;
}

/** 兩個月, 一年半, 半年, 几天; 5年期 is a kind of bond. */
function readLength(text: string, at: number): Length | null {
  if (text[at] === "半") return readHalf(text, at);
  const isSome = text[at] === "几" || text[at] === "数" || text[at] === "多";
  const end = isSome ? at + 1 : endOfInteger(text, at);
  const isVague = isSome || isRough(text, at, end);
  if (end === at) return text[at] === "仨" && text[at + 1] === "月" ? lengthOf(3, "month", at + 2) : null;
  const count = isVague ? 2 : integerOf(text, at, end);
  const sign = skipBlanks(text, text[end] === "多" || text[end] === "余" ? end + 1 : end);
  const halfInside = text.startsWith("个半月", sign);
  if (halfInside) return { count, unit: "month", end: sign + 3, halves: true, isVague };
  const unit = readUnit(text, sign);
  if (unit === null || count < 1 || count > (unit.unit === "year" ? 9999 : 366)) return null;
  if (text[unit.end] === "期" && text[unit.end + 1] !== "间") return null;
  const halves = unit.unit === "year" && text[unit.end] === "半";
  return { count, unit: unit.unit, end: halves ? unit.end + 1 : unit.end, halves, isVague };
}

/** 兩三天, 五六年: two neighbours side by side are about so many; 10多年 more or less. */
function isRough(text: string, at: number, end: number): boolean {
  if (text[end] === "多" || text[end] === "余") return true;
  return end - at === 2 && isHanNumeral(text.charCodeAt(at)) && !/[十百千廿卅]/.test(text.slice(at, end));
}

const lengthOf = (count: number, unit: Unit, end: number): Length => ({
  count,
  unit,
  end,
  halves: false,
  isVague: false,
});

function readHalf(text: string, at: number): Length | null {
  if (text[at + 1] === "年") return lengthOf(6, "month", at + 2);
  if (text[at + 1] === "月") return lengthOf(15, "day", at + 2);
  return text.startsWith("个月", at + 1) ? lengthOf(15, "day", at + 3) : null;
}

/** 三年前, 20天後, 兩個半月以前, 半年後, and 三年來, which is a window. 3月前 and 15日前 are bounds of dates. */
export function readDistance(text: string, at: number): LooseReading | null {
  const isCount = text[at] !== "半";
  const length = readLength(text, at);
  if (length === null) return null;
  const isBareMonth = text[length.end - 2] !== "个" && !length.halves && !"两仨".includes(text[at]!);
  if (isCount && length.unit === "month" && isBareMonth) return null;
  if (isCount && text[length.end - 1] === "日" && isDigit(text.charCodeAt(at)) && text[length.end] === "前")
    return null;
  const isMore = text[length.end] === "多";
  const reading = readDirection(text, isMore ? length.end + 1 : length.end, length, null, at);
  if (reading === null || !length.isVague) return reading;
  return { expression: { type: "vague", words: text.slice(at, reading.end) }, end: reading.end, isVague: true };
}

/** The direction after a length: 前, 之後, 以來. `of` is the date that it starts from, null for now. */
function readDirection(
  text: string,
  at: number,
  length: Length,
  of: DateExpression | null,
  start: number,
): LooseReading | null {
  const sign = text[at] === "之" || text[at] === "以" ? at + 1 : at;
  const direction = text[sign];
  const end = sign + 1;
  if (direction === "来" && of === null && length.unit !== "day") {
    if (SUPERLATIVES.test(text.slice(end, end + 6))) return null;
    return { expression: windowOf(false, length), end };
  }
  if (direction !== "前" && direction !== "后") return null;
  if (direction === "后" && "续市半期台面来卫".includes(text[end] ?? "\n")) return null;
  if (direction === "前" && "三五六十期往景夕后沿所".includes(text[end] ?? "\n")) return null;
  const isAhead = direction === "后";
  const before = text[start - 1];
  const isOpening = before === undefined || "，。；、（(“「".includes(before);
  const distance = distanceOf(isAhead, length, of);
  return { expression: isAhead && of === null && !isOpening ? { ...distance, isTold: true } : distance, end };
}

/** 8個月以來最低: how long nothing was lower, which the figures read; no period in which something was. */
const SUPERLATIVES = /^的?(?:最|新高|新低|高位|低位|首[次度个宗]|单[日周月季年]最|历史)/;

function distanceOf(isAhead: boolean, length: Length, of: DateExpression | null): Distance {
  const { count, halves, unit } = length;
  switch (unit) {
    case "year":
      return {
        type: "distance",
        isAhead,
        months: count * 12 + (halves ? 6 : 0),
        days: 0,
        unit: halves ? "month" : unit,
        of,
      };
    case "quarter":
      return { type: "distance", isAhead, months: count * 3, days: 0, unit: "month", of };
    case "month":
      return { type: "distance", isAhead, months: count, days: halves ? 15 : 0, unit: halves ? "day" : unit, of };
    default:
      return { type: "distance", isAhead, months: 0, days: unit === "week" ? count * 7 : count, unit: "day", of };
  }
}

/** After a day: 2月13日3天後, 聖誕節的前一天. */
export function readDistanceOf(text: string, at: number, of: DateExpression): LooseReading | null {
  const start = text[at] === "的" ? at + 1 : at;
  if (text.startsWith("前一天", start) || text.startsWith("前一日", start))
    return { expression: { type: "distance", isAhead: false, months: 0, days: 1, unit: "day", of }, end: start + 3 };
  if (text.startsWith("后一天", start) || text.startsWith("后一日", start))
    return { expression: { type: "distance", isAhead: true, months: 0, days: 1, unit: "day", of }, end: start + 3 };
  const length = readLength(text, start);
  return length === null || length.isVague ? null : readDirection(text, length.end, length, of, start);
}
