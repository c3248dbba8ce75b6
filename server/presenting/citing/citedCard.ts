/** The card over a citation: the source that it names, and the words that it leads to. */

import type { Witness } from "../../checking/checked.ts";
import type { CitationAt } from "../../checking/citationAt.ts";
import type { CitationFault } from "../../checking/citationFaults.ts";
import { emphasized, escapeMarkdown, linkTo } from "../markdown.ts";
import { say } from "../messages.ts";
import { quotePassage, sayPlace, titleOf } from "../passage.ts";
import type { DraftView } from "../view.ts";
import { onOneLine, shorten } from "../words.ts";
import { sayCitationFault } from "./citationFaults.ts";

/** Markdown, escaped but for links that `view.link` gives. @param witness null where none of the sources is named. */
export function citedCardOf(
  { reference, note }: CitationAt,
  witness: Witness | null,
  faults: readonly CitationFault[],
  view: DraftView,
): string {
  const wrong = faults.map((fault) => `**${escapeMarkdown(sayCitationFault(fault, view))}**`);
  const words = shorten(onOneLine(note?.text ?? reference?.text ?? ""), LONGEST_NOTE);
  const source =
    witness !== null
      ? sourceBlocks(witness, view)
      : reference === null
        ? []
        : [escapeMarkdown(words), escapeMarkdown(say(view.locale, "citation.notASource"))];
  return [...wrong, ...source].filter((block) => block !== "").join("\n\n");
}

const LONGEST_NOTE = 200;
const LONGEST_QUOTE = 300;

function sourceBlocks(witness: Witness, { locale, link }: DraftView): string[] {
  const { meta, source, matched } = witness;
  const title = shorten(titleOf(meta, source), 60);
  const address = link(witness);
  const line = [
    escapeMarkdown(onOneLine(meta.publisher ?? "")),
    address === null ? escapeMarkdown(title) : linkTo(address, title),
    meta.published === null ? "" : escapeMarkdown(meta.published),
    matched.length === 0 ? "" : escapeMarkdown(sayPlace(witness, locale)),
  ];
  const { sentence } = quotePassage(witness);
  const isShort = sentence.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_QUOTE;
  return [
    line.filter((part) => part !== "").join(" · "),
    matched.length > 0 && isShort ? `> ${emphasized(sentence.map(({ text }) => ({ text, isMatched: false })))}` : "",
    meta.url === null ? "" : escapeMarkdown(shorten(onOneLine(meta.url), 100)),
  ];
}
