/** What presenting has to know beside a claim: the draft that it stands in, whom it is said to, and how sources open. */
import type { Witness } from "../checking/checked.ts";
import { EMPTY_LEXICON, type Lexicon } from "../kinds/kind.ts";
import { type Lines, linesOf } from "./lines.ts";
import type { Locale } from "./messages.ts";

export interface DraftView {
  readonly locale: Locale;
  /** The draft's file as it was checked. */
  readonly text: string;
  readonly lines: Lines;
  /** Address under which the door opens a witness at its place, or null where it cannot. */
  readonly link: (witness: Witness) => string | null;
  /** Address under which the door copies the source's citation, or null where it cannot. */
  readonly copy: (witness: Witness) => string | null;
  /** The newsroom's list of names. */
  readonly lexicon: Lexicon;
}

export const viewOf = (
  text: string,
  locale: Locale,
  link: DraftView["link"] = () => null,
  lexicon: Lexicon = EMPTY_LEXICON,
  copy: DraftView["copy"] = () => null,
): DraftView => ({
  text,
  locale,
  link,
  copy,
  lexicon,
  lines: linesOf(text),
});
