/** Sentences that go on without an end, as nobody writes them: cut, so that each is read at a bounded cost. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitSentences } from "../../server/text/sentences.ts";

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("a sentence without end", () => {
  for (const [name, piece, ends] of [
    ["is cut behind its commas", "用戶達3,260萬,", /,$/],
    ["is cut between words where it has none", "用戶達3,260萬", /\D$/],
    ["is cut between Latin words", "users reach 3,260 ", / $/],
    ["is cut though it is nothing but digits", "1234567890", /\d$/],
  ] as const) {
    it(name, () => {
      const text = piece.repeat(1000);
      const sentences = cut(text);
      assert.equal(sentences.join(""), text);
      assert.ok(sentences.length > 5);
      for (const sentence of sentences) {
        assert.ok(sentence.length <= 1500, String(sentence.length));
        assert.match(sentence, ends);
      }
    });
  }

  it("keeps its numbers whole", () => {
    const sentences = cut("商戶3,260萬及".repeat(1000));
    for (const sentence of sentences) assert.doesNotMatch(sentence.replaceAll("3,260", ""), /\d/);
  });

  it("is told from a long one", () => assert.equal(cut(`${"很長的話,".repeat(280)}完。`).length, 1));
});
