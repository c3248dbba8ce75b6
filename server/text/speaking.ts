/** Words that say that somebody speaks, and who: the verb before or behind quoted or reported words, and the phrase it belongs to. */
import { anyOf, wordsIn } from "./anyOf.ts";
import type { Span } from "./span.ts";

/** Folded. */
export const CHINESE_VERBS = wordsIn(
  "进一步分析称 进一步指出 进一步表示 对外回应称 接受采访时说 回应称 分析称 解释称 补充称 补充说 强调说 指出说 透露说 坦言道 " +
    "指出 表示 认为 强调 透露 直言 坦言 写道 写着 提到 提出 回应 宣布 补充 解释 续称 续指 续说 呼吁 警告 断言 感叹 形容 批评 " +
    "承认 否认 重申 声明 反驳 介绍 分析 预计 相信 声称 宣称 号称 指称 谈到 谈及 回答 反问 感慨 笑言 提醒 质疑 总结 披露 自承 " +
    "告诉 讲过 说过 说道 问道 答道 喊话 发文 称赞 引述 主张 赞扬 自称 坦承 说明 说 称 指 道 讲 问 答",
);
export const ENGLISH_VERBS = wordsIn(
  "said says say saying told tells added adds noted notes wrote writes asked asks argued argues warned warns stated states explained " +
    "explains insisted insists announced announces called calls claimed claims reads read reported reports replied replies stressed " +
    "declared admitted quipped remarked commented concluded predicted described vowed urged recalled pledged",
);

/** Before these a single character makes another word with its verb: 名称, 据说, 恒指. */
export const NOT_SPEAKING_BEHIND = wordsIn(
  "名 职 简 俗 统 通 合 堪 被 并 据 传 小 听 虽 学 评 解 演 总 股 恒 纳 标 期 道 美 科 食 手 戒 频 报 知 渠 轨 管 街 隧 访 疑 询 顾 应 对 响",
);
/** And so does what follows: 称为, 说服, 指数. */
export const NOT_SPEAKING_BEFORE = wordsIn("为 呼 号 法 服 谓 数 标 望 示 导 定 引 指 路 理 题 案 卷 世 其为");
const BEHIND = new RegExp(`${anyOf(NOT_SPEAKING_BEHIND)}$`);
/** 江寧,人稱「河王」; whereas 发言人称 speaks. */
const NICKNAMED = /(?:^|[^\u3400-\u9fff]|江湖|坊间)人$/;
const BEFORE = new RegExp(`^${anyOf(NOT_SPEAKING_BEFORE)}`);

export interface Cue extends Span {
  /** Who speaks, where the words around the verb say so. */
  readonly speaker?: Span;
}

const CHINESE_CUE = new RegExp(anyOf(CHINESE_VERBS), "g");
const ENGLISH_CUE = new RegExp(`\\b${anyOf(ENGLISH_VERBS)}\\b`, "g");

/** The speaking verbs of a stretch of folded text, left to right, single characters only where no longer word holds them. */
export function cuesIn(folded: string, from: number, to: number): Cue[] {
  const stretch = folded.slice(from, to);
  const cues: Cue[] = [];
  for (const found of [...stretch.matchAll(CHINESE_CUE), ...stretch.matchAll(ENGLISH_CUE)]) {
    const start = found.index;
    const end = start + found[0].length;
    if (found[0].length === 1 && !isSpeaking(stretch, start)) continue;
    cues.push({ start: from + start, end: from + end });
  }
  return cues.sort((a, b) => a.start - b.start);
}

/** A single 称, 说, 指, 道 speaks only where the words around make no other word of it. */
function isSpeaking(stretch: string, at: number): boolean {
  if (BEHIND.test(stretch.slice(Math.max(0, at - 1), at)) || BEFORE.test(stretch.slice(at + 1, at + 3))) return false;
  return stretch[at] !== "称" || !NICKNAMED.test(stretch.slice(Math.max(0, at - 3), at));
}

/**
 * Who speaks by a verb that starts at `verb`: the phrase before it in its clause, without what only says when, where
 * and to whom. 馬上消費CTO蔣寧在接受媒體採訪時|指出 → 馬上消費CTO蔣寧
 */
export function speakerBefore(folded: string, verb: number): Span | null {
  let end = verb;
  for (let clauses = 0; clauses < 3 && end > 0; clauses++) {
    const start = clauseStart(folded, end);
    const span = withoutCircumstance(folded, start, end);
    if (span !== null) return span;
    end = start - 1;
  }
  return null;
}

const CLAUSE_BREAKS = new Set([...'，,。；;：:！!？?“”「」『』"()（）|\u3000\n—']);

function clauseStart(folded: string, end: number): number {
  let start = end;
  while (start > 0 && !CLAUSE_BREAKS.has(folded[start - 1]!)) start--;
  return start;
}

/** Words that begin what is said of time, place, manner or listener behind a speaker. */
export const CIRCUMSTANCES = wordsIn(
  "也 则 还 均 都 亦 又 再 就 并 曾 随后 进一步 日前 早前 较早 昨 今 星期 周一 周二 周三 周四 周五 周六 周日 在 于 向 对 接受 透过 发表 出席 续 只 仅 重申 " +
    "提出了 做出 作出 告诉 _on_ _at_ _in_ _also_ _later_ _recently_ _further_",
);
const CIRCUMSTANCE = new RegExp(anyOf(CIRCUMSTANCES));

