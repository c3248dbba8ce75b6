/** Judges a figure or a date by the candidates for it: the rules that the verdicts' table states, with their measured thresholds. */
import type { Agreement } from "../kinds/kind.ts";
import type { SourceMeta } from "../text/source.ts";
import type { Candidate } from "./candidates.ts";
import type { Difference } from "./checked.ts";
import { FEATURES } from "./likelihood.ts";
import { digitsOf } from "./rarity.ts";

/** How a candidate's value compares with the claim's. */
export interface Compared {
  readonly agreement: Agreement;
  /** What differs, or the reservation under which the two agree. */
  readonly differs: Difference | null;
}

export interface Weighed extends Compared {
  readonly candidate: Candidate;
  /** Whether the difference is one that fingers make: two digits swapped, one changed, a point moved. */
  readonly isSlip: boolean;
  /** Whether it is one of two parts that the claim is the total of. */
  readonly isPart?: true;
}

export interface ValueVerdict {
  readonly verdict: "supported" | "reserved" | "contradicted" | "disputed" | "unverified";
  readonly differs: Difference | null;
  /** What decided, best first; for what is unverified the nearest. */
  readonly deciding: readonly Weighed[];
}

/**
 * Thresholds in log odds of closeness, found on drafts of real newsrooms and on errors put into them (docs/measurements.md):
 * 0 is as likely as not, 2 is seven to one.
 */
export const THRESHOLDS = {
  /** A common value (14%, two people) has to stand nearer to its claim than a rare one (39,699點) to support it. */
  support: { figure: -2.4, date: -1.8, acrossLanguages: -2 },
  rareSupport: 1,
  /** From here on a claim shows that its source is one of the draft's own: there the others need so much less. */
  ownSource: -1.5,
  ownSupport: { figure: 2.4, date: 4.2 },
  /**
   * By so much must another value stand nearer before an agreeing one is doubted. A rare value is doubted sooner: if it is
   * a slip, it is another of the source's; so is one that the same sentence says of something else. What the draft repeats elsewhere, and a
   * date, is doubted later; so it is by what another claim of the sentence says. What a strange source agrees with is doubted sooner by another
   * source. Short of that by no more than the shade, a claim is neither borne out nor contradicted.
   */
  doubt: {
    settled: 2.7,
    strangers: 1.2,
    rare: -0.6,
    saidElsewhere: 2.3,
    saidBeside: -1.3,
    ofAnotherBeside: 3,
    date: 1,
    shade: 0.8,
    /** So much further off may stand what only keeps a figure from being borne out. */
    leeway: 0.5,
  },
  /** Two sources disagree only where both speak as plainly as this of the claim's subject, and about as plainly as each other. */
  dispute: 2.2,
  disputeWithin: 1.2,
  contradiction: {
    figure: 0,
    date: -0.3,
    byFigureSlip: -3.2,
    byDateSlip: -2.5,
    byPeriodSlip: -1.2,
    byWord: -1.2,
    acrossLanguages: 0,
  },
  /** A large number of nothing named, in another language, contradicts only from here on. */
  bareCount: 0.8,
  /** A period alone, without a value beside it, is contradicted only from here on. */
  untiedPeriod: 1.2,
  /** So much less is needed in one of the draft's own sources; a slip is also another word beside the same value. */
  ownContradiction: { bySlip: 1.2, byValue: 0.4 },
  /** So much nearer must stand what plainly answers another claim of the draft. */
  ownedByAnother: 1,
  /** Within so much of the nearest, a passage counts as a witness too. */
  witness: 1.5,
} as const;

/** What the other claims of the draft tell of the sources. */
export interface Standing {
  /** Whether the candidate's mention answers another claim of the same sentence as well, or one anywhere else. */
  isOwnedBeside(candidate: Candidate): boolean;
  isOwnedElsewhere(candidate: Candidate): boolean;
  /** Whether the draft was plainly written from the candidate's source. */
  isOwnSource(candidate: Candidate): boolean;
}

