/** Joins the sentences of one quotation: those between its first and last have no mark of their own and are quoted all the same. */
import type { Sentence } from "../../text/sentence.ts";
import type { Quotation } from "./quotation.ts";

/** A quotation that is never closed is a mark too many: after so many sentences nothing is taken for quoted. */
const MOST_SENTENCES = 12;

/** Quotations of each sentence of a paragraph, with those added that run through a whole sentence. */
export function joinQuotations(
  paragraph: readonly { readonly sentence: Sentence; readonly quotations: readonly Quotation[] }[],
): (readonly Quotation[])[] {
  const joined = paragraph.map(({ quotations }) => quotations);
  paragraph.forEach(({ quotations }, opening) => {
    if (quotations.at(-1)?.continues !== "after") return;
    const closing = closingOf(joined, opening);
    if (closing === null) return;
    for (let i = opening + 1; i < closing; i++) joined[i] = [wholeOf(paragraph[i]!.sentence)];
  });
  return joined;
}

/**
 * Quotations of a block quote: its marks where it has some, else each sentence as a whole. Such blocks hold notices and
 * tables as well, so that nobody need have spoken them: they are compared, and never unsourced.
 */
export function blockQuotations(
  paragraph: readonly { readonly sentence: Sentence; readonly quotations: readonly Quotation[] }[],
): (readonly Quotation[])[] {
  if (paragraph.some(({ quotations }) => quotations.some(({ role }) => role !== "title")))
    return joinQuotations(paragraph);
  return paragraph.map(({ sentence, quotations }) => {
    if (isSignature(sentence.text)) return quotations;
    const { continues: _, ...whole } = wholeOf(sentence);
    return whole.inner.end === 0 ? quotations : [{ ...whole, role: "label" }];
  });
}

/** The last line of a block quote may say who spoke: ——江寧 */
export const isSignature = (text: string): boolean => /^\s*(?:—|–|--)\s*\S.{0,40}$/.test(text);

/** The next sentence that closes a quotation, if none between has marks of its own. */
function closingOf(joined: readonly (readonly Quotation[])[], opening: number): number | null {
  for (let i = opening + 1; i < joined.length && i <= opening + MOST_SENTENCES; i++) {
    const first = joined[i]![0];
    if (first?.continues === "before") return i;
    if (first !== undefined) return null;
  }
  return null;
}

function wholeOf({ text }: Sentence): Quotation {
  const end = text.trimEnd().length;
  return { kind: "quotation", start: 0, end, inner: { start: 0, end }, role: "speech", continues: "both" };
}
