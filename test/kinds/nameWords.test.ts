/**
 * Words that keep a name from beginning, or a subject from being one: each has an example that reads otherwise without it.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type * as english from "../../server/kinds/name/english.ts";
import { NO_NAMES, readEnglishNames } from "../../server/kinds/name/english.ts";
import type { Found } from "../../server/kinds/name/found.ts";
import type * as heads from "../../server/kinds/name/heads.ts";
import { NO_SUBJECTS, readHeads } from "../../server/kinds/name/heads.ts";
import type * as organisations from "../../server/kinds/name/organisations.ts";
import { readOrganisations, STOP_WORDS } from "../../server/kinds/name/organisations.ts";
import { fold } from "../../server/text/fold.ts";
import { without } from "./without.ts";

interface Table {
  readonly file: string;
  readonly name: string;
  readonly words: Iterable<string>;
  readonly text: (word: string) => string;
  readonly read: (text: string) => Found[];
  readonly readBy: (module: never) => (text: string) => Found[];
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const TABLES: readonly Table[] = [
  {
    file: "kinds/name/heads.ts",
    name: "NO_SUBJECTS",
    words: NO_SUBJECTS,
    text: (word) => `${word}:河水上漲,渡輪停航。`,
    read: (text) => readHeads(fold(text)),
    readBy: (module: typeof heads) => (text) => module.readHeads(fold(text)),
  },
  {
    file: "kinds/name/organisations.ts",
    name: "STOP_WORDS",
    words: STOP_WORDS,
    text: (word) => `${word}海獺集團`,
    read: (text) => readOrganisations(fold(text)),
    readBy: (module: typeof organisations) => (text) => module.readOrganisations(fold(text)),
  },
  {
    file: "kinds/name/english.ts",
    name: "NO_NAMES",
    words: NO_NAMES,
    text: (word) => `${capital(word)} Otter Bank opened a branch.`,
    read: (text) => readEnglishNames(text, fold(text), true),
    readBy: (module: typeof english) => (text) => module.readEnglishNames(text, fold(text), true),
  },
];

for (const { file, name, words, text, read, readBy } of TABLES) {
  describe(`each word of ${name}`, () => {
    for (const word of words)
      it(`${word} is no part of a name`, async () => {
        const [copy] = await without({ file, name }, [word], [file]);
        const example = text(word);
        const starts = (found: readonly Found[]): number[] => found.map(({ start }) => start);
        const own = name === "NO_SUBJECTS" ? [] : [example.search(/海獺|Otter/)];
        assert.deepEqual(starts(read(example)), own, example);
        assert.notDeepEqual(starts(readBy(copy as never)(example)), own, `${word} changes nothing in ${example}`);
      });
  });
}
