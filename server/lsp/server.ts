/** The protocol's door: says what it can do, and ties the session's features to a connection. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { localeOf, say } from "../presenting/messages.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { cardForm } from "./features/cardForm.ts";
import { provideDiagnostics } from "./features/diagnostics.ts";
import { provideHover } from "./features/hover.ts";
import { provideStatus } from "./features/status.ts";
import { type LateRequests, type Load, loadLate } from "./late.ts";
import { progressFor } from "./progress.ts";
import { Projects } from "./projects.ts";
import type { ClientOptions } from "./requests.ts";
import { Session } from "./session.ts";
import { SettingsReader } from "./settings.ts";
import { watcherFor } from "./watching.ts";

/** @param late the connection's own. */
export function serve(connection: Connection, late: LateRequests): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((given) => {
    late.waitFor(start(connection, documents, given));
    return { capabilities: capabilitiesFor(given.capabilities), serverInfo: { name: "Hegao" } };
  });
  documents.listen(connection);
  connection.listen();
}

function start(connection: Connection, documents: TextDocuments<TextDocument>, given: InitializeParams): Load {
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
  const load = loadLate(
    () => session.drafts(),
    ({ provideCheckedFeatures }) =>
      provideCheckedFeatures(connection, session, { capabilities: client, options, form }),
  );
  const shown = JSON.stringify([form, client.textDocument?.publishDiagnostics]);
  const session: Session = new Session(documents, projects, shown, load);
  provideDiagnostics(connection, session, client, load);
  provideStatus(connection, session);
  provideHover(connection, session, form, load);
  documents.onDidOpen(() => void load());

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
  return load;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris
    .map((uri) => URI.parse(uri))
    .filter(({ scheme }) => scheme === "file")
    .map(({ fsPath }) => fsPath);
}
