/** The protocol's door: says what it can do, and ties the session's features to a connection. */

import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { openWords } from "../corpus/words.ts";
import { localeOf, say } from "../presenting/messages.ts";
import { provideCapture } from "./features/capture.ts";
import { provideClaims } from "./features/claims.ts";
import { provideCodeActions } from "./features/codeActions.ts";
import { provideCodeLens } from "./features/codeLens.ts";
import { provideCompletion, TRIGGERS } from "./features/completion.ts";
import { provideDefinition, provideDrawnText } from "./features/definition.ts";
import { provideDiagnostics } from "./features/diagnostics.ts";
import { provideExplanation } from "./features/explain.ts";
import { keepWhatIsFound } from "./features/foundBefore.ts";
import { cardForm, provideHover } from "./features/hover.ts";
import { provideReferences } from "./features/references.ts";
import { provideRename } from "./features/rename.ts";
import { provideSignOff } from "./features/signOff.ts";
import { SOURCE_KINDS } from "./features/sourceActions.ts";
import { provideSources } from "./features/sources.ts";
import { provideStatus } from "./features/status.ts";
import { provideSymbols } from "./features/symbols.ts";
import { SOURCE_SCHEME } from "./passages.ts";
import { progressFor } from "./progress.ts";
import { Projects } from "./projects.ts";
import { ADD_ENTRY, type ClientOptions } from "./requests.ts";
import { Session } from "./session.ts";
import { SettingsReader } from "./settings.ts";
import { watcherFor } from "./watching.ts";

export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((given) => {
    start(connection, documents, given);
    return { capabilities: capabilitiesFor(given.capabilities), serverInfo: { name: "Hegao" } };
  });
  documents.listen(connection);
  connection.listen();
}

function start(connection: Connection, documents: TextDocuments<TextDocument>, given: InitializeParams): void {
  const { capabilities: client, initializationOptions } = given;
  const options: ClientOptions = typeof initializationOptions === "object" ? (initializationOptions ?? {}) : {};
  const { LANG = "en" } = process.env;
  const locale = localeOf(given.locale ?? LANG);
  const tops = new Set(foldersOf(given));
  const editor = new SettingsReader(connection, client.workspace?.configuration ?? false, options.settings);
  const watch = watcherFor(connection, client, (paths) => projects.filesChanged(paths));
  const projects: Projects = new Projects(
    {
      editor,
      locale,
      watch,
      canShowText: client.workspace?.textDocumentContent !== undefined,
      storage: options.storage ?? null,
      isTrusted: options.isTrusted ?? true,
      progress: progressFor(connection, client, say(locale, "editor.reading")),
      log: (text) => connection.console.info(text),
      // A request, as the connection's own method sends one, would wait for an answer that some clients never give.
      warn: (message) =>
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    },
    () => [...tops],
  );
  const form = cardForm(client, options);
  const session = new Session(documents, projects, JSON.stringify([form, client.textDocument?.publishDiagnostics]));
  provideDiagnostics(connection, session, client);
  provideStatus(connection, session);
  provideCapture(connection, session);
  provideSources(connection, session);
  provideClaims(connection, session);
  provideHover(connection, session, form);
  keepWhatIsFound(connection, session, client, form);
  provideExplanation(connection, session);
  provideSignOff(connection, session);
  provideDefinition(connection, session, client.textDocument?.definition?.linkSupport ?? false);
  provideDrawnText(connection, session);
  provideReferences(connection, session);
  provideCodeActions(connection, session, client, options);
  const words = openWords((reason) => connection.console.info(say(locale, "editor.noDictionary", { reason })));
  provideRename(connection, session, words);
  provideCompletion(connection, session, client, options);
  provideCodeLens(connection, session, client, options);
  provideSymbols(connection, session, client);

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "hegao" });
    }
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of added) tops.add(URI.parse(uri).fsPath);
      for (const { uri } of removed) tops.delete(URI.parse(uri).fsPath);
      void closeUnneeded().then(() => projects.settingsChanged());
    });
  });
  const closeUnneeded = (): Promise<void> => projects.closeUnneeded(documents.all().map(({ uri }) => uri));
  documents.onDidClose(() => void closeUnneeded());
  connection.onDidChangeConfiguration(({ settings }) => {
    editor.take(settings);
    void projects.settingsChanged();
  });
  connection.onShutdown(() => session.leave().then(() => projects.close()));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris
    .map((uri) => URI.parse(uri))
    .filter(({ scheme }) => scheme === "file")
    .map(({ fsPath }) => fsPath);
}

function capabilitiesFor(client: ClientCapabilities): InitializeResult["capabilities"] {
  const isPulled = client.textDocument?.diagnostic !== undefined;
  const isResolved = client.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    ...(isPulled ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    executeCommandProvider: { commands: [ADD_ENTRY] },
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: { label: "Hegao 核稿" },
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, ...SOURCE_KINDS], resolveProvider: isResolved },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.workspace?.textDocumentContent ? { textDocumentContent: { schemes: [SOURCE_SCHEME] } } : {}),
    },
  };
}
