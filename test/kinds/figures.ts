/** Reads the figures of a text, as the pipeline does. */
import type { Figure } from "../../server/kinds/figure/figure.ts";
import { figureKind } from "../../server/kinds/figure/index.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { type Language, sentenceOf } from "../../server/text/sentence.ts";
import { splitSentences } from "../../server/text/sentences.ts";

export const FIGURE_SETTINGS = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };

/** Offsets count from the text's start. */
export function figuresOf(text: string, language: Language = "zh-Hant"): Figure[] {
  return splitSentences(text).flatMap(({ start, end }) =>
    figureKind
      .read(sentenceOf(text.slice(start, end), language), FIGURE_SETTINGS)
      .map((figure) => ({ ...figure, start: figure.start + start, end: figure.end + start })),
  );
}

/** 30000000, 3..5, ..10: the value as examples write it. */
export function notationOf({ low, high, isRange }: Figure): string {
  const [from, to] = [low?.toFixed() ?? "", high?.toFixed() ?? ""];
  return isRange || from !== to ? `${from}..${to}` : from;
}
