/** From a source to the drafts that use it, and from a claim to its other places. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Location } from "vscode-languageserver/node";
import { Client, type Folder, placeOf } from "./client.ts";
import { DRAFT, dolphins, MENDED, REPORT } from "./project.ts";

const TWICE = `${DRAFT}\n海豚交易所的註冊用戶達3000萬，新合約27款。\n`;

const TABLE = `項目,第二季\n託管資產(億元),1725\n`;

describe("references", () => {
  let folder: Folder;
  let client: Client;
  before(async () => {
    folder = dolphins({
      "draft.md": TWICE,
      "drafts/earlier.md": MENDED,
      "notes.txt": "海豚交易所第二季託管資產1725億元。\n",
      "sources/table.csv": TABLE,
    });
    client = await Client.start({
      folder,
      capabilities: { workspace: { workspaceFolders: true, configuration: true, textDocumentContent: {} } as object },
    });
    await client.open("draft.md");
    await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: folder.uri("draft.md") },
      position: placeOf(TWICE, "41%").start,
    });
  });
  after(async () => {
    await client[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  const references = async (uri: string, text: string, words: string): Promise<string[]> => {
    const found = await client.connection.sendRequest<Location[]>("textDocument/references", {
      textDocument: { uri },
      position: placeOf(text, words).start,
      context: { includeDeclaration: true },
    });
    return (found ?? []).map(({ uri: at, range }) => `${at.split("/").at(-1)}:${range.start.line}`);
  };

  it("of a source's sentence are the claims that rest on it, in drafts open and not", async () => {
    const found = await references(folder.uri("sources/report.md"), REPORT, "環比增長14%");
    assert.ok(found.includes("draft.md:5"), found.join());
    assert.ok(found.includes("earlier.md:5"), found.join());
  });

  it("of a sentence that nobody used are none", async () => {
    assert.deepEqual(await references(folder.uri("sources/report.md"), REPORT, "# 現貨"), []);
  });

  it("of a claim are its other places in the draft", async () => {
    assert.deepEqual(await references(folder.uri("draft.md"), TWICE, "3000萬"), ["draft.md:5", "draft.md:9"]);
  });

  it("of a cell, from the text drawn from its table", async () => {
    await client.open("notes.txt", undefined, "plaintext");
    const [cell] = await client.connection.sendRequest<Location[]>("textDocument/definition", {
      textDocument: { uri: folder.uri("notes.txt") },
      position: { line: 0, character: 14 },
    });
    assert.match(cell!.uri, /^hegao-source:/);
    const drawn = await client.connection.sendRequest<{ text: string }>("workspace/textDocumentContent", {
      uri: cell!.uri,
    });
    assert.match(drawn.text.split("\n")[cell!.range.start.line]!, /1725/);
    const found = await client.connection.sendRequest<Location[]>("textDocument/references", {
      textDocument: { uri: cell!.uri },
      position: cell!.range.start,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri }) => uri.split("/").at(-1)),
      ["notes.txt"],
    );
  });
});
