/** Quotations as a careless hand leaves them: a hundred characters of a source, three words of them changed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readLines } from "./eval/lines.ts";

const LENGTH = 100;

/** About where words are changed. */
const PLACES = [20, 50, 80];

/** Into what: nothing that reads well, but words all the same. */
const HAN_WORDS = ["部分", "其中", "目前"];
const LATIN_WORDS = ["partly", "whereas", "lately"];

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

/** Words in a row, without the ends of lines and quotation marks; a word of letters is not cut in two. */
const WORDS = new RegExp(`[^\\n"“”「」『』]{${LENGTH - 10}}[^\\n"“”「」『』]{0,10}(?![A-Za-z])`, "u");

/** Two characters for two, or a word of letters for a word. */
function alter(words: string): string {
  return PLACES.reduceRight((altered, at, i) => {
    const latin = /[A-Za-z]+/y;
    const start = altered.slice(0, at).search(/[A-Za-z]*$/);
    latin.lastIndex = start;
    const word = latin.exec(altered)?.[0];
    return word === undefined
      ? altered.slice(0, at) + HAN_WORDS[i] + altered.slice(at + HAN_WORDS[i]!.length)
      : altered.slice(0, start) + LATIN_WORDS[i] + altered.slice(start + word.length);
  }, words);
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
