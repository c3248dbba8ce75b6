/** The status bar's item: how many sources are read, and how the claims of the draft in front stand. */
import * as vscode from "vscode";
import type { DraftStatus, SourcesStatus, VerdictCount } from "../server/lsp/requests.ts";
import { BORNE_OUT, WRONG } from "./verdicts.ts";

export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #notes = new Map<string, DraftStatus>();
  readonly #subscriptions: vscode.Disposable[];
  /** Whether the server has ended, and has told nothing since. */
  #isEnded = false;
  /** The text that was in front last. */
  #last: string | undefined;

  constructor() {
    this.#item = vscode.window.createStatusBarItem("hegao.status", vscode.StatusBarAlignment.Left, 10);
    this.#item.name = vscode.l10n.t("Hegao: claims and sources");
    this.#subscriptions = [
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      // Also where the text in front becomes Markdown.
      vscode.workspace.onDidOpenTextDocument(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#notes.delete(uri.toString());
        this.#show();
      }),
    ];
  }

  /** The server has ended: what it told last is no longer so. */
  end(): void {
    this.#isEnded = true;
    this.#show();
  }

  take(note: DraftStatus): void {
    this.#isEnded = false;
    this.#notes.set(vscode.Uri.parse(note.uri).toString(), note);
    this.#show();
  }

  /** How the draft in front stands, also while a panel beside it has the focus; undefined where the text in front is no draft. */
  current(): DraftStatus | undefined {
    const active = vscode.window.activeTextEditor?.document.uri;
    // A log is looked at beside the text, and is no text of its own.
    const uri = active === undefined || active.scheme === "output" ? this.#last : active.toString();
    this.#last = uri;
    return uri === undefined ? undefined : this.#notes.get(uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const note = this.current();
    if (note === undefined) return this.#showUnsaved();
    if (this.#isEnded)
      return this.#say("error", vscode.l10n.t("not running"), vscode.l10n.t("Nothing is being checked."));
    this.#item.text = textOf(note);
    this.#item.tooltip = tooltipOf(note);
    this.#item.command = "hegao.showStatus";
    this.#item.accessibilityInformation = { label: spokenOf(note), role: "button" };
    this.#item.show();
  }

  /** A text that lies nowhere has no sources beside it, which is to be seen before it is relied on. */
  #showUnsaved(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.scheme !== "untitled" || document.languageId !== "markdown") return this.#item.hide();
    const why = vscode.l10n.t("Save this draft beside its sources to have it checked.");
    this.#say("circle-outline", vscode.l10n.t("not saved"), why);
    this.#item.command = "workbench.action.files.save";
  }

  #say(icon: string, words: string, why: string): void {
    this.#item.text = `$(${icon}) ${NAME}: ${words}`;
    this.#item.tooltip = why;
    this.#item.command = "hegao.showStatus";
    this.#item.accessibilityInformation = { label: `Hegao, ${words}. ${why}`, role: "button" };
    this.#item.show();
  }
}

/** "1,204 sources read" and what else is to be said of them. */
export function sourcesLine({ state, read, share, unread }: SourcesStatus): string {
  if (state === "missing") return vscode.l10n.t("No sources found");
  if (state === "failed") return vscode.l10n.t("Sources cannot be read");
  if (state === "reading") {
    return share === null
      ? vscode.l10n.t("Reading sources")
      : vscode.l10n.t("Reading sources: {0}%", Math.floor(share * 100));
  }
  return unread.length === 0
    ? vscode.l10n.t("{0} sources read", read)
    : vscode.l10n.t("{0} sources read, {1} not readable", read, unread.length);
}

function textOf({ sources, claims, problems }: DraftStatus): string {
  if (sources.state === "reading") {
    return `$(sync~spin) ${NAME}${sources.share === null ? "" : ` ${Math.floor(sources.share * 100)}%`}`;
  }
  const icon = sources.state !== "ready" || problems.length > 0 ? "$(warning)" : "$(check)";
  if (sources.state === "missing") return `${icon} ${NAME}: ${sourcesLine(sources)}`;
  if (claims === null) return `${icon} ${NAME}`;
  const wrong = sum(claims, WRONG);
  return `${wrong > 0 ? `$(error) ${wrong} ` : ""}${icon} ${NAME} ${sum(claims, BORNE_OUT)}/${sum(claims)}`;
}

function tooltipOf(note: DraftStatus): vscode.MarkdownString {
  const { sources, claims, problems, lacksDate } = note;
  const tooltip = new vscode.MarkdownString("", true);
  tooltip.isTrusted = { enabledCommands: ["hegao.showStatus", "hegao.nextFinding", "hegao.insertDate"] };
  for (const problem of problems) tooltip.appendMarkdown("$(warning) ").appendText(problem).appendMarkdown("\n\n");
  if (claims !== null && claims.length > 0) {
    tooltip.appendMarkdown(`| ${vscode.l10n.t("Claims")} | ${sum(claims)} |\n|:--|--:|\n`);
    for (const { label, count } of claims) tooltip.appendMarkdown(`| ${label} | ${count} |\n`);
    tooltip.appendMarkdown("\n");
  } else if (claims !== null) tooltip.appendText(vscode.l10n.t("No claims in this draft")).appendMarkdown("\n\n");
  tooltip.appendText(sourcesLine(sources)).appendMarkdown("\n\n");
  if (lacksDate) tooltip.appendMarkdown(`[${vscode.l10n.t("Give the draft a date")}](command:hegao.insertDate)\n\n`);
  tooltip.appendMarkdown(`[${vscode.l10n.t("Next finding")}](command:hegao.nextFinding)`);
  return tooltip;
}

function spokenOf({ sources, claims, problems }: DraftStatus): string {
  const counts = (claims ?? []).map(({ label, count }) => `${label} ${count}`);
  return ["Hegao", ...problems, ...counts, sourcesLine(sources)].join(", ");
}

const sum = (claims: readonly VerdictCount[], among?: ReadonlySet<string>): number =>
  claims.reduce((total, { verdict, count }) => (among === undefined || among.has(verdict) ? total + count : total), 0);

const NAME = "核稿";
