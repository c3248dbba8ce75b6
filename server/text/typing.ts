/** Where in a Markdown file somebody is writing: prose, or something that is read by machines. */

/** @param offset of the cursor, in UTF-16 units. False in front matter, code, notes, comments, and the targets of links. */
export function isTypingProse(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (/^---\r?\n/.test(text) && !/\n---[ \t]*\r?\n/.test(before)) return false;
  if (/^\s*\[\^[^\]]+\]:/.test(line) || /^(?: {4}|\t)/.test(line)) return false;
  if (countOf(line, /`/g) % 2 === 1 || /\]\([^)]*$/.test(line) || /<[a-z/!][^>]*$/i.test(line)) return false;
  if (/(?:https?:\/\/|www\.)\S*$/i.test(line)) return false;
  if (before.lastIndexOf("<!--") > before.lastIndexOf("-->")) return false;
  return countOf(before, /^ {0,3}(?:```|~~~)/gm) % 2 === 0;
}

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
