/** Answers the pairs' cases: what is flagged in a draft and what is verified, against its sources and a background. */
import { checkAtOnce, type Draft } from "../../server/checking/check.ts";
import type { CheckedClaim } from "../../server/checking/checked.ts";
import type { Evidence } from "../../server/checking/evidence.ts";
import { SEVERITIES } from "../../server/checking/verdict.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { openSources } from "./background.ts";
import { readLines } from "./lines.ts";
import { type Article, CHECK_SETTINGS, sourceOf } from "./settings.ts";

interface Case {
  readonly id: string;
  readonly draft_date?: string | null;
  readonly sources: readonly Article[];
  readonly draft?: string;
  readonly claim?: string;
}

export async function* answerPairs(files: readonly string[], corpus: string | undefined): AsyncGenerator<object> {
  const background = corpus === undefined ? undefined : await openSources(corpus);
  try {
    for (const file of files) for await (const pair of readLines<Case>(file)) yield answer(pair, background?.evidence);
  } finally {
    await background?.close();
  }
}

function answer({ id, draft_date, sources, draft, claim }: Case, background: Evidence | undefined): object {
  const checked: Draft = { text: draft ?? claim ?? "", format: "plain", date: draft_date ?? null };
  const { claims } = checkAtOnce(checked, memoryCorpus(sources.map(sourceOf), background), CHECK_SETTINGS);
  return { id, flags: claims.flatMap(flagOf), verified: claims.flatMap(verificationOf) };
}

export function flagOf(claim: CheckedClaim): object[] {
  const { kind, code, at } = claim;
  if (code === null || SEVERITIES[code] === "information") return [];
  return [
    {
      start: at.start,
      end: at.end,
      kind,
      code,
      severity: SEVERITIES[code] === "error" ? "contradiction" : "unverified",
    },
  ];
}

const VERIFIED = new Set(["supported", "reserved", "derived"]);

function verificationOf({ start, end, kind, verdict, evidence, derivation }: CheckedClaim): object[] {
  const witness = evidence[0] ?? derivation?.inputs[0];
  return VERIFIED.has(verdict) && witness !== undefined ? [{ start, end, kind, sourceId: witness.source }] : [];
}
