/** What files are called: which format a name promises, and which names are archives'. Loads no reader. */
import type { FormatId } from "./format.ts";

/** With their dots, in lower case. */
const EXTENSIONS: Readonly<Record<Exclude<FormatId, "jsonl">, readonly string[]>> = {
  markdown: [".md", ".markdown", ".mdown"],
  text: [".txt", ".text"],
  html: [".html", ".htm", ".xhtml", ".shtml"],
  csv: [".csv", ".tsv", ".tab"],
  docx: [".docx", ".docm"],
  xlsx: [".xlsx", ".xlsm"],
  pdf: [".pdf"],
};

const BY_EXTENSION: ReadonlyMap<string, keyof typeof EXTENSIONS> = new Map(
  Object.entries(EXTENSIONS).flatMap(([id, all]) => all.map((one) => [one, id as keyof typeof EXTENSIONS] as const)),
);

/** Archives of articles, a record a line: streamed, not read whole. */
const RECORD_EXTENSIONS = [".jsonl", ".ndjson"];

export const extensionOf = (path: string): string => /\.[^./\\]{1,12}$/.exec(path)?.[0].toLowerCase() ?? "";

export const isArchive = (path: string): boolean => RECORD_EXTENSIONS.includes(extensionOf(path));

/** Null for a name that no reader takes; archives have none. */
export const formatOfName = (path: string): keyof typeof EXTENSIONS | null =>
  BY_EXTENSION.get(extensionOf(path)) ?? null;

/** Read in less time than a thread takes to start. */
export const isQuick = (path: string): boolean => ["markdown", "text", "csv"].includes(formatOfName(path) ?? "");
