/** The corpus as folders, globs and archives on disk: which files belong to it, and which are passed over, and why. */
import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Warning } from "./formats/format.ts";
import { isArchive } from "./formats/names.ts";
import { coverPattern, globPattern, hasGlob, real, slashed, splitGlob } from "./globs.ts";

export interface Layer {
  /** As it was named in the settings. */
  readonly entry: string;
  /** A folder or an archive, absolute. */
  readonly root: string;
  /** Of files under the root, those whose path this glob matches; null for all. */
  readonly only: string | null;
  /** Stands before the ids of this layer's sources, so that no two layers share one. */
  readonly prefix: string;
}

export interface ScanSettings {
  /** Files of more bytes are passed over; archives are streamed and may be of any size. */
  readonly sizeLimit: number;
  /** Absolute paths and globs with the encoding that a person set for the files that they match, or that lie in folders which they match. */
  readonly encodings: Readonly<Record<string, string>>;
}

export const SCAN_DEFAULTS: ScanSettings = { sizeLimit: 50_000_000, encodings: {} };

/** As a project says it. @param folder that paths are relative to. */
export function scanSettings(
  folder: string,
  { encodings, sizeLimit }: { readonly encodings: ScanSettings["encodings"]; readonly sizeLimit: number },
): ScanSettings {
  const absolute = Object.entries(encodings).map(([glob, encoding]) => [resolve(folder, glob), encoding] as const);
  return { sizeLimit: sizeLimit * 1_000_000, encodings: Object.fromEntries(absolute) };
}

export interface FoundFile {
  /** Path under the layer's root, with forward slashes. */
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly sidecar: { readonly path: string; readonly modified: number } | null;
  readonly encoding: string | null;
}

export interface PassedOver {
  readonly id: string;
  readonly warning: Warning;
}

export interface Scan {
  readonly files: readonly FoundFile[];
  readonly passed: readonly PassedOver[];
}

/** @param entries folders, archives, single files or globs, absolute. Those that do not exist (yet) are layers too: empty ones. */
export function layersOf(entries: readonly string[]): Layer[] {
  const roots = [...new Set(entries.map((entry) => resolve(entry)))].map((entry) => {
    const glob = hasGlob(entry) && lstatOf(entry) === null ? splitGlob(entry) : null;
    return { entry, root: real(glob?.base ?? entry), only: glob?.rest ?? null };
  });
  const names = roots.map(({ root }) => basename(root));
  return roots.map((layer, i) => {
    if (roots.length === 1) return { ...layer, prefix: "" };
    const same = names.slice(0, i).filter((name) => name === names[i]).length;
    return { ...layer, prefix: same === 0 ? `${names[i]}/` : `${names[i]}~${same + 1}/` };
  });
}

/**
 * Everything under a layer's root, in order of path. Links are not followed: what they lead to inside is found by itself.
 * @param within absolute paths to look at alone, with what is under them; null for all.
 */
export function scan(layer: Layer, settings: ScanSettings, within: readonly string[] | null = null): Scan {
  const found: Found = {
    files: [],
    passed: [],
    layer,
    only: layer.only === null ? null : globPattern(layer.only),
    encodings: Object.entries(settings.encodings).map(([glob, encoding]) => [coverPattern(glob), encoding] as const),
    limit: settings.sizeLimit,
    within,
  };
  const root = statOf(layer.root);
  if (root === null) return found;
  if (root.isDirectory()) scanFolder(found, layer.root, []);
  else if (root.isFile()) addFile(found, dirname(layer.root), basename(layer.root), new Set(), root);
  else pass(found, layer.root, { code: "not-a-file" });
  found.files.sort((a, b) => (a.id < b.id ? -1 : 1));
  return found;
}

/** Absolute path of a file by its id; a root may be a file itself. */
export function pathIn({ root }: Layer, id: string): string {
  const under = join(root, id);
  return basename(root) === id && statOf(under) === null ? root : under;
}

interface Found {
  readonly files: FoundFile[];
  readonly passed: PassedOver[];
  readonly layer: Layer;
  readonly only: RegExp | null;
  readonly encodings: readonly (readonly [RegExp, string])[];
  readonly limit: number;
  readonly within: readonly string[] | null;
}

