/** Cancellation, long drafts, several servers, nonsense: nothing crashes, nothing blocks, nothing stale is answered. */
import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { describe, it } from "node:test";
import { CancellationTokenSource, type Diagnostic, LSPErrorCodes } from "vscode-languageserver/node";
import { Client, PUSHED, placeOf } from "./client.ts";
import { DRAFT, dolphins, MENDED } from "./project.ts";

const isSlip = ({ code }: Diagnostic): boolean => code === "figure.contradicted";

/** Of so many units at least; each paragraph is another one. */
function long(length: number): string {
  const paragraphs = [DRAFT];
  for (let size = DRAFT.length, i = 0; size < length; i++) {
    const paragraph = `第${i}段：海豚交易所的交易量增長${i % 100}%，另有用戶${i}萬。${PROSE}`;
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

const PROSE = "分析師認為，市場對合規平台的信心正在回升，機構客戶亦更願意把資產留在受監管的場所。".repeat(8);

describe("under strain", () => {
  it("answers a cancelled pull as cancelled, and the next one in full", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md", long(50_000));
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: folder.uri("draft.md") } },
      source.token,
    );
    source.cancel();
    await assert.rejects(pulled, { code: LSPErrorCodes.RequestCancelled });
    assert.ok((await client.diagnostics("draft.md")).length > 0);
  });

  it("answers an overtaken pull by asking for another", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnostics("draft.md");
    const text = long(50_000);
    await client.change("draft.md", text);
    const pulled = client.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri: folder.uri("draft.md") },
    });
    await client.change("draft.md", MENDED);
    await assert.rejects(pulled, { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
    assert.ok(!(await client.diagnostics("draft.md")).some(isSlip));
  });

  it("answers about a short draft while a very long one is being checked", async () => {
    using folder = dolphins({ "long.md": "" });
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    const order: string[] = [];
    await client.open("long.md", long(5_000_000));
    const longDone = client.diagnostics("long.md").then((found) => {
      order.push("long");
      return found;
    });
    await client.hover("draft.md", placeOf(DRAFT, "3000萬").start).then(() => order.push("short"));
    await client.change("long.md", DRAFT);
    assert.ok((await longDone).some(isSlip));
    assert.equal(order[0], "short");
  });

  it("says where it stopped in a draft too long to be checked to its end", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    const text = `${DRAFT}\n\n${`${PROSE}\n\n`.repeat(Math.ceil(250_000 / PROSE.length))}`;
    await client.open("draft.md", text);
    const found = await client.diagnostics("draft.md");
    assert.ok(found.some(isSlip));
    const stopped = found.filter(({ code }) => code === "draft.unchecked");
    assert.equal(stopped.length, 1);
    assert.match(String(stopped[0]!.message), new RegExp(`\\b${stopped[0]!.range.start.line + 1}\\b`));
  });

  it("answers about a draft of thousands of findings with the gravest thousand, in their order", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder });
    const openClaims = Array.from({ length: 1200 }, (_, i) => `另有${i + 2}萬隻海鷗。`).join("\n\n");
    await client.open("draft.md", `${openClaims}\n\n${DRAFT.slice(DRAFT.indexOf("---", 3) + 3)}`);
    const found = await client.diagnostics("draft.md");
    assert.equal(found.length, 1000);
    assert.ok(isSlip(found.find(({ severity }) => severity === 1)!));
    const lines = found.map(({ range }) => range.start.line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
  });

  it("lets two servers share one folder, and goes on when one of them dies", async () => {
    using folder = dolphins();
    await using first = await Client.start({ folder });
    await using second = await Client.start({ folder });
    for (const client of [first, second]) await client.open("draft.md");
    for (const client of [first, second]) await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    await first.kill();
    folder.write("sources/report.md", folder.read("sources/report.md").replace("14%", "41%"));
    await second.changed(2, "sources/report.md");
    await second.diagnosticsWhen("draft.md", (found) => !found.some(isSlip));
  });

  it("works in a folder that may not be written", async () => {
    using folder = dolphins();
    chmodSync(folder.path, 0o555);
    try {
      await using client = await Client.start({ folder });
      await client.open("draft.md");
      await client.diagnosticsWhen("draft.md", (found) => found.some(isSlip));
    } finally {
      chmodSync(folder.path, 0o755);
    }
  });

  it("survives nonsense", async () => {
    using folder = dolphins({ "sources/broken.md": new Uint8Array([0, 255, 254, 1, 0, 3]) });
    await using client = await Client.start({ folder, capabilities: PUSHED, options: "nonsense" });
    const { connection } = client;
    await client.open("draft.md", "\u0000\ud800[^[^[^]]]\u202e| | |\n|-|\n```\n<!--");
    await client.until(() => client.published("draft.md").length > 0);
    for (const uri of ["", "nonsense", "untitled:Untitled-1", "file:///", "file:///nowhere/draft.md"]) {
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version: 1, text: DRAFT },
      });
      for (const method of ["hover", "definition"]) {
        const position = { line: -1, character: 1e9 };
        await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position }).catch(() => {});
      }
    }
    for (const method of ["hegao/reindex", "codeAction/resolve", "no/such/method"]) {
      await connection.sendRequest(method, { uri: "" }).catch(() => {});
    }
    await client.change("draft.md", DRAFT);
    await client.until(() => client.published("draft.md").at(-1)?.diagnostics.some(isSlip) ?? false);
    assert.equal(await client.stop(), 0);
  });
});
