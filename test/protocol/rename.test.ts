/** Renaming a name of a draft over the protocol: every writing of it and nothing else. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { Range, WorkspaceEdit } from "vscode-languageserver/node";
import { Client, edited, type Folder, placeOf } from "./client.ts";
import { dolphins } from "./project.ts";

/** It is optional: machines without a compiler lack it. */
function hasDictionary(): boolean {
  try {
    createRequire(import.meta.url)("nodejieba");
    return true;
  } catch {
    return false;
  }
}

const TWO_WRITINGS = `---
title: 海豚模型
date: 2025-07-10
---

海豚科技推出海豚 GPT。海豚GPT的用戶突破3000萬,海豚GPT-2仍在測試。

「海豚GPT」這個名字來自公司的標誌。
`;

describe("renaming", () => {
  let folder: Folder;
  let client: Client;

  before(async () => {
    const list = { names: [{ usual: "鯨魚智庫", forms: ["Whale Lab"], kind: "institution" }] };
    folder = dolphins({
      "draft.md": TWO_WRITINGS,
      "listed.md": "據鯨魚智庫統計,用戶突破3000萬。Whale Lab又稱增長14%。\n",
      "others.md": "船隊駛過地中海以東,又回到地中海。\n",
      "hegao.json": JSON.stringify(list),
    });
    client = await Client.start({ folder });
    await client.open("draft.md");
    await client.open("listed.md");
    await client.open("others.md");
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    folder[Symbol.dispose]();
  });

  const at = (name: string, range: Range) => ({
    textDocument: { uri: folder.uri(name) },
    position: range.start,
  });
  const rename = (name: string, range: Range, newName: string): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest("textDocument/rename", { ...at(name, range), newName });

  const editsOf = (edit: WorkspaceEdit | null, name: string) => edit?.changes?.[folder.uri(name)] ?? [];

  it("offers the name under the cursor as it is written there", async () => {
    const place = placeOf(TWO_WRITINGS, "海豚 GPT");
    const prepared = await client.connection.sendRequest("textDocument/prepareRename", at("draft.md", place));
    assert.deepEqual(prepared, { range: place, placeholder: "海豚 GPT" });
  });

  it("changes all writings of the name, and leaves the next version and the company alone", async () => {
    const edit = await rename("draft.md", placeOf(TWO_WRITINGS, "海豚 GPT"), "白鯨GPT");
    assert.equal(
      edited(TWO_WRITINGS, editsOf(edit, "draft.md")),
      TWO_WRITINGS.replace("海豚 GPT。海豚GPT的", "白鯨GPT。白鯨GPT的").replace("「海豚GPT」", "「白鯨GPT」"),
    );
  });

  it("takes the forms of one listed name for one name", async () => {
    const text = folder.read("listed.md");
    const edit = await rename("listed.md", placeOf(text, "鯨魚智庫"), "藍鯨智庫");
    assert.equal(
      edited(text, editsOf(edit, "listed.md")),
      text.replace("鯨魚智庫", "藍鯨智庫").replace("Whale Lab", "藍鯨智庫"),
    );
  });

  it("takes a name that only the dictionary knows, where there is a dictionary", async () => {
    const text = folder.read("others.md");
    const edit = await rename("others.md", placeOf(text, "地中海"), "波羅的海");
    const renamed = hasDictionary() ? text.replaceAll("地中海", "波羅的海") : text;
    assert.equal(edited(text, editsOf(edit, "others.md")), renamed);
  });

  it("offers nothing where no name stands, and takes no empty name", async () => {
    const place = placeOf(TWO_WRITINGS, "突破");
    assert.equal(await client.connection.sendRequest("textDocument/prepareRename", at("draft.md", place)), null);
    await assert.rejects(rename("draft.md", placeOf(TWO_WRITINGS, "海豚 GPT"), "  "));
  });
});
