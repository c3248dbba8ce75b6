/** Whether the words around a bare month or year make it a date: in March, since 2014, 2024 revenue; not "march on", not 2000 people. */
import type { Sentence } from "../../text/sentence.ts";
import { endOfLiteral, endOfWord, pastLiteral, readYearNumber, wordBefore, wordBetween } from "./englishTokens.ts";
import { CUES, YEARLY_NOUNS } from "./englishWords.ts";
import { endOfInteger, isDigit, skipBlanks } from "./integer.ts";

/** 2000元 and 1950億 measure; so does the first end of 1950-2000元. */
export function isHanMeasure(text: string, at: number): boolean {
  const second = "-–—~至到".includes(text[at] ?? "\n") ? endOfInteger(text, at + 1) : at;
  return [at, second].some((end) =>
    "元点個个名人吨辆万亿家米公圆美港欧日韩英台多余级號号股只件套间間".includes(text[skipBlanks(text, end)] ?? "\n"),
  );
}

/** in March, since June: a month's name that is also a word or a name needs it in lower case or alone. */
export function hasCue(sentence: Sentence, at: number, end: number): boolean {
  const text = sentence.folded;
  const before = wordBefore(text, at);
  const word = wordBetween(text, at, end);
  const isCapital = sentence.text.charCodeAt(at) < 0x61;
  if (word?.is === "weekday")
    return end - at > 3 || (isCapital && WEEKDAY_CUES.has(before) && !isNamePart(sentence, end));
  if (CUES.has(before) && before !== "to" && before !== "and")
    return word?.is !== "month" || !word.isCommon || isCapital || before === "in" || isJoinedMonth(text, end);
  if (isJoinedMonth(text, end) || (before === "that" && isCapital && word?.is === "month")) return true;
  if (word?.is !== "month" || word.isCommon || !isCapital)
    return word?.is === "month" && !word.isCommon && before === "the";
  return !isNamePart(sentence, end);
}

const WEEKDAY_CUES: ReadonlySet<string> = new Set([
  "on",
  "last",
  "next",
  "this",
  "until",
  "till",
  "by",
  "since",
  "before",
]);

/** June-August, April to July, Jan-Feb: another month follows. */
function isJoinedMonth(text: string, at: number): boolean {
  const joint = endOfRangeWord(text, at);
  if (joint === -1) return false;
  const end = endOfWord(text, joint);
  return wordBetween(text, joint, end)?.is === "month";
}

/** April Chan, August Capital: a capital follows. */
function isNamePart(sentence: Sentence, end: number): boolean {
  const next = sentence.text.charCodeAt(skipBlanks(sentence.folded, end));
  return sentence.folded[end] === " " && next >= 0x41 && next <= 0x5a;
}

/** A bare 2013 is a year after in, since, of, by …, before revenue, results …, or at either end of a range of years. */
export function hasYearCue(text: string, at: number, end: number): boolean {
  const before = wordBefore(text, at);
  if (CUES.has(before) && before !== "and" && before !== "or" && before !== "to")
    return (
      text[end] !== "%" &&
      !isMeasured(text, end) &&
      !(NUMERIC_CUES.has(before) && text[end - 1] === "0" && text[end - 2] === "0")
    );
  if (before === "year") return true;
  if (endOfLiteral(text, skipBlanks(text, end), "or later") !== -1) return true;
  const gap = skipBlanks(text, end);
  const next = endOfWord(text, gap);
  if (next > gap && YEARLY_NOUNS.has(text.slice(gap, next))) return true;
  const joint = endOfRangeWord(text, end);
  if (joint === -1) return false;
  if (wordBetween(text, joint, endOfWord(text, joint))?.is === "month") return true;
  const second = endOfInteger(text, joint);
  return second - joint === 4 && text[second] !== "-" && readYearNumber(text, joint) !== null;
}

/** for 2026 World Cup, start of 2027 Tour of Larkfield: a year that an event is called by. In 2024 Otter Bank grew. */
export function isOfEvent({ folded, text }: Sentence, end: number): boolean {
  let at = end;
  for (let words = 0; words < MOST_WORDS && folded[at] === " "; words++) {
    const next = endOfWord(folded, at + 1);
    if (next === at + 1) return false;
    const word = folded.slice(at + 1, next);
    const isName = text.charCodeAt(at + 1) <= 0x5a;
    if (isName && EVENTS.has(word)) return true;
    if (!isName && !JOINING.has(word)) return false;
    at = next;
  }
  return false;
}
const MOST_WORDS = 5;
const EVENTS: ReadonlySet<string> = new Set(
  "cup olympics olympic paralympics paralympic games championship championships euro expo open forum summit conference congress awards festival tour prix league series finals final masters marathon derby".split(
    " ",
  ),
);
const JOINING: ReadonlySet<string> = new Set(["de", "of", "the", "and"]);

/**
 * Sees 2021 net sales, a 2050 net-zero target: a year of these decades, with a word behind that nobody counts. The 2024 of
 * the 2024 Larkfield Forum belongs to a name.
 */
export function isYearBeforeWord({ folded: text, text: written }: Sentence, at: number, end: number): boolean {
  const year = Number(text.slice(at, end));
  if (end - at !== 4 || !(year >= FIRST_OF_NEWS && year <= LAST_OF_NEWS) || text[end] !== " ") return false;
  const next = endOfWord(text, end + 1);
  const isName = written.charCodeAt(end + 1) <= 0x5a;
  return !isName && next - end > 3 && text[next - 1] !== "s" && !COUNTED_BEHIND.has(text.slice(end + 1, next));
}
const FIRST_OF_NEWS = 2010;
const LAST_OF_NEWS = 2050;
const COUNTED_BEHIND: ReadonlySet<string> = new Set(
  "people men women children staff dead injured million billion percent per points euros yen yuan won and the that square more fewer new other voting".split(
    " ",
  ),
);

/** More than 2000, over 1900: after these a round number is a count. */
const NUMERIC_CUES: ReadonlySet<string> = new Set(["than", "over", "with", "into", "around", "about"]);

/** of 2000 people: a plural or a unit follows. */
function isMeasured(text: string, at: number): boolean {
  if (text[at] !== " ") return false;
  const end = endOfWord(text, at + 1);
  return end - at > 4 && text[end - 1] === "s" && !YEARLY_NOUNS.has(text.slice(at + 1, end));
}

/** Past to, through, until, and, or a dash between two ends of a range; -1 where none stands. */
export function endOfRangeWord(text: string, at: number): number {
  const start = skipBlanks(text, at);
  if ("-–—~".includes(text[start] ?? "\n")) return skipBlanks(text, start + 1);
  if (start === at) return -1;
  for (const word of ["to", "through", "until", "till", "and"]) {
    const end = endOfLiteral(text, start, word);
    if (end === -1) continue;
    const next = skipBlanks(text, end);
    const the = pastLiteral(text, next, "the");
    return isDigit(text.charCodeAt(the)) ? the : next;
  }
  return -1;
}
