/** Each snippet is sound when it is filled with its defaults, is found by a word of its own, and stands in the docs. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { foundInYaml } from "../../server/corpus/formats/frontMatter.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import { claimsIn } from "../checking/marked.ts";
import { blanksOf, filled } from "./filled.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

const files: { path: string }[] = JSON.parse(read("package.json")).contributes.snippets;

const all = files.flatMap(({ path }) =>
  Object.entries<Snippet>(JSON.parse(read(path))).map(([name, snippet]) => ({
    name,
    language: basename(path, ".json"),
    what: name.split(" ")[0]!,
    prefixes: [snippet.prefix].flat(),
    body: [snippet.body].flat().join("\n"),
    description: snippet.description,
  })),
);

describe("the snippets", () => {
  it("are the same in three languages", () => {
    assert.deepEqual(files.map(({ path }) => basename(path, ".json")).sort(), ["en", "zh-CN", "zh-TW"]);
    const kinds = (language: string): string[] =>
      all.filter((each) => each.language === language).map((each) => each.what);
    assert.deepEqual(kinds("zh-TW"), kinds("en"));
    assert.deepEqual(kinds("zh-CN"), kinds("en"));
    for (const kind of ["brief", "data", "qa", "correction", "quote", "cite"])
      assert.ok(kinds("en").includes(kind), kind);
  });

  it("are each found by words of their own", () => {
    const words = all.flatMap(({ prefixes, language }) => prefixes.map((prefix) => `${prefix} ${language}`));
    assert.deepEqual(
      words.filter((word) => !word.startsWith("hegao-")),
      [],
    );
    // 引註 and 引注 differ; 來源 and 来源 do too; one word for two languages would bring up both.
    const bare = all.flatMap(({ prefixes }) => prefixes);
    assert.deepEqual(
      bare.filter((word, i) => bare.indexOf(word) !== i),
      [],
    );
  });

  it("stand in the docs, and nothing else does", () => {
    const documented = [...read("docs/snippets.md").matchAll(/`(hegao-[^`]+)`/g)].map(([, word]) => word);
    assert.deepEqual(documented.sort(), all.flatMap(({ prefixes }) => prefixes).sort());
  });

  for (const { name, what, body, description } of all) {
    it(`${name} is sound with its defaults`, () => {
      assert.ok(description.length > 3);
      const text = filled(body);
      const { frontMatter, marks, notes } = readMarkdown(text);
      assert.equal(frontMatter !== null, text.startsWith("---"));
      if (frontMatter !== null) {
        const { meta, warnings } = foundInYaml(
          text.slice(frontMatter.start, frontMatter.end).replace(/^---|---\s*$/g, ""),
        );
        assert.deepEqual(warnings, []);
        assert.equal(meta.published, "2025-07-10");
        assert.ok(meta.title);
      }
      const labels = new Set(notes.map(({ label }) => label));
      const open = marks.filter(({ form, label }) => form === "footnote" && !labels.has(label));
      // A quotation is put into a text that has its notes.
      assert.deepEqual(
        open.map(({ label }) => label),
        what === "quote" ? ["1"] : [],
      );
    });

    it(`${name} claims nothing before it is filled in`, () => {
      const claims = claimsIn(filled(body), { "report.md": "海豚交易所註冊用戶3000萬。" }, { date: "2025-07-10" });
      const flagged = claims.filter(({ code }) => code !== null).map(({ text, code }) => `${code} ${text}`);
      assert.deepEqual(flagged, []);
    });

    it(`${name} leads from blank to blank in the order of the text`, () => {
      const blanks = blanksOf(body).filter((blank) => blank !== 0);
      const first = [...new Set(blanks)];
      if (name !== "quote (en)")
        assert.deepEqual(
          first,
          first.toSorted((a, b) => a - b),
        );
      assert.deepEqual(
        first.toSorted((a, b) => a - b),
        first.map((_, i) => i + 1),
      );
    });
  }
});
