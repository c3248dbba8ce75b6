/** The report for programs: one JSON document, version 1, described in docs/json-format.md. */
import type { CheckedClaim, Witness } from "../../checking/checked.ts";
import { SEVERITIES } from "../../checking/verdict.ts";
import type { Span } from "../../text/span.ts";
import { sayCitationFault } from "../citing/citationFaults.ts";
import { sayFinding } from "../finding.ts";
import { type Lines, lineOf } from "../lines.ts";
import { lineOfWitness, placeOf } from "../passage.ts";
import type { DraftReport, ReportFormat } from "./draftReport.ts";

/** Goes up when something is taken away or changes its meaning; what is added leaves it. */
export const JSON_VERSION = 1;

export function jsonReport(): ReportFormat {
  let separator = "\n";
  return {
    start: () => [`{\n"version": ${JSON_VERSION},\n"drafts": [`],
    *draft(report) {
      yield separator;
      yield* jsonDraft(report);
      separator = ",\n";
    },
    end: ({ counts, sources }) => [
      `\n],\n"counts": ${JSON.stringify(counts)},\n"sources": ${JSON.stringify(sources)}\n}\n`,
    ],
  };
}

function* jsonDraft({ name, checked, severities, citations, view }: DraftReport): Generator<string> {
  const { date, lacksDate, counts, uncheckedFrom } = checked;
  const head = JSON.stringify({ path: name, date, lacksDate, uncheckedFrom, counts });
  yield `${head.slice(0, -1)},"claims":[`;
  for (const [i, claim] of checked.claims.entries()) {
    yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(claimOf(claim, { severities, view }))}`;
  }
  const faults = citations.map(({ fault, code, severity }) => ({
    code,
    severity,
    message: sayCitationFault(fault, view),
    ...rangeOf(fault, view.lines),
  }));
  yield `\n],"citations":${JSON.stringify(faults)}}`;
}

function claimOf(claim: CheckedClaim, { severities, view }: Pick<DraftReport, "severities" | "view">): object {
  const { kind, text, verdict, code, differs, derivation, correction, against } = claim;
  return {
    kind,
    text,
    ...rangeOf(claim, view.lines),
    verdict,
    code,
    severity: code === null ? null : (severities[code] ?? SEVERITIES[code]),
    message: code === null ? null : sayFinding(claim, view),
    at: rangeOf(claim.at, view.lines),
    differs,
    evidence: claim.evidence.map(witnessOf),
    nearest: claim.nearest.map(witnessOf),
    derivation: derivation === null ? null : { ...derivation, inputs: derivation.inputs.map(witnessOf) },
    against: against.map((span) => rangeOf(span, view.lines)),
    correction: correction === null ? null : { text: correction.text, ...rangeOf(correction, view.lines) },
    ...(claim.signedOff !== undefined && { signedOff: claim.signedOff }),
  };
}

function rangeOf({ start, end }: Span, lines: Lines): object {
  const [from, to] = [lineOf(lines, start), lineOf(lines, end)];
  return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function witnessOf(witness: Witness): object {
  const { source, meta, read, matched } = witness;
  const { title, publisher, published, url, path } = meta;
  const line = lineOfWitness(witness);
  return {
    source,
    title,
    publisher,
    published,
    url,
    path,
    place: { ...placeOf(read.block), ...(line !== null && { line }) },
    sentence: read.sentence.text,
    matched: matched.map(({ start, end }) => ({ start, end })),
  };
}
