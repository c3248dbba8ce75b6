/**
 * Takes a web page, a file or the clipboard in among the sources: as Markdown with front matter where that keeps every
 * word and cell, else as the file itself with a sidecar file that says where it came from.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readMarkdown } from "../../text/markdown.ts";
import type { SourceMeta } from "../../text/source.ts";
import { blocksOfText } from "../body.ts";
import { decode } from "../formats/encoding.ts";
import { type FoundMeta, Unreadable } from "../formats/format.ts";
import { foundInYaml } from "../formats/frontMatter.ts";
import { readPage } from "../formats/html.ts";
import { formatOf } from "../formats/list.ts";
import { extensionOf } from "../formats/names.ts";
import { settleMeta } from "../metadata.ts";
import { fetchOutside } from "./fetching.ts";
import { markdownOf } from "./markdownOf.ts";
import { type Outside, Uncaught } from "./outside.ts";
import { yamlOf } from "./yamlOf.ts";

export type Capture =
  | { readonly type: "url"; readonly url: string }
  | { readonly type: "file"; readonly path: string }
  /** Text, or the markup of a page. */
  | { readonly type: "clipboard"; readonly text: string };

export interface CaptureSettings {
  /** Absolute; made where it is not there yet. */
  readonly folder: string;
  /** In bytes. */
  readonly sizeLimit: number;
  /** When it is retrieved. */
  readonly now: Date;
  /** Stands behind what was guessed, in the reader's language. */
  readonly guessedNote: string;
}

export interface Captured {
  /** Absolute path of what is to be opened: the snapshot, or the sidecar file of what is no text. */
  readonly open: string;
  /** Absolute path of the source. */
  readonly source: string;
  /** Whether the very same was there already. */
  readonly isKnown: boolean;
}

