/** A citation under the cursor: its card, where it leads, and its other name. */
import { readFileSync } from "node:fs";
import { type Location, LSPErrorCodes, type Range, ResponseError, type TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { Witness } from "../../checking/checked.ts";
import { type CitationAt, citationAt, labelOfNote, passageCited, placesOfLabel } from "../../checking/citationAt.ts";
import { sourceNamed } from "../../checking/citing.ts";
import { citedCardOf } from "../../presenting/citing/citedCard.ts";
import { say } from "../../presenting/messages.ts";
import { viewOf } from "../../presenting/view.ts";
import { readMarkdown } from "../../text/markdown.ts";
import type { Span } from "../../text/span.ts";
import { claimsAt, positionIn, rangeOf } from "../convert.ts";
import { draftFilesIn } from "../folders.ts";
import { locate } from "../passages.ts";
import type { Project } from "../project.ts";
import type { CheckedDocument, Session } from "../session.ts";

/** Null where none is. Over the words of a link a claim goes first. */
export function citationUnder({ draft }: CheckedDocument, offset: number): CitationAt | null {
  const found = citationAt(draft.citing, offset);
  if (found === null) return null;
  const isOnClaim = claimsAt(draft.claims, offset).length > 0;
  if (found.mark !== null) return offset < found.end || !isOnClaim ? found : null;
  return found.note !== null || !isOnClaim ? found : null;
}

function witnessOf({ reference }: CitationAt, { evidence }: CheckedDocument): Witness | null {
  const id = reference === null ? null : sourceNamed(reference, evidence);
  const source = id === null ? null : evidence.source(id);
  return source === null || reference === null ? null : passageCited(source, reference);
}

/** Null where there is no citation, or nothing to be said of it. */
export function citationCard(
  checked: CheckedDocument,
  offset: number,
  link: (witness: Witness) => string | null,
): { readonly card: string; readonly range: Range } | null {
  const found = citationUnder(checked, offset);
  if (found === null) return null;
  const { document, draft, project } = checked;
  const isLink = found.mark === null && found.note === null;
  const witness = witnessOf(found, checked);
  if (isLink && witness === null) return null;
  const faults = draft.citationFaults.filter(
    ({ mark, note, start, end }) =>
      (mark !== null && mark === found.mark) ||
      (note !== null && note === found.note) ||
      (isLink && start === found.start && end === found.end),
  );
  const card = citedCardOf(found, witness, faults, viewOf(document.getText(), project.locale, link));
  return card === "" ? null : { card, range: rangeOf(document, found.mark ?? found) };
}

/** From a mark to its note or entry, from a note or a link to the source's passage. */
export function citationTargets(checked: CheckedDocument, offset: number): { at: Span; to: Location[] } | null {
  const found = citationUnder(checked, offset);
  if (found === null) return null;
  const { document, bibliography } = checked;
  const { mark, note } = found;
  const witness = witnessOf(found, checked);
  const passage = witness === null ? null : locate(witness, checked);
  const sources = passage === null ? [] : [passage];
  if (mark === null) return { at: found, to: sources };
  if (note !== null) return { at: mark, to: [{ uri: document.uri, range: rangeOf(document, labelOfNote(note)) }] };
  const entry = mark.form === "key" ? bibliography.entries.find(({ key }) => key === mark.label) : undefined;
  if (entry === undefined) return { at: mark, to: sources };
  const range = rangeInText(bibliography.text, entry.keyAt);
  return { at: mark, to: [{ uri: URI.file(bibliography.path).toString(), range }, ...sources] };
}

const rangeInText = (text: string, span: Span): Range => ({
  start: positionIn(text, span.start),
  end: positionIn(text, span.end),
});

/** The label under the cursor, of a mark or a note. */
export function labelUnder(checked: CheckedDocument, offset: number): { at: Span; label: string } | null {
  const { mark, note } = citationUnder(checked, offset) ?? {};
  if (mark) return { at: mark.labelAt, label: mark.label };
  if (!note) return null;
  const at = labelOfNote(note);
  return offset <= at.end + 1 ? { at, label: note.label } : null;
}

/** Where the label under the cursor stands in the draft; null where there is none. @param hasNote whether its note counts. */
export function placesOfLabelUnder(checked: CheckedDocument, offset: number, hasNote: boolean): Span[] | null {
  const { mark, note } = citationUnder(checked, offset) ?? {};
  const form = mark?.form ?? note?.form;
  const label = labelUnder(checked, offset)?.label;
  if (form === undefined || label === undefined) return null;
  const places = placesOfLabel(checked.draft.citing, form, label);
  return hasNote || !note ? places : places.filter(({ start }) => start !== labelOfNote(note).start);
}

/**
 * The label renamed wherever it stands: a note's in the draft, a key in the bibliography and all drafts of the project.
 *
 * @returns edits by address; null where no label stands. @throws ResponseError for a name that cannot be one.
 */
export function renameLabel(
  checked: CheckedDocument,
  offset: number,
  name: string,
  session: Session,
): Record<string, TextEdit[]> | null {
  const { mark, note } = citationUnder(checked, offset) ?? {};
  const under = labelUnder(checked, offset);
  const form = mark?.form ?? note?.form;
  if (under === null || form === undefined) return null;
  const { document, draft, project, bibliography } = checked;
  const isTaken =
    form === "key"
      ? bibliography.entries.some(({ key }) => key === name)
      : placesOfLabel(draft.citing, form, name).length > 0;
  if (name !== under.label && (isTaken || !NAMES[form].test(name)))
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      say(project.locale, isTaken ? "rename.labelTaken" : "rename.labelWrong", { label: name }),
    );
  const own = editsOf(document, placesOfLabel(draft.citing, form, under.label), name);
  if (form !== "key") return { [document.uri]: own };
  const entry = bibliography.entries.find(({ key }) => key === under.label);
  return {
    [document.uri]: own,
    ...keyInDrafts(under.label, name, document.uri, project, session),
    ...(entry === undefined
      ? {}
      : {
          [URI.file(bibliography.path).toString()]: [
            { range: rangeInText(bibliography.text, entry.keyAt), newText: name },
          ],
        }),
  };
}

const NAMES = {
  footnote: /^[^\s[\]^]{1,80}$/,
  numbered: /^\d{1,4}$/,
  key: /^[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*$/u,
} as const;

const editsOf = (document: TextDocument, spans: readonly Span[], newText: string): TextEdit[] =>
  spans.map((span) => ({ range: rangeOf(document, span), newText }));

function keyInDrafts(
  key: string,
  name: string,
  but: string,
  project: Project,
  session: Session,
): Record<string, TextEdit[]> {
  const found: Record<string, TextEdit[]> = {};
  for (const uri of draftFilesIn(project.folder, (file) => project.isDraft(file))) {
    if (uri === but) continue;
    const text = session.documents.get(uri)?.getText() ?? textOf(URI.parse(uri).fsPath);
    if (!text.includes(`@${key}`)) continue;
    const spans = placesOfLabel({ ...readMarkdown(text), bibliography: null }, "key", key);
    if (spans.length > 0) found[uri] = editsOf(TextDocument.create(uri, "markdown", 0, text), spans, name);
  }
  return found;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
