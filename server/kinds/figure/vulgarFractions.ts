/** Reads fractions of a single sign: ½, 2½. */
import Big from "big.js";
import { isArabic } from "../../text/numerals/characters.ts";
import { fraction } from "./fractions.ts";
import type { Part } from "./part.ts";

const VULGAR: Readonly<Record<string, readonly [top: number, bottom: number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅙": [1, 6],
  "⅚": [5, 6],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
};

/** ½ and its like, alone or behind whole digits: 2½. */
export function readVulgar(folded: string, at: number): Part | null {
  const parts = VULGAR[folded[at] ?? ""];
  if (parts === undefined) return null;
  let start = at;
  while (isArabic(folded.charCodeAt(start - 1)) && at - start < 9) start--;
  const whole = start < at ? new Big(folded.slice(start, at)) : new Big(0);
  return fraction(start, at + 1, whole.plus(new Big(parts[0]).div(parts[1])));
}
