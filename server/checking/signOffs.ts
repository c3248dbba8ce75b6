/**
 * Findings that a person vouches for. A sign-off is held to its claim by the claim's words and those around it, so that edits
 * elsewhere lose nothing; it is open again when the words change, or when the sources say otherwise than they did then.
 */
import { fold } from "../text/fold.ts";
import type { CheckedClaim } from "./checked.ts";

/** As it lies in a file, under the draft's path. */
export interface SignOff {
  /** The claim's words. */
  readonly quote: string;
  readonly kind: string;
  readonly code: string;
  /** The words right before and behind it, folded and without spaces. */
  readonly before: string;
  readonly after: string;
  /** What the sources said of it then; empty where they said nothing. */
  readonly against: string;
  readonly who: string;
  /** ISO day. */
  readonly when: string;
  /** By phone, from a document, …; in the person's words. */
  readonly how: string;
  readonly why: string;
  /** Of these words in all drafts, whatever stands around them. */
  readonly isEverywhere?: true;
}

/** How many units of bare text beside a claim tell it from another one of the same words. */
const CONTEXT = 12;

/** What holds a sign-off to a claim. @param text the draft's file. */
export function anchorOf(
  claim: CheckedClaim,
  text: string,
): Pick<SignOff, "quote" | "kind" | "code" | "before" | "after" | "against"> {
  return {
    quote: claim.text,
    kind: claim.kind,
    code: claim.code ?? "",
    before: bare(text.slice(Math.max(0, claim.start - REACH), claim.start)).slice(-CONTEXT),
    after: bare(text.slice(claim.end, claim.end + REACH)).slice(0, CONTEXT),
    against: againstOf(claim),
  };
}

const REACH = 80;

const bare = (text: string): string => fold(text).replace(/\s+/g, "");

function againstOf({ verdict, evidence: [witness] }: CheckedClaim): string {
  const span = verdict === "contradicted" || verdict === "disputed" ? witness?.matched[0] : undefined;
  return span === undefined ? "" : witness!.read.sentence.text.slice(span.start, span.end);
}

export function withSignOffs(
  claims: readonly CheckedClaim[],
  text: string,
  signOffs: readonly SignOff[],
): CheckedClaim[] {
  if (signOffs.length === 0) return [...claims];
  return claims.map((claim) => {
    if (claim.code === null) return claim;
    const of = signOffs.filter(({ quote, kind }) => quote === claim.text && kind === claim.kind);
    if (of.length === 0) return claim;
    const anchor = anchorOf(claim, text);
    const found = of.find((signOff) => isHeld(signOff, anchor));
    if (found === undefined) return claim;
    const { who, when, how, why } = found;
    return { ...claim, verdict: "signedOff", code: null, correction: null, signedOff: { how, who, when, reason: why } };
  });
}

/** The words on one side may have been edited; those on the other then have to be the same. */
const isHeld = (signOff: SignOff, anchor: ReturnType<typeof anchorOf>): boolean =>
  signOff.against === anchor.against &&
  (signOff.isEverywhere === true
    ? signOff.code === anchor.code
    : signOff.before === anchor.before || signOff.after === anchor.after);
