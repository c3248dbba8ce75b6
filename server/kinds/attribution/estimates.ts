/** Ties estimates to who made them: 據艾瑞諮詢測算, IDC 推算, iResearch sized the market at. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import type { Span } from "../../text/span.ts";
import type { Attribution, End } from "./attribution.ts";
import { endOf, isOrganisation, type NamedEnd, type Related, tieOf } from "./tie.ts";

export function estimateTies(read: Related): Attribution[] {
  if (read.figures.length === 0) return [];
  const ties: Attribution[] = [];
  for (const maker of read.names) {
    if (!isOrganisation(maker) && (maker.role !== "other" || COMPARING.test(maker.key))) continue;
    const verb = verbBehind(read, maker) ?? sourceBefore(read, maker);
    if (verb !== null) ties.push(tieOf("estimate", verb, endOf(maker), false));
  }
  return ties;
}

/** 遠遜預期, 略低於預期: whoever expected it is not named. */
const COMPARING = /(?:逊|低于|高于|好于|优于|差于|胜于|好过|差过|超过|超出|远超|大超|远胜|符合|不及|不如|逊于)$/;

/** Verbs and nouns by which an estimate is given. */
export const ESTIMATING = wordsIn(
  "推算 测算 估算 估计 统计 预测 预计 预期 给出 给出的 调查显示 数据显示 报告显示 estimated estimates sized projected projects forecast forecasts calculated put puts",
);
/** What may stand between who estimates and the verb. */
export const BETWEENS = wordsIn("的 近日 最新 在报告中 报告 则 曾 数据");
const GLOSS = "（[^）]{0,24}）|\\([^)]{0,24}\\)";
const VERB = new RegExp(`^(?:\\s|${GLOSS}|${anyOf(BETWEENS)})*(${anyOf(ESTIMATING)})`);

/** The verb of estimating behind a name, a gloss or an adverb between. */
function verbBehind({ sentence: { text, folded } }: Related, maker: NamedEnd): End | null {
  const found = VERB.exec(folded.slice(maker.end, maker.end + 48));
  if (found === null) return null;
  const end = maker.end + found[0].length;
  return wordAt(text, folded, { start: end - found[1]!.length, end });
}

/** What an estimate is said to come from. */
export const FROM = wordsIn("根据 依据 据 出自 来自 引述 according_to");
const SOURCE = new RegExp(`${anyOf(FROM)}\\s*$`);

/** 數字都出自艾媒諮詢 */
function sourceBefore({ sentence: { text, folded } }: Related, maker: NamedEnd): End | null {
  const found = SOURCE.exec(folded.slice(Math.max(0, maker.start - 14), maker.start));
  return found === null ? null : wordAt(text, folded, { start: maker.start - found[0].length, end: maker.start });
}

const wordAt = (text: string, folded: string, { start, end }: Span): End => ({
  start,
  end,
  text: text.slice(start, end).trim(),
  key: folded.slice(start, end).trim(),
});
