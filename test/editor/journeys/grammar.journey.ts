/** Our grammars within VS Code's own of Markdown and YAML, as the editor has them. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { CASES, colouredIn, holdCase, LEFT_ALONE } from "../../syntaxes/cases.ts";
import { markdownWith } from "../../syntaxes/tokens.ts";
import { prepareBrowserEditor } from "../harness/install.ts";

const EXTENSIONS = join(dirname(prepareBrowserEditor().server), "../../lib/vscode/extensions");

const files = new Map(
  globSync("{markdown-basics,yaml,html}/syntaxes/*.tmLanguage.json", { cwd: EXTENSIONS }).map((path) => {
    const text = readFileSync(join(EXTENSIONS, path), "utf8");
    return [JSON.parse(text).scopeName as string, text];
  }),
);
const grammar = await markdownWith((name) => files.get(name));

for (const each of CASES) test(`VS Code colours ${each.name}`, () => holdCase(grammar, each));

for (const [name, text] of Object.entries(LEFT_ALONE)) {
  test(`VS Code leaves ${name} alone`, () => assert.deepEqual(colouredIn(grammar, text), []));
}
