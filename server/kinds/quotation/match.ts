/**
 * Holds quoted words against a text: verbatim, altered, or not there. Script, width, case, spaces and punctuation do
 * not count; elisions (……) may leave words out and brackets may put some in.
 */
import { wordsIn } from "../../text/anyOf.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import { type Aligned, alignWithin, type Edit } from "./align.ts";
import { type Laid, layOut, textBetween } from "./words.ts";

export interface QuotationMatch {
  readonly verdict: "verbatim" | "altered" | "none";
  /** Where the passage has the original, in UTF-16 units; null where it has none. */
  readonly originalSpan: Span | null;
  /** The passage's words there, as written. */
  readonly original: string;
  /** Words that differ, in order; empty for what is verbatim. */
  readonly differences: readonly WordDifference[];
  /** Share of the quoted words that the original has in their place, 0–1. */
  readonly likeness: number;
}

/** What is written and what stands there instead; either may be empty. Spans are those of the quotation and the passage. */
export interface WordDifference {
  readonly written: string;
  readonly original: string;
  readonly at: Span;
  readonly originalAt: Span;
}

/** A text whose words are laid out once and asked many times. */
export interface Passage {
  readonly text: string;
  readonly laid: Laid;
}

export const passageOf = (text: string): Passage => ({ text, laid: layOut(fold(text)) });

const NONE: QuotationMatch = { verdict: "none", originalSpan: null, original: "", differences: [], likeness: 0 };

/** @param inner the words between the marks, as written. */
export function matchQuotation(inner: string, passage: string | Passage): QuotationMatch {
  const held = typeof passage === "string" ? passageOf(passage) : passage;
  const parts = partsOf(fold(inner)).filter((part) => part.laid.units.length > 0);
  if (parts.length === 0) return NONE;
  const matches: QuotationMatch[] = [];
  let from = 0;
  for (const part of parts) {
    const match = matchPart(inner, part, held, from);
    if (match.verdict === "none") return NONE;
    matches.push(match);
    from = wordAt(held.laid, match.originalSpan!.end);
  }
  return matches.length === 1 ? matches[0]! : joinMatches(matches, held.text);
}

interface Part {
  readonly start: number;
  readonly laid: Laid;
}

/** Cuts a quotation at its elisions and leaves out what stands in square brackets. */
function partsOf(folded: string): Part[] {
  const bare = folded.replace(/[[〔【][^\][〕【】]{0,80}[\]〕】]/g, (inserted) => " ".repeat(inserted.length));
  const parts: Part[] = [];
  let start = 0;
  for (const elision of bare.matchAll(/…+|\.{3,}|⋯+|。{3,}/g)) {
    parts.push({ start, laid: layOut(bare.slice(start, elision.index)) });
    start = elision.index + elision[0].length;
  }
  parts.push({ start, laid: layOut(bare.slice(start)) });
  return parts;
}

/** Below this weight a changed word leaves too little to recognise the rest by, unless the source has it in marks of its own. */
const FEWEST_TO_ALTER = 4;
const FEWEST_IN_MARKS = 3;
/** Share of a quotation's weight that may differ; more of it is other words. Found on errors put into real drafts. */
const MOST_CHANGED = 0.26;
/** From this weight on one word of two characters, or one longer Latin word, may differ whatever its share. */
const WORD_MAY_DIFFER = 5;

function matchPart(inner: string, { start, laid }: Part, held: Passage, from: number): QuotationMatch {
  const plain = findVerbatim(laid, held, from);
  if (plain !== null) return plain;
  const weight = weightOf(laid);
  if (weight < FEWEST_IN_MARKS) return NONE;
  const most = Math.max(weight >= WORD_MAY_DIFFER ? 2 : 1, Math.floor(weight * MOST_CHANGED));
  const aligned = alignWithin(laid, held.laid, from, most);
  if (aligned === null) return NONE;
  const likely = [
    () => aligned,
    () => replacedAtTail(aligned, laid, held),
    () => alignWithin(laid, held.laid, from, most, true),
  ];
  for (const each of likely) {
    const way = each();
    if (way === null || (weight < FEWEST_TO_ALTER && !(isAllHan(laid) && isInMarks(way, held)))) continue;
    if (isRecognised(way, inner, start, laid, held)) return alteredAt(inner, start, laid, held, way);
  }
  return NONE;
}

/** Of equal ways one may end before what stands for the last word: …才談收割。」 for …才談收成。」 */
function replacedAtTail(aligned: Aligned, sought: Laid, held: Passage): Aligned | null {
  const last = aligned.edits.at(-1)!;
  const isAdded = last.written.end === sought.units.length && last.original.start === last.original.end;
  const to = aligned.to + last.written.end - last.written.start;
  if (!isAdded || to > held.laid.units.length) return null;
  const edits = [...aligned.edits.slice(0, -1), { written: last.written, original: { start: aligned.to, end: to } }];
  return { ...aligned, to, edits };
}

