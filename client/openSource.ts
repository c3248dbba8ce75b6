/** Opens a source with the passage selected. */
import * as vscode from "vscode";
import type { OpenSourceArguments } from "../server/lsp/requests.ts";

/** What a link may open: files, and the text that the server drew from a PDF or a record. */
const OPENED_SCHEMES = new Set(["file", "vscode-remote", "hegao-source"]);

/** @param column where it is not shown yet; beside the editor in front unless told. */
export async function openSource(
  given: OpenSourceArguments,
  column: vscode.ViewColumn = vscode.ViewColumn.Beside,
): Promise<void> {
  const uri = vscode.Uri.parse(String(given?.uri));
  if (!OPENED_SCHEMES.has(uri.scheme)) return;
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const { start, end } = given.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? column;
    const editor = await vscode.window.showTextDocument(document, { selection, viewColumn });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("{0} is no longer there, or cannot be shown as text.", vscode.workspace.asRelativePath(uri)),
    );
  }
}
