/** What is offered while one types: labels behind [^, keys behind [@, numbers behind [; else figures and names of the sources. */
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Witness } from "../../checking/checked.ts";
import { addEntries } from "../../presenting/citing/bibliographyEntry.ts";
import type { CitedSource } from "../../presenting/citing/citation.ts";
import {
  type LabelOffered,
  type LabelTyped,
  labelsOffered,
  labelTyped,
  nearest,
} from "../../presenting/citing/citationCompletion.ts";
import { citedSource } from "../../presenting/fixes.ts";
import { say } from "../../presenting/messages.ts";
import { fold } from "../../text/fold.ts";
import { lineEnd, lineStart } from "../../text/lines.ts";
import { termsOf } from "../../text/terms.ts";
import { answer } from "../answers.ts";
import { rangeOf } from "../convert.ts";
import { citationsIn, editingOf, pathFromDraft, workspaceEdit } from "../editing.ts";
import { ADD_ENTRY, type AddEntryArguments, type ClientOptions } from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { valueItems } from "./valueCompletion.ts";

export function provideCompletion(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  options: ClientOptions,
): void {
  connection.onCompletion(({ textDocument, position }, token) =>
    answer<CompletionItem[] | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const offset = checked.document.offsetAt(position);
      return labelItems(checked, offset) ?? valueItems(checked, offset);
    }),
  );
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    if (command !== ADD_ENTRY) return null;
    const [{ uri, key, source }] = given as [AddEntryArguments];
    const checked = await session.checked(uri);
    const draft = checked === null ? null : citationsIn(checked);
    const meta = checked?.evidence.meta(source) ?? null;
    if (checked === null || draft?.file == null || meta === null) return null;
    const cited: CitedSource = { id: source, meta, path: pathFromDraft(meta, checked), quote: null };
    const edits = addEntries([{ key, source: cited }], draft.file, draft.today);
    const edit = workspaceEdit(edits, checked, editingOf(client, options));
    const { applied } = await connection.workspace.applyEdit(edit);
    return applied ? URI.file(checked.bibliography.path).toString() : null;
  });
}

/** Null where no label is being typed. */
function labelItems(checked: CheckedDocument, offset: number): CompletionItem[] | null {
  const { document, draft, project } = checked;
  const typed = labelTyped(document.getText(), offset, project.settings.citationStyle === "gbt7714");
  if (typed === null) return null;
  const offered = labelsOffered(typed, draft, citationsIn(checked), likelySources(checked, offset));
  const canAdd = typed.form !== "key" || citationsIn(checked).file !== null;
  return offered.filter(({ isNew }) => canAdd || !isNew).map((each, i) => itemOf(each, i, typed, checked));
}

function itemOf(
  offered: LabelOffered,
  i: number,
  { at, isClosed, form }: LabelTyped,
  checked: CheckedDocument,
): CompletionItem {
  const { document, project } = checked;
  const { label, words, isNew, edits, source } = offered;
  const written = isClosed ? label : `${label}]`;
  // Two edits that touch may be taken in either order: at the end of a draft the note goes with the mark.
  const isTouching = edits.some(({ start }) => start <= at.end);
  const newText = isTouching ? written + edits.map(({ text }) => text).join("") : written;
  const added = isTouching ? [] : edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));
  const hint = say(project.locale, form === "key" ? "completion.newEntry" : "completion.newNote");
  const given: AddEntryArguments | null = source === null ? null : { uri: document.uri, key: label, source: source.id };
  return {
    label,
    labelDetails: { detail: `  ${words}`, ...(isNew ? { description: hint } : {}) },
    detail: isNew ? `${hint}: ${words}` : words,
    kind: isNew ? CompletionItemKind.Event : CompletionItemKind.Reference,
    filterText: `${label} ${words}`,
    sortText: `${i}`.padStart(4, "0"),
    textEdit: { range: rangeOf(document, at), newText },
    ...(added.length > 0 ? { additionalTextEdits: added } : {}),
    ...(given === null ? {} : { command: { title: hint, command: ADD_ENTRY, arguments: [given] } }),
  };
}

/** Those that the nearest claims rest on, then those that speak of what the line does. */
function likelySources(checked: CheckedDocument, offset: number): CitedSource[] {
  const { document, draft, evidence } = checked;
  const pathOf = ({ meta }: Pick<Witness, "meta">) => pathFromDraft(meta, checked);
  const witnesses = nearest(draft.claims, offset).flatMap(({ evidence: own, derivation }) => [
    ...own,
    ...(derivation?.inputs ?? []),
  ]);
  const sources = new Map<string, CitedSource>();
  for (const witness of witnesses)
    if (!sources.has(witness.source)) sources.set(witness.source, citedSource(witness, pathOf));
  const text = document.getText();
  const terms = termsOf(fold(text.slice(lineStart(text, offset), lineEnd(text, offset))));
  for (const id of evidence.shortlist({ terms: [...new Set(terms)], values: [], names: [], limit: MOST_LIKELY })) {
    const meta = sources.has(id) ? null : evidence.meta(id);
    if (meta !== null) sources.set(id, { id, meta, path: pathOf({ meta }), quote: null });
  }
  return [...sources.values()];
}

const MOST_LIKELY = 12;
