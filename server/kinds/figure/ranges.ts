/** Joins two figures to a range: 3%至5%, 20到30家, 10至15亿元, $10-$20, between 3 and 5 per cent. */
import type Big from "big.js";
import { skipBlanks } from "../../text/numerals/characters.ts";
import { CHANGES } from "./changes.ts";
import { skipBack } from "./codes.ts";
import { mapValue, type Part, powerOfTen } from "./part.ts";
import { Vocabulary } from "./vocabulary.ts";

/** `needsFrame` links join a range only between 介于 or between, or before 之间. */
const LINKS = new Vocabulary<{ needsFrame: boolean }>([
  ["至 到 - – — —— −− ~ ～ 〜 ― -- 或至 乃至", { needsFrame: false }],
  ["to", { needsFrame: false }],
  ["和 与 及 and", { needsFrame: true }],
]);
const FRAME_BEFORE = new Vocabulary<true>([["介于 介乎 位于 在 between 处于", true]]);
const FRAME_BEHIND = new Vocabulary<true>([["之间 间 区间 不等", true]]);
const SOURCE_BEFORE = new Vocabulary<true>([["由 从 自 from", true]]);

/** Where the second figure of a range would start, or -1. */
export function behindLink(folded: string, first: Part): number {
  let at = skipBlanks(folded, first.end);
  if (folded.startsWith("(含)", at)) at += 3;
  const link = LINKS.startingAt(folded, at);
  if (link === null) return -1;
  if (link.value.needsFrame && !isFramedBefore(folded, first) && !mayBeFramed(folded, link.end)) return -1;
  return behindLoosener(folded, skipBlanks(folded, link.end));
}

/** 10亿元至约11亿元: both ends are about so much. */
const LOOSENERS = new Vocabulary<true>([["约 大约 近 about around roughly some", true]]);

function behindLoosener(folded: string, at: number): number {
  const found = LOOSENERS.startingAt(folded, at);
  return found === null ? at : skipBlanks(folded, found.end);
}

function isFramedBefore(folded: string, first: Part): boolean {
  return FRAME_BEFORE.endingAt(folded, skipBack(folded, first.start)) !== null;
}

/** 之间 can only stand near: a look ahead saves reading what cannot be a range. */
function mayBeFramed(folded: string, from: number): boolean {
  const near = folded.slice(from, from + 24);
  return near.includes("间");
}

/** The range of two figures whose link stands between them, or null where they stay two. */
export function joinRange(folded: string, first: Part, second: Part): Part | null {
  if (first.isRange || second.isRange || first.low === null || second.low === null) return null;
  if (first.isVague || second.isVague || isFromTo(folded, first)) return null;
  const link = LINKS.startingAt(folded, behindNote(folded, first.end));
  if (link?.value.needsFrame && !isFramedBefore(folded, first) && FRAME_BEHIND.startingAt(folded, second.end) === null)
    return null;
  const shared = shareUnit(first, second);
  if (shared === null) return null;
  const [low, high] = [shared.first.low!, shared.second.low!];
  if (low.gte(high) || isByAndTo(folded, first.start, low, high)) return null;
  return {
    ...shared.second,
    start: first.start,
    low,
    high,
    precision: Math.min(shared.first.precision, shared.second.precision),
    isRange: true,
    bound: LOOSENERS.startingAt(folded, skipBlanks(folded, link?.end ?? first.end)) === null ? "exact" : "about",
  };
}

function behindNote(folded: string, end: number): number {
  const at = skipBlanks(folded, end);
  return folded.startsWith("(含)", at) ? at + 3 : at;
}

/** 股价从3元升到5元, rose from 3% to 5%: a change from one to the other. */
function isFromTo(folded: string, first: Part): boolean {
  const source = SOURCE_BEFORE.endingAt(folded, skipBack(folded, first.start));
  if (source === null) return false;
  for (let end = source.start; end > 0 && source.start - end < 6; end--) {
    const way = CHANGES.endingAt(folded, end);
    if (way !== null) return way.value === "up" || way.value === "down";
  }
  return false;
}

/** 升120點至24,000點, rose $2bn to $9bn: by so much to so much, where the second is many times the first. */
function isByAndTo(folded: string, start: number, low: Big, high: Big): boolean {
  if (high.lt(low.times(FAR))) return false;
  const end = skipBack(folded, start);
  const before = folded.endsWith(" by", end) ? end - 3 : end;
  const way = CHANGES.endingAt(folded, before);
  return way?.value === "up" || way?.value === "down";
}
/** A range's ends lie closer together than that. */
const FAR = 4;

function shareUnit(first: Part, second: Part): { first: Part; second: Part } | null {
  if (first.type === second.type && (first.unit === second.unit || first.unit === null || second.unit === null)) {
    return { first: first.unit === null || first.isPrefixed ? shareScale(first, second) : first, second };
  }
  if (first.type === "money" && first.isPrefixed && second.type === "count") {
    const money: Part = { ...second, type: "money", unit: first.unit };
    return { first: shareScale(first, money), second: money };
  }
  if (first.type === "money" && second.type === "money" && (first.unit === "元" || first.unit === "$"))
    return { first, second };
  if (first.type === "duration" && second.type === "duration") return inDays(first, second);
  if (first.type !== "count" || first.bound === "over") return null;
  const shared = shareScale(first, second);
  return { first: withUnitOf(shared, second), second };
}

/** The first number takes the second's unit, and what one of that is worth: 七至八成. */
function withUnitOf(first: Part, second: Part): Part {
  const read = second.numeral;
  if (read === undefined || read.value.eq(0)) return { ...first, type: second.type, unit: second.unit };
  const worth = second.low!.div(read.value);
  const isWhole = worth.times(read.value).eq(second.low!);
  const part = isWhole ? mapValue(first, (value) => value.times(worth)) : first;
  return { ...part, type: second.type, unit: second.unit };
}

/** 10至15亿 shares 亿, 2到3千万 shares 千万, where the first number alone is the smaller. */
function shareScale(first: Part, second: Part): Part {
  const [a, b] = [first.numeral, second.numeral];
  if (a === undefined || b === undefined || a.scale !== 0) return first;
  const bare = b.value.div(powerOfTen(b.units));
  if (b.units > 0 && a.value.lt(10) && bare.lt(10) && a.value.lt(bare)) return scaled(first, b.units);
  const mantissa: Big = b.value.div(powerOfTen(b.scale));
  return b.scale > 0 && a.value.lt(mantissa) ? scaled(first, b.scale) : first;
}

function scaled(part: Part, power: number): Part {
  return { ...mapValue(part, (value) => value.times(powerOfTen(power))), precision: part.precision + power };
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** 13天至8周 is 13 to 56 days. */
function inDays(first: Part, second: Part): { first: Part; second: Part } | null {
  const [a, b] = [DAYS[first.unit ?? ""], DAYS[second.unit ?? ""]];
  if (a === undefined || b === undefined) return null;
  return {
    first: { ...mapValue(first, (value) => value.times(a)), unit: "day" },
    second: { ...mapValue(second, (value) => value.times(b)), unit: "day" },
  };
}
