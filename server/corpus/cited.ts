/** Which source a note or a link names: by its address, its path or its title. */
import type { Reference } from "../checking/evidence.ts";
import { urlKey } from "../text/address.ts";
import { fold } from "../text/fold.ts";
import type { SourceMeta } from "../text/source.ts";

/** How surely a reference names a source: 0 not at all, 1 by its title in the note, 2 by its path, 3 by its address. */
export function namingOf(reference: Reference, id: string, meta: SourceMeta): number {
  if (meta.url !== null && reference.urls.some((url) => urlKey(url) === urlKey(meta.url ?? ""))) return 3;
  if (reference.urls.some((url) => isPathOf(url, id))) return 2;
  const title = titleKey(meta.title);
  return title.length >= SHORTEST_TITLE && titleKey(reference.text).includes(title) ? 1 : 0;
}

/** Shorter titles (季報, News) stand in many a note by chance. */
const SHORTEST_TITLE = 5;

/** Letters and digits of a title, folded: 《2025年 Q2 報告》 → 2025年q2报告. */
export const titleKey = (title: string): string => fold(title).replace(/[^\p{L}\p{N}]+/gu, "");

/** sources/report.md, ./report.md and report.md all name the source report.md. */
function isPathOf(url: string, id: string): boolean {
  if (/^[a-z]+:\/\//i.test(url)) return false;
  const path = decoded(url)
    .replace(/[#?].*$/s, "")
    .replace(/\\/g, "/")
    .replace(/^(?:\.{0,2}\/)+/, "");
  return path !== "" && (path === id || path.endsWith(`/${id}`) || id.endsWith(`/${path}`));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