/** Words at a clause's head that belong to no speaker. */
export const LEADS = wordsIn(
  "而 但 不过 同时 此外 另外 其中 随后 其后 之后 后来 接着 据 根据 按照 and_ but_ while_ as_ which_ that_ he_also_ meanwhile_ then_",
);
const LEADING = new RegExp(`^(?:\\s|${anyOf(LEADS)})*`);

/** What begins with these names no speaker: 在会上. */
export const NO_SPEAKERS = wordsIn(
  "在 于 对 就 当 从 因 由于 如果 虽 若 并 更早 早在 目前 今年 去年 昨 at_ in_ on_ by_ when_ after_ before_ if_",
);
const NO_SPEAKER = new RegExp(`^(?:${anyOf(NO_SPEAKERS)}|\\d+[月日年])`);

/** Whoever is quoted speaks, not who quotes: 路透社引述|消息人士|稱. */
const QUOTING = /^.*(?:引述|转述)/s;

function withoutCircumstance(folded: string, start: number, end: number): Span | null {
  const clause = folded.slice(start, end);
  const leading = QUOTING.exec(clause)?.[0].length ?? LEADING.exec(clause)![0].length;
  const rest = clause.slice(leading);
  if (rest.trim() === "" || NO_SPEAKER.test(rest)) return null;
  const first = rest.slice(1).search(CIRCUMSTANCE);
  const spoken = (first === -1 ? rest : rest.slice(0, first + 1)).trimEnd();
  if (spoken.length > LONGEST_SPEAKER) return null;
  return { start: start + leading, end: start + leading + spoken.length };
}

/** In UTF-16 units: 上海市某某区人民政府副区长 and a name fit in. */
const LONGEST_SPEAKER = 48;

/** Who speaks behind a quotation: …” said Mara Lin; …」陳方安說. `text` keeps its capitals. */
export function speakerBehind(text: string, folded: string, from: number): Cue | null {
  const ahead = folded.slice(from, from + REACH_BEHIND);
  const lead = /^[\s,，。]*/.exec(ahead)![0].length;
  const inverted = INVERTED.exec(ahead.slice(lead));
  if (inverted !== null) {
    const start = from + lead + inverted[0].length;
    const named = /^(?:[A-Z][\p{L}.'’-]*|of|the|and|for|[A-Z]+)(?: (?:[A-Z][\p{L}.'’-]*|of|the|and|for))*/u.exec(
      text.slice(start),
    );
    const verb = { start: from + lead, end: from + lead + inverted[0].length };
    const length = named?.[0].replace(/\.$/, "").length;
    return length === undefined ? verb : { ...verb, speaker: { start, end: start + length } };
  }
  const cue = cuesIn(folded, from + lead, from + ahead.length)[0] ?? goingOn(folded, from + lead);
  if (cue === null) return null;
  if (/^[a-z]/.test(ahead.slice(lead)) === false && !/^(?:\s*$|[\s，,:：。])/.test(folded.slice(cue.end))) return null;
  const between = folded.slice(from + lead, cue.start);
  if (/[，,。；;：:！!？?“「"]/.test(between) || between.length > 30) return null;
  const speaker = speakerBefore(folded, cue.start);
  return speaker !== null && speaker.start >= from ? { ...cue, speaker } : cue;
}

const REACH_BEHIND = 60;

/** …,” she continued: a verb of speaking only right behind what was said. */
function goingOn(folded: string, from: number): Cue | null {
  const found = GOING_ON.exec(folded.slice(from, from + REACH_BEHIND));
  if (found === null) return null;
  const end = from + found[0].length;
  return { start: end - found[1]!.length, end };
}
const GOING_ON = /^[a-z][a-z .'’-]{1,40} (continued|continues|went on)(?=\s*(?:[,.:]|$))/;

/** Whether a phrase before a verb of speaking names nobody: whoever spoke before goes on. 又, 並, and also */
export const isGoingOn = (phrase: string): boolean =>
  /^(?:又|还|并|再|续|亦|也|则|其后|之后|随后|and|also|\s)+$/.test(phrase);

/** Who speaks where only a colon says so: 財務總監何文：「…」 */
export function speakerBeforeColon(folded: string, quoted: number): Span | null {
  const colon = /[：:]\s*$/.exec(folded.slice(0, quoted));
  return colon === null ? null : withoutCircumstance(folded, clauseStart(folded, colon.index), colon.index);
}

/** Who speaks where a headline or a caption only names them behind: ‘…’: |Mara Lind|, 「…」——|江寧| */
export function signedBehind(folded: string, from: number): Span | null {
  const found = SIGNED.exec(folded.slice(from));
  return found === null ? null : { start: from + found[0].length - found[1]!.length, end: from + found[0].length };
}
const SIGNED = /^\s*(?::|：|[—─]+|–|--)\s*([^，,。.；;：:“「"\s][^，,。；;：:“「"]{1,39})$/;

/** Whose words they are said to be: 「…」一語，出自|海獺銀行的江寧| */
export function cameFrom(folded: string, from: number): Span | null {
  const found = CAME_FROM.exec(folded.slice(from, from + REACH_BEHIND));
  return found === null ? null : { start: from + found[0].length - found[1]!.length, end: from + found[0].length };
}
const CAME_FROM =
  /^\s*(?:一语|一句|一说|之语|这句话|此语|这番话|的说法|的话)?[，,]?\s*(?:则|正|都|均|是|即)?(?:出自|语出)([^，,。；;：:、“「"\s][^，,。；;：:“「"]{1,23}?)(?=(?:之口|口中|笔下)?(?:[，,。；;、]|$))/;

const INVERTED = new RegExp(`^${anyOf(ENGLISH_VERBS)}\\s+`);
