/** What a source says, put the ways a draft says such things, so that a fix changes nothing but what is wrong. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { inFile } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { boundEdits } from "./bounds.ts";
import { dateWays, weekdayWays } from "./dateWays.ts";
import type { Edit } from "./edit.ts";
import { numeralIn, writeNumeral } from "./numeralStyle.ts";
import { inScriptOf } from "./script.ts";
import { type Way, wayOf } from "./way.ts";

/**
 * The best first. Whether the draft says the right thing with one of them is for the next check to tell.
 * @param text the draft's file.
 */
export function waysToMend(claim: CheckedClaim, text: string): Way[] {
  const [witness] = claim.evidence;
  const ways = witness === undefined ? ownWays(claim) : [...waysBySource(claim, witness, text), ...ownWays(claim)];
  return ways.filter(({ edits }) => edits.some((edit) => edit.text !== text.slice(edit.start, edit.end)));
}

/** By the draft's own writings, or the newsroom's list of names, which no source has to bear out. */
function ownWays(claim: CheckedClaim): Way[] {
  const { correction, code } = claim;
  if (code === "date.weekday") return weekdayWays(claim);
  return code === "name.inconsistent" && correction !== null ? [wayOf(correction, correction.text)] : [];
}

function waysBySource(claim: CheckedClaim, witness: Witness, text: string): Way[] {
  const { kind, correction, code } = claim;
  if (kind === "figure") return figureWays(claim, witness);
  if (kind === "date") return correction !== null || code === "date.coarser" ? dateWays(claim, witness) : [];
  if (correction === null) return [];
  if (code === "name.inconsistent") return [];
  const words = inScriptOf(correction.text, claim.read.sentence.language);
  return [wayOf(correction, kind === "quotation" ? withOwnEnd(words, correction, text) : words)];
}

/** The stop before the closing mark is the draft's own: 「……擺出來。」 keeps it though the source's words are found without. */
function withOwnEnd(words: string, { start, end }: Span, text: string): string {
  const own = STOPS.exec(text.slice(start, end))![0];
  return STOPS.exec(words)![0] === "" ? words + own : words;
}

const STOPS = /[。．.!！?？,，;；…]*$/;

function figureWays(claim: CheckedClaim, witness: Witness): Way[] {
  if (witness.mention?.kind !== "figure") return [];
  const stated = witness.mention as Figure;
  if (claim.code === "figure.qualifier") return isLimit(claim, stated) ? [] : [withBound(claim, witness, claim.text)];
  if (claim.verdict !== "contradicted" && claim.code !== "figure.rounded") return [];
  if (claim.differs === "direction" || claim.differs === "basis") return wordWays(claim, witness, claim.differs);
  const words = [withNumeralOf(claim, stated), ...wordsOfSource(claim, witness)].filter((each) => each !== null);
  const counted = countedWay(claim, witness);
  return [
    ...(counted === null ? [] : [counted]),
    ...words.flatMap((each) => [withBound(claim, witness, each), wayOf(claim, each)]),
  ];
}

/** 不超過2% sets a limit, of which a source may speak words away from its figure: nobody is told to drop it. */
const isLimit = ({ mention }: CheckedClaim, stated: Figure): boolean => {
  const { bound } = mention as Figure;
  return stated.bound === "exact" && (bound === "atMost" || bound === "atLeast");
};

/** The figure's new words, with the source's bound. */
function withBound(claim: CheckedClaim, witness: Witness, words: string): Way {
  const beside = boundEdits(claim, witness);
  const own: Edit = { start: claim.start, end: claim.end, text: words };
  const joint = beside.find(({ start, end }) => start === claim.start && end === claim.start);
  if (joint !== undefined) {
    const edits = [{ ...own, text: joint.text + words }, ...beside.filter((each) => each !== joint)];
    return { words: joint.text + words, edits };
  }
  const lead = beside.find(({ end }) => end <= claim.start)?.text ?? "";
  const edits = words === claim.text ? beside : [...beside, own];
  return { words: lead + words, edits: [...edits].sort((a, b) => a.start - b.start) };
}

const wordsOfSource = (claim: CheckedClaim, { read, mention }: Witness): string[] => [
  inScriptOf(read.sentence.text.slice(mention!.start, mention!.end), claim.read.sentence.language),
];

/** 510人 for a source's 510家: what is counted stands behind the figure, and is replaced with it. */
function countedWay(claim: CheckedClaim, { read, mention }: Witness): Way | null {
  const [written, stated] = [claim.mention as Figure, mention as Figure];
  if (claim.differs !== "unit" || written.counted === undefined || stated.counted === undefined) return null;
  const ours = countedBehind(claim.read.sentence.text, written);
  const theirs = countedBehind(read.sentence.text, stated);
  if (ours === null || theirs === null) return null;
  const unit = inScriptOf(read.sentence.text.slice(theirs.start, theirs.end), claim.read.sentence.language);
  return { words: claim.text + unit, edits: [{ ...inFile(claim.read, ours), text: unit }] };
}

function countedBehind(text: string, { end, counted }: Figure): Span | null {
  const gap = /^\s*/.exec(text.slice(end))![0].length;
  const start = end + gap;
  return fold(text).startsWith(counted!, start) ? { start, end: start + counted!.length } : null;
}

/** The word beside the figure that says 升 for the source's 跌, or 環比 for its 同比. */
function wordWays(claim: CheckedClaim, { read, mention }: Witness, differs: "direction" | "basis"): Way[] {
  const at = (figure: Figure): Span | undefined => (differs === "direction" ? figure.directionAt : figure.basisAt);
  const [ours, theirs] = [at(claim.mention as Figure), at(mention as Figure)];
  if (ours === undefined || theirs === undefined) return [];
  const { language } = claim.read.sentence;
  if ((language === "en") !== (read.sentence.language === "en")) return [];
  return [wayOf(inFile(claim.read, ours), inScriptOf(read.sentence.text.slice(theirs.start, theirs.end), language))];
}

/** The draft's words with another number in them; its unit stays, so it must be the right one. */
function withNumeralOf(claim: CheckedClaim, stated: Figure): string | null {
  const written = claim.mention as Figure;
  const like = numeralIn(claim.text);
  if (like === null || written.low === null || stated.low === null || written.type !== stated.type) return null;
  if (stated.isRange || like.value.eq(0) || written.low.eq(0) || UNIT_DIFFERS.has(claim.differs ?? "")) return null;
  const factor = written.low.div(like.value);
  const numeral = writeNumeral(stated.low.div(factor), like, claim.read.sentence.language);
  return numeral === null ? null : claim.text.slice(0, like.start) + numeral + claim.text.slice(like.end);
}

const UNIT_DIFFERS: ReadonlySet<string> = new Set(["unit", "currency"]);
