/** Figures are read as their examples say, and nothing else is. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ExampleReading, FigureExample } from "../../server/kinds/figure/example.ts";
import { FIGURE_EXAMPLES } from "../../server/kinds/figure/examples.ts";
import type { Figure } from "../../server/kinds/figure/figure.ts";
import { figuresOf, notationOf } from "./figures.ts";

describe("the figure kind's examples", () => {
  for (const [index, example] of FIGURE_EXAMPLES.entries()) {
    it(`${index}: ${example.text}`, () => assert.deepEqual(readingsOf(example), expectedOf(example)));
  }

  it("are about half things left alone", () => {
    const alone = FIGURE_EXAMPLES.filter((example) => example.reads.length === 0).length;
    const share = alone / FIGURE_EXAMPLES.length;
    assert.ok(share > 0.4 && share < 0.6, `${alone} of ${FIGURE_EXAMPLES.length}`);
  });

  it("have no text twice", () => {
    const seen = new Set<string>();
    for (const { text } of FIGURE_EXAMPLES) {
      assert.ok(!seen.has(text), text);
      seen.add(text);
    }
  });
});

type Read = readonly [words: string, type: string, value: string, more: Record<string, unknown>];

function readingsOf({ text, language, reads }: FigureExample): Read[] {
  return figuresOf(text, language ?? "zh-Hant").map((figure: Figure, i): Read => {
    const asked = Object.keys(reads[i]?.[3] ?? {});
    const more = Object.fromEntries(asked.map((key) => [key, figure[key as keyof Figure]]));
    return [text.slice(figure.start, figure.end), figure.type, notationOf(figure), more];
  });
}

const expectedOf = ({ reads }: FigureExample): Read[] =>
  reads.map(([words, type, value, more]: ExampleReading): Read => [words, type, value, { ...more }]);
