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
  #asking: Promise<void> | undefined;
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

  /** Of the draft as it stands, once it is checked; where that fails, as it was last checked. */
  async claimsNow(): Promise<ClaimsList | null> {
    await this.#ask();
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

  /** One question at a time: what changes meanwhile is asked once more. Settled when there is nothing left to ask. */
  #ask(): Promise<void> {
    this.#isOutOfDate = true;
    this.#asking ??= this.#askOn();
    return this.#asking;
  }

  async #askOn(): Promise<void> {
    do {
      this.#isOutOfDate = false;
      const uri = this.#uri?.toString();
      const claims = await (uri === undefined ? undefined : this.#listOf(uri));
      if (claims === undefined || uri !== this.#uri?.toString()) continue;
      this.#claims = claims;
      this.#changed.fire();
    } while (this.#isOutOfDate);
    this.#asking = undefined;
  }

  /** Undefined where the text changed meanwhile: the server tells of it when that is checked. */
  #listOf(uri: string): Promise<ClaimsList | null | undefined> {
    return this.#server.request<ClaimsList>(LIST_CLAIMS, { uri }).catch(() => undefined);
  }
}
