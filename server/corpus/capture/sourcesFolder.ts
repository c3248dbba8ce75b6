/** Where new sources are put: the first folder that the project names. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { isArchive } from "../formats/names.ts";
import { hasGlob, splitGlob } from "../globs.ts";

/** @param roots absolute paths and patterns; @param project its folder, in which `sources` stands in where only archives are named. */
export function sourcesFolder(roots: readonly string[], project: string): string {
  for (const root of roots) {
    const stat = statSync(root, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return root;
    if (stat === undefined && !hasGlob(root) && !isArchive(root)) return root;
    // All that a pattern such as sources/**/*.md takes in may be put in its folder.
    if (stat === undefined && /\*\*\/\*(?:\.[^/]*)?$/.test(root)) return splitGlob(root).base;
  }
  return join(project, "sources");
}
