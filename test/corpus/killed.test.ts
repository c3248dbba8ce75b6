/** Whoever is killed while indexing, the next start finds every source once. `npm run soak` does the same more often. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder } from "./disk.ts";
import { fill, finished, openAndKill, type Victim } from "./killing.ts";

describe("an index whose writer is killed", () => {
  const kills: readonly [Victim, number][] = [
    ["indexer", 60],
    ["opener", 250],
  ];
  it("holds every source once at the next start, as one built from scratch", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "sources");
    mkdirSync(root);
    const names = fill(root, 3, 400);
    const index = join(folder, ".hegao");
    for (const [victim, after] of kills) await openAndKill(root, index, victim, after);
    const [mended, undisturbed] = await finished(root, index, names);
    assert.equal((undisturbed as { size: number }).size, names.length);
    assert.deepEqual(mended, undisturbed);
  });
});
