/** A draft's findings as the protocol's diagnostics. */
import {
  type ClientCapabilities,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
} from "vscode-languageserver/node";
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import { citationFindings, sayCitationFault } from "../presenting/citing/citationFaults.ts";
import { sayFinding } from "../presenting/finding.ts";
import { nameOfSource, quotePassage } from "../presenting/passage.ts";
import { type Finding, findingsOf } from "../presenting/severity.ts";
import { type DraftView, viewOf } from "../presenting/view.ts";
import { rangeOf, SEVERITY } from "./convert.ts";
import { locateLine } from "./passages.ts";
import type { CheckedDocument } from "./session.ts";
import { sayUncheckedIn } from "./unchecked.ts";

/** As the squiggles' tooltips and lists of problems name us. */
export const DIAGNOSTIC_SOURCE = "hegao";

export function diagnosticsOf(checked: CheckedDocument, client: ClientCapabilities): Diagnostic[] {
  const { document, draft, project } = checked;
  const view = viewOf(document.getText(), project.locale, undefined, project.checking.reading.lexicon);
  const isRelated = client.textDocument?.publishDiagnostics?.relatedInformation ?? false;
  const findings = gravest(findingsOf(draft.claims, project.settings.severities));
  const ofClaims = findings.map(({ claim, code, severity }) => ({
    range: rangeOf(document, claim.at),
    severity: SEVERITY[severity],
    code,
    source: DIAGNOSTIC_SOURCE,
    message: sayFinding(claim, view),
    ...(isRelated ? { relatedInformation: relatedTo(claim, checked, view) } : {}),
  }));
  return [...ofClaims, ...citationDiagnostics(checked, view), ...uncheckedDiagnostics(checked)];
}

/** Where checking ended: what is behind it bears no mark, and must not look sound for that. */
function uncheckedDiagnostics({ document, draft, project }: CheckedDocument): Diagnostic[] {
  const { uncheckedFrom } = draft;
  if (uncheckedFrom === null) return [];
  const start = document.positionAt(uncheckedFrom);
  const line = document.getText({ start, end: { line: start.line + 1, character: 0 } });
  return [
    {
      range: { start, end: document.positionAt(uncheckedFrom + Math.min(line.trimEnd().length, MOST_MARKED)) },
      severity: DiagnosticSeverity.Warning,
      code: "draft.unchecked",
      source: DIAGNOSTIC_SOURCE,
      message: sayUncheckedIn(document, uncheckedFrom, project.locale),
    },
  ];
}

/** Units of a line. */
const MOST_MARKED = 200;

function citationDiagnostics({ document, draft, project }: CheckedDocument, view: DraftView): Diagnostic[] {
  const findings = citationFindings(draft.citationFaults, project.settings.severities).slice(0, MOST_FINDINGS);
  return findings.map(({ fault, code, severity }) => ({
    range: rangeOf(document, fault),
    severity: SEVERITY[severity],
    code,
    source: DIAGNOSTIC_SOURCE,
    message: sayCitationFault(fault, view),
    ...(fault.code === "citation.unused" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  }));
}

/** VS Code shows no more of one document, and takes seconds to be told of fifty thousand. The status counts them all. */
const MOST_FINDINGS = 1000;

/** In their order. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const worstFirst = [...findings].sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]);
  const shown = new Set(worstFirst.slice(0, MOST_FINDINGS));
  return findings.filter((finding) => shown.has(finding));
}

/** The passages that decided, or the nearest, and the places in the draft that disagree. */
function relatedTo(claim: CheckedClaim, checked: CheckedDocument, view: DraftView): DiagnosticRelatedInformation[] {
  const { document } = checked;
  const witnesses = claim.evidence.length > 0 ? claim.evidence : claim.nearest;
  const passages = bySentence(witnesses)
    .slice(0, MOST_RELATED)
    .flatMap((witness) => {
      const location = locateLine(witness, checked);
      return location === null ? [] : [{ location, message: quote(witness, view) }];
    });
  const elsewhere = claim.against.slice(0, MOST_RELATED).map((span) => {
    const location: Location = { uri: document.uri, range: rangeOf(document, span) };
    return { location, message: view.text.slice(span.start, span.end) };
  });
  return [...passages, ...elsewhere];
}

/** Two figures of one sentence are read in one line. */
const bySentence = (witnesses: readonly Witness[]): Witness[] =>
  witnesses.filter(({ read }, i) => witnesses.findIndex((other) => other.read === read) === i);

/** So many of each: a list of problems is to be looked through. */
const MOST_RELATED = 3;

function quote(witness: Witness, { locale }: DraftView): string {
  const { sentence, headers } = quotePassage(witness);
  const words = sentence.map(({ text }) => text).join("");
  return `${nameOfSource(witness, locale)}: ${headers === "" ? "" : `${headers} · `}${words}`;
}
