/** Judges who holds which post where: borne out, another's, another, out of date, or disputed among the sources. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { isShortFor } from "../kinds/attribution/compare.ts";
import type { Agreement } from "../kinds/kind.ts";
import { comparePosts } from "../kinds/name/comparePosts.ts";
import { postsBefore, readPost } from "../kinds/name/posts.ts";
import { areComparable, isOne } from "./identity.ts";
import { disputedPost, isOtherRank, otherHolders } from "./postDisputes.ts";
import { type Ruling, rule, type SentenceContext, sentenceOf } from "./ruling.ts";
import { contradicted, type Found, isHan, tiesOf, witnessOf } from "./ties.ts";

export function judgePost(tie: Attribution, context: SentenceContext): Ruling | null {
  const { title, to } = tie;
  if (title === undefined) return null;
  const days = daysOf(tie, context);
  const found = tiesOf(context, "post", tie.of)
    .filter((there) => there.tie.title !== undefined)
    .map((there) => ({ ...there, agreement: agreementOf(title, there), isRecent: isRecent(days, there) }));
  const same = found.filter(({ agreement }) => agreement === "same");
  const ofSame = same.filter((there) => isOfSame(to, there, context));
  const recent = ofSame.filter((there) => there.isRecent);
  const witnesses = (of: readonly Found[]) => of.slice(0, 3).map((there) => witnessOf(there, context, tie));
  if (recent.length > 0)
    return (
      disputedPost(
        tie,
        recent,
        found.filter((there) => there.isRecent),
        context,
      ) ?? rule(tie, { verdict: "supported", code: null, evidence: witnesses(recent) })
    );
  const now = found.filter((there) => there.isRecent);
  const others = now.filter(
    (there) =>
      there.agreement === "different" &&
      isOfSame(to, there, context) &&
      (isOtherRank(tie, there) || isOfOneTime(title, there.tie.title!)),
  );
  const other =
    others.find((there) => isOtherRank(tie, there)) ??
    others.toSorted((a, b) => sharedWith(title, b) - sharedWith(title, a))[0];
  if (same.length === 0 && other !== undefined) return contradictedPost(tie, title, other, context);
  if (now.some(({ agreement }) => agreement === "compatible")) return null;
  const passed = now.filter(({ agreement }) => agreement === "incomparable");
  if (passed.length > 0) return unverifiedPost(tie, title, "post", witnesses(passed));
  const elsewhere = same.find((there) => there.tie.to !== undefined && there.isRecent);
  if (elsewhere !== undefined) return contradictedHouse(tie, elsewhere, context);
  const isElsewhere = found.every(({ agreement }) => agreement === "different");
  const holder = isElsewhere ? otherHolders(tie, context).find((there) => isRecent(days, there)) : undefined;
  if (holder !== undefined) return contradictedHolder(tie, holder, context);
  const old = ofSame.length > 0 ? ofSame : found.filter((there) => there.agreement === "different" && !there.isRecent);
  return old.length > 0 ? unverifiedPost(tie, title, "age", witnesses(old)) : null;
}

function contradictedPost(tie: Attribution, title: End, other: Found, context: SentenceContext): Ruling | null {
  if (!areComparableTitles(title, other.tie.title!)) return null;
  const correction = { start: title.start, end: title.end, text: other.tie.title!.text };
  return contradicted(tie, spanOf(tie, title), "post", [witnessOf(other, context, tie)], correction);
}

/** Whoever was or will be one thing may well be another now. */
const isOfOneTime = (a: End, b: End): boolean => standingOf(a) === standingOf(b);

function standingOf({ key }: End): "former" | "elect" | null {
  const ranks = readPost(key)?.ranks;
  return ranks?.has("former") ? "former" : ranks?.has("elect") ? "elect" : null;
}

/** Of several posts in a row, the draft's was most likely meant for the one most like it. */
const sharedWith = ({ key }: End, { tie }: Found): number =>
  [...key].filter((character) => tie.title!.key.includes(character)).length;

/** The right post in the wrong house. */
function contradictedHouse(tie: Attribution, elsewhere: Found, context: SentenceContext): Ruling | null {
  const { to } = tie;
  if (to === undefined || !areComparable(to, elsewhere.tie.to!, context)) return null;
  // Whoever 該公司 means stands in another sentence, and is not put right from here.
  if (tie.isCarried) return contradicted(tie, tie, "post", [witnessOf(elsewhere, context, tie)], null);
  const correction = { start: to.start, end: to.end, text: elsewhere.tie.to!.text };
  const at = { start: Math.min(to.start, tie.of.start), end: Math.max(to.end, tie.of.end) };
  return contradicted(tie, at, "post", [witnessOf(elsewhere, context, tie)], correction);
}

