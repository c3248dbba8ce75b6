/** Dates are read, resolved, compared and printed as their examples say. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DateMention } from "../../server/kinds/date/date.ts";
import { describeDate } from "../../server/kinds/date/describe.ts";
import type { DateExample, ExampleReading } from "../../server/kinds/date/example.ts";
import { DATE_EXAMPLES } from "../../server/kinds/date/examples.ts";
import { datesOf } from "./dates.ts";

describe("the date kind's examples", () => {
  for (const [index, example] of DATE_EXAMPLES.entries()) {
    it(`${index}: ${example.text}`, () => assert.deepEqual(readingsOf(example), expectedOf(example)));
  }

  it("are about half things left alone", () => {
    const alone = DATE_EXAMPLES.filter((example) => example.reads.length === 0).length;
    const share = alone / DATE_EXAMPLES.length;
    assert.ok(share > 0.4 && share < 0.6, `${alone} of ${DATE_EXAMPLES.length}`);
  });

  it("have no text twice", () => {
    const seen = new Set<string>();
    for (const { text, published } of DATE_EXAMPLES) {
      const key = `${text} @ ${published}`;
      assert.ok(!seen.has(key), key);
      seen.add(key);
    }
  });
});

type Read = readonly [words: string, value: string | null, more: Record<string, unknown>];

function readingsOf(example: DateExample): Read[] {
  const mentions = datesOf(example.text, example.language ?? "zh-Hant", publishedOf(example));
  return mentions.map((mention, i) => {
    const expected = example.reads[i]?.[2] ?? {};
    const details = detailsOf(mention);
    const shown = Object.fromEntries(Object.keys(expected).map((key) => [key, details[key]]));
    return [example.text.slice(mention.start, mention.end), notationOf(mention), shown];
  });
}

const publishedOf = ({ published }: DateExample): string | null => (published === undefined ? "2025-07-30" : published);

function notationOf(mention: DateMention): string | null {
  if (mention.isVague) return "vague";
  return mention.isImpossible ? "impossible" : describeDate(mention).notation;
}

function detailsOf(mention: DateMention): Record<string, unknown> {
  const { modifier, weekday, isBasis } = mention;
  return { modifier, weekday, isBasis, isApproximate: mention.isApproximate, implied: mention.implied.join(" ") };
}

const expectedOf = ({ reads }: DateExample): Read[] =>
  reads.map((reading: ExampleReading): Read => [reading[0], reading[1], { ...reading[2] }]);
