/** Emacs and eglot with the config of docs/emacs.md: findings, the card, a fix. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { MENDED } from "../protocol/project.ts";
import { configOf, drive, setUp } from "./setting.ts";

test("Emacs shows findings and the source's sentence, and puts in what it says", async () => {
  using folder = setUp(".emacs.d/init.el", configOf("emacs.md", "elisp"));
  const init = join(folder.path, "home/.emacs.d/init.el");
  const driver = join(import.meta.dirname, "emacs.el");
  const seen = await drive(folder, "emacs", ["--batch", "-f", "package-initialize", "-l", init, "-l", driver]);
  const slip = seen.findings.find(({ code }) => code === "figure.contradicted");
  assert.equal(
    slip?.line,
    MENDED.split("\n").findIndex((line) => line.includes("14%")),
  );
  assert.match(seen.hover, /14%/);
  assert.match(seen.hover, /海豚交易所第二季報告/);
  assert.match(seen.hover, /與來源不符/, "in the language that the config asks for");
  assert.ok(seen.fixes.length > 1);
  assert.equal(seen.text, MENDED);
  assert.ok(!seen.codesAfterwards.includes("figure.contradicted"));
  assert.ok(seen.plain.includes("figure.contradicted"));
});
