/** The figure kind: finds every number, share, amount, rank and length of time in a sentence, in one pass. */
import { roleOf as roleInNumeral } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { Kind } from "../kind.ts";
import { inContext, isListed } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Part } from "./part.ts";
import { behindLink, joinRange } from "./ranges.ts";
import { readPart } from "./read.ts";
import { DIGIT, HAN, LETTER, MARK, startsNumberWord, TRIGGERS } from "./triggers.ts";

export const figureKind: Kind<Figure> = { id: "figure", read: readFigures };

/** Everything that is a figure in the sentence, left to right, no two overlapping. Linear in its length. */
export function readFigures(sentence: Sentence): Figure[] {
  const { folded } = sentence;
  const figures: Figure[] = [];
  const { length } = folded;
  let floor = 0;
  for (let at = 0; at < length; ) {
    const trigger = TRIGGERS[folded.charCodeAt(at)]!;
    if (trigger === 0) {
      at++;
      continue;
    }
    if (trigger === LETTER && !startsNumberWord(folded, at)) {
      at = endOfWord(folded, at);
      continue;
    }
    const { part, next } = readPart(sentence, at, floor);
    if (part === null) {
      at = Math.max(next, at + 1);
      continue;
    }
    const whole = extended(sentence, part);
    const figure = inContext(sentence, whole, figures);
    shareUnit(sentence, figures, figure);
    figures.push(figure);
    floor = whole.end;
    at = Math.max(whole.end, at + 1);
  }
  return figures;
}

/**
 * 由2億增至3億元, 由20增至30家, 24 and 25 percent, 750萬及737萬元: where the unit is named with the second figure only, it
 * is the first one's too.
 */
function shareUnit(sentence: Sentence, figures: Figure[], second: Figure): void {
  const first = figures.at(-1);
  if (first?.type !== "count" || first.unit !== null || second.unit === null) return;
  const isFromTo = first.role === "from" && second.role === "to" && FROM_TO.has(second.type);
  if (!isFromTo && !(isListed(sentence.folded, first.end, second.start) && isNamedOnce(sentence, first, second)))
    return;
  const { type, unit, counted } = second;
  figures[figures.length - 1] = { ...first, type, unit, ...(counted !== undefined && { counted }) };
}

const FROM_TO: ReadonlySet<Figure["type"]> = new Set(["count", "money", "index"]);

/** A sign or word for percent, and amounts that each have their 萬 or 億; not the 成 of 三、四成, nor 3和4萬元. */
function isNamedOnce({ folded }: Sentence, first: Figure, second: Figure): boolean {
  if (second.type === "percent") return PER_CENT.test(folded.slice(second.start, second.end));
  const hasScale = (figure: Figure): boolean => /[万亿]元?/.test(folded.slice(figure.start, figure.end));
  return second.type === "money" && hasScale(first) && hasScale(second);
}
const PER_CENT = /(?:%|per ?cent)$/;

/** The part with the second end of its range, where one follows. */
function extended(sentence: Sentence, part: Part): Part {
  const { folded } = sentence;
  if (part.isRange) return part;
  const at = behindLink(folded, part);
  if (at === -1) return part;
  const second = secondPart(sentence, at);
  return second === null ? part : (joinRange(folded, part, second) ?? part);
}

/** The figure that starts at an offset, or one unit behind where a currency's sign leads it. */
function secondPart(sentence: Sentence, at: number): Part | null {
  const { folded } = sentence;
  for (let from = at; from < Math.min(at + 5, folded.length); from++) {
    const trigger = TRIGGERS[folded.charCodeAt(from)];
    const isStart =
      trigger === DIGIT || trigger === HAN || trigger === MARK || roleInNumeral(folded.charCodeAt(from)) !== 0;
    if (!isStart && !(trigger === LETTER && startsNumberWord(folded, from))) continue;
    const read = readPart(sentence, from, at, true);
    return read.part !== null && read.part.start === at ? read.part : null;
  }
  return null;
}
