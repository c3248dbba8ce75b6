/** The views of claims and sources as a journalist walks through a draft with them; each step leaves a screenshot. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { type CodeServer, startCodeServer } from "../harness/codeServer.ts";
import { prepareBrowserEditor } from "../harness/install.ts";
import { Workbench } from "../harness/workbench.ts";
import { copyWorkspace, removeWorkspace } from "../harness/workspace.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SHOTS = process.env["HEGAO_SHOTS"] ?? join(ROOT, "out/screenshots");

let folder: string;
let server: CodeServer;
let browser: Browser;
let bench: Workbench;

before(async () => {
  const vsix = process.env["HEGAO_VSIX"];
  assert.ok(vsix, "HEGAO_VSIX names the packaged extension");
  mkdirSync(SHOTS, { recursive: true });
  folder = copyWorkspace(join(ROOT, "examples/quarterly"));
  mkdirSync(join(folder, ".vscode"));
  settle({});
  writeFileSync(join(folder, "sources/scan.pdf"), "no PDF at all");
  const editor = prepareBrowserEditor();
  server = await startCodeServer({ entry: editor.server, vsix });
  browser = await openBrowser(editor.browser);
  bench = await Workbench.open(await openWindow(browser), server.url, folder);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  removeWorkspace(folder);
});

afterEach(async (context) => {
  await bench?.page.screenshot({ path: join(SHOTS, `${context.name}`.replaceAll(" ", "-").concat(".png")) });
});

test("an empty view says what to do next", async () => {
  await bench.views();
  await bench.page.locator(".sidebar .welcome-view", { hasText: "Open a Draft" }).first().waitFor();
});

test("the claims of the draft are listed by verdict", async () => {
  await bench.openFile("draft.md");
  await bench.row(/^與來源不符/).waitFor();
  await bench.row(/^查無來源/).waitFor();
  await bench.row(/1,680萬.*與來源不符/).waitFor();
});

test("a click on a claim leads to it", async () => {
  await bench.row(/1,680萬/).click();
  await bench.page.locator("#status\\.editor\\.selection", { hasText: /Ln 8, .*selected/ }).waitFor();
});

test("a line over the heading counts its claims, and leads to the first that is open", async () => {
  const lens = bench.page.locator(".codelens-decoration", { hasText: /與來源不符 5 · 不可能成立 1/ });
  await lens.locator("a").click();
  await bench.page.locator("#status\\.editor\\.selection", { hasText: /Ln 8, .*selected/ }).waitFor();
});

test("the margin marks the lines that are borne out, and those that are in part", async () => {
  await assertMarks(({ all, some }) => all > 0 && some > 0);
});

test("the outline has the claims under their heading", async () => {
  assert.equal(await (await bench.symbols("1,680萬")).count(), 1);
  await bench.page.keyboard.press("Escape");
});

test("counts and marks go when the settings say so", async () => {
  settle({ "hegao.codeLens": false, "hegao.gutterMarks": false });
  await bench.page.locator(".codelens-decoration").waitFor({ state: "detached" });
  await assertMarks(({ all, some }) => all + some === 0);
  settle({});
  await bench.page.locator(".codelens-decoration").first().waitFor();
});

test("the list follows the draft as it is edited", async () => {
  await bench.select("1,680萬");
  await bench.page.keyboard.type("1,860萬");
  await bench.row(/1,680萬/).waitFor({ state: "detached" });
});

test("a key leads to the next unverified claim", async () => {
  await bench.page.keyboard.press("ControlOrMeta+Home");
  await bench.page.keyboard.press("Control+Alt+U");
  await bench.page.locator(".monaco-hover:not(.hidden)", { hasText: "查無來源" }).first().waitFor();
  await bench.page.keyboard.press("Escape");
});

test("the sources are listed with what went wrong", async () => {
  await bench.row(/衡港交易所2026年第一季度業務報告.*markdown · 2026-04-16 · \d+ passages/).waitFor();
  await bench.row(/scan\.pdf/).waitFor();
});

function settle(settings: Readonly<Record<string, unknown>>): void {
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "hegao.locale": "zh-TW", ...settings }));
}

/** Waits until the margin's marks, told apart by their pictures, are as wanted. */
async function assertMarks(isSo: (marks: { all: number; some: number }) => boolean): Promise<void> {
  const counted = async () => {
    const pictures = await bench.page.evaluate<string[]>(
      `[...document.querySelectorAll(".glyph-margin-widgets .cgmr")].map((mark) => getComputedStyle(mark).backgroundImage)`,
    );
    const count = (name: string) => pictures.filter((picture) => picture.includes(`${name}-light.svg`)).length;
    return { all: count("all"), some: count("some") };
  };
  const end = Date.now() + 30_000;
  for (let marks = await counted(); !isSo(marks); marks = await counted()) {
    assert.ok(Date.now() < end, `marks: ${JSON.stringify(marks)}`);
    await bench.page.waitForTimeout(100);
  }
}
