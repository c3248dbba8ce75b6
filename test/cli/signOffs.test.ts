/** The file of sign-offs as the terminal honours it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Files, hegao, inFolder } from "./run.ts";

const FILES: Files = {
  "hegao.json": "{}",
  "draft.md": "---\ndate: 2025-07-22\n---\n\n澄海交易所第二季現貨交易量環比增長41%。\n",
  "sources/quarter.md": "---\npublished: 2025-07-15\n---\n\n澄海交易所第二季現貨交易量環比增長14%。\n",
};

const SIGNED = JSON.stringify({
  version: 1,
  drafts: {
    "draft.md": [
      {
        quote: "41%",
        kind: "figure",
        code: "figure.contradicted",
        before: "二季现货交易量环比增长",
        after: "。",
        against: "14%",
        who: "陳美玲",
        when: "2025-07-22",
        how: "電話查證",
        why: "發言人確認",
      },
    ],
  },
});

test("what is signed off is no finding", () =>
  inFolder({ ...FILES, "hegao.signoffs.json": SIGNED }, async (folder) => {
    const { code, out } = await hegao(folder, ["check", "draft.md", "--format", "json"]);
    assert.equal(code, 0);
    const claims = JSON.parse(out).drafts[0].claims as { text: string; verdict: string; signedOff?: { who: string } }[];
    const claim = claims.find(({ text }) => text === "41%")!;
    assert.deepEqual([claim.verdict, claim.signedOff?.who], ["signedOff", "陳美玲"]);
  }));

test("a file of sign-offs that is broken signs nothing off, and is said", () =>
  inFolder({ ...FILES, "hegao.signoffs.json": SIGNED.slice(0, 80) }, async (folder) => {
    const { code, err } = await hegao(folder, ["check", "draft.md"]);
    assert.equal(code, 1);
    assert.match(err, /hegao\.signoffs\.json.*cannot be used/);
  }));
