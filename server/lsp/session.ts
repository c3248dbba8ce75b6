/** What is open and how it stands: one checked document a version, computed once, which every feature reads. */

import { readFileSync, statSync } from "node:fs";
import { type CancellationToken, Emitter, type Event, type TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { checkDraft, emptyKept, Kept } from "../checking/check.ts";
import type { CheckedClaim, CheckedDraft } from "../checking/checked.ts";
import type { Pace } from "../checking/haste.ts";
import { decode } from "../corpus/formats/encoding.ts";
import { Cancelled, Superseded } from "./answers.ts";
import type { Against, CheckedDocument, checkedOf, draftOf } from "./checkedDocument.ts";
import { type Found, keep, recall, stampOf } from "./found.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import { inTurns, nextTurn } from "./turns.ts";

export type { CheckedDocument };

/** Loaded when there is something to check. */
export interface Checker {
  readonly checkDraft: typeof checkDraft;
  readonly emptyKept: typeof emptyKept;
  readonly draftOf: typeof draftOf;
  readonly checkedOf: typeof checkedOf;
}

export class Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly projects: Projects;
  readonly onChecked: Event<CheckedDocument>;
  readonly #checked = new Emitter<CheckedDocument>();
  /** After a thorough check that came to something else than the hurried one before it. */
  readonly onCheckedAgain: Event<CheckedDocument>;
  readonly #checkedAgain = new Emitter<CheckedDocument>();
  readonly #open = new Map<string, OpenDraft>();
  readonly #shown: string;
  readonly #load: () => Promise<Checker>;
  readonly #leaving: (() => Promise<void>)[] = [];
  readonly #files = new Map<string, CheckedDocument>();

  /** @param shown what the client can show: what was found for another is worded for another. */
  constructor(documents: TextDocuments<TextDocument>, projects: Projects, shown: string, load: () => Promise<Checker>) {
    this.#shown = shown;
    this.#load = load;
    this.documents = documents;
    this.projects = projects;
    this.onChecked = this.#checked.event;
    this.onCheckedAgain = this.#checkedAgain.event;
    documents.onDidClose(({ document }) => this.#open.delete(document.uri));
  }

  /**
   * Null for what is no draft, and for one whose check failed by a fault of ours. The check goes on when one who waits for it is cancelled: the next one reads it.
   * @throws Superseded when the text, the settings or the sources changed meanwhile; Cancelled by the token.
   */
  async checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | null> {
    const run = await this.#current(uri, token);
    return run === null ? null : unlessCancelled(run.done, token);
  }

  /** What was found of a draft when it was last checked, if nothing has changed since and this time's check is still under way. */
  async found(uri: string, token?: CancellationToken): Promise<Found | null> {
    const run = await this.#current(uri, token);
    if (run === null || run.isDone) return null;
    if (run.found === undefined) {
      const stamp = stampOf(run.document, run.against, this.#shown);
      const folder = run.against.project.storage;
      run.found = stamp === null || folder === null ? null : recall(folder, uri, stamp);
    }
    return run.found;
  }

  /** Keeps what was found for the next time. */
  async keepFound(checked: CheckedDocument, found: () => Promise<Omit<Found, "stamp">>): Promise<void> {
    const stamp = stampOf(checked.document, checked, this.#shown);
    const folder = checked.project.storage;
    // What was found by other sources or settings than are there by now is not kept for these.
    const now = stampIn(checked, checked.document);
    if (checked.draft.isHurried || ![now, now + AGAIN].includes(checked.stamp)) return;
    if (stamp === null || folder === null || recall(folder, checked.document.uri, stamp) !== null) return;
    keep(folder, checked.document.uri, { stamp, ...(await found()) });
  }

  /** The check of a document as it stands; null for what is no draft. */
  async #current(uri: string, token: CancellationToken | undefined): Promise<Run | null> {
    const project = await unlessCancelled(this.projects.of(uri), token);
    if (project === null || !this.documents.get(uri)) return null;
    const evidence = await unlessCancelled(project.evidence(), token);
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const open = this.#openDraft(uri);
    const bibliography = project.bibliographyOf(document, (file) => this.documents.get(file)?.getText() ?? null);
    const stamp = stampIn({ project, evidence, bibliography }, document);
    if (open.run?.stamp !== stamp) this.#start(open, document, { project, evidence, bibliography }, stamp);
    return open.run;
  }

  /** A draft that is not open, as its file stands. Kept until that, the settings or the sources change. Null for one that cannot be read. */
  async checkedFile(uri: string, project: Project): Promise<CheckedDocument | null> {
    const evidence = await project.evidence();
    const path = URI.parse(uri).fsPath;
    const file = statSync(path, { throwIfNoEntry: false });
    if (file === undefined || file.size > LARGEST_FILE) return null;
    const stamp = `${file.mtimeMs}/${file.size}/${project.revision}/${evidence.generation}`;
    const known = this.#files.get(uri);
    if (known?.stamp === stamp) return known;
    const languageId = /\.txt$/i.test(path) ? "plaintext" : "markdown";
    const document = TextDocument.create(uri, languageId, 0, decode(readFileSync(path)).text);
    const against = { project, evidence, bibliography: project.bibliographyOf(document, () => null) };
    const { checkDraft, checkedOf, draftOf, emptyKept } = await this.#load();
    const kept = emptyKept();
    const { generation } = evidence;
    const steps = checkDraft(draftOf(document, against), evidence, project.checking, kept);
    const draft = await inTurns(steps, () => evidence.generation !== generation);
    if (draft === null) throw new Superseded();
    const checked = checkedOf(document, draft, against, kept, stamp);
    this.#files.delete(uri);
    this.#files.set(uri, checked);
    if (this.#files.size > MOST_FILES) this.#files.delete(this.#files.keys().next().value!);
    return checked;
  }

  /** @param last done before the server ends. */
  onLeaving(last: () => Promise<void>): void {
    this.#leaving.push(last);
  }

  async leave(): Promise<void> {
    await Promise.all(this.#leaving.map((last) => last()));
  }

  /** Drafts that are open now. */
  async drafts(): Promise<{ readonly uri: string; readonly project: Project }[]> {
    const all = this.documents.all().map(async ({ uri }) => ({ uri, project: await this.projects.of(uri) }));
    return (await Promise.all(all)).filter((each): each is { uri: string; project: Project } => each.project !== null);
  }

  #openDraft(uri: string): OpenDraft {
    const known = this.#open.get(uri);
    if (known !== undefined) return known;
    const open: OpenDraft = { kept: null, revision: -1, run: null, checked: null };
    this.#open.set(uri, open);
    return open;
  }

  #start(open: OpenDraft, document: TextDocument, against: Against, stamp: string): void {
    const { project, evidence } = against;
    const { uri, languageId, version } = document;
    if (open.revision !== project.revision) open.kept = null;
    open.revision = project.revision;
    const { generation } = evidence;
    // The editor's document changes in place; this one stays as it is.
    const asChecked = TextDocument.create(uri, languageId, version, document.getText());
    const run: Run = {
      stamp,
      document: asChecked,
      against,
      isDone: false,
      found: open.checked === null ? undefined : null,
      isStale: () =>
        open.run !== run ||
        this.#open.get(uri) !== open ||
        this.documents.get(uri)?.version !== version ||
        evidence.generation !== generation,
      done: Promise.resolve(null),
    };
    open.run = run;
    run.done = this.#run(open, run);
    // Who waits hears of it; without this, nobody waiting would end the process.
    run.done.catch(() => {});
  }

  async #run(open: OpenDraft, run: Run): Promise<CheckedDocument | null> {
    await nextTurn();
    const { version } = run.document;
    try {
      // Nobody is typing where only the sources have changed.
      const checked = await this.#check(open, run, open.checked === version ? "thorough" : "hurried");
      if (checked === null) throw new Superseded();
      open.checked = version;
      this.#checked.fire(checked);
      if (checked.draft.isHurried) setTimeout(() => void this.#runAgain(open, run, checked), PAUSE_MS).unref();
      return checked;
    } catch (error) {
      // What a broken-off check leaves behind holds; what one that failed leaves may not.
      if (!(error instanceof Superseded)) {
        open.kept = null;
        run.against.project.tellFailure(error);
        return null;
      }
      if (open.run === run) open.run = null;
      throw error;
    } finally {
      run.isDone = true;
    }
  }

  /** Whoever types has the hurried check's answer; whoever pauses has this one. */
  async #runAgain(open: OpenDraft, run: Run, hurried: CheckedDocument): Promise<void> {
    try {
      const checked = await this.#check(open, run, "thorough");
      if (checked === null) return;
      const isSame = saysTheSame(checked.draft, hurried.draft);
      const again = isSame ? checked : { ...checked, stamp: run.stamp + AGAIN };
      run.done = Promise.resolve(again);
      this.#checked.fire(again);
      if (!isSame) this.#checkedAgain.fire(again);
    } catch (error) {
      open.kept = null;
      run.against.project.tellFailure(error);
    }
  }

  /** Null when it was overtaken. */
  async #check(open: OpenDraft, run: Run, pace: Pace): Promise<CheckedDocument | null> {
    const { checkDraft, checkedOf, draftOf, emptyKept } = await this.#load();
    if (run.isStale()) return null;
    const { document, against } = run;
    const { project, evidence } = against;
    const kept = (open.kept ??= emptyKept());
    const steps = checkDraft(draftOf(document, against), evidence, project.checking, kept, pace);
    const draft = await inTurns(steps, run.isStale);
    return draft === null || run.isStale() ? null : checkedOf(document, draft, against, kept, run.stamp);
  }
}

