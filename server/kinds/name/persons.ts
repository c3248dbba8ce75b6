/** Reads people's names in Chinese text: behind a post, and at a clause's head before a verb of speaking. */
import { anyOf } from "../../text/anyOf.ts";
import { PUTTING } from "../../text/appointing.ts";
import { isHan } from "../../text/terms.ts";
import { postBehindName } from "./appointed.ts";
import {
  endsName,
  isDoubleSurname,
  isSurname,
  isTransliteration,
  mayFollowName,
  transliterationEnd,
} from "./characters.ts";
import { type Found, isBreakAt } from "./found.ts";
import { mayEndPost, postEndingAt } from "./posts.ts";
import { startWithRanks } from "./ranks.ts";
import { speaksSoon, verbAt } from "./verbs.ts";

/** Every person that words beside the name tell to be one. */
export function readPersons(folded: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!isHan(folded.charCodeAt(at))) continue;
    const person =
      personBehindPost(folded, at) ??
      personBeforePost(folded, at) ??
      personAtHead(folded, at) ??
      personDescribed(folded, at) ??
      personSucceeded(folded, at) ??
      foreignAt(folded, at);
    if (person === null) continue;
    found.push(person);
    at = person.end - 1;
  }
  return found;
}

/** 金管局总裁|余伟文. Behind a space another headline begins. */
function personBehindPost(folded: string, at: number): Found | null {
  const end = folded[at - 1] === "、" ? at - 1 : at;
  if (end === 0 || !mayEndPost(folded[end - 1]!)) return null;
  const length = postEndingAt(folded, end);
  if (length === 0) return null;
  const stop = personEnd(folded, at, false);
  return stop === 0
    ? null
    : {
        start: at,
        end: stop,
        role: "person",
        foundBy: "context",
        post: { start: startWithRanks(folded, end - length), end },
      };
}

/** |江宁获委任为主席, 委任|江宁为主席. */
function personBeforePost(folded: string, at: number): Found | null {
  if (!(isSurname(folded.charCodeAt(at)) || isTransliteration(folded.charCodeAt(at)))) return null;
  if (!isBreakAt(folded, at - 1) && !MAY_NAME.test(folded.slice(Math.max(0, at - 2), at))) return null;
  const end = personEnd(folded, at, true);
  if (end === 0 || NO_PERSONS.has(folded.slice(at, end))) return null;
  const behind = postBehindName(folded, { start: at, end });
  if (behind === null) return null;
  const { standing, ...post } = behind;
  return {
    start: at,
    end,
    role: "person",
    foundBy: "context",
    post,
    ...(standing === undefined ? {} : { standing }),
  };
}

/** What may stand before a name that is put into a post. */
const MAY_NAME = new RegExp(`(?:${anyOf(PUTTING)}|由|的|及|和|与|了|日|月|年)$`);

/** |陈茂波表示, |楊永杰冀…, |祝宝良： */
function personAtHead(folded: string, at: number): Found | null {
  if (!isBreakAt(folded, at - 1) || !(isSurname(folded.charCodeAt(at)) || isTransliteration(folded.charCodeAt(at))))
    return null;
  const end = personEnd(folded, at, true);
  if (end === 0 || NO_PERSONS.has(folded.slice(at, end))) return null;
  const isSpoken = speaksSoon(folded, end) || COLONS.has(folded[end] ?? "");
  return isSpoken || isPlaceInPicture(folded, end) || isSigned(folded, at, end)
    ? { start: at, end, role: "person", foundBy: "context" }
    : null;
}

/** 主持股东大会的|史美伦|回应说: of three characters, since 高官 speaks as well. */
function personDescribed(folded: string, at: number): Found | null {
  if (folded[at - 1] !== "的" || !isSurname(folded.charCodeAt(at))) return null;
  const end = chineseEnd(folded, at, true);
  if (end - at !== 3 || NO_PERSONS.has(folded.slice(at, at + 2)) || !speaksSoon(folded, end)) return null;
  return { start: at, end, role: "person", foundBy: "context" };
}

/** 接替|沈志航, 接替退休的|沈志航: of three characters at the end of a clause. 一語出自海獺銀行的|江寧: of two or three. */
function personSucceeded(folded: string, at: number): Found | null {
  if (!isSurname(folded.charCodeAt(at))) return null;
  const before = folded.slice(Math.max(0, at - LONGEST_LEAD), at);
  const isQuoted = CAME_FROM.test(before);
  if (!isQuoted && !SUCCEEDING.test(before)) return null;
  const end = chineseEnd(folded, at, true);
  if (!isBreakAt(folded, end) || !(end - at === 3 || (isQuoted && end - at === 2))) return null;
  return { start: at, end, role: "person", foundBy: "context" };
}
const SUCCEEDING = /(?:接替|继任|取代)(?:[^，,。；;：:]{1,8}的)?$/;
const CAME_FROM = /(?:出自|语出)(?:[^，,。；;：:]{1,8}的)?$/;
const LONGEST_LEAD = 12;

