/** What stands over and under a draft's headings: the counts of their claims, and the outline with the claims in it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CodeLens, DocumentSymbol, SymbolInformation } from "vscode-languageserver/node";
import type { ClaimsList, ShowClaimsArguments } from "../../server/lsp/requests.ts";
import { LIST_CLAIMS } from "../../server/lsp/requests.ts";
import { Client, type Folder, PULLING, type Started } from "./client.ts";
import { DRAFT, dolphins } from "./project.ts";

const HEADED = `---
title: 海豚第二季量價齊升
date: 2025-07-10
---

# 海豚第二季

海豚交易所第二季現貨交易量環比增長41%，註冊用戶突破3000萬。

## 客服

該公司並稱，客服團隊擴大了63%。

## 展望

一切如常。
`;

const TREE = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

async function ask<Answer>(method: string, text: string, started: Partial<Started> = {}): Promise<Answer> {
  using folder = dolphins({ "draft.md": text });
  await using client = await Client.start({ folder, locale: "en", ...started });
  await client.open("draft.md");
  return await client.connection.sendRequest<Answer>(method, { textDocument: { uri: folder.uri("draft.md") } });
}

const lenses = (text: string, started?: Partial<Started>): Promise<CodeLens[]> =>
  ask("textDocument/codeLens", text, started);

const shown = (found: readonly CodeLens[]): string[] =>
  found.map(({ range, command }) => `${range.start.line} ${command!.title}`);

async function countsOf(folder: Folder, text: string): Promise<Record<string, number>> {
  await using client = await Client.start({ folder, locale: "en" });
  await client.open("draft.md", text);
  const list = await client.connection.sendRequest<ClaimsList>(LIST_CLAIMS, { uri: folder.uri("draft.md") });
  const counts: Record<string, number> = {};
  for (const { label } of list.claims) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

describe("the lens over a heading", () => {
  it("counts the claims under it by verdict, those of deeper headings too, and leaves bare headings alone", async () => {
    using folder = dolphins();
    const counts = await countsOf(folder, HEADED);
    const found = await lenses(HEADED);
    const [whole, part] = shown(found);
    assert.equal(found.length, 2);
    assert.match(part!, /^9 .*\bUnverified 1\b/);
    assert.ok(!part!.includes("Contradicted"), part);
    assert.match(whole!, /^5 Contradicted 1 · /);
    for (const [label, count] of Object.entries(counts)) assert.ok(whole!.includes(`${label} ${count}`), whole);
  });

  it("leads to the claims of its section", async () => {
    const [, part] = await lenses(HEADED);
    assert.equal(part!.command!.command, "hegao.showClaims");
    const given = part!.command!.arguments![0] as ShowClaimsArguments;
    assert.deepEqual([given.start.line, given.end.line], [9, 13]);
  });

  it("stands over the first claim of a draft without headings, and does nothing in other editors", async () => {
    const [only, ...more] = await lenses(DRAFT, { options: {} });
    assert.deepEqual([only!.range.start.line, only!.command!.command, more], [5, "", []]);
    assert.match(only!.command!.title, /^Contradicted 1/);
  });
});

describe("the outline", () => {
  it("has the headings with the claims under them, and what came of each", async () => {
    const [top, ...others] = await ask<DocumentSymbol[]>("textDocument/documentSymbol", HEADED, { capabilities: TREE });
    assert.deepEqual(others, []);
    assert.equal(top!.name, "海豚第二季");
    assert.ok(top!.children!.some(({ name, detail }) => name === "41%" && detail === "Contradicted"));
    const [support, outlook] = top!.children!.slice(-2);
    assert.deepEqual([support!.name, outlook!.name], ["客服", "展望"]);
    assert.ok(support!.children!.some(({ name, detail }) => name.includes("63%") && detail === "Unverified"));
    assert.deepEqual(outlook!.children, []);
  });

  it("is flat for clients that know of no tree", async () => {
    const flat = await ask<SymbolInformation[]>("textDocument/documentSymbol", HEADED);
    const claim = flat.find(({ name }) => name.includes("63%"));
    assert.equal(claim?.containerName, "客服");
    assert.equal(claim?.location.range.start.line, 11);
  });
});
