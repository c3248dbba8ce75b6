/** Figures and names of the sources, offered while the draft is written. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CompletionItem, TextEdit } from "vscode-languageserver/node";
import { Client, type Folder } from "./client.ts";
import { DRAFT, dolphins } from "./project.ts";

describe("completion of what the sources state", () => {
  let folder: Folder;
  let client: Client;
  let opened = 0;
  before(async () => {
    folder = dolphins();
    client = await Client.start({ folder });
  });
  after(async () => {
    await client[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  /** What is offered at the end of the draft with these words behind it. */
  const offered = async (typed: string, draft = DRAFT): Promise<CompletionItem[]> => {
    const name = `draft-${opened++}.md`;
    const text = draft + typed;
    await client.open(name, text);
    const lines = text.split("\n");
    return client.connection.sendRequest("textDocument/completion", {
      textDocument: { uri: folder.uri(name) },
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    });
  };

  const written = (items: readonly CompletionItem[]): string[] =>
    items.map(({ textEdit }) => (textEdit as TextEdit).newText);

  it("goes on from two digits, with the source beside the figure", async () => {
    const items = await offered("\n海豚交易所註冊用戶突破30");
    assert.deepEqual(written(items), ["3000萬"]);
    assert.match(items[0]!.labelDetails!.description!, /海豚交易所.*2025-07-08/);
    assert.match(String(items[0]!.documentation), /註冊用戶突破3000萬/);
  });

  it("writes it in the draft's script", async () => {
    assert.deepEqual(written(await offered("\n海豚交易所的注册用户突破30", "---\ndate: 2025-07-10\n---\n")), [
      "3000万",
    ]);
  });

  it("goes on from two characters of a name", async () => {
    assert.deepEqual(written(await offered("\n新聞稿指出，海豚")), ["海豚交易所"]);
  });

  it("offers nothing for one digit, for digits of none, or where nobody writes prose", async () => {
    const nowhere = ["3", "99", "`30", "[^1]: 30", "```\n30", "<!-- 30", "[x](30", "https://x.example/30"];
    for (const typed of nowhere) assert.deepEqual(await offered(`\n${typed}`), [], typed);
    assert.deepEqual(await offered("\ntitle: 30", "---"), [], "front matter");
  });
});
