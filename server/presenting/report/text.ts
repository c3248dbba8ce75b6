/** The report for people at a terminal: each finding with what both sides say, then the claims counted by verdict. */
import type { Witness } from "../../checking/checked.ts";
import type { Verdict } from "../../checking/verdict.ts";
import { type CitationFinding, sayCitationFault } from "../citing/citationFaults.ts";
import { difference, draftWords, reason, witnessWords } from "../finding.ts";
import { lineOf } from "../lines.ts";
import { type Locale, say, sayCount } from "../messages.ts";
import { lineOfWitness, nameOfSource, quotePassage, sayPlace } from "../passage.ts";
import type { Finding } from "../severity.ts";
import { sayUnchecked } from "../unchecked.ts";
import { onOneLine, shorten, wordsOf } from "../words.ts";
import { countRows, type DraftReport, type ReportFormat, sayNoFindings, type Total, totalOf } from "./draftReport.ts";
import { type Styled, widthOf, wrap } from "./width.ts";

export interface TextStyle {
  /** Whether ANSI colours are used. */
  readonly hasColor: boolean;
  /** Columns of the terminal; infinite where lines are not broken. */
  readonly width: number;
}

export function textReport(locale: Locale, style: TextStyle): ReportFormat {
  return {
    start: () => [],
    draft: (report) => ended(textDraft(report, style)),
    end: (total) => ended(textTotal(total, locale, style)),
  };
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function* textDraft(report: DraftReport, style: TextStyle): Generator<string> {
  const { locale } = report.view;
  const { date, lacksDate, counts, uncheckedFrom } = report.checked;
  const dated = date === null ? "" : ` · ${say(locale, "report.draftDate", { date })}`;
  yield paint(onOneLine(report.name), "strong", style) + paint(dated, "faint", style);
  yield "";
  if (lacksDate) yield* [...note(say(locale, "report.lacksDate"), style), ""];
  if (uncheckedFrom !== null)
    yield* [...note(sayUnchecked(lineOf(report.view.lines, uncheckedFrom), locale), style), ""];
  for (const finding of report.findings) yield* [...textFinding(finding, report, style), ""];
  for (const finding of report.citations) yield* textCitation(finding, report, style);
  if (report.citations.length > 0) yield "";
  if (totalOf(counts) === 0) yield* [say(locale, "report.nothingToCheck"), ""];
  else if (report.findings.length + report.citations.length === 0) yield* [sayNoFindings(counts, locale), ""];
}

function* textTotal({ drafts, counts, sources }: Total, locale: Locale, style: TextStyle): Generator<string> {
  const claims = sayCount(locale, "report.claims", totalOf(counts));
  const held = say(locale, "report.andSources", { claims, sources: sayCount(locale, "report.sources", sources.count) });
  const ofAll = drafts > 1 ? say(locale, "report.total", { drafts }) : "";
  yield paint([ofAll, held].filter((part) => part !== "").join(" · "), "strong", style);
  const rows = countRows(counts, locale);
  const widest = Math.max(...rows.map((row) => String(row.count).length));
  for (const { verdict, count, words } of rows) {
    const tone = count === 0 ? "faint" : TONES[verdict];
    yield `  ${paint(`${String(count).padStart(widest)}  ${words}`, tone, style)}`;
  }
  if (sources.count === 0) yield* note(say(locale, "report.noSources"), style);
  if (sources.unread.length > 0) yield* note(sayCount(locale, "cli.unreadSources", sources.unread.length), style);
}

type Tone = "error" | "warning" | "information" | "hint" | "good" | "strong" | "faint" | "matched";

const CODES: Readonly<Record<Tone, string>> = {
  error: "1;31",
  warning: "33",
  information: "36",
  hint: "36",
  good: "32",
  strong: "1",
  faint: "2",
  matched: "1;4",
};

const TONES: Readonly<Record<Verdict, Tone>> = {
  contradicted: "error",
  impossible: "error",
  inconsistent: "warning",
  disputed: "warning",
  unverified: "warning",
  reserved: "information",
  derived: "good",
  supported: "good",
  signedOff: "good",
  unchecked: "faint",
};

const paint = (text: string, tone: Tone, { hasColor }: TextStyle): string =>
  hasColor && text !== "" ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;

const INDENT = "  ";

function* note(text: string, style: TextStyle): Generator<string> {
  yield* wrap([{ text, isMatched: false }], style.width).map((line) => line.map((part) => part.text).join(""));
}

function* textFinding(finding: Finding, { name, view }: DraftReport, style: TextStyle): Generator<string> {
  const { claim, severity, code } = finding;
  const { locale } = view;
  const { line, column } = lineOf(view.lines, claim.at.start);
  const verdict = `${say(locale, `severity.${severity}`)}  ${say(locale, `verdict.${claim.verdict}`)}`;
  const place = paint(`${onOneLine(name)}:${line}:${column}`, "strong", style);
  yield `${place}  ${paint(verdict, severity, style)}  ${paint(code, "faint", style)}`;

  const rows: Row[] = [{ label: say(locale, "report.says.draft"), words: draftWords(claim, view), witness: null }];
  const why = reason(claim, locale);
  if (why !== "") rows.push({ label: "", words: why, witness: null });
  for (const span of claim.against.slice(0, MOST_AGAINST)) {
    const other = { line: lineOf(view.lines, span.start).line };
    rows.push({
      label: say(locale, "report.says.elsewhere", other),
      words: wordsOf(view.text, [span], 60),
      witness: null,
    });
  }
  const isOpen = claim.verdict === "unverified";
  const witnesses = isOpen ? claim.nearest.slice(0, 1) : claim.evidence.slice(0, claim.verdict === "disputed" ? 2 : 1);
  for (const witness of witnesses) {
    const label = say(locale, isOpen ? "report.says.nearest" : "report.says.source");
    const differs = isOpen ? "" : difference(claim, locale);
    const words =
      witnessWords(witness) + (differs === "" ? "" : say(locale, "finding.differs", { difference: differs }));
    rows.push({ label, words, witness });
  }
  const widest = Math.max(...rows.map((row) => widthOf(row.label)));
  for (const row of rows) yield* textRow(row, widest, finding, { locale, link: view.link }, style);
}

const MOST_AGAINST = 4;

function* textCitation(
  { fault, severity, code }: CitationFinding,
  { name, view }: DraftReport,
  style: TextStyle,
): Generator<string> {
  const { line, column } = lineOf(view.lines, fault.start);
  const place = paint(`${onOneLine(name)}:${line}:${column}`, "strong", style);
  const words = paint(say(view.locale, `severity.${severity}`), severity, style);
  yield `${place}  ${words}  ${sayCitationFault(fault, view)}  ${paint(code, "faint", style)}`;
}

interface Row {
  readonly label: string;
  readonly words: string;
  readonly witness: Witness | null;
}

function* textRow(
  { label, words, witness }: Row,
  widest: number,
  { severity }: Finding,
  view: { readonly locale: Locale; readonly link: DraftReport["view"]["link"] },
  style: TextStyle,
): Generator<string> {
  const margin = INDENT + " ".repeat(widest) + INDENT;
  const head = INDENT + paint(label, "faint", style) + " ".repeat(widest - widthOf(label)) + INDENT;
  const lines = wrap([{ text: words, isMatched: false }], style.width - widthOf(margin));
  for (const [i, line] of lines.entries()) {
    const text = line.map((part) => part.text).join("");
    yield (i === 0 ? head : margin) + (witness === null ? text : paint(text, severity, style));
  }
  if (witness === null) return;
  for (const line of wrap(sentenceOf(witness), style.width - widthOf(margin))) {
    yield margin + line.map((part) => (part.isMatched ? paint(part.text, "matched", style) : part.text)).join("");
  }
  yield margin + paint(whereabouts(witness, view), "faint", style);
}

/** Gate，2025-07-03 · sources/gate.md:14; where a file has no lines: sources/gate.pdf · p. 3 */
function whereabouts(
  witness: Witness,
  { locale, link }: { locale: Locale; link: DraftReport["view"]["link"] },
): string {
  const file = link(witness);
  const isLed = file !== null && lineOfWitness(witness) !== null;
  const place = [onOneLine(file ?? witness.source), ...(isLed ? [] : [sayPlace(witness, locale)])];
  return [nameOfSource(witness, locale), ...place].filter((part) => part !== "").join(" · ");
}

const LONGEST_SENTENCE = 400;

function sentenceOf(witness: Witness): Styled[] {
  const { sentence, headers } = quotePassage(witness);
  const segments: Styled[] = headers === "" ? [] : [{ text: `${headers}: `, isMatched: false }];
  let left = LONGEST_SENTENCE;
  for (const { text, isMatched } of sentence) {
    if (left <= 0) break;
    const shown = shorten(text.replace(/\s+/g, " "), left);
    segments.push({ text: visible(shown), isMatched });
    left -= shown.length;
  }
  const last = segments.at(-1);
  if (last !== undefined) segments[segments.length - 1] = { ...last, text: last.text.trimEnd() };
  return segments;
}

/** As `onOneLine`, but keeping a segment's outer spaces. */
function visible(text: string): string {
  const lead = /^\s/.test(text) ? " " : "";
  const tail = text.length > 1 && /\s$/.test(text) ? " " : "";
  return lead + onOneLine(text) + tail;
}
