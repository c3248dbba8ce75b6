/** Characters that sound the same, tones apart, or so nearly that typing by sound mixes them up. */
import { MORE_SYLLABLES, SYLLABLES } from "./soundTable.ts";

/** 蒋 and 江, 委 and 胃; by near sound also 林 and 凌, 苏 and 书. Folded characters. */
export function soundsLike(a: string, b: string): boolean {
  const ofA = SOUNDS.get(a);
  const ofB = SOUNDS.get(b);
  return ofA !== undefined && ofB !== undefined && ofA.some((sound) => ofB.includes(sound));
}

const read = new Map<string, string[]>();
for (const entry of `${SYLLABLES} ${MORE_SYLLABLES}`.split(" ")) {
  const syllable = /^[a-z]+/.exec(entry)![0];
  for (const character of entry.slice(syllable.length)) {
    const readings = read.get(character) ?? [];
    read.set(character, readings);
    readings.push(syllable);
  }
}

/** The syllables of each character, tones apart. */
export const READINGS: ReadonlyMap<string, readonly string[]> = read;

const SOUNDS = new Map([...READINGS].map(([character, readings]) => [character, readings.map(levelled)]));

/** zh and z, ch and c, sh and s, -ing and -in, -eng and -en are typed for one another in most of the country. */
function levelled(syllable: string): string {
  return syllable.replace(/^([zcs])h/, "$1").replace(/([ei])ng$/, "$1n");
}
