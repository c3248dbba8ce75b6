/** Reads models and products: by form (LightGPT, Qwen2.5-72B, A350) and by the words around quoted ones (大模型“轩辕”). */
import { isHan } from "../../text/terms.ts";
import { type Found, isBreakAt } from "./found.ts";
import { verbAt } from "./verbs.ts";

/** Families of models; a version behind one belongs to the name. Folded, Chinese ones in Simplified script. */
export const FAMILIES: readonly string[] = (
  "gpt chatgpt claude gemini llama qwen qwq deepseek ernie glm chatglm baichuan internlm mistral mixtral grok gemma phi bard palm copilot sora kimi yi minimax " +
  "文心一言 文心大模型 文心 通义千问 通义 盘古 混元 星火 讯飞星火 豆包 智谱清言 百川 天工 日日新 商量 悟道 紫东太初 言犀 腾讯元宝"
).split(" ");
const FAMILIES_BY_HEAD = new Map<string, string[]>();
for (const family of FAMILIES) {
  const head = family[0]!;
  FAMILIES_BY_HEAD.set(
    head,
    [...(FAMILIES_BY_HEAD.get(head) ?? []), family].sort((a, b) => b.length - a.length),
  );
}

/** What stands before GPT without making a name of it: 金融GPT, 国内GPT. */
export const GENERIC: ReadonlySet<string> = new Set(
  "金融 比 国内 国产 国外 行业 通用 垂直 类 版 领域 中国 专用 自研 的 个 款 该 用 以 由 与 和 及 对 为 是 像 如 让 把 在 从 到 被 着 了 等 企业 银行 大模型 模型 国际 多个 开源 本土 但 而 且 并 其 此 那 这 又 也 还 已 将 有 称 说 指 只 与".split(
    " ",
  ),
);
const LONGEST_PREFIX = 4;

export function readModels(text: string, folded: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (isLatin(unit) && !isWordUnit(folded.charCodeAt(at - 1))) {
      const end = wordEnd(folded, at);
      const model = latinModel(text, folded, at, end) ?? code(text, at, end);
      if (model !== null) found.push(model);
      at = Math.max(end, model?.end ?? 0) - 1;
    } else if (FAMILY_HEADS[unit] === 1) {
      const model = chineseModel(folded, at);
      if (model !== null) {
        found.push(model);
        at = model.end - 1;
      }
    }
  }
  return found;
}

const FAMILY_HEADS = new Uint8Array(0x10000);
for (const head of FAMILIES_BY_HEAD.keys()) if (head >= "\u3400") FAMILY_HEADS[head.charCodeAt(0)] = 1;

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isWordUnit = (unit: number): boolean => isLatin(unit) || isDigit(unit);

function wordEnd(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && isWordUnit(folded.charCodeAt(end))) end++;
  return end;
}

function latinModel(text: string, folded: string, start: number, end: number): Found | null {
  const word = folded.slice(start, end);
  if (word.endsWith("gpt") && word.length > 3)
    return { start, end: versionEnd(folded, end), role: "model", foundBy: "form" };
  if (word === "gpt") return gptModel(folded, start, end);
  const family = (FAMILIES_BY_HEAD.get(word[0]!) ?? []).find(
    (name) => word.startsWith(name) && /^[0-9.v]*$/.test(word.slice(name.length)),
  );
  if (family === undefined || text[start] === folded[start]) return null;
  const stop = Math.max(end, versionEnd(folded, start + family.length));
  const isPlain = stop === start + family.length && FAMILIES_THAT_ARE_WORDS.has(family);
  return isPlain ? null : { start, end: stop, role: "model", foundBy: "form" };
}

/** Of these the bare word names other things as well. */
export const FAMILIES_THAT_ARE_WORDS: ReadonlySet<string> = new Set([
  "yi",
  "phi",
  "palm",
  "bard",
  "sora",
  "gemini",
  "claude",
  "ernie",
  "gemma",
  "copilot",
  "grok",
]);

