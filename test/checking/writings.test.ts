/** Which places of a draft write the name under the cursor, read as one or known from the dictionary. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writingsAt } from "../../server/checking/writings.ts";
import type { TaggedWord, Words } from "../../server/kinds/name/words.ts";
import { fold } from "../../server/text/fold.ts";
import { SETTINGS } from "./marked.ts";

/** A dictionary of words with their tags; whatever it lacks is a word of one character. */
function dictionaryOf(known: Readonly<Record<string, string>>): Words {
  return {
    tag(folded, names) {
      const tags = { ...Object.fromEntries(names.map((name) => [name, "nz"])), ...known };
      const words: TaggedWord[] = [];
      for (let at = 0; at < folded.length; at += words.at(-1)!.word.length) {
        const word = Object.keys(tags).find((each) => folded.startsWith(each, at)) ?? folded[at]!;
        words.push({ word, tag: tags[word] ?? "x" });
      }
      return words;
    },
  };
}

const writings = (text: string, at: string, known: Readonly<Record<string, string>>, names: readonly string[] = []) =>
  writingsAt({ text, format: "markdown", date: null }, SETTINGS.reading, text.indexOf(at), {
    words: dictionaryOf(known),
    names,
  })?.all.map(({ start, end }) => text.slice(start, end)) ?? null;

describe("a name under the cursor that no reader knows", () => {
  const text = "船隊駛過霧海以東,又回到霧海。雾海很冷。";

  it("is found by the dictionary, in either script", () => {
    assert.deepEqual(writings(text, "霧海", { [fold("霧海")]: "ns" }), ["霧海", "霧海", "雾海"]);
  });

  it("is found where only the sources have it", () => {
    assert.deepEqual(writings(text, "海以東", {}, ["霧海"]), ["霧海", "霧海", "雾海"]);
  });

  it("is none where the dictionary has a common word, or nothing", () => {
    assert.equal(writings(text, "霧海", { [fold("霧海")]: "n" }), null);
    assert.equal(writings(text, "霧海", {}), null);
    assert.equal(writings("The fleet sailed east.", "fleet", {}), null);
  });
});
