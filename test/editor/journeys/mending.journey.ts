/** Every quick fix by hand: what the menu says, and the draft after it; what is set aside stays so until its words change. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { CHAOYIN_SOURCES, SLIPS } from "../harness/chaoyin.ts";
import { Journey, waitFor } from "../harness/journey.ts";
import { press, type Workbench } from "../harness/workbench.ts";

let journey: Journey;
let bench: Workbench;

before(async () => {
  journey = await Journey.start({
    settings: { "hegao.locale": "zh-TW" },
    files: { ...CHAOYIN_SOURCES, "draft.md": SLIPS, "again.md": SLIPS },
  });
  bench = journey.bench;
  await bench.openFile("draft.md");
  await bench.squiggles("error").first().waitFor();
});

after(() => journey?.stop());

afterEach((context) => journey?.shoot(`mending: ${context.name}`));

test("a quotation gets back the words of its source", async () => {
  await fix("旅客都回來了", /還原來源的字句/);
  await saved(/說:「旅客回來了,小商戶也跟着把收款碼擺了出來。」/);
});

test("a weekday becomes that of its day", async () => {
  await fix("7月9日(星期五)", /改為當天的星期/);
  await saved(/7月9日\(星期四\)推出/);
});

test("a name gets its usual writing, all over the draft", async () => {
  await fix("潮音 Gpt", /全篇改用慣用名稱「潮音GPT」/);
  await saved(/推出模型潮音GPT,潮音GPT供商戶使用。/);
});

test("a figure that is rounded says so", async () => {
  await fix("5萬", /標明是約數：「約5萬」/);
  await saved(/平台商戶達約5萬家。/);
});

test("what was reckoned cites all that it is reckoned from", async () => {
  await fix("1.081億港元", /引註推算所據的 2 個來源/);
  await saved(/1\.081億港元\[\^1\]\[\^2\]。[\s\S]*\n\[\^1\]: .+\n\[\^2\]: .+/);
});

test("a source that is cited again keeps its note", async () => {
  await fix("8,640萬港元", /引註來源：潮音支付/);
  await saved(/8,640萬港元\[\^[12]\],/);
  assert.equal(journey.read("draft.md").match(/^\[\^\d\]:/gm)?.length, 2);
});

test("a finding is ignored on its line, with the reason", async () => {
  await fix("1,570", /在此略過「1,570」/);
  await answer("分行名冊");
  await squiggleGone("1,570");
  await saved(/1,570間。 <!-- hegao-ignore figure\.unverified "1,570": 分行名冊 -->/);
});

test("it is open again once its words change", async () => {
  await retype("1,570", "1,580");
  await marked("1,580");
});

test("a finding is ignored in all drafts, with the reason", async () => {
  await fix("43萬港元", /在所有稿件略過「43萬港元」/);
  await answer("年報附註");
  await squiggleGone("43萬港元");
  await waitFor("the file of sign-offs", () => journey.read("hegao.signoffs.json").includes("年報附註"));
});

test("a finding is signed off, and its card says by whom, how and why", async () => {
  await fix("620人", /簽核「620/);
  await bench.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await bench.page.keyboard.press("Enter");
  await answer("人事部覆核");
  await squiggleGone("620");
  await bench.hover(await bench.select("620人"), "已簽核", "人事部覆核");
});

test("a sign-off lasts through edits elsewhere, and ends with its own words", async () => {
  await retype("平台商戶達", "平台的商戶已達");
  await squiggleGone("620");
  await retype("620人", "640人");
  await marked("640");
});

test("all that loses nothing is fixed in one go, and no figure touched", async () => {
  await bench.openFile("again.md");
  await bench.squiggles("info").first().waitFor();
  await bench.command("Hegao: Fix All That Loses Nothing");
  const editor = bench.page.locator(".editor-group-container.active .view-lines");
  await editor.filter({ hasText: "潮音GPT供商戶使用" }).waitFor();
  await bench.save();
  assert.equal(journey.read("again.md"), SLIPS.replaceAll("潮音 Gpt", "潮音GPT"));
});

async function fix(words: string, title: RegExp): Promise<void> {
  await bench.openFile("draft.md");
  await bench.select(words);
  const rows = await bench.fixes(title);
  await journey.shoot(`mending: the menu on ${words}`);
  await press(bench.page, rows.filter({ hasText: title }).first());
}

/** In the box that asks why. */
async function answer(words: string): Promise<void> {
  const input = bench.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  await bench.page.locator(".quick-input-message", { hasText: /Why may it stand|Who confirmed it/ }).waitFor();
  await input.fill(words);
  await bench.page.keyboard.press("Enter");
}

async function saved(expected: RegExp): Promise<void> {
  await bench.save();
  await waitFor(`the draft to hold ${expected}`, () => expected.test(journey.read("draft.md")));
}

async function retype(words: string, by: string): Promise<void> {
  await bench.openFile("draft.md");
  await bench.select(words);
  await bench.page.keyboard.type(by);
}

/** Told by the problems panel, which names the words. */
async function problemsOf(words: string): Promise<number> {
  return await (await bench.problems()).filter({ hasText: words }).count();
}

const marked = (words: string) => waitFor(`a finding on ${words}`, async () => (await problemsOf(words)) > 0);

const squiggleGone = (words: string) => waitFor(`no finding on ${words}`, async () => (await problemsOf(words)) === 0);
