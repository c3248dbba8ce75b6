/** The draft that the views show: the one edited last, also while its sources are read beside it. */
import * as vscode from "vscode";
import { type ClaimsList, type DraftStatus, LIST_CLAIMS } from "../server/lsp/requests.ts";
import type { ServerProcess } from "./serverProcess.ts";

export class DraftInFront implements vscode.Disposable {
  readonly #server: ServerProcess;
  /** What keeps each from being checked as it should be. */
  readonly #drafts = new Map<string, readonly string[]>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #uri: vscode.Uri | undefined;
  #claims: ClaimsList | null = null;
  #isAsking = false;
  #isOutOfDate = false;

  /** After another draft came to the front, or its claims changed. */
  readonly onChange = this.#changed.event;

  constructor(server: ServerProcess) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      this.onChange(() => vscode.commands.executeCommand("setContext", "hegao.hasDraft", this.#uri !== undefined)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#leave(uri)),
    ];
  }

  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  /** Of the draft as it was last checked; null while that is not known. */
  get claims(): ClaimsList | null {
    return this.#claims;
  }

  /** What keeps it from being checked as it should be, in the reader's language. */
  get problems(): readonly string[] {
    return this.#drafts.get(`${this.#uri}`) ?? [];
  }

  /** The server tells of a draft whenever it was checked. */
  take({ uri, problems }: DraftStatus): void {
    const known = vscode.Uri.parse(uri).toString();
    this.#drafts.set(known, problems);
    if (this.#uri?.toString() === known) void this.#ask();
    else this.#look();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined || !this.#drafts.has(uri.toString()) || uri.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    this.#claims = null;
    this.#changed.fire();
    void this.#ask();
  }

  #leave(uri: vscode.Uri): void {
    this.#drafts.delete(uri.toString());
    if (uri.toString() !== this.#uri?.toString()) return;
    this.#uri = undefined;
    this.#claims = null;
    this.#changed.fire();
  }

  /** One question at a time: what changes meanwhile is asked once more. */
  async #ask(): Promise<void> {
    this.#isOutOfDate = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isOutOfDate) {
      this.#isOutOfDate = false;
      const uri = this.#uri?.toString();
      if (uri === undefined) break;
      // Whatever overtook the question is told of when it is checked.
      const claims = await this.#server.request<ClaimsList>(LIST_CLAIMS, { uri }).catch(() => undefined);
      if (claims === undefined || uri !== this.#uri?.toString()) continue;
      this.#claims = claims;
      this.#changed.fire();
    }
    this.#isAsking = false;
  }
}
