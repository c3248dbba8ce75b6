/** Which words of a claim differ from its source's: ~~1,680~~ **1,860** · ~~穩步~~ **堅定** · ~~慢慢地~~ · **+不**. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import { matchQuotation } from "../kinds/quotation/match.ts";
import type { Quotation } from "../kinds/quotation/quotation.ts";
import { fold } from "../text/fold.ts";
import { escapeMarkdown } from "./markdown.ts";
import { telling } from "./passage.ts";
import { byWholeWords } from "./wholeWords.ts";
import { onOneLine, shorten } from "./words.ts";

/** Words that were put in the place of the original's; either is empty where words were added or left out. */
export interface WordChange {
  readonly written: string;
  readonly original: string;
}

/** None for what no source contradicts. */
export function changesOf(claim: CheckedClaim): WordChange[] {
  if (claim.code === "quotation.altered") return changesOfQuotation(claim);
  const [witness] = claim.evidence;
  if (claim.verdict !== "contradicted" || witness === undefined) return [];
  const { kind } = claim;
  if (kind === "figure" || kind === "date") return changesOfValue(claim, witness);
  return changesOfWords(claim);
}

function changesOfQuotation({ mention, read, correction }: CheckedClaim): WordChange[] {
  if (correction === null) return [];
  const { inner } = mention as Quotation;
  const written = read.sentence.text.slice(inner.start, inner.end);
  const { differences } = matchQuotation(written, correction.text);
  return byWholeWords(differences, written, correction.text)
    .slice(0, MOST)
    .map(({ written, original }) => ({ written: onOneLine(written), original: onOneLine(original) }));
}

/** The digits, the unit or the day; where a word beside the figure makes the difference, that word. */
function changesOfValue({ mention, read, text, differs }: CheckedClaim, witness: Witness): WordChange[] {
  const [ours] = telling(mention, differs);
  const [theirs] = telling(witness.mention, differs);
  const there = witness.read.sentence.text;
  if (ours !== undefined && theirs !== undefined)
    return [changed(read.sentence.text.slice(ours.start, ours.end), there.slice(theirs.start, theirs.end))];
  if (witness.mention === null) return [];
  const stated = there.slice(witness.mention.start, witness.mention.end);
  return fold(stated) === fold(text) ? [] : [differing(onOneLine(text), onOneLine(stated))];
}

/** A name, or the end of a tie that is another in the sources. */
function changesOfWords({ correction, start, text }: CheckedClaim): WordChange[] {
  if (correction === null) return [];
  const written = text.slice(Math.max(0, correction.start - start), Math.max(0, correction.end - start));
  return written === "" || fold(written) === fold(correction.text) ? [] : [changed(written, correction.text)];
}

const changed = (written: string, original: string): WordChange => ({
  written: shorten(onOneLine(written), LONGEST),
  original: shorten(onOneLine(original), LONGEST),
});

/** What is left of both without what they begin and end with alike; numbers and words are never cut in two. */
function differing(written: string, original: string): WordChange {
  const [a, b] = [tokensOf(written), tokensOf(original)];
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && fold(one) === fold(other);
  let start = 0;
  while (isSame(a[start], b[start])) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && isSame(a.at(-1 - end), b.at(-1 - end))) end++;
  const rest = (tokens: readonly string[]): string => tokens.slice(start, tokens.length - end).join("");
  return changed(rest(a), rest(b));
}

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/** Numbers in digits or in Han, scales, other words in Han or letters, and every other sign by itself. */
const TOKENS =
  /\d[\d,.]*|[〇零一二三四五六七八九十百千兩两]+(?!分)|[萬万億亿兆]+|(?:(?![〇零一二三四五六七八九十千兩两萬万億亿兆])\p{Script=Han})+|[A-Za-z]+|./gsu;

/** In Markdown; empty where nothing differs word by word. */
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

const LONGEST = 40;

const shown = (words: string): string => escapeMarkdown(words);
