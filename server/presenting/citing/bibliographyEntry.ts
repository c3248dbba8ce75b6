/** A source as a new entry of a bibliography, in CSL-JSON or BibTeX, and where in the file it goes. */

import { urlKey } from "../../text/address.ts";
import type { BibliographyEntry } from "../../text/bibliography/entry.ts";
import type { Edit } from "../edit.ts";
import { onOneLine } from "../words.ts";
import type { CitedSource } from "./note.ts";

export type BibliographyFormat = "csl" | "bibtex";

/** The file that a draft's keys are looked up in. */
export interface BibliographyFile {
  readonly format: BibliographyFormat;
  /** Its text; empty where there is none yet. */
  readonly text: string;
  readonly entries: readonly BibliographyEntry[];
  /** Path of a source's file from the bibliography's folder. */
  readonly pathOf: (source: CitedSource) => string | null;
}

/** The entry that names a source; undefined where none does. */
export function entryOf(source: CitedSource, { entries, pathOf }: BibliographyFile): BibliographyEntry | undefined {
  const { url, title } = source.meta;
  const path = pathOf(source);
  return (
    entries.find((entry) => url !== null && entry.url !== null && urlKey(entry.url) === urlKey(url)) ??
    entries.find((entry) => path !== null && entry.file === path) ??
    entries.find((entry) => title.length >= SHORTEST_TITLE && onOneLine(entry.title) === onOneLine(title))
  );
}

const SHORTEST_TITLE = 5;

/** dolphin2025 for https://www.dolphin.example/…, else by the file's name; with a letter behind it where that is taken. */
export function newKey({ id, meta }: CitedSource, taken: ReadonlySet<string>): string {
  const host = /^https?:\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(meta.url ?? "")?.[1]?.split(".") ?? [];
  const site = host.findLast((part, i) => i < host.length - 1 && !SECOND_LEVEL.has(part)) ?? "";
  const file = id.replace(/^.*[/:]/, "").replace(/\.\w+$/, "");
  const stem = [site, file]
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]+/g, ""))
    .find((word) => /[a-z]/.test(word));
  const key = `${stem ?? "source"}${meta.published?.slice(0, 4) ?? ""}`;
  if (!taken.has(key)) return key;
  for (let n = 2; ; n++) if (!taken.has(`${key}-${n}`)) return `${key}-${n}`;
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(["com", "co", "org", "net", "gov", "edu", "ac"]);

/** @param keyed new sources with their keys. One edit; none where there is nothing to add. */
export function addEntries(
  keyed: readonly { readonly key: string; readonly source: CitedSource }[],
  file: BibliographyFile,
  today: string,
): Edit[] {
  if (keyed.length === 0) return [];
  const path = file.pathOf;
  const entries = keyed.map(({ key, source }) =>
    file.format === "csl" ? cslOf(key, source, path(source), today) : bibtexOf(key, source, path(source), today),
  );
  const edit = file.format === "csl" ? inList(entries, file.text) : atEnd(entries, file.text);
  return [{ ...edit, isInBibliography: true }];
}

function inList(entries: readonly string[], text: string): Edit {
  const lines = entries.map((entry) => entry.replace(/^/gm, "  ")).join(",\n");
  const end = text.trimEnd().length - "]".length;
  if (end < 0) return { start: 0, end: text.length, text: `[\n${lines}\n]\n` };
  const before = text.slice(0, end).trimEnd();
  return { start: before.length, end, text: `${before.endsWith("[") ? "" : ","}\n${lines}\n` };
}

function atEnd(entries: readonly string[], text: string): Edit {
  const end = text.trimEnd().length;
  const before = end === 0 ? "" : "\n\n";
  return { start: end, end: text.length, text: `${before}${entries.join("\n\n")}\n` };
}

function cslOf(key: string, { meta }: CitedSource, file: string | null, today: string): string {
  const isWeb = meta.url !== null;
  const item = {
    id: key,
    type: isWeb ? "webpage" : "document",
    title: onOneLine(meta.title),
    ...(meta.author === null ? {} : { author: [{ literal: onOneLine(meta.author) }] }),
    ...(meta.publisher === null ? {} : { [isWeb ? "container-title" : "publisher"]: onOneLine(meta.publisher) }),
    ...(meta.published === null ? {} : { issued: datePartsOf(meta.published) }),
    ...(isWeb ? { accessed: datePartsOf(meta.retrieved ?? today), URL: meta.url } : {}),
    ...(isWeb || file === null ? {} : { custom: { file } }),
  };
  return JSON.stringify(item, null, 2);
}

const datePartsOf = (iso: string) => ({ "date-parts": [iso.slice(0, 10).split("-").map(Number)] });

function bibtexOf(key: string, { meta }: CitedSource, file: string | null, today: string): string {
  const isWeb = meta.url !== null;
  const fields: [string, string | null][] = [
    ["title", `{${braced(meta.title)}}`],
    ["author", meta.author === null ? null : `{${braced(meta.author)}}`],
    ["organization", meta.publisher === null ? null : braced(meta.publisher)],
    ["date", meta.published],
    ["url", meta.url],
    ["urldate", isWeb ? (meta.retrieved?.slice(0, 10) ?? today) : null],
    ["file", isWeb ? null : file],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@${isWeb ? "online" : "misc"}{${key},`, ...lines, "}"].join("\n");
}

/** Words as TeX shows them; braces that have no partner would end the field. */
const braced = (text: string): string =>
  onOneLine(text)
    .replace(/[{}\\]/g, "")
    .replace(/[&%$#_]/g, "\\$&");
