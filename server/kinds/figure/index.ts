/** The figure kind: finds every number, share, amount, rank and length of time in a sentence, in one pass. */
import { roleOf as roleInNumeral } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { Kind } from "../kind.ts";
import { inContext } from "./context.ts";
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
    if (figure.role === "to") shareUnit(figures, figure);
    figures.push(figure);
    floor = whole.end;
    at = Math.max(whole.end, at + 1);
  }
  return figures;
}

/** 由2億增至3億元, 由20增至30家: where the unit is named with the second figure only, it is the first one's too. */
function shareUnit(figures: Figure[], to: Figure): void {
  const from = figures.at(-1);
  if (from?.role !== "from" || from.type !== "count" || from.unit !== null || to.unit === null) return;
  const { type, unit, counted } = to;
  if (type !== "count" && type !== "money" && type !== "index") return;
  figures[figures.length - 1] = { ...from, type, unit, ...(counted !== undefined && { counted }) };
}

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
