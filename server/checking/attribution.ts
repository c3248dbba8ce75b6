/** Judges ties by the sources: whose model, whose post, whose estimate, whose words, and of whom something is said. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isShortFor } from "../kinds/attribution/compare.ts";
import { postKeys } from "../kinds/name/posts.ts";
import type { SourceMeta } from "../text/source.ts";
import { overlaps, type Span } from "../text/span.ts";
import { areComparable, isOne } from "./identity.ts";
import { judgeListedOwner } from "./listedOwner.ts";
import { judgeReport } from "./reportedSpeech.ts";
import { nearnessTo, type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";
import { wrongSubjects } from "./subject.ts";
import { type Swap, swappedNames } from "./swapped.ts";

/** @param isPassedOver whether a tie is a byline's: 記者 and a name. */
export function judgeAttributions(context: SentenceContext, isPassedOver: (tie: Attribution) => boolean): Ruling[] {
  if (context.pool.views.length === 0) return [];
  const ties = sentenceOf(context).attributions.filter((tie) => !isPassedOver(tie));
  const judged = ties.flatMap((tie) => JUDGES[tie.tie](tie, context) ?? []);
  const flagged = judged.filter(({ verdict }) => verdict === "contradicted").map(({ at }) => at);
  const isFlagged = (span: Span): boolean => flagged.some((at) => overlaps(at, span));
  const subjects = wrongSubjects(sentenceOf(context), context.pool).flatMap((wrong) => {
    if (isFlagged(wrong)) return [];
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
  return judgeListedOwner(tie, tie.to, [], context);
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
        .filter((there) => there.tie === tie && (of === null || isOne(there.of, of, context)))
        .map((there) => ({ tie: there, view, sentence })),
    ),
  );
}

const witnessOf = ({ tie, view, sentence }: Found, context: SentenceContext, claim: Span) =>
  witnessAt(view, sentence, tie, tie, nearnessTo(context, claim)(view, sentence, tie));

/** Posts age: one contradicts another only within so many days. */
const POSTS_LAST = 366;

function judgePost(tie: Attribution, context: SentenceContext): Ruling | null {
  const { title, to } = tie;
  if (title === undefined) return null;
  const found = tiesOf(context, "post", tie.of).filter((there) => there.tie.title !== undefined);
  const same = found.filter((there) => isSamePost(title, there.tie.title!, there));
  const ofSame = same.filter((there) => isOfSame(to, there, context));
  if (ofSame.length > 0) {
    const evidence = ofSame.slice(0, 3).map((there) => witnessOf(there, context, tie));
    return rule(tie, { verdict: "supported", code: null, evidence });
  }
  const other = found.find((there) => isRecent(context.open.date, there.view.source.meta));
  if (other === undefined) return null;
  if (same.length === 0) return contradictedPost(tie, title, other, context);
  const elsewhere = same.find(
    (there) => there.tie.to !== undefined && isRecent(context.open.date, there.view.source.meta),
  );
  if (elsewhere === undefined || to === undefined || tie.isCarried || !areComparable(to, elsewhere.tie.to!, context))
    return null;
  const correction = { start: to.start, end: to.end, text: elsewhere.tie.to!.text };
  return contradicted(
    tie,
    { start: to.start, end: tie.of.end },
    "post",
    [witnessOf(elsewhere, context, tie)],
    correction,
  );
}

function contradictedPost(tie: Attribution, title: End, other: Found, context: SentenceContext): Ruling | null {
  if (!areComparableTitles(title, other.tie.title!)) return null;
  const at = { start: Math.min(title.start, tie.of.start), end: Math.max(title.end, tie.of.end) };
  const correction = { start: title.start, end: title.end, text: other.tie.title!.text };
  return contradicted(tie, at, "post", [witnessOf(other, context, tie)], correction);
}

/**
 * Whose post it is: the same, or left out by one of the two. What the sentence says between the person before and the
 * one behind may name it beside the post, or in short.
 */
function isOfSame(to: End | undefined, { tie, view, sentence }: Found, context: SentenceContext): boolean {
  if (to === undefined || tie.to === undefined || isOne(tie.to, to, context)) return true;
  const read = view.read.sentences[sentence]!;
  const people = read.names.filter(({ role }) => role === "person");
  const from = people.findLast(({ end }) => end <= tie.of.start)?.end ?? 0;
  const until = people.find(({ start }) => start >= tie.of.end)?.start ?? read.sentence.folded.length;
  const around = read.sentence.folded.slice(from, tie.of.end) + behind(read.sentence.folded.slice(tie.of.end, until));
  return around.includes(to.key) || isShortFor(to.key, around) || isShortFor(tie.to.key, to.key);
}

/** Up to where a list goes on to the next. */
const behind = (folded: string): string => folded.split(/[、；;]/, 1)[0]!;

/**
 * Two posts are one if their forms may mean one, if one's words end in the other's (财政司司长 and 司长), or if both stand
 * in one row of posts before the name: 总书记、国家主席、军委主席.
 */
