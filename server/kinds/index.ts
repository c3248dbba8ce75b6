/** The ordered list of kinds, and what settles overlaps between them. A kind is added by a folder and a line. */
import type { Sentence } from "../text/sentence.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { DateMention } from "./date/date.ts";
import { dateKind } from "./date/index.ts";
import type { Figure } from "./figure/figure.ts";
import { figureKind } from "./figure/index.ts";
import type { ReadingSettings } from "./kind.ts";
import { nameKind } from "./name/index.ts";
import type { Name } from "./name/name.ts";
import { quotationKind } from "./quotation/index.ts";
import type { Quotation } from "./quotation/quotation.ts";

/** What one sentence mentions, by kind. Offsets count from the sentence's start. */
export interface Mentions {
  readonly figures: readonly Figure[];
  /** Not yet held against the text's date: see `resolveSentence`. */
  readonly dates: readonly DateMention[];
  readonly names: readonly Name[];
  readonly quotations: readonly Quotation[];
}

/** @param masked spans that are read past: code, addresses. */
export function readSentence(sentence: Sentence, settings: ReadingSettings, masked: readonly Span[] = []): Mentions {
  const isClear = (mention: Span): boolean => !masked.some((mask) => overlaps(mask, mention));
  const names = nameKind.read(sentence, settings).filter(isClear);
  const inNames = names.filter(isSure);
  const dates = dateKind.read(sentence, settings).filter((date) => isClear(date) && !isInside(date, inNames));
  const figures = figureKind
    .read(sentence, settings)
    .filter((figure) => isClear(figure) && !isInside(figure, exceptCounts(inNames, figure)));
  return {
    ...settleOverlaps(figures, dates),
    names,
    quotations: quotationKind.read(sentence, settings).filter(isClear),
  };
}

/** Each stretch of text is a figure or a date, never both: the longer of the two stays, of two as long the date. */
export function settleOverlaps<F extends Span, D extends Span>(
  figures: readonly F[],
  dates: readonly D[],
): { figures: readonly F[]; dates: readonly D[] } {
  const kept = figures.filter((figure) => !isBeaten(figure, dates));
  const isFree = (date: D): boolean => !kept.some((figure) => overlaps(figure, date));
  return { figures: kept, dates: kept.length === 0 ? dates : dates.filter(isFree) };
}

/** Words that only stand where names do (小明有八個手…) hide no figure. */
const isSure = ({ foundBy, role }: Name): boolean =>
  foundBy !== "words" && !(foundBy === "context" && role === "other");

/** The 2023 of 2023世界人工智能大會, the 4 of GPT-4 are no figures and no dates. */
function isInside(mention: Span, names: readonly Span[]): boolean {
  return names.some((name) => name.start <= mention.start && mention.end <= name.end && length(name) > length(mention));
}

/** A date wins over a figure that it overlaps, unless the figure is the longer. */
function isBeaten(figure: Span, dates: readonly Span[]): boolean {
  return dates.some((date) => overlaps(date, figure) && length(figure) <= length(date));
}

/** 2億部 is a count of phones and no institution's name. */
const exceptCounts = (names: readonly Name[], { start, end, counted }: Figure): readonly Name[] =>
  counted === undefined ? names : names.filter((name) => name.start !== start || name.end > end + counted.length);

const length = (span: Span): number => span.end - span.start;
