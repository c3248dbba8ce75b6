/** Chinese names as English writes them by their sound: Wu Haisheng of 吴海生, Qifu of 奇富科技, Xuanyuan of 轩辕. */
import { READINGS } from "./sounds.ts";

/**
 * Whether a Latin key (of `nameKey`) spells a Chinese one by the sounds of Putonghua: all of it, or of an organisation what it is called in
 * short. A person's given name may come first.
 */
export function romanises(latin: string, han: string): boolean {
  if (!SPELLED.test(latin) || han.length < SHORTEST.han) return false;
  const own = latin.replace(KINDS, "");
  if (own.length < latin.length || own.length < SHORTEST.latin)
    return own.length >= SHORTEST.own && spells(own, han) !== null;
  return spells(own, han) !== null || spells(own, han.slice(1) + han[0]!) === "whole";
}

const SPELLED = /^(?:[a-z]+|\d{3}[a-z]*)$/;
const SHORTEST = { han: 2, latin: 4, own: 3 } as const;

/** What English says an organisation is: Qifu Technology. */
const KINDS =
  /(?:(?:group|holdings?|technolog(?:y|ies)|tech|company|bank|insurance|securities|electronics?|consumer|finance|financial|fintech|data|capital|fund|payments?|exchange|university|institute|academy))+$/;

/** What of the Chinese key is spelled: the whole, or two characters and more of its beginning; null where anything else stands. */
function spells(latin: string, han: string): "whole" | "start" | null {
  let ends = new Set([0]);
  for (let i = 0; i < han.length; i++) {
    const next = new Set<number>();
    for (const end of ends)
      for (const sound of SOUNDS.get(han[i]!) ?? [han[i]!])
        if (latin.startsWith(sound, end)) next.add(end + sound.length);
    if (next.size === 0) return null;
    if (i > 0 && next.has(latin.length)) return i === han.length - 1 ? "whole" : "start";
    ends = next;
  }
  return null;
}

const SOUNDS = new Map([...READINGS].map(([character, readings]) => [character, readings.flatMap(writingsOf)]));

/** The ü of 吕 is written v, u or yu. */
function writingsOf(syllable: string): string[] {
  const vowel = /^([ln])v(.*)$/.exec(syllable);
  return vowel === null ? [syllable] : [syllable, `${vowel[1]}u${vowel[2]}`, `${vowel[1]}yu${vowel[2]}`];
}
