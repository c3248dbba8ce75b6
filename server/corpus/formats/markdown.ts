/** Markdown: its front matter says what the source is and holds no claim. */
import { readMarkdown } from "../../text/markdown.ts";
import { decode } from "./encoding.ts";
import type { Reader } from "./format.ts";
import { foundInYaml } from "./frontMatter.ts";
import { placeByLine } from "./placing.ts";

export const markdown: Reader = {
  read(bytes, settings) {
    const decoded = decode(bytes, settings.encoding === undefined ? {} : { set: settings.encoding });
    const { blocks, frontMatter } = readMarkdown(decoded.text);
    const found = frontMatter === null ? { meta: {}, warnings: [] } : foundInYaml(frontMatter.yaml);
    return {
      blocks: placeByLine(decoded.text, blocks),
      meta: found.meta,
      encoding: decoded.encoding,
      warnings: [...decoded.warnings, ...found.warnings],
    };
  },
};