/** Rules of a .gitignore hold for the folder that it stands in. */
interface Rules {
  readonly folder: string;
  readonly ignored: Ignore;
}

function scanFolder(found: Found, folder: string, above: readonly Rules[]): void {
  const entries = entriesOf(found, folder);
  const names = new Set(entries.map(({ name }) => name));
  const rules = names.has(".gitignore") ? [...above, rulesOf(folder)] : above;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name) || !isWanted(found, path) || isIgnored(rules, path, entry.isDirectory())) continue;
    if (entry.isDirectory()) scanFolder(found, path, rules);
    else if (entry.isSymbolicLink()) noteLink(found, path);
    else if (entry.isFile()) addFile(found, folder, entry.name, names, null);
    else pass(found, path, { code: "not-a-file" });
  }
}

/** On the way to a path that is looked at, or under one. */
const isWanted = ({ within }: Found, path: string): boolean =>
  within === null || within.some((wanted) => isAtOrUnder(wanted, path) || isAtOrUnder(path, wanted));

export const isAtOrUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

function entriesOf(found: Found, folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    pass(found, folder, { code: "unreadable", detail: codeOf(error) });
    return [];
  }
}

/** Of the system, of version control, of an editor or of Office, and never a source. */
const isHidden = (name: string): boolean =>
  name.startsWith(".") ||
  name.startsWith("~$") ||
  name === "node_modules" ||
  name === "Thumbs.db" ||
  name === "hegao.json";

function rulesOf(folder: string): Rules {
  const ignored = ignore();
  const path = join(folder, ".gitignore");
  try {
    if (isSmallFile(statSync(path))) ignored.add(readFileSync(path, "utf8"));
  } catch {
    // Rules that cannot be read ignore nothing.
  }
  return { folder, ignored };
}

function isIgnored(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  return rules.some(({ folder, ignored }) => {
    const inside = slashed(relative(folder, path));
    return ignored.ignores(isFolder ? `${inside}/` : inside);
  });
}

function noteLink(found: Found, path: string): void {
  const target = real(path);
  if (!isAtOrUnder(target, found.layer.root)) pass(found, path, { code: "outside" });
}

function addFile(found: Found, folder: string, name: string, siblings: ReadonlySet<string>, known: Stats | null): void {
  if (SIDECARS.some((ending) => name.endsWith(ending))) return;
  const path = join(folder, name);
  const id = idOf(found.layer, path);
  if (found.only?.test(id) === false) return;
  const stat = known ?? statOf(path);
  if (stat === null) return;
  if (stat.size > found.limit && !isArchive(name)) {
    found.passed.push({ id, warning: { code: "too-large", detail: String(stat.size) } });
    return;
  }
  found.files.push({
    id,
    path,
    size: stat.size,
    modified: stat.mtimeMs,
    sidecar: sidecarOf(folder, name, siblings),
    encoding: found.encodings.find(([pattern]) => pattern.test(slashed(path)))?.[1] ?? null,
  });
}

/** The file that a sidecar speaks of; any other path itself. */
export function spokenOf(path: string): string {
  const ending = SIDECARS.find((candidate) => path.endsWith(candidate));
  return ending === undefined ? path : path.slice(0, -ending.length);
}

/** report.pdf.meta.yaml says what report.pdf does not say of itself. */
const SIDECARS = [".meta.yaml", ".meta.yml", ".meta.json"];

function sidecarOf(folder: string, name: string, siblings: ReadonlySet<string>): FoundFile["sidecar"] {
  const beside = SIDECARS.map((ending) => name + ending).find((candidate) => siblings.has(candidate));
  const stat = beside === undefined ? null : statOf(join(folder, beside));
  return beside === undefined || stat === null || !isSmallFile(stat)
    ? null
    : { path: join(folder, beside), modified: stat.mtimeMs };
}

/** What is read whole beside the sources: a pipe would never end, and nobody writes as much by hand. */
const isSmallFile = (stat: Stats): boolean => stat.isFile() && stat.size < 1_000_000;

const pass = (found: Found, path: string, warning: Warning): void => {
  found.passed.push({ id: idOf(found.layer, path), warning });
};

/** Of a file under the root, absolute. */
export const idOf = (layer: Layer, path: string): string => slashed(relative(layer.root, path)) || basename(path);

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function lstatOf(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
