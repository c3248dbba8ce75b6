/** Models that a draft names without saying that they are any: 贞仪已上线. The sources tell, and whose they are is checked. */
import type { Attribution } from "../kinds/attribution/attribution.ts";
import { ownerTies } from "../kinds/attribution/owners.ts";
import type { Name } from "../kinds/name/name.ts";
import { fold } from "../text/fold.ts";
import { overlaps } from "../text/span.ts";
import { type SentenceContext, sentenceOf } from "./ruling.ts";

/** Models that only a source's words around them tell to be such, where the draft has the bare name: 贞仪已上线. */
export function modelsOfSources(context: SentenceContext): Name[] {
  const { sentence, names } = sentenceOf(context);
  const found: Name[] = [];
  if (sentence.language === "en") return found;
  for (const { read } of context.pool.views) {
    for (const there of read.sentences.flatMap((each) => each.names)) {
      if (there.role !== "model" || there.foundBy !== "context") continue;
      const written = fold(there.text);
      const start = sentence.folded.indexOf(written);
      const span = { start, end: start + written.length };
      if (start === -1 || [...names, ...found].some((name) => overlaps(name, span))) continue;
      found.push({ ...there, ...span, text: sentence.text.slice(span.start, span.end), foundBy: "lexicon" });
    }
  }
  return found;
}

/** Whose the draft has them to be, where the words around say so: 河狸科技推出贞仪. */
export function ownersOfBareModels(context: SentenceContext): Attribution[] {
  const bare = modelsOfSources(context);
  if (bare.length === 0) return [];
  const read = sentenceOf(context);
  const names = [...read.names, ...bare].sort((a, b) => a.start - b.start);
  const ties = ownerTies({ ...read, names }, { organisation: null, person: null });
  return ties.filter(({ of }) => bare.some(({ start }) => start === of.start));
}
