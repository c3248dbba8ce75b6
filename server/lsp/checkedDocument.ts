/** A document of the editor as a draft, and what came of checking it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { checkAtOnce, copyOfKept, type Kept } from "../checking/check.ts";
import type { CheckedDraft } from "../checking/checked.ts";
import type { Draft } from "../checking/draft.ts";
import type { Evidence } from "../checking/evidence.ts";
import { type Bibliography, keysIn, sourceFolders } from "../project/bibliography.ts";
import type { Project } from "./project.ts";

export interface CheckedDocument {
  /** As it was when it was checked: offsets of the claims are its own. */
  readonly document: TextDocument;
  readonly draft: CheckedDraft;
  readonly project: Project;
  readonly evidence: Evidence;
  /** What its keys are looked up in. */
  readonly bibliography: Bibliography;
  /** The draft as it would be checked with another text, at once: for a fix, before it is offered. */
  readonly again: (text: string) => CheckedDraft;
  /** The same for the same text, settings and sources. */
  readonly stamp: string;
}

/** What a draft is held against. */
export type Against = Pick<CheckedDocument, "project" | "evidence" | "bibliography">;

export function draftOf(document: TextDocument, { project, bibliography }: Against): Draft {
  const file = URI.parse(document.uri).fsPath;
  return {
    text: document.getText(),
    format: document.languageId === "markdown" ? "markdown" : "plain",
    date: project.settings.draftDate,
    signOffs: project.signOffsOf(file),
    bibliography: keysIn(bibliography, project.settings),
    sourceFolders: sourceFolders(file, project.roots),
  };
}

/** @param kept what the check left behind: what a fix would change is checked again on top of it. */
export function checkedOf(
  document: TextDocument,
  draft: CheckedDraft,
  against: Against,
  kept: Kept,
  stamp: string,
): CheckedDocument {
  const { project, evidence } = against;
  const { checking } = project;
  const given = draftOf(document, against);
  // What was put off for this check is put off for the trial, too: the two are held against each other.
  const pace = draft.isHurried ? "hurried" : "thorough";
  const again = (text: string): CheckedDraft =>
    checkAtOnce({ ...given, text }, evidence, checking, copyOfKept(kept), pace);
  return { document, draft, ...against, again, stamp };
}
