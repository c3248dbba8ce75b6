/** What a newsroom may decide for a project: in hegao.json, and under the same names in the editor's settings. */
import type { KindId, NameRole } from "../kinds/kind.ts";
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
  readonly locale?: Locale;
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
export type Settings = Required<Omit<ProjectSettings, "draftDate" | "locale" | "kinds">> & {
  readonly draftDate: string | null;
  readonly locale: Locale | null;
  readonly kinds: ReadonlySet<KindId>;
};

export const KINDS: readonly KindId[] = ["figure", "date", "name", "quotation", "attribution"];

export const DEFAULT_DRAFTS: readonly string[] = ["**/*.{md,markdown,txt}"];

export const DEFAULT_SOURCES: readonly string[] = ["sources"];

/**
 * What stands above wins: severities and kinds key by key, names by their usual form, everything else whole.
 *
 *     mergeSettings(hegaoJson, editorSettings)
 */
export function mergeSettings(below: ProjectSettings, above: ProjectSettings): ProjectSettings {
  return {
    ...below,
    ...above,
    ...mergeKey("severities", below, above),
    ...mergeKey("kinds", below, above),
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
    locale: settings.locale ?? null,
  };
}

function mergeKey<K extends "severities" | "kinds">(
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
