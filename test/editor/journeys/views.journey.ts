/** The views of claims and sources as a journalist walks through a draft with them; each step leaves a screenshot. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Journey, waitFor } from "../harness/journey.ts";
import { press, type Workbench } from "../harness/workbench.ts";

const SETTINGS = { "hegao.locale": "zh-TW" };

let journey: Journey;
let bench: Workbench;

before(async () => {
  journey = await Journey.start({ settings: SETTINGS });
  journey.write("sources/scan.pdf", "no PDF at all");
  bench = journey.bench;
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(context.name));

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
  await lens.waitFor();
  const panel = bench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  // The line is drawn anew while the counts come in, and what is pressed on then is gone.
  await waitFor("the panel to show the first open claim", async () => {
    await press(bench.page, lens.locator("a"));
    const claim = panel.locator(".sentence mark", { hasText: "1,680萬" });
    return await claim.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  });
});

test("the margin marks the lines that are borne out, and those that are in part", async () => {
  await assertMarks(({ all, some }) => all > 0 && some > 0);
});

test("the outline has the claims under their heading", async () => {
  assert.equal(await (await bench.symbols("1,680萬")).count(), 1);
  await bench.page.keyboard.press("Escape");
});

test("counts and marks go when the settings say so", async () => {
  journey.settle({ ...SETTINGS, "hegao.codeLens": false, "hegao.gutterMarks": false });
  await bench.page.locator(".codelens-decoration").waitFor({ state: "detached" });
  await assertMarks(({ all, some }) => all + some === 0);
  journey.settle(SETTINGS);
  await bench.page.locator(".codelens-decoration").first().waitFor();
});

test("the list leaves out the verdicts that the filter leaves out", async () => {
  const rows = bench.page.locator(".quick-input-list .monaco-list-row");
  const choose = async (): Promise<void> => {
    await bench.command("Hegao: Filter Claims by Verdict");
    await press(bench.page, rows.filter({ hasText: "查無來源" }).locator(".monaco-checkbox"));
    await press(bench.page, bench.page.locator(".quick-input-widget").getByRole("button", { name: "OK" }));
  };
  await choose();
  await bench.row(/^查無來源/).waitFor({ state: "detached" });
  await bench.page.locator(".sidebar .message", { hasText: "2 claims hidden" }).waitFor();
  await choose();
  await bench.row(/^查無來源/).waitFor();
});

test("a finding is signed off by the claim under the cursor", async () => {
  await bench.select("知恆2.0");
  await bench.command("Hegao: Sign Off This Finding");
  await bench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Seen in a document" }).click();
  await bench.page.locator(".quick-input-widget", { hasText: "Who confirmed it" }).waitFor();
  await bench.page.keyboard.type("合同第3頁");
  await bench.page.keyboard.press("Enter");
  await bench.row(/知恆2\.0/).waitFor({ state: "detached" });
  await waitFor("the sign-off to be written", () => journey.read("hegao.signoffs.json").includes("合同第3頁"));
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
