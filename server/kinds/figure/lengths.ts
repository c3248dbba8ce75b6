/** Lengths of time written in two units or more: 两年零三个月, 一个星期又三天, 1 year 1 month 21 days. */
import Big from "big.js";
import { isLetter, roleOf, skipBlanks } from "../../text/numerals/characters.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import { skipBack } from "./codes.ts";
import type { Part } from "./part.ts";
import { UNITS } from "./units.ts";
import { Vocabulary } from "./vocabulary.ts";

/** How many of the first unit one of the second makes; pairs that are not here stand side by side. */
const IN_SMALLER: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  year: ["month", 12],
  week: ["day", 7],
  day: ["hour", 24],
  hour: ["minute", 60],
  minute: ["second", 60],
};

/** The same of measures: 5 feet 2 inches. */
const MEASURES_IN_SMALLER: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  foot: ["inch", 12],
  lb: ["oz", 16],
};

/** 5 feet 2 inches, 12 ft 2 in: in the larger unit. */
export function withSmallerMeasure(folded: string, first: Part): Part {
  const smaller = MEASURES_IN_SMALLER[first.unit ?? ""];
  if (smaller === undefined || first.low === null || first.isRange || first.bound !== "exact") return first;
  const at = skipBlanks(folded, first.end);
  const numeral = roleOf(folded.charCodeAt(at)) === 0 ? null : readNumeral(folded, at);
  if (numeral === null || numeral.value.gte(smaller[1])) return first;
  const from = skipBlanks(folded, numeral.end);
  const unit = UNITS.startingAt(folded, from);
  const isInch = smaller[0] === "inch" && folded.startsWith("in", from) && !isLetter(folded.charCodeAt(from + 2));
  if (unit?.value.unit !== smaller[0] && !isInch) return first;
  const total = first.low.plus(numeral.value.div(smaller[1]));
  return { ...first, end: unit?.value.unit === smaller[0] ? unit.end : from + 2, low: total, high: total };
}

/** The last 3 months and 2 weeks are a window and a length. */
const WINDOWS = new Vocabulary<true>([["last past next previous coming 过去 未来 最近 近", true]]);

const JOINTS = ["又", "零", "外加", "加", "and", ","];

/** The length with the smaller units that follow it. */
export function withRest(folded: string, first: Part): Part {
  if (WINDOWS.endingAt(folded, skipBack(folded, first.start)) !== null) return first;
  let part = first;
  for (let next = restAt(folded, part); next !== null; next = restAt(folded, part)) part = next;
  return part;
}

function restAt(folded: string, part: Part): Part | null {
  if (part.isRange || part.isVague || part.bound !== "exact" || part.low === null || part.rest !== undefined)
    return null;
  const at = behindJoint(folded, part.end);
  if (roleOf(folded.charCodeAt(at)) === 0 && !isLetter(folded.charCodeAt(at))) return null;
  const numeral = readNumeral(folded, at);
  if (numeral === null || numeral.isVague || numeral.high !== null) return null;
  const unit = UNITS.startingAt(folded, skipBlanks(folded, numeral.end));
  if (unit?.value.type !== "duration" || unit.word === "日" || unit.value.times !== undefined) return null;
  return joined(part, numeral.value, unit.value.unit, unit.end);
}

function behindJoint(folded: string, end: number): number {
  const at = skipBlanks(folded, end);
  const joint = JOINTS.find((word) => folded.startsWith(word, at));
  // 2 years, 3 months; 任期為兩年,5月1日起 lists two things.
  if (joint === "," && !isLetter(folded.charCodeAt(at - 1))) return end;
  return joint === undefined ? at : skipBlanks(folded, at + joint.length);
}

function joined(part: Part, value: Big, unit: string, end: number): Part | null {
  const smaller = IN_SMALLER[part.unit ?? ""];
  if (smaller !== undefined && smaller[0] === unit) {
    const total = part.low!.times(smaller[1]).plus(value);
    return { ...part, end, unit, low: total, high: total, precision: 0 };
  }
  const isBelow = RANK.indexOf(unit) < RANK.indexOf(part.unit ?? "");
  return isBelow ? { ...part, end, rest: { value: new Big(value), unit } } : null;
}

const RANK = ["second", "minute", "hour", "day", "week", "month", "year"];
