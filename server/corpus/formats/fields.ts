/** What a record says of a source, under whichever names its fields go. */
import type { FoundMeta } from "./format.ts";

/** The names that people give these fields, folded to lower case without - and _. */
export const FIELDS: Readonly<Record<keyof FoundMeta, readonly string[]>> = {
  title: ["title", "headline", "標題", "标题"],
  publisher: ["publisher", "source", "site", "sitename", "media", "outlet", "來源", "来源", "出版", "媒體", "媒体"],
  author: ["author", "authors", "byline", "creator", "作者", "記者", "记者"],
  published: [
    "published",
    "date",
    "publishedat",
    "publishdate",
    "datepublished",
    "pubdate",
    "日期",
    "發布日期",
    "发布日期",
  ],
  url: ["url", "link", "canonical", "permalink", "網址", "网址", "链接", "連結"],
  retrieved: ["retrieved", "accessed", "fetched", "retrievedat", "取得日期"],
};

const BY_NAME = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) => names.map((name) => [name, field as keyof FoundMeta] as const)),
);

/** Fields of the same meaning by any of their names; the first one named wins. */
export function foundInRecord(record: unknown): FoundMeta {
  if (typeof record !== "object" || record === null) return {};
  const found: Partial<Record<keyof FoundMeta, string>> = {};
  for (const [name, value] of Object.entries(record)) {
    const field = BY_NAME.get(name.toLowerCase().replace(/[-_ ]/g, ""));
    const text = field === undefined ? null : textOf(value);
    if (field !== undefined && text !== null) found[field] ??= text;
  }
  return found;
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join("、") || null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
