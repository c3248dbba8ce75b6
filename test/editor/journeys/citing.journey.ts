/** Citing in each style, by hand, by typing and all at once, on the screen; each step leaves a screenshot. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Journey, waitFor } from "../harness/journey.ts";
import { press, type Workbench } from "../harness/workbench.ts";

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

const inStyle = (citationStyle: string): string => JSON.stringify({ citationStyle });

let journey: Journey;
let bench: Workbench;

before(async () => {
  journey = await Journey.start({
    settings: { "hegao.locale": "zh-TW", "hegao.gutterMarks": false },
    files: { "sources/chaoyin.md": SOURCE, "draft.md": DRAFT, "again.md": DRAFT, "hegao.json": inStyle("footnote") },
  });
  bench = journey.bench;
  await bench.openFile("draft.md");
  await bench.status().filter({ hasText: /\d/ }).waitFor();
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(`citing ${context.name}`));

test("a footnote leads to the words on the page", async () => {
  await cite("4.8萬家", "a-citation-is-offered");
  await saved(
    /4\.8萬家\[\^1\]。[\s\S]*\n\[\^1\]: 潮音支付，《潮音支付公布上半年業務》，2026-07-08，\[.*\]\(<.*#:~:text=平台商戶增至4\.8萬家。>\)/,
  );
});

test("the card over a footnote shows its source", async () => {
  await bench.hover(await bench.select("[^1]"), "潮音支付公布上半年業務", "平台商戶增至4.8萬家");
});

test("a key goes with an entry in the bibliography that is saved at once", async () => {
  await styleTaken("pandoc");
  await cite("3,260億港元");
  await saved(/3,260億港元\[@chaoyin2026\]。/);
  await waitFor("the entry", () => journey.read("references.json") !== "");
  const [entry] = JSON.parse(journey.read("references.json"));
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
  await journey.shoot("citing-labels-are-offered");
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
  assert.equal(journey.read("again.md").match(/\[\^1\]。/g)?.length, 4);
});

test("a citation whose source has changed is marked and written anew", async () => {
  journey.write("sources/chaoyin.md", SOURCE.replace("上半年處理付款3,260億港元。", "今年上半年處理付款3,260億港元。"));
  const stale = bench.squiggles("warning");
  await waitFor("the note to be marked", async () => (await stale.count()) > 0);
  await bench.select("潮音支付，《");
  const fixes = (await bench.fixes()).filter({ hasText: "重新引註" });
  await journey.shoot("citing-a-stale-citation");
  await press(bench.page, fixes.first());
  await waitFor("the mark to go", async () => (await stale.count()) === 0);
});

async function cite(words: string, shot?: string): Promise<void> {
  await bench.select(words);
  const fix = (await bench.fixes()).filter({ hasText: "引註來源" }).filter({ hasText: "潮音支付" });
  if (shot !== undefined) await journey.shoot(`citing-${shot}`);
  await press(bench.page, fix.first());
}

async function saved(expected: RegExp): Promise<void> {
  await bench.save();
  await waitFor(`the draft to hold ${expected}`, () => expected.test(journey.read("draft.md")));
}

/** The server hears of the file a moment later; a second one shows no other sign of it. */
async function styleTaken(citationStyle: string): Promise<void> {
  journey.write("hegao.json", inStyle(citationStyle));
  await sleep(2000);
}
