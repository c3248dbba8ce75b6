/** Damaged files of every format are read as far as they go, or refused with a reason. `npm run soak` tries ten thousand each. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { strToU8 } from "fflate";
import { takersOf } from "../../server/corpus/takers.ts";
import { FUZZED, inputOf, outcomeOf } from "./fuzzing.ts";

const READER = join(import.meta.dirname, "../../server/corpus/reader.ts");

describe("a damaged file", () => {
  for (const format of FUZZED)
    it(`brings no reader down: ${format}`, async () => {
      for (let number = 0; number < 60; number++) await outcomeOf(format, inputOf(format, number));
    });

  it("is read, where it says <html> in a comment alone", async () => {
    const page = strToU8(`<!-- <html> --><h1>季報</h1><p>收入58億元。${"又".repeat(50)}</p>`);
    assert.equal(await outcomeOf("html", page), "read");
  });

  it("takes no thread down with promises that pdf.js lets go by: references to objects that are others", async () => {
    const takers = takersOf(READER);
    const files = [897, 2703, 9447].map((number) => ({ id: `${number}.pdf`, bytes: inputOf("pdf", number) }));
    const taken = await Promise.all(files.map((file) => takers.take({ type: "file", file })));
    await takers.close();
    for (const [one] of taken) assert.equal(one!.format, "pdf");
  });
});
