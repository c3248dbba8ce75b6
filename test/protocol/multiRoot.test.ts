/** A workspace of several folders: each has its own sources and hegao.json, and comes and goes while the editor is open. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client, Folder } from "./client.ts";

const DRAFT = "---\ndate: 2025-07-10\n---\n\n浪花支付用戶達80萬。\n";

const source = (users: string): string =>
  `---\ntitle: 浪花支付半年報\npublisher: 浪花支付\ndate: 2025-07-01\n---\n\n浪花支付用戶達${users}。\n`;

/** Two desks that hold the same sentence against sources of their own. */
const desks = (): Folder =>
  new Folder({
    "markets/draft.md": DRAFT,
    "markets/sources/report.md": source("80萬"),
    "markets/hegao.json": "{}\n",
    "payments/draft.md": DRAFT,
    "payments/papers/report.md": source("60萬"),
    "payments/hegao.json": '{ "sources": ["papers"], "severities": { "figure.contradicted": "hint" } }\n',
    "archive/draft.md": DRAFT,
  });

const folders = (folder: Folder, change: { added?: string[]; removed?: string[] }): unknown => {
  const named = (names: string[] = []) => names.map((name) => ({ name, uri: folder.uri(name) }));
  return { event: { added: named(change.added), removed: named(change.removed) } };
};

const codesOf = async (client: Client, name: string): Promise<unknown[]> =>
  (await client.diagnostics(name)).map(({ code, severity }) => `${code} ${severity}`);

describe("a workspace of several folders", () => {
  it("holds each draft against its own folder's sources, by its own settings", async () => {
    using folder = desks();
    await using client = await Client.start({ folder, roots: ["markets", "payments", "archive"] });
    for (const name of ["markets/draft.md", "payments/draft.md", "archive/draft.md"]) await client.open(name);
    assert.deepEqual(await codesOf(client, "markets/draft.md"), []);
    assert.deepEqual(await codesOf(client, "payments/draft.md"), ["figure.contradicted 4"]);
    assert.deepEqual(await codesOf(client, "archive/draft.md"), [], "nothing to be held against");
  });

  it("takes up a folder that is added, with the drafts that are open", async () => {
    using folder = desks();
    folder.remove("markets/hegao.json");
    folder.write("markets/desk/draft.md", DRAFT.replace("80萬", "90萬"));
    await using client = await Client.start({ folder, roots: ["payments"] });
    await client.open("markets/desk/draft.md");
    // Outside every folder of the workspace, only a draft's own folder is looked at for sources.
    assert.deepEqual(await codesOf(client, "markets/desk/draft.md"), []);
    await client.connection.sendNotification(
      "workspace/didChangeWorkspaceFolders",
      folders(folder, { added: ["markets"] }),
    );
    const found = await client.diagnosticsWhen("markets/desk/draft.md", (all) => all.length > 0);
    assert.deepEqual(
      found.map(({ code }) => code),
      ["figure.contradicted"],
    );
  });

  it("goes on with the others when one is removed, and lets its index go", async () => {
    using folder = desks();
    await using client = await Client.start({ folder, roots: ["markets", "payments"] });
    for (const name of ["markets/draft.md", "payments/draft.md"]) await client.open(name);
    await client.diagnostics("markets/draft.md");
    assert.deepEqual(await codesOf(client, "payments/draft.md"), ["figure.contradicted 4"]);
    await client.close("markets/draft.md");
    await client.connection.sendNotification(
      "workspace/didChangeWorkspaceFolders",
      folders(folder, { removed: ["markets"] }),
    );
    assert.deepEqual(await codesOf(client, "payments/draft.md"), ["figure.contradicted 4"]);
    // Nobody watches what is left of it: it can be taken away, and back, without a word.
    folder.remove("markets/sources");
    await client.changed(3, "markets/sources/report.md", "markets/sources");
    folder.write("payments/papers/report.md", source("80萬"));
    await client.changed(2, "payments/papers/report.md");
    await client.diagnosticsWhen("payments/draft.md", (all) => all.length === 0);
    assert.deepEqual(client.messages, []);
  });

  it("keeps a draft checked that is still open when its folder is removed", async () => {
    using folder = desks();
    await using client = await Client.start({ folder, roots: ["markets", "payments"] });
    await client.open("payments/draft.md");
    await client.diagnostics("payments/draft.md");
    await client.connection.sendNotification(
      "workspace/didChangeWorkspaceFolders",
      folders(folder, { removed: ["payments"] }),
    );
    assert.deepEqual(await codesOf(client, "payments/draft.md"), ["figure.contradicted 4"]);
  });
});
