/** A project as the server holds it: its settings, its corpus, and what is wrong with either. */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Disposable } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { CheckSettings } from "../checking/check.ts";
import type { Evidence } from "../checking/evidence.ts";
import type { SignOff } from "../checking/signOffs.ts";
import { type Layer, layersOf, scanSettings } from "../corpus/layers.ts";
import { lexiconOf } from "../kinds/name/lexicon.ts";
import { type Locale, say } from "../presenting/messages.ts";
import { type Bibliography, bibliographyOf, bibliographyPaths } from "../project/bibliography.ts";
import { PROJECT_FILE, readProject, sayProblem } from "../project/project.ts";
import { completeSettings, mergeSettings, type Settings } from "../project/settings.ts";
import { readSignOffs, SIGN_OFFS_FILE, type SignOffs, signOffsOf } from "../project/signOffs.ts";
import type { SourceMeta } from "../text/source.ts";
import { isDraftFile, isSourceFile, isWithin } from "./folders.ts";
import type { SourcesStatus } from "./requests.ts";
import { Sources } from "./sources.ts";
import type { Surroundings } from "./surroundings.ts";

/** Besides, who is told when the project has changed. */
export interface ProjectSurroundings extends Surroundings {
  readonly onChange: (project: Project) => void;
}

export class Project {
  readonly folder: string;
  settings: Settings = completeSettings({});
  locale: Locale;
  /** Raised whenever the settings are read again: what was checked under older ones is checked anew. */
  revision = 0;
  readonly #around: ProjectSurroundings;
  #settingsProblems: readonly string[] = [];
  /** Sources that are not read because nobody vouches for the workspace, as the settings name them. */
  #withheld: readonly string[] = [];
  #signOffs: SignOffs | null = {};
  #checking: CheckSettings | null = null;
  #layers: readonly Layer[] = [];
  #sources: Sources | null = null;
  #watching: Disposable | null = null;
  #watched = "";
  readonly #warned = new Set<string>();

  private constructor(folder: string, around: ProjectSurroundings) {
    this.folder = folder;
    this.locale = around.locale;
    this.#around = around;
  }

  static async open(folder: string, around: ProjectSurroundings): Promise<Project> {
    const project = new Project(folder, around);
    await project.reload();
    return project;
  }

  get canShowText(): boolean {
    return this.#around.canShowText;
  }

