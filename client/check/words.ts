/** The check panel's own words. */
import * as vscode from "vscode";
import type { Words } from "./page.ts";

export const panelWords = (): Words => ({
  title: vscode.l10n.t("Check the draft"),
  walk: vscode.l10n.t("Walk through the claims"),
  previous: vscode.l10n.t("Previous"),
  next: vscode.l10n.t("Next"),
  whole: vscode.l10n.t("All claims"),
  draft: vscode.l10n.t("Draft, line {0}"),
  source: vscode.l10n.t("What the source says"),
  nearest: vscode.l10n.t("Nearest passages"),
  noQuote: vscode.l10n.t("No passage to show"),
  open: vscode.l10n.t("Open the source at this passage"),
  actions: vscode.l10n.t("What to do"),
  signOff: vscode.l10n.t("Sign off…"),
  back: vscode.l10n.t("Back to the draft"),
  done: vscode.l10n.t("Done"),
  empty: vscode.l10n.t("Nothing to look at: every claim in this draft is borne out, or there is none."),
  noDraft: vscode.l10n.t("Open a draft with sources beside it: its claims appear here, one after the other."),
});
