/** What the extension has to know of verdicts, whose words the server says. */
import type { VerdictCount } from "../server/lsp/requests.ts";

export type Verdict = VerdictCount["verdict"];

/** In the order in which people are shown them. Each has a shape of its own, so that none is known by its colour alone. */
export const ICONS: Readonly<Record<Verdict, readonly [icon: string, color?: string]>> = {
  contradicted: ["error", "list.errorForeground"],
  impossible: ["circle-slash", "list.errorForeground"],
  inconsistent: ["git-compare", "list.warningForeground"],
  disputed: ["comment-discussion", "list.warningForeground"],
  unverified: ["question", "list.warningForeground"],
  reserved: ["info"],
  derived: ["symbol-operator"],
  supported: ["pass"],
  signedOff: ["verified"],
  unchecked: ["circle-outline"],
};

/** A claim stands on something. */
export const BORNE_OUT: ReadonlySet<string> = new Set<Verdict>(["supported", "reserved", "derived", "signedOff"]);

/** Something is wrong. */
export const WRONG: ReadonlySet<string> = new Set<Verdict>(["contradicted", "impossible"]);
