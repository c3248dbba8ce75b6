/** Reads a text's blocks, a draft's and a source's alike, into sentences with their mentions. */
import { atOnce } from "../text/atOnce.ts";
import { type Block, spanInFile } from "../text/block.ts";
import { languageOf } from "../text/language.ts";
import { type Language, type Sentence, sentenceOf } from "../text/sentence.ts";
import { splitSentences } from "../text/sentences.ts";
import { overlaps, type Span } from "../text/span.ts";
import { readWith } from "../text/tableUnits.ts";
import type { Attribution } from "./attribution/attribution.ts";
import { relate } from "./attribution/relate.ts";
import { isOfUse, rowTies } from "./attribution/rowTies.ts";
import type { Anchor, DateMention } from "./date/date.ts";
import { EMPTY_CARRY, resolveSentence } from "./date/resolve.ts";
import { type Mentions, readSentence } from "./index.ts";
import { EMPTY_LEXICON, type ReadingSettings } from "./kind.ts";
import { nameKind } from "./name/index.ts";
import type { Name } from "./name/name.ts";
import { blockQuotations, isSignature, joinQuotations } from "./quotation/join.ts";

export interface ReadText {
  readonly language: Language;
  readonly sentences: readonly ReadSentence[];
}

/** Offsets of mentions count from the sentence's start; `inFile` leads them to the file. */
export interface ReadSentence extends Mentions {
  readonly sentence: Sentence;
  readonly block: Block;
  /** Number of the block in its text. */
  readonly blockIndex: number;
  /** Where the sentence starts in the block's text. */
  readonly start: number;
  readonly dates: readonly DateMention[];
  readonly attributions: readonly Attribution[];
}

export const inFile = (read: ReadSentence, span: Span): Span =>
  spanInFile(read.block, { start: span.start + read.start, end: span.end + read.start });

/** Mentions by the sentence's text and masks: handed to the next reading, unchanged sentences are not read again. */
export type KeptMentions = Map<string, { readonly sentence: Sentence; readonly mentions: Mentions }>;

/** In one go. */
export const readText = (blocks: readonly Block[], anchor: Anchor, settings: ReadingSettings): ReadText =>
  atOnce(readInTurns(blocks, anchor, settings, new Map()));

/**
 * Yields now and then: a book takes a while.
 * @param kept what the last reading of this text left behind; is brought up to date.
 */
export function* readInTurns(
  blocks: readonly Block[],
  anchor: Anchor,
  settings: ReadingSettings,
  kept: KeptMentions,
): Generator<undefined, ReadText> {
  const language = languageOf(
    blocks
      .slice(0, 40)
      .map((block) => block.text)
      .join("\n"),
  );
  const used: KeptMentions = new Map();
  const sentences: ReadSentence[] = [];
  let carry = EMPTY_CARRY;
  let together: ReadSentence[] = [];
  for (const [blockIndex, block] of blocks.entries()) {
    for (const span of splitSentences(block.text)) {
      const { sentence, mentions } = readKept(block, span, language, settings, kept, used);
      const resolved = resolveSentence(mentions.dates, anchor, carry);
      carry = resolved.carry;
      const { start } = span;
      together.push({ ...mentions, sentence, block, blockIndex, start, dates: resolved.mentions, attributions: [] });
      if (together.length < LONGEST_PARAGRAPH) continue;
      sentences.push(...withTies(together));
      together = [];
      yield;
    }
    if (isSigned(block, blocks[blockIndex + 1])) continue;
    sentences.push(...withTies(together));
    together = [];
    yield;
  }
  kept.clear();
  for (const [key, read] of used) kept.set(key, read);
  return { language, sentences };
}

/** Who spoke the words of a block quote may stand in a paragraph of its own below. */
const isSigned = (block: Block, next: Block | undefined): boolean =>
  block.kind === "quote" && next?.kind === "quote" && isSignature(next.text);

/** Sentences further apart have no ties, so that a file without a line break does not take for ever. */
const LONGEST_PARAGRAPH = 200;

