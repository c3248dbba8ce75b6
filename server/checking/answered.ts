/** Whether a sentence's claims found their answers in the sources nearest to it, so that no others need be read. */
import { isByline } from "./claims.ts";
import type { OpenDraft } from "./draft.ts";
import type { JudgedSentence } from "./sentence.ts";
import { judgedByItself } from "./settling.ts";

/**
 * A value is answered by whatever bears it out; by what speaks against it only where that is one of the draft's own: among
 * strangers the true source may come later. Somebody's name is answered where a source has it.
 *
 * @param own ids of the sources that the draft cites here, or that most of its sentences lead to.
 */
export function isAnswered(
  { read, values, rulings }: JudgedSentence,
  open: OpenDraft,
  own: ReadonlySet<string>,
): boolean {
  const isValueAnswered = values.every((value) => {
    if (!value.isChecked) return true;
    const { verdict, deciding } = judgedByItself(value);
    if (verdict === "supported" || verdict === "reserved") return true;
    return verdict !== "unverified" && deciding.every(({ candidate }) => own.has(candidate.view.source.id));
  });
  if (!isValueAnswered || rulings.some(({ verdict }) => verdict === "unverified" || verdict === "unchecked"))
    return false;
  return read.names.every(
    (name) =>
      name.role !== "person" ||
      name.foundBy === "words" ||
      isByline(name, read, open.authors) ||
      rulings.some(({ mention, at }) => mention.kind === "name" && at.start < name.end && at.end > name.start),
  );
}
