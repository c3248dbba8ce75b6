/** Names and quotations in the draft's own script: what a fix puts in reads like the words around it. */
import { Converter as FromSimplified } from "opencc-js/cn2t";
import { Converter as FromTraditional } from "opencc-js/t2cn";
import { fold } from "../text/fold.ts";
import type { Language } from "../text/sentence.ts";

type Convert = (text: string) => string;

/** Words without a character of the other script, and English ones, come back as they are. */
export function inScriptOf(text: string, language: Language): string {
  if (language === "en" || isIn(text, language)) return text;
  return language === "zh-Hans" ? toSimplified()(text) : toTraditional()(text).replaceAll("臺", "台");
}

/** The tables take a sixth of a second to lay out: only who converts waits for them. */
const toSimplified = once(() => FromTraditional({ from: "t", to: "cn" }));

/** Taiwan's standard forms, but for 臺, which newspapers write 台. */
const toTraditional = once(() => FromSimplified({ from: "cn", to: "tw" }));

/** Folding changes nothing but Traditional characters to Simplified ones, capitals and full width apart. */
function isIn(text: string, language: Language): boolean {
  const isTraditional = [...text].some(
    (character) => /\p{Script=Han}/u.test(character) && fold(character) !== character,
  );
  return language === "zh-Hant" ? isTraditional : !isTraditional;
}

function once(make: () => Convert): () => Convert {
  let made: Convert | null = null;
  return () => (made ??= make());
}
