/** What a source says, put the way the draft says such things, so that a fix changes nothing but what is wrong. */
import type Big from "big.js";
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import type { DateMention } from "../kinds/date/date.ts";
import { printDate, styleOf } from "../kinds/date/print.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { figureKind } from "../kinds/figure/index.ts";
import { EMPTY_LEXICON } from "../kinds/kind.ts";
import { sentenceOf } from "../text/sentence.ts";
import { numeralIn, writeNumeral } from "./numeralStyle.ts";
import { inScriptOf } from "./script.ts";

/**
 * The draft's words for what the witness states: 4,000萬 where the source has 30 million becomes 3,000萬. Null where the
 * words that come out would not be read as what the source means.
 */
export function inDraftStyle(claim: CheckedClaim, witness: Witness): string | null {
  const { mention } = witness;
  const { language } = claim.read.sentence;
  if (mention === null || claim.correction === null) return null;
  if (claim.kind === "date" && mention.kind === "date") {
    const { days, grain } = mention as DateMention;
    return days === null ? null : printDate(days, grain, styleOf(claim.text, language));
  }
  if (claim.kind !== "figure" || mention.kind !== "figure") return inScriptOf(claim.correction.text, language);
  const stated = mention as Figure;
  const tries = [() => withNumeralOf(claim, stated), () => inScriptOf(claim.correction!.text, language)];
  for (const attempt of tries) {
    const words = attempt();
    if (words !== null && isReadAs(words, claim, stated)) return words;
  }
  return null;
}

/** The draft's words with another number in them; its unit stays, so it must be the right one. */
function withNumeralOf(claim: CheckedClaim, stated: Figure): string | null {
  const written = claim.mention as Figure;
  const like = numeralIn(claim.text);
  if (like === null || written.low === null || stated.low === null || written.type !== stated.type) return null;
  if (like.value.eq(0) || written.low.eq(0) || UNIT_DIFFERS.has(claim.differs ?? "")) return null;
  const factor = written.low.div(like.value);
  const numeral = writeNumeral(stated.low.div(factor), like, claim.read.sentence.language);
  return numeral === null ? null : claim.text.slice(0, like.start) + numeral + claim.text.slice(like.end);
}

const UNIT_DIFFERS: ReadonlySet<string> = new Set(["unit", "currency"]);

/** Reads the draft's sentence with the new words in it: what is put in has to mean what the source says. */
function isReadAs(words: string, { mention, read }: CheckedClaim, stated: Figure): boolean {
  const { text, language } = read.sentence;
  const mended = text.slice(0, mention.start) + words + text.slice(mention.end);
  const figures = figureKind.read(sentenceOf(mended, language), { fiscalYearStart: 1, lexicon: EMPTY_LEXICON });
  const found = figures.find(({ start, end }) => start < mention.start + words.length && mention.start < end);
  return (
    found !== undefined &&
    found.type === stated.type &&
    isSame(found.low, stated.low) &&
    isSame(found.high, stated.high)
  );
}

const isSame = (a: Big | null, b: Big | null): boolean => (a === null || b === null ? a === b : a.eq(b));
