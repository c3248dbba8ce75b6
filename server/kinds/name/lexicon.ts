/** The newsroom's list of names as the lexicon that readers ask. */
import { fold } from "../../text/fold.ts";
import { isHan } from "../../text/terms.ts";
import { EMPTY_LEXICON, type KnownName, type Lexicon, type NameRole } from "../kind.ts";
import { keyOfFolded, nameKey } from "./key.ts";

/** A name as hegao.json lists it. */
export interface ListedName {
  readonly usual: string;
  readonly forms?: readonly string[];
  readonly kind?: NameRole;
  readonly owner?: string;
  readonly note?: string;
}

/** Forms are found in any script, width and case; the longest wins. */
export function lexiconOf(list: readonly ListedName[]): Lexicon {
  if (list.length === 0) return EMPTY_LEXICON;
  const byKey = new Map<string, KnownName>();
  const byFirst = new Map<string, { readonly folded: string; readonly name: KnownName }[]>();
  for (const { usual, forms = [], kind, owner, note } of list) {
    for (const form of [usual, ...forms]) {
      const folded = fold(form).trim();
      const key = keyOfFolded(folded);
      if (key === "" || byKey.has(key)) continue;
      const told = { ...(owner !== undefined && { owner }), ...(note !== undefined && { note }) };
      const known = { key, usual, role: kind ?? "other", ...told, length: folded.length };
      byKey.set(key, known);
      const first = folded[0]!;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { folded, name: known }]);
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.folded.length - a.folded.length);
  return {
    longestAt: (text, at) =>
      byFirst.get(text[at]!)?.find(({ folded }) => text.startsWith(folded, at) && isWhole(text, at, folded))?.name ??
      null,
    find: (key) => byKey.get(key) ?? null,
  };
}

/** A Latin form is no part of a longer word; Chinese has no such ends. */
function isWhole(text: string, at: number, form: string): boolean {
  const end = at + form.length;
  return !(joins(text, at - 1) && joins(text, at)) && !(joins(text, end - 1) && joins(text, end));
}

const joins = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at] ?? "") && !isHan(text.charCodeAt(at));

/** The writing that the list has for a name in another of its forms; null where this is it, or it is in another language. */
export function usualWriting(text: string, lexicon: Lexicon): string | null {
  const usual = lexicon.find(nameKey(text))?.usual;
  if (usual === undefined || fold(text) === fold(usual)) return null;
  return hasHan(text) === hasHan(usual) ? usual : null;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
