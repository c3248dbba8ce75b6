/** Names and quotations in the draft's own script: what a fix puts in reads like the words around it. */
import { Converter as FromTraditional } from "opencc-js/t2cn";
import { fold } from "../text/fold.ts";
import type { Language } from "../text/sentence.ts";
import { toTraditional } from "../text/traditional.ts";

/** Newspapers write 台 for 臺. Words without a character of the other script, and English ones, come back as they are. */
export function inScriptOf(text: string, language: Language): string {
  if (language === "en" || isIn(text, language)) return text;
  return language === "zh-Hans" ? toSimplified(text) : toTraditional(text).replaceAll("臺", "台");
}

/** The table takes its time to lay out: only who converts waits for it. */
function toSimplified(text: string): string {
  convert ??= FromTraditional({ from: "t", to: "cn" });
  return convert(text);
}

let convert: ((text: string) => string) | undefined;

/** Folding changes nothing but Traditional characters to Simplified ones, capitals and full width apart. */
function isIn(text: string, language: Language): boolean {
  const isTraditional = [...text].some(
    (character) => /\p{Script=Han}/u.test(character) && fold(character) !== character,
  );
  return language === "zh-Hant" ? isTraditional : !isTraditional;
}
