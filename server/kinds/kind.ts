/**
 * The contract of a kind of mention. Readers are pure and know one sentence only, so that what they
 * found can be kept by the sentence's text; what depends on other sentences or on the text's date is
 * settled afterwards (dates by `date/resolve.ts`, ties by `attribution/relate.ts`).
 */
import type { Sentence } from "../text/sentence.ts";
import type { Span } from "../text/span.ts";

export type KindId = "figure" | "date" | "name" | "quotation" | "attribution";

/** Offsets of a mention and of everything in it count from its sentence's start. */
export interface Mention extends Span {
  readonly kind: KindId;
}

export interface Kind<M extends Mention> {
  readonly id: KindId;
  /** Everything of this kind in the sentence, left to right, no two overlapping. Never throws. */
  read(sentence: Sentence, settings: ReadingSettings): readonly M[];
}

/** What a newsroom may decide about reading; the same for a draft and its sources. */
export interface ReadingSettings {
  /** Month (1–12) in which a fiscal year begins. */
  readonly fiscalYearStart: number;
  readonly lexicon: Lexicon;
}

/** Known names: the newsroom's list and what sources gloss. Keys are folded by `nameKey`. */
export interface Lexicon {
  /** The longest known name that starts at this offset of a folded text, or null. */
  longestAt(folded: string, at: number): KnownName | null;
  find(key: string): KnownName | null;
}

export interface KnownName {
  readonly key: string;
  /** The form that the newsroom or most sources use. */
  readonly usual: string;
  readonly role: NameRole;
  readonly owner?: string;
  /** What the newsroom wants its people to know of it. */
  readonly note?: string;
  /** Length in UTF-16 units of the form that matched, in `longestAt`. */
  readonly length: number;
}

export type NameRole = "model" | "product" | "company" | "institution" | "media" | "person" | "event" | "other";

export const EMPTY_LEXICON: Lexicon = { longestAt: () => null, find: () => null };

/** What one claim's mention is against one passage's. */
export type Agreement = "same" | "compatible" | "different" | "incomparable";
