/** Setting findings aside from the editor: a comment by a quick fix, and a person's word. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CodeAction } from "vscode-languageserver/node";
import { ASK_SIGN_OFF, type AskSignOffArguments, SIGN_OFF, type SignOffResult } from "../../server/lsp/requests.ts";
import { Client, type Folder, placeOf } from "./client.ts";
import { DRAFT, dolphins } from "./project.ts";

describe("a finding", () => {
  let folder: Folder;
  let client: Client;
  before(async () => {
    folder = dolphins({ "hegao.json": "{}" });
    client = await Client.start({ folder, options: { hasCommands: true }, locale: "en" });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => found.length > 0);
  });
  after(async () => {
    await client[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  const offered = async (): Promise<CodeAction[]> => client.actions("draft.md", placeOf(DRAFT, "41%"));

  it("can be ignored by a comment at the end of its line", async () => {
    const action = (await offered()).find(({ title }) => title === "Ignore “41%” here");
    assert.ok(action !== undefined);
    const resolved =
      action.edit ?? (await client.connection.sendRequest<CodeAction>("codeAction/resolve", action)).edit;
    assert.match(JSON.stringify(resolved), / <!-- hegao-ignore figure\.contradicted \\"41%\\" -->/);
  });

  it("can be signed off, and then is none until the words change", async () => {
    const action = (await offered()).find(({ command }) => command?.command === ASK_SIGN_OFF);
    const [given] = action!.command!.arguments as [AskSignOffArguments];
    assert.equal(given.words, "41%");
    const word = { who: "陳美玲", when: "2025-07-22", how: "by phone", why: "the spokesman said so" };
    const signed = await client.connection.sendRequest<SignOffResult>(SIGN_OFF, { ...given, ...word });
    assert.equal(signed, null);
    assert.match(folder.read("hegao.signoffs.json"), /"quote": "41%"[\s\S]*"who": "陳美玲"/);
    await client.diagnosticsWhen(
      "draft.md",
      (found) => !found.some(({ message }) => JSON.stringify(message).includes("41%")),
    );
    const hover = JSON.stringify(await client.hover("draft.md", placeOf(DRAFT, "41%").start));
    for (const words of ["Signed off", "陳美玲", "2025", "by phone", "the spokesman said so"])
      assert.ok(hover.includes(words), words);
  });

  it("can be ignored in all drafts, behind what mends it", async () => {
    const other = { ...placeOf(DRAFT, "41%") };
    folder.remove("hegao.signoffs.json");
    await client.changed(3, "hegao.signoffs.json");
    await client.diagnosticsWhen("draft.md", (found) => JSON.stringify(found).includes("41%"));
    const titles = (await client.actions("draft.md", other)).map(({ title }) => title);
    const at = (words: RegExp): number => titles.findIndex((title) => words.test(title));
    const order = [/^Use the source/, /^Sign off/, /^Ignore .* here$/, /^Ignore .* in all drafts/].map(at);
    assert.ok(!order.includes(-1), titles.join("; "));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    const given = { uri: folder.uri("draft.md"), position: other.start };
    const word = { who: "陳美玲", when: "2025-07-22", how: "ignored", why: "old house style" };
    assert.equal(await client.connection.sendRequest(SIGN_OFF, { ...given, ...word, isEverywhere: true }), null);
    await client.diagnosticsWhen("draft.md", (found) => !JSON.stringify(found).includes("41%"));
    await client.open("second.md", DRAFT.replace("41%", " 41%"));
    await client.diagnosticsWhen("second.md", (found) => !JSON.stringify(found).includes("41%"));
  });

  it("that is not there cannot be signed off", async () => {
    const at = { uri: folder.uri("draft.md"), position: { line: 0, character: 0 } };
    const word = { who: "x", when: "2025-07-22", how: "x", why: "x" };
    const answer = await client.connection.sendRequest<SignOffResult>(SIGN_OFF, { ...at, ...word });
    assert.deepEqual(answer, { problem: "There is no finding here to sign off." });
  });
});
