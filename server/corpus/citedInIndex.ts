/** The source of an index that a note or a link in a draft names. */
import type { Reference } from "../checking/evidence.ts";
import { urlKey } from "../text/address.ts";
import { fold } from "../text/fold.ts";
import { termsOf } from "../text/terms.ts";
import { namingOf, titleKey } from "./cited.ts";
import type { OpenIndex } from "./openIndex.ts";
import { LISTED_WHOLE, rank } from "./ranking.ts";

/** By address, then by path, then by a title that the note's words hold. */
export function citedIn(open: OpenIndex, reference: Reference): string | null {
  for (const url of reference.urls) {
    const [byAddress] = open.named(urlKey(url));
    if (byAddress !== undefined) return byAddress;
  }
  for (const url of reference.urls) {
    const byPath = withPath(open, url);
    if (byPath !== null) return byPath;
  }
  for (const part of reference.text.split(/[《》「」『』“”"|｜,，。;；—–\n]/)) {
    const [byTitle] = part.trim().length < 5 ? [] : open.named(titleKey(part));
    if (byTitle !== undefined) return byTitle;
  }
  return withTitleIn(open, reference);
}

function withPath(open: OpenIndex, url: string): string | null {
  if (/^[a-z]+:\/\//i.test(url)) return null;
  const parts = url
    .replace(/[#?].*$/s, "")
    .replace(/\\/g, "/")
    .split("/")
    .filter((part) => !/^\.{0,2}$/.test(part));
  for (let from = 0; from < parts.length; from++) {
    const path = parts.slice(from).join("/");
    for (const name of new Set([path, decoded(path)])) if (open.meta(name) !== null) return name;
  }
  const [only, other] = parts.length > 0 && open.size < 5_000 ? open.endingIn(decoded(parts.join("/"))) : [];
  return only !== undefined && other === undefined ? only : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The title may stand unmarked in a note: 衡港交易所2026年第一季度業務報告,第3頁. */
function withTitleIn(open: OpenIndex, reference: Reference): string | null {
  const query = { terms: termsOf(fold(reference.text)), values: [], names: [], limit: 20 };
  const likely = open.size > LISTED_WHOLE ? rank(query, open).slice(0, query.limit) : open.all();
  for (const number of likely) {
    const name = open.nameOf(number);
    const meta = name === null ? null : open.meta(name);
    if (name !== null && meta !== null && namingOf({ ...reference, urls: [] }, name, meta) > 0) return name;
  }
  return null;
}