/** Somebody whom no source has in such a post, where all have another in it. One character off is a slip of the name. */
function contradictedHolder(tie: Attribution, holder: Found, context: SentenceContext): Ruling | null {
  const { of } = tie;
  const name = holder.tie.of;
  const shared = [...of.key].filter((character) => name.key.includes(character)).length;
  if (shared >= of.key.length - 1) return null;
  const correction = { start: of.start, end: of.end, text: name.text };
  return contradicted(tie, { start: tie.start, end: tie.end }, "post", [witnessOf(holder, context, tie)], correction);
}

const unverifiedPost = (tie: Attribution, title: End, differs: "post" | "age", nearest: Ruling["nearest"]): Ruling =>
  rule(tie, { verdict: "unverified", code: "attribution.unverified", at: spanOf(tie, title), differs, nearest });

const spanOf = ({ of }: Attribution, title: End) => ({
  start: Math.min(title.start, of.start),
  end: Math.max(title.end, of.end),
});

/**
 * Whose post it is: the same, or left out by one of the two. What the sentence says between the person before and the
 * one behind may name it beside the post, or in short.
 */
function isOfSame(to: End | undefined, { tie, view, sentence }: Found, context: SentenceContext): boolean {
  if (to === undefined || tie.to === undefined || isOne(tie.to, to, context)) return true;
  const read = view.read.sentences[sentence]!;
  const people = read.names.filter(({ role }) => role === "person");
  const from = people.findLast(({ end }) => end <= tie.of.start)?.end ?? 0;
  const next = people.find(({ start }) => start >= tie.of.end)?.start ?? read.sentence.folded.length;
  // What leads up to the next person is that one's: 周甲和乙社創辦人吳丙.
  const until = Math.min(
    next,
    ...read.attributions.filter((other) => other.of.start === next).map(({ start }) => start),
  );
  const around =
    read.sentence.folded.slice(from, tie.of.end) +
    behind(read.sentence.folded.slice(tie.of.end, Math.max(tie.of.end, until)));
  const key = to.gloss ?? to.key;
  return around.includes(key) || isShortFor(key, around) || isShortFor(tie.to.key, key);
}

/** Up to where a list goes on to the next. */
const behind = (folded: string): string => folded.split(/[、；;]/, 1)[0]!;

/** A row of posts before the name gives each of them: 总书记、国家主席、军委主席. */
function agreementOf(title: End, { tie, view, sentence }: Found): Agreement {
  const agreement = comparePosts(title.key, tie.title!.key);
  if (agreement === "same") return agreement;
  const read = view.read.sentences[sentence]!;
  const { folded } = read.sentence;
  const others = postsBefore(folded, tie.title!.start, LONGEST_ROW);
  const isInRow = others.some(
    ({ start, end }) =>
      comparePosts(title.key, folded.slice(start, end)) === "same" &&
      !/[，,。；;]/.test(folded.slice(end, tie.title!.start)) &&
      !read.names.some((name) => name.role === "person" && name.start >= start && name.end <= tie.of.start),
  );
  return isInRow ? "same" : agreement;
}

/** In UTF-16 units, from the first of a person's posts to the last. */
const LONGEST_ROW = 40;

/** Posts in two languages tell nothing of each other; CTO is of both. */
const areComparableTitles = ({ key: a }: End, { key: b }: End): boolean =>
  isHan(a) === isHan(b) || IN_BOTH.test(isHan(a) ? b : a) || (isOfOfficers(a) && isOfOfficers(b));
const IN_BOTH = /^c[a-z]o$/;

/** Chief officers are told apart alike in both languages; a 局長 and a secretary are not. */
const isOfOfficers = (key: string): boolean =>
  [...(readPost(key)?.meaning.is ?? [""])].every((post) => IN_BOTH.test(post));

/** Posts age: a source tells of them for so many days. */
const POSTS_LAST = 366;

/**
 * The days that the draft gives the post for: its own, and one that the sentence names before it. Null where any will do, since the
 * draft has none or says "then".
 */
function daysOf({ title, of }: Attribution, context: SentenceContext): readonly string[] | null {
  const { sentence, dates } = sentenceOf(context);
  const draft = context.open.date;
  const from = Math.min(title!.start, of.start);
  if (draft === null || THEN.test(sentence.folded.slice(Math.max(0, from - REACH_OF_THEN), from))) return null;
  const named = dates.findLast(({ days, end }) => days?.to != null && end <= from)?.days?.to ?? draft;
  return [draft, named];
}
const THEN = /时任|当时|彼时|\bthen[ -]/;
const REACH_OF_THEN = 12;

function isRecent(days: readonly string[] | null, { view }: Found): boolean {
  const { published } = view.source.meta;
  if (days === null || published === null || published.length < 10) return true;
  return days.some((day) => Math.abs(Date.parse(day) - Date.parse(published)) / 86_400_000 <= POSTS_LAST);
}
