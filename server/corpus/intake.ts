/** A file's bytes, or a line of an archive, to what the index keeps of a source. */
import { urlKey } from "../text/address.ts";
import type { PlacedBlock, SourceMeta, SourceText } from "../text/source.ts";
import { type Body, blocksOfText, valueToken } from "./body.ts";
import { titleKey } from "./cited.ts";
import { foundInRecord } from "./formats/fields.ts";
import { type FormatId, Unreadable, type Warning } from "./formats/format.ts";
import { formatOf } from "./formats/list.ts";
import { hashOf } from "./hash.ts";
import { readSource } from "./mentions.ts";
import { settleMeta } from "./metadata.ts";

/** One source as it goes into the index. */
export interface Row {
  readonly id: string;
  /** Of the bytes or the line that it was read from. */
  readonly hash: string;
  /** Its path is left out: the index may be moved with its project. */
  readonly meta: SourceMeta;
  readonly body: Body;
  /** Terms and encoded values, parted by spaces. */
  readonly tokens: string;
  readonly names: readonly string[];
  readonly passages: number;
}

export interface Taken {
  readonly format: FormatId | null;
  /** That the file's text turned out to be in; missing where that is the format's own affair. */
  readonly encoding?: string;
  readonly row: Row | null;
  readonly warnings: readonly Warning[];
}

export interface FileToRead {
  /** Path under its layer's root, with forward slashes. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string;
  /** Text of the sidecar file, where one stands beside. */
  readonly sidecar?: string;
}

/** Never throws: what cannot be read has no row, and a warning that says why. */
export async function takeFile(file: FileToRead): Promise<Taken> {
  let format: FormatId | null = null;
  try {
    const reader = formatOf(file.id, file.bytes);
    format = reader.id;
    const read = await reader.read(file.bytes, file.encoding === undefined ? {} : { encoding: file.encoding });
    const sidecar = file.sidecar === undefined ? { meta: {}, warnings: [] } : await foundInSidecar(file.sidecar);
    const settled = settleMeta({
      sidecar: sidecar.meta,
      found: read.meta,
      ...(read.hints !== undefined && { hints: read.hints }),
      name: file.id,
      path: null,
      blocks: read.blocks,
    });
    const warnings = [...read.warnings, ...sidecar.warnings, ...settled.warnings];
    const how = { format, ...(read.encoding !== undefined && { encoding: read.encoding }) };
    if (read.blocks.length === 0) return { ...how, row: null, warnings: [...warnings, { code: "empty" }] };
    const source = { id: file.id, meta: settled.meta, blocks: read.blocks };
    return { ...how, row: rowOf(source, hashOf(file.bytes), bodyOf(read.blocks)), warnings };
  } catch (error) {
    return { format, row: null, warnings: [warningOf(error)] };
  }
}

/** Few sources have one, and YAML is long to load. */
const foundInSidecar = async (yaml: string) => (await import("./formats/frontMatter.ts")).foundInYaml(yaml);

/** @param id of the archive that the line stands in; @param line one JSON object: id, title, date, text, url and their usual synonyms. */
export function takeRecord(id: string, line: string, hash: string, number: number): Taken {
  const broken = (detail: string): Taken => ({
    format: "jsonl",
    row: null,
    warnings: [{ code: "record-broken", detail }],
  });
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return broken(String(number));
  }
  const text = fieldOf(record, ["text", "content", "body", "article"]);
  if (text === null) return broken(String(number));
  const name = fieldOf(record, ["id", "_id", "guid", "url"]) ?? String(number);
  const blocks = blocksOfText(text);
  const { meta, warnings } = settleMeta({ found: foundInRecord(record), name, path: null, blocks });
  if (text.includes("\ufffd")) warnings.push({ code: "record-lossy", detail: `${number}: ${name}` });
  const source = { id: `${id}:${name}`, meta, blocks };
  return { format: "jsonl", row: rowOf(source, hash, { shape: "text", text }), warnings };
}

const bodyOf = (blocks: readonly PlacedBlock[]): Body => ({ shape: "blocks", text: JSON.stringify(blocks) });

function rowOf(source: SourceText, hash: string, body: Body): Row {
  const { id, meta } = source;
  const { terms, values, passages } = readSource(source);
  const tokens = [...terms, ...values.map(valueToken)].join(" ");
  const names = [...new Set([titleKey(meta.title), meta.url === null ? "" : urlKey(meta.url)])].filter(
    (key) => key !== "",
  );
  return { id, hash, meta, body, tokens, names, passages };
}

function fieldOf(record: unknown, names: readonly string[]): string | null {
  if (typeof record !== "object" || record === null) return null;
  const fields = record as Readonly<Record<string, unknown>>;
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return null;
}

function warningOf(error: unknown): Warning {
  if (error instanceof Unreadable) return error.warning;
  const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return { code: "broken", detail: detail.slice(0, 200) };
}
