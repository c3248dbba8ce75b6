/** The dictionary keeps what it is taught whole, and whoever lacks it is told once and gets words all the same. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openWords } from "../../server/corpus/words.ts";

describe("words of Chinese text", () => {
  const missing: string[] = [];
  const words = openWords((reason) => missing.push(reason));
  const text = "水獭宝和海狸贷的用户上升";

  it("leave nothing of the text out", () => {
    for (const names of [[], ["水獭宝"]])
      assert.equal(
        words
          .tag(text, names)
          .map(({ word }) => word)
          .join(""),
        text,
      );
    assert.ok(missing.length <= 1);
  });

  it("have the names whole that they were taught, tagged as names", () => {
    const found = words.tag(text, ["水獭宝", "海狸贷"]);
    const names = found.filter(({ tag }) => tag === "nz").map(({ word }) => word);
    assert.deepEqual(names, missing.length === 0 ? ["水獭宝", "海狸贷"] : []);
  });
});
