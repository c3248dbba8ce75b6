/** Which mentions of a draft assert something, and so are held against the sources. */
import type { DateMention } from "../kinds/date/date.ts";
import { areOfOneOrder } from "../kinds/figure/commensurable.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { ROUNDS } from "../kinds/figure/labels.ts";
import type { Name } from "../kinds/name/name.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import { contains, type Span } from "../text/span.ts";

/** A draft's notes cite and its code computes: neither claims anything. */
export const assertsNothing = (read: ReadSentence): boolean => read.block.kind === "note";

export function isFigureClaim(figure: Figure, read: ReadSentence): boolean {
  return (
    !figure.isVague &&
    !isListMarker(figure, read) &&
    !isRowNumber(figure, read) &&
    !isOfWriting(figure, read) &&
    !isOfMixture(figure, read) &&
    !isInTitle(figure, read) &&
    !isRetracted(figure, read)
  );
}

export function isDateClaim(date: DateMention, read: ReadSentence, own: OwnDate): boolean {
  return (
    !date.isVague &&
    date.isBasis !== true &&
    !isOfPaper(date, read) &&
    !isInTitle(date, read) &&
    !isRetracted(date, read) &&
    !(date.days !== null && isOwnDate(date, read, own))
  );
}

/**
 * 今日, 昨晚, 去年, last month, on Tuesday: words that point from the day of writing. Newspapers reset them in every
 * rewrite, so that a source that has none of them says nothing against them.
 */
export function isPointing(date: DateMention, read: ReadSentence): boolean {
  const words = read.sentence.folded.slice(date.start, date.end).replace(/(?:星期|周|礼拜)[一二三四五六日天]/g, "");
  return (
    !/[0-9〇零一二三四五六七八九十两]|半年|季|月初|月底|月中|旬|first|second|third|fourth|quarter|half/.test(words) &&
    !MONTHS.test(words)
  );
}

const MONTHS = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

const EVENTFUL: ReadonlySet<DateMention["grain"]> = new Set(["day", "tenDays", "week", "month", "other"]);
/** Three characters or two words in a row that are no value's unit. */
const TELLS_EVENT = /(?:[\u3400-\u9fff]{2}(?![億亿萬万元%])[\u3400-\u9fff]|[A-Za-z]{3,}[ -][A-Za-z]{3,})/;

/** 本報3月8日, 3月8日A07版: which issue of a paper is meant. */
const isOfPaper = ({ start, end }: Span, { sentence: { folded } }: ReadSentence): boolean =>
  /(?:本报|本刊|本版|本台|本网|本社) ?$/.test(folded.slice(Math.max(0, start - 4), start)) ||
  /^ ?[a-d]?\d{1,2}版/.test(folded.slice(end, end + 6));

/**
 * A date alone at the head of a table's row or column says of when the cells are: borne out or not, it is no wrong one. But in a calendar of
 * events, where words and no values stand in the row, it says when they happened.
 */
export function isTableHead(date: DateMention, { block, start }: ReadSentence): boolean {
  const { headers, text } = block;
  if (headers === undefined || (headers.row !== "" && headers.column !== "")) return false;
  if (headers.line !== undefined && EVENTFUL.has(date.grain) && TELLS_EVENT.test(headers.line)) return false;
  return text.slice(0, start + date.start).trim() === "" && text.slice(start + date.end).trim() === "";
}

/**
 * What is left open where no source states it: the ordinals of a series (第九次會議, 19th century), and lengths and counts so
 * small and common that a writer reckons them in passing (兩人, 一個月內, three of them). Ranks (第三大, 前十) are claims.
 */
export function isPassing(figure: Figure, read: ReadSentence): boolean {
  const { folded } = read.sentence;
  if (figure.type === "rank") return !isRank(figure, read);
  if (figure.counted === SESSION || isRound(figure)) return true;
  if (figure.high === null) return false;
  if (figure.type === "duration") return figure.high.lte(MOST_IN_PASSING.length) || isTerm(folded, figure);
  return figure.type === "count" && figure.high.lte(MOST_IN_PASSING.count);
}

/** 四強, 十六強: how far a cup has come. 百強 and 500強 are ranks. */
const isRound = ({ counted, low }: Figure): boolean => counted === "强" && low !== null && ROUNDS.has(low.toFixed());

/** 十四届全国人大 is the fourteenth, without its 第. */
const SESSION = "届";

const MOST_IN_PASSING = { length: 12, count: 3 } as const;

/** 一年期, 25周年: what a thing is called by. */
const isTerm = (folded: string, { end }: Span): boolean => /^(?:期|周年|年期|-year|-month)/.test(folded.slice(end));

