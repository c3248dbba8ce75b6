/** Between the product's spans and words and the protocol's. */

import { DiagnosticSeverity, type Position, type Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckedClaim } from "../checking/checked.ts";
import type { Severity } from "../checking/verdict.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Span } from "../text/span.ts";

export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const SEVERITY: Readonly<Record<Severity | "hint", DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * The claims under the cursor, the narrowest first: 14% before the quotation that it stands in. The cursor counts as on
 * a claim when it is behind its last character too.
 */
export const claimsAt = (claims: readonly CheckedClaim[], offset: number): CheckedClaim[] =>
  topmost(
    claims.map((claim) => ({ ...placeOf(claim), claim })),
    offset,
  ).map(({ claim }) => claim);

/** Where a claim is pointed at: its words, what they count, and where its finding is shown. */
export interface Placed extends Span {
  readonly counted: Span;
  readonly at: Span;
}

export const placeOf = (claim: CheckedClaim): Placed => {
  const { start, end, at } = claim;
  return { start, end, at: { start: at.start, end: at.end }, counted: withCounted(claim) };
};

export const topmost = <T extends Placed>(placed: readonly T[], offset: number): T[] =>
  placed
    .filter(({ counted, at }) => isOn(counted, offset) || isOn(at, offset))
    .sort((a, b) => Number(isInside(b, offset)) - Number(isInside(a, offset)) || widthOf(a) - widthOf(b));

/** The claims that a selection touches. */
export function claimsIn(claims: readonly CheckedClaim[], selected: Span): CheckedClaim[] {
  return claims.filter((claim) => touches(withCounted(claim), selected) || touches(claim.at, selected));
}

/** Whoever points at 家 of 4.8萬家 means the figure. */
function withCounted({ start, end, mention, read }: CheckedClaim): Span {
  const { counted } = mention as Figure;
  if (mention.kind !== "figure" || counted === undefined) return { start, end };
  const behind = read.sentence.folded.slice(mention.end);
  const gap = behind.length - behind.trimStart().length;
  return behind.startsWith(counted, gap) ? { start, end: end + gap + counted.length } : { start, end };
}

/** Lines and characters of a text, without the document that an editor would keep of it. */
export function positionIn(text: string, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), text.length);
  let line = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < at; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { line, character: at - start };
}

const isOn = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

const isInside = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const widthOf = (span: Span): number => span.end - span.start;
