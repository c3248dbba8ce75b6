/** Reads a bibliography in CSL-JSON: a list of objects, as Zotero and Pandoc write it. */
import { type BibliographyEntry, isoOf } from "./entry.ts";

/** Null for what is no such list. Entries without an id are passed over. */
export function readCslJson(text: string): BibliographyEntry[] | null {
  let list: unknown;
  try {
    list = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  if (!Array.isArray(list)) return null;
  let from = 0;
  return list.filter(isRecord).flatMap((item) => {
    const key = typeof item["id"] === "number" ? `${item["id"]}` : wordsOf(item["id"]);
    if (key === null) return [];
    const keyAt = keyIn(text, key, from);
    from = keyAt.end;
    return [entryOf(item, key, keyAt)];
  });
}

type Item = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

function entryOf(item: Item, key: string, keyAt: BibliographyEntry["keyAt"]): BibliographyEntry {
  const custom = isRecord(item["custom"]) ? item["custom"] : {};
  return {
    key,
    keyAt,
    title: wordsOf(item["title"]) ?? "",
    publisher: wordsOf(item["publisher"]) ?? wordsOf(item["container-title"]),
    author: authorOf(item["author"]),
    published: dateOf(item["issued"]),
    url: wordsOf(item["URL"]),
    file: wordsOf(custom["file"]),
  };
}

function authorOf(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const names = value.filter(isRecord).map((name) => {
    const [literal, family, given] = ["literal", "family", "given"].map((part) => wordsOf(name[part]));
    const isHan = /\p{Script=Han}/u.test(`${family}`);
    return literal ?? [family, given].filter((part) => part != null).join(isHan ? "" : ", ");
  });
  return names.filter((name) => name !== "").join("; ") || null;
}

function dateOf(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const parts = value["date-parts"];
  if (Array.isArray(parts) && Array.isArray(parts[0])) return isoOf(parts[0]);
  const raw = wordsOf(value["raw"]) ?? wordsOf(value["literal"]);
  return raw === null ? null : isoOf(raw.slice(0, 10).split("-"));
}

/** The place of the id's own words; the list is gone through in its order. */
function keyIn(text: string, key: string, from: number): BibliographyEntry["keyAt"] {
  const written = JSON.stringify(key).slice(1, -1);
  const found = new RegExp(`"id"\\s*:\\s*"?(${written.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})(?=["\\s,}])`, "g");
  found.lastIndex = from;
  const match = found.exec(text);
  if (match === null) return { start: from, end: from };
  const start = match.index + match[0].length - written.length;
  return { start, end: start + written.length };
}
