/** What a text says that its names are also called: Otter Group (海獺集團), Nanfeng (南風). */
import { nameKey } from "../kinds/name/key.ts";
import type { ReadSentence, ReadText } from "../kinds/reading.ts";

/** Keys of names with those that they are also known by. */
export type Glosses = ReadonlyMap<string, readonly string[]>;

export type Pair = readonly [name: string, gloss: string];

/** A draft's own, by which it may go on to call them. */
export const glossesOfDraft = ({ sentences }: ReadText): Glosses => bothWays(sentences.flatMap(glossesOfSentence));

export const glossesOfSentence = ({ names }: ReadSentence): Pair[] =>
  names.flatMap(({ key, gloss }) => (gloss === undefined ? [] : [[key, nameKey(gloss)] as const]));

export function bothWays(pairs: readonly Pair[]): Glosses {
  const glosses = new Map<string, string[]>();
  const add = (name: string, form: string): void => {
    const known = glosses.get(name);
    if (known === undefined) glosses.set(name, [form]);
    else known.push(form);
  };
  for (const [name, gloss] of pairs) {
    add(name, gloss);
    add(gloss, name);
  }
  return glosses;
}
