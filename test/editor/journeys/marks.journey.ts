/** Marks and notes of a draft as a writer handles them: renamed, followed, completed, mended, numbered anew. */
import { after, afterEach, before, test } from "node:test";
import { CHAOYIN_SOURCES } from "../harness/chaoyin.ts";
import { Journey, waitFor } from "../harness/journey.ts";
import { press, type Workbench } from "../harness/workbench.ts";

const HEAD = "---\ntitle: 潮音支付上半年業務\ndate: 2026-07-10\n---\n\n";

const NOTE = "潮音支付，《潮音支付公布上半年業務》，2026-07-08，<https://chaoyin.example/news/2026h1>";

const FOOTNOTES = `${HEAD}潮音支付上半年處理付款3,260億港元[^1]。

潮音支付的平台商戶增至4.8萬家[^none]。

[^1]: ${NOTE}
[^old]: 採訪所得。
`;

const NUMBERED = `${HEAD}潮音支付的匯兌收入為2,170萬港元[2]。潮音支付的平台商戶增至4.8萬家[1]。

[1] 潮音支付. 潮音支付公布上半年業務[EB/OL]. (2026-07-08)[2026-07-10]. https://chaoyin.example/news/2026h1.

[2] 海報財經. 支付公司上半年成績[EB/OL]. (2026-07-09)[2026-07-10]. https://haibao.example/h1.
`;

const KEYED = `${HEAD}潮音支付的平台商戶增至4.8萬家。\n`;

const BIBLIOGRAPHY = JSON.stringify([
  { id: "chaoyin2026", type: "webpage", title: "潮音支付公布上半年業務", URL: "https://chaoyin.example/news/2026h1" },
]);

let journey: Journey;
let bench: Workbench;

before(async () => {
  journey = await Journey.start({
    settings: { "hegao.locale": "zh-TW" },
    files: {
      ...CHAOYIN_SOURCES,
      "draft.md": FOOTNOTES,
      "numbered.md": NUMBERED,
      "keyed.md": KEYED,
      "references.json": BIBLIOGRAPHY,
    },
  });
  bench = journey.bench;
  await bench.openFile("draft.md");
  await bench.squiggles("warning").first().waitFor();
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(`marks: ${context.name}`));

test("a mark without its note says so, and is led to the note that its source has", async () => {
  await bench.hover(await bench.select("[^none]"), "none");
  await journey.shoot("marks: the card over a dangling mark");
  await bench.page.keyboard.press("Escape");
  await fix(/改指註「1」/);
  await saved("draft.md", /4\.8萬家\[\^1\]。/);
});

test("a note that nothing leads to is taken away", async () => {
  await bench.select("[^old]");
  await fix(/刪去註「old」/);
  await saved("draft.md", /^(?![\s\S]*採訪所得)/);
});

test("a key leads from a mark to its note", async () => {
  await bench.select("[^1]");
  await bench.page.keyboard.press("F12");
  await bench.page.locator("#status\\.editor\\.selection", { hasText: /Ln 10/ }).waitFor();
});

test("a label is renamed with all its marks and its note", async () => {
  await bench.select("[^1]");
  await bench.page.keyboard.press("ArrowLeft");
  for (let i = 0; i < 2; i++) await bench.page.keyboard.press("ArrowRight");
  await bench.page.keyboard.press("F2");
  const input = bench.page.locator(".rename-box input");
  await input.waitFor();
  await input.fill("h1");
  await journey.shoot("marks: the label is renamed");
  await bench.page.keyboard.press("Enter");
  await saved("draft.md", /3,260億港元\[\^h1\]。[\s\S]*4\.8萬家\[\^h1\]。[\s\S]*\n\[\^h1\]: 潮音支付/);
});

test("behind [@ the keys of the bibliography are offered", async () => {
  await bench.openFile("keyed.md");
  await bench.select("4.8萬家");
  await bench.page.keyboard.press("ArrowRight");
  await bench.page.keyboard.type("[@");
  const row = bench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "chaoyin2026" }).first();
  await row.waitFor();
  await journey.shoot("marks: keys are offered");
  await bench.page.keyboard.press("Enter");
  await saved("keyed.md", /4\.8萬家\[@chaoyin2026\]。/);
});

test("references are numbered in the order of the text", async () => {
  await bench.openFile("numbered.md");
  await bench.command("Hegao: Number the References in the Order of the Text");
  await saved("numbered.md", /2,170萬港元\[1\]。[\s\S]*4\.8萬家\[2\]。\n\n\[1\] 海報財經[\s\S]*\n\[2\] 潮音支付/);
});

async function fix(title: RegExp): Promise<void> {
  const rows = await bench.fixes(title);
  await press(bench.page, rows.filter({ hasText: title }).first());
}

async function saved(name: string, expected: RegExp): Promise<void> {
  await bench.save();
  await waitFor(`${name} to hold ${expected}`, () => expected.test(journey.read(name)));
}
