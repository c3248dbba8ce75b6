/** Marks in the margin of the draft in front: a tick where all claims of a line are borne out, a half circle where some are. */
import * as vscode from "vscode";
import type { ListedClaim } from "../server/lsp/requests.ts";
import type { DraftInFront } from "./draftInFront.ts";
import { BORNE_OUT } from "./verdicts.ts";

const SETTING = "hegao.gutterMarks";

export class GutterMarks implements vscode.Disposable {
  readonly #draft: DraftInFront;
  readonly #all: vscode.TextEditorDecorationType;
  readonly #some: vscode.TextEditorDecorationType;
  readonly #subscriptions: vscode.Disposable[];

  constructor(context: vscode.ExtensionContext, draft: DraftInFront) {
    this.#draft = draft;
    this.#all = markOf(context, "all");
    this.#some = markOf(context, "some");
    this.#subscriptions = [
      this.#all,
      this.#some,
      draft.onChange(() => this.#draw()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SETTING) && this.#draw()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #draw(): void {
    const { uri, claims } = this.#draft;
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      const isShown =
        document.uri.toString() === uri?.toString() &&
        vscode.workspace.getConfiguration(undefined, uri).get(SETTING, true);
      // Of a text that has moved on, the marks move with it until it is checked.
      if (isShown && claims !== null && claims.version !== document.version) continue;
      const { all, some } = isShown ? linesOf(claims?.claims ?? []) : NO_LINES;
      editor.setDecorations(this.#all, all.map(atLine));
      editor.setDecorations(this.#some, some.map(atLine));
    }
  }
}

interface Lines {
  readonly all: readonly number[];
  readonly some: readonly number[];
}

const NO_LINES: Lines = { all: [], some: [] };

/** By the line on which a claim begins. Where a reservation is left to look at, or a claim was not checked, no line is done. */
function linesOf(claims: readonly ListedClaim[]): Lines {
  const byLine = [...Map.groupBy(claims, ({ range }) => range.start.line)];
  const isSound = ({ verdict }: ListedClaim): boolean => verdict !== "reserved" && BORNE_OUT.has(verdict);
  const marked = byLine.filter(([, here]) => here.some(({ verdict }) => BORNE_OUT.has(verdict)));
  return {
    all: marked.filter(([, here]) => here.every(isSound)).map(([line]) => line),
    some: marked.filter(([, here]) => !here.every(isSound)).map(([line]) => line),
  };
}

const atLine = (line: number): vscode.Range => new vscode.Range(line, 0, line, 0);

function markOf({ extensionUri }: vscode.ExtensionContext, name: string): vscode.TextEditorDecorationType {
  const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, "media/gutter", `${name}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: "contain",
    light: { gutterIconPath: icon("light") },
    dark: { gutterIconPath: icon("dark") },
  });
}
