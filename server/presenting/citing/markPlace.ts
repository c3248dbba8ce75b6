/** Where in a draft marks and notes go. */
import type { CheckedClaim } from "../../checking/checked.ts";
import type { Citing } from "../../checking/citing.ts";
import { toFile } from "../../text/block.ts";
import type { Mark } from "../../text/citationMarks.ts";
import type { Edit } from "../edit.ts";

/** Ends of clauses. In a Chinese text marks stand before them; footnotes of an English one behind. */
const CLAUSE_END = /[，。；：、！？]|[,;:!?](?![\da-z])|\.(?=[\s”’"')\]]|$)|\n/gi;

/** Behind the clause that the claim stands in, and behind the marks that are there. @param isBehind in an English text. */
export function markPlace({ read, mention }: CheckedClaim, { links, marks }: Citing, isBehind: boolean): number {
  const { sentence, block, start } = read;
  CLAUSE_END.lastIndex = mention.end;
  const found = CLAUSE_END.exec(sentence.text);
  const goesOver = isBehind && sentence.language === "en" && found !== null && found[0] !== "\n";
  let end = found === null ? sentence.text.trimEnd().length : found.index + (goesOver ? 1 : 0);
  end = Math.max(end, mention.end);
  const last = start + sentence.text.slice(0, end).trimEnd().length - 1;
  let at = toFile(block, last) + 1;
  const link = links.find((each) => each.start < at && at < each.end);
  if (link !== undefined) at = link.end;
  for (let next = markAfter(marks, at); next !== undefined; next = markAfter(marks, at)) at = next.end;
  return at;
}

/** June [1] has a space before its mark. */
const markAfter = (marks: readonly Mark[], at: number): Mark | undefined =>
  marks.find((mark) => mark.start === at || (mark.start === at + 1 && mark.form !== "footnote"));

/** The marks that end, one behind the other, at the offset. */
export function marksBefore(marks: readonly Mark[], at: number): Mark[] {
  const before = marks.filter((mark) => mark.end === at);
  const [first] = before;
  return first === undefined ? [] : [...marksBefore(marks, first.start), ...before];
}

/** Behind the last words of the draft, right under the notes where they stand last, else after an empty line. */
export function noteEdit(notes: readonly string[], text: string, { notes: known }: Citing, isSpaced: boolean): Edit {
  const end = text.trimEnd().length;
  const line = text.includes("\r\n") ? "\r\n" : "\n";
  const isUnderNotes = known.some((note) => note.end >= end);
  const between = isSpaced ? line + line : line;
  return { start: end, end, text: (isUnderNotes ? between : line + line) + notes.join(between) };
}
