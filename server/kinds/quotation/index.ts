/** Reads quotations: words in quotation marks, whether they are speech, a title or a label, and who spoke them. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import type { Sentence } from "../../text/sentence.ts";
import {
  type Cue,
  cameFrom,
  cuesIn,
  isGoingOn,
  signedBehind,
  speakerBefore,
  speakerBeforeColon,
  speakerBehind,
} from "../../text/speaking.ts";
import { isHan } from "../../text/terms.ts";
import type { Kind } from "../kind.ts";
import { findQuoted, type Quoted } from "./marks.ts";
import type { Quotation, QuotationRole } from "./quotation.ts";

export const quotationKind: Kind<Quotation> = {
  id: "quotation",
  read(sentence) {
    const found: Quotation[] = [];
    for (const quoted of findQuoted(sentence.folded)) {
      const quotation = quotationOf(sentence, quoted, found.at(-1) ?? null);
      if (quotation !== null) found.push(quotation);
    }
    return found;
  },
};

/** @param last the quotation before it in the sentence, whose speaker may go on: …，又指「…」 */
function quotationOf(sentence: Sentence, quoted: Quoted, last: Quotation | null): Quotation | null {
  const { folded } = sentence;
  const { start, end, inner } = quoted;
  if (folded.slice(inner.start, inner.end).trim() === "") return null;
  const continues = quoted.continues === undefined ? {} : { continues: quoted.continues };
  const bare = { kind: "quotation" as const, start, end, inner, ...continues };
  if (TITLE_MARKS.has(quoted.opener)) return { ...bare, role: "title" };
  const origin = cameFrom(folded, end);
  if (origin !== null) {
    const isLong = sizeOf(folded.slice(inner.start, inner.end)) >= SHORT;
    return { ...bare, role: isLong ? "speech" : "label", speaker: origin };
  }
  const behind = speakerBehind(sentence.text, folded, end);
  const before = cuesIn(folded, 0, start).at(-1) ?? null;
  const role = roleOf(folded, quoted, before, behind);
  const speaker = behind?.speaker ?? (before === null ? null : speakerBefore(folded, before.start));
  if (speaker === null && before === null) {
    const isLong = sizeOf(folded.slice(inner.start, inner.end)) >= SHORT;
    const named = isLong ? (speakerBeforeColon(folded, start) ?? signedBehind(folded, end)) : null;
    return named === null ? { ...bare, role } : { ...bare, role, speaker: named };
  }
  if (speaker === null) return { ...bare, role };
  const isSaidOn = last?.role === "speech" && isGoingOn(folded.slice(speaker.start, speaker.end));
  if (!isSaidOn) return { ...bare, role, speaker };
  const size = sizeOf(folded.slice(inner.start, inner.end));
  const goesOn = { ...bare, role: size >= SHORT ? ("speech" as const) : role };
  return last.speaker === undefined ? goesOn : { ...goesOn, speaker: last.speaker };
}

const TITLE_MARKS = new Set(["《", "〈"]);

function roleOf(folded: string, quoted: Quoted, before: Cue | null, behind: Cue | null): QuotationRole {
  const size = sizeOf(folded.slice(quoted.inner.start, quoted.inner.end));
  if (quoted.continues !== undefined) return "speech";
  if (behind !== null && size >= SHORT) return "speech";
  const isWhole = endsAsSentence(folded, quoted.inner.end);
  if (isWhole && size >= SHORT) return "speech";
  if (before === null) return "label";
  const between = folded.slice(before.end, quoted.start);
  if (/^\s*[:：，,—-]+\s*$/.test(between) && size >= SHORT) return "speech";
  if (size >= LONG && !isNamed(folded, quoted)) return "speech";
  return "label";
}

/** Words of a quotation: a Han character counts one, a Latin word two. */
function sizeOf(inner: string): number {
  let size = 0;
  let isInWord = false;
  for (let i = 0; i < inner.length; i++) {
    const unit = inner.charCodeAt(i);
    if (isHan(unit)) size++;
    const isLetter = unit > 0x60 && unit < 0x250;
    if (isLetter && !isInWord) size += 2;
    isInWord = isLetter || unit === 0x27;
  }
  return size;
}

/** Fewer words than SHORT are never speech by themselves; LONG ones are where the sentence has a speaking verb. */
const SHORT = 5;
const LONG = 10;

function endsAsSentence(folded: string, innerEnd: number): boolean {
  return /[。！？!?]/.test(folded[innerEnd - 1] ?? "") || /[a-z][.,]$/.test(folded.slice(innerEnd - 2, innerEnd));
}

/** 举办“…”活动, 名为「…」, 推出“…”计划: the words are something's name. */
function isNamed(folded: string, quoted: Quoted): boolean {
  const after = folded.slice(quoted.end, quoted.end + LONGEST_NAMED);
  const before = folded.slice(Math.max(0, quoted.start - 4), quoted.start);
  return NAMED_AFTER.test(after) || NAMED_BEFORE.test(before);
}

export const NAMED_AFTERS = wordsIn(
  "计划 活动 项目 系统 论坛 会议 展览 专题 节目 研讨 仪式 行动 典礼 委员会 基金 平台 政策 条例 名单 工程 指数 方案 措施 安排 奖 为题 为主题 模型 产品 品牌 " +
    "称号 的名号 的称号 一词 字样 等 _program _scheme _project _plan _campaign _award",
);
export const NAMED_BEFORES = wordsIn("名为 称为 叫做 题为 以 改为 设为 举办 推出 成立 推行 所谓 所谓的 俗称 打造");
/** In UTF-16 units: " campaign". */
const LONGEST_NAMED = 10;
const NAMED_AFTER = new RegExp(`^${anyOf(NAMED_AFTERS)}`);
const NAMED_BEFORE = new RegExp(`${anyOf(NAMED_BEFORES)}$`);
