/** The projects that open documents belong to: opened when the first draft asks, brought up to date by what changes on disk. */
import { dirname } from "node:path";
import { Emitter, type Event } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Locale } from "../presenting/messages.ts";
import { PROJECT_FILE } from "../project/project.ts";
import { DEFAULT_SOURCES } from "../project/settings.ts";
import { SIGN_OFFS_FILE } from "../project/signOffs.ts";
import { isWithin, projectFolderOf } from "./folders.ts";
import { Project, type ProjectSurroundings } from "./project.ts";

/** The workspace's folders, as absolute paths. */
export type WorkspaceFolders = () => readonly string[];

export class Projects {
  /** Settings, sources, or what is known of them, changed. */
  readonly onChange: Event<void>;
  readonly #changed = new Emitter<void>();
  readonly #around: ProjectSurroundings;
  readonly #workspace: WorkspaceFolders;
  readonly #open = new Map<string, Promise<Project>>();
  /** Project's folder by a document's own; null for none. */
  readonly #folders = new Map<string, Promise<string | null>>();
  /** Files that changed and have not been looked at. */
  readonly #told = new Set<string>();
  #settling: NodeJS.Timeout | null = null;

  constructor(around: Omit<ProjectSurroundings, "onChange">, workspace: WorkspaceFolders) {
    this.onChange = this.#changed.event;
    this.#around = { ...around, onChange: () => this.#changed.fire() };
    this.#workspace = workspace;
  }

  /** The client's language, for what concerns no project. */
  get locale(): Locale {
    return this.#around.locale;
  }

  /** The project of a draft; null for what is none. */
  async of(uri: string): Promise<Project | null> {
    const file = fileOf(uri);
    const project = file === null ? null : await this.#projectOf(file);
    return project?.isDraft(file!) ? project : null;
  }

  /** The project that any document, or folder, stands in. */
  async around(uri: string): Promise<Project | null> {
    const file = fileOf(uri);
    return file === null ? null : this.#projectOf(file);
  }

  /** By its folder, if it is open. */
  async inFolder(folder: string): Promise<Project | null> {
    return (await this.#open.get(folder)) ?? null;
  }

  /** Takes what the client, or a watcher of our own, says of files (absolute paths) that came, changed or went. */
  filesChanged(paths: readonly string[]): void {
    for (const path of paths) this.#told.add(path);
    this.#settling ??= setTimeout(() => {
      const told = [...this.#told];
      this.#told.clear();
      this.#settling = null;
      void this.#lookAt(told);
    }, SETTLE_MS);
  }

  /** The editor's settings, a hegao.json, or the workspace's folders may be others now. */
  async settingsChanged(): Promise<void> {
    this.#folders.clear();
    for (const project of await this.all()) await project.reload();
    this.#changed.fire();
  }

  /** Lets go of projects that stand in no folder of the workspace and have no document open. @param uris of open documents. */
  async closeUnneeded(uris: readonly string[]): Promise<void> {
    const kept = [...this.#workspace(), ...uris.map(fileOf).filter((file) => file !== null)];
    for (const [folder, opening] of this.#open) {
      if (kept.some((path) => isWithin(path, folder) || isWithin(folder, path))) continue;
      this.#open.delete(folder);
      this.#folders.clear();
      await (await opening).close();
    }
  }

  async all(): Promise<Project[]> {
    return Promise.all(this.#open.values());
  }

  async close(): Promise<void> {
    if (this.#settling !== null) clearTimeout(this.#settling);
    const open = await this.all();
    this.#open.clear();
    await Promise.all(open.map((project) => project.close()));
  }

  async #lookAt(paths: readonly string[]): Promise<void> {
    if (paths.some(isSign)) await this.settingsChanged();
    for (const project of await this.all()) {
      const sources = paths.filter((path) => project.isSource(path));
      if (sources.length > 0) await project.sourcesChanged(sources);
      if (paths.some((path) => project.isBibliography(path))) this.#changed.fire();
    }
  }

  async #projectOf(file: string): Promise<Project | null> {
    const folder = await this.#folderOf(file);
    if (folder === null) return null;
    const known = this.#open.get(folder);
    if (known !== undefined) return known;
    const opening = Project.open(folder, this.#around);
    this.#open.set(folder, opening);
    return opening;
  }

  #folderOf(file: string): Promise<string | null> {
    const key = dirname(file);
    const known = this.#folders.get(key);
    if (known !== undefined) return known;
    const finding = this.#findFolder(file);
    this.#folders.set(key, finding);
    return finding;
  }

  /** Where nothing on disk says so, the editor's settings may name sources for a workspace folder. */
  async #findFolder(file: string): Promise<string | null> {
    const tops = this.#workspace();
    const folder = projectFolderOf(file, tops);
    if (folder !== null) return folder;
    // A project whose sources were just deleted says so, rather than to fall silent.
    const open = [...this.#open.keys(), ...tops]
      .filter((each) => isWithin(file, each))
      .sort((a, b) => b.length - a.length);
    for (const each of open) {
      if (this.#open.has(each)) return each;
      const { settings } = await this.#around.editor.of(URI.file(each).toString(), this.#around.locale);
      if (settings.sources !== undefined) return each;
    }
    return null;
  }
}

/** A file that is being saved is empty for a moment. */
const SETTLE_MS = 40;

/** A file or folder whose coming and going decides what a project is. */
const isSign = (path: string): boolean => SIGNS.some((name) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));

const SIGNS = [PROJECT_FILE, SIGN_OFFS_FILE, ...DEFAULT_SOURCES];

function fileOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : null;
}