function alteredAt(inner: string, start: number, laid: Laid, held: Passage, aligned: Aligned): QuotationMatch {
  const differences = aligned.edits.map((edit) => differenceOf(edit, inner, start, laid, held));
  if (differences.every(isEmptyWord)) return { ...verbatimAt(held, aligned.from, aligned.to), differences };
  const span = spanOfWords(held.laid, aligned.from, aligned.to);
  const original = held.text.slice(span.start, span.end);
  return { verdict: "altered", originalSpan: span, original, differences, likeness: 1 - aligned.cost / weightOf(laid) };
}

const weightOf = ({ weights }: Laid): number => weights.reduce((sum, of) => sum + of, 0);

/**
 * What differs at a quotation's edge may as well stand outside it: there the original has to be quoted too, or both have to be
 * whole sentences. Words that differ in several places need a larger rest.
 */
function isRecognised(
  { edits, from, to, cost }: Aligned,
  inner: string,
  partStart: number,
  sought: Laid,
  held: Passage,
): boolean {
  const count = sought.units.length;
  if (cost > 1 && edits.length > 1 && cost > weightOf(sought) * MOST_CHANGED) return false;
  const { start, end } = spanOfWords(held.laid, from, to);
  const atHead = edits[0]!.written.start === 0;
  const atTail = edits.at(-1)!.written.end === count;
  const isSentence =
    IS_SENTENCE.test(inner) || (edits.length === 1 && isReplaced(edits[0]!) && weightOf(sought) >= LONG);
  if (atHead !== atTail && isSentence && isWholeSentence(held.text, start, end)) return true;
  if (edits.length === 1 && atHead !== atTail) {
    const [edit] = edits as [Edit];
    const { written, original } = differenceOf(edit, inner, partStart, sought, held);
    if (OPPOSITES.has(fold(`${written}${original}`))) return true;
    if (weightOf(sought) < LONG) return isAtEdges(held, start, end, atHead, atTail);
    if (areNumbers(written, original) || areOpposed(written, original)) return true;
    const isOfPart = isReplaced(edit) && !IS_SENTENCE.test(inner);
    if (isOfPart && isClauseEdge(held.text, atHead ? start - 1 : end)) return true;
  }
  return isAtEdges(held, start, end, atHead, atTail);
}

const isAtEdges = ({ text }: Passage, start: number, end: number, atHead: boolean, atTail: boolean): boolean =>
  (!atHead || isEdge(text, start - 1)) && (!atTail || isEdge(text, end) || ENDS_QUOTED.test(text.slice(end, end + 2)));

/** 屢創新低 for 屢創新高: one character turns the words round, both ways. */
const OPPOSITES: ReadonlySet<string> = new Set(
  wordsIn("高低 升跌 涨跌 升降 增减 多少 上下 强弱 快慢 大小 牛熊 买卖 盈亏 好坏 松紧 前后 进退 早晚 冷热").flatMap(
    (pair) => [pair, `${pair[1]}${pair[0]}`],
  ),
);

/** 51.1% for 15.1%: no other number stands there by chance. */
const areNumbers = (written: string, original: string): boolean => IS_NUMBER.test(written) && IS_NUMBER.test(original);
const IS_NUMBER = /^\d[\d.,]*$/;

/** 已迎來 for 尚未迎來: one of the two denies. */
const areOpposed = (written: string, original: string): boolean =>
  written !== "" && original !== "" && DENIES.test(fold(written)) !== DENIES.test(fold(original));
const DENIES = /[不没未无非]|\b(?:not|no|never)\b/;

/** 知恆2.0 is what something is called by, and no words of anybody. */
const isAllHan = ({ units }: Laid): boolean => units.every((unit) => unit < 0x10000);

/** Whether the source has the words between marks of its own: “強心劑”. */
function isInMarks({ from, to }: Aligned, held: Passage): boolean {
  const { start, end } = spanOfWords(held.laid, from, to);
  return isEdge(held.text, start - 1) && isEdge(held.text, end);
}

/** Where a clause of the source begins or ends. */
const isClauseEdge = (text: string, at: number): boolean => isEdge(text, at) || CLAUSE_EDGES.has(text[at]!);
const CLAUSE_EDGES = new Set([..."，,；;。！？：:、—"]);

/** A sentence of the source of which all but one word is quoted, and another for that: quoted in part it would end before it. */
const isReplaced = ({ written, original }: Edit): boolean =>
  written.end > written.start && original.end - original.start === written.end - written.start;
const LONG = 8;

const IS_SENTENCE = /[.!?。！？]\s*$/;
const isWholeSentence = (text: string, start: number, end: number): boolean =>
  BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 3), start)) && ENDS_SENTENCE.test(text.slice(end, end + 2));