function readKept(
  block: Block,
  span: Span,
  language: Language,
  settings: ReadingSettings,
  kept: KeptMentions,
  used: KeptMentions,
): { sentence: Sentence; mentions: Mentions } {
  const text = block.text.slice(span.start, span.end);
  const masked = (block.masked ?? [])
    .filter((mask) => overlaps(mask, span))
    .map((mask) => ({ start: mask.start - span.start, end: mask.end - span.start }));
  const unit = block.headers?.unit ?? "";
  const apart = [...masked.map((mask) => mask.start), unit].join();
  const key = apart === "" ? text : `${apart}\u0000${text}`;
  const known = kept.get(key) ?? used.get(key);
  if (known !== undefined) {
    used.set(key, known);
    return known;
  }
  const sentence = sentenceOf(text, language);
  const mentions =
    unit === "" ? readSentence(sentence, settings, masked) : readWithUnit(text, unit, language, settings, masked);
  const read = { sentence, mentions };
  used.set(key, read);
  return read;
}

/** 86.4 under 百萬美元 is 86,400,000 dollars, and stands where 86.4 does. */
function readWithUnit(
  text: string,
  unit: string,
  language: Language,
  settings: ReadingSettings,
  masked: readonly Span[],
): Mentions {
  const { text: withUnit, at } = readWith(text, unit);
  const { figures, dates, names, quotations } = readSentence(sentenceOf(withUnit, language), settings, masked);
  const within = <T extends Span>(mentions: readonly T[]): T[] =>
    mentions.filter(({ start }) => start < at).map((mention) => ({ ...mention, end: Math.min(mention.end, at) }));
  return { figures: within(figures), dates: within(dates), names: within(names), quotations: within(quotations) };
}

function withTies(paragraph: readonly ReadSentence[]): ReadSentence[] {
  const { quotations, ties } = tiesOf(paragraph);
  return paragraph.map((read, i) => ({
    ...read,
    quotations: quotations[i]!,
    attributions: paragraph.length > 1 ? ties[i]! : [...ties[i]!, ...tiesOfRow(read)],
  }));
}

/** With what heads the row that a cell stands in. */
function tiesOfRow({ names, sentence, block: { headers } }: ReadSentence): readonly Attribution[] {
  const [name] = names;
  if (headers === undefined || headers.row === "" || name === undefined || isOfUse(headers.column)) return [];
  const besides = sentence.text.length - (name.end - name.start) - (name.gloss?.length ?? 0);
  return besides <= MARKS_BESIDE ? rowTies(names, namesOfHead(headers.row, sentence.language)) : [];
}
/** Brackets and blanks around a name and its gloss. */
const MARKS_BESIDE = 6;

const HEADS = new Map<string, readonly Name[]>();
const MOST_HEADS = 2_000;

function namesOfHead(head: string, language: Language): readonly Name[] {
  const key = `${language}|${head}`;
  let names = HEADS.get(key);
  if (names !== undefined) return names;
  names = nameKind.read(sentenceOf(head, language), { fiscalYearStart: 1, lexicon: EMPTY_LEXICON });
  if (HEADS.size >= MOST_HEADS) HEADS.clear();
  HEADS.set(key, names);
  return names;
}

interface Ties {
  readonly of: readonly Sentence[];
  readonly isQuoted: boolean;
  readonly quotations: readonly ReadSentence["quotations"][];
  readonly ties: readonly (readonly Attribution[])[];
}

/** Reckoned once for the same sentences: they keep their mentions from one reading to the next. */
function tiesOf(paragraph: readonly ReadSentence[]): Pick<Ties, "quotations" | "ties"> {
  const [first] = paragraph;
  if (first === undefined) return { quotations: [], ties: [] };
  const isQuoted = first.block.kind === "quote";
  const known = TIES.get(first.sentence);
  const isSame = known?.isQuoted === isQuoted && known.of.length === paragraph.length;
  if (isSame && known.of.every((sentence, i) => sentence === paragraph[i]!.sentence)) return known;
  const quotations = isQuoted ? blockQuotations(paragraph) : joinQuotations(paragraph);
  const ties = relate(paragraph.map((read, i) => ({ ...read, quotations: quotations[i]! })));
  TIES.set(first.sentence, { of: paragraph.map(({ sentence }) => sentence), isQuoted, quotations, ties });
  return { quotations, ties };
}

const TIES = new WeakMap<Sentence, Ties>();
