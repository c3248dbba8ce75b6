/** Judges what a sentence says in words rather than values: its names, quotations and ties, each kind where it is checked. */
import type { Attribution } from "../kinds/attribution/attribution.ts";
import type { KindId, Mention } from "../kinds/kind.ts";
import type { Name } from "../kinds/name/name.ts";
import { judgeAttributions, judgeByList } from "./attribution.ts";
import { isByline } from "./claims.ts";
import { judgeNames } from "./name.ts";
import { judgeQuotations } from "./quotation.ts";
import { type Ruling, rule, type SentenceContext, sentenceOf } from "./ruling.ts";

export function judgeWords(context: SentenceContext): Ruling[] {
  const read = sentenceOf(context);
  const { authors } = context.open;
  const isPassedOver = (name: Name): boolean => isByline(name, read, authors);
  const bylines = read.names.filter(isPassedOver);
  const isOfByline = ({ of }: Attribution): boolean =>
    bylines.some(({ start, end }) => start === of.start && end === of.end);
  const named = read.names.filter((name) => name.foundBy !== "words" && !isPassedOver(name));
  const ties = read.attributions.filter((tie) => !isOfByline(tie));
  return [
    ...ifChecked("name", context, named, () => judgeNames(context, isPassedOver)),
    ...ifChecked("quotation", context, read.quotations, () => judgeQuotations(context)),
    ...ifChecked(
      "attribution",
      context,
      ties,
      () => judgeAttributions(context, isOfByline),
      (tie) => judgeByList(tie, context),
    ),
  ];
}

/**
 * What is not checked, since its kind is switched off or no source could be asked, is counted all the same.
 *
 * @param judgeAlone what can be told of a mention without any source.
 */
function ifChecked<M extends Mention>(
  kind: KindId,
  { settings, pool }: SentenceContext,
  mentions: readonly M[],
  judge: () => Ruling[],
  judgeAlone: (mention: M) => Ruling | null = () => null,
): Ruling[] {
  const isOn = settings.kinds.has(kind);
  if (isOn && pool.views.length > 0) return judge();
  const unchecked = (mention: M): Ruling => rule(mention, { verdict: "unchecked", code: null });
  return mentions.map((mention) => (isOn ? judgeAlone(mention) : null) ?? unchecked(mention));
}
