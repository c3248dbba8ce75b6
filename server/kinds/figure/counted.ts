/** Finds what a number counts: its measure word, the English noun behind it, what a rank is of, or years of age. */
import { isHan, isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import type { Sentence } from "../../text/sentence.ts";
import { AGE } from "./figure.ts";
import { MEASURES } from "./measures.ts";
import type { Part } from "./part.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface Counted {
  readonly counted: string;
  readonly end: number;
}

/** The measure word or English noun behind a count, or what an English rank is of. */
export function countedBehind(sentence: Sentence, part: Part): Counted | null {
  if ((part.type !== "count" && part.type !== "rank") || part.unit !== null) return null;
  const { folded } = sentence;
  if (part.type === "count" && isAge(sentence, part)) return { counted: AGE, end: part.end };
  // The models of thirty-odd models.
  const at = skipBlanks(folded, folded.startsWith("-odd ", part.end) ? part.end + 4 : part.end);
  const unit = folded.charCodeAt(at);
  if (isHan(unit)) {
    if (part.type === "rank") return null;
    const found = MEASURES.startingAt(folded, at);
    return found === null ? null : { counted: found.word, end: found.end };
  }
  const from = unit === 0x2d ? at + 1 : at;
  if (!isLetter(folded.charCodeAt(from)) || from === part.end) return null;
  const end = endOfWord(folded, from);
  const word = folded.slice(from, end);
  if (end - from > 24 || (STOP_WORDS.startingAt(folded, from) !== null && word !== "more")) return null;
  return { counted: part.type === "rank" ? phraseAt(folded, from) : word, end };
}

/** career home goal: what a rank is of, in so many words at most. */
function phraseAt(folded: string, from: number): string {
  let end = from;
  for (let at = from, words = 0; words < MOST_WORDS && isLetter(folded.charCodeAt(at)); words++) {
    if (STOP_WORDS.startingAt(folded, at) !== null) break;
    end = endOfWord(folded, at);
    at = folded[end] === " " || folded[end] === "-" ? end + 1 : end;
  }
  return folded.slice(from, end);
}
const MOST_WORDS = 3;

/** Ann Lowe, 37, said; a woman, 25, was hurt; aged 65: years that somebody has lived. */
function isAge({ folded, text }: Sentence, { start, end, isRange, low }: Part): boolean {
  if (isRange || low === null || low.lt(1) || low.gt(OLDEST)) return false;
  const before = folded.slice(Math.max(0, start - 5), start);
  if (before === "aged ") return true;
  if (!before.endsWith(", ") || !isLetter(folded.charCodeAt(start - 3))) return false;
  if (folded[end] !== "," && end < folded.length) return false;
  let word = start - 3;
  while (word > 0 && isLetter(folded.charCodeAt(word - 1))) word--;
  const isName = text.charCodeAt(word) <= 0x5a && word > 0 && start - 2 - word > 2;
  return isName || PERSON.has(folded.slice(word, start - 2));
}
const OLDEST = 120;
const PERSON = new Set(
  "man woman boy girl student teacher driver worker mother father son daughter wife husband resident victim suspect".split(
    " ",
  ),
);

const STOP_WORDS = new Vocabulary<true>([
  [
    "of in on at to for from by with and or but the a an is are was were be been has have had as than that which who per each out over under more less not no it its this these those so if when while after before since until into up down off about year years month months during between among via will would could can said",
    true,
  ],
]);
