/** What has to be done for an index to say what the disk says. */
import type { FoundFile, PassedOver, Scan } from "./layers.ts";
import type { KnownFile } from "./writing.ts";

export interface Differences {
  readonly removed: readonly KnownFile[];
  readonly changed: readonly FoundFile[];
  readonly passed: readonly PassedOver[];
}

/**
 * @param isLookedAt whether the scan looked at a path (under the root) at all: what it did not look at is not gone.
 */
export function differences(
  { files, passed }: Scan,
  known: ReadonlyMap<string, KnownFile>,
  isLookedAt: (id: string) => boolean,
): Differences {
  const there = new Set([...files.map(({ id }) => id), ...passed.map(({ id }) => id)]);
  return {
    removed: [...known.values()].filter(({ path }) => !there.has(path) && isLookedAt(path)),
    changed: files.filter((file) => !isSame(file, known.get(file.id))),
    passed: passed.filter(({ id, warning }) => known.get(id)?.warnings !== JSON.stringify([warning])),
  };
}

export const isNone = ({ removed, changed, passed }: Differences): boolean =>
  removed.length + changed.length + passed.length === 0;

/** @param within ids of files and folders; "" for the root. */
export function lookedAt(within: readonly string[] | null): (id: string) => boolean {
  if (within === null || within.includes("")) return () => true;
  return (id) => within.some((path) => id === path || id.startsWith(`${path}/`));
}

function isSame(file: FoundFile, known: KnownFile | undefined): boolean {
  return (
    known?.isComplete === true &&
    known.size === file.size &&
    known.modified === file.modified &&
    known.sidecar === (file.sidecar?.modified ?? null) &&
    known.encoding === file.encoding
  );
}
