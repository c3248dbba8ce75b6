/** Takes the pictures of the walkthrough, media/walkthrough, in each language, in light and in dark: `npm run screenshot -- walkthrough`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Journey, waitFor } from "../test/editor/harness/journey.ts";

const ROOT = join(import.meta.dirname, "..");

/** A walkthrough shows them at about half of a window's width. */
const SIZE = { width: 800, height: 500 };

/** The check panel, with what can be done at its foot, needs more of it. */
const SIZE_OF_PANEL = { width: 960, height: 720 };

const LANGUAGES = { en: {}, "zh-tw": { language: "zh-tw" }, "zh-cn": { language: "zh-cn" } } as const;

/** With the class that the window bears in each. */
const THEMES = {
  light: { name: "Default Light Modern", mark: "vs" },
  dark: { name: "Default Dark Modern", mark: "vs-dark" },
} as const;

const SETTINGS = {
  "editor.fontSize": 13,
  "editor.lineNumbers": "off",
  "editor.folding": false,
  "breadcrumbs.enabled": false,
  "files.exclude": { ".vscode": true, ".hegao": true },
};

/** By the walkthrough's steps, in an order in which each finds what it needs. */
const PICTURES: Readonly<Record<string, (journey: Journey) => Promise<void>>> = {
  sample: async ({ bench }) => {
    await bench.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "sources" }).first().click();
    await bench.squiggles("error").nth(2).waitFor();
  },
  sources: async ({ bench }) => {
    await bench.views();
    await bench.page.locator(".sidebar .monaco-list-row", { hasText: "1,680萬" }).waitFor();
    await bench.page.mouse.move(SIZE.width / 2, 8);
    await bench.page.locator(".sidebar .monaco-list-row", { hasText: /csv/ }).waitFor();
  },
  hover: async ({ bench }) => {
    await bench.command("View: Close Primary Side Bar");
    const card = await bench.hover(await bench.select("1,680萬"));
    await card.filter({ hasText: "1,860萬" }).waitFor();
  },
  fix: async ({ bench }) => {
    await bench.select("1,680萬");
    await bench.page.keyboard.press("ControlOrMeta+.");
    await bench.page.locator(".action-widget .monaco-list-row", { hasText: "1,860萬" }).first().waitFor();
  },
  check: async ({ bench }) => {
    await bench.page.setViewportSize(SIZE_OF_PANEL);
    await bench.select("1,680萬");
    await bench.page.keyboard.press("Control+Alt+K");
    const panel = bench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await panel.locator("blockquote mark", { hasText: "1,860萬" }).first().waitFor();
    await bench.page.mouse.move(SIZE.width / 2, 8);
  },
};

export async function takeWalkthroughPictures(): Promise<void> {
  for (const [name, own] of Object.entries(LANGUAGES)) {
    const folder = join(ROOT, "media/walkthrough", name);
    mkdirSync(folder, { recursive: true });
    const journey = await Journey.start({ ...own, settings: inTheme("light") });
    try {
      await journey.bench.page.setViewportSize(SIZE);
      await journey.bench.openFile("draft.md");
      for (const [step, prepare] of Object.entries(PICTURES)) {
        await prepare(journey);
        await shootInBoth(journey, join(folder, step));
      }
    } finally {
      await journey.stop();
    }
  }
}

const inTheme = (theme: keyof typeof THEMES) => ({ ...SETTINGS, "workbench.colorTheme": THEMES[theme].name });

/** Cards and menus stay open while the theme changes. */
async function shootInBoth(journey: Journey, path: string): Promise<void> {
  const { page } = journey.bench;
  for (const theme of ["dark", "light"] as const) {
    // A change of the settings file right after another may be overlooked.
    await waitFor(`the ${theme} theme`, async () => {
      journey.settle(inTheme(theme));
      const themed = page.locator(`.monaco-workbench.${THEMES[theme].mark}`);
      return await themed.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await page.screenshot({ path: `${path}-${theme}.png`, animations: "disabled" });
  }
}
