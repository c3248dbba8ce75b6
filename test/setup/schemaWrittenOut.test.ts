/** What is built holds the settings' schema written out as a check, which says what the library says that it was written by. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { build } from "esbuild";
import { schemaWrittenOut } from "../../scripts/build.mjs";
import { readProjectText } from "../../server/project/validate.ts";

const ROOT = join(import.meta.dirname, "../..");

const { outputFiles, metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ["server/project/validate.ts"],
  bundle: true,
  write: false,
  metafile: true,
  format: "esm",
  platform: "node",
  plugins: [schemaWrittenOut],
});
const built: { readProjectText: typeof readProjectText } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString("base64")}`
);

const SETTINGS = [
  {},
  { sources: ["sources", "archive/*.jsonl"], fiscalYearStart: 4, draftDate: "2025-03-31", locale: "zh-TW" },
  { names: [{ usual: "嵐港支付", kind: "company", forms: ["嵐港"] }], severities: { "figure.unverified": "hint" } },
  { draftDate: "2025-02-30" },
  { draftDate: "lately", sources: [], drafts: [""] },
  { fiscalYearStart: 13, maxFileMegabytes: 0 },
  { sourcs: ["sources"], severities: { "figure.unverified": "loud", "figure.unverfied": "off" } },
  { names: [{ kind: "planet" }, 7], kinds: "figure", locale: "fr" },
];

describe("the settings' schema written out", () => {
  for (const settings of SETTINGS) {
    const text = JSON.stringify(settings);
    it(`says of ${text} what the library says`, () => {
      assert.deepEqual(built.readProjectText(text), readProjectText(text));
    });
  }

  it("takes something for wrong, and does without the library", () => {
    const problems = SETTINGS.map((settings) => built.readProjectText(JSON.stringify(settings)).problems.length);
    assert.deepEqual(
      problems.map((count) => count > 0),
      [false, false, false, true, true, true, true, true],
    );
    const library = Object.keys(metafile.inputs).filter((path) => /node_modules\/ajv\/dist\/(?!runtime\/)/.test(path));
    assert.deepEqual(library, []);
  });
});
