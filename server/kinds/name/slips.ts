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

function howLatinSlipped(written: string, name: string, shortest = SHORTEST_LATIN): SlipKind | null {
  if (name.length < shortest || inOneSpelling(written) === inOneSpelling(name)) return null;
  const at = firstDifference(written, name);
  if (/[0-9]/.test(written[at] ?? "") || /[0-9]/.test(name[at] ?? "")) return null;
  if (written.length < name.length)
    return at > 0 && name.slice(at + 1) === written.slice(at) && !isEnding(name, at) ? "letter" : null;
  if (written.length > name.length)
    return at > 0 && written.slice(at + 1) === name.slice(at) && !isEnding(written, at) ? "letter" : null;
  const isSwapped = written[at] === name[at + 1] && written[at + 1] === name[at];
  if (isSwapped && written.slice(at + 2) === name.slice(at + 2)) return "swapped";
  return name.length > LONGEST_BY_CHANCE && isLetterReplaced(written, name) ? "letter" : null;
}

/** CI for CPI, CPPI for CPI: too near to other abbreviations unless what stands around says the same. */
export const howAbbreviationSlipped = (written: string, name: string): SlipKind | null =>
  howLatinSlipped(written, name, SHORTEST_ABBREVIATION);
const SHORTEST_ABBREVIATION = 3;

/** Whether another letter stands for one inside: Bonk for Bank, not Bond. */
export function isLetterReplaced(written: string, name: string): boolean {
  const at = firstDifference(written, name);
  return (
    name.length >= SHORTEST_LATIN &&
    written.length === name.length &&
    at > 0 &&
    at < name.length - 1 &&
    !(at === name.length - 2 && name.length > LONGEST_BY_CHANCE) &&
    /[a-z]/.test(written[at]!) &&
    /[a-z]/.test(name[at]!) &&
    written.slice(at + 1) === name.slice(at + 1) &&
    inOneSpelling(written) !== inOneSpelling(name)
  );
}

/** Of longer names another letter makes no other name. */
const LONGEST_BY_CHANCE = 6;

/** Russia and Russian, Israel and Israeli, Bank and Banks are words of one stem, Paul and Paula two names. */
const isEnding = (longer: string, at: number): boolean =>
  at === longer.length - 1 && (/[snedylri]$/.test(longer) || longer.length <= LONGEST_BY_CHANCE + 1);

/** Labour and Labor, Centre and Center, Defence and Defense are spelt by where one writes. */
const inOneSpelling = (word: string): string =>
  word
    .replace(/(?<=[a-z]{3})our(?=$|s$|ed$|ing$)/, "or")
    .replace(/(?<=cen|thea|me|li)tre(?=$|s$)/, "ter")
    .replace(/(?<=[ae]n)ce(?=$|s$)/, "se")
    .replace(/is(?=(?:e|ed|er|ing|ation)s?$)/, "iz");

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
