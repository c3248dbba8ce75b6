/** Our grammars within a small one of Markdown; `test/editor/journeys/grammar.journey.ts` holds them within VS Code's own. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CASES, colouredIn, fieldNames, holdCase, LEFT_ALONE } from "./cases.ts";
import { markdownWith } from "./tokens.ts";

const HOST = {
  scopeName: "text.html.markdown",
  patterns: [
    {
      begin: "\\A(-{3})$",
      end: "^---$",
      contentName: "meta.embedded.block.frontmatter",
      patterns: [{ name: "entity.name.tag.yaml", match: "^[^:\\s]+(?=:)" }],
    },
    { name: "markup.fenced_code.block.markdown", begin: "^```", end: "^```$" },
    { name: "markup.raw.block.markdown", match: "^ {4}.*$" },
    { name: "comment.block.html", begin: "<!--", end: "-->" },
    { name: "markup.inline.raw.string.markdown", match: "`[^`]*`" },
    { name: "meta.link.markdown", match: "\\[[^\\]]*\\]\\([^)]*\\)" },
  ],
};

const grammar = await markdownWith((name) => (name === HOST.scopeName ? JSON.stringify(HOST) : undefined));

describe("the grammar of drafts and sources", () => {
  for (const each of CASES) it(`colours ${each.name}`, () => holdCase(grammar, each));

  for (const [name, text] of Object.entries(LEFT_ALONE)) {
    it(`leaves ${name} alone`, () => assert.deepEqual(colouredIn(grammar, text), []));
  }

  it("knows every field that is read of a source, however it is written", () => {
    for (const name of fieldNames()) {
      for (const written of [name, name.toUpperCase()]) {
        const [field] = colouredIn(grammar, `---\n${written}: x\n---\n`);
        assert.equal(field?.text, written);
      }
    }
    for (const written of ["site-name", "Published_At"]) {
      assert.equal(colouredIn(grammar, `---\n${written}: x\n---\n`)[0]?.text, written);
    }
  });
});
