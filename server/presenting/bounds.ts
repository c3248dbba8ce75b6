/** Puts the word that loosens a figure right: 逾4,000萬 for a source's plain 3,260萬 loses its 逾, and 8萬億 for 近8萬億 gains one. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import type { Bound, Figure } from "../kinds/figure/figure.ts";
import { inFile } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Language } from "../text/sentence.ts";
import type { Edit } from "./edit.ts";
import { inScriptOf } from "./script.ts";

/** What a bound is written as where the draft has no word for it. */
const WORDS: Readonly<Record<Bound, Readonly<Record<Language, string>>>> = {
  exact: { "zh-Hant": "", "zh-Hans": "", en: "" },
  about: { "zh-Hant": "約", "zh-Hans": "约", en: "about " },
  nearly: { "zh-Hant": "近", "zh-Hans": "近", en: "nearly " },
  over: { "zh-Hant": "逾", "zh-Hans": "逾", en: "more than " },
  under: { "zh-Hant": "不足", "zh-Hans": "不足", en: "less than " },
  atLeast: { "zh-Hant": "至少", "zh-Hans": "至少", en: "at least " },
  atMost: { "zh-Hant": "最多", "zh-Hans": "最多", en: "at most " },
};

/** Verbs that loosen, folded, and what stands for them where nothing is loose: 用戶突破4000萬 → 用戶達3260萬. */
const VERBS: readonly (readonly [RegExp, Readonly<Record<Language, string>>])[] = [
  [/^(?:跌破|跌穿|失守)$/, { "zh-Hant": "跌至", "zh-Hans": "跌至", en: "" }],
  [/^(?:升破|升穿|涨破|站上|冲破)$/, { "zh-Hant": "升至", "zh-Hans": "升至", en: "" }],
  [/^(?:突破了?|超过了?|超越|逾越|跨过|已?过|破)$/, { "zh-Hant": "達", "zh-Hans": "达", en: "" }],
  [/^(?:exceed(?:ed|ing|s)?|surpass(?:ed|ing)|topp(?:ed|ing))$/, { "zh-Hant": "", "zh-Hans": "", en: "reached " }],
];

/** Edits beside the claim's figure, offsets of the file, with which its bound is that of the source. Empty where it is already. */
export function boundEdits(claim: CheckedClaim, witness: Witness): Edit[] {
  const { mention, read } = claim;
  const figure = mention as Figure;
  const { bound } = witness.mention as Figure;
  const { language, text } = read.sentence;
  if (figure.bound === bound) return [];
  const word = wordOfSource(witness, language) ?? WORDS[bound][language];
  const { boundAt } = figure;
  const inserted: Edit = { start: claim.start, end: claim.start, text: word };
  if (boundAt === undefined) return figure.bound === "exact" ? [inserted] : [];
  if (boundAt.start >= figure.start && boundAt.end <= figure.end) return [];
  const written = text.slice(boundAt.start, boundAt.end);
  const verb = VERBS.find(([form]) => form.test(fold(written).trim()))?.[1][language] ?? "";
  if (boundAt.start >= figure.end) {
    const dropped = { ...inFile(read, withBlanks(text, boundAt, -1)), text: "" };
    return word === "" ? [dropped] : [inserted, dropped];
  }
  return [{ ...inFile(read, withBlanks(text, boundAt, 1)), text: verb + word }];
}

/** The source's own 接近 before its figure, where it is no verb and in the draft's language. */
function wordOfSource({ read, mention }: Witness, language: Language): string | null {
  const { boundAt, start } = mention as Figure;
  const { text } = read.sentence;
  if (boundAt === undefined || boundAt.end > start || (language === "en") !== (read.sentence.language === "en"))
    return null;
  const written = text.slice(boundAt.start, boundAt.end).trim();
  if (VERBS.some(([form]) => form.test(fold(written)))) return null;
  return language === "en" ? `${written.toLowerCase()} ` : inScriptOf(written, language);
}

/** With the blanks between it and the figure. */
function withBlanks(text: string, { start, end }: { start: number; end: number }, side: 1 | -1) {
  let [from, to] = [start, end];
  if (side === 1) while (/\s/.test(text[to] ?? "")) to++;
  else while (/\s/.test(text[from - 1] ?? "")) from--;
  return { start: from, end: to };
}
