/** Answers the labelled drafts: what is flagged, what is verified and by which sentence, and what is only noted. */
import { checkAtOnce } from "../../server/checking/check.ts";
import type { CheckedClaim } from "../../server/checking/checked.ts";
import type { Evidence } from "../../server/checking/evidence.ts";
import { SEVERITIES } from "../../server/checking/verdict.ts";
import { openSources } from "./background.ts";
import { readLines } from "./lines.ts";
import { flagOf } from "./pairs.ts";
import { CHECK_SETTINGS } from "./settings.ts";

interface Case {
  readonly id: string;
  readonly date?: string;
  readonly draft: string;
}

export async function* answerDrafts(files: readonly string[], folder: string): AsyncGenerator<object> {
  const { evidence, close } = await openSources(folder);
  try {
    for (const file of files) for await (const draft of readLines<Case>(file)) yield answer(draft, evidence);
  } finally {
    await close();
  }
}

function answer({ id, date, draft }: Case, evidence: Evidence): object {
  const { claims } = checkAtOnce({ text: draft, format: "markdown", date: date ?? null }, evidence, CHECK_SETTINGS);
  return { id, flags: claims.flatMap(flagOf), verified: claims.flatMap(verificationOf), notes: claims.flatMap(noteOf) };
}

function noteOf({ at, kind, code }: CheckedClaim): object[] {
  return code !== null && SEVERITIES[code] === "information" ? [{ start: at.start, end: at.end, kind, code }] : [];
}

const VERIFIED = new Set(["supported", "reserved", "derived"]);

function verificationOf({ start, end, kind, verdict, evidence, derivation }: CheckedClaim): object[] {
  const witness = evidence[0] ?? derivation?.inputs[0];
  if (!VERIFIED.has(verdict) || witness === undefined) return [];
  const quote = witness.read.sentence.text.trim();
  return [{ start, end, kind, source: witness.source, quote, ...(derivation !== null && { derived: derivation.how }) }];
}