/** @param rarity of the claim's value by itself, 0 (a small round number) to 1 (four significant digits). */
export function judgeValue(weighed: readonly Weighed[], rarity: number, standing: Standing): ValueVerdict {
  const agreeing = best(weighed.filter((w) => w.agreement === "same" || w.agreement === "compatible"));
  const rivals = best(weighed.filter((w) => w.agreement === "different" && mayDoubt(w, standing)));
  const differing = rivals.filter((rival) => contradicts(rival, standing));
  const nearest = agreeing[0];
  const other = differing[0];
  if (nearest !== undefined && oddsOf(nearest) >= neededToSupport(nearest, rarity, standing)) {
    const disputing = disputedBy(agreeing, differing);
    if (disputing !== null) return disputing;
    const doubtOf = (rival: Weighed): number => doubtBy(rival, nearest, rarity, standing);
    const doubting = differing.filter((rival) => doubtOf(rival) > 0);
    if (doubting.length > 0) return contradictedBy(doubting);
    const { shade } = THRESHOLDS.doubt;
    const isInShade = rivals.some((rival) => doubtOf(rival) > -shade && isShaded(nearest.candidate, rival.candidate));
    return isInShade ? unverified(weighed) : supportedBy(agreeing);
  }
  if (other !== undefined) return contradictedBy(differing);
  return unverified(weighed);
}

/**
 * Two sources that speak of the same thing as plainly, and disagree: neither is then taken at its word. A later text of the
 * same publisher corrects the earlier one: the later is believed.
 */
function disputedBy([agreeing]: readonly Weighed[], differing: readonly Weighed[]): ValueVerdict | null {
  const { dispute, disputeWithin } = THRESHOLDS;
  const ours = agreeing!.candidate.view.source;
  if (agreeing!.agreement !== "same" || oddsOf(agreeing!) < dispute) return null;
  const other = differing.find(
    (rival) =>
      rival.differs === "value" &&
      !rival.candidate.isForeign &&
      rival.candidate.view.source !== ours &&
      oddsOf(rival) >= Math.max(dispute, oddsOf(agreeing!) - disputeWithin),
  );
  if (other === undefined) return null;
  const theirs = other.candidate.view.source;
  const order = correctionOrder(ours.meta, theirs.meta);
  if (order === "ours") return null;
  if (order === "theirs") return contradictedBy([other]);
  return { verdict: "disputed", differs: "value", deciding: [agreeing!, other] };
}

/** Which of two texts corrects the other: the later one of the same publisher. */
export function correctionOrder(ours: SourceMeta, theirs: SourceMeta): "ours" | "theirs" | null {
  if (ours.publisher === null || ours.publisher !== theirs.publisher) return null;
  if (ours.published === null || theirs.published === null || ours.published === theirs.published) return null;
  return ours.published > theirs.published ? "ours" : "theirs";
}

/** Across languages words tell too little for a shade of doubt; and whose name leads up to a value, it is likelier of. */
const isShaded = (nearest: Candidate, rival: Candidate): boolean =>
  !nearest.isForeign && nearest.features[SAME_NAME]! <= rival.features[SAME_NAME]!;

const SAME_NAME = FEATURES.indexOf("sameName");

/** How much nearer another value stands than it takes to hold the claim for a slip of it, in log odds; below 0, not so near. */
function doubtBy(rival: Weighed, nearest: Weighed, rarity: number, standing: Standing): number {
  const isOwn = standing.isOwnSource(nearest.candidate);
  if (isOwn && !standing.isOwnSource(rival.candidate)) return -Infinity;
  const isSettled = isOwn || rival.candidate.view === nearest.candidate.view;
  const { doubt } = THRESHOLDS;
  const needed =
    (isSettled ? doubt.settled : doubt.strangers) +
    doubt.rare * rarity +
    (standing.isOwnedElsewhere(nearest.candidate) ? doubt.saidElsewhere : 0) +
    (standing.isOwnedBeside(nearest.candidate) ? doubt.saidBeside : 0) +
    (standing.isOwnedBeside(rival.candidate) ? doubt.ofAnotherBeside : 0) +
    (nearest.candidate.mention.kind === "date" ? doubt.date : 0);
  return oddsOf(rival) - oddsOf(nearest) - needed;
}

const isOwned = (candidate: Candidate, standing: Standing): boolean =>
  standing.isOwnedBeside(candidate) || standing.isOwnedElsewhere(candidate);

