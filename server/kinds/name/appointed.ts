/** Finds posts that stand behind a person's name: 江宁|获委任为海獭银行|主席, Mara Lind, |chief executive| of Otter Bank. Folded text. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import { ENGLISH_PUTTING, PUTTING } from "../../text/appointing.ts";
import type { Span } from "../../text/span.ts";
import { englishPostEndingAt, postEndingAt } from "./posts.ts";
import { startWithRanks } from "./ranks.ts";

/** A post behind a name, and whether its holder has left it or has yet to take it up. */
export interface PostBehind extends Span {
  readonly standing?: "former" | "elect";
}

/** Verbs between whoever takes up a post and the post. */
export const TAKING_UP = wordsIn(
  "获委任 获任 获聘为 获选为 获推选为 获提名为 当选 出任 升任 接任 担任 就任 转任 调任 兼任 留任 改任 升为 晋升",
);
/** Verbs between whoever leaves a post and the post. */
export const LEAVING = wordsIn("卸任 辞任 辞去 离任 退任 不再担任 不再出任");
/** Verbs behind somebody whom another verb puts into a post. */
export const LED_TO = wordsIn("为 任");

const WHEN =
  "(?:已|将|曾|正式|再度|再次|今日|昨日|今|昨|去年|今年|明年|上月|本月|下月|上周|本周|(?:于|自)[^，,。；;]{1,12}?|\\d[^，,。；;]{1,10}?)*";
const TAKES_UP = new RegExp(`^(${WHEN})(?:${anyOf(TAKING_UP)}|(${anyOf(LEAVING)}))`);
const IS_PUT = new RegExp(`^${anyOf(LED_TO)}`);
const PUTS = new RegExp(`${anyOf(PUTTING)}$`);
const YET_TO = /将|明年|下月|提名/;

/** In UTF-16 units, from the verb to the end of the post. */
const REACH = 30;

/** @param start of a Chinese name. @param end of it. */
export function postBehindName(folded: string, { start, end }: Span): PostBehind | null {
  const ahead = folded.slice(end, end + REACH);
  const taken = TAKES_UP.exec(ahead);
  const put = PUTS.exec(folded.slice(Math.max(0, start - LONGEST_VERB), start)) === null ? null : IS_PUT.exec(ahead);
  const verb = taken ?? put;
  if (verb === null) return null;
  const post = postWithin(folded, end + verb[0].length);
  if (post === null) return null;
  if (taken?.[2] !== undefined) return { ...post, standing: "former" };
  const isYet = taken !== null ? YET_TO.test(taken[0]) : PUT_FORWARD.test(folded.slice(start - 2, start));
  return isYet ? { ...post, standing: "elect" } : post;
}

/** The same behind a name in Latin letters, which 任 alone cannot be part of: Mara Lind|任|主席. */
export const postBehindLatin = (folded: string, span: Span): PostBehind | null =>
  postBehindName(folded, span) ?? (folded[span.end] === "任" ? postWithin(folded, span.end + 1) : null);

const LONGEST_VERB = 3;
const PUT_FORWARD = /提名|邀请/;

/** The last post of the clause that begins at `from`, as long as nothing but an end or 一职 follows it. */
function postWithin(folded: string, from: number): Span | null {
  const clause = /^[^，,。；;：:！!？?（(“「\n]*/.exec(folded.slice(from, from + REACH))![0];
  for (let end = from + clause.length; end > from; end--) {
    const length = postEndingAt(folded, end);
    if (length === 0 || end - length < from) continue;
    return ENDS_POST.test(folded.slice(end, end + 3)) ? { start: startWithRanks(folded, end - length), end } : null;
  }
  return null;
}

const ENDS_POST = /^(?:$|[，,。；;：:！!？?（(、”」\s]|一职|职务|之职|职位|的|并|接替|任期|后|时|至|直)/;

const ARTICLES = "(?:the |its |their |his |her |a |an |new )*";
/** What leads from an English name to the post behind it. */
export const ENGLISH_LEADS = wordsIn(
  "is was will_become will_serve_as became becomes serves_as served_as took_over_as joined_as stepped_down_as steps_down_as resigned_as retired_as quit_as who_is who_was has_been",
);
const PUT = `(?:${anyOf(ENGLISH_PUTTING)} )?(?:as |to )?`;
const APPOSITION = new RegExp(
  `^(, | ${anyOf(ENGLISH_LEADS)} )${PUT}(?:[a-z][a-z .&-]{1,40}['’]s? )?${ARTICLES}([a-z][a-z -]{1,40}?)(?= of | at | for | in | on | last | next | after | from | since | and |[,.;)]|$)`,
);
const PUT_IN = new RegExp(
  `^ (?:as |to be )?${ARTICLES}([a-z][a-z -]{1,40}?)(?= of | at | for | in | on | last | next | after | from | since |[,.;)]|$)`,
);
const PUTS_IN = new RegExp(`\\b${anyOf(ENGLISH_PUTTING)} $`);

/** @param start of an English name. @param end of it. */
export function englishPostBehind(folded: string, { start, end }: Span): PostBehind | null {
  // Zhou Hongyi (周鴻禕), founder of
  const from = end + (GLOSS.exec(folded.slice(end, end + LONGEST_GLOSS))?.[0].length ?? 0);
  const ahead = folded.slice(from, from + ENGLISH_REACH);
  const put = PUTS_IN.test(folded.slice(Math.max(0, start - ENGLISH_VERB), start)) ? PUT_IN.exec(ahead) : null;
  const found = put ?? APPOSITION.exec(ahead);
  if (found === null) return null;
  const stop = from + found[0].length;
  const length = englishPostEndingAt(folded, stop);
  if (length === 0 || length > found.at(-1)!.length || COMPANIES_TOO.has(folded.slice(stop - length, stop)))
    return null;
  const post = { start: startWithRanks(folded, stop - length), end: stop };
  const lead = put === null ? found[1]! : "";
  if (/down|resigned|retired|quit|who was|served/.test(lead)) return { ...post, standing: "former" };
  return /will/.test(lead) ? { ...post, standing: "elect" } : post;
}

const ENGLISH_REACH = 80;
const GLOSS = /^ ?[(（][\u3400-\u9fff·・ ]{2,12}[)）]/;
const LONGEST_GLOSS = 16;
const ENGLISH_VERB = 10;
/** What a company may be to another: Otter Group, partner of Heron Bank. */
const COMPANIES_TOO = new Set(wordsIn("partner leader principal representative manager speaker boss chief"));
