/** Beside an archive whoever types is answered in haste; once the fingers rest, what was put off is judged and shown. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client, Folder, PUSHED } from "./client.ts";

const DRAFT = "嵐港支付公布,第二季商戶交易額為412億元,環比增長14%。\n";
/** Nothing of it stands in the report, and its figures in an article that nothing of the draft led to before. */
const TYPED = "鳴沙銀行同期的存款餘額為2,380億元。\n";

const ARTICLES = [
  ...Array.from({ length: 60 }, (_, i) => `第${i + 1}屆漁業展在港口開幕,攤位有${400 + i}個,參觀者增長${i}%。`),
  "鳴沙銀行公布第二季業績,存款餘額為2,380億元。",
].map((text, i) => JSON.stringify({ id: `article-${i}`, title: "快訊", date: "2025-07-21", text }));

const beside = (): Folder =>
  new Folder({
    "hegao.json": '{ "sources": ["sources", "archive.jsonl"], "draftDate": "2025-08-01" }',
    "archive.jsonl": `${ARTICLES.join("\n")}\n`,
    "sources/report.md": "---\npublished: 2025-07-20\n---\n\n嵐港支付公布,第二季商戶交易額為412億元,環比增長14%。\n",
    "draft.md": DRAFT,
  });

const end = { line: 1, character: 0 };

describe("a draft beside an archive", () => {
  it("has what was put off judged without anything more being typed", async () => {
    using folder = beside();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => found.length === 0);
    await client.change("draft.md", TYPED, { start: end, end });
    await client.diagnosticsWhen("draft.md", (found) => found.length === 0);
    await client.change("draft.md", TYPED.replace("2,380", "2,830"), { start: end, end: { line: 2, character: 0 } });
    const found = await client.diagnosticsWhen("draft.md", (found) => found.length > 0);
    assert.deepEqual(
      found.map(({ code }) => code),
      ["figure.unverified"],
    );
  });

  it("has it pushed to a client that cannot pull", async () => {
    using folder = beside();
    await using client = await Client.start({ folder, capabilities: PUSHED, options: {} });
    await client.open("draft.md");
    await client.until(() => client.published("draft.md").at(-1)?.diagnostics.length === 0);
    await client.change("draft.md", TYPED, { start: end, end });
    const isSound = (): boolean => {
      const last = client.published("draft.md").at(-1);
      return last?.version === 2 && last.diagnostics.length === 0;
    };
    await client.until(isSound);
  });
});
