/** The bundled example as a journalist meets it on the screen; each step leaves a screenshot. */
import { after, afterEach, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { Journey, waitFor } from "../harness/journey.ts";
import { middle, press, type Workbench } from "../harness/workbench.ts";

let journey: Journey;
let bench: Workbench;

before(async () => {
  journey = await Journey.start({ settings: { "hegao.locale": "zh-TW" } });
  bench = journey.bench;
  await bench.openFile("draft.md");
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(context.name));

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
  const at = await bench.select("1,680萬");
  await bench.hover(at, "1,860萬", "衡港交易所2026年第一季度業務報告", "2026-04-16");
});

test("the card's link opens the source at its line", async () => {
  const card = await bench.hover(await bench.select("1,680萬"), "業務報告");
  await card.getByRole("link", { name: "衡港交易所2026年第一季度業務報告" }).click();
  await bench.page.locator(".editor-group-container.active .tab.active", { hasText: "harborx-2026q1.md" }).waitFor();
  await bench.page.locator("#status\\.editor\\.selection", { hasText: "15" }).waitFor();
});

test("the lightbulb puts in what the source says", async () => {
  await bench.select("1,680萬");
  const fix = (await bench.fixes("1,860萬")).filter({ hasText: "1,860萬" });
  await journey.shoot("the lightbulb offers it");
  const marked = await bench.squiggles("error").count();
  await press(bench.page, fix.first());
  await waitFor("the squiggle to go", async () => (await bench.squiggles("error").count()) < marked);
  await bench.save();
  await waitFor("the draft to be saved", () => journey.read("draft.md").includes("註冊用戶突破1,860萬"));
});

test("the lightbulb cites a source by a footnote", async () => {
  await bench.select("2,150家");
  const fixes = await bench.fixes(/衡港交易所/);
  await journey.shoot("the lightbulb offers a citation");
  await press(bench.page, await first(fixes, /衡港交易所/));
  await bench.save();
  await waitFor("the footnote", () => /2,150家\[\^1\][\s\S]*\n\[\^1\]: .+/.test(journey.read("draft.md")));
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

async function first(rows: Locator, text: RegExp): Promise<Locator> {
  const row = rows.filter({ hasText: text }).first();
  await row.waitFor();
  await middle(row);
  return row;
}
