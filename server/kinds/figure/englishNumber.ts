/** Reads what English words begin: numbers, fractions, ranks; one is a pronoun more often than a number. */
import Big from "big.js";
import { isArabic, isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import type { Numeral } from "../../text/numerals/numeral.ts";
import { readNumeral } from "../../text/numerals/read.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import type { Sentence } from "../../text/sentence.ts";
import { readArticle, readHalfUnit } from "./articles.ts";
import { isStandalone } from "./codes.ts";
import { isShareOf, readWordFraction } from "./fractions.ts";
import { isRound, readLabelled } from "./labels.ts";
import { readNumber } from "./number.ts";
import { readOnlyWord } from "./only.ts";
import { type Candidate, found, mapValue, nothing, type Part, partOf } from "./part.ts";
import { endOfNonFigure } from "./passedOver.ts";
import { readDigitCount, readDoubling, readLargest, readNumberWord, readOrdinalRank, readTopWord } from "./ranks.ts";
import { UNITS } from "./units.ts";

/** The figure that an English word begins, if it is one. */
export function readWord(sentence: Sentence, at: number, floor: number, isSecond: boolean): Candidate {
  const { folded } = sentence;
  const end = endOfWord(folded, at);
  if (end - at > 13 || isArabic(folded.charCodeAt(at - 1))) return nothing(end);
  const one = readArticle(folded, at) ?? readHalfUnit(folded, at);
  if (one !== null) return found(one);
  if (folded.charCodeAt(at) === 0x61) return nothing(end);
  const other = endOfNonFigure(folded, at);
  if (other !== -1) return nothing(Math.max(other, end));
  const rank =
    readOrdinalRank(folded, at) ??
    readTopWord(folded, at) ??
    readLargest(folded, at) ??
    readOnlyWord(folded, at) ??
    readNumberWord(folded, at) ??
    readDigitCount(folded, at) ??
    readDoubling(folded, at);
  if (rank !== null) return found(rank);
  const couple = readCouple(folded, at, end);
  if (couple !== null) return found(couple);
  const numeral = readNumeral(folded, at);
  if (numeral === null) return readHalfWord(folded, at, end);
  if (isRound(folded, at, numeral)) return nothing(numeral.end);
  const labelled = isSecond ? null : readLabelled(folded, at, numeral);
  if (labelled !== null) return found(labelled);
  const fraction = readWordFraction(folded, at, numeral);
  if (fraction !== null) return found(ofPoint(folded, withArticle(folded, withSign(folded, fraction))));
  const read = withArticle(folded, readNumber(sentence, at, numeral, floor));
  // billion-dollar deals: some billions, who knows how many.
  const isVague = read.isVague || (BARE.has(folded.slice(at, end)) && folded[end] === "-" && read.start === at);
  const part = isVague ? { ...read, isVague } : read;
  return isSecond || isNumberWord(sentence, at, numeral, part) ? found(part) : nothing(Math.max(numeral.end, end));
}

/** a couple of days, a couple of percent: about two. A couple that is no "couple of" is a pair of people. */
function readCouple(folded: string, at: number, end: number): Part | null {
  if (!folded.startsWith("couple", at) || end !== at + 6 || !folded.endsWith("a ", at)) return null;
  const isAll = at === 2 && skipBlanks(folded, end) >= folded.length;
  if (!folded.startsWith(" of ", end)) return isAll ? partOf(0, end, "count", null, new Big(2), 0) : null;
  const unit = UNITS.startingAt(folded, skipBlanks(folded, end + 4));
  const part = partOf(at - 2, unit?.end ?? end, unit?.value.type ?? "count", unit?.value.unit ?? null, new Big(2), 0);
  return { ...part, bound: "about" };
}

/** three-quarters of a percentage point, half of one percent. */
function ofPoint(folded: string, fraction: Part): Part {
  const match = OF_A_POINT.exec(folded.slice(fraction.end, fraction.end + 26));
  if (match === null || fraction.low === null) return fraction;
  const isShare = match[1] !== undefined;
  const end = fraction.end + match[0].length;
  return partOf(fraction.start, end, isShare ? "percent" : "points", isShare ? "%" : "pp", fraction.low, -2);
}
const OF_A_POINT = /^ of (?:a|one) (?:(?:percentage |percent )?point|(percent|per cent))(?![a-z])/;

/** half of all, a half: the half that is no start of a number. */
function readHalfWord(folded: string, at: number, end: number): Candidate {
  const word = folded.slice(at, end);
  const next = skipBlanks(folded, end);
  const isHalf =
    word === "half" &&
    (folded.startsWith("of ", next) || folded.startsWith("the ", next) || folded.endsWith(" a ", at));
  if (isHalf) return found(ofPoint(folded, partOf(at, end, "fraction", null, new Big("0.5"), -1)));
  const isQuarter = word === "quarter" && isBehindArticle(folded, at) && isShareOf(folded, end);
  if (!isQuarter) return nothing(end);
  return found(ofPoint(folded, withArticle(folded, partOf(at, end, "fraction", null, new Big("0.25"), -2))));
}

const isBehindArticle = (folded: string, at: number): boolean =>
  folded.endsWith("a ", at) && !isLetter(folded.charCodeAt(at - 3));

/** a dozen, a hundred: the article is part of the number. */
function withArticle(folded: string, part: Part): Part {
  const isBare = /^(?:hundred|thousand|million|billion|trillion|dozen|third|quarter|half|fifth)/.test(
    folded.slice(part.start, part.start + 8),
  );
  if (
    !isBare ||
    folded[part.start - 2] !== "a" ||
    folded[part.start - 1] !== " " ||
    isLetter(folded.charCodeAt(part.start - 3))
  )
    return part;
  return { ...part, start: part.start - 2 };
}

function withSign(folded: string, part: Part): Part {
  for (const word of ["minus ", "negative "]) {
    if (folded.endsWith(word, part.start))
      return { ...mapValue(part, (value) => value.neg()), start: part.start - word.length };
  }
  return part;
}

/** One is a pronoun more often than a number, and a bare million wants its article. */
function isNumberWord(sentence: Sentence, at: number, numeral: Numeral, part: Part): boolean {
  const { folded } = sentence;
  const word = folded.slice(at, endOfWord(folded, at));
  if (
    isStandalone(folded, part.start, part.end) &&
    part.start === skipBlanks(folded, 0) &&
    skipBlanks(folded, part.end) >= folded.length
  )
    return true;
  if (BARE.has(word)) return part.start < at || part.type !== "count";
  if (word === "point" || word === "nought" || word === "naught") return true;
  if (word !== "one" || numeral.end > at + 3 || part.start < at) return true;
  if (part.type !== "count") return part.type !== "quantity" || folded[part.end - 1] !== "s";
  return (
    folded.endsWith("only ", at) ||
    folded.endsWith("just ", at) ||
    folded.endsWith("than ", at) ||
    folded.endsWith("least ", at)
  );
}

const BARE = new Set([
  "hundred",
  "thousand",
  "million",
  "billion",
  "trillion",
  "quadrillion",
  "dozen",
  "lakh",
  "lakhs",
  "lac",
  "cr",
  "crore",
  "crores",
]);