const BEGINS_SENTENCE = /(?:^|[“”「」『』《》〈〉‘’"'\n。！？]|[.!?]["”’']?\s)$/;
const ENDS_SENTENCE = /^(?:[。！？\n]|[.!?](?:["”’'\s]|$)|$)/;

const isEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || EDGES.has(text[at]!);
/** …收成。」: a full stop may stand before the mark. */
const ENDS_QUOTED = /^[。．，！？；.,!?;][”」』’"']/;
const EDGES = new Set([..."“”「」『』《》〈〉‘’\"'\n"]);

/** 孤島救援 for 孤島的救援: what only the grammar of the sentence around asks for. */
const isEmptyWord = ({ written, original }: WordDifference): boolean =>
  [written, original].every((words) => words === "" || EMPTY_WORDS.has(fold(words)));
export const EMPTY_WORDS: ReadonlySet<string> = new Set(wordsIn("的 了"));

/** The first place that has the very words and does not turn them round by a word right before them. */
function findVerbatim(sought: Laid, held: Passage, from: number): QuotationMatch | null {
  let turned: number | null = null;
  for (let at = indexOfWords(held.laid, sought, from); at !== -1; at = indexOfWords(held.laid, sought, at + 1)) {
    if (!isTurned(sought, held, at)) return verbatimAt(held, at, at + sought.units.length);
    turned ??= at;
  }
  if (turned === null) return null;
  const verbatim = verbatimAt(held, turned - 1, turned + sought.units.length);
  const originalAt = spanOfWords(held.laid, turned - 1, turned);
  const word = textBetween(held.text, originalAt);
  const dropped = { written: "", original: word, at: { start: 0, end: 0 }, originalAt };
  return { ...verbatim, verdict: "altered", differences: [dropped], likeness: 1 - 1 / (sought.units.length + 1) };
}

/** 受歡迎人物 out of 不受歡迎人物, 人都是 out of 人人都是. */
function isTurned(sought: Laid, { laid, text }: Passage, at: number): boolean {
  if (at === 0 || sought.units.length < FEWEST_TO_TURN) return false;
  const gap = text.slice(laid.ends[at - 1], laid.starts[at]);
  if (gap.trim() !== "") return false;
  const before = fold(text.slice(laid.starts[at - 1], laid.ends[at - 1])).replace("’", "'");
  return NEGATIONS.has(before) || (gap === "" && laid.units[at - 1] === sought.units[0]);
}

const FEWEST_TO_TURN = 3;
/** With ' for ’. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  wordsIn(
    "不 没 未 无 非 勿 别 not no never cannot can't isn't aren't wasn't weren't won't wouldn't don't doesn't didn't hasn't haven't hadn't shouldn't couldn't",
  ),
);

function verbatimAt(held: Passage, from: number, to: number): QuotationMatch {
  const span = spanOfWords(held.laid, from, to);
  const original = held.text.slice(span.start, span.end);
  return { verdict: "verbatim", originalSpan: span, original, differences: [], likeness: 1 };
}

function indexOfWords(text: Laid, sought: Laid, from: number): number {
  const { units } = text;
  const first = sought.units[0]!;
  const last = units.length - sought.units.length;
  for (let at = units.indexOf(first, from); at !== -1 && at <= last; at = units.indexOf(first, at + 1)) {
    let i = 1;
    while (i < sought.units.length && units[at + i] === sought.units[i]) i++;
    if (i === sought.units.length) return at;
  }
  return -1;
}

function spanOfWords(laid: Laid, from: number, to: number): Span {
  if (to <= from) {
    const at = laid.starts[from] ?? laid.ends[from - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: laid.starts[from]!, end: laid.ends[to - 1]! };
}

function wordAt(laid: Laid, offset: number): number {
  const at = laid.starts.findIndex((start) => start >= offset);
  return at === -1 ? laid.units.length : at;
}

function differenceOf(edit: Edit, inner: string, start: number, laid: Laid, held: Passage): WordDifference {
  const at = spanOfWords(laid, edit.written.start, edit.written.end);
  const originalAt = spanOfWords(held.laid, edit.original.start, edit.original.end);
  const shifted = { start: at.start + start, end: at.end + start };
  return {
    written: textBetween(inner, shifted),
    original: textBetween(held.text, originalAt),
    at: shifted,
    originalAt,
  };
}

function joinMatches(matches: readonly QuotationMatch[], text: string): QuotationMatch {
  const span = { start: matches[0]!.originalSpan!.start, end: matches.at(-1)!.originalSpan!.end };
  return {
    verdict: matches.every((match) => match.verdict === "verbatim") ? "verbatim" : "altered",
    originalSpan: span,
    original: text.slice(span.start, span.end),
    differences: matches.flatMap((match) => match.differences),
    likeness: Math.min(...matches.map((match) => match.likeness)),
  };
}
