/** The extension's way in: starts the language server where there are drafts and sources, and lends it VS Code's windows. */
import * as vscode from "vscode";
import { CheckPanel } from "./check/checkPanel.ts";
import { ClaimsView } from "./claimsView.ts";
import { registerCommands } from "./commands.ts";
import { DraftInFront } from "./draftInFront.ts";
import { GutterMarks } from "./gutterMarks.ts";
import { hasProject, onProjectAppears } from "./projects.ts";
import { openMadeSample } from "./sample.ts";
import { ServerProcess } from "./serverProcess.ts";
import { SourcesView } from "./sourcesView.ts";
import { StatusItem } from "./statusItem.ts";
import { suggestWhileTyping } from "./suggesting.ts";

export function activate(context: vscode.ExtensionContext): void {
  const status = new StatusItem();
  const server: ServerProcess = new ServerProcess(context, (note) => {
    for (const each of [status, draft, sources]) each.take(note);
  });
  context.subscriptions.push(server.onEnd(() => status.end()));
  const draft = new DraftInFront(server);
  const sources = new SourcesView(server, draft);
  const claims = new ClaimsView(draft, context.workspaceState);
  const marks = new GutterMarks(context, draft);
  const panel = new CheckPanel(context, server, draft);
  context.subscriptions.push(
    status,
    server,
    suggestWhileTyping(server),
    draft,
    sources,
    claims,
    marks,
    panel,
    registerCommands(context, server, status),
  );

  const startFor = async (document: vscode.TextDocument): Promise<void> => {
    if (isText(document) && (await hasProject(document.uri))) await server.start();
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()),
    onProjectAppears(() => Promise.all(vscode.workspace.textDocuments.map(startFor))),
  );
  for (const document of vscode.workspace.textDocuments) void startFor(document);
  void openMadeSample(context);
}

const isText = (document: vscode.TextDocument): boolean =>
  document.languageId === "markdown" || document.languageId === "plaintext";
