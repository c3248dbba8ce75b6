/** Finds which way a figure went (升, 下跌, a 3% decline) and what that is measured against (按年, from a year earlier). */
import { isArabic, isHan, isLetter, roleOf, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import type { Span } from "../../text/span.ts";
import { CHANGES, COMPARISONS, type Way } from "./changes.ts";
import { skipBack } from "./codes.ts";
import type { Basis } from "./figure.ts";
import type { Part } from "./part.ts";
import { type Found, Vocabulary } from "./vocabulary.ts";

/** The up of "up to 40%" and the 少 of 至少 go no way; 跌 of 跌破 does. */
const isInBound = ({ start, end, word }: Found<Way>, boundAt: Span | undefined): boolean =>
  boundAt !== undefined && start >= boundAt.start && end <= boundAt.end && COMPARED.has(word);
const COMPARED = new Set(["up", "少", "多", "高", "低", "higher", "lower"]);

export const ownWay = ({ start, end, direction }: Part): Found<Way> | null =>
  direction === undefined ? null : { start, end, word: "", value: direction };

/** The nearest word of change before the figure, else a noun of change behind it: 3%的升幅, a 3% increase. */
export function changeOf(folded: string, part: Part, from: number, boundAt: Span | undefined): Found<Way> | null {
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
  "扩大 扩大至 收窄 缩小 缩窄 回落 回落至 降至 降到 降低 下降 升至 升到 上升 回升 提高 提升 提至 放缓 减慢 减慢至 减至 增至 加快 反弹至 跌至 扩张 减少 增加".split(
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
export function basisOf(folded: string, part: Part, from: number): Found<Basis> | null {
  const at = skipBlanks(folded, part.end);
  const direct = COMPARISONS.startingAt(folded, at);
  // 1.7% month-on-month and 12.5% year-on-year: each has its own behind it.
  if (direct !== null && isLetter(folded.charCodeAt(at))) return direct;
  for (let end = part.start; end > from; end--) {
    const found = COMPARISONS.endingAt(folded, end);
    if (found === null || found.start < from || isPeriods(folded, found)) continue;
    // The 年增 of 按年增長 is no word of its own.
    return firstOfTwo(folded, found, part.start) ?? COMPARISONS.endingAt(folded, found.start + 1) ?? found;
  }
  if (direct !== null) return isHan(folded.charCodeAt(at)) && !isClauseEnd(folded, direct.end) ? null : direct;
  if (!isLetter(folded.charCodeAt(at))) return null;
  return COMPARISONS.startingAt(folded, skipBlanks(folded, endOfWord(folded, at)));
}

/** 按年及按季分別升47%及76%: the first of the two is on the first basis, and what is listed behind it on the second. */
function firstOfTwo(folded: string, second: Found<Basis>, start: number): Found<Basis> | null {
  if (!folded.slice(second.end, start).startsWith("分别") || !"及和与、".includes(folded[second.start - 1] ?? "-"))
    return null;
  return COMPARISONS.endingAt(folded, second.start - 1);
}

/** The other basis of such a pair, for the figure that is listed behind the one on the first. */
export function secondOfTwo(folded: string, first: Span): Found<Basis> | null {
  if (!"及和与、".includes(folded[first.end] ?? "-")) return null;
  const second = COMPARISONS.startingAt(folded, first.end + 1);
  return second !== null && folded.startsWith("分别", second.end) ? second : null;
}

/** 第4季升5%, 首季增, 上月跌: the 季 and 月 are of the period, and say nothing of what the change is measured against. */
const isPeriods = (folded: string, { start, word }: Found<Basis>): boolean =>
  word.length === 2 && "年季月周日".includes(word[0]!) && "增减升跌涨".includes(word[1]!) && isOfPeriod(folded, start);

function isOfPeriod(folded: string, at: number): boolean {
  const before = skipBack(folded, at);
  return (
    roleOf(folded.charCodeAt(before - 1)) !== 0 ||
    "首本上今去前昨明当同该每末次翌两半".includes(folded[before - 1] ?? "-")
  );
}

/** 14%(同比) has its basis behind; in 296亿元按年跌6.9% the basis is the next figure's. */
const isClauseEnd = (folded: string, at: number): boolean => at >= folded.length || CLAUSE_ENDS.includes(folded[at]!);

/** 净亏损扩大至5亿元: the loss is spoken of before the way it went. 扭亏 is the end of one. */
export function isOfLoss(folded: string, from: number, start: number): boolean {
  for (let end = start; end > from; end--) {
    const found = CHANGES.endingAt(folded, end);
    if (found === null || found.start < from) continue;
    if (found.value === "profit" || found.value === "both") return false;
    if (found.value === "loss") return true;
  }
  return false;
}

const CLAUSE_ENDS = ',;:。!?、()"“”「」\n';

export function clauseStart(folded: string, from: number, start: number): number {
  for (let at = start; at > from; at--) {
    if (CLAUSE_ENDS.includes(folded[at - 1]!) || isHeadlineBlank(folded, at - 1)) return at;
  }
  return from;
}

/** A headline parts its clauses by blanks between Han characters. */
const isHeadlineBlank = (folded: string, at: number): boolean =>
  folded[at] === " " && isHan(folded.charCodeAt(at - 1)) && isHan(folded.charCodeAt(at + 1));