/** Words that begin like a surname. */
const NO_PERSONS = new Set(
  "平安 平均 周一 周二 周三 周四 周五 周六 周日 周末 周内 周边 高度 高层 何时 何以 方案 方面 任何 金额 安全 常务 成员 时任 项目 计划 经过 经济 万众 全国 全体 全员 东方 南方 北方 西方 白宫 明日 明年 向来 马上 温和 简单 包括 连同 连日".split(
    " ",
  ),
);

const COLONS = new Set(["：", ":", "︰"]);

/** ——江宁, 「…」:江宁: nothing behind. */
const isSigned = (folded: string, at: number, end: number): boolean =>
  /(?:[—–─-]|[”」』’"]\s*[:：])\s*$/.test(folded.slice(0, at)) && /^\s*$/.test(folded.slice(end));

/** 姚柏良（左）关注 */
const isPlaceInPicture = (folded: string, at: number): boolean =>
  /^[（(][前后左右中一二三四五六七八九]{1,3}[)）]/.test(folded.slice(at, at + 6));

/** Runs of characters that only foreign names are written with, three and more: 泽连斯基. */
function foreignAt(folded: string, at: number): Found | null {
  if (!isTransliteration(folded.charCodeAt(at)) || isTransliteration(folded.charCodeAt(at - 1))) return null;
  if (postBeginsBefore(folded, at)) return null;
  const end = foreignEnd(folded, at);
  if (end - at < 3) return null;
  return { start: at, end, role: "other", foundBy: "words" };
}

/** The 理 of 总理朔尔茨 ends a post, and the name begins behind it. */
const postBeginsBefore = (folded: string, at: number): boolean =>
  mayEndPost(folded[at]!) && postEndingAt(folded, at + 1) > 0;

/**
 * Where a person's name that starts at `at` ends; 0 where none does.
 * @param isStrict only where what stands behind the name shows its end.
 */
function personEnd(folded: string, at: number, isStrict: boolean): number {
  const foreign = foreignEnd(folded, at);
  const own = chineseEnd(folded, at, isStrict);
  if (foreign - at >= 3 && foreign > own && (endsHere(folded, foreign) || own === 0)) return foreign;
  if (own > 0) return OFFICES.has(folded[own - 1]!) ? 0 : own;
  return foreign - at >= 2 && (!isStrict || endsHere(folded, foreign)) ? foreign : 0;
}

/** 房屋署 begins like a surname. */
const OFFICES = new Set([..."署局部处厅"]);

function foreignEnd(folded: string, at: number): number {
  let end = transliterationEnd(folded, at);
  for (let cut = end - 1; cut > at + 1 && cut >= end - 2; cut--) if (verbAt(folded, cut) > 1) end = cut;
  return end;
}

function chineseEnd(folded: string, at: number, isStrict: boolean): number {
  const surname = isDoubleSurname(folded.slice(at, at + 2)) ? 2 : isSurname(folded.charCodeAt(at)) ? 1 : 0;
  if (surname === 0) return 0;
  const first = at + surname;
  if (!isHan(folded.charCodeAt(first)) || verbAt(folded, first) > 1) return 0;
  const short = first + 1;
  if (!isHan(folded.charCodeAt(short))) return endsHere(folded, short) ? short : 0;
  const long = short + 1;
  if (endsName(folded.charCodeAt(short))) return short;
  // 许东亮|出席, whatever 亮出 may be.
  if (verbAt(folded, short) > 1 && verbAt(folded, long) < 2) return short;
  if (endsHere(folded, long))
    return mayFollowName(folded.charCodeAt(short)) && !endsPlainly(folded, long) ? short : long;
  if (mayFollowName(folded.charCodeAt(short))) return short;
  return isStrict ? 0 : long;
}

const endsHere = (folded: string, at: number): boolean =>
  at >= folded.length ||
  !isHan(folded.charCodeAt(at)) ||
  mayFollowName(folded.charCodeAt(at)) ||
  verbAt(folded, at) > 0;

const endsPlainly = (folded: string, at: number): boolean => isBreakAt(folded, at) || verbAt(folded, at) > 1;
