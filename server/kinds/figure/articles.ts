/** Reads lengths and amounts of one that an article leads: for a year, half a percentage point, another week, about a dollar. */
import Big from "big.js";
import { isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import { CURRENCIES_BEHIND } from "./currencies.ts";
import type { FigureType } from "./figure.ts";
import { type Part, partOf } from "./part.ts";
import { UNITS } from "./units.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Behind one of these, a year is a length; elsewhere it is a rate ($3 a year) or an offset (a year ago). */
const LED_BY = new Vocabulary<true>([
  [
    "for within over after than nearly almost about around roughly least most under lasting lasted takes took just only",
    true,
  ],
]);

/** What may follow a length of one; before any other word the unit describes that: a year end, a day trader. */
const FOLLOWERS = new Vocabulary<true>([
  ["to of in on at by and or but as if when while until with without because than that this last next", true],
]);

/** "a" and "another" count one; "all" and "full" too, where nothing follows. */
const ONES = new Vocabulary<"article" | "another" | "whole">([
  ["a an", "article"],
  ["another", "another"],
  ["all full", "whole"],
]);

/** for a year, within a month, another week, all day. @param at the first letter of a word. */
export function readArticle(folded: string, at: number): Part | null {
  const one = ONES.startingAt(folded, at);
  if (one === null) return null;
  const from = folded[one.end] === "-" && one.value === "whole" ? one.end + 1 : skipBlanks(folded, one.end);
  const unit = unitAt(folded, from);
  if (unit === null || from === one.end || folded[unit.end] === "-") return null;
  const isAlone = skipBlanks(folded, 0) === at && skipBlanks(folded, unit.end) >= folded.length;
  const isEnd = isClauseEnd(folded, unit.end);
  const isLed = LED_BY.endingAt(folded, at - 1) !== null;
  const counts = {
    article: (isLed && isFollowed(folded, unit.end)) || isAlone,
    another: unit.type === "duration" && isFollowed(folded, unit.end),
    whole: unit.type === "duration" && isEnd && (one.word === "all" || isLed),
  };
  return counts[one.value] || isAlone || HALF_BEHIND.test(folded.slice(unit.end, unit.end + 12))
    ? ofOne(folded, at, unit, new Big(1))
    : null;
}

/** half a year, half an hour, half a percentage point; half-point and quarter-point before a cut or rise. */
export function readHalfUnit(folded: string, at: number): Part | null {
  const part = PARTS.startingAt(folded, at);
  if (part === null) return null;
  const next = skipBlanks(folded, part.end);
  const article = ONES.startingAt(folded, next);
  if (article?.value === "article" && part.word === "half") {
    const unit = unitAt(folded, skipBlanks(folded, article.end));
    return unit === null || unit.unit === "point" ? null : ofOne(folded, at, unit, new Big(part.value));
  }
  const behind = folded[part.end] === "-" ? part.end + 1 : next;
  const point = POINTS.startingAt(folded, behind);
  if (point === null || behind === part.end) return null;
  const isMove = point.value || MOVES.startingAt(folded, skipBlanks(folded, point.end)) !== null;
  return isMove ? partOf(at, point.end, "points", "pp", new Big(part.value), -2) : null;
}

const PARTS = new Vocabulary<string>([
  ["half", "0.5"],
  ["quarter", "0.25"],
]);

/** Whether the words name percentage points by themselves; a bare point wants a rate's move behind it. */
const POINTS = new Vocabulary<boolean>([
  ["percentage_point percent_point", true],
  ["point", false],
]);
const MOVES = new Vocabulary<true>([
  ["cut cuts hike hikes rise rises increase increases reduction reductions move moves rate drop easing", true],
]);

interface UnitOfOne {
  readonly end: number;
  readonly type: FigureType;
  readonly unit: string;
  readonly times: string;
}

/** Seconds are left out: for a second time. */
function unitAt(folded: string, at: number): UnitOfOne | null {
  if (!isLetter(folded.charCodeAt(at)) || endOfWord(folded, at) - at < 3) return null;
  const found = UNITS.startingAt(folded, at);
  if (found !== null && found.word !== "second" && found.value.type !== "count") {
    const { type, unit, times = "1" } = found.value;
    return type === "quantity" && found.word.endsWith("s") ? null : { end: found.end, type, unit, times };
  }
  const money = CURRENCIES_BEHIND.startingAt(folded, at);
  return money === null
    ? null
    : { end: money.end, type: "money", unit: money.value.unit, times: money.value.times ?? "1" };
}

function ofOne(folded: string, at: number, unit: UnitOfOne, value: Big): Part {
  const half = HALF_BEHIND.exec(folded.slice(unit.end, unit.end + 12));
  const total = half === null ? value : value.plus("0.5");
  const precision = value.eq(1) && half === null ? 0 : -1;
  const end = unit.end + (half?.[0].length ?? 0);
  return partOf(at, end, unit.type, unit.unit, total.times(unit.times), precision);
}

/** a year and a half. */
const HALF_BEHIND = /^ and (?:a )?half(?![a-z])/;

const isClauseEnd = (folded: string, end: number): boolean =>
  skipBlanks(folded, end) >= folded.length || ".,;:!?)".includes(folded[end]!);

const isFollowed = (folded: string, end: number): boolean =>
  isClauseEnd(folded, end) || FOLLOWERS.startingAt(folded, skipBlanks(folded, end)) !== null;