  /** What keeps drafts from being checked as they should be. */
  get problems(): readonly string[] {
    const missing = this.#missing().map((path) => say(this.locale, "cli.noSourcesFolder", { path }));
    const withheld = this.#withheld.map((path) => say(this.locale, "editor.withheld", { path }));
    return [
      ...this.#settingsProblems,
      ...withheld,
      ...missing,
      ...this.#holdingDrafts(),
      ...this.#noneRead(),
      ...(this.#sources?.problems(this.locale) ?? []),
    ];
  }

  /** Settings are read again from hegao.json and the editor, and the corpus opened again if it is another. */
  async reload(): Promise<void> {
    const written = readProject(join(this.folder, PROJECT_FILE));
    const hasFile = statSync(join(this.folder, PROJECT_FILE), { throwIfNoEntry: false }) !== undefined;
    const editor = await this.#around.editor.of(URI.file(this.folder).toString(), this.#around.locale);
    this.settings = completeSettings(mergeSettings(written.settings, editor.settings));
    this.locale = this.settings.locale ?? this.#around.locale;
    this.#checking = null;
    this.#signOffs = readSignOffs(this.folder);
    this.#settingsProblems = [
      ...(this.#signOffs === null ? [say(this.locale, "signOff.unreadable", { path: SIGN_OFFS_FILE })] : []),
      ...(hasFile ? written.problems.map((problem) => sayProblem(this.locale, PROJECT_FILE, problem)) : []),
      ...editor.problems,
    ];
    this.revision++;
    const roots = this.#roots();
    this.#withheld = this.settings.sources.filter((source) => !roots.includes(resolve(this.folder, source)));
    this.#layers = layersOf(roots);
    const of = { roots, scan: scanSettings(this.folder, this.settings) };
    if (this.#sources === null || !this.#sources.areOf(of)) {
      void this.#sources?.close();
      this.#sources = new Sources(this.folder, of, this.#around, () => this.#changed());
    }
    this.#watch([...this.#layers.map(({ root }) => root), ...bibliographyPaths(this.folder, this.settings)]);
    this.#warn();
  }

  /** Once its sources are read; they are read anew in the background where there is an older index. */
  async evidence(): Promise<Evidence> {
    return this.#sources!.evidence();
  }

  /** Where things of ours may be kept: beside the index. */
  get storage(): string | null {
    return this.#sources?.folder ?? null;
  }

  /** The same for the same sources, in this process and the next; null while no index answers. */
  sourcesStamp(): string | null {
    return this.#sources?.stamp ?? null;
  }

  /** One object for as long as the settings hold: sources that were read under it are not read again. */
  get checking(): CheckSettings {
    return (this.#checking ??= checkingBy(this.settings));
  }

  sources(): SourcesStatus {
    const status = this.#sources!.status(this.locale);
    return status.state === "ready" && status.read === 0 ? { ...status, state: "missing" } : status;
  }

  /** What people vouched for in a draft. @param file absolute. */
  signOffsOf(file: string): readonly SignOff[] {
    return signOffsOf(this.#signOffs, this.folder, file);
  }

  /** What a draft's keys are looked up in. @param held an open document's text by its address. */
  bibliographyOf(document: TextDocument, held: (uri: string) => string | null): Bibliography {
    const draft = { path: URI.parse(document.uri).fsPath, text: document.getText() };
    return bibliographyOf(draft, this.folder, this.settings, (path) => held(URI.file(path).toString()));
  }

  isBibliography(path: string): boolean {
    return bibliographyPaths(this.folder, this.settings).includes(path);
  }

  get isTrusted(): boolean {
    return this.#around.isTrusted;
  }

  /** Where its sources are, absolute paths and patterns. */
  get roots(): readonly string[] {
    return this.#roots();
  }

  /** What is known of the source in a file; null where the file is none. */
  metaOf(path: string): Promise<SourceMeta | null> {
    return this.#sources!.metaOf(path);
  }

  /** Every file among the sources and how it was read. */
  listSources(): ReturnType<Sources["list"]> {
    return this.#sources!.list();
  }

  isDraft(file: string): boolean {
    return isDraftFile(file, this.folder, this.settings.drafts) && !this.isSource(file);
  }

  isSource(file: string): boolean {
    return isSourceFile(file, this.#layers);
  }

  /** Files among the sources came, changed or went. */
  async sourcesChanged(paths: readonly string[]): Promise<void> {
    await this.#sources!.refresh(paths);
    this.#warn();
  }

  /** Everything is looked at, whatever has been told of changes. */
  async readAnew(): Promise<void> {
    await this.#sources!.refresh(null);
    this.#warn();
  }

  async close(): Promise<void> {
    this.#watching?.dispose();
    await this.#sources?.close();
  }

  /** A project that nobody vouches for is not led to files outside its own folder, by paths or by links. */
  #roots(): string[] {
    const roots = this.settings.sources.map((source) => resolve(this.folder, source));
    if (this.#around.isTrusted) return roots;
    const [own] = layersOf([this.folder]);
    return roots.filter((root) => layersOf([root]).every((layer) => isWithin(layer.root, own!.root)));
  }

  /** Sources that the settings name and that are not there. Patterns may match nothing yet. */
  #missing(): string[] {
    return this.#layers.filter(({ only, root }) => only === null && !exists(root)).map(({ entry }) => entry);
  }

  /** A source is never a draft, so that sources which hold the whole project leave it without drafts. */
  #holdingDrafts(): string[] {
    const [own] = layersOf([this.folder]);
    const holding = this.#layers.filter(({ only, root }) => only === null && isWithin(own!.root, root));
    return holding.map(({ root }) => say(this.locale, "sources.holdDrafts", { path: root }));
  }

  /** Without a single source every claim stays unchecked, which a draft without findings does not show. */
  #noneRead(): string[] {
    const isSaid = this.#missing().length > 0 || this.#withheld.length > 0;
    if (isSaid || this.#sources === null || this.sources().state !== "missing") return [];
    return [say(this.locale, "sources.noneRead", { path: this.settings.sources.join(", ") })];
  }

  /** A fault of ours: said, so that an empty list of findings is not taken for a clean draft. */
  tellFailure(error: unknown): void {
    this.#around.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const reason = error instanceof Error ? error.message : String(error);
    this.#around.warn(say(this.locale, "editor.checkFailed", { reason }));
  }

  #watch(paths: readonly string[]): void {
    if (this.#watched === paths.join("\n")) return;
    this.#watched = paths.join("\n");
    this.#watching?.dispose();
    this.#watching = this.#around.watch(this.folder, paths);
  }

  #changed(): void {
    this.#warn();
    this.#around.onChange(this);
  }

  /** Each problem is said once, and again when it comes back. */
  #warn(): void {
    const problems = new Set(this.problems);
    for (const text of this.#warned) if (!problems.has(text)) this.#warned.delete(text);
    for (const text of problems) {
      if (this.#warned.has(text)) continue;
      this.#warned.add(text);
      this.#around.warn(text);
    }
  }
}

const checkingBy = ({ fiscalYearStart, kinds, names }: Settings): CheckSettings => ({
  reading: { fiscalYearStart, lexicon: lexiconOf(names) },
  kinds,
});

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
