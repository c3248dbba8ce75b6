/** Judges quoted words by the sources: there word for word, there with other words, or nowhere. */

import type { QuotationMatch } from "../kinds/quotation/match.ts";
import type { Quotation } from "../kinds/quotation/quotation.ts";
import { overlaps, type Span } from "../text/span.ts";
import { isHan } from "../text/terms.ts";
import { bareTextOf, matchIn } from "./bareText.ts";
import type { Witness } from "./checked.ts";
import { type Nearness, nearnessTo, type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";

export function judgeQuotations(context: SentenceContext): Ruling[] {
  return sentenceOf(context).quotations.flatMap((quotation) => judgeQuotation(quotation, context) ?? []);
}

interface Hit {
  readonly match: QuotationMatch;
  readonly view: SourceView;
  readonly sentence: number;
  /** In that sentence. */
  readonly at: Span;
  readonly closeness: number;
}

/** Null for what nothing is to be said of: labels and titles that no source has. */
function judgeQuotation(quotation: Quotation, context: SentenceContext): Ruling | null {
  const { text } = sentenceOf(context).sentence;
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  const nearness = nearnessTo(context, quotation);
  const hits = context.pool.views.flatMap((view) => hitIn(view, inner, nearness) ?? []);
  const verbatim = hits.filter(({ match }) => match.verdict === "verbatim").sort((a, b) => b.closeness - a.closeness);
  if (verbatim.length > 0)
    return rule(quotation, { verdict: "supported", code: null, evidence: verbatim.slice(0, 3).map(witnessOf) });
  const altered = hits
    .filter((hit) => isOriginal(hit, inner) && !(inner.length <= SHORTEST.length && isName(quotation, context)))
    .sort((a, b) => b.match.likeness - a.match.likeness || b.closeness - a.closeness);
  if (altered[0] !== undefined) {
    const correction = { ...quotation.inner, text: altered[0].match.original };
    return rule(quotation, {
      verdict: "contradicted",
      code: "quotation.altered",
      differs: "words",
      evidence: altered.slice(0, 1).map(witnessOf),
      correction,
    });
  }
  return quotation.role === "speech" ? judgeUnfound(quotation, inner, context, nearness) : null;
}

const witnessOf = ({ view, sentence, at, closeness }: Hit) => witnessAt(view, sentence, at, null, closeness);

/** Few words that differ in one are the original only where the passage speaks of the same. */
const SHORT = { length: 10, closeness: 0.12 } as const;
const SHORTEST = { length: 3, closeness: 0.25 } as const;

/** Three characters that name something, 模型「貞儀通」, are held against names alone. */
const isName = ({ start, end, inner }: Quotation, context: SentenceContext): boolean => {
  const { names, sentence } = sentenceOf(context);
  if (names.some((name) => overlaps(name, inner))) return true;
  return (
    CALLED.test(sentence.folded.slice(Math.max(0, start - 4), start)) ||
    CALLING.test(sentence.folded.slice(end, end + 4))
  );
};
const CALLED = /(?:模型|产品|平台|系统|名为|叫做|品牌|服务)$/;
const CALLING = /^(?:模型|产品|平台|系统|品牌|服务|计划|活动)/;

const isOriginal = ({ closeness }: Hit, inner: string): boolean =>
  inner.length > SHORT.length || closeness >= (inner.length > SHORTEST.length ? SHORT : SHORTEST).closeness;

/** Where each sentence of a source begins in its bare text. */
const STARTS = new WeakMap<SourceView, readonly number[]>();

function startsOf(view: SourceView): readonly number[] {
  let known = STARTS.get(view);
  if (known !== undefined) return known;
  const { starts } = bareTextOf(view.source);
  known = view.read.sentences.map(({ blockIndex, start }) => starts[blockIndex]! + start);
  STARTS.set(view, known);
  return known;
}

function hitIn(view: SourceView, inner: string, nearness: Nearness): Hit | null {
  const match = matchIn(view.source, inner);
  if (match.verdict === "none" || match.originalSpan === null) return null;
  const starts = startsOf(view);
  if (starts.length === 0) return null;
  const sentence = lastAtOrBefore(starts, match.originalSpan.start);
  const start = match.originalSpan.start - starts[sentence]!;
  const whole = view.read.sentences[sentence]!.sentence.text.length;
  const at = { start, end: Math.min(whole, match.originalSpan.end - starts[sentence]!) };
  return { match, view, sentence, at, closeness: nearness(view, sentence, at) };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Words that no source has. Of one quotation over several sentences the first is flagged. Translated words can't be compared: what
 * was likely translated is shown beside them, unless the draft says itself that it alone has them.
 */
function judgeUnfound(
  quotation: Quotation,
  inner: string,
  context: SentenceContext,
  nearness: Nearness,
): Ruling | null {
  if (quotation.continues === "before" || quotation.continues === "both") return null;
  if (context.pool.views.length === 0) return null;
  const isTranslated = !context.pool.views.some((view) => isInLanguageOf(view, inner));
  if (!isTranslated || isOwnInterview(quotation, context))
    return rule(quotation, { verdict: "unverified", code: "quotation.unsourced" });
  const nearest = likelyOriginal(context.pool.views, nearness);
  return rule(quotation, { verdict: "unverified", code: "quotation.translated", differs: "language", nearest });
}

/** Of the sources' own quotations the one whose surroundings are nearest. */
function likelyOriginal(views: readonly SourceView[], nearness: Nearness): Witness[] {
  let best: Witness | null = null;
  for (const view of views) {
    view.read.sentences.forEach(({ quotations }, sentence) => {
      for (const { role, inner } of quotations) {
        if (role !== "speech") continue;
        const closeness = nearness(view, sentence, inner);
        if (best === null || closeness > best.closeness) best = witnessAt(view, sentence, inner, null, closeness);
      }
    });
  }
  return best === null ? [] : [best];
}

const isInLanguageOf = (view: SourceView, inner: string): boolean => (view.read.language === "en") === !hasHan(inner);

function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** "…," one banker told us; 一位高管對本報說: spoken to this newsroom by somebody without a name. */
function isOwnInterview({ start, end }: Quotation, context: SentenceContext): boolean {
  const { folded } = sentenceOf(context).sentence;
  return TO_US.test(`${folded.slice(Math.max(0, start - 40), start)} ${folded.slice(end, end + 40)}`);
}
const TO_US = /\btold (?:us|me|this)\b|(?:对|向|告诉)(?:本报|本刊|本社|我们|记者)/;
