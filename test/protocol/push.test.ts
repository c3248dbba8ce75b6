/** A client that can neither pull, nor be asked for settings, nor watch files: Neovim 0.7, eglot 1.9. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client, edited, PUSHED, placeOf } from "./client.ts";
import { DRAFT, dolphins, MENDED, REPORT } from "./project.ts";

const hasSlip = (client: Client): boolean =>
  client
    .published("draft.md")
    .at(-1)
    ?.diagnostics.some(({ code }) => code === "figure.contradicted") ?? false;

describe("a client that is pushed to", () => {
  it("gets findings when a draft opens, changes, or is closed", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, capabilities: PUSHED, options: {} });
    await client.open("draft.md");
    await client.until(() => hasSlip(client));
    assert.equal(client.published("draft.md").at(-1)?.version, 1);
    await client.change("draft.md", MENDED);
    await client.until(() => !hasSlip(client));
    await client.change("draft.md", DRAFT);
    await client.until(() => hasSlip(client));
    await client.close("draft.md");
    await client.until(() => client.published("draft.md").at(-1)?.diagnostics.length === 0);
  });

  it("gets them when a source changes, without having told of it", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, capabilities: PUSHED, options: {} });
    await client.open("draft.md");
    await client.until(() => hasSlip(client));
    folder.write("sources/report.md", REPORT.replace("14%", "41%"));
    await client.until(() => !hasSlip(client));
  });

  it("gets whole fixes, and links that lead to a line", async () => {
    using folder = dolphins();
    await using client = await Client.start({ folder, capabilities: PUSHED, options: {} });
    await client.open("draft.md");
    await client.until(() => hasSlip(client));
    const fixes = await client.actions("draft.md", placeOf(DRAFT, "41%"));
    const fix = fixes.find(({ isPreferred, edit }) => isPreferred !== false && edit?.changes !== undefined);
    const edits = fix?.edit?.changes?.[folder.uri("draft.md")];
    assert.ok(edits);
    assert.equal(edited(DRAFT, edits), MENDED);
    const hover = await client.hover("draft.md", placeOf(DRAFT, "3000萬").start);
    assert.ok(!JSON.stringify(hover).includes("command:"));
    assert.ok(JSON.stringify(hover).includes("sources/report.md"));
  });

  it("may send its settings along", async () => {
    using folder = dolphins();
    const options = { settings: { severities: { "figure.contradicted": "hint" } } };
    await using client = await Client.start({ folder, capabilities: PUSHED, options });
    await client.open("draft.md");
    await client.until(() => hasSlip(client));
    const slip = client
      .published("draft.md")
      .at(-1)
      ?.diagnostics.find(({ code }) => code === "figure.contradicted");
    assert.equal(slip?.severity, 4);
  });

  it("may be asked for settings, have none, and have sent them along all the same", async () => {
    using folder = dolphins();
    const capabilities = { ...PUSHED, workspace: { configuration: true } };
    const options = { settings: { severities: { "figure.contradicted": "hint" } } };
    await using client = await Client.start({ folder, capabilities, options, settings: null });
    await client.open("draft.md");
    await client.until(() => hasSlip(client));
    const slip = client
      .published("draft.md")
      .at(-1)
      ?.diagnostics.find(({ code }) => code === "figure.contradicted");
    assert.equal(slip?.severity, 4);
  });
});