/** Throws `Uncaught`. */
export async function capture(what: Capture, settings: CaptureSettings): Promise<Captured> {
  const outside = await outsideOf(what, settings.sizeLimit);
  const made = snapshotOf(outside, settings);
  try {
    mkdirSync(settings.folder, { recursive: true });
    return write(made, settings.folder);
  } catch (error) {
    throw new Uncaught("unwritable", (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

async function outsideOf(what: Capture, sizeLimit: number): Promise<Outside> {
  if (what.type === "url") return fetchOutside(what.url.trim(), sizeLimit);
  if (what.type === "file") return fileOutside(what.path, sizeLimit);
  if (what.text.trim() === "") throw new Uncaught("nothing");
  return { bytes: Buffer.from(what.text), name: isMarkup(what.text) ? "clipboard.html" : "clipboard.txt" };
}

/** What was copied as the source of a page, not words that happen to hold a bracket. */
const isMarkup = (text: string): boolean =>
  /^\s*<(?:!doctype|html|head|body|article|div|p|table|h[1-6]|meta)\b/i.test(text);

function fileOutside(path: string, sizeLimit: number): Outside {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Uncaught("unreadable", "not a file");
    if (stat.size > sizeLimit) throw new Uncaught("too-large", String(sizeLimit));
    return { bytes: readFileSync(path), name: basename(path) };
  } catch (error) {
    if (error instanceof Uncaught) throw error;
    throw new Uncaught("unreadable", (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

interface Snapshot {
  /** Without its ending. */
  readonly stem: string;
  readonly ending: string;
  readonly content: string | Uint8Array;
  /** Null where the content says of itself where it came from. */
  readonly sidecar: string | null;
  readonly sha256: string;
}

function snapshotOf(outside: Outside, { now, guessedNote }: CaptureSettings): Snapshot {
  const format = formatIn(outside);
  const sha256 = createHash("sha256").update(outside.bytes).digest("hex");
  const origin = {
    ...(outside.url !== undefined && { url: outside.url }),
    retrieved: now.toISOString().replace(/\.\d+Z$/, "Z"),
    sha256,
  };
  if (!["html", "text", "markdown"].includes(format)) {
    const stem = fileName(outside.name.slice(0, -extensionOf(outside.name).length || undefined), now);
    const ending = extensionOf(outside.name);
    return {
      stem,
      ending,
      content: outside.bytes,
      sidecar: yamlOf({ ...NOTHING, ...origin }, [], guessedNote),
      sha256,
    };
  }
  const { body, meta } = readableOf(outside, format);
  const { guessed, ...said } = meta;
  const front = yamlOf({ ...said, ...origin, url: said.url ?? outside.url ?? null }, guessed, guessedNote);
  const stem = fileName(meta.title, now, meta.published);
  return { stem, ending: ".md", content: `---\n${front}---\n\n${body}`, sidecar: null, sha256 };
}

const NOTHING = { title: null, publisher: null, author: null, published: null };

function formatIn({ name, bytes }: Outside): string {
  if (extensionOf(name) === ".jsonl") return "jsonl";
  try {
    return formatOf(name, bytes).id;
  } catch (error) {
    throw new Uncaught(
      "unreadable",
      error instanceof Unreadable ? extensionOf(name) || error.warning.code : String(error),
    );
  }
}

/** A page's or a text's own words as Markdown, and what is known of it. */
function readableOf(outside: Outside, format: string): { body: string; meta: SourceMeta } {
  const { bytes, name, declared } = outside;
  const settle = (found: FoundMeta, blocks: Parameters<typeof settleMeta>[0]["blocks"]): SourceMeta =>
    settleMeta({ found, name: name.startsWith("clipboard.") ? "" : name, path: null, blocks }).meta;
  try {
    if (format === "html") {
      const { blocks, meta } = readPage(bytes, declared === undefined ? {} : { declared });
      if (blocks.length === 0) throw new Uncaught("nothing");
      return {
        body: markdownOf(blocks),
        meta: settle(
          meta,
          blocks.map((block) => ({ ...block, start: 0, pieces: null })),
        ),
      };
    }
    const { text } = decode(bytes, declared === undefined ? {} : { declared });
    if (text.trim() === "") throw new Uncaught("nothing");
    if (format === "text") {
      const blocks = blocksOfText(text);
      return { body: markdownOf(blocks), meta: settle({}, blocks) };
    }
    return ofMarkdown(text, settle);
  } catch (error) {
    throw error instanceof Unreadable ? new Uncaught("unreadable", error.warning.code) : error;
  }
}

/** Markdown stays as it is; what its front matter does not say is added. */
function ofMarkdown(
  text: string,
  settle: (found: FoundMeta, blocks: Parameters<typeof settleMeta>[0]["blocks"]) => SourceMeta,
): { body: string; meta: SourceMeta } {
  const { blocks, frontMatter } = readMarkdown(text);
  const found = frontMatter === null ? {} : foundInYaml(frontMatter.yaml).meta;
  return { body: text.slice(frontMatter?.end ?? 0).replace(/^\s*\n/, ""), meta: settle(found, blocks) };
}

/** 2026-04-22 晴川支付2026年首季簡報; names that some system does not take are mended. */
function fileName(title: string | undefined, now: Date, published: string | null = null): string {
  const words = (title ?? "")
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*#%&{}$!'`@+=]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const short = [...words].slice(0, LONGEST_NAME).join("").trim();
  const day = published ?? now.toISOString().slice(0, 10);
  return short.startsWith(day) ? short : [day, short].filter((part) => part !== "").join(" ");
}

/** Characters: at four bytes each still less than any file system takes. */
const LONGEST_NAME = 50;

const SIDECAR = ".meta.yaml";

/** Never over another file: the very same is found again, any other gets a number. */
function write({ stem, ending, content, sidecar, sha256 }: Snapshot, folder: string): Captured {
  for (let number = 1; ; number++) {
    const source = join(folder, `${stem}${number === 1 ? "" : ` ${number}`}${ending}`);
    const beside = `${source}${SIDECAR}`;
    const open = sidecar === null ? source : beside;
    try {
      writeFileSync(source, content, { flag: "wx" });
      if (sidecar !== null) writeFileSync(beside, sidecar, { flag: "wx" });
      return { open, source, isKnown: false };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (says(open, sha256)) return { open, source, isKnown: true };
    }
  }
}

function says(path: string, sha256: string): boolean {
  try {
    return readFileSync(path, "utf8").includes(sha256);
  } catch {
    return false;
  }
}
