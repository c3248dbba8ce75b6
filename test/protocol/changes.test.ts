/** What changes in the draft, among the sources, or in the settings is taken up, and nothing stale stays. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Diagnostic } from "vscode-languageserver/node";
import type { DraftStatus } from "../../server/lsp/requests.ts";
import { Client, Folder, placeOf } from "./client.ts";
import { DRAFT, dolphins, MENDED, REPORT } from "./project.ts";

const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

const isSlip = ({ code }: Diagnostic): boolean => code === "figure.contradicted";

describe("changes", () => {
  it("to the draft are taken up", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    assert.ok(codes(await client.diagnostics("draft.md")).includes("figure.contradicted"));
    await client.change("draft.md", "14%", placeOf(DRAFT, "41%"));
    assert.ok(!codes(await client.diagnostics("draft.md")).includes("figure.contradicted"));
    await client.change("draft.md", "");
    assert.deepEqual(await client.diagnostics("draft.md"), []);
    await client.change("draft.md", DRAFT);
    assert.ok(codes(await client.diagnostics("draft.md")).includes("figure.contradicted"));
  });

  it("to a source are taken up, whoever tells of them", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    folder.write("sources/report.md", REPORT.replace("14%", "41%"));
    await client.changed(2, "sources/report.md");
    await client.diagnosticsWhen("draft.md", (found) => !found.some(isSlip));
    folder.write("sources/report.md", REPORT);
    await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
  });

  it("leave nothing behind when a source is deleted while the draft is open", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    folder.remove("sources/report.md");
    await client.changed(3, "sources/report.md");
    await client.diagnosticsWhen("draft.md", (found) => !found.some(isSlip));
  });

  it("bring in a source that was not there", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => codes(found).includes("figure.unverified"));
    folder.write("sources/staff.md", "---\ndate: 2025-07-09\n---\n\n海豚交易所表示，客服團隊擴大了63%。\n");
    await client.changed(1, "sources/staff.md");
    await client.diagnosticsWhen("draft.md", (found) => !codes(found).includes("figure.unverified"));
  });

  it("make a folder a project, and no longer", async () => {
    using folder = new Folder({ "draft.md": DRAFT });
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    assert.deepEqual(await client.diagnostics("draft.md"), []);
    folder.write("sources/report.md", REPORT);
    await client.changed(1, "sources", "sources/report.md");
    await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    folder.remove("sources");
    await client.changed(3, "sources");
    await client.diagnosticsWhen("draft.md", (found) => !found.some(isSlip));
  });

  it("to the settings are taken up", async () => {
    using folder = dolphins();
    await using client = await Client.start({
      folder,
      settings: { severities: { "figure.contradicted": "information" } },
    });
    await client.open("draft.md");
    const found = await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    assert.equal(found.find(isSlip)?.severity, 3);
    client.settings = {
      severities: { "figure.contradicted": "off" },
      locale: "en",
      trace: { server: "off" },
      kinds: null,
    };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.diagnosticsWhen("draft.md", (found) => !found.some(isSlip));
    const [unknown] = await client.diagnosticsWhen("draft.md", (found) => found.length > 0);
    assert.match(`${unknown?.message}`, /no source states it/);
  });

  it("to hegao.json are taken up; a broken one is said once, with its place", async () => {
    using folder = dolphins({ "hegao.json": '{ "severities": { "figure.unverified": "off" } }' });
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    const before = await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    assert.ok(!codes(before).includes("figure.unverified"));
    folder.write("hegao.json", '{\n  "severities": { "figure.unverified": "of" },\n  "draftdate": "2025-07-10"\n}');
    await client.changed(2, "hegao.json");
    await client.until(() => client.messages.length > 1);
    const said = client.messages.map(({ message }) => message).join("\n");
    assert.match(said, /hegao\.json:2:\d+/);
    assert.match(said, /draftDate/);
    await client.diagnosticsWhen("draft.md", (found) => codes(found).includes("figure.unverified"));
    const { length } = client.messages;
    await client.change("draft.md", MENDED);
    await client.diagnosticsWhen("draft.md", (found) => !found.some(isSlip));
    assert.equal(client.messages.length, length);
    assert.ok((client.notes<DraftStatus>("draft.md").at(-1)?.problems.length ?? 0) > 0);
  });

  for (const [locale, said] of [
    ["zh-TW", /在「sources」沒有讀到任何來源，因此完全沒有核對/],
    ["zh-CN", /在“sources”没有读到任何来源，因此完全没有核对/],
    ["en", /No source could be read in “sources”, so nothing is checked/],
  ] as const) {
    it(`find a sources folder in which nothing can be read, and say so in ${locale} until there is something`, async () => {
      using folder = new Folder({ "draft.md": DRAFT, "sources/scan.png": "x" });
      await using client = await Client.start({ folder, locale });
      await client.open("draft.md");
      assert.deepEqual(await client.diagnostics("draft.md"), []);
      const note = () => client.notes<DraftStatus>("draft.md").at(-1);
      await client.until(() => client.messages.some(({ message }) => said.test(message)));
      await client.until(() => note()?.sources.state === "missing");
      assert.match(note()!.problems.join("\n"), said);
      folder.write("sources/report.md", REPORT);
      await client.changed(1, "sources/report.md");
      await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
      assert.equal(note()?.sources.state, "ready");
      assert.deepEqual(note()?.problems, []);
    });
  }

  it("find sources that hold the drafts too, and say so", async () => {
    using folder = new Folder({ "draft.md": DRAFT, "hegao.json": '{ "sources": ["."] }' });
    await using client = await Client.start({ folder, locale: "en" });
    await client.open("draft.md");
    const said = /holds the whole project.*no draft is checked/;
    await client.until(() => client.messages.some(({ message }) => said.test(message)));
  });

  it("find a sources folder that is missing, and say so", async () => {
    using folder = new Folder({ "draft.md": DRAFT, "hegao.json": '{ "sources": ["archive"] }' });
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    const found = await client.diagnostics("draft.md");
    assert.ok(!found.some(isSlip));
    await client.until(() => client.messages.some(({ message }) => message.includes("archive")));
    assert.equal(client.notes<DraftStatus>("draft.md").at(-1)?.sources.state, "missing");
    folder.write("archive/report.md", REPORT);
    await client.changed(1, "archive", "archive/report.md");
    await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    assert.equal(client.notes<DraftStatus>("draft.md").at(-1)?.sources.state, "ready");
  });
});
