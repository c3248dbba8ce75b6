/** The language server's process: started once something is to be checked, stopped with the window. */
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { type ClientOptions, type DraftStatus, INSERT_DATE, OPEN_SOURCE, STATUS } from "../server/lsp/requests.ts";

/** better-sqlite3 ends an older Node with a signal and no message. */
const NODE_MAJOR = 24;

export class ServerProcess implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #take: (note: DraftStatus) => void;
  #client: LanguageClient | undefined;
  #starting: Promise<void> | undefined;

  constructor(context: vscode.ExtensionContext, take: (note: DraftStatus) => void) {
    this.#context = context;
    this.#take = take;
  }

  start(): Promise<void> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  async restart(): Promise<void> {
    if (this.#starting === undefined) return;
    await this.#stop();
    await this.start();
  }

  /** Null where no server runs, so that a command can say so. */
  async request<Answer>(method: string, parameters: unknown): Promise<Answer | null> {
    await this.#starting;
    return this.#client?.isRunning() ? this.#client.sendRequest<Answer>(method, parameters) : null;
  }

  showLog(): void {
    this.#client?.outputChannel.show();
  }

  dispose(): Promise<void> {
    return this.#stop();
  }

  async #begin(): Promise<void> {
    if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR) {
      const text = vscode.l10n.t("Hegao needs a newer VS Code: this one runs Node {0}.", process.versions.node);
      void vscode.window.showErrorMessage(text);
      return;
    }
    const module = this.#context.asAbsolutePath("dist/server.js");
    const client = new LanguageClient(
      "hegao",
      "Hegao 核稿",
      { module, transport: TransportKind.ipc },
      optionsFor(this.#context),
    );
    this.#client = client;
    client.onNotification(STATUS, this.#take);
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    await this.#starting?.catch(() => {});
    this.#client = undefined;
    this.#starting = undefined;
    await client?.dispose().catch(() => {});
  }
}

function optionsFor(context: vscode.ExtensionContext): LanguageClientOptions {
  const ours: ClientOptions = {
    hasCommands: true,
    storage: context.globalStorageUri.fsPath,
    isTrusted: vscode.workspace.isTrusted,
  };
  return {
    documentSelector: ["markdown", "plaintext"].map((language) => ({ scheme: "file", language })),
    initializationOptions: ours,
    diagnosticPullOptions: { onChange: true },
    // A source's words reach hovers escaped; what may be run from there is listed, whatever they say.
    markdown: { isTrusted: { enabledCommands: [OPEN_SOURCE, INSERT_DATE] }, supportHtml: false },
  };
}