/** 第三大, 排名第二, 全球第二, top 10, second-largest, or a cell under 排名: an order by size. */
export function isRank(
  { start, end, isOnly }: Figure,
  { sentence: { folded, language }, block: { headers } }: ReadSentence,
): boolean {
  const written = folded.slice(start, end);
  const before = folded.slice(Math.max(0, start - 8), start);
  const after = folded.slice(end, end + 10);
  return (
    (isOnly === true && language !== "en") ||
    /前|大$|强$|高$|top|largest|biggest|^n(?:o|umber)\b/.test(written) ||
    /\b(?:stage|leg|round|phase|tier|level|group|pool|lap|step|chapter|part|volume|to|remained|stayed) $/.test(
      before,
    ) ||
    /(?:排名|排行|名列|位列|位居|居|列|排|ranked|ranks|ranking|no\.?\s?|number )[^，,。]{0,4}$/.test(before) ||
    /(?:全球|世界|全国|国内|亚洲|全港|业内|行业|市场)$/.test(before) ||
    /^(?:大|名|高|强|多|[- ](?:largest|biggest|highest|most|place|in the))/.test(after) ||
    (headers !== undefined && /排名|排行|名次|rank/.test(fold(`${headers.row} ${headers.column}`)))
  );
}

/** What the draft says of itself is known without a source: its dateline, 更新至8月3日. */
export interface OwnDate {
  readonly published: string | null;
}

function isOwnDate(date: DateMention, read: ReadSentence, own: OwnDate): boolean {
  if (own.published === null || date.days?.from !== own.published || date.days.to !== own.published) return false;
  const around = read.sentence.folded.slice(Math.max(0, date.start - 12), date.end + 6);
  return OF_THE_DRAFT.some((word) => around.includes(word));
}

const OF_THE_DRAFT = [
  "本表",
  "本刊",
  "本报",
  "本文",
  "更新至",
  "截稿",
  "整理",
  "发稿",
  "updated",
  "as of press",
  "本报讯",
  "日讯",
  "日电",
];

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

/** 第一,… 第二,… at the head of a clause, 1. and 5/ at the head of a line. */
function isListMarker(figure: Figure, read: ReadSentence): boolean {
  if (figure.type !== "rank" && figure.type !== "count") return false;
  const { folded } = read.sentence;
  const before = folded.slice(0, figure.start).trimEnd();
  const isHead = before === "" || /[,，;；。:：(（]$/.test(before);
  if (!isHead) return false;
  const after = folded.slice(figure.end, figure.end + 2);
  return figure.type === "rank" ? /^[,，、:： ]/.test(after) : /^(?:[、.)）]|\/(?: |$))/.test(after) && before === "";
}

/** 1, 2, 3 in a table's first column: which row it is. */
function isRowNumber(figure: Figure, { block, start }: ReadSentence): boolean {
  const { headers, text } = block;
  if (
    headers === undefined ||
    headers.row !== "" ||
    figure.type !== "count" ||
    !ROW_NUMBERS.test(headers.column.trim())
  )
    return false;
  return text.slice(0, start + figure.start).trim() === "" && text.slice(start + figure.end).trim() === "";
}
const ROW_NUMBERS = /^(?:#|№|no\.?|nr\.?|序|序号|序號|编号|編號|项|項|)$/i;

/** “千模大战”四个字, 六则讲完, in seven posts: how many characters the words beside have, and posts the text itself. */
const isOfWriting = ({ start, end }: Figure, { sentence: { folded } }: ReadSentence): boolean =>
  /^(?:则|条|点|题|张图|分钟)(?:讲完|说完|看懂|读懂|搞懂|带你)|^ (?:posts|tweets|charts|slides)\b/.test(
    folded.slice(end, end + 8),
  ) ||
  (/^(?:个|個)?(?:大)?字(?![节段])/.test(folded.slice(end, end + 4)) &&
    (/[”」』"]$/.test(folded.slice(0, start).trimEnd()) || /^.{1,6}[“「『"]/.test(folded.slice(end, end + 8))));

/** 三分謙遜、七分得意: so much of the one and so much of the other. */
function isOfMixture({ type, start, end }: Figure, { sentence: { folded } }: ReadSentence): boolean {
  if (type !== "money" || folded[end - 1] !== "分") return false;
  return [...folded.matchAll(MIXTURE)].some(({ index, 0: words }) => index <= start && end <= index + words.length);
}
const MIXTURE = /[一二三四五六七八九]分[^，,、。;；\d]{1,4}[，,、]?[一二三四五六七八九]分(?=[^，,、。;；\d])/g;

/** 原文誤作3月13日,應為3月30日: what a correction takes back, it does not say. */
const isRetracted = ({ start }: Span, { sentence: { folded } }: ReadSentence): boolean =>
  RETRACTING.test(folded.slice(Math.max(0, start - 24), start));
const RETRACTING =
  /(?:误作|误写作|误写成|误写为|误植为|误报为|误称为|错写成|错写为|(?:wrongly|incorrectly|mistakenly|erroneously) (?:gave|stated|said|put|reported|given|written)(?: (?:as|it as|the date as|the figure as))?) ?[“「"']?$/;

/** Years and numbers inside 《》 are part of a work's name. */
function isInTitle(mention: Span, read: ReadSentence): boolean {
  return read.quotations.some((quotation) => quotation.role === "title" && contains(quotation, mention));
}

/** A byline names the journalist; a source need not know her. */
export function isByline(name: Name, read: ReadSentence, authors: readonly string[]): boolean {
  if (authors.some((author) => fold(author).includes(fold(name.text)))) return true;
  const before = read.sentence.folded.slice(Math.max(0, name.start - 8), name.start);
  return /(记者|撰文|编辑|编译|文\/|by |reporter )\s*$/.test(before);
}
