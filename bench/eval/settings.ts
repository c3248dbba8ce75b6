/** What the evaluation's cases are checked with: a project's defaults. */
import type { CheckSettings } from "../../server/checking/check.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { languageOf } from "../../server/text/language.ts";
import { readPlainText } from "../../server/text/plain.ts";
import type { PlacedBlock, SourceText } from "../../server/text/source.ts";

export const CHECK_SETTINGS: CheckSettings = {
  reading: { fiscalYearStart: 1, lexicon: EMPTY_LEXICON },
  kinds: new Set(["figure", "date", "name", "quotation", "attribution"]),
};

/** An article as the cases and the background have it. */
export interface Article {
  readonly id: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly text: string;
}

export function sourceOf({ id, title, date, text }: Article): SourceText {
  const heading: PlacedBlock[] = title
    ? [{ kind: "heading", depth: 1, text: title, start: 0, pieces: null, place: { line: 1 } }]
    : [];
  const body = readPlainText(text).map((block, i) => ({ ...block, place: { line: i + 2 } }));
  const meta = { publisher: null, author: null, url: null, retrieved: null, path: null, guessed: [] };
  return {
    id,
    meta: { ...meta, title: title ?? "", published: date?.slice(0, 10) ?? null, language: languageOf(text) },
    blocks: [...heading, ...body],
  };
}
