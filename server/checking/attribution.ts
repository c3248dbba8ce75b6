/** Judges ties by the sources: whose model, whose post, whose estimate, whose words, and of whom something is said. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isShortFor } from "../kinds/attribution/compare.ts";
import { overlaps, type Span } from "../text/span.ts";
import { ownersOfBareModels } from "./bareModels.ts";
import { areComparable, isOne } from "./identity.ts";
import { judgeListedOwner } from "./listedOwner.ts";
import { judgeOwner } from "./owner.ts";
import { judgePost } from "./post.ts";
import { nearnessTo, type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
import { judgeSpeaker } from "./speaker.ts";
import { wrongSubjects } from "./subject.ts";
import { type Swap, swappedNames } from "./swapped.ts";
import { contradicted, isHan, isNamedAnywhere, tiesOf, witnessOf } from "./ties.ts";

/** @param isPassedOver whether a tie is a byline's: 記者 and a name. */
export function judgeAttributions(context: SentenceContext, isPassedOver: (tie: Attribution) => boolean): Ruling[] {
  if (context.pool.views.length === 0) return [];
  const ties = [...sentenceOf(context).attributions, ...ownersOfBareModels(context)].filter(
    (tie) => !isPassedOver(tie),
  );
  const judged = ties.flatMap((tie) => JUDGES[tie.tie](tie, context) ?? []);
  const flagged = judged.filter(({ verdict }) => verdict === "contradicted").map(({ at }) => at);
  const isFlagged = (span: Span): boolean => flagged.some((at) => overlaps(at, span));
  const held = judged.flatMap(({ verdict, mention }) => (verdict === "supported" ? [mention as Attribution] : []));
  const isHeld = ({ start, end }: Span): boolean =>
    held.some(({ tie, of }) => tie === "post" && of.start === start && of.end === end);
  const subjects = wrongSubjects(sentenceOf(context), context.pool).flatMap((wrong) => {
    if (isFlagged(wrong) || isHeld(wrong)) return [];
    const { view, sentence, text } = wrong.instead;
    const { start, end } = wrong;
    flagged.push({ start, end });
    const evidence = [witnessAt(view, sentence, wrong.instead, null, wrong.likeness)];
    return [contradicted(subjectAt(context, wrong), { start, end }, "subject", evidence, { start, end, text })];
  });
  const swaps = swappedNames(sentenceOf(context), context.pool).flatMap((swap) =>
    isFlagged(swap.first) || isFlagged(swap.second) ? [] : [contradictedSwap(swap, context)],
  );
  return [...judged, ...subjects, ...swaps].sort((a, b) => a.at.start - b.at.start);
}

/** The fix puts each of the two names in the other's place. */
function contradictedSwap({ first, second, view, sentence, there, likeness }: Swap, context: SentenceContext): Ruling {
  const { text } = sentenceOf(context).sentence;
  const [one, between, two] = [
    text.slice(first.start, first.end),
    text.slice(first.end, second.start),
    text.slice(second.start, second.end),
  ];
  const whole = { start: first.start, end: second.end };
  const at = whole.end - whole.start <= LONGEST_FLAG ? whole : { start: first.start, end: first.end };
  const evidence = [witnessAt(view, sentence, there, null, likeness)];
  return contradicted(subjectAt(context, first), at, "subject", evidence, { ...whole, text: two + between + one });
}

/** In UTF-16 units: two swapped names further apart are flagged at the first. */
const LONGEST_FLAG = 30;

function subjectAt(context: SentenceContext, { start, end }: Span): Attribution {
  return { kind: "attribution", tie: "subject", start, end, of: endAt(context, { start, end }), isCarried: false };
}

/** What the newsroom's list alone tells of a tie, where no source could be asked. */
export function judgeByList(tie: Attribution, context: SentenceContext): Ruling | null {
  if (tie.tie !== "owner" || tie.to === undefined) return null;
  return judgeListedOwner(tie, tie.to, { same: [], others: [] }, context);
}

type Judge = (tie: Attribution, context: SentenceContext) => Ruling | null;

const JUDGES: Readonly<Record<Attribution["tie"], Judge>> = {
  post: judgePost,
  owner: judgeOwner,
  estimate: judgeEstimate,
  speaker: judgeSpeaker,
  subject: () => null,
};

function endAt(context: SentenceContext, { start, end }: Span): End {
  const { text, folded } = sentenceOf(context).sentence;
  return { start, end, text: text.slice(start, end), key: folded.slice(start, end) };
}

/** Estimates are held together by their figures: the same figure, near enough, given by another. */
function judgeEstimate(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to } = tie;
  if (to === undefined) return null;
  const nearness = nearnessTo(context, tie);
  const found = tiesOf(context, "estimate", null)
    .filter(({ tie: there }) => there.to !== undefined)
    .map((there) => ({ ...there, closeness: nearness(there.view, there.sentence, there.tie) }))
    .filter(({ closeness }) => closeness >= SAME_ESTIMATE)
    .sort((a, b) => b.closeness - a.closeness);
  const same = found.find(({ tie: there }) => isOne(there.to!, to, context));
  if (same !== undefined)
    return rule(tie, { verdict: "supported", code: null, evidence: [witnessOf(same, context, tie)] });
  const other = found.find(({ tie: there }) => areComparable(there.to!, to, context) || !isHan(to.key));
  if (other === undefined || isNamedAnywhere(to, context) || isShortFor(to.key, other.tie.to!.key)) return null;
  const correction = { start: to.start, end: to.end, text: other.tie.to!.text };
  return contradicted(
    tie,
    { start: tie.start, end: tie.end },
    "institute",
    [witnessOf(other, context, tie)],
    correction,
  );
}

const SAME_ESTIMATE = 0.2;
