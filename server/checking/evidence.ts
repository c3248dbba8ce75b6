import type { SourceMeta, SourceText } from "../text/source.ts";

/** Synchronous; every answer within a few milliseconds. */
export interface Evidence {
  /** Changes whenever any source does: what was found in an older generation is looked for anew. */
  readonly generation: number;
  /** How many sources there are. */
  readonly size: number;
  /** Ids of the sources likely to speak of what the query does, best first. */
  shortlist(query: Query): readonly string[];
  source(id: string): SourceText | null;
  meta(id: string): SourceMeta | null;
  /** Changes whenever this source does, and only then: what was judged against it stays judged. Empty where there is none. */
  editionOf(id: string): string;
  /** Whether a source is an archive's, which stands behind a project's own sources. */
  isBackground(id: string): boolean;
  /** The source that a note or a link names: by address, path or title. */
  cited(reference: Reference): string | null;
  /** Those of the sources that hold one of the values, or all terms of one of the names. Where a source's whole text stands. */
  holding(ids: readonly string[], wanted: Wanted): readonly string[];
  /** Ids of sources in which a value (a key of `kinds/keys.ts`) stands together with one of the terms. */
  withValue(key: string, terms: readonly string[]): readonly string[];
}

export interface Query {
  /** Of `termsOf` over folded text. */
  readonly terms: readonly string[];
  /** Of `figureKeys` and `dateKeys`. */
  readonly values: readonly string[];
  /** Of `nameKey`. */
  readonly names: readonly string[];
  readonly limit: number;
  /** So many rare ones of the terms, in their order, are enough, and none behind these is looked at; the rarest of all where left out. */
  readonly enough?: number;
}

export interface Wanted {
  /** Of `figureKeys` and `dateKeys`. */
  readonly values: readonly string[];
  /** Of each name its `termsOf`. */
  readonly names: readonly (readonly string[])[];
}

export interface Reference {
  readonly urls: readonly string[];
  readonly text: string;
}
