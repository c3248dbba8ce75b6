/** Finds the words around a figure that bear on it: bound, direction, basis, what is counted, its role. */
import { isArabic, isHan, isLetter, roleOf as roleOfUnit, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import { BOUNDS_BEFORE, BOUNDS_BEHIND } from "./bounds.ts";
import { CHANGES, COMPARISONS, type Way } from "./changes.ts";
import { skipBack } from "./codes.ts";
import { countedBehind } from "./counted.ts";
import type { Basis, Bound, Figure } from "./figure.ts";
import type { Part } from "./part.ts";
import { isExceeding } from "./ranks.ts";
import { type Found, Vocabulary } from "./vocabulary.ts";

/** How far before a figure its words are looked for, in UTF-16 units. */
const REACH = 24;
/** Latin words are longer: cut its benchmark one-year rate by 10bps. */
const LATIN_REACH = 36;

/**
 * The finished figure.
 * @param figures those before it in the sentence, left to right. No word before the last one is its own, save that in
 * "cut its one-year rate by 10bps" a length or rank goes no way and parts nothing.
 */
export function inContext(sentence: Sentence, part: Part, figures: readonly Figure[]): Figure {
  const previous = figures.at(-1) ?? null;
  const floor = previous?.end ?? 0;
  const { folded } = sentence;
  const behind = countedBehind(sentence, part);
  const bound = boundOf(folded, part, behind?.end ?? part.end);
  const reach = isLetter(folded.charCodeAt(skipBack(folded, part.start) - 1)) ? LATIN_REACH : REACH;
  const apart = figures.slice(-FEW).findLast(({ type }) => type !== "duration" && type !== "rank")?.end ?? 0;
  const from = clauseStart(folded, Math.max(apart, part.start - reach), part.start);
  const isChange = part.type !== "rank" && part.type !== "duration";
  const change = isChange ? (ownWay(part) ?? changeOf(folded, part, from, bound.at)) : null;
  const basis = isChange ? basisOf(folded, part, from) : null;
  const begin = Math.min(part.start, bound.at?.start ?? part.start);
  const carried = previous !== null && change === null && isListed(folded, floor, begin) ? previous : null;
  const role = roleOf(folded, part, floor, bound.at, change !== null);
  const counted = part.counted ?? behind?.counted;
  const figure: Mutable = {
    kind: "figure",
    start: part.start,
    end: part.end,
    type: part.type,
    low: part.low,
    high: part.high,
    unit: part.unit ?? (part.type === "count" ? (behind?.counted ?? null) : null),
    precision: part.precision,
    bound: bound.bound,
    isRange: part.isRange,
    isVague: part.isVague,
  };
  if (bound.at !== undefined) figure.boundAt = bound.at;
  if (change !== null) addWay(figure, change);
  if (part.type === "money" && change?.value !== "profit" && isOfLoss(folded, from, part.start)) figure.isLoss = true;
  if (basis !== null) [figure.basis, figure.basisAt] = [basis.value, { start: basis.start, end: basis.end }];
  if (carried !== null) carryOn(figure, carried);
  if (counted !== undefined) figure.counted = counted;
  if (part.rest !== undefined) figure.rest = part.rest;
  if (role !== null) figure.role = role;
  if (folded[part.start] === "0" && isArabic(folded.charCodeAt(part.start + 1))) figure.isMiswritten = true;
  return figure;
}

/** How many figures before one may be looked past: more do not fit within reach. */
const FEW = 4;

type Mutable = { -readonly [K in keyof Figure]: Figure[K] };

/** What is only listed goes the way of the figure before, and on its basis. */
function carryOn(figure: Mutable, from: Figure): void {
  if (from.direction !== undefined && from.directionAt !== undefined) {
    [figure.direction, figure.directionAt] = [from.direction, from.directionAt];
  }
  if (figure.basis === undefined && from.basis !== undefined && from.basisAt !== undefined) {
    [figure.basis, figure.basisAt] = [from.basis, from.basisAt];
  }
}

function addWay(figure: Mutable, change: Found<Way>): void {
  const { value } = change;
  if (value === "loss") figure.isLoss = true;
  else if (value !== "both" && value !== "profit") {
    [figure.direction, figure.directionAt] = [value, { start: change.start, end: change.end }];
  }
}

/** 净亏损扩大至5亿元: the loss is spoken of before the way it went. 扭亏 is the end of one. */
function isOfLoss(folded: string, from: number, start: number): boolean {
  for (let end = start; end > from; end--) {
    const found = CHANGES.endingAt(folded, end);
    if (found === null || found.start < from) continue;
    if (found.value === "profit" || found.value === "both") return false;
    if (found.value === "loss") return true;
  }
  return false;
}

interface BoundFound {
  readonly bound: Bound;
  readonly at?: Span;
}

/** @param counted where the measure word behind the figure ends, as 三十家左右 has its bound behind that. */
function boundOf(folded: string, part: Part, counted: number): BoundFound {
  // 多達30餘款 are more than thirty, however many that may be.
  const before = part.bound === "over" ? null : boundBefore(folded, part.start);
  if (before !== null && before.value !== "exact")
    return { bound: before.value, at: { start: before.start, end: before.end } };
  const behind = boundBehind(folded, part.end) ?? (counted > part.end ? boundBehind(folded, counted) : null);
  if (behind !== null) return { bound: behind.value, at: { start: behind.start, end: behind.end } };
  return { bound: part.bound };
}

/** Between bound and number: 至少有10个, 超过了300. */
const LINKING = "有是为达了到";

function boundBefore(folded: string, start: number): Found<Bound> | null {
  const end = skipBack(folded, start);
  const round = roundBound(folded, start, end);
  if (round !== null) return round;
  const direct = BOUNDS_BEFORE.endingAt(folded, end);
  if (direct !== null) return direct;
  if (folded.endsWith("top", end) && isExceeding(folded, end - 3))
    return { start: end - 3, end, word: "top", value: "over" };
  return LINKING.includes(folded[end - 1] ?? "-") ? BOUNDS_BEFORE.endingAt(folded, end - 1) : null;
}

/** 上百, 过万, 过半: 上 and 过 bound bare round numbers only. */
function roundBound(folded: string, start: number, end: number): Found<Bound> | null {
  const mark = folded[end - 1];
  if ((mark !== "过" && mark !== "上" && mark !== "成") || !"百千万亿半".includes(folded[start] ?? "-")) return null;
  if (mark === "过" && "超不通经透".includes(folded[end - 2] ?? "-")) return null;
  return mark === "成" ? null : { start: end - 1, end, word: mark, value: "over" };
}

function boundBehind(folded: string, end: number): Found<Bound> | null {
  const isJoined = folded.charCodeAt(end) === 0x20 || folded.startsWith("-plus", end);
  const at = isJoined ? end + 1 : end;
  const found = BOUNDS_BEHIND.startingAt(folded, at);
  if (found === null || (found.word === "起" && !isStart(folded, found.end))) return null;
  return found.word === "plus" && folded.charCodeAt(end) === 0x20 ? null : found;
}

/** 499元起 sets a floor; 起诉 and 起源 are words. */
const isStart = (folded: string, end: number): boolean =>
  !isHan(folded.charCodeAt(end)) || "的步跳售".includes(folded[end]!);

const CLAUSE_ENDS = ',;:。!?、()"“”「」\n';

function clauseStart(folded: string, from: number, start: number): number {
  for (let at = start; at > from; at--) {
    if (CLAUSE_ENDS.includes(folded[at - 1]!) || isHeadlineBlank(folded, at - 1)) return at;
  }
  return from;
}

/** A headline parts its clauses by blanks between Han characters. */
const isHeadlineBlank = (folded: string, at: number): boolean =>
  folded[at] === " " && isHan(folded.charCodeAt(at - 1)) && isHan(folded.charCodeAt(at + 1));

/** The up of "up to 40%" and the 少 of 至少 go no way; 跌 of 跌破 does. */
const isInBound = ({ start, end, word }: Found<Way>, boundAt: Span | undefined): boolean =>
  boundAt !== undefined && start >= boundAt.start && end <= boundAt.end && COMPARED.has(word);
const COMPARED = new Set(["up", "少", "多", "高", "低", "higher", "lower"]);

const ownWay = ({ start, end, direction }: Part): Found<Way> | null =>
  direction === undefined ? null : { start, end, word: "", value: direction };

/** The nearest word of change before the figure, else a noun of change behind it: 3%的升幅, a 3% increase. */
function changeOf(folded: string, part: Part, from: number, boundAt: Span | undefined): Found<Way> | null {
  for (let end = part.start; end > from; end--) {
    const found = CHANGES.endingAt(folded, end);
    if (found === null || found.start < from || (found.word.length === 1 && part.start - end > NEAR)) continue;
    if (isInBound(found, boundAt)) continue;
    const isParticle = part.type === "money" && PARTICLES.has(found.word);
    if (TO_LEVEL.test(folded.slice(found.end, part.start))) return levelOf(folded, from, found);
    if (isParticle && !COMPARING.test(folded.slice(found.end, part.start))) continue;
    const moved = movedBy(folded, found, from);
    if (part.start - end <= NEAR) return moved ?? found;
    return changeBehind(folded, part.end) ?? moved ?? found;
  }
  return changeBehind(folded, part.end) ?? signOf(folded, part);
}

const NEAR = 3;

/**
 * growth slowed to 2.5%, the decline narrowed to 3%: what came down is the rate, and the rate itself is one of growth or of
 * decline. jobless rate fell to 3%: the rate is no change, and went the way that is told.
 */
function levelOf(folded: string, from: number, way: Found<Way>): Found<Way> {
  if (way.value !== "up" && way.value !== "down") return way;
  for (let end = way.start; end > from; end--) {
    const found = CHANGES.endingAt(folded, end);
    if (found !== null && found.start >= from && RATES.has(found.word)) return found;
  }
  return way;
}
const TO_LEVEL = /^ to (?:about |around |nearly |just |only |some |below |above |under |over )?$/;
const RATES = new Set("growth increase rise decline drop fall decrease contraction loss losses".split(" "));

/** 升幅收窄至3%, 經濟增長或降至2%: what shrinks or widens is the change itself, which still goes the way that its noun says. */
function movedBy(folded: string, { start, word }: Found<Way>, from: number): Found<Way> | null {
  if (!MOVES.has(word)) return null;
  const end = start - (ADVERBS.exec(folded.slice(Math.max(from, start - 5), start))?.[0].length ?? 0);
  const noun = CHANGES.endingAt(folded, end);
  return noun !== null && noun.start >= from && CHANGE_NOUNS.has(noun.word) ? noun : null;
}

const MOVES = new Set(
  "扩大 扩大至 收窄 缩小 缩窄 回落 回落至 降至 降到 降低 下降 升至 升到 上升 回升 提高 提升 提至 放缓 减至 增至 加快 反弹至 跌至 扩张 减少 增加".split(
    " ",
  ),
);
const CHANGE_NOUNS = new Set("升幅 涨幅 增幅 跌幅 降幅 减幅 增速 增长 增长率 成长率 年增率 升势".split(" "));
const ADVERBS =
  /(?:(?:或会|可能|或|亦|也|曾|再|已|会|将|料|仍|略|稍|一度|进一步|逐步|逐渐|持续|明显|预计|预料|由此|最终|随后)+)$/;

/** "opens up $500bn": particles say nothing of an amount's change; in "down from $5" and "up by $5" they do. */
const COMPARING = /^ (?:from|by)(?: |$)/;
const PARTICLES = new Set(["up", "down", "add", "lower", "higher"]);

function changeBehind(folded: string, end: number): Found<Way> | null {
  let at = skipBlanks(folded, end);
  if (folded[at] === "的") at++;
  if (at === end && isHan(folded.charCodeAt(at)) === false) return null;
  const found = CHANGES.startingAt(folded, at) ?? changeAfterWord(folded, at);
  return found !== null && found.word.length > 1 ? found : null;
}

/** a 14% annual decline: one word may stand between. */
function changeAfterWord(folded: string, at: number): Found<Way> | null {
  if (!isLetter(folded.charCodeAt(at))) return null;
  const end = endOfWord(folded, at);
  return BETWEEN.startingAt(folded, at) === null ? null : CHANGES.startingAt(folded, skipBlanks(folded, end));
}

const BETWEEN = new Vocabulary<true>([
  ["annual quarterly monthly weekly daily yearly year-on-year yoy on-year price", true],
]);

function signOf(folded: string, part: Part): Found<Way> | null {
  if (folded[part.start - 1] !== "+" || isArabic(folded.charCodeAt(part.start - 2))) return null;
  return { start: part.start - 1, end: part.start, word: "+", value: "up" };
}

/** The nearest basis in the clause, else one right behind: 3% year on year, up 5% from a year earlier. */
function basisOf(folded: string, part: Part, from: number): Found<Basis> | null {
  const at = skipBlanks(folded, part.end);
  const direct = COMPARISONS.startingAt(folded, at);
  // 1.7% month-on-month and 12.5% year-on-year: each has its own behind it.
  if (direct !== null && isLetter(folded.charCodeAt(at))) return direct;
  for (let end = part.start; end > from; end--) {
    const found = COMPARISONS.endingAt(folded, end);
    if (found === null || found.start < from || isPeriods(folded, found)) continue;
    // The 年增 of 按年增長 is no word of its own.
    return COMPARISONS.endingAt(folded, found.start + 1) ?? found;
  }
  if (direct !== null) return isHan(folded.charCodeAt(at)) && !isClauseEnd(folded, direct.end) ? null : direct;
  if (!isLetter(folded.charCodeAt(at))) return null;
  return COMPARISONS.startingAt(folded, skipBlanks(folded, endOfWord(folded, at)));
}

/** 第4季升5%, 首季增, 上月跌: the 季 and 月 are of the period, and say nothing of what the change is measured against. */
const isPeriods = (folded: string, { start, word }: Found<Basis>): boolean =>
  word.length === 2 && "年季月周日".includes(word[0]!) && "增减升跌涨".includes(word[1]!) && isOfPeriod(folded, start);

function isOfPeriod(folded: string, at: number): boolean {
  const before = skipBack(folded, at);
  return (
    roleOfUnit(folded.charCodeAt(before - 1)) !== 0 ||
    "首本上今去前昨明当同该每末次翌两半".includes(folded[before - 1] ?? "-")
  );
}

/** 14%(同比) has its basis behind; in 296亿元按年跌6.9% the basis is the next figure's. */
const isClauseEnd = (folded: string, at: number): boolean => at >= folded.length || CLAUSE_ENDS.includes(folded[at]!);

/** 分别增长14%和15%: figures that are only listed share their words. */
export function isListed(folded: string, floor: number, start: number): boolean {
  const between = folded.slice(floor, start).trim();
  return LISTING.has(between);
}
const LISTING = new Set(["和", "及", "与", "、", ",", "以及", "或", "and", ", and", "or", ", or", "至", "to"]);

const SOURCES = new Vocabulary<"from" | "to">([
  ["由 从 自 from", "from"],
  ["至 到 to", "to"],
]);
const PER_BEFORE = /每[^,。;:!?、\d]{1,4}$/;
const PER_BEHIND =
  /^ ?(?:\/[^\d]|per |a (?:share|barrel|tonne|ton|month|year|day|week|piece|unit|ounce)|an (?:ounce|hour)|each\b)/;

/** 由3%升至5%, 每股1.08元. */
function roleOf(
  folded: string,
  part: Part,
  floor: number,
  boundAt: Span | undefined,
  isChange: boolean,
): "from" | "to" | "per" | null {
  const end = skipBack(folded, part.start);
  const source = end > floor && boundAt?.end !== end ? SOURCES.endingAt(folded, end) : null;
  // "access to 500" goes nowhere; "rose to 500" does.
  if (source !== null && (isChange || floor > 0 || isHan(folded.charCodeAt(source.start)))) return source.value;
  if (PER_BEFORE.test(folded.slice(Math.max(floor, end - 5), end))) return "per";
  return PER_BEHIND.test(folded.slice(part.end, part.end + 12)) ? "per" : null;
}
