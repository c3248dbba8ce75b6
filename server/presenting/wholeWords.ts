/** Widens what differs between two texts to whole words: 總→終 within 總會 and 終會 is shown as 總會→終會. */
import type { WordDifference } from "../kinds/quotation/match.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { isHan } from "../text/terms.ts";

/** What was only added or left out is a word by itself, and stays as it is. */
export function byWholeWords(
  differences: readonly WordDifference[],
  written: string,
  original: string,
): WordDifference[] {
  const [ours, theirs] = [written, original].map(boundariesOf) as [ReadonlySet<number>, ReadonlySet<number>];
  const widened: WordDifference[] = [];
  for (const difference of differences) {
    const { at, originalAt } = difference;
    if (difference.written === "" || difference.original === "") {
      widened.push(difference);
      continue;
    }
    const left = stepsTo(-1, at.start, originalAt.start);
    const right = stepsTo(1, at.end, originalAt.end);
    const whole = joined(
      widened.at(-1),
      { start: at.start - left, end: at.end + right },
      { start: originalAt.start - left, end: originalAt.end + right },
    );
    if (whole.isJoined) widened.pop();
    widened.push(differenceOf(whole.at, whole.originalAt));
  }
  return widened;

  /** How many characters that both share lie between here and where words of both begin or end; 0 where they part before. */
  function stepsTo(step: -1 | 1, here: number, there: number): number {
    for (let k = 0; k <= LONGEST; k++) {
      if (ours.has(here + step * k) && theirs.has(there + step * k)) return k;
      const [a, b] = [written, original].map(
        (text, i) => text[[here, there][i]! + step * k - (step < 0 ? 1 : 0)] ?? "",
      );
      if (a === "" || !isHan(a!.charCodeAt(0)) || fold(a!) !== fold(b!)) return 0;
    }
    return 0;
  }

  function differenceOf(at: Span, originalAt: Span): WordDifference {
    const words = written.slice(at.start, at.end);
    return { written: words, original: original.slice(originalAt.start, originalAt.end), at, originalAt };
  }
}

/** In characters: words are no longer. */
const LONGEST = 4;

/** Two that have grown into each other are one. */
function joined(last: WordDifference | undefined, at: Span, originalAt: Span) {
  const isJoined = last !== undefined && (at.start < last.at.end || originalAt.start < last.originalAt.end);
  if (!isJoined) return { isJoined, at, originalAt };
  return {
    isJoined,
    at: { start: last.at.start, end: at.end },
    originalAt: { start: last.originalAt.start, end: originalAt.end },
  };
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

const boundariesOf = (text: string): ReadonlySet<number> =>
  new Set([...[...SEGMENTER.segment(text)].map(({ index }) => index), text.length]);
