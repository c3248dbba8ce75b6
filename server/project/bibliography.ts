/** The bibliography that a draft's keys are looked up in: found, read, and kept for as long as its file stays as it is. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { BibliographyFile, BibliographyFormat } from "../presenting/citing/bibliographyEntry.ts";
import { readBibtex } from "../text/bibliography/bibtex.ts";
import { readCslJson } from "../text/bibliography/cslJson.ts";
import type { BibliographyEntry } from "../text/bibliography/entry.ts";
import type { Settings } from "./settings.ts";

export interface Bibliography {
  /** Absolute. */
  readonly path: string;
  readonly isThere: boolean;
  readonly format: BibliographyFormat;
  readonly text: string;
  readonly entries: readonly BibliographyEntry[];
  /** Whether it can be read, and entries be added to it. */
  readonly isSound: boolean;
  /** Another whenever the file is. */
  readonly stamp: string;
}

/**
 * What the draft's front matter names, from the draft's folder; else the setting, from the project's; else the usual
 * names. Never a file outside the project's folder.
 *
 * @param draft absolute path and text. @param held what an editor holds of a file, unsaved; null where it holds none.
 */
export function bibliographyOf(
  draft: { readonly path: string; readonly text: string },
  folder: string,
  settings: Pick<Settings, "bibliography">,
  held: (path: string) => string | null = () => null,
): Bibliography {
  const named = namedIn(draft.text);
  const own = named === null ? null : resolve(dirname(draft.path), named);
  const path = own !== null && isInside(own, folder) ? own : bibliographyPath(folder, settings);
  const open = held(path);
  if (open !== null) return read(path, open, `held ${hash(open)}`);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size > LARGEST) return { ...read(path, "", "none"), isThere: false };
  const stamp = `${path} ${stat.mtimeMs} ${stat.size}`;
  const known = KEPT.get(path);
  if (known?.stamp === stamp) return known;
  const fresh = read(path, textOf(path), stamp);
  KEPT.set(path, fresh);
  return fresh;
}

/** Absolute path of a project's own bibliography, whether it is there or not. */
export function bibliographyPath(folder: string, { bibliography }: Pick<Settings, "bibliography">): string {
  if (bibliography !== null && isInside(resolve(folder, bibliography), folder)) return resolve(folder, bibliography);
  const [bib, json] = USUAL.map((name) => join(folder, name)) as [string, string];
  return statSync(bib, { throwIfNoEntry: false })?.isFile() ? bib : json;
}

/** Absolute paths at which a project's bibliography may come to stand. */
export const bibliographyPaths = (folder: string, settings: Pick<Settings, "bibliography">): string[] => [
  ...new Set([bibliographyPath(folder, settings), ...USUAL.map((name) => join(folder, name))]),
];

/** As citing needs it. @param draft absolute path. Null for one that cannot be added to. */
export function fileOf(bibliography: Bibliography, draft: string): BibliographyFile | null {
  const { format, text, entries, path, isSound } = bibliography;
  if (!isSound) return null;
  const pathOf: BibliographyFile["pathOf"] = (source) =>
    source.path === null ? null : slashed(relative(dirname(path), resolve(dirname(draft), source.path)));
  return { format, text, entries, pathOf };
}

/** What a draft's keys may be; null where there is no bibliography, and none is asked for. */
export const keysIn = (
  { entries, isThere, isSound }: Bibliography,
  { citationStyle }: Pick<Settings, "citationStyle">,
): readonly BibliographyEntry[] | null => (isSound && (isThere || citationStyle === "pandoc") ? entries : null);

/** The sources' folders as links of the draft would begin. @param roots absolute paths and patterns. */
export const sourceFolders = (draft: string, roots: readonly string[]): string[] =>
  roots
    .map((root) => slashed(relative(dirname(draft), root.replace(/[\\/][^\\/]*[*?[{].*$/, ""))))
    .filter((each) => each !== "");

const USUAL = ["references.bib", "references.json"];

/** Bytes. */
const LARGEST = 20_000_000;

const KEPT = new Map<string, Bibliography>();

function read(path: string, text: string, stamp: string): Bibliography {
  const format = /\.bib$/i.test(path) ? "bibtex" : "csl";
  const entries = format === "bibtex" ? readBibtex(text) : text.trim() === "" ? [] : readCslJson(text);
  return { path, isThere: true, format, text, entries: entries ?? [], isSound: entries !== null, stamp };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** bibliography: refs.bib, or the first of a list. */
function namedIn(text: string): string | null {
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)/.exec(text)?.[1] ?? "";
  const named = /^bibliography:[ \t]*(?:\[|\r?\n[ \t]*-[ \t]*)?[ \t]*["']?([^"'\]\r\n,]+)/m.exec(front)?.[1]?.trim();
  return named === undefined || named === "" || isAbsolute(named) ? null : named;
}

/** Links are followed: nothing outside is read or written by way of one. */
function isInside(path: string, folder: string): boolean {
  const real = realOf(path) ?? realOf(dirname(path));
  const away = real === null ? relative(folder, path) : relative(realOf(folder) ?? folder, real);
  return away !== ".." && !away.startsWith(`..${sep}`) && !isAbsolute(away);
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const slashed = (path: string): string => path.split(sep).join("/");

function hash(text: string): number {
  let sum = text.length;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}
