/** What a card shows of the sources, and where it leads: every sort of source, opened at the quote. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { CHAOYIN_SOURCES, SOUND } from "../harness/chaoyin.ts";
import { Journey, waitFor } from "../harness/journey.ts";
import type { Workbench } from "../harness/workbench.ts";

const themed = (name: "Light" | "Dark") => ({
  "hegao.locale": "zh-TW",
  "workbench.colorTheme": `Default ${name} Modern`,
});

let journey: Journey;
let bench: Workbench;

before(async () => {
  journey = await Journey.start({ settings: themed("Light"), files: { ...CHAOYIN_SOURCES, "draft.md": SOUND } });
  bench = journey.bench;
  await bench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await bench.openFile("draft.md");
  await bench.status().filter({ hasText: /\d/ }).waitFor();
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(`evidence: ${context.name}`));

test("the first source is quoted, and another folded to a line", async () => {
  const card = await cardOver("3,260億港元");
  await card.locator("blockquote strong", { hasText: "3,260億港元" }).first().waitFor();
  await card.locator("li", { hasText: /(海報財經|潮音支付) · 2026-07-0\d · 3,260億/ }).waitFor();
  assert.equal(await card.locator("blockquote").count(), 1);
});

for (const theme of ["Light", "Dark"] as const) {
  test(`what was reckoned shows the sum and what went into it, in the ${theme.toLowerCase()} theme`, async () => {
    journey.settle(themed(theme));
    await bench.page.locator(theme === "Dark" ? ".monaco-workbench.vs-dark" : ".monaco-workbench.vs").waitFor();
    const card = await cardOver("1.081億港元");
    await card
      .filter({ hasText: "由來源推算" })
      .filter({ hasText: /總和 · [\d,]+萬港元 \+ [\d,]+萬港元 → 1\.081億港元/ })
      .waitFor();
    await card.locator("blockquote strong", { hasText: "8,640萬港元" }).waitFor();
    await card.locator("blockquote strong", { hasText: "2,170萬港元" }).waitFor();
  });
}

test("a source's links, pictures and tags are shown as they are written, and dead", async () => {
  const asked: string[] = [];
  bench.page.on("request", (request) => asked.push(request.url()));
  const card = await cardOver("275家");
  const written = '[跨境收款](command:workbench.action.quit)服務<img src="//chaoyin.example/x">';
  await card.filter({ hasText: written }).waitFor();
  assert.equal(await card.locator("img").count(), 0);
  const goals = await card
    .locator("a")
    .evaluateAll((links: { dataset: Record<string, string> }[]) => links.map(({ dataset }) => dataset["href"] ?? ""));
  assert.ok(goals.length > 0 && goals.every((goal) => goal.startsWith("command:hegao.")), goals.join(" "));
  assert.ok(!asked.some((url) => url.includes("chaoyin.example")), asked.join(" "));
});

test("the card copies the citation", async () => {
  const card = await cardOver("4.8萬家");
  await card.getByRole("link", { name: "複製引註" }).first().click();
  const copied = () => bench.page.evaluate<string>("navigator.clipboard.readText()");
  await waitFor("the citation", async () => /潮音支付，《潮音支付公布上半年業務》，2026-07-08/.test(await copied()));
});

test("a PDF's text opens at the quote, and cannot be written to", async () => {
  await bench.select("4.2萬家");
  await bench.command("Go to Definition");
  await inFront("qingchuan.pdf");
  await line(/4\.2萬家,較上季多3,100家/).waitFor();
  await assertReadOnly();
});

test("a Word file's text opens with the quote selected", async () => {
  const card = await cardOver("78.4億港元");
  await card.getByRole("link").first().click();
  await inFront("yunxi.docx");
  await line(/雲汐銀行2025年淨利息收入為78\.4億港元/).waitFor();
  await bench.page.locator("#status\\.editor\\.selection", { hasText: /selected/ }).waitFor();
  await assertReadOnly();
});

test("a sheet is peeked into at its cell", async () => {
  await bench.openFile("draft.md");
  await bench.select("91.75百萬元");
  await bench.command("Peek Definition");
  await bench.page.locator(".peekview-widget .view-line", { hasText: "91.75" }).first().waitFor();
  await bench.page.locator(".peekview-title", { hasText: "wudao.xlsx" }).waitFor();
  await journey.shoot("evidence: a cell, peeked");
  await bench.page.keyboard.press("Escape");
});

test("from a passage to the claims that rest on it", async () => {
  await bench.openFile("haibao.md");
  await bench.select("2,170萬港元");
  await bench.command("Go to References");
  await bench.page.locator(".ref-tree .monaco-list-row", { hasText: "2,170萬港元" }).first().waitFor();
});

test("the sources' names are offered as they are typed", async () => {
  await bench.openFile("draft.md");
  await bench.select("4.2萬家。");
  await bench.page.keyboard.press("ArrowRight");
  await bench.page.keyboard.type("據晴川");
  const row = bench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "晴川支付" }).first();
  await row.waitFor();
  await journey.shoot("evidence: names are offered");
  await bench.page.keyboard.press("Enter");
  await line(/4\.2萬家。據晴川支付/).waitFor();
});

async function cardOver(words: string): Promise<Locator> {
  await bench.openFile("draft.md");
  return await bench.hover(await bench.select(words));
}

const inFront = (name: string): Promise<void> =>
  bench.page.locator(".editor-group-container.active .tab.active", { hasText: name }).waitFor();

const line = (text: RegExp): Locator =>
  bench.page.locator(".editor-group-container.active .view-line", { hasText: text }).first();

async function assertReadOnly(): Promise<void> {
  await bench.page.keyboard.type("x");
  await bench.page.locator(".monaco-editor-overlaymessage", { hasText: /read-only/ }).waitFor();
}
