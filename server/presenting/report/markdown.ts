/** The report as Markdown, to be read in an editor, sent around or kept in git: golden folders hold it. */
import { cardOf } from "../card.ts";
import { sayCitationFault } from "../citing/citationFaults.ts";
import { draftWords } from "../finding.ts";
import { lineOf } from "../lines.ts";
import { escapeMarkdown } from "../markdown.ts";
import { type Locale, say, sayCount } from "../messages.ts";
import type { Finding } from "../severity.ts";
import { sayUnchecked } from "../unchecked.ts";
import { countRows, type DraftReport, type ReportFormat, sayNoFindings, totalOf } from "./draftReport.ts";

export function markdownReport(locale: Locale): ReportFormat {
  return {
    start: () => [],
    draft: markdownDraft,
    *end({ counts, sources }) {
      const claims = sayCount(locale, "report.claims", totalOf(counts));
      const held = sayCount(locale, "report.sources", sources.count);
      yield `${say(locale, "report.andSources", { claims, sources: held })}\n\n`;
      for (const { words, count } of countRows(counts, locale)) yield `- ${words}: ${count}\n`;
    },
  };
}

function* markdownDraft({ name, checked, findings, citations, view }: DraftReport): Generator<string> {
  yield `# ${escapeMarkdown(name)}\n\n`;
  if (checked.lacksDate) yield `${escapeMarkdown(say(view.locale, "report.lacksDate"))}\n\n`;
  if (checked.uncheckedFrom !== null)
    yield `${escapeMarkdown(sayUnchecked(lineOf(view.lines, checked.uncheckedFrom), view.locale))}\n\n`;
  if (totalOf(checked.counts) === 0) yield `${say(view.locale, "report.nothingToCheck")}\n\n`;
  else if (findings.length + citations.length === 0) yield `${sayNoFindings(checked.counts, view.locale)}\n\n`;
  for (const finding of findings) yield* markdownFinding(finding, view);
  for (const { fault, severity, code } of citations) {
    const { line, column } = lineOf(view.lines, fault.start);
    const words = escapeMarkdown(sayCitationFault(fault, view));
    yield `- ${line}:${column} ${say(view.locale, `severity.${severity}`)} \`${code}\` ${words}\n`;
  }
  if (citations.length > 0) yield "\n";
}

function* markdownFinding({ claim, code, severity }: Finding, view: DraftReport["view"]): Generator<string> {
  const { line, column } = lineOf(view.lines, claim.at.start);
  yield `## ${line}:${column} ${escapeMarkdown(draftWords(claim, view))}\n\n`;
  yield `${say(view.locale, `severity.${severity}`)} \`${code}\`\n\n`;
  yield `${cardOf(claim, view)}\n\n`;
}
