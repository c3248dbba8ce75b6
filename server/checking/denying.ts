/** Whether a source's figure that differs from a claim's speaks against it at all, by the words that stand around the two. */
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { isRank } from "./claims.ts";

/** @param differs as `compareFigures` has it. */
export function mayDeny(
  claim: Figure,
  own: ReadSentence,
  evidence: Figure,
  there: ReadSentence,
  differs: string | null,
): boolean {
  if (isOneOfMany(claim, evidence) || isBareDecimal(claim, evidence) || isBareDecimal(evidence, claim)) return false;
  if (isPassingPeak(own, claim) !== isPassingPeak(there, evidence)) return false;
  if (isInSeries(claim, own) || isInSeries(evidence, there)) return isOneSeries(claim, own, evidence, there);
  return differs !== "unit" || claim.type !== "count" || isOfOneNoun(claim, own, evidence, there);
}

/** 一人危殆,五人穩定: where a source writes 一 it is often no number, and so the five are found without the one. */
const isOneOfMany = (claim: Figure, evidence: Figure): boolean =>
  claim.type === "count" && !claim.isRange && claim.low?.eq(1) === true && evidence.low?.eq(1) !== true;

/** 7.31 without a unit may be a day, a score, a version; two matches are none of them. */
const isBareDecimal = (bare: Figure, other: Figure): boolean =>
  bare.type === "count" && bare.precision < 0 && bare.counted === undefined && other.counted !== undefined;

/** 一度跌逾400點, 最多升4%: a peak within the day, which where it closed says nothing against. */
function isPassingPeak({ sentence: { folded, language } }: ReadSentence, { start }: Figure): boolean {
  const from = Math.max(0, start - (language === "en" ? PEAK_REACH.en : PEAK_REACH.zh));
  return (language === "en" ? ENGLISH_PEAK : PEAK).test(folded.slice(from, start));
}
const PEAK_REACH = { zh: 12, en: 40 } as const;
const PEAK = /(?:(?:曾|一度)[升跌涨挫急扩收倒触见重逾近]|最多[升跌涨挫]|高见|低见|低开|高开)[^,。;、]{0,8}$/;
const ENGLISH_PEAK = /\b(?:as (?:much|many|high|low|far) as|at one (?:point|stage)|intraday|briefly|earlier)\b[^,.;]*$/;

/** 第八次會議, 十四屆: the place of one thing among others that are called alike. */
const isInSeries = (figure: Figure, read: ReadSentence): boolean =>
  !figure.isRange && (figure.type === "rank" ? !isRank(figure, read) : figure.counted === "届");

/** 第八次會議 and 第六次會議 are of one series; 第六次講座 is of another, and so is the 屆 of another body. */
function isOneSeries(claim: Figure, own: ReadSentence, evidence: Figure, there: ReadSentence): boolean {
  const [a, b] = [own.sentence, there.sentence];
  if (a.language === "en" || b.language === "en") return a.language === b.language;
  const isCalledAlike =
    a.folded.slice(claim.end, claim.end + CALLED) === b.folded.slice(evidence.end, evidence.end + CALLED);
  if (!isCalledAlike || claim.counted !== "届") return isCalledAlike;
  return a.folded.slice(claim.start - CALLED, claim.start) === b.folded.slice(evidence.start - CALLED, evidence.start);
}
/** So many characters tell what a series is of. */
const CALLED = 2;

/** 三名旅客 and 3宗案件 are two things that happen to be three; 170萬名旅客 and 170萬宗旅客 are one. */
function isOfOneNoun(claim: Figure, own: ReadSentence, evidence: Figure, there: ReadSentence): boolean {
  const nouns = [nounBehind(claim, own), nounBehind(evidence, there)];
  return nouns[0] === "" || nouns[1] === "" || nouns[0] === nouns[1];
}

/** The character behind the measure word; empty at the end of a clause. */
function nounBehind({ end, counted }: Figure, { sentence: { folded } }: ReadSentence): string {
  const at = counted !== undefined && folded.startsWith(counted, end) ? end + counted.length : end;
  return /^[一-鿿]/.exec(folded.slice(at))?.[0] ?? "";
}
