/** The key under which all writings of one name are one. */
import { fold } from "../../text/fold.ts";

/** 奇富 GPT, 奇富GPT and 奇富gpt give one key; GPT-4 and GPT-4o do not. */
export const nameKey = (text: string): string => keyOfFolded(fold(text));

/** Folded text without spaces, hyphens, dots between names, apostrophes and quotation marks. */
export function keyOfFolded(folded: string): string {
  let key = "";
  for (const character of folded) if (!DROPPED.has(character)) key += character;
  return key;
}

const DROPPED = new Set([..." \t\n\u00a0-‐‑–—_·・•‧．“”‘’「」『』《》〈〉\"'()（）"]);
