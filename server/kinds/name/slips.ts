/**
 * Tells a likely slip of a well-attested name: one Han character that sounds or looks like the right one, one dropped
 * from the middle, Latin letters swapped, dropped or doubled. Other names that merely resemble it are left alone.
 */
import { isHan } from "../../text/terms.ts";
import { nameKey } from "./key.ts";
import { looksLike } from "./shapes.ts";
import { soundsLike } from "./sounds.ts";

export type SlipKind =
  | "sound" // 江宁 for 蒋宁
  | "shape" // 余纬文 for 余伟文
  | "character" // another character in a name of four and more: 人民很行
  | "dropped" // 人民行 for 人民银行
  | "added" // 人民银银行
  | "swapped" // 银人民行, BloombergGTP
  | "letter"; // Commrce, Bidden

export interface Slip {
  /** The name as attested. */
  readonly name: string;
  readonly how: SlipKind;
}

/** Both as written anywhere: script, case, spaces and hyphens do not count. Null also where the name itself is attested. */
export function slipOf(written: string, attested: Iterable<string>): Slip | null {
  const ofWritten = nameKey(written);
  let found: Slip | null = null;
  for (const name of attested) {
    const ofName = nameKey(name);
    if (ofName === ofWritten) return null;
    const how = howSlipped(ofWritten, ofName);
    if (how !== null && (found === null || STRENGTH[how] > STRENGTH[found.how])) found = { name, how };
  }
  return found;
}

const STRENGTH: Readonly<Record<SlipKind, number>> = {
  sound: 5,
  shape: 4,
  swapped: 4,
  letter: 3,
  added: 3,
  dropped: 2,
  character: 1,
};

/** How the first key slipped from the second; null where it is another name. Keys are folded (`nameKey`). */
export function howSlipped(written: string, name: string): SlipKind | null {
  if (written === name || Math.abs(written.length - name.length) > 1) return null;
  return isLatinName(name) ? howLatinSlipped(written, name) : howHanSlipped(written, name);
}

const isLatinName = (name: string): boolean => !isHan(name.charCodeAt(0)) && !isHan(name.charCodeAt(name.length - 1));

function howHanSlipped(written: string, name: string): SlipKind | null {
  const at = firstDifference(written, name);
  if (written.length < name.length) {
    const isInner = at > 0 && at < name.length - 1;
    return isInner && isHan(name.charCodeAt(at)) && name.slice(at + 1) === written.slice(at) ? "dropped" : null;
  }
  if (written.length > name.length) {
    const isDoubled = written[at] === written[at - 1] || written[at] === written[at + 1];
    return isDoubled && written.slice(at + 1) === name.slice(at) ? "added" : null;
  }
  if (written.slice(at + 1) === name.slice(at + 1)) return howChanged(written[at]!, name[at]!, name.length);
  const isSwapped = written[at] === name[at + 1] && written[at + 1] === name[at];
  return isSwapped && name.length > 2 && written.slice(at + 2) === name.slice(at + 2) ? "swapped" : null;
}

/** Names of so many characters are recognised by the others whatever stands for one of them. */
const LONG = 4;

function howChanged(written: string, right: string, length: number): SlipKind | null {
  if (!isHan(written.charCodeAt(0)) || !isHan(right.charCodeAt(0))) return null;
  if (soundsLike(written, right)) return "sound";
  if (looksLike(written, right)) return "shape";
  return length >= LONG ? "character" : null;
}

/** Shorter Latin names are too near to one another: CTO and CFO. */
const SHORTEST_LATIN = 4;

function howLatinSlipped(written: string, name: string): SlipKind | null {
  if (name.length < SHORTEST_LATIN) return null;
  const at = firstDifference(written, name);
  if (/[0-9]/.test(written[at] ?? "") || /[0-9]/.test(name[at] ?? "")) return null;
  if (written.length < name.length)
    return name.slice(at + 1) === written.slice(at) && !isEnding(name, at) ? "letter" : null;
  if (written.length > name.length)
    return at > 0 && written.slice(at + 1) === name.slice(at) && !isEnding(written, at) ? "letter" : null;
  const isSwapped = written[at] === name[at + 1] && written[at + 1] === name[at];
  if (isSwapped && written.slice(at + 2) === name.slice(at + 2)) return "swapped";
  const isReplaced = at > 0 && name.length > LONGEST_BY_CHANCE && written.slice(at + 1) === name.slice(at + 1);
  return isReplaced && !isInflected(written, name, at) ? "letter" : null;
}

/** Of longer names another letter makes no other name. */
const LONGEST_BY_CHANCE = 6;

/** Russia and Russian, Bank and Banks are words of one stem. */
const isEnding = (longer: string, at: number): boolean => at === longer.length - 1 && /[snedylr]$/.test(longer);
const isInflected = (written: string, name: string, at: number): boolean =>
  at >= Math.min(written.length, name.length) - 2;

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
