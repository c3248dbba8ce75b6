/**
 * Every character of the tables that people's names are read by is needed: half a table is taken away at a time
 * (`without.ts`), and no name that needs that half is read any more while those of the other half are.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  DOUBLE_SURNAMES,
  FOLLOWING,
  NEVER_GIVEN,
  SINGLE_SURNAMES,
  TRANSLITERATED,
} from "../../server/kinds/name/characters.ts";
import * as reading from "../../server/kinds/name/persons.ts";
import { without } from "./without.ts";

const FILE = "kinds/name/characters.ts";
const PERSONS = "kinds/name/persons.ts";

type Reading = Pick<typeof reading, "readPersons">;

/** Whether folded text is read as naming just this person. */
const isRead = ({ readPersons }: Reading, [folded, person]: readonly [string, string]): boolean =>
  readPersons(folded).some(({ start, end, foundBy }) => foundBy === "context" && folded.slice(start, end) === person);

interface CharacterTable {
  readonly name: string;
  readonly rows: readonly string[];
  /** A folded text and whom it names. @param other another row of the table. */
  readonly example: (row: string, other: string) => readonly [text: string, person: string];
  /** A text that has the row and in which nobody is named so. */
  readonly alone: (row: string, other: string) => readonly [text: string, person: string];
}

const unique = (characters: string): string[] => [...new Set(characters)];

const TABLES: readonly CharacterTable[] = [
  {
    name: "SINGLE_SURNAMES",
    rows: unique(SINGLE_SURNAMES),
    example: (surname) => [`行政总裁${surname}晓峰出席`, `${surname}晓峰`],
    alone: (surname) => [`会上${surname}晓峰出席`, `${surname}晓峰`],
  },
  {
    name: "DOUBLE_SURNAMES",
    rows: [...DOUBLE_SURNAMES],
    example: (surname) => [`行政总裁${surname}晓峰出席`, `${surname}晓峰`],
    alone: (surname) => [`会上${surname}晓峰出席`, `${surname}晓峰`],
  },
  {
    name: "TRANSLITERATED",
    rows: unique(TRANSLITERATED),
    example: (character, other) => [`行政总裁${other}${character}${other}出席`, `${other}${character}${other}`],
    alone: (character, other) => [`会上${other}${character}${other}出席`, `${other}${character}${other}`],
  },
  {
    name: "FOLLOWING",
    rows: unique(FOLLOWING),
    example: (character) => [`行政总裁江晓${character}石头`, "江晓"],
    alone: (character) => [`行政总裁江${character}峰石头`, `江${character}`],
  },
  {
    name: "NEVER_GIVEN",
    rows: unique(NEVER_GIVEN),
    example: (character) => [`行政总裁江晓${character}石头`, "江晓"],
    alone: (character) => [`会上江晓${character}石头`, "江晓"],
  },
];

for (const { name, rows, example, alone } of TABLES) {
  describe(`the table ${name}`, () => {
    it("reads a name by each row", () => {
      assert.deepEqual(
        rows.filter((row) => !isRead(reading, example(row, rows[0]!))),
        [],
      );
    });

    it("makes nobody of what no word tells to be a person", () => {
      assert.deepEqual(
        rows.filter((row) => isRead(reading, alone(row, rows[0]!))),
        [],
      );
    });

    it("needs each row", async () => {
      for (const half of [0, 1]) {
        const gone = rows.filter((_, i) => i % 2 === half);
        const there = rows.filter((_, i) => i % 2 !== half);
        const [copy] = (await without({ file: FILE, name }, gone, [PERSONS])) as unknown as [Reading];
        const isReadThen = (row: string): boolean => isRead(copy, example(row, there[0]!));
        assert.deepEqual(gone.filter(isReadThen), [], "read without the row too");
        assert.deepEqual(
          there.filter((row) => !isReadThen(row)),
          [],
          "read no more, though the row is there",
        );
      }
    });
  });
}
