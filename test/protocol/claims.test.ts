/** The request beyond the protocol that lists a draft's claims, the supported ones too. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ClaimsList, LIST_CLAIMS } from "../../server/lsp/requests.ts";
import { Client, type Folder } from "./client.ts";
import { DRAFT, dolphins, MENDED } from "./project.ts";

const list = (client: Client, folder: Folder, name = "draft.md"): Promise<ClaimsList | null> =>
  client.connection.sendRequest(LIST_CLAIMS, { uri: folder.uri(name) });

const listing = (claims: ClaimsList | null): string[] =>
  claims!.claims.map(({ words, range, verdict, code }) =>
    `${range.start.line} ${words} ${verdict} ${code ?? ""}`.trim(),
  );

describe("the list of claims", () => {
  it("has every claim in the order of the text, with what came of it", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, locale: "en" });
    await client.open("draft.md");
    const found = await list(client, folder);
    const figures = found!.claims.filter(({ kind }) => kind === "figure");
    assert.deepEqual(listing({ version: 1, claims: figures }), [
      "5 41% contradicted figure.contradicted",
      "5 3000萬 supported",
      "7 63% unverified figure.unverified",
    ]);
    const [slip, sound] = figures;
    assert.equal(slip!.label, "Contradicted");
    assert.match(slip!.message, /41%.*14%/);
    assert.equal(sound!.message, "");
    const starts = found!.claims.map(({ range }) => range.start.line * 1000 + range.start.character);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it("follows the text as it is edited, and speaks the reader's language", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, locale: "zh-TW" });
    await client.open("draft.md");
    const before = await list(client, folder);
    assert.equal(before!.claims.find(({ words }) => words.includes("41%"))!.label, "與來源不符");
    await client.change("draft.md", MENDED);
    const after = await list(client, folder);
    assert.ok(after!.version > before!.version);
    assert.ok(!listing(after).some((line) => line.includes("contradicted")), listing(after).join("\n"));
  });

  it("is none for what is no draft", async () => {
    using folder = dolphins({ "other.md": DRAFT });
    await using client = await Client.start({ folder });
    await client.open("sources/report.md");
    assert.equal(await list(client, folder, "sources/report.md"), null);
  });
});
