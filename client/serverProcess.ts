/** The language server's process: started once something is to be checked, stopped with the window. */
import * as vscode from "vscode";
import { type DraftStatus, STATUS } from "../server/lsp/requests.ts";
import type { LanguageClient } from "./languageClient.ts";

/** better-sqlite3 ends an older Node with a signal and no message. */
const NODE_MAJOR = 24;

export class ServerProcess implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #take: (note: DraftStatus) => void;
  readonly #ended = new vscode.EventEmitter<void>();
  #client: LanguageClient | undefined;
  #lenses: vscode.Disposable | undefined;
  #starting: Promise<void> | undefined;

  /** When the process ended without having been asked to. */
  readonly onEnd = this.#ended.event;

  constructor(context: vscode.ExtensionContext, take: (note: DraftStatus) => void) {
    this.#context = context;
    this.#take = take;
  }

  start(): Promise<void> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  /** False where none has been started, since nothing is there to be checked. */
  async restart(): Promise<boolean> {
    if (this.#starting === undefined) return false;
    await this.#stop();
    await this.start();
    return true;
  }

  /** Null where no server runs, so that a command can say so. */
  async request<Answer>(method: string, parameters: unknown): Promise<Answer | null> {
    await this.#starting;
    return this.#client?.isRunning() ? this.#client.sendRequest<Answer>(method, parameters) : null;
  }

  /** Does what a code action of the server's stands for; false where it is out of date, or cannot be done. */
  async perform(action: object): Promise<boolean> {
    const resolved = await this.request<Resolved>("codeAction/resolve", action).catch(() => null);
    const edit = resolved && (await this.#client?.protocol2CodeConverter.asWorkspaceEdit(resolved.edit));
    if (!edit || !(await vscode.workspace.applyEdit(edit))) return false;
    const { command } = resolved;
    if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    return true;
  }

  showLog(): void {
    this.#client?.outputChannel.show();
  }

  dispose(): Promise<void> {
    this.#ended.dispose();
    return this.#stop();
  }

  async #begin(): Promise<void> {
    if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR) {
      const text = vscode.l10n.t("Hegao needs a newer VS Code: this one runs Node {0}.", process.versions.node);
      void vscode.window.showErrorMessage(text);
      return;
    }
    const { createClient, followLensSetting, STOPPED } = await import("./languageClient.ts");
    const client = createClient(this.#context);
    this.#client = client;
    client.onNotification(STATUS, this.#take);
    client.onDidChangeState(({ newState }) => {
      if (newState === STOPPED && this.#client === client) this.#ended.fire();
    });
    await client.start();
    this.#lenses = followLensSetting(client);
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    await this.#starting?.catch(() => {});
    this.#lenses?.dispose();
    this.#client = undefined;
    this.#starting = undefined;
    await client?.dispose().catch(() => {});
  }
}

interface Resolved {
  readonly edit?: Parameters<LanguageClient["protocol2CodeConverter"]["asWorkspaceEdit"]>[0];
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
}
