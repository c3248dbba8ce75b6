/** What is open and how it stands: one checked document a version, computed once, which every feature reads. */

import { type CancellationToken, Emitter, type Event, type TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { checkAtOnce, checkDraft, copyOfKept, emptyKept, type Kept } from "../checking/check.ts";
import type { CheckedDraft } from "../checking/checked.ts";
import type { Evidence } from "../checking/evidence.ts";
import { type Bibliography, keysIn, sourceFolders } from "../project/bibliography.ts";
import { Cancelled, Superseded } from "./answers.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import { inTurns, nextTurn } from "./turns.ts";

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

export class Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly projects: Projects;
  readonly onChecked: Event<CheckedDocument>;
  readonly #checked = new Emitter<CheckedDocument>();
  readonly #open = new Map<string, OpenDraft>();

  constructor(documents: TextDocuments<TextDocument>, projects: Projects) {
    this.documents = documents;
    this.projects = projects;
    this.onChecked = this.#checked.event;
    documents.onDidClose(({ document }) => this.#open.delete(document.uri));
  }

  /**
   * Null for what is no draft, and for one whose check failed by a fault of ours. The check goes on when one who waits for it is cancelled: the next one reads it.
   * @throws Superseded when the text, the settings or the sources changed meanwhile; Cancelled by the token.
   */
  async checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | null> {
    const project = await unlessCancelled(this.projects.of(uri), token);
    if (project === null || !this.documents.get(uri)) return null;
    const evidence = await unlessCancelled(project.evidence(), token);
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const open = this.#openDraft(uri);
    const bibliography = project.bibliographyOf(document, (file) => this.documents.get(file)?.getText() ?? null);
    const stamp = `${document.version}/${project.revision}/${evidence.generation}/${bibliography.stamp}`;
    if (open.run?.stamp !== stamp) this.#start(open, document, { project, evidence, bibliography }, stamp);
    return unlessCancelled(open.run!.done, token);
  }

  /** Drafts that are open now. */
  async drafts(): Promise<{ readonly uri: string; readonly project: Project }[]> {
    const all = this.documents.all().map(async ({ uri }) => ({ uri, project: await this.projects.of(uri) }));
    return (await Promise.all(all)).filter((each): each is { uri: string; project: Project } => each.project !== null);
  }

  #openDraft(uri: string): OpenDraft {
    const known = this.#open.get(uri);
    if (known !== undefined) return known;
    const open: OpenDraft = { kept: emptyKept(), revision: -1, run: null };
    this.#open.set(uri, open);
    return open;
  }

  #start(open: OpenDraft, document: TextDocument, against: Against, stamp: string): void {
    const { project, evidence } = against;
    const { uri, languageId, version } = document;
    if (open.revision !== project.revision) open.kept = emptyKept();
    open.revision = project.revision;
    const { generation } = evidence;
    const run: Run = {
      stamp,
      isStale: () =>
        open.run !== run ||
        this.#open.get(uri) !== open ||
        this.documents.get(uri)?.version !== version ||
        evidence.generation !== generation,
      done: Promise.resolve(null),
    };
    open.run = run;
    // The editor's document changes in place; this one stays as it is.
    const asChecked = TextDocument.create(uri, languageId, version, document.getText());
    run.done = this.#run(open, run, asChecked, against);
    // Who waits hears of it; without this, nobody waiting would end the process.
    run.done.catch(() => {});
  }

  async #run(open: OpenDraft, run: Run, document: TextDocument, against: Against): Promise<CheckedDocument | null> {
    await nextTurn();
    if (run.isStale()) throw new Superseded();
    const format = document.languageId === "markdown" ? "markdown" : "plain";
    const { project, evidence, bibliography } = against;
    const draft = {
      text: document.getText(),
      format,
      date: project.settings.draftDate,
      signOffs: project.signOffsOf(URI.parse(document.uri).fsPath),
      bibliography: keysIn(bibliography, project.settings),
      sourceFolders: sourceFolders(URI.parse(document.uri).fsPath, project.roots),
    } as const;
    try {
      const steps = checkDraft(draft, evidence, project.checking, open.kept);
      const checked = await inTurns(steps, run.isStale);
      if (checked === null || run.isStale()) throw new Superseded();
      const again = (text: string): CheckedDraft =>
        checkAtOnce({ ...draft, text }, evidence, project.checking, copyOfKept(open.kept));
      const result = { document, draft: checked, ...against, again, stamp: run.stamp };
      this.#checked.fire(result);
      return result;
    } catch (error) {
      // What a broken-off check leaves behind holds; what one that failed leaves may not.
      if (!(error instanceof Superseded)) {
        open.kept = emptyKept();
        project.tellFailure(error);
        return null;
      }
      if (open.run === run) open.run = null;
      throw error;
    }
  }
}

/** What a draft is held against. */
type Against = Pick<CheckedDocument, "project" | "evidence" | "bibliography">;

interface OpenDraft {
  kept: Kept;
  /** Of the project's settings under which `kept` was made. */
  revision: number;
  run: Run | null;
}

interface Run {
  readonly stamp: string;
  readonly isStale: () => boolean;
  done: Promise<CheckedDocument | null>;
}

function unlessCancelled<T>(work: Promise<T>, token: CancellationToken | undefined): Promise<T> {
  if (token === undefined) return work;
  if (token.isCancellationRequested) return Promise.reject(new Cancelled());
  return new Promise<T>((resolve, reject) => {
    const cancelling = token.onCancellationRequested(() => reject(new Cancelled()));
    work.then(resolve, reject).finally(() => cancelling.dispose());
  });
}
