/** What a source holds is shown in Markdown as it stands, and never acts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { emphasized, escapeMarkdown, linkTo } from "../../server/presenting/markdown.ts";
import { onOneLine } from "../../server/presenting/words.ts";

const parsed = (markdown: string): Nodes =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

/** Types of all nodes below the root, and the text that is seen. */
function seen(markdown: string): { types: Set<string>; text: string } {
  const types = new Set<string>();
  const walk = (node: Nodes): string => {
    types.add(node.type);
    if ("children" in node) return node.children.map((child) => walk(child)).join("");
    return "value" in node ? node.value : "";
  };
  const root = parsed(markdown) as Extract<Nodes, { type: "root" }>;
  return { text: root.children.map((child) => walk(child)).join(""), types };
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\\`*_~[]()<>&|$^{}#!+-=:.@\n\t 1",
        "](command:x)",
        "![x](http://a.b/c.png)",
        "<img src=x onerror=y>",
        "https://a.b",
        "www.a.b",
        "$(alert)",
        "&amp;",
        "[^1]",
        "| a | b |\n|---|---|\n",
        "\n\n    code",
        "14%",
        "增長",
        "。",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("any text reads as it stands, as one paragraph of nothing but text", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = onOneLine(text);
      const { types, text: read } = seen(`a ${escapeMarkdown(text)}`);
      assert.deepEqual([...types], ["paragraph", "text"], JSON.stringify(text));
      assert.equal(read, shown === "" ? "a" : `a ${shown}`);
      const alone = seen(escapeMarkdown(text));
      assert.ok(
        [...alone.types].every((type) => type === "paragraph" || type === "text"),
        JSON.stringify(text),
      );
    }),
    { numRuns: 2000 },
  );
});

test("no address is made live", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      assert.doesNotMatch(escapeMarkdown(text), /https?:\/\/|www\.|(?<!\\)@|(?<!\\)\$\(/i);
    }),
  );
});

test("what matched is bold, whatever stands around it", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (before, words, after) => {
      fc.pre(onOneLine(words) !== "" && onOneLine(before) !== "");
      const markdown = emphasized([
        { text: `x${before}`, isMatched: false },
        { text: words, isMatched: true },
        { text: after, isMatched: false },
      ]);
      const { types, text } = seen(markdown);
      assert.ok(
        [...types].every((type) => ["paragraph", "text", "strong"].includes(type)),
        markdown,
      );
      assert.ok(types.has("strong"), JSON.stringify([before, words, after, markdown]));
      assert.equal(flat(text), flat(`x${before}${words}${after}`), markdown);
    }),
    { numRuns: 2000 },
  );
});

const flat = (text: string): string => onOneLine(text).replace(/\s+/g, "");

test("a percentage between Han characters is bold", () => {
  const markdown = emphasized([
    { text: "環比", isMatched: false },
    { text: "14%", isMatched: true },
    { text: "增長", isMatched: false },
  ]);
  assert.equal(markdown, "環比**14%\u2060**增長");
  assert.ok(seen(markdown).types.has("strong"));
});

test("a link goes where it was made to go, and its words are words", () => {
  const address = "command:hegao.openSource?%5B%22a%22%5D";
  const [link] = (parsed(linkTo(address, "a](b) <c>")) as never as { children: { children: unknown[] }[] }).children[0]!
    .children;
  assert.deepEqual((link as { url: string }).url, address);
  assert.equal(seen(linkTo("file:///a b>c", "x")).text, "x");
});
