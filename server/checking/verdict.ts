/** Verdicts and their codes: the product, as DESIGN's table has it. */

export type Verdict =
  | "supported"
  | "reserved" // supported, but: see the code
  | "derived"
  | "contradicted"
  | "impossible"
  | "inconsistent"
  | "disputed"
  | "unverified"
  | "signedOff"
  | "unchecked"; // no source could be asked, or the kind is switched off

export type Code =
  | "figure.qualifier"
  | "figure.rounded"
  | "date.coarser"
  | "name.variant"
  | "figure.contradicted"
  | "date.contradicted"
  | "name.contradicted"
  | "quotation.altered"
  | "attribution.contradicted"
  | "date.impossible"
  | "date.weekday"
  | "figure.arithmetic"
  | "figure.inconsistent"
  | "date.inconsistent"
  | "name.inconsistent"
  | "figure.disputed"
  | "date.disputed"
  | "attribution.disputed"
  | "figure.unverified"
  | "date.unverified"
  | "name.unknown"
  | "quotation.unsourced"
  | "quotation.translated"
  | "attribution.unverified"
  | CitationCode;

/** Of what is wrong with a citation, whatever came of the claims. */
export type CitationCode = "citation.dangling" | "citation.unused" | "citation.duplicate" | "citation.stale";

export type Severity = "error" | "warning" | "information";

/** How findings of a code are shown unless the project says otherwise. */
export const SEVERITIES: Readonly<Record<Code, Severity>> = {
  "figure.qualifier": "information",
  "figure.rounded": "information",
  "date.coarser": "information",
  "name.variant": "information",
  "figure.contradicted": "error",
  "date.contradicted": "error",
  "name.contradicted": "error",
  "quotation.altered": "error",
  "attribution.contradicted": "error",
  "date.impossible": "error",
  "date.weekday": "error",
  "figure.arithmetic": "error",
  "figure.inconsistent": "warning",
  "date.inconsistent": "warning",
  "name.inconsistent": "warning",
  "figure.disputed": "warning",
  "date.disputed": "warning",
  "attribution.disputed": "warning",
  "figure.unverified": "warning",
  "date.unverified": "warning",
  "name.unknown": "warning",
  "quotation.unsourced": "warning",
  "quotation.translated": "information",
  "attribution.unverified": "warning",
  "citation.dangling": "warning",
  "citation.stale": "warning",
  "citation.unused": "information",
  "citation.duplicate": "information",
};

export const VERDICTS: readonly Verdict[] = [
  "contradicted",
  "impossible",
  "inconsistent",
  "disputed",
  "unverified",
  "reserved",
  "derived",
  "supported",
  "signedOff",
  "unchecked",
];
