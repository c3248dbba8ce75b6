/**
 * Indexes of one layer that several versions of Hegao made. Each version keeps its own beside the others', so that two on
 * one folder do not throw away each other's in turns; what no version has opened for long is deleted.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { INDEX_VERSION } from "./store.ts";

/** Name of the index's file. @param layer letters and digits that stand for what is indexed. */
export const indexName = (layer: string): string => `${layer}.v${INDEX_VERSION}.db`;

/** Paths of what other versions made of the same layer. The first three versions gave their files no number. */
export function ofOtherVersions(index: string): string[] {
  const layer = basename(index).split(".", 1)[0]!;
  const folder = dirname(index);
  return namesIn(folder)
    .filter((name) => name !== basename(index) && name.startsWith(`${layer}.`) && /^\w+(?:\.v\d+)?\.db$/.test(name))
    .map((name) => join(folder, name));
}

/** An index is large, and the version that made it may be long gone. */
export function discardForgotten(index: string): void {
  for (const path of ofOtherVersions(index)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined || Date.now() - Math.max(stat.atimeMs, stat.mtimeMs) < FORGOTTEN_MS) continue;
    for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.lock`, `${path}.status`])
      rmSync(file, { force: true });
  }
}

const FORGOTTEN_MS = 30 * 86_400_000;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
