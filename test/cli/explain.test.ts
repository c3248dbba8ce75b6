/** `hegao explain` from outside: why a claim has its verdict. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Files, hegao, inFolder } from "./run.ts";

const FILES: Files = {
  "draft.md": "---\ndate: 2025-07-22\n---\n\n澄海交易所第二季現貨交易量環比增長41%。\n",
  "sources/quarter.md":
    "---\npublisher: 澄海交易所\npublished: 2025-07-15\n---\n\n澄海交易所第二季現貨交易量環比增長14%，員工增加3%。\n",
};

test("a claim's verdict is explained by what was held against it", () =>
  inFolder(FILES, async (folder) => {
    const { code, out } = await hegao(folder, ["explain", "draft.md:5:18"]);
    assert.equal(code, 0);
    assert.match(out, /^## 5:\d+ .*41%\n\nContradicted · figure\.contradicted\n/);
    assert.match(out, /\n1\. 14% — decided; another value, the value differs\n +Closeness \d+%: .*\+\d/);
    assert.match(out, /\n2\. 3% — (?:too far from its subject|another stands nearer)/);
    assert.match(out, /澄海交易所, 2025-07-15 · line 6/);
  }));

test("where nothing is claimed, that is said", () =>
  inFolder(FILES, async (folder) => {
    const { code, out, err } = await hegao(folder, ["explain", "draft.md:4:1"]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /There is no claim at draft\.md:4:1\./);
  }));

test("without a place, how to name one is said", () =>
  inFolder(FILES, async (folder) => {
    for (const typed of [["explain"], ["explain", "draft.md"], ["explain", "draft.md:5:1", "more"]]) {
      const { code, err } = await hegao(folder, typed);
      assert.equal(code, 2);
      assert.match(err, /hegao explain DRAFT\.md:LINE:COLUMN/);
    }
  }));
