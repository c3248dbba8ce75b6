/** Names, quotations and ties are read as their examples say, and nothing else is; quotations are held against originals. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ATTRIBUTION_EXAMPLES, type AttributionExample } from "../../server/kinds/attribution/examples.ts";
import { EMPTY_LEXICON } from "../../server/kinds/kind.ts";
import { GLOSS_EXAMPLES, NAME_EXAMPLES, type NameExample } from "../../server/kinds/name/examples.ts";
import { MATCH_EXAMPLES, QUOTATION_EXAMPLES, type QuotationExample } from "../../server/kinds/quotation/examples.ts";
import { matchQuotation } from "../../server/kinds/quotation/match.ts";
import { readText } from "../../server/kinds/reading.ts";
import { readPlainText } from "../../server/text/plain.ts";

const SETTINGS = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };
const ANCHOR = { published: "2025-07-15", fiscalYearStart: 1 };

const read = (text: string) => readText(readPlainText(text), ANCHOR, SETTINGS).sentences;

describe("the name kind's examples", () => {
  for (const { text, reads } of NAME_EXAMPLES)
    it(text, () => {
      const names = read(text).flatMap((sentence) => sentence.names.filter(({ foundBy }) => foundBy !== "words"));
      assert.deepEqual(
        names.map((name) => [name.text, name.role]),
        reads,
      );
    });
});

describe("what a name is glossed with", () => {
  for (const [text, gloss] of GLOSS_EXAMPLES)
    it(text, () => {
      const [name] = read(text).flatMap(({ names }) => names);
      assert.notEqual(name, undefined);
      assert.equal(name?.gloss ?? null, gloss);
    });
});

describe("the quotation kind's examples", () => {
  for (const { text, reads } of QUOTATION_EXAMPLES)
    it(text, () => {
      const found = read(text).flatMap(({ sentence, quotations }) =>
        quotations.map(({ inner, role, speaker }, i) => {
          const words = [sentence.text.slice(inner.start, inner.end), role];
          const asked = reads[i]?.[2];
          return asked === undefined || speaker === undefined
            ? words
            : [...words, sentence.text.slice(speaker.start, speaker.end)];
        }),
      );
      assert.deepEqual(found, reads);
    });
});

describe("quotations and their originals", () => {
  for (const { quoted, original, verdict, differences } of MATCH_EXAMPLES)
    it(`${quoted} in ${original}: ${verdict}`, () => {
      const match = matchQuotation(quoted, original);
      assert.equal(match.verdict, verdict);
      if (differences !== undefined)
        assert.deepEqual(
          match.differences.map((each) => `${each.written}→${each.original}`),
          differences,
        );
    });
});

describe("the attribution kind's examples", () => {
  for (const { text, reads } of ATTRIBUTION_EXAMPLES)
    it(text, () => {
      const ties = read(text).flatMap(({ attributions }) => attributions);
      assert.deepEqual(
        ties.map(({ tie, of, to, title }) => [tie, of.text, to?.text ?? null, ...(title ? [title.text] : [])]),
        reads,
      );
    });
});

describe("the examples of all three", () => {
  it("are about half things left alone", () => {
    const lists: readonly (readonly (NameExample | QuotationExample | AttributionExample)[])[] = [
      NAME_EXAMPLES,
      QUOTATION_EXAMPLES,
      ATTRIBUTION_EXAMPLES,
    ];
    for (const list of lists) {
      const share = list.filter(({ reads }) => reads.length === 0).length / list.length;
      assert.ok(share > 0.4 && share < 0.6, `${share}`);
    }
  });
});
