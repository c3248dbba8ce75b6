/** Threads that read may die of a file: that file is named for it, and every other is read all the same. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Job, takersOf } from "../../server/corpus/takers.ts";

const MORTAL = join(import.meta.dirname, "mortalReader.ts");

describe("the threads that read", () => {
  it("name the file that one of them died of, and read all others", async () => {
    const takers = takersOf(MORTAL);
    const names = ["a", "throw", "b", "c", "exit", "d", "e", "f", "exit", "throw", "g", "h"];
    const taken = await Promise.all(names.map((id) => takers.take(file(id))));
    await takers.close();
    const said = taken.map(([first]) => first!.warnings[0]!);
    for (const [i, { code, detail }] of said.entries()) {
      if (names[i] === "exit") assert.deepEqual([code, detail], ["too-much", "the reader ended"]);
      else if (names[i] === "throw") assert.deepEqual([code, detail], ["too-much", "beyond reading"]);
      else assert.deepEqual([code, detail], ["empty", names[i]]);
    }
  });

  it("give up a file for the work that it makes, and never for the time that a busy machine takes", async () => {
    const takers = takersOf(MORTAL, { processorMs: 150, looks: 1_000, lookMs: 20 });
    const names = ["late", "a", "spin", "late", "b"];
    const taken = await Promise.all(names.map((id) => takers.take(file(id))));
    await takers.close();
    const codes = taken.map(([first]) => first!.warnings[0]!.code);
    assert.deepEqual(codes, ["empty", "empty", "too-much", "empty", "empty"]);
  });

  it("give up a file that nothing comes of, though it makes no work", async () => {
    const takers = takersOf(MORTAL, { processorMs: 10_000, looks: 40, lookMs: 20 });
    const [taken] = await takers.take(file("never"));
    await takers.close();
    assert.equal(taken!.warnings[0]!.code, "too-much");
  });
});

const file = (id: string): Job => ({ type: "file", file: { id, bytes: new Uint8Array() } });
