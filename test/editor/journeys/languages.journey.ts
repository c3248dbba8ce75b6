/** What a person reads of Hegao in each of its languages: the tour, the views, the card, the menu of fixes, the panel. */
import { after, before, describe, test } from "node:test";
import { Journey } from "../harness/journey.ts";

interface Words {
  readonly command: string;
  readonly tour: string;
  readonly step: string;
  readonly empty: RegExp;
  readonly views: readonly [claims: string, sources: string];
  readonly verdict: string;
  readonly row: RegExp;
  readonly passages: RegExp;
  readonly card: RegExp;
  readonly fix: RegExp;
  readonly signOff: RegExp;
  readonly panel: readonly string[];
}

const LANGUAGES: Readonly<Record<"en" | "zh-tw" | "zh-cn", Words>> = {
  en: {
    command: "Hegao: Get Started",
    tour: "Get Started with Hegao",
    step: "See what the source says",
    empty: /Open a draft \(Markdown or plain text\)/,
    views: ["Claims", "Sources"],
    verdict: "Contradicted",
    row: /1,680萬, Contradicted, line 8/,
    passages: /csv.*18 passages/,
    card: /the value differs[\s\S]*line 15/,
    fix: /Use the source’s.*1,860萬/,
    signOff: /Sign off.*1,680萬/,
    panel: ["Previous", "Next", "All claims", "What the source says", "Draft, line 8", "Back to the draft"],
  },
  "zh-tw": {
    command: "入門導覽",
    tour: "開始使用核稿",
    step: "看來源怎麼說",
    empty: /請開啟一份草稿/,
    views: ["說法", "來源"],
    verdict: "與來源不符",
    row: /1,680萬, 與來源不符, 第 8 行/,
    passages: /csv.*18 段/,
    card: /數值不同[\s\S]*第 15 行/,
    fix: /改用來源的.*1,860萬/,
    signOff: /簽核.*1,680萬/,
    panel: ["上一個", "下一個", "所有說法", "來源原文", "草稿第 8 行", "回到草稿"],
  },
  "zh-cn": {
    command: "入门导览",
    tour: "开始使用核稿",
    step: "看来源怎么说",
    empty: /请打开一份草稿/,
    views: ["说法", "来源"],
    verdict: "与来源不符",
    row: /1,680萬, 与来源不符, 第 8 行/,
    passages: /csv.*18 段/,
    card: /数值不同[\s\S]*第 15 行/,
    fix: /改用来源的.*1,860萬/,
    signOff: /签核.*1,680萬/,
    panel: ["上一个", "下一个", "所有说法", "来源原文", "草稿第 8 行", "回到草稿"],
  },
};

for (const language of ["en", "zh-tw", "zh-cn"] as const) {
  const words = LANGUAGES[language];
  describe(`in ${language}`, () => {
    let journey: Journey;

    before(async () => {
      journey = await Journey.start(language === "en" ? {} : { language });
    });

    after(() => journey?.stop());

    test("the empty view", async () => {
      await journey.bench.views();
      await journey.bench.page.locator(".sidebar .welcome-view", { hasText: words.empty }).waitFor();
      await journey.shoot(`${language}: the empty view`);
    });

    test("the tour", async () => {
      const { bench } = journey;
      await bench.command(words.command);
      const tour = bench.page.locator(".gettingStartedContainer");
      await tour.getByText(words.tour).first().waitFor();
      await tour.locator(".getting-started-step .step-title", { hasText: words.step }).click();
      await tour.locator(".getting-started-media img").waitFor();
      await journey.shoot(`${language}: the tour`);
    });

    test("the views", async () => {
      const { bench } = journey;
      await bench.openFile("draft.md");
      for (const title of words.views) {
        await bench.page.locator(".sidebar .pane-header .title", { hasText: title }).first().waitFor();
      }
      await bench.row(new RegExp(`^${words.verdict}`)).waitFor();
      await bench.row(words.row).waitFor();
      await bench.row(words.passages).waitFor();
      await journey.shoot(`${language}: the views`);
    });

    test("the card", async () => {
      const { bench } = journey;
      await bench.hover(await bench.select("1,680萬"), words.verdict, words.card);
      await journey.shoot(`${language}: the card`);
    });

    test("the menu of fixes", async () => {
      await journey.bench.select("1,680萬");
      const fixes = await journey.bench.fixes();
      await fixes.filter({ hasText: words.fix }).first().waitFor();
      await fixes.filter({ hasText: words.signOff }).first().waitFor();
      await journey.shoot(`${language}: the menu`);
      await journey.bench.page.keyboard.press("Escape");
    });

    test("the check panel", async () => {
      const { page } = journey.bench;
      await page.keyboard.press("Control+Alt+K");
      const panel = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
      await panel.getByRole("heading", { level: 1, name: words.verdict }).waitFor();
      for (const word of words.panel) await panel.getByText(word).first().waitFor();
      await journey.shoot(`${language}: the check panel`);
    });
  });
}
