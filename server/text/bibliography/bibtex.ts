/** Reads a bibliography in BibTeX, or biblatex: the fields that tell which source an entry means. */
import { type BibliographyEntry, isoOf } from "./entry.ts";

/** What cannot be read is passed over up to the next entry. */
export function readBibtex(text: string): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  const head = /@([a-z]+)[ \t\r\n]*[{(]/gi;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    if (NO_ENTRIES.has(found[1]!.toLowerCase())) {
      head.lastIndex = closingBrace(text, head.lastIndex - 1);
      continue;
    }
    KEY.lastIndex = head.lastIndex;
    const [whole, key] = KEY.exec(text) ?? [];
    if (whole === undefined || key === undefined) continue;
    const start = head.lastIndex + whole.indexOf(key);
    const { fields, end } = readFields(text, KEY.lastIndex);
    entries.push(entryOf(key, { start, end: start + key.length }, fields));
    head.lastIndex = end;
  }
  return entries;
}

const KEY = /\s*([^\s,{}()"'%#~\\]+)\s*(?=[,})])/y;

const NO_ENTRIES: ReadonlySet<string> = new Set(["comment", "string", "preamble"]);

/** `, name = {value}` up to the bracket that ends the entry. */
function readFields(text: string, from: number): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>();
  const name = /[\s,]*([a-z][\w-]*)\s*=\s*/iy;
  let at = from;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (found === null) return { fields, end: at };
    const value = readValue(text, name.lastIndex);
    fields.set(found[1]!.toLowerCase(), plainOf(value.text));
    at = value.end;
  }
}

/** {…} with braces in pairs, "…", or a bare word; several may be joined by #. */
function readValue(text: string, from: number): { text: string; end: number } {
  let at = from;
  let value = "";
  for (;;) {
    const end = text[at] === "{" ? closingBrace(text, at) : text[at] === '"' ? closingQuote(text, at) : null;
    if (end === null) {
      const bare = /[^\s,{}#"]*/y;
      bare.lastIndex = at;
      value += bare.exec(text)![0];
      at = bare.lastIndex;
    } else {
      value += text.slice(at + 1, end);
      at = end + 1;
    }
    const joint = /\s*#\s*/y;
    joint.lastIndex = at;
    if (!joint.test(text)) return { text: value, end: at };
    at = joint.lastIndex;
  }
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}

function closingQuote(text: string, open: number): number {
  let depth = 0;
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    else if (text[at] === '"' && depth === 0) return at;
  }
  return text.length;
}

/** {Dolphin} \& Co → Dolphin & Co */
const plainOf = (value: string): string =>
  value
    .replace(/\\([&%$#_{}])/g, "$1")
    .replace(/\\url(?=\{)/g, "")
    .replace(/(?<!\\)[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim();

function entryOf(key: string, keyAt: BibliographyEntry["keyAt"], fields: Map<string, string>): BibliographyEntry {
  const first = (...names: string[]): string | null =>
    names.map((name) => fields.get(name) ?? "").find((value) => value !== "") ?? null;
  const url = first("url") ?? /https?:\/\/\S+/.exec(first("howpublished", "note") ?? "")?.[0] ?? null;
  const day = first("date")?.slice(0, 10).split("-") ?? [
    first("year") ?? "",
    monthOf(first("month")),
    first("day") ?? "",
  ];
  return {
    key,
    keyAt,
    title: first("title") ?? "",
    publisher: first("publisher", "organization", "institution", "journaltitle", "journal", "howpublished"),
    author: first("author"),
    published: isoOf(day),
    url,
    file: first("file"),
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(month: string | null): string {
  const named = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase());
  return named === -1 ? (month ?? "") : `${named + 1}`;
}
