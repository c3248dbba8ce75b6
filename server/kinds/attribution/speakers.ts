/** Ties quoted words to who spoke them, a pronoun to the person that it plainly means. */
import type { Span } from "../../text/span.ts";
import type { Attribution, End } from "./attribution.ts";
import { type Carried, endOf, type NamedEnd, type QuotedEnd, type Related, tieOf } from "./tie.ts";

export function speakerTies(read: Related, carried: Carried): Attribution[] {
  return read.quotations.flatMap((quotation) => {
    if (quotation.role === "title") return [];
    const words = wordsOf(read, quotation);
    const speaker = quotation.speaker;
    if (speaker === undefined) return [];
    const named = namedIn(read, speaker);
    if (named !== null) return [tieOf("speaker", words, endOf(named), false)];
    const phrase = read.sentence.folded.slice(speaker.start, speaker.end).trim();
    if (!PRONOUNS.has(phrase) || carried.person === null) return [];
    return [tieOf("speaker", words, endOf(carried.person), true)];
  });
}

const PRONOUNS = new Set(["他", "她", "其", "该人士", "该负责人", "he", "she"]);

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
