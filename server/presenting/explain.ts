/** Why a claim has its verdict, for a person who doubts it: how it was understood, what was held against it, and why each was taken or not. */
import type { CheckedClaim, Considered, Ground } from "../checking/checked.ts";
import { draftWords, sayFinding, witnessWords } from "./finding.ts";
import { lineOf } from "./lines.ts";
import { escapeMarkdown } from "./markdown.ts";
import { say } from "./messages.ts";
import { nameOfSource, quotePassage, sayPlace } from "./passage.ts";
import { understand } from "./understood.ts";
import type { DraftView } from "./view.ts";
import { onOneLine, shorten } from "./words.ts";

/** Markdown that reads as plain text too. @param claims those at one place, of whatever kind. */
export function explainClaims(claims: readonly CheckedClaim[], view: DraftView): string {
  return `${claims.map((claim) => explainClaim(claim, view)).join("\n\n")}\n`;
}

function explainClaim(claim: CheckedClaim, view: DraftView): string {
  const { locale } = view;
  const { line, column } = lineOf(view.lines, claim.start);
  const { value, notes } = understand(claim, locale);
  const considered = claim.considered();
  const understood = [value, ...notes].filter((part) => part !== "").join(" · ");
  const parts = [
    `## ${line}:${column} ${escapeMarkdown(draftWords(claim, view))}`,
    `${say(locale, `verdict.${claim.verdict}`)}${claim.code === null ? "" : ` · ${claim.code}`}`,
    understood === "" ? "" : say(locale, "explain.understood", { value: escapeMarkdown(understood) }),
    escapeMarkdown(onOneLine(sayFinding(claim, view))),
    ...(considered.length === 0 ? [] : [say(locale, "explain.considered"), listOf(considered, view)]),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const listOf = (considered: readonly Considered[], view: DraftView): string =>
  considered.map((each, i) => `${i + 1}. ${explainOne(each, view)}`).join("\n");

function explainOne({ witness, agreement, differs, fate, grounds }: Considered, view: DraftView): string {
  const { locale } = view;
  const difference = differs === null ? "" : `, ${say(locale, `differs.${differs}`)}`;
  const sentence = quotePassage(witness)
    .sentence.map(({ text }) => text)
    .join("");
  return [
    `${escapeMarkdown(witnessWords(witness))} — ${say(locale, `explain.fate.${fate}`)}; ${say(locale, `explain.${agreement}`)}${difference}`,
    `   ${say(locale, "explain.closeness", { percent: Math.round(100 * witness.closeness) })}: ${grounds
      .slice(0, MOST_GROUNDS)
      .map((ground) => sayGround(ground, view))
      .join(", ")}`,
    `   ${escapeMarkdown(shorten(onOneLine(sentence), LONGEST_SENTENCE))}`,
    `   ${escapeMarkdown(`${nameOfSource(witness, locale)} · ${sayPlace(witness, locale)}`)}`,
  ].join("\n");
}

const MOST_GROUNDS = 4;
const LONGEST_SENTENCE = 160;

const sayGround = ({ of, odds }: Ground, { locale }: DraftView): string =>
  `${say(locale, `explain.ground.${of}`)} ${odds > 0 ? "+" : "−"}${Math.abs(odds)}`;
