/** "Add Source" and "Edit a Source's Metadata": asks what, has the server do it, and opens what came of it. */
import * as vscode from "vscode";
import { ADD_SOURCE, type AddSourceResult, EDIT_METADATA, type ToAdd } from "../server/lsp/requests.ts";
import { hasProject, sayNothingOpen } from "./projects.ts";
import type { ServerProcess } from "./serverProcess.ts";

interface Way extends vscode.QuickPickItem {
  readonly ask: () => Promise<ToAdd | undefined>;
}

/** @param given what to add, from a menu or another extension; else the person is asked. */
export async function addSource(server: ServerProcess, given?: ToAdd): Promise<void> {
  const uri = placeOfWork();
  if (uri === undefined) return sayNothingOpen();
  const what = given ?? (await askWhat());
  if (what === undefined) return;
  await makePlace(server, vscode.Uri.parse(uri));
  const title = vscode.l10n.t("Adding a source");
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    await show(await server.request<AddSourceResult>(ADD_SOURCE, { uri, what }));
  });
}

/** @param of a source; without one, the file in the editor. */
export async function editMetadata(server: ServerProcess, of?: vscode.Uri): Promise<void> {
  const uri = (of ?? vscode.window.activeTextEditor?.document.uri)?.toString();
  if (uri === undefined) return sayNothingOpen();
  await show(await server.request<AddSourceResult>(EDIT_METADATA, { uri }));
}

/** A document in whose project the source is kept. */
const placeOfWork = (): string | undefined =>
  (vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri)?.toString();

/** Where no sources stand yet, a folder for them is made beside what is open. */
async function makePlace(server: ServerProcess, document: vscode.Uri): Promise<void> {
  const workspace = vscode.workspace.getWorkspaceFolder(document)?.uri;
  const top = workspace ?? vscode.Uri.joinPath(document, "..");
  const inside = document.path === workspace?.path ? vscode.Uri.joinPath(document, "draft.md") : document;
  if (!(await hasProject(inside))) await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(top, "sources"));
  await server.start();
}

async function askWhat(): Promise<ToAdd | undefined> {
  const text = await vscode.env.clipboard.readText();
  const ways: Way[] = [
    { label: `$(globe) ${vscode.l10n.t("From the web…")}`, ask: () => askAddress(text) },
    { label: `$(file) ${vscode.l10n.t("A file…")}`, ask: askFile },
  ];
  if (text.trim() !== "")
    ways.push({
      label: `$(clippy) ${vscode.l10n.t("From the clipboard")}`,
      detail: text.trim().replace(/\s+/g, " ").slice(0, 80),
      ask: async () => ({ type: "clipboard", text }),
    });
  const way = await vscode.window.showQuickPick(ways, { title: vscode.l10n.t("Add a source") });
  return way?.ask();
}

async function askAddress(clipboard: string): Promise<ToAdd | undefined> {
  const value = isAddress(clipboard.trim()) ? clipboard.trim() : "";
  const url = await vscode.window.showInputBox({
    prompt: vscode.l10n.t("Address of the page or file to keep"),
    value,
    validateInput: (typed) =>
      isAddress(typed.trim()) ? undefined : vscode.l10n.t("An address begins with http:// or https://"),
    // The address is fetched from a browser, whose window takes the focus.
    ignoreFocusOut: true,
  });
  return url === undefined ? undefined : { type: "url", url: url.trim() };
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

async function askFile(): Promise<ToAdd | undefined> {
  const chosen = await vscode.window.showOpenDialog({ canSelectMany: false });
  return chosen?.[0] && { type: "file", uri: chosen[0].toString() };
}

async function show(result: AddSourceResult | null): Promise<void> {
  if (result === null) return;
  if ("problem" in result) {
    void vscode.window.showErrorMessage(vscode.l10n.t("No source was added: {0}", result.problem));
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(result.open));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
