/** How much of a draft is checked: a file of any length may be opened, and what is not checked has to be said. */

/** UTF-16 units: far more than any news story. Checking as much, full of figures, takes some ten seconds (docs/measurements.md). */
export const MOST_CHECKED = 200_000;

/** Where checking ends: at the text's end, else behind the last whole line, or the last sentence of a line without end. */
export function extentOf(text: string): number {
  if (text.length <= MOST_CHECKED) return text.length;
  for (const ends of ["\n", "。！？!?", "，,；; "]) {
    for (let at = MOST_CHECKED; at > MOST_CHECKED - LONGEST_LINE; at--) if (ends.includes(text[at - 1]!)) return at;
  }
  return MOST_CHECKED;
}

const LONGEST_LINE = 20_000;
