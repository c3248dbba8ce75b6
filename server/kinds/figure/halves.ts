/** Reads 半 in all its uses: 一半, 过半, 半年, 半成, 个半月. */
import Big from "big.js";
import { isHan, roleOf } from "../../text/numerals/characters.ts";
import { type Part, partOf } from "./part.ts";
import { Vocabulary } from "./vocabulary.ts";

const HALF = new Big("0.5");

/** Words for a half; what is before 半 bounds it in 过半 and 逾半. */
const HALVES = new Vocabulary<true>([["一半 半数 半壁 半个 半百", true]]);

/** 一半, 半数; 过半 and 近半, whose bound is found beside it. @param at 一 or 半. */
export function readHalf(folded: string, at: number): Part | null {
  const found = HALVES.startingAt(folded, at);
  if (found !== null) {
    if (found.word === "半百") return partOf(at, found.end, "count", null, new Big(50), 0);
    if (found.word === "半个" && roleOf(folded.charCodeAt(found.end)) === 0 && found.end < folded.length) return null;
    return partOf(at, found.end, "fraction", null, HALF, -1);
  }
  const isBound = "过逾超近".includes(folded[at - 1] ?? "-") && folded[at] === "半";
  return isBound && !"年天月夜日导小径山".includes(folded[at + 1] ?? "-")
    ? partOf(at, at + 1, "fraction", null, HALF, -1)
    : null;
}

/** 个半月: one and a half. */
export function readHalved(folded: string, at: number): Part | null {
  for (const [word, unit] of HALVED_UNITS) {
    if (folded.startsWith(word, at) && !isHan(folded.charCodeAt(at - 1))) {
      return partOf(at, at + word.length, "duration", unit, new Big("1.5"), -1);
    }
  }
  return null;
}
const HALVED_UNITS = [
  ["个半月", "month"],
  ["个半小时", "hour"],
  ["个半钟头", "hour"],
] as const;

/** 半年 is six months, 半成 five percent. 大半年 and 上半年 are read elsewhere or not at all. */
export const HALF_UNITS: readonly (readonly [word: string, type: Part["type"], unit: string, value: string])[] = [
  ["半年", "duration", "month", "6"],
  ["半个月", "duration", "month", "0.5"],
  ["半个多月", "duration", "month", "0.5"],
  ["半个小时", "duration", "minute", "30"],
  ["半小时", "duration", "minute", "30"],
  ["半世纪", "duration", "year", "50"],
  ["半个世纪", "duration", "year", "50"],
  ["半成", "percent", "%", "5"],
  ["半折", "percent", "%", "50"],
  ["半厘", "percent", "%", "0.5"],
  ["半个百分点", "points", "pp", "0.5"],
  ["半吨", "quantity", "t", "0.5"],
];
const NOT_HALF_BEFORE = "上下前后大小多过首次另一";

export function readHalfOf(folded: string, at: number): Part | null {
  if (NOT_HALF_BEFORE.includes(folded[at - 1] ?? "-")) return null;
  for (const [word, type, unit, value] of HALF_UNITS) {
    if (!folded.startsWith(word, at)) continue;
    if (
      (word === "半年" && "报度刊".includes(folded[at + 2] ?? "-")) ||
      (word === "半成" && "品".includes(folded[at + 2] ?? "-"))
    )
      return null;
    return partOf(at, at + word.length, type, unit, new Big(value), value === "0.5" ? -1 : 0);
  }
  return null;
}
