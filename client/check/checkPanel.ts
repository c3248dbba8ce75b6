/** The panel beside a draft in which a person walks through its claims by keyboard alone; it follows the cursor and edits. */
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import {
  ASK_SIGN_OFF,
  type AskSignOffArguments,
  CLAIM_SHEET,
  type ClaimSheet,
  type ClaimSheetParams,
  type PlaceInText,
  SHOW_CLAIMS,
  type ShowClaimsArguments,
} from "../../server/lsp/requests.ts";
import type { DraftInFront } from "../draftInFront.ts";
import { openSource } from "../openSource.ts";
import type { ServerProcess } from "../serverProcess.ts";
import { type Asked, contentOf, pageOf, type Shown, spokenOf, type Words } from "./page.ts";
import { Walk } from "./walk.ts";
import { panelWords } from "./words.ts";

const VIEW_TYPE = "hegao.check";

export class CheckPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #extension: vscode.Uri;
  readonly #server: ServerProcess;
  readonly #draft: DraftInFront;
  readonly #walk = new Walk();
  readonly #words: Words = panelWords();
  readonly #frame: vscode.TextEditorDecorationType;
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #sheet: ClaimSheet | null = null;
  /** Whose claims are walked through. */
  #walked = "";
  /** Where the panel put the cursor itself: it does not follow it there. */
  #led = new vscode.Selection(0, 0, 0, 0);
  /** How many sheets were asked for: of several that are on their way, the last one counts. */
  #asked = 0;
  /** A stretch to go to as soon as the draft's claims are known. */
  #awaited: PlaceInText | undefined;

  constructor(context: vscode.ExtensionContext, server: ServerProcess, draft: DraftInFront) {
    this.#extension = context.extensionUri;
    this.#server = server;
    this.#draft = draft;
    const border = new vscode.ThemeColor("focusBorder");
    this.#frame = vscode.window.createTextEditorDecorationType({ border: "1px solid", borderColor: border });
    this.#subscriptions = [
      this.#frame,
      draft.onChange(() => void this.#takeClaims()),
      vscode.window.onDidChangeTextEditorSelection((change) => void this.#followCursor(change)),
      vscode.workspace.onDidChangeTextDocument((change) => this.#followEdit(change)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.commands.registerCommand("hegao.check", () => this.#open()),
      vscode.commands.registerCommand(SHOW_CLAIMS, (given: ShowClaimsArguments) => this.#open(given)),
    ];
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** After the window was loaded anew. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
  }

  /** @param under a stretch of the draft; else the walk begins at the cursor. */
  async #open(under?: PlaceInText): Promise<void> {
    const cursor = vscode.window.activeTextEditor;
    const { uri } = this.#draft;
    this.#awaited = under;
    if (this.#panel === undefined) {
      const title = this.#words.title;
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
      this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, column, {}));
    } else this.#panel.reveal(undefined, false);
    await this.#takeClaims();
    if (under === undefined && cursor?.document.uri.toString() === uri?.toString() && cursor !== undefined) {
      this.#walk.follow(cursor.selection.active);
    }
    await this.#show({ leads: true });
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    const { webview } = panel;
    const files = vscode.Uri.joinPath(this.#extension, "media/check");
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(files, name)).toString();
    webview.onDidReceiveMessage((asked: Asked) => this.#answer(asked));
    panel.onDidDispose(() => this.#leave());
    webview.html = pageOf(this.#words, {
      language: vscode.env.language,
      style: address("panel.css"),
      script: address("panel.js"),
      nonce: randomBytes(16).toString("hex"),
      cspSource: webview.cspSource,
    });
  }

  #leave(): void {
    this.#panel = undefined;
    this.#drawFrame();
  }

  async #takeClaims(): Promise<void> {
    const { uri, claims } = this.#draft;
    if (this.#walked !== `${uri}`) this.#walk.leave();
    this.#walked = `${uri}`;
    if (claims !== null) this.#walk.take(claims.claims);
    if (claims !== null && this.#awaited !== undefined) {
      this.#walk.enter(this.#awaited);
      this.#awaited = undefined;
    }
    await this.#show({ leads: false });
  }

  async #followCursor({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): Promise<void> {
    const [cursor] = selections;
    if (this.#panel === undefined || cursor === undefined || !this.#isDraft(textEditor.document)) return;
    if (cursor.isEqual(this.#led)) return;
    if (this.#walk.follow(cursor.active)) await this.#show({ leads: false });
  }

  #followEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // Changes come from the last to the first, each as the text was before those behind it.
    if (this.#isDraft(document)) for (const change of contentChanges) this.#walk.shift(change);
  }

  #isDraft = ({ uri }: vscode.TextDocument): boolean => uri.toString() === this.#draft.uri?.toString();

  async #answer(asked: Asked): Promise<void> {
    switch (asked.type) {
      case "previous":
      case "next":
        this.#walk.step(asked.type === "next" ? 1 : -1);
        return this.#show({ leads: true });
      case "whole":
        this.#walk.isWhole = !this.#walk.isWhole;
        return this.#show({ leads: false });
      case "open":
        return this.#openQuote(asked.which);
      case "fix":
        return this.#fix(asked.which);
      case "signOff":
        return this.#signOff();
      case "back":
        return this.#lead({ takesFocus: true });
      case "ready":
        return this.#show({ leads: false });
    }
  }

  /** In the panel's own column, so that the draft stays in sight. */
  async #openQuote(which: number): Promise<void> {
    const place = this.#sheet?.places[which];
    if (place) await openSource(place, this.#panel?.viewColumn);
  }

  async #fix(which: number): Promise<void> {
    const action = this.#sheet?.fixes[which]?.action;
    if (action === undefined) return;
    if (!(await this.#server.perform(action))) return;
    void this.#panel?.webview.postMessage({ spoken: `${this.#words.done}: ${action.title}` });
  }

  async #signOff(): Promise<void> {
    const { uri } = this.#draft;
    const sheet = this.#sheet;
    if (uri === undefined || sheet === null || !sheet.canBeSignedOff) return;
    const words = sheet.sentence.find(({ isMatched }) => isMatched)?.text ?? "";
    const given: AskSignOffArguments = { uri: uri.toString(), position: sheet.range.start, words };
    await vscode.commands.executeCommand(ASK_SIGN_OFF, given);
    this.#panel?.reveal(undefined, false);
  }

  /** @param leads whether the draft is to show the claim: not where the cursor led here. */
  async #show({ leads }: { readonly leads: boolean }): Promise<void> {
    if (this.#panel === undefined) return;
    const mine = ++this.#asked;
    const sheet = await this.#askSheet();
    if (mine !== this.#asked || sheet === undefined) return;
    const isSame = sheet !== null && sheet.line === this.#sheet?.line && sheet.code === this.#sheet.code;
    this.#sheet = sheet;
    const shown: Shown = {
      sheet,
      problems: this.#draft.problems,
      progress: this.#progress(),
      instead: this.#instead(),
      isWhole: this.#walk.isWhole,
    };
    await this.#panel?.webview.postMessage({
      content: contentOf(shown, this.#words),
      spoken: spokenOf(shown),
      isSame,
    });
    if (leads) await this.#lead({ takesFocus: false });
    else this.#drawFrame();
  }

  /** Undefined where the list has been overtaken: a newer one is on its way. */
  async #askSheet(): Promise<ClaimSheet | null | undefined> {
    const { uri, claims } = this.#draft;
    const claim = this.#walk.current;
    if (uri === undefined || claims === null || claim === null) return null;
    const params: ClaimSheetParams = { uri: uri.toString(), stamp: claims.stamp, claim };
    const sheet = await this.#server.request<ClaimSheet>(CLAIM_SHEET, params).catch(() => null);
    return sheet ?? undefined;
  }

  #progress(): string {
    const { place, stops } = this.#walk;
    return `${place ?? "–"} / ${stops}`;
  }

  #instead(): string {
    return this.#draft.uri === undefined ? this.#words.noDraft : this.#words.empty;
  }

  /** Brings the claim into sight in the draft, with the cursor on it. */
  async #lead({ takesFocus }: { readonly takesFocus: boolean }): Promise<void> {
    const { uri } = this.#draft;
    if (uri === undefined) return;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => this.#isDraft(document));
    const where = { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One, preserveFocus: !takesFocus };
    const isThere = shown !== undefined && !takesFocus;
    const editor = isThere ? shown : await vscode.window.showTextDocument(uri, where);
    if (this.#sheet !== null) {
      const range = rangeOf(this.#sheet.range);
      this.#led = new vscode.Selection(range.start, range.end);
      editor.selection = this.#led;
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    this.#drawFrame();
  }

  #drawFrame(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const isShown = this.#panel !== undefined && this.#sheet !== null && this.#isDraft(editor.document);
      editor.setDecorations(this.#frame, isShown ? [rangeOf(this.#sheet!.range)] : []);
    }
  }
}

const rangeOf = ({ start, end }: PlaceInText): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
