/** Markdown: its front matter says what the source is and holds no claim. */
import type { Block } from "../../text/block.ts";
import { readMarkdown } from "../../text/markdown.ts";
import { decode } from "./encoding.ts";
import type { Format } from "./format.ts";
import { foundInYaml } from "./frontMatter.ts";
import { placeByLine } from "./placing.ts";
import { unitFor, unitOf } from "./table.ts";

export const markdown: Format = {
  id: "markdown",
  extensions: [".md", ".markdown", ".mdown"],
  read(bytes, settings) {
    const decoded = decode(bytes, settings.encoding === undefined ? {} : { set: settings.encoding });
    const { blocks, frontMatter } = readMarkdown(decoded.text);
    const found = frontMatter === null ? { meta: {}, warnings: [] } : foundInYaml(frontMatter.yaml);
    return {
      blocks: placeByLine(decoded.text, withUnits(blocks)),
      meta: found.meta,
      warnings: [...decoded.warnings, ...found.warnings],
    };
  },
};

/** A table's unit stands in the paragraph over it, or in its corner: 項目(百萬美元). */
function withUnits(blocks: readonly Block[]): Block[] {
  let above: string | null = null;
  let overall: string | null = null;
  let isInside = false;
  return blocks.map((block) => {
    if (block.headers === undefined) {
      above = block.text;
      isInside = false;
      return block;
    }
    if (!isInside) overall = unitOf(block.text) ?? unitOf(above ?? "");
    isInside = true;
    const unit = unitFor(block.text, block.headers, overall);
    return unit === null ? block : { ...block, headers: { ...block.headers, unit } };
  });
}