/** Whether a verdict shows that the draft was written from the source that it rests on. */
export const showsOwnSource = ({ verdict, deciding }: ValueVerdict): boolean =>
  (verdict === "supported" || verdict === "reserved") && oddsOf(deciding[0]!) >= THRESHOLDS.ownSource;

function neededToSupport({ candidate }: Weighed, rarity: number, standing: Standing): number {
  const { support, rareSupport, ownSupport } = THRESHOLDS;
  const needed = candidate.isForeign ? support.acrossLanguages : support[candidate.mention.kind];
  // That the source is the draft's own does not make 合約交易量 of its 現貨交易量, nor of one row of a table the next.
  const isOther = candidate.features[EXCLUDED_MEASURE] === 1 || candidate.features[ELSEWHERE] === 1;
  const isOwn = !isOther && standing.isOwnSource(candidate);
  return needed - rareSupport * rarity - (isOwn ? ownSupport[candidate.mention.kind] : 0);
}

const EXCLUDED_MEASURE = FEATURES.indexOf("excludedMeasure");
const ELSEWHERE = FEATURES.indexOf("elsewhere");

/** Log odds that the candidate speaks of what the claim does. */
const oddsOf = ({ candidate: { odds } }: Weighed): number => odds;

/** What is a little too far off to contradict a claim may yet keep it from being borne out. */
const mayDoubt = (weighed: Weighed, standing: Standing): boolean =>
  contradicts(weighed, standing, weighed.candidate.mention.kind === "figure" ? THRESHOLDS.doubt.leeway : 0);

/** @param leeway log odds that are let go. */
function contradicts(weighed: Weighed, standing: Standing, leeway = 0): boolean {
  const { candidate, differs, isSlip } = weighed;
  const { contradiction, ownContradiction, ownedByAnother } = THRESHOLDS;
  const { kind } = candidate.mention;
  if (weighed.isPart || !mayContradict(weighed)) return false;
  const isTied = isSlip || differs === "qualifier" || candidate.features[ONE_THING] === 1;
  if (!isTied && (isOfOtherPeriod(weighed) || isOfOtherWords(weighed))) return false;
  const isByWord = differs !== null && !PLAIN.has(differs);
  const isOwn = !candidate.isForeign && standing.isOwnSource(candidate);
  const needed = candidate.isForeign
    ? contradiction.acrossLanguages
    : isByWord
      ? contradiction.byWord
      : isSlip
        ? contradiction[slipOf(candidate.mention)]
        : contradiction[kind];
  const more =
    (isOwned(candidate, standing) && !isOfOneThing(differs, candidate.mention) ? ownedByAnother : 0) -
    (isOwn ? (isSlip || isByWord ? ownContradiction.bySlip : ownContradiction.byValue) : 0);
  return oddsOf(weighed) >= needed + more - leeway;
}

/** Quarters of two years stand side by side in any report: only a day's slip is one from afar. */
function slipOf(mention: Candidate["mention"]): "byFigureSlip" | "byDateSlip" | "byPeriodSlip" {
  if (mention.kind === "figure") return "byFigureSlip";
  return mention.grain === "day" ? "byDateSlip" : "byPeriodSlip";
}

/** A title's bare date, another measure of nearly the same name, or a bare number in another language contradict nothing. */
function mayContradict({ candidate: { features, mention, isForeign, odds } }: Weighed): boolean {
  if (features[BARE] === 1 || features[OTHER_MEASURE] === 1) return false;
  if (!isForeign || mention.kind === "date" || mention.type !== "count" || mention.counted !== undefined) return true;
  return odds >= THRESHOLDS.bareCount && mention.low?.gte(LEAST_TELLING) === true;
}
/** 3000萬 beside "over 3 million" of the same is no bare number. */
const LEAST_TELLING = 10_000;

/** A figure and its period both differ; or two periods, without a value in common that would tie them to one thing. */
function isOfOtherPeriod(weighed: Weighed): boolean {
  const { features, mention } = weighed.candidate;
  if (mention.kind === "figure") return features[OTHER_PERIOD] === 1;
  const isTied = features[VALUES_NEAR]! > 0 || features[VALUES_IN_SENTENCE]! > 0;
  return mention.grain !== "day" && !isTied && oddsOf(weighed) < THRESHOLDS.untiedPeriod;
}

