/** Findings, hovers, fixes and definitions of a draft, as a client that pulls sees them. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { DiagnosticSeverity, type Hover, type Location, type MarkupContent } from "vscode-languageserver/node";
import { type DraftStatus, EXPLAIN } from "../../server/lsp/requests.ts";
import { Client, edited, Folder, PULLING, placeOf } from "./client.ts";
import { DRAFT, dolphins, MENDED } from "./project.ts";

describe("a draft that is open", () => {
  let folder: Folder;
  let client: Client;

  before(async () => {
    folder = dolphins({ "README.md": DRAFT, "elsewhere.json": "{}" });
    client = await Client.start({ folder });
    await client.open("draft.md");
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    folder[Symbol.dispose]();
  });

  it("has its findings, with code, severity and what the source says", async () => {
    const found = await client.diagnostics("draft.md");
    const slip = found.find(({ code }) => code === "figure.contradicted");
    assert.ok(slip);
    assert.equal(slip.severity, DiagnosticSeverity.Error);
    assert.equal(slip.source, "hegao");
    assert.deepEqual(slip.range, placeOf(DRAFT, "41%"));
    assert.match(`${slip.message}`, /41%.*海豚交易所.*14%/);
    const unknown = found.find(({ code }) => code === "figure.unverified");
    assert.deepEqual(unknown?.range, placeOf(DRAFT, "63%"));
    assert.equal(unknown?.severity, DiagnosticSeverity.Warning);
  });

  it("leads from a finding to the passage that decided it", async () => {
    const [slip] = await client.diagnostics("draft.md");
    const [related] = slip?.relatedInformation ?? [];
    assert.equal(related?.location.uri, folder.uri("sources/report.md"));
    assert.equal(related?.location.range.start.line, 9);
    assert.match(related?.message ?? "", /環比增長14%/);
  });

  it("shows the source's sentence, title, publisher and date over a claim, and a link to the place", async () => {
    const shown = textOf(await client.hover("draft.md", placeOf(DRAFT, "3000萬").start));
    for (const words of ["註冊用戶突破", "3000萬", "海豚交易所第二季報告", "2025-07-08"])
      assert.ok(shown.includes(words), words);
    assert.match(shown, /command:hegao\.openSource\?/);
  });

  it("shows nothing where nothing is claimed", async () => {
    assert.equal(await client.hover("draft.md", { line: 0, character: 1 }), null);
    assert.equal(await client.hover("draft.md", { line: 4000, character: 9 }), null);
  });

  it("explains a verdict by what was held against the claim", async () => {
    const uri = folder.uri("draft.md");
    const explain = (position: object) => client.connection.sendRequest<string | null>(EXPLAIN, { uri, position });
    const said = await explain(placeOf(DRAFT, "41%").start);
    assert.match(said ?? "", /41%[\s\S]*figure\.contradicted[\s\S]*\n1\. 14%/);
    assert.equal(await explain({ line: 0, character: 1 }), null);
  });

  it("leads from a claim to the sentence in its source", async () => {
    const found = await client.connection.sendRequest<Location[]>("textDocument/definition", {
      textDocument: { uri: folder.uri("draft.md") },
      position: placeOf(DRAFT, "3000萬").start,
    });
    assert.equal(found[0]?.uri, folder.uri("sources/report.md"));
    assert.equal(found[0]?.range.start.line, 9);
  });

  it("puts in what the source says, and nothing else", async () => {
    const fixes = await client.actions("draft.md", placeOf(DRAFT, "41%"));
    const preferred = fixes.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    const edit = await client.resolve(preferred[0]!);
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.equal(change.textDocument.version, 1);
    assert.equal(edited(DRAFT, change.edits as never), MENDED);
  });

  it("cites a source by a footnote", async () => {
    const [cite] = await client.actions("draft.md", placeOf(DRAFT, "3000萬"));
    const edit = await client.resolve(cite!);
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    const text = edited(DRAFT, change.edits as never);
    assert.match(text, /3000萬\[\^1\]/);
    assert.match(text, /\n\[\^1\]: .*海豚交易所第二季報告/);
  });

  it("offers no fix where nothing is claimed", async () => {
    const nowhere = { line: 3, character: 0 };
    assert.deepEqual(await client.actions("draft.md", { start: nowhere, end: nowhere }), []);
  });

  it("tells how the claims and the sources stand", async () => {
    await client.until(() => client.notes<DraftStatus>("draft.md").some(({ claims }) => claims !== null));
    const last = client.notes<DraftStatus>("draft.md").findLast(({ claims }) => claims !== null);
    assert.equal(last?.sources.state, "ready");
    assert.equal(last?.sources.read, 1);
    assert.deepEqual(last?.problems, []);
    const counts = new Map(last?.claims?.map(({ verdict, count }) => [verdict as string, count]));
    assert.equal(counts.get("contradicted"), 1);
    assert.ok((counts.get("supported") ?? 0) >= 1);
    assert.equal(last?.claims?.find(({ verdict }) => verdict === "contradicted")?.label, "與來源不符");
  });

  it("finds nothing in sources, in a README, or in languages that are no prose", async () => {
    for (const name of ["sources/report.md", "README.md", "elsewhere.json"]) {
      await client.open(name);
      assert.deepEqual(await client.diagnostics(name), [], name);
    }
  });

  it("answers a second pull without repeating itself", async () => {
    const textDocument = { uri: folder.uri("draft.md") };
    const pull = (previousResultId?: string) =>
      client.connection.sendRequest<{ kind: string; resultId: string }>("textDocument/diagnostic", {
        textDocument,
        previousResultId,
      });
    const first = await pull();
    assert.equal((await pull(first.resultId)).kind, "unchanged");
  });
});

describe("sources that are no text of their own", () => {
  it("are shown as the text that was drawn from them, at the sentence", async () => {
    const record = { id: "d1", title: "海豚快訊", date: "2025-07-08", text: "海豚交易所註冊用戶突破3000萬。" };
    using folder = new Folder({
      "draft.md": DRAFT,
      "hegao.json": '{ "sources": ["wire.jsonl"] }',
      "wire.jsonl": `${JSON.stringify(record)}\n`,
    });
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, textDocumentContent: {} } };
    await using client = await Client.start({ folder, capabilities });
    await client.open("draft.md");
    const passages = await client.connection.sendRequest<Location[]>("textDocument/definition", {
      textDocument: { uri: folder.uri("draft.md") },
      position: placeOf(DRAFT, "3000萬").start,
    });
    const passage = passages[0]!;
    assert.ok(passage.uri.startsWith("hegao-source:"));
    const { text } = await client.connection.sendRequest<{ text: string }>("workspace/textDocumentContent", {
      uri: passage.uri,
    });
    assert.ok(text.includes(record.title));
    const { start, end } = passage.range;
    assert.equal(text.split("\n")[start.line]?.slice(start.character, end.character), record.text);
  });
});

describe("a source that is a table", () => {
  const TABLE = "項目,上半年,下半年\n商戶(家),4730,5120\n分行(間),47,51\n";
  const ON_TABLE = "海豚上半年的商戶為4730家。\n";

  it("is shown by rows, and led to from the noun that is counted too", async () => {
    using folder = new Folder({ "draft.md": ON_TABLE, "sources/table.csv": TABLE });
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, textDocumentContent: {} } };
    await using client = await Client.start({ folder, capabilities });
    await client.open("draft.md");
    const behind = await client.connection.sendRequest<Location[] | null>("textDocument/definition", {
      textDocument: { uri: folder.uri("draft.md") },
      position: placeOf(ON_TABLE, "家。").end,
    });
    assert.equal(behind, null);
    const [passage] = await client.connection.sendRequest<Location[]>("textDocument/definition", {
      textDocument: { uri: folder.uri("draft.md") },
      position: placeOf(ON_TABLE, "家").end,
    });
    assert.ok(passage);
    const { text } = await client.connection.sendRequest<{ text: string }>("workspace/textDocumentContent", {
      uri: passage.uri,
    });
    const line = text.split("\n")[passage.range.start.line]!;
    assert.equal(line, "商戶(家) | 4730 | 5120");
    assert.equal(line.slice(passage.range.start.character, passage.range.end.character), "4730");
  });
});

describe("a workspace that is not trusted", () => {
  it("is checked, and nothing is written into it", async () => {
    using folder = dolphins();
    using storage = new Folder({});
    const options = { hasCommands: true, storage: storage.path, isTrusted: false };
    await using client = await Client.start({ folder, options });
    await client.open("draft.md");
    assert.ok((await client.diagnostics("draft.md")).length > 0);
    assert.deepEqual(readdirSync(folder.path).sort(), ["draft.md", "hegao.json", "sources"]);
    assert.ok(readdirSync(storage.path).length > 0);
  });

  it("is not led to files outside its folder", async () => {
    using outside = dolphins();
    using folder = dolphins({ "hegao.json": JSON.stringify({ sources: [`${outside.path}/sources`] }) });
    for (const isTrusted of [true, false]) {
      using storage = new Folder({});
      const options = { hasCommands: true, storage: storage.path, isTrusted };
      await using client = await Client.start({ folder, options });
      await client.open("draft.md");
      const codes = (await client.diagnostics("draft.md")).map(({ code }) => code);
      assert.equal(codes.includes("figure.contradicted"), isTrusted);
      const said = client.messages.filter(({ message }) => message.includes(`${outside.path}/sources`));
      assert.equal(said.length, isTrusted ? 0 : 1, "what is held back is said");
    }
  });
});

function textOf(hover: Hover | null): string {
  return (hover?.contents as MarkupContent | undefined)?.value ?? "";
}
