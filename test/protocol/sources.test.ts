/** The requests beyond the protocol: which sources there are and how they were read, new ones, and what is known of them. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  ADD_SOURCE,
  type AddSourceResult,
  EDIT_METADATA,
  LIST_SOURCES,
  type SourcesList,
  type ToAdd,
} from "../../server/lsp/requests.ts";
import { Client, Folder } from "./client.ts";
import { DRAFT, dolphins } from "./project.ts";

const list = (client: Client, folder: Folder): Promise<SourcesList | null> =>
  client.connection.sendRequest(LIST_SOURCES, { uri: folder.uri("draft.md") });

const add = (client: Client, folder: Folder, what: ToAdd): Promise<AddSourceResult> =>
  client.connection.sendRequest(ADD_SOURCE, { uri: folder.uri("draft.md"), what });

const pathOf = (uri: string): string => fileURLToPath(uri);

/** Big5 of 晨曦支付公布,首季交易額為58億元,同比增長14%。 */
const IN_BIG5 = Buffer.from(
  "b1e1c466a4e4a549a4bda5ac2cadbaa975a5e6a9f6c342acb03538bbf5a4b82ca650a4f1bc57aaf8313425a143",
  "hex",
);

describe("the list of sources", () => {
  it("says of each what is known, how it was read, and what went wrong", async () => {
    using folder = dolphins({
      "sources/old.txt": IN_BIG5,
      "sources/scan.png": "no text",
      "sources/wire.jsonl": '{"id":1,"text":"一。"}\n{"id":2,"text":"二。"}\n',
    });
    await using client = await Client.start({ folder });
    const { sources, files } = (await list(client, folder))!;
    assert.equal(sources, 4);
    const found = files.map(({ id, format, encoding, sources, passages, published, guessed, problems }) =>
      [id, format, encoding, sources, passages, published, guessed.join(), problems.length].join(" "),
    );
    assert.deepEqual(found, [
      "old.txt text big5 1 1  title 0",
      "report.md markdown utf-8 1 3 2025-07-08  0",
      "scan.png   0 0   1",
      "wire.jsonl jsonl  2 2   0",
    ]);
    assert.equal(files[1]!.uri, folder.uri("sources/report.md"));
    assert.equal(files[1]!.publisher, "海豚交易所");
  });

  it("is none where there is no project", async () => {
    using folder = new Folder({ "draft.md": DRAFT });
    await using client = await Client.start({ folder });
    assert.equal(await list(client, folder), null);
  });

  it("follows the settings for encodings and sizes", async () => {
    const settings = { encodings: { "sources/old": "gb18030" }, sizeLimit: 1 };
    using folder = dolphins({
      "sources/old/a.txt": IN_BIG5,
      "sources/large.txt": "字".repeat(400_000),
      "hegao.json": JSON.stringify(settings),
    });
    await using client = await Client.start({ folder });
    const before = (await list(client, folder))!;
    assert.deepEqual(
      before.files.map(({ id, encoding, sources }) => [id, encoding, sources]),
      [
        ["large.txt", null, 0],
        ["old/a.txt", "gb18030", 1],
        ["report.md", "utf-8", 1],
      ],
    );
    folder.write("hegao.json", JSON.stringify({ encodings: { "sources/old/*.txt": "big5" } }));
    await client.open("draft.md");
    await client.diagnostics("draft.md");
    const refreshed = client.refreshes;
    await client.changed(2, "hegao.json");
    await client.until(() => client.refreshes > refreshed);
    const after = (await list(client, folder))!;
    assert.deepEqual(
      after.files.map(({ encoding, sources }) => [encoding, sources]),
      [
        ["utf-8", 1],
        ["big5", 1],
        ["utf-8", 1],
      ],
    );
  });
});

describe("a new source", () => {
  it("is fetched when a person asks, kept, and counts at once", async () => {
    const page =
      "<html><title>客服</title><h1>海豚擴充客服</h1><p>海豚交易所2025年7月9日表示，客服團隊擴大了63%。</p></html>";
    let asked = 0;
    const web = createServer((_, response) => {
      asked++;
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    });
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/news`;
    using folder = dolphins({ "draft.md": `${DRAFT}\n見 [客服](${url})。\n` });
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => found.some(({ code }) => code === "figure.unverified"));
    assert.equal(asked, 0);
    const result = await add(client, folder, { type: "url", url });
    assert.ok("source" in result && result.open === result.source && !result.isKnown);
    assert.equal(asked, 1);
    assert.ok(folder.read(`sources/${pathOf(result.source).split("/").at(-1)}`).includes(`url: ${url}\n`));
    await client.diagnosticsWhen("draft.md", (found) => !found.some(({ code }) => code === "figure.unverified"));
    web.close();
  });

  it("that cannot be had is a message", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, locale: "en" });
    const result = await add(client, folder, { type: "url", url: "ftp://elsewhere.example/" });
    assert.deepEqual(result, { problem: "not a web address (http or https): ftp://elsewhere.example/" });
  });

  it("is not written into a workspace that is not trusted, nor fetched", async () => {
    using folder = dolphins();
    using storage = new Folder({});
    const options = { storage: storage.path, isTrusted: false };
    await using client = await Client.start({ folder, options, locale: "en" });
    const result = await add(client, folder, { type: "clipboard", text: "收入58億元" });
    assert.deepEqual(result, { problem: "Nothing is written into a workspace that is not trusted." });
  });
});

describe("what is known of a source", () => {
  const edit = (client: Client, uri: string): Promise<AddSourceResult> =>
    client.connection.sendRequest(EDIT_METADATA, { uri });

  it("is mended in its front matter, or in a sidecar file made for it", async () => {
    using folder = dolphins({ "sources/staff.txt": "海豚擴充客服\n2025年7月9日\n\n客服團隊擴大了63%。\n" });
    await using client = await Client.start({ folder, locale: "en" });
    const own = await edit(client, folder.uri("sources/report.md"));
    assert.ok("open" in own && own.open === folder.uri("sources/report.md"));
    const beside = await edit(client, folder.uri("sources/staff.txt"));
    assert.ok("open" in beside && beside.open === folder.uri("sources/staff.txt.meta.yaml"));
    assert.match(
      folder.read("sources/staff.txt.meta.yaml"),
      /^# title: 海豚擴充客服 # guessed[^\n]*\npublisher:\nauthor:\n# published: 2025-07-09 # guessed[^\n]*\nurl:\n$/,
    );
    const none = await edit(client, folder.uri("draft.md"));
    assert.ok("problem" in none);
  });
});
