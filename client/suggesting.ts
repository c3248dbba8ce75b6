/**
 * Opens the list of what the sources state while a draft is typed, where there is something to offer. In Markdown VS Code opens
 * none by itself, and would show words of the document if it did.
 */
import * as vscode from "vscode";
import type { ServerProcess } from "./serverProcess.ts";

/** So long nobody types before the sources are asked, in milliseconds. */
const PAUSE_MS = 120;

/** A longer insertion was pasted. */
const LONGEST_TYPED = 12;

export function suggestWhileTyping(server: ServerProcess): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    clearTimeout(timer);
    const editor = vscode.window.activeTextEditor;
    const [change, ...more] = contentChanges;
    if (change === undefined || more.length > 0 || reason !== undefined || editor?.document !== document) return;
    if (!isAsked(document) || change.text.length > LONGEST_TYPED || !/[\p{L}\d]$/u.test(change.text)) return;
    timer = setTimeout(() => void offer(editor, server).catch(() => {}), PAUSE_MS);
  });
  return vscode.Disposable.from(listening, { dispose: () => clearTimeout(timer) });
}

const isAsked = (document: vscode.TextDocument): boolean =>
  (document.languageId === "markdown" || document.languageId === "plaintext") &&
  vscode.workspace.getConfiguration("hegao", document).get("completion", true);

/** An answer that comes when more was typed is too late. */
async function offer(editor: vscode.TextEditor, server: ServerProcess): Promise<void> {
  const { document, selection } = editor;
  const { version } = document;
  const items = await server.request<readonly { data?: { isStated?: boolean } }[]>("textDocument/completion", {
    textDocument: { uri: document.uri.toString() },
    position: { line: selection.active.line, character: selection.active.character },
  });
  if (!items?.some(({ data }) => data?.isStated) || document.version !== version) return;
  if (vscode.window.activeTextEditor !== editor) return;
  await vscode.commands.executeCommand("editor.action.triggerSuggest", { auto: true });
}