/** Marks the stamp of a thorough check that came to something else than the hurried one. */
const AGAIN = "/again";

/** Whether two checks of one text have the same claims with the same verdicts and corrections. */
function saysTheSame({ claims: a }: CheckedDraft, { claims: b }: CheckedDraft): boolean {
  const said = ({ kind, start, end, verdict, code, correction }: CheckedClaim): string =>
    [kind, start, end, verdict, code, correction?.text].join();
  return a.length === b.length && a.every((claim, i) => said(claim) === said(b[i]!));
}

/** So long after a hurried check, in milliseconds, the fingers rest: people type faster. */
const PAUSE_MS = 150;

/** The same for the same text, settings and sources, in this process. */
const stampIn = ({ project, evidence, bibliography }: Against, { version }: TextDocument): string =>
  `${version}/${project.revision}/${evidence.generation}/${bibliography.stamp}`;

/** Of files that are not open: larger ones are no drafts, and so many are kept. */
const LARGEST_FILE = 2_000_000;
const MOST_FILES = 100;

interface OpenDraft {
  /** Null until there is something. */
  kept: Kept | null;
  /** Of the project's settings under which `kept` was made. */
  revision: number;
  run: Run | null;
  /** Its version that was checked last; null before the first check, while what was found before is still of use. */
  checked: number | null;
}

interface Run {
  readonly stamp: string;
  readonly document: TextDocument;
  readonly against: Against;
  readonly isStale: () => boolean;
  isDone: boolean;
  /** Undefined until it is looked for. */
  found: Found | null | undefined;
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
