/** Judges ties by the sources: whose model, whose post, whose estimate, whose words, and of whom something is said. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isSameEnd } from "../kinds/attribution/compare.ts";
import { postKeys } from "../kinds/name/posts.ts";
import type { SourceMeta } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { nearnessTo, type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";
import { wrongSubjects } from "./subject.ts";

/** @param isPassedOver whether a tie is a byline's: 記者 and a name. */
export function judgeAttributions(context: SentenceContext, isPassedOver: (tie: Attribution) => boolean): Ruling[] {
  if (context.pool.views.length === 0) return [];
  const ties = sentenceOf(context).attributions.filter((tie) => !isPassedOver(tie));
  const judged = ties.flatMap((tie) => JUDGES[tie.tie](tie, context) ?? []);
  const flagged = judged.filter(({ verdict }) => verdict === "contradicted");
  const subjects = wrongSubjects(sentenceOf(context), context.pool).flatMap((wrong) => {
    if (flagged.some(({ at }) => at.start < wrong.end && wrong.start < at.end)) return [];
    const { view, sentence, text } = wrong.instead;
    const span = { start: wrong.start, end: wrong.end };
    const mention: Attribution = {
      kind: "attribution",
      tie: "subject",
      ...span,
      of: endAt(context, span),
      isCarried: false,
    };
    const evidence = [witnessAt(view, sentence, wrong.instead, null, wrong.likeness)];
    return [contradicted(mention, span, "subject", evidence, { ...span, text })];
  });
  return [...judged, ...subjects].sort((a, b) => a.at.start - b.at.start);
}

type Judge = (tie: Attribution, context: SentenceContext) => Ruling | null;

const JUDGES: Readonly<Record<Attribution["tie"], Judge>> = {
  post: judgePost,
  owner: judgeOwner,
  estimate: judgeEstimate,
  speaker: judgeSpeaker,
  subject: () => null,
};

const contradicted = (
  tie: Attribution,
  at: Span,
  differs: NonNullable<Ruling["differs"]>,
  evidence: Ruling["evidence"],
  correction: Ruling["correction"],
): Ruling =>
  rule(tie, { verdict: "contradicted", code: "attribution.contradicted", at, differs, evidence, correction });

function endAt(context: SentenceContext, { start, end }: Span): End {
  const { text, folded } = sentenceOf(context).sentence;
  return { start, end, text: text.slice(start, end), key: folded.slice(start, end) };
}

/** A tie of a source, and where it stands. */
interface Found {
  readonly tie: Attribution;
  readonly view: SourceView;
  readonly sentence: number;
}

function tiesOf(context: SentenceContext, tie: Attribution["tie"], of: End | null): Found[] {
  return context.pool.views.flatMap((view) =>
    view.read.sentences.flatMap((read, sentence) =>
      read.attributions
        .filter((there) => there.tie === tie && (of === null || isSameEnd(there.of, of)))
        .map((there) => ({ tie: there, view, sentence })),
    ),
  );
}

const witnessOf = ({ tie, view, sentence }: Found, context: SentenceContext, claim: Span) =>
  witnessAt(view, sentence, tie, tie, nearnessTo(context, claim)(view, sentence, tie));

/** Posts age: one contradicts another only within so many days. */
const POSTS_LAST = 366;

function judgePost(tie: Attribution, context: SentenceContext): Ruling | null {
  const found = tiesOf(context, "post", tie.of).filter((there) => there.tie.title !== undefined);
  const { title } = tie;
  if (found.length === 0 || title === undefined) return null;
  const same = found.filter((there) => isSamePost(title, there.tie.title!, there, tie));
  if (same.length > 0) {
    if (tie.to !== undefined && same.every((there) => there.tie.to !== undefined && !isSameEnd(there.tie.to, tie.to!)))
      return null;
    return rule(tie, {
      verdict: "supported",
      code: null,
      evidence: same.slice(0, 3).map((there) => witnessOf(there, context, tie)),
    });
  }
  const recent = found.filter((there) => isRecent(context.open.date, there.view.source.meta));
  if (recent.length === 0) return null;
  const first = recent[0]!;
  const at = { start: title.start, end: tie.of.end };
  const correction = { start: title.start, end: title.end, text: first.tie.title!.text };
  return contradicted(tie, at, "post", [witnessOf(first, context, tie)], correction);
}

