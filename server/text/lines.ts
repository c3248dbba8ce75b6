/** Where a line of a text begins and ends. Offsets are UTF-16 units; \n and \r end a line and belong to none. */

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return start;
}

export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

const isBreak = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r";
