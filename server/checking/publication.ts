/** When a source was published bears out a draft that tells of it: 《海獺周刊》去年7月的長文, Otter published its report in July 2025. */
import { dayOf, isoOf } from "../kinds/date/calendar.ts";
import type { DateMention } from "../kinds/date/date.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { SourceView } from "./sourceView.ts";

const DATES = new WeakMap<SourceView, DateMention | null>();

/**
 * The publication date as a mention of the source's first sentence; null where the claim, in its sentence or the one before, does not speak
 * of this publisher's publishing, or nobody knows the date.
 */
export function publicationTold(
  claim: DateMention,
  own: ReadSentence,
  before: ReadSentence | undefined,
  view: SourceView,
): DateMention | null {
  if (claim.grain !== "day" && claim.grain !== "month" && claim.grain !== "year") return null;
  const { folded } = own.sentence;
  const publisher = fold(view.source.meta.publisher ?? "");
  if (publisher.length < SHORTEST_NAME) return null;
  const isNamed = folded.includes(publisher);
  const isNamedBefore = before?.block === own.block && before.sentence.folded.includes(publisher);
  if (!isNamed && !isNamedBefore) return null;
  const reach = own.sentence.language === "en" ? REACH.en : REACH.zh;
  const beside =
    folded.slice(Math.max(0, claim.start - reach), claim.start) + folded.slice(claim.end, claim.end + reach);
  return (isNamed ? PUBLISHING : PUBLISHED).test(beside) ? dateOf(view) : null;
}

/** Whether a mention is one of these: it stands for no words of the source, and is as plain as can be. */
export const isPublication = (mention: object): boolean => PUBLICATIONS.has(mention);
const PUBLICATIONS = new WeakSet<object>();

const SHORTEST_NAME = 2;
/** In UTF-16 units. */
const REACH = { zh: 24, en: 44 } as const;
const PUBLISHING =
  /公布|发布|发表|刊登|刊出|刊发|披露|长文|专文|文章|报道|特稿|报告|公告|季报|年报|新闻稿|\b(?:published|publishes|reported|released|announced|article|story|feature|report|filing|announcement|release|piece|long read|ran a)\b/;
/** That somebody published, where only the sentence before says who. */
const PUBLISHED = /公布|发布|发表|刊登|刊出|刊发|放出|\b(?:published|came out|put out|released)\b/;

function dateOf(view: SourceView): DateMention | null {
  let date = DATES.get(view);
  if (date !== undefined) return date;
  const [year, month, day] = (view.source.meta.published ?? "").split("-").map(Number);
  const first = view.read.sentences[0];
  date = year === undefined || month === undefined || first === undefined ? null : mentionOf(year, month, day, first);
  if (date !== null) PUBLICATIONS.add(date);
  DATES.set(view, date);
  return date;
}

function mentionOf(year: number, month: number, day: number | undefined, { sentence }: ReadSentence): DateMention {
  const ofMonth = { type: "month", year: { type: "year", year }, month } as const;
  const from = dayOf(year, month, day ?? 1);
  const to = day === undefined ? dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1 : from;
  return {
    kind: "date",
    start: 0,
    end: sentence.text.length,
    expression: day === undefined ? ofMonth : { type: "day", month: ofMonth, day },
    days: { from: isoOf(from), to: isoOf(to) },
    grain: day === undefined ? "month" : "day",
    implied: [],
    isApproximate: false,
    isVague: false,
    isImpossible: false,
  };
}
