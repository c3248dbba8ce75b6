/** How strongly a finding is shown: by its code, unless the project says otherwise. */
import type { CheckedClaim } from "../checking/checked.ts";
import { type Code, SEVERITIES, type Severity } from "../checking/verdict.ts";

/** `off` shows nothing. */
export type ShownSeverity = Severity | "hint" | "off";

export type Severities = Readonly<Partial<Record<Code, ShownSeverity>>>;

/** A claim that is shown, with how. */
export interface Finding {
  readonly claim: CheckedClaim;
  readonly code: Code;
  readonly severity: Exclude<ShownSeverity, "off">;
}

/** In order of their place; claims that are plainly supported, or whose code is off, are none. */
export function findingsOf(claims: readonly CheckedClaim[], severities: Severities): Finding[] {
  const findings: Finding[] = [];
  for (const claim of claims) {
    const { code } = claim;
    const severity = code === null ? "off" : (severities[code] ?? SEVERITIES[code]);
    if (code !== null && severity !== "off") findings.push({ claim, code, severity });
  }
  return findings.sort((a, b) => a.claim.at.start - b.claim.at.start || a.claim.at.end - b.claim.at.end);
}
