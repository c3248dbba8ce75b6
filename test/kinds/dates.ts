/** Reads and resolves the dates of a text, as the pipeline does. */
import type { DateMention } from "../../server/kinds/date/date.ts";
import { dateKind } from "../../server/kinds/date/index.ts";
import { resolveDates } from "../../server/kinds/date/resolve.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { type Language, sentenceOf } from "../../server/text/sentence.ts";
import { splitSentences } from "../../server/text/sentences.ts";

const FISCAL_YEAR_START = 1;

export function datesOf(
  text: string,
  language: Language = "zh-Hant",
  published: string | null = "2025-07-30",
  fiscalYearStart = FISCAL_YEAR_START,
): DateMention[] {
  const settings = { fiscalYearStart, lexicon: EMPTY_LEXICON };
  const spans = splitSentences(text);
  const read = spans.map(({ start, end }) => dateKind.read(sentenceOf(text.slice(start, end), language), settings));
  const resolved = resolveDates(read, { published, fiscalYearStart });
  return resolved.flatMap((mentions, i) =>
    mentions.map((mention) => ({
      ...mention,
      start: mention.start + spans[i]!.start,
      end: mention.end + spans[i]!.start,
    })),
  );
}
