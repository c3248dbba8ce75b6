/** Quotations as a careless hand leaves them: a hundred characters of a source, three words of them changed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readLines } from "./eval/lines.ts";

const LENGTH = 100;

/** Where words are changed, and into what: nothing that reads well, but words all the same. */
const CHANGES = [
  [20, "部分"],
  [50, "其中"],
  [80, "目前"],
] as const;

/**
 * Drafts of one quotation each, from as many sources.
 * @param sources JSON Lines of articles, or a folder of texts.
 */
export async function alteredQuotations(sources: string, count: number): Promise<string[]> {
  const drafts: string[] = [];
  for await (const text of textsOf(sources)) {
    const words = WORDS.exec(text)?.[0];
    if (words !== undefined) drafts.push(`---\ndate: 2026-01-01\n---\n\n發言人表示:「${alter(words)}」\n`);
    if (drafts.length === count) break;
  }
  return drafts;
}

/** Words in a row, without the ends of lines and quotation marks. */
const WORDS = new RegExp(`[^\\n"“”「」『』]{${LENGTH}}`, "u");

function alter(words: string): string {
  let altered = words;
  for (const [at, word] of CHANGES) altered = altered.slice(0, at) + word + altered.slice(at + word.length);
  return altered;
}

async function* textsOf(sources: string): AsyncGenerator<string> {
  if (statSync(sources).isDirectory()) {
    for (const name of readdirSync(sources)) yield readFileSync(join(sources, name), "utf8");
    return;
  }
  let number = 0;
  for await (const { text } of readLines<{ text: string }>(sources)) {
    // Spread over the archive's beginning: neighbours may be of one hand.
    if (number++ % 50 === 0) yield text;
  }
}
