/** What every report is made from, and the contract of a format: one file each. */
import type { CheckedDraft } from "../../checking/checked.ts";
import { VERDICTS, type Verdict } from "../../checking/verdict.ts";
import { type CitationFinding, citationFindings } from "../citing/citationFaults.ts";
import { type Locale, say } from "../messages.ts";
import { type Finding, findingsOf, type Severities } from "../severity.ts";
import type { DraftView } from "../view.ts";

export interface DraftReport {
  /** As the reader knows it: a path, or what --stdin-name says. */
  readonly name: string;
  readonly checked: CheckedDraft;
  readonly findings: readonly Finding[];
  /** What is wrong with its citations. */
  readonly citations: readonly CitationFinding[];
  readonly severities: Severities;
  readonly view: DraftView;
}

export function reportOn(name: string, checked: CheckedDraft, severities: Severities, view: DraftView): DraftReport {
  const findings = findingsOf(checked.claims, severities);
  return { name, checked, severities, view, findings, citations: citationFindings(checked.citationFaults, severities) };
}

/** Written from top to bottom, a draft at a time, so that nothing has to lie in memory whole. Pieces bring their own line ends. */
export interface ReportFormat {
  start(): Iterable<string>;
  draft(report: DraftReport): Iterable<string>;
  end(total: Total): Iterable<string>;
}

export interface Total {
  readonly drafts: number;
  readonly counts: Counts;
  readonly sources: SourcesRead;
}

/** What was read of the sources, for the end of a report. */
export interface SourcesRead {
  readonly count: number;
  /** Files among the sources that could not be read. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

export type Counts = CheckedDraft["counts"];

/** A row of the count by verdict. */
export interface CountRow {
  readonly verdict: Verdict;
  readonly count: number;
  readonly words: string;
}

/** In the order of DESIGN's gravity; those that are always in sight stand there even where they are none. */
export function countRows(counts: Counts, locale: Locale): CountRow[] {
  return VERDICTS.filter((verdict) => counts[verdict] > 0 || ALWAYS_SHOWN.has(verdict)).map((verdict) => ({
    verdict,
    count: counts[verdict],
    words: say(locale, `verdict.${verdict}`),
  }));
}

const ALWAYS_SHOWN: ReadonlySet<Verdict> = new Set(["contradicted", "unverified", "supported", "unchecked"]);

export const totalOf = (counts: Counts): number => VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);

/** Silence is not approval: where nothing was checked, nothing could be found. */
export const sayNoFindings = (counts: Counts, locale: Locale): string =>
  say(locale, counts.unchecked === totalOf(counts) ? "report.noneChecked" : "report.noFindings");

export function addCounts(a: Counts, b: Counts): Counts {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, a[verdict] + b[verdict]])) as Counts;
}
