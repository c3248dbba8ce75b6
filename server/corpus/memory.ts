/** Evidence from sources held in memory, without an index: for a few documents, as tests and the evaluation have them. */
import type { Evidence, Query, Reference } from "../checking/evidence.ts";
import type { SourceText } from "../text/source.ts";
import { namingOf } from "./cited.ts";
import { readSource, sourceTerms } from "./mentions.ts";
import { LISTED_WHOLE, type Postings, rank } from "./ranking.ts";
import { stack } from "./stack.ts";

/** @param background answers after these sources, and its documents are listed behind them. */
export function memoryCorpus(sources: readonly SourceText[], background?: Evidence): Evidence {
  const own = inMemory(sources);
  return background === undefined ? own : stack([own, background], { behind: [background] });
}

function inMemory(sources: readonly SourceText[]): Evidence {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const terms = lazily(() => postingsOf(sources.map(sourceTerms)));
  const readings = lazily(() => sources.map(readSource));
  const values = lazily(() => postingsOf(readings().map((reading) => reading.values)));
  const postings: Postings = {
    size: sources.length,
    countOfTerm: (term) => terms().get(term)?.length ?? 0,
    countOfValue: (key) => values().get(key)?.length ?? 0,
    withTerm: (term) => terms().get(term) ?? [],
    withValue: (key) => values().get(key) ?? [],
    passagesOf: (index) => readings()[index]!.passages,
  };
  const idOf = (index: number): string => sources[index]!.id;
  return {
    generation: 0,
    size: sources.length,
    shortlist: (query) => listed(query, postings).map(idOf),
    source: (id) => byId.get(id) ?? null,
    meta: (id) => byId.get(id)?.meta ?? null,
    editionOf: (id) => (byId.has(id) ? "0" : ""),
    isBackground: () => false,
    cited: (reference) => surest(reference, sources),
    holding(ids, { values: keys, names }) {
      const withKey = keys.map((key) => new Set(postings.withValue(key)));
      const withTerms = names.map((all) => all.map((term) => new Set(postings.withTerm(term))));
      const isHolding = (index: number): boolean =>
        withKey.some((having) => having.has(index)) ||
        withTerms.some((all) => all.every((having) => having.has(index)));
      const numbers = new Map(sources.map((source, index) => [source.id, index]));
      return ids.filter((id) => numbers.has(id) && isHolding(numbers.get(id)!));
    },
    withValue(key, wanted) {
      const holders = new Set(wanted.flatMap((term) => [...postings.withTerm(term)]));
      return [...postings.withValue(key)].filter((index) => holders.has(index)).map(idOf);
    },
  };
}

/** A small corpus whole, the likeliest first; of a large one what the ranking finds. */
function listed(query: Query, postings: Postings): number[] {
  if (postings.size === 1) return [0];
  const ranked = rank(query, postings);
  if (postings.size > LISTED_WHOLE) return ranked.slice(0, query.limit);
  const rest = Array.from({ length: postings.size }, (_, index) => index);
  return [...new Set([...ranked, ...rest])];
}

function surest(reference: Reference, sources: readonly SourceText[]): string | null {
  let best: { id: string; naming: number } | null = null;
  for (const { id, meta } of sources) {
    const naming = namingOf(reference, id, meta);
    if (naming > (best?.naming ?? 0)) best = { id, naming };
  }
  return best?.id ?? null;
}

function postingsOf(documents: readonly (readonly string[])[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  documents.forEach((keys, index) => {
    for (const key of keys) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [index]);
      else list.push(index);
    }
  });
  return postings;
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