function isSamePost(a: End, b: End, { tie, view, sentence }: Found): boolean {
  if (a.key === b.key || a.key.endsWith(b.key) || b.key.endsWith(a.key) || endAlike(a.key, b.key)) return true;
  const ofB = postKeys(b.key);
  if ([...postKeys(a.key)].some((key) => ofB.has(key))) return true;
  const read = view.read.sentences[sentence]!;
  const at = read.sentence.folded.lastIndexOf(a.key, tie.of.start - a.key.length);
  if (at === -1 || tie.of.start - at > LONGEST_ROW) return false;
  return !read.names.some(({ role, start, end }) => role === "person" && start >= at && end <= tie.of.start);
}

/** Finance Secretary and Financial Secretary: English posts of one last word, unless one is the other's deputy. */
function endAlike(a: string, b: string): boolean {
  const [lastOfA, lastOfB] = [a, b].map((post) => /[a-z]+$/.exec(post)?.[0]);
  return lastOfA !== undefined && lastOfA === lastOfB && DEPUTY.test(a) === DEPUTY.test(b);
}
const DEPUTY = /\b(?:vice|deputy)\b/;

/** In UTF-16 units, from the first of a person's posts to the name. */
const LONGEST_ROW = 40;

function isRecent(draft: string | null, { published }: SourceMeta): boolean {
  if (draft === null || published === null || published.length < 10) return true;
  return Math.abs(Date.parse(draft) - Date.parse(published)) / 86_400_000 <= POSTS_LAST;
}

function judgeOwner(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to } = tie;
  if (to === undefined) return null;
  const found = tiesOf(context, "owner", tie.of);
  const same = found.filter((there) => there.tie.to !== undefined && isOne(there.tie.to, to, context));
  const evidence = same.slice(0, 3).map((there) => witnessOf(there, context, tie));
  const listed = judgeListedOwner(tie, to, evidence, context);
  if (listed !== null) return listed;
  if (same.length > 0) return rule(tie, { verdict: "supported", code: null, evidence });
  const other = found.find((there) => there.tie.to !== undefined && areComparable(there.tie.to, to, context));
  if (other === undefined) return judgeUnknownOwner(tie, to, found, context);
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  return contradicted(tie, { start: tie.start, end: tie.end }, "owner", [witnessOf(other, context, tie)], correction);
}

/** An owner in other letters than the sources' may be the same one, if they are in another language; else nothing bears it out. */
function judgeUnknownOwner(
  tie: Attribution,
  to: End,
  found: readonly Found[],
  context: SentenceContext,
): Ruling | null {
  const { language } = sentenceOf(context).sentence;
  const others = found.filter(({ tie: there }) => there.to !== undefined && isHan(there.to.key) !== isHan(to.key));
  const isForeign = others.every(({ view }) => (view.read.language === "en") !== (language === "en"));
  if (others.length === 0 || isForeign || isNamedAnywhere(to, context)) return null;
  const nearest = others.slice(0, 3).map((there) => witnessOf(there, context, tie));
  const at = { start: to.start, end: to.end };
  return rule(tie, { verdict: "unverified", code: "attribution.unverified", at, differs: "owner", nearest });
}

const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Posts in two languages tell nothing of each other. */
const areComparableTitles = (a: End, b: End): boolean => isHan(a.key) === isHan(b.key) && !isShortFor(a.key, b.key);

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

const isNamedAnywhere = ({ key }: End, context: SentenceContext): boolean =>
  context.pool.views.some((view) => view.read.sentences.some(({ sentence }) => sentence.folded.includes(key)));

/** Words that a source has word for word, said there by somebody else. */
function judgeSpeaker(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to, of } = tie;
  if (tie.isReported) return judgeReport(tie, context);
  if (to === undefined || of.key.length < SHORTEST_WORDS) return null;
  const bare = bareOf(of.key);
  const found = tiesOf(context, "speaker", null).filter((there) => {
    const words = bareOf(there.tie.of.key);
    return !there.tie.isReported && there.tie.to !== undefined && (words.includes(bare) || bare.includes(words));
  });
  const same = found.find(({ tie: there }) => isOne(there.to!, to, context));
  if (same !== undefined)
    return rule(tie, { verdict: "supported", code: null, evidence: [witnessOf(same, context, tie)] });
  const other = found.find(
    ({ tie: there }) =>
      areComparable(there.to!, to, context) && areAlike(there.to!, to) && there.of.key.length >= SHORTEST_WORDS,
  );
  if (other === undefined || isNamedIn(to, other)) return null;
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  const at = tie.isCarried ? { start: of.start, end: of.end } : { start: to.start, end: to.end };
  return contradicted(tie, at, "speaker", [witnessOf(other, context, tie)], correction);
}

const SHORTEST_WORDS = 6;

const bareOf = (key: string): string => key.replace(/[\s，,。．.！!？?；;：:、“”「」『』"'‘’…—-]/g, "");

/** Whoever speaks for an organisation may be named by its name: Israel's PM, 立法會議員. */
const areAlike = (a: End, b: End): boolean => (a.role === "person") === (b.role === "person");

/** Somebody whom the same sentence names may well be the one who speaks. */
const isNamedIn = ({ key }: End, { view, sentence }: Found): boolean =>
  [sentence - 1, sentence].some((at) => view.read.sentences[at]?.sentence.folded.includes(key));
