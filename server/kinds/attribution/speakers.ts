/** Ties quoted and reported words to who spoke them, a pronoun to the person that it plainly means. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { type Cue, cuesIn, speakerBefore } from "../../text/speaking.ts";
import type { Attribution, End } from "./attribution.ts";
import { type Carried, endOf, type NamedEnd, type QuotedEnd, type Related, tieOf } from "./tie.ts";

/**
 * @param next the sentence behind, which may say no more than who spoke.
 * @param signer who stands below the words of a block quote.
 */
export function speakerTies(
  read: Related,
  carried: Carried,
  next: Related | null,
  signer: NamedEnd | null,
): Attribution[] {
  return read.quotations.flatMap((quotation) => {
    if (quotation.role === "title") return [];
    const words = wordsOf(read, quotation);
    const speaker = quotation.speaker;
    if (speaker === undefined) {
      const isWhole = quotation.start === 0 && quotation.end === read.sentence.text.trimEnd().length;
      const behind = (isWhole ? signer : null) ?? (next === null ? null : namedBehind(read, quotation, next));
      return behind === null ? [] : [tieOf("speaker", words, endOf(behind), true)];
    }
    const named = namedIn(read, speaker);
    if (named !== null) return [tieOf("speaker", words, endOf(named), false)];
    if (!isPronoun(read, speaker) || carried.person === null) return [];
    return [tieOf("speaker", words, endOf(carried.person), true)];
  });
}

/** Who stands behind a dash in the last sentence of a paragraph: ——海獺集團行政總裁|江寧 */
export function signerOf(paragraph: readonly Related[]): NamedEnd | null {
  const last = paragraph.at(-1);
  if (last === undefined || paragraph.length < 2 || !SIGNATURE.test(last.sentence.folded)) return null;
  return nameIn(last);
}
const SIGNATURE = /^\s*(?:—|─|–|--)\s*\S.{0,40}$/;

const nameIn = ({ names }: Related): NamedEnd | null =>
  names.find((name) => name.role === "person") ?? names.at(-1) ?? null;

/** 江寧表示，…: the first verb of speaking of a sentence, where reported words follow rather than quoted ones. */
export function reportingTies(read: Related, carried: Carried): Attribution[] {
  const { folded, text } = read.sentence;
  const cue = cuesIn(folded, 0, folded.length).find((verb) => !read.quotations.some((mark) => overlaps(mark, verb)));
  if (cue === undefined) return headingTies(read);
  if (!reportsMore(read, cue)) return [];
  const speaker = speakerBefore(folded, cue.start);
  if (speaker === null) return [];
  const verb = { ...cue, text: text.slice(cue.start, cue.end), key: folded.slice(cue.start, cue.end) };
  const named = namedIn(read, speaker);
  // What stands between the two is said of neither: the tie is shown at whoever speaks.
  const { start, end } = named ?? verb;
  if (named !== null) return [{ ...tieOf("speaker", verb, endOf(named), false), start, end, isReported: true }];
  if (!isPronoun(read, speaker) || carried.person === null) return [];
  return [{ ...tieOf("speaker", verb, endOf(carried.person), true), isReported: true }];
}

/** |江寧|:河水總會流到海裡 of a headline: the colon stands for the verb. */
function headingTies(read: Related): Attribution[] {
  const { folded, text } = read.sentence;
  const start = HEADING.exec(folded)?.[0].length ?? 0;
  const named = namedIn(read, { start: 0, end: start });
  const colon = { start: start - 1, end: start };
  if (named?.role !== "person" || !reportsMore(read, colon)) return [];
  const of = { ...colon, text: text.slice(start - 1, start), key: ":" };
  return [{ ...tieOf("speaker", of, endOf(named), false), start: named.start, end: named.end, isReported: true }];
}
const HEADING = /^[^：:，,。；;“「"]{2,40}[：:]/;

/** In UTF-16 units: fewer are no statement. */
const SHORTEST_REPORT = 8;

const reportsMore = ({ sentence: { folded } }: Related, { end }: Cue): boolean =>
  folded.length - end >= SHORTEST_REPORT && !/^\s*[：:，,]?\s*[“"「『]/.test(folded.slice(end));

const isPronoun = ({ sentence: { folded } }: Related, { start, end }: Span): boolean =>
  PRONOUNS.has(folded.slice(start, end).trim());

export const PRONOUNS: ReadonlySet<string> = new Set(wordsIn("他 她 其 该人士 该负责人 he she"));

/** 「……。」江寧說。 「……。」——江寧 */
function namedBehind(read: Related, { end, role }: QuotedEnd, next: Related): NamedEnd | null {
  if (role !== "speech" || read.sentence.text.slice(end).trim() !== "") return null;
  if (SIGNATURE.test(next.sentence.folded)) return nameIn(next);
  const only = ONLY_SPEAKING.exec(next.sentence.folded);
  return only === null ? null : (next.names.find((name) => name.end === only[1]!.trimEnd().length) ?? null);
}

/** What a sentence ends in that only says who spoke. */
export const SAID = wordsIn("说 表示 指出 称 强调 补充 补充说 坦言 续称 认为 said");
const ONLY_SPEAKING = new RegExp(`^([^，,。；;：:「“"]{2,24}?)${anyOf(SAID)}[。.]?\\s*$`);

/** A person's name before any other: in 度小滿CTO許冬亮 the speaker is the person. */
function namedIn({ names }: Related, speaker: Span): NamedEnd | null {
  const inside = names.filter((name) => name.start >= speaker.start && name.end <= speaker.end);
  return inside.find((name) => name.role === "person") ?? inside.at(-1) ?? null;
}

function wordsOf({ sentence: { text, folded } }: Related, { inner }: QuotedEnd): End {
  return {
    start: inner.start,
    end: inner.end,
    text: text.slice(inner.start, inner.end),
    key: folded.slice(inner.start, inner.end),
  };
}
