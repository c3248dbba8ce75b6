/** What is said of a citation that is not as it should be. */
import type { CitationFault } from "../../checking/citationFaults.ts";
import { type Code, SEVERITIES } from "../../checking/verdict.ts";
import { lineOf } from "../lines.ts";
import { say } from "../messages.ts";
import type { Finding, Severities } from "../severity.ts";
import type { DraftView } from "../view.ts";
import { onOneLine, shorten } from "../words.ts";

export interface CitationFinding {
  readonly fault: CitationFault;
  readonly code: Code;
  readonly severity: Finding["severity"];
}

/** Those that the project does not hide. */
export function citationFindings(faults: readonly CitationFault[], severities: Severities): CitationFinding[] {
  return faults.flatMap((fault) => {
    const severity = severities[fault.code] ?? SEVERITIES[fault.code];
    return severity === "off" ? [] : [{ fault, code: fault.code, severity }];
  });
}

export function sayCitationFault({ why, words, first }: CitationFault, { locale, lines }: DraftView): string {
  const line = first === null ? "" : lineOf(lines, first.start).line;
  return say(locale, `citation.${why}`, { words: shorten(onOneLine(words), MOST_WORDS), line });
}

const MOST_WORDS = 60;
