/** Whether two names mean one: by their writing, by what the sources gloss them with, or as forms of the newsroom's list. */
import type { End } from "../kinds/attribution/attribution.ts";
import { isSameEnd, isShortFor } from "../kinds/attribution/compare.ts";
import type { Lexicon } from "../kinds/kind.ts";
import { housesCalled } from "../kinds/name/bilingual.ts";
import { romanises } from "../kinds/name/romanised.ts";
import { bothWays, type Glosses, glossesOfSentence, type Pair } from "./glosses.ts";
import type { SentenceContext } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";

/** What tells names apart: the sources asked, the draft's own glosses and the newsroom's list. */
type Knowing = Pick<SentenceContext, "pool" | "glosses" | "settings">;

/** 甲公司 and Alpha Group where a source writes 甲公司（Alpha Group）, or the list has both as forms of one name. */
export function isOne(a: End, b: End, knowing: Knowing): boolean {
  if (isSameEnd(a, b) || areGlossedAlike(a, b)) return true;
  const { lexicon } = knowing.settings.reading;
  const [listedA, listedB] = [lexicon.find(a.key)?.usual, lexicon.find(b.key)?.usual];
  if (listedA !== undefined && listedA === listedB) return true;
  return (
    otherFormsOf(a.key, knowing).some((key) => isSameEnd({ ...a, key }, b)) ||
    otherFormsOf(b.key, knowing).some((key) => isSameEnd(a, { ...b, key }))
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
    const forms = otherFormsOf(key, knowing).filter((form) => isHan(form) === isHan(other.key));
    return forms.map((form) => !isShortFor(form, other.key) && !isShortFor(other.key, form));
  });
  return known.length > 0 && known.every(Boolean);
}

const areListed = (a: End, b: End, lexicon: Lexicon): boolean =>
  lexicon.find(a.key) !== null && lexicon.find(b.key) !== null;

const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Keys under which the sources, or the draft itself, have a name besides its own. */
export function otherFormsOf(key: string, { pool, glosses }: Knowing): readonly string[] {
  if (key.length < SHORTEST_KEY) return NONE;
  const told = [...formsIn(glossesOf(pool.views), key), ...formsIn(glosses, key), ...housesCalled(key)];
  return told.length > 0 || isHan(key) ? told : spelledBy(key, pool.views);
}

/** Names of Chinese sources that a Latin key spells by their sound: Wu Haisheng of 吴海生. */
function spelledBy(key: string, views: readonly SourceView[]): readonly string[] {
  let known = SPELLED.get(views);
  if (known === undefined) SPELLED.set(views, (known = new Map()));
  let found = known.get(key);
  if (found === undefined) {
    const names = new Set(views.flatMap(hanNamesIn));
    known.set(key, (found = [...names].filter((name) => romanises(key, name))));
  }
  return found;
}

const SPELLED = new WeakMap<readonly SourceView[], Map<string, readonly string[]>>();
const HAN_NAMES = new WeakMap<SourceView, readonly string[]>();

function hanNamesIn(view: SourceView): readonly string[] {
  let names = HAN_NAMES.get(view);
  if (names === undefined) {
    const found = view.read.sentences.flatMap(({ names }) =>
      names.filter(({ key, foundBy }) => foundBy !== "words" && isHan(key)).map(({ key }) => key),
    );
    HAN_NAMES.set(view, (names = [...new Set(found)]));
  }
  return names;
}

function formsIn(glosses: Glosses, key: string): readonly string[] {
  const exact = glosses.get(key);
  if (exact !== undefined || glosses.size === 0) return exact ?? NONE;
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

const BY_VIEWS = new WeakMap<readonly SourceView[], Glosses>();
const BY_VIEW = new WeakMap<SourceView, readonly Pair[]>();

function glossesOf(views: readonly SourceView[]): Glosses {
  let glosses = BY_VIEWS.get(views);
  if (glosses === undefined) BY_VIEWS.set(views, (glosses = bothWays(views.flatMap(glossesIn))));
  return glosses;
}

function glossesIn(view: SourceView): readonly Pair[] {
  let pairs = BY_VIEW.get(view);
  if (pairs === undefined) BY_VIEW.set(view, (pairs = view.read.sentences.flatMap(glossesOfSentence)));
  return pairs;
}
