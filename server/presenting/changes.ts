/** Which words of an altered quotation differ from its original: ~~穩步~~ **堅定** · ~~慢慢地~~ · **+不**. */
import type { CheckedClaim } from "../checking/checked.ts";
import { matchQuotation } from "../kinds/quotation/match.ts";
import type { Quotation } from "../kinds/quotation/quotation.ts";
import { escapeMarkdown } from "./markdown.ts";
import { onOneLine } from "./words.ts";

/** In Markdown; empty for every other finding. */
export function sayChanges({ code, mention, read, correction }: CheckedClaim): string {
  if (code !== "quotation.altered" || correction === null) return "";
  const { inner } = mention as Quotation;
  const { differences } = matchQuotation(read.sentence.text.slice(inner.start, inner.end), correction.text);
  return differences
    .slice(0, MOST)
    .map(({ written, original }) => {
      if (written === "") return `**+${shown(original)}**`;
      return original === "" ? `~~${shown(written)}~~` : `~~${shown(written)}~~ **${shown(original)}**`;
    })
    .join(" · ");
}

/** Of more differences than these nobody keeps track: the whole original stands below. */
const MOST = 6;

const shown = (words: string): string => escapeMarkdown(onOneLine(words)).trim();
