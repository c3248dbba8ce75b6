/** A source as it was read from its file: what every format's reader gives and every index gives back. */
import type { Block } from "./block.ts";
import type { Language } from "./sentence.ts";

export interface SourceText {
  /** Stable within a corpus: the path under its root, or `layer:id` for a record of an archive. */
  readonly id: string;
  readonly meta: SourceMeta;
  readonly blocks: readonly PlacedBlock[];
}

export interface SourceMeta {
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO day, or "2025-07" or "2025" where only so much is known. Relative dates are read against it. */
  readonly published: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly language: Language;
  /** Path of the file, absolute; null for a record that has none of its own. */
  readonly path: string | null;
  /** Which of the above were guessed from the file's name or first lines, so that a person can mend them. */
  readonly guessed: readonly (keyof SourceMeta)[];
}

/** Where a block stands, so that a person can be led there. */
export interface PlacedBlock extends Block {
  readonly place: Place;
}

/** One of these: a line (text), a page (PDF), a sheet and cell, or a numbered paragraph (DOCX, HTML). All count from 1. */
export interface Place {
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly paragraph?: number;
  /** The heading that the block stands under, where there is one. */
  readonly heading?: string;
}
