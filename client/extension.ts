/** The extension's way in: starts the language server where there are drafts and sources, and lends it VS Code's windows. */
import * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { hasProject, onProjectAppears } from "./projects.ts";
import { ServerProcess } from "./serverProcess.ts";
import { StatusItem } from "./statusItem.ts";

export function activate(context: vscode.ExtensionContext): void {
  const status = new StatusItem();
  const server = new ServerProcess(context, (note) => status.take(note));
  context.subscriptions.push(status, server, registerCommands(server, status));

  const startFor = async (document: vscode.TextDocument): Promise<void> => {
    if (isText(document) && (await hasProject(document.uri))) await server.start();
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()),
    onProjectAppears(() => Promise.all(vscode.workspace.textDocuments.map(startFor))),
  );
  for (const document of vscode.workspace.textDocuments) void startFor(document);
}

const isText = (document: vscode.TextDocument): boolean =>
  document.languageId === "markdown" || document.languageId === "plaintext";
