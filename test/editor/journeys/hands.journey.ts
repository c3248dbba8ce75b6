/** What a journalist's hands do, in three languages, in a light and a dark theme: cards, menus, peeking, completion, references. */
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Editor, type Journey } from "../harness/journey.ts";
import type { Workbench } from "../harness/workbench.ts";

const THEMES = ["Light", "Dark"] as const;

/** What is on the screen by language: verdict, copying, fixes in their order, further evidence. */
const LANGUAGES = [
  {
    locale: "zh-TW",
    contradicted: "與來源不符",
    copy: "複製引註",
    fixes: ["改用來源的「1,860萬」", "簽核「1,680萬」", "在此略過「1,680萬」", "在所有稿件略過「1,680萬」"],
  },
  {
    locale: "zh-CN",
    contradicted: "与来源不符",
    copy: "复制引注",
    fixes: ["改用来源的“1,860萬”", "签核“1,680萬”", "在此略过“1,680萬”", "在所有稿件略过“1,680萬”"],
  },
  {
    locale: "en",
    contradicted: "Contradicted",
    copy: "Copy citation",
    fixes: ["Use the source’s: 1,860萬", "Sign off “1,680萬”", "Ignore “1,680萬” here", "in all drafts"],
  },
] as const;

let editor: Editor;

before(async () => {
  editor = await Editor.start();
});

after(() => editor?.stop());

for (const { locale, contradicted, copy, fixes } of LANGUAGES) {
  describe(`in ${locale}`, () => {
    let journey: Journey;
    let bench: Workbench;
    const shoot = (name: string) => journey.shoot(`${locale}-${name}`);
    const themed = (name: (typeof THEMES)[number]) => ({
      "hegao.locale": locale,
      "workbench.colorTheme": `Default ${name} Modern`,
    });

    before(async () => {
      journey = await editor.open({ settings: themed("Light") });
      bench = journey.bench;
      await bench.openFile("draft.md");
      await bench.squiggles("error").first().waitFor();
    });

    /** Only of what failed; what people should look at has a name of its own. */
    afterEach(async (context) => {
      if ("passed" in context && context.passed === false)
        await shoot(`failed-${context.name}`.replace(/[^\w-]+/g, "-"));
    });

    after(() => journey?.stop());

    for (const name of THEMES) {
      it(`a card says what differs, in the ${name.toLowerCase()} theme`, async () => {
        journey.settle(themed(name));
        await bench.page.locator(name === "Dark" ? ".monaco-workbench.vs-dark" : ".monaco-workbench.vs").waitFor();
        const card = await bench.hover(await bench.select("1,680萬"), contradicted);
        await card.locator("del", { hasText: "1,680" }).waitFor();
        await card.locator("strong", { hasText: "1,860" }).first().waitFor();
        await card.getByRole("link", { name: copy }).waitFor();
        await shoot(`card-${name.toLowerCase()}`);
      });

      it(`the menu has the fixes in their order, in the ${name.toLowerCase()} theme`, async () => {
        await bench.select("1,680萬");
        const rows = await bench.fixes(fixes[0]);
        await shoot(`menu-${name.toLowerCase()}`);
        const texts = await rows.allTextContents();
        const at = fixes.map((words) => texts.findIndex((text) => text.replaceAll("\u00a0", " ").includes(words)));
        assert.ok(!at.includes(-1), texts.join("; "));
        assert.deepEqual(
          at,
          at.toSorted((a, b) => a - b),
          texts.join("; "),
        );
        await bench.page.keyboard.press("Escape");
      });
    }

    it("peeking shows the passage", async () => {
      await bench.select("412億美元");
      await bench.command("Peek Definition");
      await bench.page.locator(".peekview-widget .view-line", { hasText: "412億美元" }).first().waitFor();
      await shoot("peek");
      await bench.page.keyboard.press("Escape");
    });

    it("the sources' figures are offered as they are typed", async () => {
      await bench.select("2,150家");
      await bench.page.keyboard.press("End");
      await bench.page.keyboard.type("衡港註冊用戶達18");
      const row = bench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "1860萬" }).first();
      await row
        .or(bench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "1,860萬" }))
        .first()
        .waitFor();
      await shoot("completion");
      await bench.page.keyboard.press("Enter");
      await bench.page
        .locator(".view-line", { hasText: /衡港註冊用戶達1,?860萬/ })
        .first()
        .waitFor();
    });

    it("a passage's references are the claims that rest on it", async () => {
      await bench.openFile("harborx-2026q1.md");
      await bench.select("1,860萬");
      await bench.command("Go to References");
      await bench.page.locator(".peekview-widget, .monaco-editor .reference-zone-widget").first().waitFor();
      await bench.page.locator(".ref-tree .monaco-list-row", { hasText: "1,680萬" }).first().waitFor();
      await shoot("references");
    });
  });
}
