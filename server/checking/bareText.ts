/** A source's bare text, in which quoted words are looked for: whole, so that what a full stop cuts in two is found in one. */
import { matchQuotation, type Passage, passageOf, type QuotationMatch } from "../kinds/quotation/match.ts";
import type { SourceText } from "../text/source.ts";

export interface BareText {
  /** The texts of its blocks, a line each. */
  readonly passage: Passage;
  /** Where each block begins in it, in UTF-16 units from 0. */
  readonly starts: readonly number[];
  /** By the words between the marks. */
  readonly matches: Map<string, QuotationMatch>;
}

const LAID_OUT = new WeakMap<SourceText, BareText>();

export function bareTextOf(source: SourceText): BareText {
  let bare = LAID_OUT.get(source);
  if (bare !== undefined) return bare;
  const starts: number[] = [];
  let text = "";
  for (const block of source.blocks) {
    if (text !== "") text += "\n";
    starts.push(text.length);
    text += block.text;
  }
  LAID_OUT.set(source, (bare = { passage: passageOf(text), starts, matches: new Map() }));
  return bare;
}

/** Finding a source by a quotation and judging the quotation by it ask the same. @param inner the words between the marks. */
export function matchIn(source: SourceText, inner: string): QuotationMatch {
  const { passage, matches } = bareTextOf(source);
  let match = matches.get(inner);
  if (match !== undefined) return match;
  match = matchQuotation(inner, passage);
  if (matches.size >= KEPT) matches.clear();
  matches.set(inner, match);
  return match;
}

const KEPT = 100;
