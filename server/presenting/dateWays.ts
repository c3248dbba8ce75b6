/** What a source says of a day, put the ways a draft says such things; and a weekday that is its day's own. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import { spanOfIso, weekdayOf } from "../kinds/date/calendar.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { type DateStyle, printDate, styleOf } from "../kinds/date/print.ts";
import { fold } from "../text/fold.ts";
import { inScriptOf } from "./script.ts";
import { type Way, wayOf } from "./way.ts";

/** The source's day in the draft's writing, the closest to its words first. */
export function dateWays(claim: CheckedClaim, witness: Witness): Way[] {
  if (witness.mention?.kind !== "date") return [];
  const { days, grain } = witness.mention as DateMention;
  const { language } = claim.read.sentence;
  if (days === null) return [];
  const style = styleOf(claim.text, language);
  const print = (as: DateStyle): string | null => printDate(days, grain, as);
  const ways = [underYearWord(claim, witness, print, style), print(style), print({ ...style, hasYear: true })];
  const asSource = inScriptOf(witness.read.sentence.text.slice(witness.mention.start, witness.mention.end), language);
  return [...new Set([...ways, asSource])].filter((words) => words !== null).map((words) => wayOf(claim, words));
}

/** Words for a year, folded, and by how many years they lie from the draft's own. */
const YEAR_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:今年|本年度?)(?:的|，|,)?/, 0],
  [/^(?:去年|上年度?)(?:的|，|,)?/, -1],
  [/^前年(?:的)?/, -2],
  [/^(?:明年|来年)(?:的)?/, 1],
  [/^后年(?:的)?/, 2],
];

const YEAR_SAID: Readonly<Record<number, readonly [string, string]>> = {
  "-2": ["前年", "前年"],
  "-1": ["去年", "去年"],
  0: ["今年", "今年"],
  1: ["明年", "明年"],
  2: ["後年", "后年"],
};

/** 今年6月21日 → 去年6月28日 where the source has the day in another year; its own 今年 stays where it has not. */
function underYearWord(
  { text, mention, read }: CheckedClaim,
  witness: Witness,
  print: (style: DateStyle) => string | null,
  style: DateStyle,
): string | null {
  const folded = fold(text);
  const found = YEAR_WORDS.find(([word]) => word.test(folded));
  const ours = yearOf(mention as DateMention);
  const theirs = yearOf(witness.mention as DateMention);
  if (found === undefined || style.hasYear || ours === null || theirs === null) return null;
  const rest = print({ ...style, hasYear: false });
  const length = found[0].exec(folded)![0].length;
  if (rest === null) return null;
  if (ours === theirs) return text.slice(0, length) + rest;
  const said = YEAR_SAID[found[1] + theirs - ours];
  return said === undefined ? null : said[read.sentence.language === "zh-Hans" ? 1 : 0] + rest;
}

const yearOf = ({ days }: DateMention): number | null =>
  days?.from == null ? null : Number.parseInt(days.from.slice(0, 4), 10);

/** The day's own weekday, then the source's day: which of the two slipped is for the sources to say. */
export function weekdayWays(claim: CheckedClaim): Way[] {
  const day = (claim.mention as DateMention).days?.from;
  if (day == null) return [];
  const words = withWeekday(claim.text, weekdayOf(spanOfIso(day)!.from));
  const decided = claim.considered().find(({ fate, agreement }) => fate === "decided" && agreement === "different");
  const others = decided === undefined ? [] : daysBeside(claim, decided.witness);
  return [...(words === null ? [] : [{ ...wayOf(claim, words), isOwn: true as const }]), ...others];
}

/** 4月9日(星期五) → 4月10日(星期五): the weekday stays where it is that of the source's day. */
function daysBeside(claim: CheckedClaim, witness: Witness): Way[] {
  const { weekday } = claim.mention as DateMention;
  const from = (witness.mention as DateMention).days?.from;
  if (from == null || weekdayOf(spanOfIso(from)!.from) !== weekday) return [];
  const at = DAY.exec(claim.text);
  if (at === null) return [];
  const span = { start: claim.start + at.index, end: claim.start + at.index + at[0].length };
  return dateWays({ ...claim, ...span, text: at[0] }, witness);
}

/** The day without its weekday, as it is written in the languages that we read. */
const DAY =
  /(?:[\d〇零一二三四五六七八九]{4} ?年 ?)?[\d０-９一二三四五六七八九十]{1,3} ?月 ?[\d０-９一二三四五六七八九十]{1,3} ?[日號号]|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?(?!\d)/;

const HAN_WEEKDAY = /(星期|周|週|禮拜|礼拜)([一二三四五六日天])/;

const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

const ENGLISH_WEEKDAY = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:(?:s|nes|rs|r|ur)?(day)|s|rs|r)?\b/i;

/** @param weekday 1 for Monday. */
function withWeekday(words: string, weekday: number): string | null {
  const han = HAN_WEEKDAY.exec(words);
  if (han !== null) {
    const sign = "一二三四五六日"[weekday - 1]!;
    const at = han.index + han[1]!.length;
    return words.slice(0, at) + sign + words.slice(at + 1);
  }
  const english = ENGLISH_WEEKDAY.exec(words);
  if (english === null) return null;
  const name = WEEKDAYS[weekday - 1]!;
  const said = english[1] === undefined ? name.slice(0, 3) : name;
  return words.slice(0, english.index) + said + words.slice(english.index + english[0].length);
}
