/** Whether two names mean one: by their writing, by what the sources gloss them with, or as forms of the newsroom's list. */
import type { End } from "../kinds/attribution/attribution.ts";
import { isSameEnd, isShortFor } from "../kinds/attribution/compare.ts";
import type { Lexicon } from "../kinds/kind.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { SentenceContext } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";

/** What tells names apart: the sources asked and the newsroom's list. */
type Knowing = Pick<SentenceContext, "pool" | "settings">;

/** 甲公司 and Alpha Group where a source writes 甲公司（Alpha Group）, or the list has both as forms of one name. */
export function isOne(a: End, b: End, knowing: Knowing): boolean {
  if (isSameEnd(a, b) || areGlossedAlike(a, b)) return true;
  const { lexicon } = knowing.settings.reading;
  const [listedA, listedB] = [lexicon.find(a.key)?.usual, lexicon.find(b.key)?.usual];
  if (listedA !== undefined && listedA === listedB) return true;
  return (
    otherFormsOf(a.key, knowing.pool.views).some((key) => isSameEnd({ ...a, key }, b)) ||
    otherFormsOf(b.key, knowing.pool.views).some((key) => isSameEnd(a, { ...b, key }))
  );
}

/** Zhou Hongyi (周鴻禕) and 周鴻禕: the draft itself says what the other writing is. */
const areGlossedAlike = (a: End, b: End): boolean =>
  (a.gloss !== undefined && isSameEnd({ ...a, key: a.gloss }, b)) ||
  (b.gloss !== undefined && isSameEnd(a, { ...b, key: b.gloss }));

/**
 * Whether two names that are not one may be said to differ. Those in two scripts can only where it is known what one of
 * them is in the other's script; short forms and what they stand for can't.
 */
export function areComparable(a: End, b: End, knowing: Knowing): boolean {
  if (isHan(a.key) === isHan(b.key)) return !isShortFor(a.key, b.key) && !isShortFor(b.key, a.key);
  const [glossA, glossB] = [a.gloss ?? a.key, b.gloss ?? b.key];
  if (isHan(glossA) && isHan(glossB)) return !isShortFor(glossA, glossB) && !isShortFor(glossB, glossA);
  const { lexicon } = knowing.settings.reading;
  if (areListed(a, b, lexicon)) return true;
  const known = [a, b].flatMap(({ key }, i) => {
    const other = [b, a][i]!;
    const forms = otherFormsOf(key, knowing.pool.views).filter((form) => isHan(form) === isHan(other.key));
    return forms.map((form) => !isShortFor(form, other.key) && !isShortFor(other.key, form));
  });
  return known.length > 0 && known.every(Boolean);
}

const areListed = (a: End, b: End, lexicon: Lexicon): boolean =>
  lexicon.find(a.key) !== null && lexicon.find(b.key) !== null;

const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Keys under which sources have a name besides its own. */
export function otherFormsOf(key: string, views: readonly SourceView[]): readonly string[] {
  if (key.length < SHORTEST_KEY) return NONE;
  const glosses = glossesOf(views);
  const exact = glosses.get(key);
  if (exact !== undefined) return exact;
  const found = new Set<string>();
  for (const [known, forms] of glosses) {
    if (known.length < SHORTEST_KEY || !(known.startsWith(key) || key.startsWith(known) || isSurname(key, known)))
      continue;
    for (const form of forms) found.add(form);
  }
  return [...found];
}

/** In UTF-16 units: of one character nothing is known. */
const SHORTEST_KEY = 2;
const NONE: readonly string[] = [];

/** Lin for Mara Lin; Chinese short forms begin the name. */
const isSurname = (key: string, known: string): boolean => !isHan(key) && key.length > 2 && known.endsWith(key);

const BY_VIEWS = new WeakMap<readonly SourceView[], ReadonlyMap<string, readonly string[]>>();
const BY_VIEW = new WeakMap<SourceView, readonly (readonly [string, string])[]>();

function glossesOf(views: readonly SourceView[]): ReadonlyMap<string, readonly string[]> {
  const known = BY_VIEWS.get(views);
  if (known !== undefined) return known;
  const glosses = new Map<string, string[]>();
  for (const [name, gloss] of views.flatMap(glossesIn)) {
    glosses.set(name, [...(glosses.get(name) ?? []), gloss]);
    glosses.set(gloss, [...(glosses.get(gloss) ?? []), name]);
  }
  BY_VIEWS.set(views, glosses);
  return glosses;
}

function glossesIn(view: SourceView): readonly (readonly [string, string])[] {
  const known = BY_VIEW.get(view);
  if (known !== undefined) return known;
  const pairs = view.read.sentences.flatMap(({ names }) =>
    names.flatMap(({ key, gloss }) => (gloss === undefined ? [] : [[key, nameKey(gloss)] as const])),
  );
  BY_VIEW.set(view, pairs);
  return pairs;
}