/** 儲備率128% beside 交易額增長14%: no word that leads up to the one stands near the other. */
const isOfOtherWords = ({ candidate: { features, mention, isForeign } }: Weighed): boolean =>
  !isForeign && mention.kind === "figure" && features[OTHER_LEAD] === 1;

const OTHER_LEAD = FEATURES.indexOf("otherLead");
const OTHER_PERIOD = FEATURES.indexOf("otherPeriod");
const ONE_THING = FEATURES.indexOf("oneThing");
const VALUES_NEAR = FEATURES.indexOf("valuesNear");
const VALUES_IN_SENTENCE = FEATURES.indexOf("valuesInSentence");
const BARE = FEATURES.indexOf("bare");
const OTHER_MEASURE = FEATURES.indexOf("otherMeasure");

/** 按年升14% and 按季升14% are one figure told twice, and so are 14% and 14 points; 兩宗 and 兩人 are two. */
const isOfOneThing = (differs: Difference | null, mention: Candidate["mention"]): boolean =>
  differs === "basis" ||
  differs === "direction" ||
  (differs === "unit" && mention.kind === "figure" && SHARES.has(mention.type));
const SHARES: ReadonlySet<string> = new Set(["percent", "points", "basis"]);

/** Differences of the value itself; the others are of a word beside it, which the same value then speaks for. */
const PLAIN: ReadonlySet<Difference> = new Set(["value", "precision", "day", "period"]);

/** The nearest first; where they stand about as near, a plain agreement before a reservation. */
function best(weighed: readonly Weighed[]): Weighed[] {
  const rank = (w: Weighed): number => oddsOf(w) - (w.agreement === "compatible" ? 0.3 : 0);
  return [...weighed].sort((a, b) => rank(b) - rank(a));
}

function witnesses(ranked: readonly Weighed[]): Weighed[] {
  const least = oddsOf(ranked[0]!) - THRESHOLDS.witness;
  return ranked.filter((w) => oddsOf(w) >= least).slice(0, 5);
}

/** What a sentence says in the very words is not borne out by what else it says: of 雙位數 and 14% beside it the former. */
function supportedBy(agreeing: readonly Weighed[]): ValueVerdict {
  const [nearest] = agreeing;
  const first = isPlain(nearest!) ? nearest! : (agreeing.find((w) => isPlain(w) && isBeside(w, nearest!)) ?? nearest!);
  const deciding = [first, ...witnesses(agreeing).filter((w) => w !== first)];
  return { verdict: isPlain(first) ? "supported" : "reserved", differs: first.differs, deciding };
}

const isPlain = ({ agreement, differs }: Weighed): boolean => agreement === "same" && differs === null;

const isBeside = ({ candidate: a }: Weighed, { candidate: b }: Weighed): boolean =>
  a.view === b.view && a.sentence === b.sentence;

function contradictedBy(differing: readonly Weighed[]): ValueVerdict {
  return { verdict: "contradicted", differs: differing[0]!.differs ?? "value", deciding: witnesses(differing) };
}

function unverified(weighed: readonly Weighed[]): ValueVerdict {
  return { verdict: "unverified", differs: null, deciding: best(weighed).slice(0, 3) };
}

/** 41 for 14, 667 for 677, 67.7 for 677: digits as written, without marks. */
export function isSlipOf(written: string, source: string): boolean {
  const a = digitsOf(written);
  const b = digitsOf(source);
  if (a === b) return a.length > 1;
  if (a.length < 2 || b.length < 2 || Math.abs(a.length - b.length) > 1) return false;
  if (a.length !== b.length) return isOneDropped(a.length > b.length ? a : b, a.length > b.length ? b : a);
  const differing = [...a].map((digit, i) => (digit === b[i] ? -1 : i)).filter((i) => i >= 0);
  if (differing.length === 1) return a.length > 2;
  if (differing.length !== 2) return false;
  const [i, j] = differing as [number, number];
  return a[i] === b[j] && a[j] === b[i];
}

function isOneDropped(longer: string, shorter: string): boolean {
  let i = 0;
  while (i < shorter.length && longer[i] === shorter[i]) i++;
  return longer.slice(i + 1) === shorter.slice(i);
}
