/** A finding in one line: what the draft says, what the source says, and where. 草稿：41%；來源（Gate，2025-07）：14% */
import type { CheckedClaim, Difference, SignedOff, Witness } from "../checking/checked.ts";
import type { Attribution } from "../kinds/attribution/attribution.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { inFile } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import { lineOf } from "./lines.ts";
import { type Locale, MESSAGES, type MessageKey, say } from "./messages.ts";
import { nameOfSource, telling, wordsOfWitness } from "./passage.ts";
import type { DraftView } from "./view.ts";
import { wordsOf } from "./words.ts";

export function sayFinding(claim: CheckedClaim, view: DraftView): string {
  const { locale } = view;
  const parts = [say(locale, "finding.draft", { words: draftWords(claim, view) }), ...sourceParts(claim, view)];
  return parts.join(say(locale, "finding.join")) + sayDifference(claim, locale);
}

/** The draft's words that the finding is about: the claim, with an offending word beside it. */
export function draftWords(claim: CheckedClaim, view: DraftView): string {
  const beside = telling(claim.mention, claim.differs).map((span) => inFile(claim.read, span));
  return wordsOf(view.text, [claim, claim.at, ...beside], MOST_WORDS);
}

/** The other side of a finding, without saying where it stands. */
export const witnessWords = (witness: Witness, differs: Difference | null = null): string =>
  wordsOfWitness(witness, differs, MOST_WORDS);

/** 比較基準不同; empty where nothing is said to differ, or where the words show it anyway. */
export function difference(claim: CheckedClaim, locale: Locale): string {
  return claim.differs === null ? "" : say(locale, `differs.${claim.differs}`);
}

/** Why no witness speaks against the claim: nobody states it, there is no such day, the parts do not add up. */
export function reason(claim: CheckedClaim, locale: Locale): string {
  const { code, verdict, kind } = claim;
  if (claim.signedOff !== undefined) return saySignedOff(claim.signedOff, locale);
  if (verdict === "unverified") {
    if (claim.differs === "age" || claim.differs === "language")
      return say(locale, `finding.unverified.${claim.differs}`);
    const ofKind = `finding.unverified.${kind}`;
    return say(locale, ofKind in MESSAGES.en ? (ofKind as MessageKey) : "finding.unverified");
  }
  if (verdict === "unchecked") return say(locale, "finding.unchecked");
  if (code === "date.weekday") return sayWeekday(claim, locale);
  if (code === "date.impossible") return say(locale, "finding.noSuchDay");
  if (code === "figure.arithmetic") return say(locale, "finding.arithmetic");
  if (verdict === "disputed") return say(locale, "finding.disputed");
  return verdict === "impossible" ? say(locale, "finding.impossible") : "";
}

/** 陳美玲 2026-04-20，電話查證：發言人確認 */
function saySignedOff({ how, who, when, reason }: SignedOff, locale: Locale): string {
  if (who === undefined) return say(locale, reason === "" ? "signOff.comment" : "signOff.commentWith", { reason });
  return say(locale, "signOff.person", { who, when: when ?? "", how, reason });
}

/** 編輯部名稱表：螞蟻集團. Empty where the list neither speaks against the claim nor bears it out alone. */
export function sayListed(claim: CheckedClaim, { locale, lexicon }: DraftView): string {
  const isByList = claim.differs === "owner" || (claim.verdict === "supported" && claim.evidence.length === 0);
  if (claim.kind !== "attribution" || !isByList) return "";
  const owner = lexicon.find((claim.mention as Attribution).of.key)?.owner;
  return owner === undefined ? "" : say(locale, "finding.list", { words: owner });
}

/** 草稿第 3 行：14% */
export function sayElsewhere(span: Span, view: DraftView): string {
  const { line } = lineOf(view.lines, span.start);
  return say(view.locale, "finding.elsewhere", { line, words: wordsOf(view.text, [span], MOST_WORDS) });
}

/** Longer words are shortened: a finding is read at a glance. */
const MOST_WORDS = 60;

function sourceParts(claim: CheckedClaim, view: DraftView): string[] {
  const { locale } = view;
  const stated = (witness: Witness): string =>
    say(locale, "finding.source", {
      source: nameOfSource(witness, locale),
      words: witnessWords(witness, claim.differs),
    });
  const parts: string[] = [];
  const why = reason(claim, locale);
  if (why !== "") parts.push(why);
  const listed = sayListed(claim, view);
  if (listed !== "") parts.push(listed);
  parts.push(...claim.against.slice(0, 2).map((span) => sayElsewhere(span, view)));
  if (claim.verdict === "disputed") parts.push(...claim.evidence.slice(0, 2).map(stated));
  else if (claim.verdict === "contradicted" || claim.verdict === "reserved") {
    parts.push(...claim.evidence.slice(0, 1).map(stated));
  }
  const [nearest] = claim.nearest;
  if (claim.verdict === "unverified" && nearest !== undefined) {
    const words = witnessWords(nearest);
    parts.push(say(locale, "finding.nearest", { source: nameOfSource(nearest, locale), words }));
  }
  return parts;
}

function sayDifference(claim: CheckedClaim, locale: Locale): string {
  const isSaid = claim.verdict === "contradicted" || claim.verdict === "reserved";
  return isSaid && claim.differs !== null && !PLAIN.has(claim.differs)
    ? say(locale, "finding.differs", { difference: difference(claim, locale) })
    : "";
}

/** The two values side by side show these by themselves. */
const PLAIN: ReadonlySet<string> = new Set(["value", "day", "words", "spelling", "writing"]);

function sayWeekday(claim: CheckedClaim, locale: Locale): string {
  const day = (claim.mention as DateMention).days?.from;
  if (day == null) return say(locale, "finding.impossible");
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return say(locale, "finding.weekday", { day, weekday: say(locale, `weekday.${weekday}` as MessageKey) });
}
