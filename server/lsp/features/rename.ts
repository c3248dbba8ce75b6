/** Renames a name throughout a draft, all its writings with it: 奇富 GPT and 奇富GPT become one. */
import {
  type Connection,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Writings, writingsAt } from "../../checking/writings.ts";
import { say } from "../../presenting/messages.ts";
import { answer } from "../answers.ts";
import { rangeOf } from "../convert.ts";
import type { Project } from "../project.ts";
import type { Session } from "../session.ts";
import { labelUnder, renameLabel } from "./citation.ts";

export function provideRename(connection: Connection, session: Session): void {
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer<{ range: Range; placeholder: string } | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      const label = checked && labelUnder(checked, checked.document.offsetAt(position));
      if (label) return { range: rangeOf(checked!.document, label.at), placeholder: label.label };
      const name = checked && nameAt(checked.document, checked.project, checked.document.offsetAt(position));
      return name ? { range: rangeOf(checked.document, name.at), placeholder: name.text } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer<WorkspaceEdit | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const { document, project } = checked;
      const written = newName.trim();
      if (written === "" || /[\r\n]/.test(written))
        throw new ResponseError(LSPErrorCodes.RequestFailed, say(project.locale, "rename.empty"));
      const changes = renameLabel(checked, document.offsetAt(position), written, session);
      if (changes !== null) return { changes };
      const name = nameAt(document, project, document.offsetAt(position));
      if (name === null) return null;
      const edits = name.all.map((span) => ({ range: rangeOf(document, span), newText: written }));
      return { changes: { [document.uri]: edits } };
    }),
  );
}

function nameAt(document: TextDocument, project: Project, offset: number): Writings | null {
  const format = document.languageId === "markdown" ? "markdown" : "plain";
  const draft = { text: document.getText(), format, date: project.settings.draftDate } as const;
  return writingsAt(draft, project.checking.reading, offset);
}
