/** Where keys are typed in a draft, and how waits for them are summed up. */

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Places inside lines of prose: front matter, headings and notes are not what is typed in. */
export function wordPlaces(text: string): Place[] {
  const lines = text.split("\n");
  const head = lines[0] === "---" ? lines.indexOf("---", 1) + 1 : 0;
  return lines.flatMap((words, line) =>
    line < head || words.length < 10
      ? []
      : Array.from({ length: words.length - 2 }, (_, character) => ({ line, character: character + 1 })),
  );
}

/** @returns milliseconds, to a tenth. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

export const round = (ms: number): number => Math.round(ms * 10) / 10;
