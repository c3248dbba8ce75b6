/** Ties quoted words to who spoke them, a pronoun to the person that it plainly means. */
import type { Span } from "../../text/span.ts";
import type { Attribution, End } from "./attribution.ts";
import { type Carried, endOf, type NamedEnd, type QuotedEnd, type Related, tieOf } from "./tie.ts";

/** @param next the sentence behind, which may say no more than who spoke. */
export function speakerTies(read: Related, carried: Carried, next: Related | null): Attribution[] {
  return read.quotations.flatMap((quotation) => {
    if (quotation.role === "title") return [];
    const words = wordsOf(read, quotation);
    const speaker = quotation.speaker;
    if (speaker === undefined) {
      const behind = next === null ? null : namedBehind(read, quotation, next);
      return behind === null ? [] : [tieOf("speaker", words, endOf(behind), true)];
    }
    const named = namedIn(read, speaker);
    if (named !== null) return [tieOf("speaker", words, endOf(named), false)];
    const phrase = read.sentence.folded.slice(speaker.start, speaker.end).trim();
    if (!PRONOUNS.has(phrase) || carried.person === null) return [];
    return [tieOf("speaker", words, endOf(carried.person), true)];
  });
}

const PRONOUNS = new Set(["他", "她", "其", "该人士", "该负责人", "he", "she"]);

/** 「……。」江寧說。 */
function namedBehind(read: Related, { end, role }: QuotedEnd, next: Related): NamedEnd | null {
  if (role !== "speech" || read.sentence.text.slice(end).trim() !== "") return null;
  const only = ONLY_SPEAKING.exec(next.sentence.folded);
  return only === null ? null : (next.names.find((name) => name.end === only[1]!.length) ?? null);
}

const ONLY_SPEAKING = /^([^，,。；;：:「“"]{2,24}?)(?:说|表示|指出|称|强调|补充说?|坦言|续称|认为|said)[。.]?\s*$/;

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
