/** The words beside a date that bear on it and stay outside its span: 截至, 以來, 之前, since, by, 約, 將. */
import type { DateModifier } from "./date.ts";
import { endOfLiteral, wordBefore } from "./englishTokens.ts";
import { MODIFIERS } from "./englishWords.ts";
import type { DateExpression } from "./expression.ts";
import { skipBlanks } from "./integer.ts";

/** After a date, in the order tried: longer words first. */
const AFTER: readonly (readonly [string, DateModifier])[] = [
  ["或之后", "since"],
  ["及以后", "since"],
  ["及之后", "since"],
  ["或以后", "since"],
  ["以来", "since"],
  ["起至今", "since"],
  ["至今", "since"],
  ["迄今", "since"],
  ["开始", "since"],
  ["之后", "since"],
  ["以后", "since"],
  ["过后", "since"],
  ["起", "since"],
  ["或之前", "until"],
  ["及以前", "until"],
  ["及之前", "until"],
  ["或以前", "until"],
  ["之前", "until"],
  ["以前", "until"],
  ["为止", "until"],
  ["止", "until"],
];

/** 前 and 後 alone, unless what follows makes another word of them. */
const NOT_BEFORE = "三五六十期往景夕后沿所";
const NOT_AFTER = "续市半期台面来卫";

const BEFORE: readonly (readonly [string, DateModifier])[] = [
  ["截至", "asOf"],
  ["截止", "asOf"],
  ["截止到", "asOf"],
  ["截至到", "asOf"],
  ["自从", "since"],
  ["自", "since"],
  ["打从", "since"],
];

/** 自2023年至2025年, from 2023 to 2025: what leads a range or a period that is told by its end does not open it. */
export function modifierAt(text: string, start: number, end: number, { type }: DateExpression): DateModifier | null {
  const isClosed = type === "range" || type === "ending";
  return chineseAfter(text, end) ?? (isClosed ? null : before(text, start)) ?? englishAfter(text, end);
}

function chineseAfter(text: string, at: number): DateModifier | null {
  for (const [word, modifier] of AFTER) if (text.startsWith(word, at)) return modifier;
  const next = text[at + 1] ?? "\n";
  if (text[at] === "前" && !NOT_BEFORE.includes(next)) return "until";
  return text[at] === "后" && !NOT_AFTER.includes(next) ? "since" : null;
}

function before(text: string, start: number): DateModifier | null {
  const gap = text[start - 1] === " " ? start - 1 : start;
  for (const [word, modifier] of BEFORE) if (text.startsWith(word, gap - word.length)) return modifier;
  const word = wordBefore(text, start);
  if (word === "") return null;
  if ((word === "of" || word === "at") && text.startsWith("as ", start - 6)) return "asOf";
  if (word === "to" && GOING_BACK.test(text.slice(Math.max(0, start - LATIN_REACH), start))) return null;
  return MODIFIERS.get(word) ?? null;
}

/** Rewind to 9 February: there something happens, nothing ends. */
const GOING_BACK = /\b(?:rewind|back|forward|return|returns|cut|jump|skip) to (?:the )?$/;

function englishAfter(text: string, end: number): DateModifier | null {
  const gap = skipBlanks(text, end);
  for (const words of ["or later", "and later", "onward", "onwards"])
    if (endOfLiteral(text, gap, words) !== -1) return "since";
  return endOfLiteral(text, gap, "or earlier") === -1 ? null : "until";
}

export function isApproximateAt(text: string, start: number, end: number): boolean {
  if (text.startsWith("左右", end) || text.startsWith("前后", end)) return true;
  const first = text[start - 1];
  return first === "约" || ["around", "about", "circa"].includes(wordBefore(text, start));
}

const AHEAD = [
  "将",
  "拟",
  "预计",
  "预期",
  "料",
  "计划",
  "有望",
  "定于",
  "会在",
  "会于",
  "排期",
  "押后",
  "延至",
  "展期",
  "延期",
  "订于",
];
/** 大會於 and 年會在 are of a meeting. */
const OF_MEETING = /[大年展峰晚议协博舞宴酒盛]会[在于]/;
const AHEAD_WORDS = /\b(?:will|would|expects?|expected|plans?|planned|due|upcoming|scheduled|slated|'ll)\b/;
/** It will list soon, the bank said on Monday: what was said is over. */
const SPOKEN = /\b(?:said|says|told [a-z]+|announced|reported|added|confirmed) (?:late |early )?(?:on )?$/;
const REACH = 8;
const LATIN_REACH = 40;

/** Whether what is to come is told, by a word shortly before. */
export function isAheadAt(text: string, start: number, end: number, expression: DateExpression): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const clause = before.slice(
    Math.max(before.lastIndexOf("，"), before.lastIndexOf("。"), before.lastIndexOf(",")) + 1,
  );
  const told = clause.replace(OF_MEETING, "");
  if (AHEAD.some((word) => told.includes(word))) return true;
  if (expression.type === "weekday" && text[start - 1] === "至") return true;
  if (isAheadAfter(text, end, expression)) return true;
  if (expression.type === "weekday" && SPOKEN.test(text.slice(Math.max(0, start - LATIN_REACH), start))) return false;
  const latin = text.charCodeAt(start - 2);
  return latin >= 0x20 && latin < 0x7b && AHEAD_WORDS.test(text.slice(Math.max(0, start - LATIN_REACH), start));
}

/** Verbs that after a bare date announce it: 12月7日舉行. */
const ANNOUNCING = ["举行", "召开", "生效", "实施", "施行", "开幕", "启用", "截止", "上映", "举办", "登场"];

/** 將 after it, a few characters on for a weekday: 星期二起將在. */
function isAheadAfter(text: string, end: number, expression: DateExpression): boolean {
  if (expression.type === "weekday") return /^(?:起|生效|[^，。；]{0,10}将(?!军))/.test(text.slice(end, end + 12));
  if (text[end] === "将" && text[end + 1] !== "军") return true;
  if (text.startsWith(" deadline", end) || text.startsWith(" will ", end)) return true;
  if (isMonthless(expression)) return /^[^。；]{0,12}将(?!军)/.test(text.slice(end, end + 14));
  const isDated = expression.type === "day" && expression.month !== null;
  return isDated && ANNOUNCING.some((verb) => text.startsWith(verb, end) && text[end + verb.length] !== "了");
}

const isMonthless = (expression: DateExpression): boolean =>
  expression.type === "range" ? isMonthless(expression.from) : expression.type === "day" && expression.month === null;

/** 較2022年11月, 創2018年以來: only held against, not told of. */
export function isComparedAt(text: string, start: number): boolean {
  return "较比创自从至到是".includes(text[start - 1] ?? "\n") || COMPARING.has(wordBefore(text, start));
}

const COMPARING: ReadonlySet<string> = new Set(["since", "than", "from", "versus", "to", "with", "until", "through"]);

/** 較上季, 按去年同期, from a year earlier: counted periods after a word of comparison. */
export function isBasisAt(text: string, start: number, expression: DateExpression): boolean {
  const { type } = expression;
  if (type !== "offset" && type !== "samePeriod" && type !== "distance") return false;
  const before = text[start - 1] ?? "\n";
  if ("较比按与跟同和".includes(before)) return type === "samePeriod" || "较比".includes(before);
  return BASIS_WORDS.has(wordBefore(text, start));
}

const BASIS_WORDS: ReadonlySet<string> = new Set(["than", "versus", "vs", "from", "against", "over"]);
