/** “Sign off…”: asks how the person made sure and why the finding may stand, and has the server write it down. */
import { execFile } from "node:child_process";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";
import {
  type AskSignOffArguments,
  type GiveReasonArguments,
  SIGN_OFF,
  type SignOffParams,
  type SignOffResult,
} from "../server/lsp/requests.ts";
import type { ServerProcess } from "./serverProcess.ts";

/** @param given by the quick fix; without it, the claim under the cursor is meant. */
export async function signOff(server: ServerProcess, given?: AskSignOffArguments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const at = given ?? (editor && { uri: editor.document.uri.toString(), position: editor.selection.active, words: "" });
  if (at === undefined) return;
  const title = vscode.l10n.t("Sign off {0}", at.words);
  const how = await vscode.window.showQuickPick(waysToMakeSure(), { title, ignoreFocusOut: true });
  if (how === undefined) return;
  const why = await askFor(title, vscode.l10n.t("Who confirmed it, or what shows it?"));
  if (why === undefined) return;
  const { line, character } = at.position;
  const params: SignOffParams = {
    uri: at.uri,
    position: { line, character },
    who: await nameOf(vscode.Uri.parse(at.uri)),
    when: today(),
    how,
    why,
  };
  const result = await server.request<SignOffResult>(SIGN_OFF, params);
  if (result !== null && result !== undefined) void vscode.window.showErrorMessage(result.problem);
}

/** “Ignore … in all drafts…”: asks why, and has the server write it down for the whole project. */
export async function ignoreEverywhere(server: ServerProcess, given: AskSignOffArguments): Promise<void> {
  const title = vscode.l10n.t("Ignore {0} in all drafts", given.words);
  const why = await askFor(title, WHY());
  if (why === undefined) return;
  const params: SignOffParams = {
    uri: given.uri,
    position: given.position,
    who: await nameOf(vscode.Uri.parse(given.uri)),
    when: today(),
    how: vscode.l10n.t("Ignored in all drafts"),
    why,
    isEverywhere: true,
  };
  const result = await server.request<SignOffResult>(SIGN_OFF, params);
  if (result !== null && result !== undefined) void vscode.window.showErrorMessage(result.problem);
}

/** Writes a reason into a comment that was just put in; without one, the comment stays as it is. */
export async function giveReason({ uri, comment }: GiveReasonArguments): Promise<void> {
  const why = await askFor(vscode.l10n.t("Ignore this finding"), WHY());
  const words = why?.replace(/\s+/g, " ").replace(/-{2,}/g, "—").trim();
  if (!words) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const start = document.getText().indexOf(comment);
  if (start === -1) return;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(start + comment.length - " -->".length), `: ${words}`);
  await vscode.workspace.applyEdit(edit);
}

/** Stays while the person looks elsewhere for the words, and while the menu that led to it hands the focus back. */
const askFor = (title: string, prompt: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true });

const WHY = (): string => vscode.l10n.t("Why may it stand? Leave it empty to say nothing.");

const waysToMakeSure = (): string[] => [
  vscode.l10n.t("Asked by phone or message"),
  vscode.l10n.t("Seen in a document"),
  vscode.l10n.t("Reported first-hand"),
  vscode.l10n.t("Decided by the desk"),
];

/** Whom git knows, else whom the system does. */
async function nameOf(draft: vscode.Uri): Promise<string> {
  try {
    const asked = promisify(execFile)("git", ["config", "user.name"], { cwd: dirname(draft.fsPath), timeout: 2000 });
    const name = (await asked).stdout.trim();
    if (name !== "") return name;
  } catch {
    // No git, or no name in it.
  }
  try {
    return userInfo().username;
  } catch {
    // A system that knows its users by number alone.
    return process.env["USER"] ?? process.env["USERNAME"] ?? "?";
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}
