/** The writings that one text uses of one name, and which of them is the usual one. */

import { isVariantOf } from "./compare.ts";
import { nameKey } from "./key.ts";

export interface Writing<P> {
  readonly text: string;
  /** Where it stands; whatever the caller tells places by. */
  readonly place: P;
}

export interface Odd<P> extends Writing<P> {
  /** How the text otherwise writes the name. */
  readonly usual: string;
  /** Where it does. */
  readonly others: readonly P[];
}

/**
 * Writings that differ from the text's usual one, script apart: the newsroom's form if it has one, else the commonest,
 * of equally common ones the first. @param preferred the newsroom's or the sources' form for a key, or null.
 */
export function oddWritings<P>(names: readonly Writing<P>[], preferred: (key: string) => string | null): Odd<P>[] {
  const byKey = new Map<string, Writing<P>[]>();
  for (const name of names) {
    const key = nameKey(name.text);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [name]);
    else known.push(name);
  }
  return [...byKey].flatMap(([key, writings]) => {
    const usual = usualOf(writings, preferred(key));
    const odd = writings.filter(({ text }) => isVariantOf(text, usual));
    if (odd.length === 0 || odd.length === writings.length) return [];
    const others = writings.filter(({ text }) => !isVariantOf(text, usual)).map(({ place }) => place);
    return odd.map((writing) => ({ ...writing, usual, others }));
  });
}

function usualOf(writings: readonly { readonly text: string }[], preferred: string | null): string {
  if (preferred !== null && writings.some(({ text }) => !isVariantOf(text, preferred))) return preferred;
  const counts = new Map<string, number>();
  for (const { text } of writings) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
