/** The extension's commands. */
import * as vscode from "vscode";
import {
  ASK_SIGN_OFF,
  type AskSignOffArguments,
  COPY_CITATION,
  type CopyCitationArguments,
  type DraftStatus,
  EXPLAIN,
  GIVE_REASON,
  IGNORE_EVERYWHERE,
  INSERT_DATE,
  OPEN_SOURCE,
  type OpenSourceArguments,
  REINDEX,
  SAVE_FILE,
  type ToAdd,
} from "../server/lsp/requests.ts";
import { addSource, editMetadata } from "./capture.ts";
import { openSource } from "./openSource.ts";
import { sayNothingOpen } from "./projects.ts";
import { createSample } from "./sample.ts";
import type { ServerProcess } from "./serverProcess.ts";
import { giveReason, ignoreEverywhere, signOff } from "./signOff.ts";
import { type StatusItem, sourcesLine } from "./statusItem.ts";
import { whereTrusted } from "./trust.ts";

export function registerCommands(
  context: vscode.ExtensionContext,
  server: ServerProcess,
  status: StatusItem,
): vscode.Disposable {
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    [OPEN_SOURCE]: (given: OpenSourceArguments) => openSource(given),
    [INSERT_DATE]: insertDate,
    [COPY_CITATION]: copyCitation,
    [SAVE_FILE]: saveFile,
    "hegao.citeAll": () => sourceAction("source.hegao.citeAll"),
    "hegao.renumber": () => sourceAction("source.hegao.renumber"),
    "hegao.fixAll": () => sourceAction("source.fixAll.hegao"),
    "hegao.nextFinding": () => goToFinding(1, status),
    "hegao.previousFinding": () => goToFinding(-1, status),
    "hegao.showStatus": () => showStatus(server, status),
    "hegao.explain": () => explain(server),
    [ASK_SIGN_OFF]: whereTrusted((given?: AskSignOffArguments) => signOff(server, given)),
    [IGNORE_EVERYWHERE]: whereTrusted((given: AskSignOffArguments) => ignoreEverywhere(server, given)),
    [GIVE_REASON]: giveReason,
    "hegao.addSource": whereTrusted((given?: ToAdd) => addSource(server, given)),
    "hegao.editMetadata": whereTrusted((of?: vscode.Uri) => editMetadata(server, of)),
    "hegao.createSample": (into?: vscode.Uri) => createSample(context, into),
    "hegao.getStarted": () => getStarted(context),
    "hegao.reindex": () => reindex(server),
    "hegao.restartServer": async () => (await server.restart()) || sayNothingOpen(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

const sourceAction = (kind: string): Thenable<void> =>
  vscode.commands.executeCommand("editor.action.sourceAction", { kind, apply: "first" });

/** A file that a fix wrote to beside the draft: nobody is to find it unsaved, in a tab that they never opened. */
async function saveFile(given: string): Promise<void> {
  const document = vscode.workspace.textDocuments.find(
    ({ uri }) => uri.toString() === vscode.Uri.parse(given).toString(),
  );
  await document?.save();
}

/** From a hover's link: the text is the server's, and goes nowhere but into the clipboard. */
async function copyCitation(given: CopyCitationArguments): Promise<void> {
  if (typeof given?.text !== "string") return;
  await vscode.env.clipboard.writeText(given.text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Citation copied"), 3000);
}

/** Writes today's date into the front matter, selected, so that another can be typed over it. */
async function insertDate(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0"));
  const hasFrontMatter = /^---[ \t]*$/.test(editor.document.lineAt(0).text);
  const line = `date: \${1:${today.join("-")}}\n`;
  const snippet = new vscode.SnippetString(hasFrontMatter ? line : `---\n${line}---\n\n`);
  await editor.insertSnippet(snippet, new vscode.Position(hasFrontMatter ? 1 : 0, 0));
}

/** @param step 1 for the next, -1 for the one before; after the last comes the first. */
async function goToFinding(step: 1 | -1, status: StatusItem): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const findings = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === "hegao")
    .map(({ range }) => range)
    .sort((a, b) => step * a.start.compareTo(b.start));
  const at = editor.selection.start;
  const next = findings.find(({ start }) => step * start.compareTo(at) > 0) ?? findings[0];
  if (next === undefined) {
    vscode.window.setStatusBarMessage(whyNoFindings(status.current()), 3000);
    return;
  }
  editor.selection = new vscode.Selection(next.start, next.start);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand("editor.action.showHover");
}

/** That there are none is said of a text only that was held against sources. */
function whyNoFindings(note: DraftStatus | undefined): string {
  if (note?.claims == null) return vscode.l10n.t("This text is not checked");
  return note.sources.state === "ready" ? vscode.l10n.t("No findings in this draft") : sourcesLine(note.sources);
}

/** Why the claim under the cursor has its verdict, in a document beside the draft. */
async function explain(server: ServerProcess): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const content = await server.request<string | null>(EXPLAIN, { uri, position: { line, character } });
  if (!content) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("No claim under the cursor"), 3000);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ content, language: "markdown" });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

async function getStarted({ extension }: vscode.ExtensionContext): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#start`, false);
}

async function reindex(server: ServerProcess): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri === undefined) return sayNothingOpen();
  const answer = await server.request<boolean>(REINDEX, { uri: uri.toString() });
  if (answer !== true) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No sources here. Put them into a folder named “sources” beside the draft."),
    );
  }
}

interface Choice extends vscode.QuickPickItem {
  readonly command?: string;
}

async function showStatus(server: ServerProcess, status: StatusItem): Promise<void> {
  const note = status.current();
  const choices: Choice[] = [
    ...(note?.problems ?? []).map((label) => ({ label: `$(warning) ${label}` })),
    ...(note?.claims ?? []).map(({ label, count }) => ({
      label,
      description: `${count}`,
      command: "hegao.nextFinding",
    })),
    separator(vscode.l10n.t("Sources")),
    ...(note ? [{ label: sourcesLine(note.sources) }] : []),
    ...(note?.sources.unread ?? []).map(({ path, reason }) => ({ label: `$(circle-slash) ${path}`, detail: reason })),
    separator(vscode.l10n.t("Commands")),
    { label: `$(arrow-down) ${vscode.l10n.t("Next finding")}`, command: "hegao.nextFinding" },
    { label: `$(calendar) ${vscode.l10n.t("Insert the draft's date")}`, command: INSERT_DATE },
    { label: `$(refresh) ${vscode.l10n.t("Read all sources anew")}`, command: "hegao.reindex" },
    { label: `$(debug-restart) ${vscode.l10n.t("Restart the server")}`, command: "hegao.restartServer" },
    { label: `$(output) ${vscode.l10n.t("Show the log")}`, command: SHOW_LOG },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: "Hegao 核稿" });
  if (chosen?.command === SHOW_LOG) server.showLog();
  else if (chosen?.command !== undefined) await vscode.commands.executeCommand(chosen.command);
}

/** No command of VS Code's: the log is the server's own. */
const SHOW_LOG = "log";

const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
