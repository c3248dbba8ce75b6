/** Which words of an altered quotation differ from its original: ~~穩步~~ **堅定** · ~~慢慢地~~ · **+不**. */
import type { CheckedClaim } from "../checking/checked.ts";
import { matchQuotation } from "../kinds/quotation/match.ts";
import type { Quotation } from "../kinds/quotation/quotation.ts";
import { escapeMarkdown } from "./markdown.ts";
import { onOneLine } from "./words.ts";

/** Words that were put in the place of the original's; either is empty where words were added or left out. */
export interface WordChange {
  readonly written: string;
  readonly original: string;
}

/** None for every other finding. */
export function changesOf({ code, mention, read, correction }: CheckedClaim): WordChange[] {
  if (code !== "quotation.altered" || correction === null) return [];
  const { inner } = mention as Quotation;
  const { differences } = matchQuotation(read.sentence.text.slice(inner.start, inner.end), correction.text);
  return differences
    .slice(0, MOST)
    .map(({ written, original }) => ({ written: onOneLine(written), original: onOneLine(original) }));
}

/** In Markdown; empty for every other finding. */
export function sayChanges(claim: CheckedClaim): string {
  return changesOf(claim)
    .map(({ written, original }) => {
      if (written === "") return `**+${shown(original)}**`;
      return original === "" ? `~~${shown(written)}~~` : `~~${shown(written)}~~ **${shown(original)}**`;
    })
    .join(" · ");
}

/** Of more differences than these nobody keeps track: the whole original stands below. */
const MOST = 6;

const shown = (words: string): string => escapeMarkdown(words);
