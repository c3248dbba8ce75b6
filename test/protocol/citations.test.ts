/** A citation under the cursor over the protocol: its card, where it leads, its renaming, and what completes it. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CompletionItem, Hover, Location, Position, WorkspaceEdit } from "vscode-languageserver/node";
import { ADD_ENTRY, type AddEntryArguments } from "../../server/lsp/requests.ts";
import { Client, edited, type Folder, placeOf } from "./client.ts";
import { dolphins } from "./project.ts";

const TEXT = `---
title: 海豚第二季量價齊升
date: 2025-07-10
---

海豚交易所第二季註冊用戶突破3000萬[^q2]，增幅甚大[@dolphin]。又見[^q2]及[^].

[^q2]: 海豚交易所，<https://dolphin.example/2025q2#:~:text=海豚交易所第二季現貨交易量>
`;
const BIB = "@online{dolphin,\n  title = {海豚交易所第二季報告},\n  url = {https://dolphin.example/2025q2},\n}\n";

describe("a citation", () => {
  let folder: Folder;
  let client: Client;

  before(async () => {
    folder = dolphins({ "draft.md": TEXT, "references.bib": BIB, "other.md": "用戶甚多[@dolphin]。\n" });
    client = await Client.start({ folder, locale: "en" });
    await client.open("draft.md");
    await client.diagnostics("draft.md");
  });

  after(async () => {
    await client[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  const within = (words: string): Position => {
    const { start } = placeOf(TEXT, words);
    return { line: start.line, character: start.character + 2 };
  };
  const ask = <Answer>(method: string, position: Position, more: object = {}): Promise<Answer> =>
    client.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: folder.uri("draft.md") },
      position,
      ...more,
    });

  it("shows its source and the words that it leads to", async () => {
    for (const words of ["[^q2]", "[@dolphin]", "[^q2]:"]) {
      const hover = JSON.stringify((await ask<Hover>("hover", within(words))).contents);
      assert.match(hover, /海豚交易所 · \[海豚交易所第二季報告\]\(<command:hegao\.openSource/, words);
      if (!words.includes("@")) assert.match(hover, /> .*環比增長14%/, words);
    }
  });

  it("leads from a mark to its note, from a key to its entry, from a note to the source", async () => {
    const to = async (words: string): Promise<string[]> => {
      const locations = await ask<Location[]>("definition", within(words));
      return locations.map(({ uri, range }) => `${uri.split("/").at(-1)}:${range.start.line + 1}`);
    };
    assert.deepEqual(await to("[^q2]"), ["draft.md:8"]);
    assert.deepEqual(await to("[^q2]:"), ["report.md:10"]);
    assert.deepEqual(await to("[@dolphin]"), ["references.bib:1", "report.md:8"]);
  });

  it("is found wherever its label stands", async () => {
    const found = async (includeDeclaration: boolean): Promise<number[]> => {
      const places = await ask<Location[]>("references", within("[^q2]"), { context: { includeDeclaration } });
      return places.map(({ range }) => range.start.line + 1);
    };
    assert.deepEqual(await found(true), [6, 6, 8]);
    assert.deepEqual(await found(false), [6, 6]);
  });

  it("is renamed wherever its label stands, a key in the bibliography and in other drafts", async () => {
    const renamed = await ask<WorkspaceEdit>("rename", within("[^q2]"), { newName: "gate" });
    assert.equal(edited(TEXT, renamed.changes![folder.uri("draft.md")]!), TEXT.replaceAll("[^q2]", "[^gate]"));
    const keys = (await ask<WorkspaceEdit>("rename", within("[@dolphin]"), { newName: "dolphin2025" })).changes!;
    for (const [name, text] of Object.entries({
      "draft.md": TEXT,
      "references.bib": BIB,
      "other.md": folder.read("other.md"),
    }))
      assert.equal(
        edited(text, keys[folder.uri(name)]!),
        text.replace(/@dolphin\]|(?<=online\{)dolphin/, (key) => key.replace("dolphin", "dolphin2025")),
        name,
      );
    await assert.rejects(ask("rename", within("[^q2]"), { newName: "two words" }), /cannot be the label/);
  });

  it("is completed by the draft's notes, and by sources with their notes", async () => {
    const { start } = placeOf(TEXT, "[^].");
    const items = await ask<CompletionItem[]>("completion", { line: start.line, character: start.character + 2 });
    assert.equal(items[0]?.label, "q2");
    assert.ok(
      items.every(({ label }) => label === "q2"),
      "the only source is cited already",
    );
    const command: AddEntryArguments = { uri: folder.uri("draft.md"), key: "new", source: "report.md" };
    const applied = new Promise<WorkspaceEdit>((resolve) => {
      client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
        resolve(edit);
        return { applied: true };
      });
    });
    const saved = await client.connection.sendRequest("workspace/executeCommand", {
      command: ADD_ENTRY,
      arguments: [command],
    });
    assert.equal(saved, folder.uri("references.bib"));
    assert.match(JSON.stringify(await applied), /@online\{new,/);
  });
});
