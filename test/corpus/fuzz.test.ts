/** Damaged files of every format are read as far as they go, or refused with a reason. `npm run soak` tries ten thousand each. */
import { describe, it } from "node:test";
import { FUZZED, inputOf, outcomeOf } from "./fuzzing.ts";

describe("a damaged file", () => {
  for (const format of FUZZED)
    it(`brings no reader down: ${format}`, async () => {
      for (let number = 0; number < 60; number++) await outcomeOf(format, inputOf(format, number));
    });
});
