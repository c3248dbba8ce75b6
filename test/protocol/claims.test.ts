/** The request beyond the protocol that lists a draft's claims, the supported ones too. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CLAIM_SHEET, type ClaimSheet, type ClaimsList, LIST_CLAIMS } from "../../server/lsp/requests.ts";
import { Client, edited, type Folder } from "./client.ts";
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
    assert.deepEqual(listing({ ...found!, claims: figures }), [
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

/** Of the claim with these words. */
async function sheetOf(client: Client, folder: Folder, words: string): Promise<ClaimSheet> {
  const { stamp, claims } = (await list(client, folder))!;
  const claim = claims.findIndex((each) => each.words === words);
  const sheet = await client.connection.sendRequest(CLAIM_SHEET, { uri: folder.uri("draft.md"), stamp, claim });
  return sheet as ClaimSheet;
}

const said = (segments: readonly { text: string; isMatched: boolean }[]): string =>
  segments.map(({ text, isMatched }) => (isMatched ? `⟦${text}⟧` : text)).join("");

describe("the sheet of a claim", () => {
  it("has the draft's sentence, what the source says, where, and what can be done", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, locale: "en" });
    await client.open("draft.md");
    const sheet = await sheetOf(client, folder, "41%");
    assert.deepEqual([sheet.label, sheet.code, sheet.line], ["Contradicted", "figure.contradicted", 6]);
    assert.equal(said(sheet.sentence), "海豚交易所第二季現貨交易量環比增長⟦41%⟧，註冊用戶突破3000萬。");
    const [quote] = sheet.quotes;
    assert.equal(said(quote!.sentence), "海豚交易所第二季現貨交易量環比增長⟦14%⟧，註冊用戶突破3000萬。");
    assert.deepEqual(
      [quote!.title, quote!.publisher, quote!.published, quote!.place],
      ["海豚交易所第二季報告", "海豚交易所", "2025-07-08", "line 10"],
    );
    assert.equal(sheet.places[0]!.uri, folder.uri("sources/report.md"));
    assert.equal(sheet.places[0]!.range.start.line, 9);
    assert.equal(sheet.areNearest, false);
    assert.ok(sheet.canBeSignedOff);
  });

  it("has fixes whose edits the protocol's own request works out", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, locale: "en" });
    await client.open("draft.md");
    const { fixes } = await sheetOf(client, folder, "41%");
    const fix = fixes.find(({ kind }) => kind === "replace");
    assert.match(fix!.action.title, /14%/);
    const { documentChanges } = await client.resolve(fix!.action);
    const [change] = documentChanges as { edits: Parameters<typeof edited>[1] }[];
    assert.equal(edited(DRAFT, change!.edits), MENDED);
  });

  it("offers a citation for what is supported, and the nearest passages for what no source states", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, locale: "en" });
    await client.open("draft.md");
    const sound = await sheetOf(client, folder, "3000萬");
    assert.deepEqual(
      sound.fixes.map(({ kind }) => kind),
      ["cite"],
    );
    assert.ok(!sound.canBeSignedOff);
    const open = await sheetOf(client, folder, "63%");
    assert.deepEqual([open.verdict, open.areNearest], ["unverified", true]);
    assert.deepEqual(open.why, ["no source states it"]);
  });

  it("is none where the list that it was taken from is out of date", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    const { stamp } = (await list(client, folder))!;
    await client.change("draft.md", MENDED);
    const sheet = await client.connection.sendRequest(CLAIM_SHEET, { uri: folder.uri("draft.md"), stamp, claim: 0 });
    assert.equal(sheet, null);
  });
});
