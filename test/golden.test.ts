/** The golden folders' reports are what a check of their drafts says now: `npm run golden` writes them anew. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { goldenFile, goldenFolders, goldenReports } from "../scripts/golden.ts";

describe("the golden folder", () => {
  let reports: ReadonlyMap<string, string>;
  before(async () => {
    reports = await goldenReports(goldenFolders());
  });

  for (const folder of goldenFolders()) {
    it(`${folder} has the report that its draft gets`, () => {
      const kept = readFileSync(goldenFile(folder), "utf8");
      assert.equal(reports.get(folder), kept, `examples/golden/${folder}/report.md; npm run golden writes it anew`);
    });
  }
});
