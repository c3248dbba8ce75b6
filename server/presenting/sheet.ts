/** A claim laid out for a panel that has room: everything that its card says, as words without markup. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import { inFile } from "../kinds/reading.ts";
import { changesOf, type WordChange } from "./changes.ts";
import { difference, reason, sayElsewhere } from "./finding.ts";
import { lineOf } from "./lines.ts";
import { say } from "./messages.ts";
import { publisherOf, quotePassage, type Segment, sayPlace, titleOf } from "./passage.ts";
import { understand } from "./understood.ts";
import type { DraftView } from "./view.ts";
import { onOneLine, shorten } from "./words.ts";

/** Every word is as the draft or the source has it, unescaped; it is shown as text and never read as markup. */
export interface Sheet {
  /** The verdict in the reader's words. */
  readonly label: string;
  /** figure, date, …, in the reader's words. */
  readonly kind: string;
  /** From 1. */
  readonly line: number;
  /** The draft's sentence, with the claim marked. */
  readonly sentence: readonly Segment[];
  /** What differs, why it cannot be, that no source states it, who vouched for it. */
  readonly why: readonly string[];
  /** 3,000萬 = 30,000,000 · 高於; empty where what was understood is what is written. */
  readonly understood: string;
  /** Words of an altered quotation that differ from the source's. */
  readonly changes: readonly WordChange[];
  /** Other places of the draft that it disagrees with. */
  readonly elsewhere: readonly string[];
  /** How it follows from what sources state; empty where it does not. */
  readonly derivation: string;
  /** Those that decided, the best first; for what no source states, the nearest. */
  readonly quotes: readonly Quote[];
  readonly areNearest: boolean;
}

export interface Quote {
  /** The sentence before, where its paragraph has one; else empty. */
  readonly before: string;
  readonly sentence: readonly Segment[];
  readonly after: string;
  /** For a table's cell: what its row and column are headed by. */
  readonly headers: string;
  readonly title: string;
  readonly publisher: string;
  /** As the source gives it; empty where it does not. */
  readonly published: string;
  /** 第 12 行 */
  readonly place: string;
}

export function sheetOf(claim: CheckedClaim, view: DraftView): Sheet {
  const { locale, lines } = view;
  const label = say(locale, `verdict.${claim.verdict}`);
  const why = [difference(claim, locale), reason(claim, locale)].filter((part) => part !== "" && part !== label);
  return {
    label,
    kind: say(locale, `kind.${claim.kind}`),
    line: lineOf(lines, claim.start).line,
    sentence: sentenceOf(claim, view),
    why: [...new Set(why)],
    understood: sayUnderstood(claim, view),
    changes: changesOf(claim),
    elsewhere: claim.against.slice(0, MOST).map((span) => sayElsewhere(span, view)),
    derivation: claim.derivation === null ? "" : sayDerivation(claim, view),
    quotes: witnessesOf(claim).map((witness) => quoteOf(witness, view)),
    areNearest: claim.verdict === "unverified",
  };
}

/** What the sheet quotes, in its order, so that a door can lead to each. */
export function witnessesOf({ verdict, nearest, evidence, derivation }: CheckedClaim): readonly Witness[] {
  if (verdict === "unverified") return nearest.slice(0, MOST);
  return (verdict === "derived" ? (derivation?.inputs ?? []) : evidence).slice(0, MOST);
}

/** What goes beyond is counted in the report. */
const MOST = 5;

/** From the file, so that it reads as the draft does. Blocks may be joined of pieces, and a claim may begin before its sentence. */
function sentenceOf(claim: CheckedClaim, { text }: DraftView): Segment[] {
  const { start, end } = inFile(claim.read, { start: 0, end: claim.read.sentence.text.length });
  const parts = [
    { text: text.slice(Math.min(start, claim.start), claim.start), isMatched: false },
    { text: text.slice(claim.start, claim.end), isMatched: true },
    { text: text.slice(claim.end, Math.max(end, claim.end)), isMatched: false },
  ];
  return parts.filter((part) => part.text !== "");
}

function sayUnderstood(claim: CheckedClaim, { locale }: DraftView): string {
  const written = shorten(onOneLine(claim.text), LONGEST_CLAIM);
  const { value, notes } = understand(claim, locale);
  const isPlain = value === "" || bare(value) === bare(written);
  if (isPlain && notes.length === 0) return "";
  return [isPlain ? written : `${written} = ${value}`, ...notes].join(" · ");
}

const LONGEST_CLAIM = 60;

const bare = (value: string): string => value.replace(/[\s,]/g, "");

function sayDerivation({ derivation, text }: CheckedClaim, { locale }: DraftView): string {
  const { how, terms } = derivation!;
  return `${say(locale, `derivation.${how}`)} · ${terms.map(onOneLine).join(" · ")} → ${onOneLine(text)}`;
}

function quoteOf(witness: Witness, { locale }: DraftView): Quote {
  const { meta, source } = witness;
  const title = titleOf(meta, source);
  const publisher = publisherOf(meta, source);
  return {
    ...quotePassage(witness),
    title,
    // The title stands in for a publisher that is not known.
    publisher: publisher === title ? "" : publisher,
    published: onOneLine(meta.published ?? ""),
    place: sayPlace(witness, locale),
  };
}
