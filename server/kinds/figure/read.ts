/** Reads the one figure that starts at an offset, or says how far to go on. */
import Big from "big.js";
import type { Sentence } from "../../text/sentence.ts";
import { readDigits } from "./arabicNumber.ts";
import { readWord } from "./englishNumber.ts";
import { readPointed } from "./fractions.ts";
import { readHalf, readHalfOf, readHalved } from "./halves.ts";
import { readHanNumber } from "./hanNumber.ts";
import { readOnly } from "./only.ts";
import { type Candidate, found, nothing, type Part, partOf } from "./part.ts";
import { endOfNonFigure } from "./passedOver.ts";
import { endOfPlace, readDigitCount, readDoubling, readFirst, readPlace, readTop } from "./ranks.ts";
import { DIGIT, HAN, LETTER, TRIGGERS } from "./triggers.ts";
import { readVulgar } from "./vulgarFractions.ts";

/** @param isSecond whether a range's link stands before, so that any number will do. */
export function readPart(sentence: Sentence, at: number, floor: number, isSecond = false): Candidate {
  const { folded } = sentence;
  switch (TRIGGERS[folded.charCodeAt(at)]) {
    case DIGIT:
      return readDigits(sentence, at, floor, isSecond);
    case HAN:
      return readHanNumber(sentence, at, floor, isSecond);
    case LETTER:
      return readWord(sentence, at, floor, isSecond);
    default:
      return readMark(sentence, at);
  }
}

function readMark(sentence: Sentence, at: number): Candidate {
  const { folded } = sentence;
  const other = folded[at] === "半" ? endOfNonFigure(folded, at) : -1;
  if (other !== -1) return nothing(other);
  const read = MARKS[folded[at]!]?.(folded, at) ?? null;
  if (read !== null) return found(read);
  if (folded[at] === ":") return nothing(endOfAddress(folded, at));
  if (folded[at] === "第") return nothing(endOfPlace(folded, at));
  const vulgar = readVulgar(folded, at);
  return vulgar === null ? nothing(at + 1) : found(vulgar);
}

const MARKS: Readonly<Record<string, (folded: string, at: number) => Part | null>> = {
  第: readPlace,
  首: readFirst,
  唯: readOnly,
  独: readOnly,
  只: readOnly,
  仅: readOnly,
  就: readOnly,
  前: readTop,
  头: readTop,
  翻: readDoubling,
  减: readDoubling,
  双: readDigitCount,
  单: readDigitCount,
  个: (folded, at) => readDigitCount(folded, at) ?? readHalved(folded, at),
  半: (folded, at) => readHalfOf(folded, at) ?? readHalf(folded, at),
  点: (folded, at) => readPointed(folded, at),
  对: (folded, at) => (folded[at + 1] === "折" ? partOf(at, at + 2, "percent", "%", new Big(50), 1) : null),
};

/** Past an address, whose digits state nothing. */
function endOfAddress(folded: string, at: number): number {
  if (!folded.startsWith("//", at + 1)) return at + 1;
  let end = at + 3;
  while (end < folded.length) {
    const unit = folded.charCodeAt(end);
    if (unit <= 0x20 || unit >= 0x3000) break;
    end++;
  }
  return end;
}