/** GPT-4o, 奇富GPT, 奇富 GPT, Light GPT; a bare GPT and 金融GPT are no names. */
function gptModel(folded: string, start: number, end: number): Found | null {
  const stop = versionEnd(folded, end);
  const before = folded[start - 1] === " " ? start - 1 : start;
  let head = before;
  if (isWordUnit(folded.charCodeAt(before - 1))) while (head > 0 && isWordUnit(folded.charCodeAt(head - 1))) head--;
  else head = chinesePrefix(folded, before);
  const prefix = folded.slice(head, before);
  const isNamed = prefix !== "" && !LATIN_WORDS.has(prefix) && /[^0-9]/.test(prefix);
  if (!isNamed && stop === end) return null;
  return { start: isNamed ? head : start, end: stop, role: "model", foundBy: "form" };
}

const LATIN_WORDS = new Set("the a an of new its and or own like own ai called with for via using".split(" "));

/** The Han characters right before, as far as no word of the sentence is among them. */
function chinesePrefix(folded: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_PREFIX && isHan(folded.charCodeAt(start - 1))) {
    if (isBeforeName(folded, start)) break;
    start--;
  }
  const isWhole = isBreakAt(folded, start - 1) || isBeforeName(folded, start);
  return GENERIC.has(folded.slice(start, end)) || end - start === 1 || (!isWhole && end - start === LONGEST_PREFIX)
    ? end
    : start;
}

/** A word of the sentence ends here: 推出|海豚GPT, 国内|GPT. */
const isBeforeName = (folded: string, at: number): boolean =>
  GENERIC.has(folded[at - 1]!) || GENERIC.has(folded.slice(at - 2, at)) || (at > 1 && verbAt(folded, at - 2) === 2);

/** -4o, 4.0, 2.5-72B, " 3.5 Turbo" behind a family's name. */
function versionEnd(folded: string, at: number): number {
  const version =
    /^(?:[-\s]?v?\d+(?:\.\d+)*[a-z]?(?![a-z\d])(?:-[a-z\d]+)*|-[a-z\d]+(?:-[a-z\d]+)*)?(?: ?(?:turbo|pro|ultra|mini|max|flash|lite|opus|sonnet|haiku|nano)\b)?/.exec(
      folded.slice(at, at + 32),
    );
  const length = version?.[0].length ?? 0;
  return /^\s?\d{4}年?$/.test(folded.slice(at, at + length)) || /^[年月日个款家%]/.test(folded.slice(at + length))
    ? at
    : at + length;
}

function chineseModel(folded: string, at: number): Found | null {
  const family = FAMILIES_BY_HEAD.get(folded[at]!)!.find((name) => folded.startsWith(name, at));
  if (family === undefined) return null;
  const stop = versionEnd(folded, at + family.length);
  const isPlain = stop === at + family.length && family.length < 4;
  if (isPlain && !folded.startsWith("大模型", stop) && !folded.startsWith("模型", stop)) return null;
  return { start: at, end: stop, role: "model", foundBy: "form" };
}

/** A350, F-16, HX284, COP30, MTN001, S14: letters and a number that make one sign. */
function code(text: string, start: number, end: number): Found | null {
  const sign =
    /^(?:[A-Z]{1,5}-?\d{1,4}[A-Z]{0,2}(?:-\d{2,4}[A-Z]?)?|(?:iPhone|Android|iOS|Windows|Model|Galaxy|Mate|Pixel|Tu|Su|Boeing|Airbus)[ -]?[A-Z]?\d{1,3}[A-Za-z]{0,3})(?![A-Za-z0-9])/.exec(
      text.slice(start, start + 24),
    );
  if (sign === null || end - start > 24 || NO_SIGNS.test(sign[0])) return null;
  return { start, end: start + sign[0].length, role: "product", foundBy: "form" };
}

/** Quarters, halves, years, clock and money: Q2, H1, FY2024, A1, US5, HK20, G7, G20, 5G. */
const NO_SIGNS =
  /^(?:Q[1-4]|H[12]|[1-4][QH]|FY\d+|HK\d+|US\d+|NT\d+|RMB\d+|CNY\d+|USD\d+|HKD\d+|EUR\d+|A\d|G7|G20|K\d|M[123]|T\d|V\d|X\d|B\d|C\d)$/;
