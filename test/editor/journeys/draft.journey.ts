/** The bundled example as a journalist meets it on the screen; each step leaves a screenshot. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Locator } from "playwright-core";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { type CodeServer, startCodeServer } from "../harness/codeServer.ts";
import { prepareBrowserEditor } from "../harness/install.ts";
import { middle, press, Workbench } from "../harness/workbench.ts";
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
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "hegao.locale": "zh-TW" }));
  const editor = prepareBrowserEditor();
  server = await startCodeServer({ entry: editor.server, vsix });
  browser = await openBrowser(editor.browser);
  bench = await Workbench.open(await openWindow(browser), server.url, folder);
  await bench.openFile("draft.md");
});

after(async () => {
  await browser?.close();
  await server?.stop();
  removeWorkspace(folder);
});

afterEach(async (context) => {
  await shoot(`${context.name}`.replaceAll(" ", "-"));
});

test("squiggles appear under the slips", async () => {
  await bench.squiggles("error").first().waitFor();
  await waitFor(
    "the figure 1,680萬 and the weekday to be marked",
    async () => (await bench.squiggles("error").count()) >= 2,
  );
});

test("the status bar counts sources and claims", async () => {
  await bench.status().filter({ hasText: /\d/ }).waitFor();
});

test("a card shows what the source says", async () => {
  const card = await bench.hover(await bench.select("1,680萬"));
  await card.filter({ hasText: "1,860萬" }).waitFor();
  await card.filter({ hasText: "衡港交易所2026年第一季度業務報告" }).waitFor();
  await card.filter({ hasText: "2026-04-16" }).waitFor();
});

test("the card's link opens the source at its line", async () => {
  const card = await bench.hover(await bench.select("1,680萬"));
  await card.getByRole("link", { name: "衡港交易所2026年第一季度業務報告" }).click();
  await bench.page.locator(".editor-group-container.active .tab.active", { hasText: "harborx-2026q1.md" }).waitFor();
  await bench.page.locator("#status\\.editor\\.selection", { hasText: "15" }).waitFor();
});

test("the lightbulb puts in what the source says", async () => {
  await bench.select("1,680萬");
  const fix = (await bench.fixes("1,860萬")).filter({ hasText: "1,860萬" });
  await shoot("the-lightbulb-offers-it");
  const marked = await bench.squiggles("error").count();
  await press(bench.page, fix.first());
  await waitFor("the squiggle to go", async () => (await bench.squiggles("error").count()) < marked);
  await bench.save();
  await waitFor("the draft to be saved", () => draft().includes("註冊用戶突破1,860萬"));
});

test("the lightbulb cites a source by a footnote", async () => {
  await bench.select("2,150家");
  const fixes = await bench.fixes(/衡港交易所/);
  await shoot("the-lightbulb-offers-a-citation");
  await press(bench.page, await first(fixes, /衡港交易所/));
  await bench.save();
  await waitFor("the footnote", () => /2,150家\[\^1\][\s\S]*\n\[\^1\]: .+/.test(draft()));
});

test("an edit of a source is taken up at once", async () => {
  const marked = await bench.squiggles("error").count();
  await bench.openFile("harborx-2026q1.md");
  await bench.select("1,275億美元");
  await bench.page.keyboard.type("1,257億美元");
  await bench.save();
  await bench.openFile("draft.md");
  await waitFor("more to be marked", async () => (await bench.squiggles("error").count()) > marked);
});

test("the problems panel lists the findings with their codes", async () => {
  const rows = await bench.problems();
  await rows.filter({ hasText: "date.weekday" }).first().waitFor();
});

function draft(): string {
  return readFileSync(join(folder, "draft.md"), "utf8");
}

async function first(rows: Locator, text: RegExp): Promise<Locator> {
  const row = rows.filter({ hasText: text }).first();
  await row.waitFor();
  await middle(row);
  return row;
}

async function shoot(name: string): Promise<void> {
  await bench?.page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

async function waitFor(what: string, isMet: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isMet())) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await sleep(100);
  }
}
