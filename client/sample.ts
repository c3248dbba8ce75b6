/** “Create Sample Workspace”: a copy of the bundled example in a folder of the person's choice, opened at its draft. */
import * as vscode from "vscode";

const NAME = "hegao-sample";

/** Remembers over the loading of a window which copy was just made. */
const MADE = "hegao.madeSample";

/** @param into the folder that gets the copy, from other extensions; else the person is asked. */
export async function createSample(context: vscode.ExtensionContext, into?: vscode.Uri): Promise<void> {
  const parent = into ?? (await askFolder());
  if (parent === undefined) return;
  const folder = await unusedName(parent);
  try {
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, "examples/quarterly"), folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("The sample could not be written: {0}", reason));
    return;
  }
  await context.globalState.update(MADE, folder.toString());
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand("vscode.openFolder", folder, { forceNewWindow });
}

/** Opens the draft of a sample that was made right before this window opened. */
export async function openMadeSample({ globalState }: vscode.ExtensionContext): Promise<void> {
  const made = globalState.get<string>(MADE);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === made)?.uri;
  if (folder === undefined) return;
  await globalState.update(MADE, undefined);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, "draft.md"));
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t("Where to put the sample workspace"),
    openLabel: vscode.l10n.t("Create Here"),
  });
  return chosen?.[0];
}

/** Nothing that is there already is written over. */
async function unusedName(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name.toLowerCase()));
  for (let i = 1; ; i++) {
    const name = i === 1 ? NAME : `${NAME}-${i}`;
    if (!taken.has(name)) return vscode.Uri.joinPath(parent, name);
  }
}
