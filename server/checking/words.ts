/** Content terms: what a clause is about, without the words that stand in every sentence. */
import { termsOf } from "../text/terms.ts";
import { sensesOf } from "./senses.ts";

/** Distinct terms of a folded text: Han pairs, Latin words cut to their stems, senses; empty words dropped. */
export function contentTerms(folded: string): string[] {
  const kept: string[] = [];
  for (const term of termsOf(folded)) {
    if (EMPTY.has(term)) continue;
    kept.push(term.charCodeAt(0) < 0x250 ? stemOf(term) : term);
  }
  kept.push(...sensesOf(folded));
  return kept;
}

/** grew/grows stay apart, rises/rising/rise meet: endings only, since what is lost is only closeness. */
export function stemOf(word: string): string {
  if (word.length <= 4) return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  for (const [ending, instead] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length) + instead;
  }
  return word;
}

const ENDINGS = [
  ["ations", "at"],
  ["ation", "at"],
  ["ings", ""],
  ["ing", ""],
  ["ies", "y"],
  ["ied", "y"],
  ["ers", "er"],
  ["ed", ""],
  ["es", ""],
  ["s", ""],
  ["e", ""],
] as const;

const EMPTY = new Set(
  (
    "the a an of in on at to for from by with and or but is are was were be been has have had will would it its this that these those as " +
    "he she they his her their who which when than more said says say after before over about also not no percent per cent million billion " +
    "的是 在的 了的 是在 也是 以及 其中 同时 这个 一个 表示 方面 进行 有关 对于 因为 所以 但是 而且"
  ).split(" "),
);
