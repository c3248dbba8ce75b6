/** Which folder a draft's project is: the nearest with a hegao.json, else the nearest with a folder of sources. */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, matchesGlob, relative, sep } from "node:path";
import { URI } from "vscode-uri";
import { globPattern } from "../corpus/globs.ts";
import type { Layer } from "../corpus/layers.ts";
import { findProject } from "../project/project.ts";
import { DEFAULT_DRAFTS, DEFAULT_SOURCES } from "../project/settings.ts";

/**
 * @param file absolute path of a document.
 * @param tops absolute paths of the workspace's folders: without a hegao.json, sources are looked for no higher.
 * @returns null where nothing says that drafts are checked here.
 */
export function projectFolderOf(file: string, tops: readonly string[]): string | null {
  const project = findProject(dirname(file));
  if (project.file !== null) return project.folder;
  const top = tops.filter((each) => isWithin(file, each)).sort((a, b) => b.length - a.length)[0] ?? dirname(file);
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (DEFAULT_SOURCES.some((name) => isFolder(join(folder, name)))) return folder;
    if (folder === top || dirname(folder) === folder) return null;
  }
}

/**
 * @param patterns from the project's folder; `!` leaves out what an earlier one took in. Files such as README.md are
 *   drafts only where a project's own patterns say so.
 */
export function isDraftFile(file: string, folder: string, patterns: readonly string[]): boolean {
  const path = relative(folder, file).split(sep).join("/");
  if (path.startsWith("../") || path.startsWith(".hegao/")) return false;
  if (patterns === DEFAULT_DRAFTS && ABOUT_THE_FOLDER.test(basename(file))) return false;
  return patterns.reduce(
    (isTaken, pattern) =>
      pattern.startsWith("!") ? isTaken && !matchesGlob(path, pattern.slice(1)) : isTaken || matchesGlob(path, pattern),
    false,
  );
}

/** Addresses of the drafts in a project's folder, by `isDraft`. So many folders and files are looked at and no more. */
export function draftFilesIn(folder: string, isDraft: (file: string) => boolean): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let i = 0; i < folders.length && i < MOST_FOLDERS && found.length < MOST_DRAFTS; i++) {
    for (const entry of entriesOf(folders[i]!)) {
      const path = join(folders[i]!, entry.name);
      if (entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name)) folders.push(path);
      else if (entry.isFile() && /\.(?:md|markdown|txt)$/i.test(entry.name) && isDraft(path))
        found.push(URI.file(path).toString());
    }
  }
  return found;
}

const MOST_FOLDERS = 2_000;
const MOST_DRAFTS = 500;

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whether a file is among the sources: inside a folder that they name, or matched by a pattern of theirs. */
export function isSourceFile(file: string, layers: readonly Layer[]): boolean {
  const real = realOf(file);
  return layers.some(({ root, only }) => {
    if (!isWithin(real, root)) return false;
    return only === null || globPattern(only).test(relative(root, real).split(sep).join("/"));
  });
}

export const isWithin = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Files that tell of their folder, whatever it holds. */
const ABOUT_THE_FOLDER = /^(?:readme|changelog|contributing|license|copying|authors|todo)\b/i;

/** Layers' roots are real paths: a draft reached by a link is held against them as what it is. */
function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
