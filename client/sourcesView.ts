/** The view of a project's sources: what is known of each, how it was read, and what went wrong; a click opens it. */
import * as vscode from "vscode";
import { type DraftStatus, LIST_SOURCES, type ListedSource, type SourcesList } from "../server/lsp/requests.ts";
import type { DraftInFront } from "./draftInFront.ts";
import type { ServerProcess } from "./serverProcess.ts";

export class SourcesView implements vscode.TreeDataProvider<ListedSource>, vscode.Disposable {
  readonly #server: ServerProcess;
  readonly #draft: DraftInFront;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<ListedSource>;
  readonly #subscriptions: vscode.Disposable[];
  /** Whose sources are shown, and how they stood: a keystroke in the draft changes nothing here. */
  #shown = { draft: "", sources: "" };

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: ServerProcess, draft: DraftInFront) {
    this.#server = server;
    this.#draft = draft;
    this.#view = vscode.window.createTreeView("hegao.sources", { treeDataProvider: this });
    this.#subscriptions = [this.#changed, this.#view, draft.onChange(() => this.#look())];
  }

  take({ uri, sources }: DraftStatus): void {
    if (vscode.Uri.parse(uri).toString() === this.#draft.uri?.toString()) this.#look(JSON.stringify(sources));
  }

  async getChildren(parent?: ListedSource): Promise<ListedSource[]> {
    const uri = (this.#draft.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri)?.toString();
    if (parent !== undefined || uri === undefined) return [];
    const list = await this.#server.request<SourcesList>(LIST_SOURCES, { uri }).catch(() => null);
    this.#view.description =
      list === null ? "" : vscode.l10n.t("{0} sources, {1} passages", list.sources, list.passages);
    return [...(list?.files ?? [])];
  }

  getTreeItem(source: ListedSource): vscode.TreeItem {
    const item = new vscode.TreeItem(source.title ?? source.id);
    const passages = vscode.l10n.t("{0} passages", source.passages);
    const isUnread = source.sources === 0;
    item.description = [source.format, source.published, isUnread ? source.problems[0] : passages]
      .filter(Boolean)
      .join(" · ");
    item.iconPath = new vscode.ThemeIcon(isUnread ? "circle-slash" : source.problems.length > 0 ? "warning" : "book");
    item.tooltip = tooltipOf(source);
    item.accessibilityInformation = { label: [item.label, item.description, ...source.problems].join(", ") };
    item.command = { command: "vscode.open", title: source.id, arguments: [vscode.Uri.parse(source.uri)] };
    return item;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** @param sources as now known; without them, another draft may have come to the front. */
  #look(sources = this.#shown.sources): void {
    const draft = `${this.#draft.uri}`;
    if (draft === this.#shown.draft && sources === this.#shown.sources) return;
    this.#shown = { draft, sources };
    this.#changed.fire(undefined);
  }
}

/** Plain text: what a source says of itself is never read as markup. */
function tooltipOf({ id, publisher, author, url, encoding, guessed, problems }: ListedSource): string {
  const lines = [
    id,
    [publisher, author].filter(Boolean).join(", "),
    url,
    encoding && vscode.l10n.t("Encoding: {0}", encoding),
    guessed.length > 0 && vscode.l10n.t("Guessed from its name or first lines: {0}", guessed.join(", ")),
    ...problems,
  ];
  return lines.filter(Boolean).join("\n");
}
