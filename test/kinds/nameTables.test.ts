/** Every word of the name kind's tables does what its row says, and what resembles it is left alone. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { OF_COMPANIES, ROLE_OF_WORD } from "../../server/kinds/name/english.ts";
import { ALSO_WORDS, EVERYDAY_ROWS } from "../../server/kinds/name/known.ts";
import { FAMILIES, FAMILIES_THAT_ARE_WORDS, GENERIC } from "../../server/kinds/name/models.ts";
import type { Name } from "../../server/kinds/name/name.ts";
import { NO_NAMES, SUFFIXES, suffixLength } from "../../server/kinds/name/organisations.ts";
import { GROUPS, looksLike } from "../../server/kinds/name/shapes.ts";
import { soundsLike } from "../../server/kinds/name/sounds.ts";
import { MORE_SYLLABLES, SYLLABLES } from "../../server/kinds/name/soundTable.ts";
import { SPEAKING } from "../../server/kinds/name/verbs.ts";
import { readText } from "../../server/kinds/reading.ts";
import { readPlainText } from "../../server/text/plain.ts";

const SETTINGS = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };
const ANCHOR = { published: "2025-07-15", fiscalYearStart: 1 };

const namesIn = (text: string): Name[] =>
  readText(readPlainText(text), ANCHOR, SETTINGS).sentences.flatMap(({ names }) =>
    names.filter(({ foundBy }) => foundBy !== "words"),
  );

/** Whether the text is read as having just this name, in this role. */
const has = (text: string, name: string, role: string): boolean =>
  namesIn(text).some((found) => found.text === name && found.role === role);

/** Of names whole by themselves, which longer ones end in as well: 统计局, 路透社. */
const isNamed = (name: string): boolean => namesIn(`由${name}承办`).some(({ text }) => text === name);

const none = (words: Iterable<string>, isWrong: (word: string) => boolean): void =>
  assert.deepEqual([...words].filter(isWrong), []);

describe("the table of everyday names", () => {
  for (const [role, names] of Object.entries(EVERYDAY_ROWS))
    it(`reads each ${role}`, () => {
      none(names.split(" "), (name) => !has(`${name}:下调预测`, name, role));
    });

  it("leaves alone what is also a word, where nothing speaks for the name", () => {
    none(
      [...ALSO_WORDS].filter((word) => suffixLength(word) === 0),
      (word) => namesIn(`他们在${word}那里`).some(({ text }) => text === word),
    );
  });
});

describe("the table of organisations' endings", () => {
  for (const [role, suffixes] of Object.entries(SUFFIXES))
    it(`reads each ${role}`, () => {
      none(suffixes.split(" "), (suffix) => !has(`由绿獭${suffix}承办`, `绿獭${suffix}`, role) && !isNamed(suffix));
    });

  it("leaves alone words that only end so", () => {
    const known = new Set(Object.values(EVERYDAY_ROWS).flatMap((names) => names.split(" ")));
    none(
      [...NO_NAMES].filter((word) => !known.has(word)),
      (word) => namesIn(`对${word}的看法`).some(({ text }) => text === word),
    );
  });
});

describe("the table of models' families", () => {
  const written = (family: string): string => (/^[a-z]/.test(family) ? family.toUpperCase() : family);

  it("reads each with a version", () => {
    none(
      FAMILIES.filter((family) => family !== "gpt").map(written),
      (family) => !has(`他们用${family}-4.5测试`, `${family}-4.5`, "model"),
    );
  });

  it("leaves alone those that are words as well, without a version, and whatever is only a sort of GPT", () => {
    none([...FAMILIES_THAT_ARE_WORDS].map(written), (family) => namesIn(`他们用${family}测试`).length > 0);
    none(GENERIC, (word) => namesIn(`${word}GPT`).some(({ role }) => role === "model"));
  });
});

describe("the tables of English words", () => {
  const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

  it("make each name what its last word says", () => {
    none(
      Object.keys(ROLE_OF_WORD).map(capital),
      (word) =>
        !has(`She joined Green Otter ${word} last year.`, `Green Otter ${word}`, ROLE_OF_WORD[word.toLowerCase()]!),
    );
    none(Object.keys(ROLE_OF_WORD), (word) => namesIn(`She joined a green otter ${word} last year.`).length > 0);
  });

  it("make nobody of what stands behind a word that companies have too", () => {
    none(OF_COMPANIES, (word) => has(`It met its ${word} Green Otter last year.`, "Green Otter", "person"));
  });
});

describe("the table of verbs", () => {
  it("makes a person of what stands before a verb of speaking, and ends the name there", () => {
    none(SPEAKING, (verb) => !has(`江宁${verb}河水上升`, "江宁", "person"));
  });
});

describe("the tables of sounds and shapes", () => {
  const rows = `${SYLLABLES} ${MORE_SYLLABLES}`.split(" ").map((row) => ({
    sound: /^[a-z]+/
      .exec(row)![0]
      .replace(/^([zcs])h/, "$1")
      .replace(/([ei])ng$/, "$1n"),
    characters: [...row.replace(/^[a-z]+/, "")],
  }));

  it("have all characters of a syllable sound alike", () => {
    none(
      rows.flatMap(({ characters: [first, ...others] }) => others.map((other) => `${first}${other}`)),
      ([a, b]) => !soundsLike(a!, b!),
    );
  });

  it("have those of another syllable not, unless they have two readings", () => {
    const soundsOf = new Map<string, Set<string>>();
    for (const { sound, characters } of rows)
      for (const each of characters) soundsOf.set(each, (soundsOf.get(each) ?? new Set()).add(sound));
    const single = rows.flatMap(({ characters }) => characters.find((each) => soundsOf.get(each)!.size === 1) ?? []);
    none(
      single.slice(1).map((each, i) => `${each}${single[i]}`),
      ([a, b]) => soundsLike(a!, b!) !== ([...soundsOf.get(a!)!][0] === [...soundsOf.get(b!)!][0]),
    );
  });

  it("have all characters of a group look alike, and hardly any of two", () => {
    none(GROUPS, (group) =>
      [...group].some((one) => [...group].some((other) => one !== other && !looksLike(one, other))),
    );
    none(["韦人", "艮弓", "旅厂", "港局", "正宇", "未财", "银海"], ([a, b]) => looksLike(a!, b!));
  });
});
