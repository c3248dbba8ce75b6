/** Renames a name throughout a draft, all its writings with it: 奇富 GPT and 奇富GPT become one. */
import {
  type Connection,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { type Writings, writingsAt } from "../../checking/writings.ts";
import type { Words } from "../../kinds/name/words.ts";
import { say } from "../../presenting/messages.ts";
import { answer } from "../answers.ts";
import type { CheckedDocument } from "../checkedDocument.ts";
import { rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";
import { labelUnder, renameLabel } from "./citation.ts";

export function provideRename(connection: Connection, session: Session, words: Words): void {
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer<{ range: Range; placeholder: string } | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      const label = checked && labelUnder(checked, checked.document.offsetAt(position));
      if (label) return { range: rangeOf(checked!.document, label.at), placeholder: label.label };
      const name = checked && nameAt(checked, checked.document.offsetAt(position), words);
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
      const name = nameAt(checked, document.offsetAt(position), words);
      if (name === null) return null;
      const edits = name.all.map((span) => ({ range: rangeOf(document, span), newText: written }));
      return { changes: { [document.uri]: edits } };
    }),
  );
}

function nameAt(
  { document, project, draft: { claims } }: CheckedDocument,
  offset: number,
  words: Words,
): Writings | null {
  const format = document.languageId === "markdown" ? "markdown" : "plain";
  const draft = { text: document.getText(), format, date: project.settings.draftDate } as const;
  const witnesses = new Set(claims.flatMap(({ evidence }) => evidence.map(({ read }) => read)));
  const listed = project.settings.names.flatMap(({ usual, forms = [] }) => [usual, ...forms]);
  const names = [...listed, ...[...witnesses].flatMap((read) => read.names.map(({ text }) => text))];
  return writingsAt(draft, project.checking.reading, offset, { words, names });
}
