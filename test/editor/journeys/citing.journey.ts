/** Citing in each style, by hand, by typing and all at once, on the screen; each step leaves a screenshot. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { type CodeServer, startCodeServer } from "../harness/codeServer.ts";
import { prepareBrowserEditor } from "../harness/install.ts";
import { press, Workbench } from "../harness/workbench.ts";
import { removeWorkspace } from "../harness/workspace.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SHOTS = process.env["HEGAO_SHOTS"] ?? join(ROOT, "out/screenshots");

const SOURCE = `---
title: 潮音支付公布上半年業務
publisher: 潮音支付
published: 2026-07-08
url: https://chaoyin.example/news/2026h1
---

潮音支付上半年處理付款3,260億港元。平台商戶增至4.8萬家。

公司於6月18日推出跨境收款服務，首月手續費率為0.35%。潮音支付的員工達620人。
`;

const DRAFT = `---
title: 潮音支付上半年業務
date: 2026-07-10
---

潮音支付上半年處理付款3,260億港元。

潮音支付的平台商戶增至4.8萬家。

跨境收款服務的首月手續費率為0.35%。

潮音支付的員工達620人。
`;

let folder: string;
let server: CodeServer;
let browser: Browser;
let bench: Workbench;

before(async () => {
  const vsix = process.env["HEGAO_VSIX"];
  assert.ok(vsix, "HEGAO_VSIX names the packaged extension");
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), "hegao-citing-"));
  write("sources/chaoyin.md", SOURCE);
  write("draft.md", DRAFT);
  write("again.md", DRAFT);
  write(".vscode/settings.json", JSON.stringify({ "hegao.locale": "zh-TW", "hegao.gutterMarks": false }));
  style("footnote");
  const editor = prepareBrowserEditor();
  server = await startCodeServer({ entry: editor.server, vsix });
  browser = await openBrowser(editor.browser);
  bench = await Workbench.open(await openWindow(browser), server.url, folder);
  await bench.openFile("draft.md");
  await bench.status().filter({ hasText: /\d/ }).waitFor();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  removeWorkspace(folder);
});

afterEach(async (context) => {
  await shoot(`citing-${context.name}`.replaceAll(" ", "-"));
});

test("a footnote leads to the words on the page", async () => {
  await cite("4.8萬家", "a-citation-is-offered");
  await saved(
    /4\.8萬家\[\^1\]。[\s\S]*\n\[\^1\]: 潮音支付，《潮音支付公布上半年業務》，2026-07-08，\[.*\]\(<.*#:~:text=平台商戶增至4\.8萬家。>\)/,
  );
});

test("the card over a footnote shows its source", async () => {
  const card = await bench.hover(await bench.select("[^1]"));
  await card.filter({ hasText: "潮音支付公布上半年業務" }).filter({ hasText: "平台商戶增至4.8萬家" }).waitFor();
});

test("a key goes with an entry in the bibliography that is saved at once", async () => {
  await styleTaken("pandoc");
  await cite("3,260億港元");
  await saved(/3,260億港元\[@chaoyin2026\]。/);
  await waitFor("the entry", () => existsSync(join(folder, "references.json")) && read("references.json") !== "");
  const [entry] = JSON.parse(read("references.json"));
  assert.deepEqual([entry.id, entry.URL], ["chaoyin2026", "https://chaoyin.example/news/2026h1"]);
});

test("a link goes over the claim's words", async () => {
  await styleTaken("link");
  await cite("0.35%");
  await saved(/為\[0\.35%\]\(https:\/\/chaoyin\.example\/news\/2026h1#:~:text=\S+ "潮音支付，/);
});

test("a numbered reference has the standard's elements", async () => {
  await styleTaken("gbt7714");
  await cite("620人");
  await saved(/620人\[1\]。[\s\S]*\n\[1\] 潮音支付\. 潮音支付公布上半年業務\[EB\/OL\]\. \(2026-07-08\)\[/);
});

test("behind the bracket the draft's own notes are offered", async () => {
  await bench.select("620人");
  await bench.page.keyboard.press("ArrowRight");
  await bench.page.keyboard.type("[^");
  const row = bench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "潮音支付公布上半年業務" });
  await row.first().waitFor();
  await shoot("citing-labels-are-offered");
  await bench.page.keyboard.press("Enter");
  await saved(/620人\[\^1\]\[1\]。/);
});

test("all that is borne out is cited at once", async () => {
  await styleTaken("footnote");
  await bench.openFile("again.md");
  await bench.squiggles("error").first().waitFor({ state: "hidden" });
  await bench.command("Hegao: Cite All That the Sources Bear Out");
  await waitFor("the marks", async () => (await bench.page.locator(".part.editor").innerText()).includes("[^1]"));
  await bench.save();
  assert.equal(read("again.md").match(/\[\^1\]。/g)?.length, 4);
});

test("a citation whose source has changed is marked and written anew", async () => {
  write("sources/chaoyin.md", SOURCE.replace("上半年處理付款3,260億港元。", "今年上半年處理付款3,260億港元。"));
  const stale = bench.squiggles("warning");
  await waitFor("the note to be marked", async () => (await stale.count()) > 0);
  await bench.select("潮音支付，《");
  const fixes = (await bench.fixes()).filter({ hasText: "重新引註" });
  await shoot("citing-a-stale-citation");
  await press(bench.page, fixes.first());
  await waitFor("the mark to go", async () => (await stale.count()) === 0);
});

async function cite(words: string, shot?: string): Promise<void> {
  await bench.select(words);
  const fix = (await bench.fixes()).filter({ hasText: "引註來源" }).filter({ hasText: "潮音支付" });
  if (shot !== undefined) await shoot(`citing-${shot}`);
  await press(bench.page, fix.first());
}

async function saved(expected: RegExp): Promise<void> {
  await bench.save();
  await waitFor(`the draft to hold ${expected}`, () => expected.test(read("draft.md")));
}

function style(citationStyle: string): void {
  write("hegao.json", JSON.stringify({ citationStyle }));
}

/** The server hears of the file a moment later; a second one shows no other sign of it. */
async function styleTaken(citationStyle: string): Promise<void> {
  style(citationStyle);
  await sleep(2000);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
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
