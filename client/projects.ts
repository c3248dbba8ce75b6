/** Where there is something to check: a project file or a folder of sources above a document. */
import * as vscode from "vscode";

/** What makes a folder a project, as the server sees it too. */
const SIGNS = ["hegao.json", "sources"];

/** Looks from the document's folder up to its workspace folder's; a lone file's own folder only. */
export async function hasProject(document: vscode.Uri): Promise<boolean> {
  if (document.scheme !== "file") return false;
  const top = vscode.workspace.getWorkspaceFolder(document)?.uri;
  for (let folder = vscode.Uri.joinPath(document, ".."); ; folder = vscode.Uri.joinPath(folder, "..")) {
    if ((await Promise.all(SIGNS.map((sign) => exists(vscode.Uri.joinPath(folder, sign))))).includes(true)) return true;
    if (top === undefined || folder.path === top.path || folder.path === "/") return isSettled(document);
  }
}

/** Calls when a folder becomes a project. */
export function onProjectAppears(call: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher("**/{hegao.json,sources}", false, true, true);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(call),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("hegao.sources") && call()),
  );
}

/** For commands that have nothing to work on: a palette that does nothing looks broken. */
export function sayNothingOpen(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a folder, or a draft with sources beside it, first."));
}

/** Settings may name the sources where no folder does. */
const isSettled = (document: vscode.Uri): boolean =>
  (vscode.workspace.getConfiguration("hegao", document).get<string[] | null>("sources")?.length ?? 0) > 0;

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
