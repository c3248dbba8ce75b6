/** A draft that is opened again with nothing changed shows at once what was found of it; whatever changed, it is checked. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { MarkupContent } from "vscode-languageserver/node";
import { Client, type Folder, placeOf } from "./client.ts";
import { DRAFT, dolphins, REPORT } from "./project.ts";

const MARK = "KEPT";

/** Opens the draft, lets it be checked, and leaves. Cards of the next time are told by a mark that is put into what is kept. */
async function checkAndLeave(folder: Folder): Promise<void> {
  const client = await Client.start({ folder });
  await client.open("draft.md");
  await client.diagnosticsWhen("draft.md", (found) => found.length > 0);
  await client.stop();
  const [kept] = keptIn(folder);
  assert.ok(kept !== undefined, "nothing was kept");
  folder.write(kept, folder.read(kept).replaceAll('"value":"', `"value":"${MARK} `));
}

function keptIn(folder: Folder): string[] {
  return readdirSync(join(folder.path, ".hegao/found")).map((name) => `.hegao/found/${name}`);
}

async function cardOver(client: Client, words: string): Promise<string> {
  const hover = await client.hover("draft.md", placeOf(DRAFT, words).start);
  return (hover?.contents as MarkupContent | undefined)?.value ?? "";
}

describe("a draft that is opened again", () => {
  it("shows the cards and squiggles of the last time while it is checked", async () => {
    using folder = dolphins();
    await checkAndLeave(folder);
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    assert.match(await cardOver(client, "3000萬"), new RegExp(`^${MARK} .*3000萬`, "s"));
  });

  it("is checked all the same: from then on the check answers", async () => {
    using folder = dolphins();
    await checkAndLeave(folder);
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await cardOver(client, "3000萬");
    while ((await cardOver(client, "3000萬")).startsWith(MARK)) await new Promise(setImmediate);
    const found = await client.diagnostics("draft.md");
    assert.deepEqual(found.map(({ code }) => code).slice(0, 1), ["figure.contradicted"]);
  });

  const changes: Readonly<Record<string, (folder: Folder) => void>> = {
    "its words": (folder) => folder.write("draft.md", DRAFT.replace("量價", "價量")),
    "the settings": (folder) => folder.write("hegao.json", '{ "severities": { "figure.contradicted": "warning" } }\n'),
    "the kinds that are checked": (folder) => folder.write("hegao.json", '{ "kinds": { "quotation": false } }\n'),
    "what is kept, which is torn": (folder) => folder.write(keptIn(folder)[0]!, '{"stamp":'),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`waits for its check after a change of ${what}`, async () => {
      using folder = dolphins();
      await checkAndLeave(folder);
      change(folder);
      await using client = await Client.start({ folder });
      await client.open("draft.md");
      const card = await cardOver(client, "3000萬");
      assert.match(card, /3000萬/);
      assert.doesNotMatch(card, new RegExp(MARK));
    });
  }

  it("shows what a source says now, once that is seen to have changed", async () => {
    using folder = dolphins();
    await checkAndLeave(folder);
    folder.write("sources/report.md", REPORT.replace("14%", "41%"));
    await using client = await Client.start({ folder });
    await client.open("draft.md");
    await client.diagnosticsWhen("draft.md", (found) => !found.some(({ code }) => code === "figure.contradicted"));
    assert.doesNotMatch(await cardOver(client, "41%"), new RegExp(MARK));
  });

  it("keeps nothing of itself but the words of its findings and cards", async () => {
    using folder = dolphins({ "draft.md": `${DRAFT}\n這一句沒有什麼可查的。\n` });
    await checkAndLeave(folder);
    const kept = keptIn(folder).map((name) => folder.read(name));
    assert.equal(kept.length, 1);
    assert.doesNotMatch(kept[0]!, /這一句沒有什麼可查的/);
  });
});
