/** The file in which a person mends what is known of a source: its own front matter, or a sidecar file beside it. */
import { readFileSync, writeFileSync } from "node:fs";
import { readMarkdown } from "../../text/markdown.ts";
import type { SourceMeta } from "../../text/source.ts";
import { formatOfName } from "../formats/names.ts";
import { Uncaught } from "./outside.ts";
import { yamlOf } from "./yamlOf.ts";

/**
 * A sidecar file is made where the source cannot say it of itself; it is filled with what is known so far.
 * @param note stands behind what was guessed. @returns its absolute path. Throws `Uncaught`.
 */
export function metadataFile(source: string, meta: SourceMeta, note: string): string {
  try {
    if (formatOfName(source) === "markdown" && readMarkdown(readFileSync(source, "utf8")).frontMatter !== null)
      return source;
    const { title, publisher, author, published, url } = meta;
    const sidecar = `${source}.meta.yaml`;
    writeNew(sidecar, yamlOf({ title, publisher, author, published, url }, meta.guessed, note));
    return sidecar;
  } catch (error) {
    throw new Uncaught("unwritable", (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** What a person wrote there before stays. */
function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
