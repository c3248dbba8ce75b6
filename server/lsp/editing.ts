/** From what a fix changes to the protocol's edits: of the draft, and of the bibliography beside it. */
import { dirname, relative, sep } from "node:path";
import type {
  ClientCapabilities,
  CodeAction,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { sourceNamed } from "../checking/citing.ts";
import type { DraftCitations } from "../presenting/citing/citation.ts";
import type { Edit } from "../presenting/edit.ts";
import { fileOf } from "../project/bibliography.ts";
import type { SourceMeta } from "../text/source.ts";
import { positionIn, rangeOf } from "./convert.ts";
import { type ClientOptions, SAVE_FILE } from "./requests.ts";
import type { CheckedDocument } from "./session.ts";

/** What the client can do with edits. */
export interface Editing {
  readonly isVersioned: boolean;
  readonly canCreate: boolean;
  readonly hasCommands: boolean;
}

export function editingOf({ workspace }: ClientCapabilities, options: ClientOptions): Editing {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  return {
    isVersioned: documentChanges ?? false,
    canCreate: (documentChanges && resourceOperations?.includes("create")) ?? false,
    hasCommands: options.hasCommands ?? false,
  };
}

/** A draft as far as it cites, with the style that the project cites in. */
export function citationsIn({ document, draft, project, evidence, bibliography }: CheckedDocument): DraftCitations {
  return {
    ...draft.citing,
    text: document.getText(),
    isCut: draft.uncheckedFrom !== null,
    isMarkdown: document.languageId === "markdown",
    style: project.settings.citationStyle,
    file: fileOf(bibliography, URI.parse(document.uri).fsPath),
    today: today(),
    cited: (reference) => sourceNamed(reference, evidence),
  };
}

/** A source's file as the draft would link to it. */
export function pathFromDraft({ path }: SourceMeta, { document }: CheckedDocument): string | null {
  return path === null
    ? null
    : relative(dirname(URI.parse(document.uri).fsPath), path)
        .split(sep)
        .join("/");
}

/** The edit; where it changes another file too, the command that saves that one, which nobody sees change. */
export function applied(
  edits: readonly Edit[],
  checked: CheckedDocument,
  editing: Editing,
): Pick<CodeAction, "edit" | "command"> {
  const edit = workspaceEdit(edits, checked, editing);
  if (!editing.hasCommands || !edits.some(({ isInBibliography }) => isInBibliography)) return { edit };
  const given = URI.file(checked.bibliography.path).toString();
  return { edit, command: { title: "", command: SAVE_FILE, arguments: [given] } };
}

export function workspaceEdit(edits: readonly Edit[], checked: CheckedDocument, editing: Editing): WorkspaceEdit {
  const { document, bibliography } = checked;
  const { uri, version } = document;
  const own = edits
    .filter(({ isInBibliography }) => !isInBibliography)
    .map((edit): TextEdit => ({ range: rangeOf(document, edit), newText: edit.text }));
  const beside = edits
    .filter(({ isInBibliography }) => isInBibliography)
    .map(({ start, end, text }): TextEdit => {
      const at = (offset: number) => positionIn(bibliography.text, offset);
      return { range: { start: at(start), end: at(end) }, newText: text };
    });
  const other = URI.file(bibliography.path).toString();
  if (!editing.isVersioned) return { changes: { [uri]: own, ...(beside.length > 0 && { [other]: beside }) } };
  const draftEdit: TextDocumentEdit = { textDocument: { uri, version }, edits: own };
  if (beside.length === 0) return { documentChanges: [draftEdit] };
  const otherEdit: TextDocumentEdit = { textDocument: { uri: other, version: null }, edits: beside };
  const isNew = !bibliography.isThere && editing.canCreate;
  const create = { kind: "create", uri: other, options: { ignoreIfExists: true } } as const;
  return { documentChanges: [...(isNew ? [create] : []), otherEdit, ...(own.length > 0 ? [draftEdit] : [])] };
}

/** The system's own day, which is the journalist's. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}
