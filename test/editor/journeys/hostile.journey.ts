/** What goes wrong around a draft, as it is said in the editor: nothing may look like a draft that was checked and found sound. */
import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { Editor, type Journey, waitFor } from "../harness/journey.ts";
import { DRAFT, SOURCE } from "../harness/workspace.ts";

const FILES = { "draft.md": DRAFT, "sources/announcement.md": SOURCE };

/** 潮音支付處理付款3,620億港元。 in Big5, which an editor opens as UTF-8. */
const IN_BIG5 = Buffer.from("bce9adb5a4e4a549b342b27aa549b4da332c363230bbf5b4e4a4b8a143", "hex");

let editor: Editor;
let journey: Journey;

before(async () => {
  editor = await Editor.start({ language: "zh-tw" });
});

after(() => editor?.stop());

afterEach(async (context) => {
  await journey?.shoot(`hostile: ${context.name}`);
  await journey?.stop();
});

const says = (words: string | RegExp): Promise<void> => journey.bench.status().filter({ hasText: words }).waitFor();

/** What the status bar's item says to a screen reader. */
const spoken = async (words: RegExp): Promise<void> => {
  const label = journey.bench.status().locator("[aria-label]").first();
  await waitFor(`${words}`, async () => words.test((await label.getAttribute("aria-label")) ?? ""));
};

test("a folder without a single source", async () => {
  journey = await editor.open({ files: { "draft.md": DRAFT, "sources/scan.png": "x" } });
  const { bench } = journey;
  await bench.openFile("draft.md");
  await says("核稿: 找不到來源");
  await bench.page.locator(".notification-list-item", { hasText: "完全沒有核對" }).waitFor();
  await bench.command("Notifications: Clear All Notifications");
  await bench.views();
  await bench.page.locator(".sidebar .message", { hasText: "完全沒有核對" }).waitFor();
  await bench.page.keyboard.press("Control+Alt+K");
  const panel = bench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await panel.locator(".problem", { hasText: "完全沒有核對" }).waitFor();
  await panel.getByRole("heading", { level: 1, name: "未核對" }).waitFor();
});

test("a draft that has not been saved", async () => {
  journey = await editor.open({ files: FILES });
  const { bench } = journey;
  await bench.openFile("draft.md");
  await bench.squiggles("error").first().waitFor();
  // The palette puts another command, with all of these words, before “New Untitled Text File”.
  await bench.page.keyboard.press("Control+Alt+N");
  await bench.page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
  await bench.command("Change Language Mode");
  await bench.page.keyboard.type("Markdown");
  await bench.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "Markdown" }).waitFor();
  await bench.page.keyboard.press("Enter");
  await says("核稿: 尚未儲存");
});

test("a draft in another encoding", async () => {
  journey = await editor.open({ files: { ...FILES, "draft.md": IN_BIG5 } });
  await journey.bench.openFile("draft.md");
  await spoken(/以編碼重新開啟/);
});

test("a draft that is renamed while it is checked", async () => {
  journey = await editor.open({ files: FILES });
  await journey.bench.openFile("draft.md");
  renameSync(join(journey.folder, "draft.md"), join(journey.folder, "final.md"));
  await journey.bench.openFile("final.md");
  await journey.bench.squiggles("error").first().waitFor();
  await says(/\d+\/\d+/);
});

test("a server that crashes, and one that keeps crashing", async () => {
  journey = await editor.open({ files: FILES });
  const { bench } = journey;
  await bench.openFile("draft.md");
  await says(/\d+\/\d+/);
  editor.crashServer();
  await bench.select("3,620億");
  await bench.page.keyboard.type("3,260億");
  await bench.squiggles("error").first().waitFor({ state: "detached" });
  await says(/\d+\/\d+/);
  const told = bench.page.locator(".notification-list-item", { hasText: "一再結束" });
  for (let more = 0; more < 3; more++) {
    await says(/\d+\/\d+/);
    editor.crashServer();
    await says("核稿: 未執行");
  }
  await told.waitFor();
  await told.getByRole("button", { name: "重新啟動伺服器" }).click();
  await says(/\d+\/\d+/);
  await bench.save();
  assert.match(journey.read("draft.md"), /3,260億/);
});
