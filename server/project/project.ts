/** Finds and reads the project of a draft: the nearest hegao.json upward from it. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { lineOf, linesOf } from "../presenting/lines.ts";
import { type Locale, type MessageKey, say } from "../presenting/messages.ts";
import type { ProjectSettings } from "./settings.ts";
import { type ProjectProblem, readProjectText } from "./validate.ts";

export interface Project {
  /** Absolute: where hegao.json lies, or the folder that was asked for where there is none. */
  readonly folder: string;
  /** Absolute path of hegao.json, or null. */
  readonly file: string | null;
  readonly settings: ProjectSettings;
  readonly problems: readonly PlacedProblem[];
}

/** A problem with its line and column, both from 1. */
export interface PlacedProblem extends ProjectProblem {
  readonly line: number;
  readonly column: number;
}

export const PROJECT_FILE = "hegao.json";

/** @param folder absolute; need not exist. Never throws: what is wrong with the file is among `problems`. */
export function findProject(folder: string): Project {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, PROJECT_FILE);
    if (isThere(file)) return readProject(file);
    if (dirname(at) === at) return { folder, file: null, settings: {}, problems: [] };
  }
}

/** Also what is there and cannot be read: settings that are passed over in silence are taken to hold. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** @param file absolute path of a hegao.json. */
export function readProject(file: string): Project {
  const folder = dirname(file);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const problem = { key: "project.unreadable", params: { path: file, reason: (error as Error).message } } as const;
    return { folder, file, settings: {}, problems: [{ ...problem, at: 0, line: 1, column: 1 }] };
  }
  const { settings, problems } = readProjectText(text);
  const lines = linesOf(text);
  return {
    folder,
    file,
    settings,
    problems: problems.map((problem) => ({ ...problem, ...lineOf(lines, problem.at) })),
  };
}

/** hegao.json:3:5: There is no setting “source”. Did you mean “sources”? */
export function sayProblem(locale: Locale, file: string, problem: PlacedProblem): string {
  const { expected } = problem.params;
  const params =
    expected === undefined ? problem.params : { ...problem.params, expected: say(locale, expected as MessageKey) };
  const { line, column } = problem;
  return say(locale, "project.problem", { file, line, column, problem: say(locale, problem.key, params) });
}
