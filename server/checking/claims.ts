/** Which mentions of a draft assert something, and so are held against the sources. */
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { ROUNDS } from "../kinds/figure/labels.ts";
import type { Name } from "../kinds/name/name.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import { contains, type Span } from "../text/span.ts";
import { isListMarker, isOfMixture, isOfPaper, isOfWriting, isRowNumber } from "./selfTold.ts";

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

const EVENTFUL: ReadonlySet<DateMention["grain"]> = new Set(["day", "tenDays", "week", "month", "other"]);
/** Three characters or two words in a row that are no value's unit. */
const TELLS_EVENT = /(?:[\u3400-\u9fff]{2}(?![億亿萬万元%])[\u3400-\u9fff]|[A-Za-z]{3,}[ -][A-Za-z]{3,})/;

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
