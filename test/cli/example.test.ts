/** The bundled example, as `npm start` checks it: each slip that was put into its draft is found, what no source states is said, and nothing else is flagged. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { hegao } from "./run.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Words of the draft that are wrong or stand in no source, with what the finding is called. */
const SLIPS: Readonly<Record<string, RegExp>> = {
  "1,680萬": /^figure\.contradicted$/, // 1,860萬
  "18%": /^figure\.contradicted$/, // of 環比, where the draft has 同比
  "今年的重點不是上架更多代幣,而是讓散戶放心把資產留在平台上。": /^quotation\.altered$/, // 機構客戶
  首席技術官何啟綸: /^attribution\.contradicted$/, // 首席財務官
  "4月9日(星期五)": /^date\.weekday$/, // a Thursday
  "7月1日": /^date\.(?:contradicted|unverified)$/, // June 1, in the other language
  百: /^figure\.unverified$/, // 逾百家銀行 stands in no source
  "知恆2.0": /^name\.(?:contradicted|unknown)$/, // 知衡
};

describe("the bundled example", () => {
  it("shows its slips, and ends with 0", async () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { scripts: { start: string } };
    const typed = scripts.start.split(" ").slice(2);
    assert.deepEqual(typed.slice(0, 1), ["check"]);
    const { code, out, err } = await hegao(ROOT, [...typed, "--format", "json", "--no-index"]);
    assert.equal(err, "");
    assert.equal(code, 0);
    const { claims } = JSON.parse(out).drafts[0] as { claims: { text: string; code: string; severity: string }[] };
    const flagged = claims.filter(({ severity }) => severity === "error" || severity === "warning");
    const codes = Object.fromEntries(flagged.map(({ text, code }) => [text.replace(/^[「『]|[」』]$/g, ""), code]));
    assert.deepEqual(Object.keys(codes).sort(), Object.keys(SLIPS).sort());
    for (const [words, code] of Object.entries(codes)) assert.match(code, SLIPS[words]!, words);
  });
});
