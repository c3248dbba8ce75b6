/** The known word that a mistyped one was meant to be, for messages. */

/** nearestWord("severity", ["sources", "severities"]) → "severities"; null where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.round(word.length * 0.4)) + 1;
  for (const candidate of known) {
    if (word.length > 2 && isPartOf(word.toLowerCase(), candidate.toLowerCase())) return candidate;
    const distance = stepsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** warn in warning, date in draftDate. */
const isPartOf = (word: string, candidate: string): boolean => candidate.startsWith(word) || candidate.endsWith(word);

/** Letters put in, left out, changed or swapped with their neighbour. Words longer than any key are far from all. */
function stepsBetween(a: string, b: string): number {
  if (a.length > 60) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const changed = row[j - 1]! + (isSame ? 0 : 1);
      next[j] = Math.min(changed, row[j]! + 1, next[j - 1]! + 1, isSwapped ? before[j - 2]! + 1 : changed);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
