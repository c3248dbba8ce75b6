/** The check panel as a journalist walks through a draft with it, by keyboard alone; each step leaves a screenshot. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { FrameLocator, Locator } from "playwright-core";
import { Journey, waitFor } from "../harness/journey.ts";

let journey: Journey;
let panel: FrameLocator;

before(async () => {
  journey = await Journey.start({ language: "zh-tw" });
  panel = journey.bench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await journey.bench.openFile("draft.md");
  await journey.bench.squiggles("error").first().waitFor();
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(`check: ${context.name}`));

test("a key opens the panel at the first claim that leaves something to look at", async () => {
  await press("Control+Alt+K");
  await verdict("與來源不符").waitFor();
  await panel.locator(".sentence mark", { hasText: "1,680萬" }).waitFor();
  await panel.locator(".progress", { hasText: /^1 \/ \d+$/ }).waitFor();
});

test("the quote stands in its place, with its source", async () => {
  await panel.locator("blockquote mark", { hasText: "1,860萬" }).first().waitFor();
  await panel
    .locator("figcaption", { hasText: /業務報告.*2026-04-16 · 第 15 行/ })
    .first()
    .waitFor();
});

test("a key opens the source at the passage, and another comes back", async () => {
  await press("o");
  await inFront("harborx-2026q1.md");
  await journey.bench.page.locator("#status\\.editor\\.selection", { hasText: /Ln 15/ }).waitFor();
  await press("Control+Alt+K");
  await verdict("與來源不符").waitFor();
});

test("a key fixes the slip, and the panel says so", async () => {
  await press("f");
  await verdict("有來源佐證").waitFor();
  await panel.locator(".sentence mark", { hasText: "1,860萬" }).waitFor();
  await panel.locator(".progress", { hasText: /^– \/ \d+$/ }).waitFor();
});

test("a key cites the source of what is borne out", async () => {
  await press("a");
  await panel.locator(".sentence", { hasText: /1,860萬\[\^1\]/ }).waitFor();
});

test("a key goes on to the next, and the draft shows it", async () => {
  await press("n");
  await panel.locator(".sentence mark", { hasText: "18%" }).waitFor();
  await panel.locator(".progress", { hasText: /^1 \/ \d+$/ }).waitFor();
  const draft = journey.bench.page.locator('.monaco-editor[data-uri$="draft.md"]');
  await draft.locator(".active-line-number", { hasText: /^10$/ }).waitFor();
  await draft.locator(".selected-text").first().waitFor();
});

test("a key signs off, with how and why", async () => {
  await press("s");
  const input = journey.bench.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  await journey.bench.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await press("Enter");
  await journey.bench.page.locator(".quick-input-widget", { hasText: /由誰確認/ }).waitFor();
  await input.fill("財務部覆核");
  await press("Enter");
  await verdict("已簽核").waitFor();
  await waitFor("the sign-off to be written", () => journey.read("hegao.signoffs.json").includes("財務部覆核"));
});

test("a key stops at the borne-out claims too", async () => {
  await press("l");
  await panel.locator('.toggle[aria-pressed="true"]').waitFor();
  await press("l");
  await panel.locator('.toggle[aria-pressed="false"]').waitFor();
});

test("the panel follows the cursor, back in the draft", async () => {
  await press("Escape");
  await inFront("draft.md");
  await journey.bench.select("131%");
  await panel.locator(".sentence mark", { hasText: "131%" }).waitFor();
  await verdict("有來源佐證").waitFor();
});

test("the panel follows an edit", async () => {
  await journey.bench.page.keyboard.type("113%");
  await panel.locator(".sentence mark", { hasText: "113%" }).waitFor();
  await verdict("與來源不符").waitFor();
});

for (const [theme, mark] of [
  ["Default Dark Modern", "vs-dark"],
  ["Default High Contrast", "hc-black"],
  ["Default High Contrast Light", "hc-light"],
] as const) {
  test(`in ${theme}, what is marked and what can be pressed is told by lines too`, async () => {
    journey.settle({ "workbench.colorTheme": theme });
    await journey.bench.page.locator(`.monaco-workbench.${mark}`).waitFor();
    const style = (selector: string, name: string): Promise<string | undefined> =>
      panel
        .locator(selector)
        .first()
        .evaluate((element: unknown, of: string) => {
          const page = globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> };
          return page.getComputedStyle(element)[of];
        }, name);
    assert.equal(await style("mark", "borderBottomStyle"), "solid");
    assert.match(await panel.locator("h1 .sign").innerText(), /^\S$/);
    if (!mark.startsWith("hc")) return;
    for (const part of [".actions button", "blockquote"]) {
      await waitFor(`a border of ${part}`, async () => !/0\)$/.test((await style(part, "borderTopColor")) ?? "0)"));
    }
  });
}

const verdict = (label: string): Locator => panel.getByRole("heading", { level: 1, name: label });

const press = (key: string): Promise<void> => journey.bench.page.keyboard.press(key);

const inFront = (name: string): Promise<void> =>
  journey.bench.page.locator(".editor-group-container.active .tab.active", { hasText: name }).waitFor();
