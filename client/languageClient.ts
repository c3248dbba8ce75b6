/** The protocol's client as Hegao sets it up. Loaded when the server is to start: reading the library takes longer than all the rest. */
import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  CodeLensRequest,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import {
  ADD_ENTRY,
  type ClientOptions,
  COPY_CITATION,
  INSERT_DATE,
  OPEN_SOURCE,
  SAVE_FILE,
} from "../server/lsp/requests.ts";
import { keepCommand } from "./keptCommands.ts";
import { type TraceSettings, traceChannelOver } from "./traceChannel.ts";

export type { LanguageClient };

export const STOPPED = State.Stopped;

export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath("dist/server.js");
  channel ??= vscode.window.createOutputChannel(NAME, { log: true });
  const options = {
    ...optionsFor(context),
    outputChannel: channel,
    traceOutputChannel: traceChannelOver(channel, SETTINGS),
  };
  return new LanguageClient("hegao", NAME, { module, transport: TransportKind.ipc }, options);
}

const NAME = "Hegao 核稿";

/** One for all servers of a window: a server that has been stopped still has something to say when its process ends. */
let channel: vscode.LogOutputChannel | undefined;

const SETTINGS: TraceSettings = {
  get: (name) => vscode.workspace.getConfiguration().get(name),
  onChange: (call) => void vscode.workspace.onDidChangeConfiguration(call),
};

function optionsFor(context: vscode.ExtensionContext): LanguageClientOptions {
  const ours: ClientOptions = {
    hasCommands: true,
    storage: context.globalStorageUri.fsPath,
    isTrusted: vscode.workspace.isTrusted,
  };
  return {
    // The text drawn from a PDF or a table, too, can be asked which drafts use it.
    documentSelector: [
      ...["markdown", "plaintext"].map((language) => ({ scheme: "file", language })),
      { scheme: "hegao-source" },
    ],
    initializationOptions: ours,
    diagnosticPullOptions: { onChange: true },
    errorHandler: { error: () => ({ action: ErrorAction.Continue }), closed: startAgain() },
    middleware: {
      provideCodeActions: async (document, range, context, token, next) =>
        (await next(document, range, context, token))?.map(keepCommand),
      async resolveCodeAction(action, token, next) {
        const resolved = await next(action, token);
        return resolved && keepCommand(resolved);
      },
      provideCompletionItem: async (document, position, context, token, next) =>
        withoutStated(await next(document, position, context, token), document),
      provideCodeLenses: (document, token, next) => (hasLenses(document) ? next(document, token) : []),
      async executeCommand(command, given, next) {
        const answer: unknown = await next(command, given);
        if (command === ADD_ENTRY && typeof answer === "string")
          await vscode.commands.executeCommand(SAVE_FILE, answer);
        return answer;
      },
    },
    // A source's words reach hovers escaped; what may be run from there is listed, whatever they say.
    markdown: { isTrusted: { enabledCommands: [OPEN_SOURCE, COPY_CITATION, INSERT_DATE] }, supportHtml: false },
  };
}

/** A server that ends is started again, unless it keeps ending: then a person is told, in their language. */
function startAgain(): () => CloseHandlerResult {
  const ends: number[] = [];
  return () => {
    ends.push(Date.now());
    if (ends.length > MOST_ENDS) ends.shift();
    const keepsEnding = ends.length === MOST_ENDS && ends.at(-1)! - ends[0]! < WITHIN_MS;
    if (!keepsEnding) return { action: CloseAction.Restart, handled: true };
    ends.length = 0;
    void sayItEnded();
    return { action: CloseAction.DoNotRestart, handled: true };
  };
}

const MOST_ENDS = 4;
const WITHIN_MS = 180_000;

async function sayItEnded(): Promise<void> {
  const restart = vscode.l10n.t("Restart the server");
  const text = vscode.l10n.t("Hegao's server keeps ending, so nothing is checked.");
  if ((await vscode.window.showErrorMessage(text, restart)) === restart)
    await vscode.commands.executeCommand("hegao.restartServer");
}

/** Citations are offered whatever the setting says: they are asked for by a bracket. */
function withoutStated<List extends vscode.CompletionItem[] | vscode.CompletionList | null | undefined>(
  list: List,
  document: vscode.TextDocument,
): List | vscode.CompletionItem[] {
  if (list == null || vscode.workspace.getConfiguration("hegao", document).get("completion", true)) return list;
  const items = Array.isArray(list) ? list : list.items;
  return items.filter((item) => (item as { data?: { isStated?: boolean } }).data?.isStated !== true);
}

const SETTING = "hegao.codeLens";

const hasLenses = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration(undefined, document).get(SETTING, true);

/** Has VS Code ask for lenses anew when they are switched on or off. */
export function followLensSetting(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration(SETTING)) return;
    for (const document of vscode.workspace.textDocuments) {
      client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
    }
  });
}