/** Two posts are one if their forms may mean one, or if one's words end in the other's: 财政司司长 and 司长. */
function isSamePost(a: End, b: End, there: Found, claim: Attribution): boolean {
  if (a.key === b.key || a.key.endsWith(b.key) || b.key.endsWith(a.key)) return true;
  const ofB = postKeys(b.key);
  if ([...postKeys(a.key)].some((key) => ofB.has(key))) return true;
  const { folded } = there.view.read.sentences[there.sentence]!.sentence;
  return (
    folded.includes(a.key) && folded.includes(claim.of.key) && Math.abs(folded.indexOf(a.key) - there.tie.of.start) < 30
  );
}

function isRecent(draft: string | null, { published }: SourceMeta): boolean {
  if (draft === null || published === null || published.length < 10) return true;
  return Math.abs(Date.parse(draft) - Date.parse(published)) / 86_400_000 <= POSTS_LAST;
}

function judgeOwner(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to } = tie;
  const found = tiesOf(context, "owner", tie.of);
  if (to === undefined || found.length === 0) return null;
  const same = found.filter((there) => there.tie.to !== undefined && isSameEnd(there.tie.to, to));
  if (same.length > 0)
    return rule(tie, {
      verdict: "supported",
      code: null,
      evidence: same.slice(0, 3).map((there) => witnessOf(there, context, tie)),
    });
  const other = found.find((there) => there.tie.to !== undefined && canCompare(there.tie.to, to));
  if (other === undefined) return null;
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  return contradicted(tie, { start: tie.start, end: tie.end }, "owner", [witnessOf(other, context, tie)], correction);
}

const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Ant Group and 螞蟻集團 may be one: names in two scripts tell nothing of each other. */
const canCompare = (a: End, b: End): boolean => isHan(a.key) === isHan(b.key);

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
  const same = found.find(({ tie: there }) => isSameEnd(there.to!, to));
  if (same !== undefined)
    return rule(tie, { verdict: "supported", code: null, evidence: [witnessOf(same, context, tie)] });
  const other = found.find(({ tie: there }) => canCompare(there.to!, to) || !isHan(to.key));
  if (other === undefined || isNamedAnywhere(to, context)) return null;
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

const isNamedAnywhere = ({ key }: End, context: SentenceContext): boolean =>
  context.pool.views.some((view) => view.read.sentences.some(({ sentence }) => sentence.folded.includes(key)));

/** Words that a source has word for word, said there by somebody else. */
function judgeSpeaker(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to, of } = tie;
  if (to === undefined || of.key.length < SHORTEST_WORDS) return null;
  const bare = bareOf(of.key);
  const found = tiesOf(context, "speaker", null).filter((there) => {
    const words = bareOf(there.tie.of.key);
    return there.tie.to !== undefined && (words.includes(bare) || bare.includes(words));
  });
  const same = found.find(({ tie: there }) => isSameEnd(there.to!, to));
  if (same !== undefined)
    return rule(tie, { verdict: "supported", code: null, evidence: [witnessOf(same, context, tie)] });
  const other = found.find(({ tie: there }) => canCompare(there.to!, to) && there.of.key.length >= SHORTEST_WORDS);
  if (other === undefined || isNamedIn(to, other)) return null;
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  const at = tie.isCarried ? { start: of.start, end: of.end } : { start: to.start, end: to.end };
  return contradicted(tie, at, "speaker", [witnessOf(other, context, tie)], correction);
}

const SHORTEST_WORDS = 6;

const bareOf = (key: string): string => key.replace(/[\s，,。．.！!？?；;：:、“”「」『』"'‘’…—-]/g, "");

/** Somebody whom the same sentence names may well be the one who speaks. */
const isNamedIn = ({ key }: End, { view, sentence }: Found): boolean =>
  [sentence - 1, sentence].some((at) => view.read.sentences[at]?.sentence.folded.includes(key));
