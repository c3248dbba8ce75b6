/** Applies every fix of the evaluation's drafts and of their citations, and of every fourth altered one, and counts those that leave something undone. */
import { join } from "node:path";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { tryCitationFixes } from "../../test/presenting/citationFixProperty.ts";
import { tryFixes } from "../../test/presenting/fixProperty.ts";
import { openSources } from "./background.ts";
import { readLines } from "./lines.ts";
import { type Article, CHECK_SETTINGS, sourceOf } from "./settings.ts";

interface Draft {
  readonly id: string;
  readonly date?: string;
  readonly draft: string;
}

interface Altered {
  readonly id: string;
  readonly draft_date?: string | null;
  readonly sources: readonly Article[];
  readonly draft?: string;
  readonly claim?: string;
}

/** @param evaluation the folder of the evaluation. What is left undone goes to stderr. */
export async function scoreFixes(evaluation: string): Promise<Record<string, number>> {
  let fixes = 0;
  let faults = 0;
  const count = (id: string, tried: ReturnType<typeof tryFixes>): void => {
    fixes += tried.fixes;
    faults += tried.faults.length;
    for (const fault of tried.faults) console.error(`eval: ${id}: ${fault}`);
  };
  const { evidence, close } = await openSources(join(evaluation, "../seeds/sources"));
  for await (const { id, draft: text, date } of readLines<Draft>(join(evaluation, "drafts/dev.jsonl"))) {
    const draft = { text, format: "markdown", date: date ?? null } as const;
    count(id, tryFixes(draft, evidence, CHECK_SETTINGS));
    count(id, tryCitationFixes(draft, evidence, CHECK_SETTINGS));
  }
  await close();
  let i = 0;
  for await (const given of readLines<Altered>(join(evaluation, "pairs/B_perturbed.jsonl"))) {
    if (i++ % EVERY !== 0) continue;
    const text = given.draft ?? given.claim ?? "";
    const sources = memoryCorpus(given.sources.map(sourceOf));
    const draft = { text, format: "plain", date: given.draft_date ?? null } as const;
    count(given.id, tryFixes(draft, sources, CHECK_SETTINGS, "replace"));
  }
  return { "fixes.tried": fixes, "fixes.faults": faults };
}

/** All of them take three minutes. */
const EVERY = 4;
