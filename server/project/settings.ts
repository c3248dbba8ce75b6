/** What a newsroom may decide for a project: in hegao.json, and under the same names in the editor's settings. */
import type { KindId, NameRole } from "../kinds/kind.ts";
import type { CitationStyle } from "../presenting/citing/citation.ts";
import type { Locale } from "../presenting/messages.ts";
import type { Severities } from "../presenting/severity.ts";

/** As written: every key may be missing. */
export interface ProjectSettings {
  /** Folders, files, archives or patterns, relative to the project's folder. */
  readonly sources?: readonly string[];
  /** Patterns of the files that are drafts. */
  readonly drafts?: readonly string[];
  /** ISO day. */
  readonly draftDate?: string;
  readonly severities?: Severities;
  readonly kinds?: Readonly<Partial<Record<KindId, boolean>>>;
  readonly names?: readonly NameEntry[];
  /** 1–12. */
  readonly fiscalYearStart?: number;
  /** By file, folder or pattern, relative to the project's folder: the encoding that a source is in, where it is found out wrongly. */
  readonly encodings?: Readonly<Record<string, string>>;
  /** Larger sources are passed over, in megabytes. */
  readonly sizeLimit?: number;
  readonly locale?: Locale;
  readonly citationStyle?: CitationStyle;
  /** The CSL-JSON or BibTeX file of keys, from the project's folder. */
  readonly bibliography?: string;
}

/** One name of the newsroom's list. */
export interface NameEntry {
  readonly usual: string;
  readonly forms?: readonly string[];
  readonly kind?: NameRole;
  readonly owner?: string;
  readonly note?: string;
}

/** Every key filled in. */
export type Settings = Required<Omit<ProjectSettings, "draftDate" | "locale" | "kinds" | "bibliography">> & {
  readonly draftDate: string | null;
  readonly locale: Locale | null;
  readonly kinds: ReadonlySet<KindId>;
  readonly bibliography: string | null;
};

export const KINDS: readonly KindId[] = ["figure", "date", "name", "quotation", "attribution"];

export const DEFAULT_DRAFTS: readonly string[] = ["**/*.{md,markdown,txt}"];

export const DEFAULT_SOURCES: readonly string[] = ["sources"];

/** Megabytes: an annual report with its pictures is a fifth of it. */
export const DEFAULT_SIZE_LIMIT = 50;

/**
 * What stands above wins: severities, kinds and encodings key by key, names by their usual form, everything else whole.
 *
 *     mergeSettings(hegaoJson, editorSettings)
 */
export function mergeSettings(below: ProjectSettings, above: ProjectSettings): ProjectSettings {
  return {
    ...below,
    ...above,
    ...mergeKey("severities", below, above),
    ...mergeKey("kinds", below, above),
    ...mergeKey("encodings", below, above),
    ...mergeNames(below.names, above.names),
  };
}

export function completeSettings(settings: ProjectSettings): Settings {
  return {
    sources: settings.sources ?? DEFAULT_SOURCES,
    drafts: settings.drafts ?? DEFAULT_DRAFTS,
    draftDate: settings.draftDate ?? null,
    severities: settings.severities ?? {},
    kinds: new Set(KINDS.filter((kind) => settings.kinds?.[kind] !== false)),
    names: settings.names ?? [],
    fiscalYearStart: settings.fiscalYearStart ?? 1,
    encodings: settings.encodings ?? {},
    sizeLimit: settings.sizeLimit ?? DEFAULT_SIZE_LIMIT,
    locale: settings.locale ?? null,
    citationStyle: settings.citationStyle ?? "footnote",
    bibliography: settings.bibliography ?? null,
  };
}

function mergeKey<K extends "severities" | "kinds" | "encodings">(
  key: K,
  below: ProjectSettings,
  above: ProjectSettings,
): Pick<ProjectSettings, K> | undefined {
  if (below[key] === undefined || above[key] === undefined) return undefined;
  return { [key]: { ...below[key], ...above[key] } } as Pick<ProjectSettings, K>;
}

function mergeNames(
  below: ProjectSettings["names"],
  above: ProjectSettings["names"],
): Pick<ProjectSettings, "names"> | undefined {
  if (below === undefined || above === undefined) return undefined;
  const replaced = new Set(above.map((entry) => entry.usual));
  return { names: [...above, ...below.filter((entry) => !replaced.has(entry.usual))] };
}
