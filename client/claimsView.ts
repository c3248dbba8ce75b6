/** The view of a draft's claims: grouped by verdict, the gravest first, with a filter; a click leads there. */
import * as vscode from "vscode";
import type { ListedClaim } from "../server/lsp/requests.ts";
import type { DraftInFront } from "./draftInFront.ts";
import { ICONS, type Verdict, WRONG } from "./verdicts.ts";

interface Group {
  readonly verdict: Verdict;
  readonly rows: readonly Row[];
}

interface Row {
  readonly claim: ListedClaim;
  /** Of the claim in the draft's list, from 0. */
  readonly number: number;
}

const VERDICTS = Object.keys(ICONS) as Verdict[];

/** Groups that are shut at first: what is sound needs no reading. */
const SHUT = new Set<Verdict>(["supported", "derived", "signedOff", "unchecked"]);

const HIDDEN = "hegao.hiddenVerdicts";

export class ClaimsView implements vscode.TreeDataProvider<Group | Row>, vscode.Disposable {
  readonly #draft: DraftInFront;
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Group | Row>;
  readonly #subscriptions: vscode.Disposable[];
  /** What the rows say: an edit that changes nothing of it draws none of them anew. */
  #said = "";

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(draft: DraftInFront, state: vscode.Memento) {
    this.#draft = draft;
    this.#state = state;
    this.#view = vscode.window.createTreeView("hegao.claims", { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      draft.onChange(() => this.#refresh()),
      vscode.commands.registerCommand(GO_TO_CLAIM, (number: number) => this.#goTo(number)),
      vscode.commands.registerCommand("hegao.filterClaims", () => this.#filter()),
      vscode.commands.registerCommand("hegao.nextUnverified", () => this.#next("unverified")),
    ];
  }

  getChildren(parent?: Group | Row): (Group | Row)[] {
    if (parent === undefined) return this.#groups().filter(({ verdict }) => !this.#hidden().has(verdict));
    return "rows" in parent ? [...parent.rows] : [];
  }

  getTreeItem(element: Group | Row): vscode.TreeItem {
    return "rows" in element ? groupItem(element) : claimItem(element);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #groups(): Group[] {
    const rows = (this.#draft.claims?.claims ?? []).map((claim, number) => ({ claim, number }));
    const byVerdict = Map.groupBy(rows, ({ claim }) => claim.verdict);
    return VERDICTS.flatMap((verdict) => {
      const own = byVerdict.get(verdict);
      return own === undefined ? [] : [{ verdict, rows: own }];
    });
  }

  #hidden(): ReadonlySet<string> {
    return new Set(this.#state.get<string[]>(HIDDEN, []));
  }

  #refresh(): void {
    const claims = this.#draft.claims?.claims;
    const groups = this.#groups();
    const hidden = countOf(groups, ({ verdict }) => this.#hidden().has(verdict));
    const wrong = countOf(groups, ({ verdict }) => WRONG.has(verdict));
    this.#view.description = this.#draft.uri === undefined ? "" : vscode.workspace.asRelativePath(this.#draft.uri);
    this.#view.badge = wrong > 0 ? { value: wrong, tooltip: vscode.l10n.t("{0} wrong claims", wrong) } : undefined;
    const of = claims?.length === 0 ? [vscode.l10n.t("No claims in this draft")] : [];
    if (hidden > 0) of.push(vscode.l10n.t("{0} claims hidden by the filter", hidden));
    this.#view.message = [...this.#draft.problems, ...of].join("\n");
    const said = JSON.stringify([this.#draft.uri, [...this.#hidden()], claims?.map(rowOf)]);
    if (said === this.#said) return;
    this.#said = said;
    this.#changed.fire(undefined);
  }

  /** @param number in the list as it stands now, so that a row drawn a while ago leads to where its claim is. */
  async #goTo(number: number): Promise<void> {
    const { uri, claims } = this.#draft;
    const claim = claims?.claims[number];
    if (uri !== undefined && claim !== undefined) await show(uri, claim);
  }

  async #filter(): Promise<void> {
    const groups = this.#groups();
    const hidden = this.#hidden();
    const items = groups.map(({ verdict, rows }) => ({
      label: rows[0]!.claim.label,
      description: `${rows.length}`,
      picked: !hidden.has(verdict),
      verdict,
    }));
    const title = vscode.l10n.t("Show claims that are");
    const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
    if (chosen === undefined) return;
    const shown = new Set(chosen.map(({ verdict }) => verdict));
    const here = new Set<string>(groups.map(({ verdict }) => verdict));
    const still = [...hidden].filter((verdict) => !here.has(verdict));
    await this.#state.update(HIDDEN, [...still, ...[...here].filter((verdict) => !shown.has(verdict as Verdict))]);
    this.#refresh();
  }

  /** By the text as it stands: what was typed a moment ago may have moved every claim. After the last comes the first. */
  async #next(verdict: Verdict): Promise<void> {
    const claims = await this.#draft.claimsNow();
    const { uri } = this.#draft;
    const all = (claims?.claims ?? []).filter((claim) => claim.verdict === verdict);
    const editor = vscode.window.activeTextEditor;
    const at = editor?.document.uri.toString() === uri?.toString() ? editor?.selection.start : undefined;
    const next = all.find(({ range }) => at === undefined || startOf(range).isAfter(at)) ?? all[0];
    if (uri === undefined || next === undefined) {
      const isChecked = claims !== null && this.#draft.problems.length === 0;
      const none = isChecked ? vscode.l10n.t("No unverified claims in this draft") : this.#draft.problems.join(" ");
      vscode.window.setStatusBarMessage(none || vscode.l10n.t("This text is not checked"), 3000);
      return;
    }
    await show(uri, next);
    await vscode.commands.executeCommand("editor.action.showHover");
  }
}

/** For the view alone: it takes what no person types. */
const GO_TO_CLAIM = "hegao.goToClaim";

const countOf = (groups: readonly Group[], isCounted: (group: Group) => boolean): number =>
  groups.filter(isCounted).reduce((sum, { rows }) => sum + rows.length, 0);

function groupItem({ verdict, rows }: Group): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = rows[0]!.claim.label;
  const item = new vscode.TreeItem(label, SHUT.has(verdict) ? Collapsed : Expanded);
  item.id = verdict;
  item.description = `${rows.length}`;
  item.iconPath = iconOf(verdict);
  item.accessibilityInformation = { label: `${label}, ${rows.length}` };
  return item;
}

/** All that a claim's row shows. */
const rowOf = ({ verdict, label, code, words, message, range }: ListedClaim) => [
  verdict,
  label,
  code,
  words,
  message,
  range.start.line,
];

function claimItem({ claim, number }: Row): vscode.TreeItem {
  const words = claim.words.replace(/\s+/g, " ");
  const line = vscode.l10n.t("line {0}", claim.range.start.line + 1);
  const item = new vscode.TreeItem(words);
  item.description = line;
  item.tooltip = [claim.label, claim.message, claim.code].filter(Boolean).join("\n");
  item.iconPath = iconOf(claim.verdict);
  item.accessibilityInformation = { label: [words, claim.label, line, claim.message].filter(Boolean).join(", ") };
  item.command = { command: GO_TO_CLAIM, title: words, arguments: [number] };
  return item;
}

function iconOf(verdict: Verdict): vscode.ThemeIcon {
  const [icon, color] = ICONS[verdict];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

const positionOf = ({ line, character }: ListedClaim["range"]["start"]): vscode.Position =>
  new vscode.Position(line, character);

const startOf = ({ start }: ListedClaim["range"]): vscode.Position => positionOf(start);

async function show(uri: vscode.Uri, { range }: ListedClaim): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const document = shown?.document ?? (await vscode.workspace.openTextDocument(uri));
  const editor = await vscode.window.showTextDocument(document, shown?.viewColumn ?? vscode.ViewColumn.Active);
  editor.selection = new vscode.Selection(startOf(range), positionOf(range.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
