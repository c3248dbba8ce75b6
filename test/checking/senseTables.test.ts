/** Every row of the tables of senses and of measures makes its words meet, or keeps what they measure apart, and no other does. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as measuring from "../../server/checking/measures.ts";
import { isOtherMeasure, MEASURES, measuredIn, NARROWINGS } from "../../server/checking/measures.ts";
import { SENSES, sensesOf } from "../../server/checking/senses.ts";
import { without } from "../kinds/without.ts";
import { check } from "./marked.ts";

const formsOf = (row: string): string[] => {
  const [words, ...phrases] = row.split("|");
  return [...words!.split(" "), ...phrases];
};

const isLatin = (form: string): boolean => /[a-z]/.test(form);

/** A sentence that has the form and no other word of the tables. */
const sentenceWith = (form: string): string => (isLatin(form) ? `this is ${form} again` : `此即${form}了`);

const shared = (a: string, b: string): string[] => {
  const there = new Set(sensesOf(sentenceWith(b)));
  return sensesOf(sentenceWith(a)).filter((term) => there.has(term));
};

describe("the table of senses", () => {
  for (const [number, row] of SENSES.entries()) {
    const [first, ...others] = formsOf(row);

    it(`has ${row} mean one thing, and needs the row for it`, () => {
      for (const other of others) assert.ok(shared(first!, other).includes(`=${number}`), `${first} and ${other}`);
      assert.ok(
        others.some((other) => shared(first!, other).length === 1),
        "all of its words meet by another row as well",
      );
    });

    it(`has ${first} mean none of the others`, () => {
      const meets = SENSES.filter((other, i) => {
        const [head] = formsOf(other);
        return (
          i !== number &&
          !formsOf(other).includes(first!) &&
          !formsOf(row).includes(head!) &&
          shared(first!, head!).length > 0
        );
      });
      assert.deepEqual(meets, []);
      for (const form of formsOf(row).filter((each) => /^[a-z]/.test(each)))
        assert.deepEqual(sensesOf(`x${form}x`), []);
    });
  }
});

type Measuring = Pick<typeof measuring, "measuredIn" | "isOtherMeasure">;

describe("the tables of measures", () => {
  const at = 100;
  const areApart = (by: Measuring, a: string, b: string): boolean =>
    by.isOtherMeasure(by.measuredIn(sentenceWith(a), at), by.measuredIn(sentenceWith(b), at));

  for (const [name, rows] of Object.entries({ MEASURES, NARROWINGS })) {
    for (const [i, row] of rows.entries()) {
      const other = rows[(i + 1) % rows.length]!;

      it(`keep ${row} and ${other} apart, and need the row for it`, async () => {
        const table = { file: "checking/measures.ts", name };
        const [copy] = (await without(table, [row], [table.file])) as unknown as [Measuring];
        for (const form of formsOf(row)) {
          assert.ok(areApart(measuring, form, formsOf(other)[0]!), form);
          const then = copy.measuredIn(sentenceWith(form), at);
          assert.notDeepEqual(then, measuredIn(sentenceWith(form), at), form);
        }
      });

      it(`leave ${row} together`, () => {
        const [first, ...others] = formsOf(row);
        for (const form of others) assert.ok(!areApart(measuring, first!, form), form);
      });
    }
  }

  it("leave together what no word measures", () => {
    assert.ok(!isOtherMeasure(measuredIn("公司去年的人数为", at), measuredIn("公司去年的收入为", at)));
  });
});

describe("a figure", () => {
  const of = (measure: string) => ({ "report.md": `海獺集團${measure}為35.2億元,較預期好。` });

  it("is borne out by one that measures the same in other words", () => {
    for (const measure of ["營收", "營業額", "營業收入"])
      check(
        `海獺集團收入為⟦35.2億元⟧。
        ^ supported`,
        of(measure),
      );
  });
});
