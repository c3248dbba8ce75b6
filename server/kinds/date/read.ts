/** Finds the dates of a sentence in one pass: where one can begin, what it says, and what beside it belongs to it. */
import type { Sentence } from "../../text/sentence.ts";
import { CHINESE_STARTS, endOfNotDate, readChineseWord } from "./chinese.ts";
import { readDistanceOf } from "./chineseLengths.ts";
import { endOfConnector, readDays } from "./chineseMonth.ts";
import { readChineseNumeral } from "./chineseNumerals.ts";
import { readEnglishWord } from "./english.ts";
import { endOfRangeWord } from "./englishCues.ts";
import { readBareEnd, readEnglishNumber } from "./englishNumbers.ts";
import { endOfWord } from "./englishTokens.ts";
import { mayBeWord } from "./englishWords.ts";
import { type DateExpression, offset } from "./expression.ts";
import type { Found } from "./found.ts";
import { endOfInteger, isDigit, isNumeral } from "./integer.ts";
import { readNumeric } from "./numeric.ts";
import { readPeriodEnding } from "./periodEnding.ts";
import { joinRange } from "./range.ts";
import { endOfWeekdayBeside } from "./weekdayBeside.ts";

const NOTHING = 0;
const NUMERAL = 1;
const LETTER = 2;
const CHINESE = 3;

/** What can begin at each unit. */
const CLASSES = new Uint8Array(0x10000);
for (let unit = 0; unit < CLASSES.length; unit++) {
  if (isNumeral(unit)) CLASSES[unit] = NUMERAL;
  else if (unit >= 0x61 && unit <= 0x7a) CLASSES[unit] = LETTER;
  else if (CHINESE_STARTS[unit] === 1) CLASSES[unit] = CHINESE;
}

/** Left to right, none overlapping. */
export function findDates(sentence: Sentence): Found[] {
  const found: Found[] = [];
  const text = sentence.folded;
  for (let at = 0; at < text.length; ) {
    const kind = CLASSES[text.charCodeAt(at)];
    if (kind === NOTHING) {
      at++;
      continue;
    }
    const end = kind === NUMERAL ? endOfInteger(text, at) : kind === LETTER ? endOfWord(text, at) : at + 1;
    const single = readAt(sentence, at, end, kind!);
    if (single === null) {
      const skipped = kind === LETTER ? -1 : endOfNotDate(text, at);
      at = skipped === -1 ? end : skipped;
      continue;
    }
    const whole = extend(sentence, single, found.at(-1)?.end ?? 0);
    found.push(whole);
    at = whole.end;
  }
  return found;
}

/** The one expression that starts here: no range yet. */
function readAt(sentence: Sentence, at: number, end: number, kind: number): Found | null {
  const text = sentence.folded;
  if (kind === LETTER) {
    if (!mayBeWord(text.charCodeAt(at), end - at) || isInsideWord(text, at)) return null;
    return readEnglishWord(sentence, at, end);
  }
  if (endOfNotDate(text, at) !== -1) return null;
  if (kind === CHINESE) {
    const reading = readChineseWord(text, at);
    return reading === null ? null : { start: at, ...reading };
  }
  const reading =
    (isDigit(text.charCodeAt(at)) ? readNumeric(text, at, end) : null) ?? readChineseNumeral(text, at, end);
  if (reading !== null) return { start: at, ...reading };
  return isDigit(text.charCodeAt(at)) && !isInsideNumber(text, at) ? readEnglishNumber(sentence, at, end) : null;
}

/** A letter run after a digit belongs to a code (3q is read from its digit); after an apostrophe it is a word's tail. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    isDigit(before) || before === 0x27 || before === 0x2019 || before === 0x40 || before === 0x5f || before === 0x2f
  );
}

function isInsideNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const isLetterBefore = before >= 0x61 && before <= 0x7a;
  const isJoined = (before === 0x2e || before === 0x2c || before === 0x3a) && isDigit(text.charCodeAt(at - 2));
  return isLetterBefore || isJoined;
}

/** A length that it ends, a weekday beside it, a second end of a range, a distance from it. */
function extend(sentence: Sentence, first: Found, floor: number): Found {
  const text = sentence.folded;
  if (first.isVague) return first;
  const ending = readPeriodEnding(text, first, floor);
  if (ending !== null) return ending;
  const beside = endOfWeekdayBeside(first, text, (at) => readNext(sentence, at));
  if (beside !== null) return extendRange(sentence, beside);
  const { type } = first.expression;
  if (type === "day" || type === "holiday") {
    const distance = readDistanceOf(text, first.end, first.expression);
    if (distance !== null) return { ...first, expression: distance.expression, end: distance.end };
  }
  return extendRange(sentence, first);
}

function extendRange(sentence: Sentence, first: Found): Found {
  const text = sentence.folded;
  if (first.expression.type === "range") return first;
  const joint = endOfJoint(text, first);
  if (joint === -1) return readBetween(sentence, first) ?? first;
  const second = readSecondEnd(sentence, joint, first.expression);
  if (second === null || second.isVague || second.start > joint + 4) return first;
  return joinRange(first, second) ?? first;
}

/** 2015年和2018年之間. */
function readBetween(sentence: Sentence, first: Found): Found | null {
  const text = sentence.folded;
  if (text[first.end] !== "和" && text[first.end] !== "与") return null;
  const second = readNext(sentence, first.end + 1);
  if (second === null || second.isVague || !text.startsWith("之间", second.end)) return null;
  const range = joinRange(first, second);
  return range === null ? null : { ...range, end: second.end + 2 };
}

/** What may end a range beyond a date by itself: a day or year in numbers alone, a month's name in any case, now. */
function readSecondEnd(sentence: Sentence, at: number, first: DateExpression): Found | null {
  const text = sentence.folded;
  for (const word of ["现在", "目前", "date", "now", "present"]) {
    if (text.startsWith(word, at)) return { start: at, end: at + word.length, expression: offset("now", "day", 0) };
  }
  const numeric = isDigit(text.charCodeAt(at)) ? readNumeric(text, at, endOfInteger(text, at), true) : null;
  if (numeric !== null) return { start: at, ...numeric };
  if (first.type === "day") {
    const day = readDays(text, at, first.month);
    if (day !== null && day.expression.type === "day") return { start: at, ...day };
  }
  return readNext(sentence, at) ?? readBareEnd(text, at, first);
}

function endOfJoint(text: string, first: Found): number {
  const chinese = text[first.end] === "、" ? -1 : endOfConnector(text, first.end);
  if (chinese !== -1) return chinese;
  const joint = endOfRangeWord(text, first.end);
  if (joint === -1) return -1;
  // "and" joins two ends only after "between".
  return text.startsWith("and", joint - 4) && !text.startsWith("between ", first.start - 8) ? -1 : joint;
}

function readNext(sentence: Sentence, at: number): Found | null {
  const text = sentence.folded;
  const kind = CLASSES[text.charCodeAt(at)];
  if (kind === undefined || kind === NOTHING) return null;
  const start = kind === LETTER && text.startsWith("the ", at) ? at + 4 : at;
  const startKind = CLASSES[text.charCodeAt(start)] ?? NOTHING;
  if (startKind === NOTHING) return null;
  const end =
    startKind === NUMERAL ? endOfInteger(text, start) : startKind === LETTER ? endOfWord(text, start) : start + 1;
  const found = readAt(sentence, start, end, startKind);
  return found === null ? null : found;
}
