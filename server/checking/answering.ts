/** Whether a source's figure may answer a claim at all, by what either ranks or counts. */
import { areOfOneOrder } from "../kinds/figure/commensurable.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import { isRank } from "./claims.ts";
import { isListMarker } from "./selfTold.ts";

/** Whether a source's figure may answer a claim: neither 第三, at the head of a point nor 第三次 states the third rank. */
export function mayAnswer(claim: Figure, read: ReadSentence, evidence: Figure, there: ReadSentence): boolean {
  if (evidence.isVague || isListMarker(evidence, there) || areOfOtherNouns(claim, read, evidence, there)) return false;
  // The second of all is among the first nine, but where the sentence has its own first ten, they are what is meant.
  if (isTop(claim) && !isTop(evidence) && there.figures.some(isTop)) return false;
  // The first of its sort in time says nothing of who is largest.
  if (claim.type === "rank" && evidence.type === "rank" && isFirst(claim, read) !== isFirst(evidence, there)) {
    if (isLargest(claim, read) || isLargest(evidence, there)) return false;
  }
  if (isOfChanges(there) && claim.type === "percent" && claim.direction === undefined && claim.basis === undefined)
    return false;
  if (claim.type !== "rank" || evidence.type !== "rank" || isRank(claim, read) === isRank(evidence, there)) return true;
  if (claim.isOnly === true || isFirst(claim, read))
    return claim.isOnly === true ? evidence.isOnly === true : isFirst(evidence, there);
  // Stage five and the fifth stage.
  return (
    claim.counted !== undefined && evidence.counted !== undefined && areOfOneOrder(claim.counted, evidence.counted)
  );
}

/** 前十. */
const isTop = ({ type, isRange, low }: Figure): boolean => type === "rank" && isRange && low === null;

/** 首個, first: not the first largest. */
const isFirst = ({ start, end }: Figure, { sentence: { folded } }: ReadSentence): boolean =>
  /^首|^first$/.test(folded.slice(start, end)) && !/^[ -]?(?:大|largest|biggest)/.test(folded.slice(end, end + 9));

/** 前十, 第二大, number one, 排名第一. */
const isLargest = (figure: Figure, { sentence: { folded } }: ReadSentence): boolean =>
  isTop(figure) ||
  /大$|^n(?:o|umber)\b/.test(folded.slice(figure.start, figure.end)) ||
  /^[ -]?(?:大|largest|biggest)/.test(folded.slice(figure.end, figure.end + 9)) ||
  /(?:排名|排行|名列|位列|位居|居|列|排|ranked|ranks|ranking)[^，,。]{0,4}$/.test(
    folded.slice(Math.max(0, figure.start - 10), figure.start),
  );

/** A table's column of changes answers no share and no rate. */
const isOfChanges = ({ block: { headers } }: ReadSentence): boolean =>
  headers !== undefined && CHANGES.test(fold(headers.column));
const CHANGES = /同比|环比|按年|按季|变动|变化|增减|增幅|升跌|涨跌|\b(?:yoy|qoq|change|growth)\b/;

/** 三大挑戰 and 三大要素: 大 counts anything, so that the noun behind it has to tell. */
function areOfOtherNouns(claim: Figure, read: ReadSentence, evidence: Figure, there: ReadSentence): boolean {
  if (claim.counted !== MAJOR || evidence.type !== "count" || there.sentence.language === "en") return false;
  const [ours, theirs] = [nounOf(claim, read), nounOf(evidence, there)];
  return ours !== "" && theirs !== "" && ![...ours].some((character) => theirs.includes(character));
}
const MAJOR = "大";

/** 四大要素 beside 三大要素: of one thing there are only so many. */
export function areOfOneMajor(claim: Figure, read: ReadSentence, evidence: Figure, there: ReadSentence): boolean {
  if (claim.counted !== MAJOR || evidence.counted !== MAJOR || there.sentence.language === "en") return false;
  const ours = nounOf(claim, read).slice(0, 2);
  return ours.length === 2 && ours === nounOf(evidence, there).slice(0, 2);
}

/** The first characters of what a figure counts; empty at the end of a clause. */
const nounOf = ({ end, counted = "" }: Figure, { sentence: { folded } }: ReadSentence): string =>
  /^[一-鿿]{1,4}/.exec(folded.slice(folded.startsWith(counted, end) ? end + counted.length : end))?.[0] ?? "";
