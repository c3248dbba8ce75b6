/** An entry of a bibliography, as a CSL-JSON or a BibTeX file has it. Offsets are the file's, in UTF-16 units. */
import type { Span } from "../span.ts";

export interface BibliographyEntry {
  readonly key: string;
  /** Where the key stands, so that it can be led to and renamed. */
  readonly keyAt: Span;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO day, month or year. */
  readonly published: string | null;
  readonly url: string | null;
  /** Path of the source's file from the bibliography's folder, where the entry names one. */
  readonly file: string | null;
}

/** ISO day, month or year of a date's parts; null where there is no year. */
export function isoOf(parts: readonly (string | number | undefined)[]): string | null {
  const numbers = parts.map((part) => Number(part)).filter((part) => Number.isInteger(part) && part > 0);
  const [year, ...rest] = numbers;
  if (year === undefined || year < 1000 || year > 9999) return null;
  return [year, ...rest.slice(0, 2).map((part) => `${part}`.padStart(2, "0"))].join("-");
}
