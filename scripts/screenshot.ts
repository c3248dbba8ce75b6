/**
 * Takes pictures of the bundled example in a running editor.
 *
 *     npm run screenshot                   the README's, media/screenshot.png
 *     npm run screenshot -- walkthrough    those of the walkthrough, media/walkthrough
 */
import { join } from "node:path";
import { Journey } from "../test/editor/harness/journey.ts";
import { packExtension } from "./package.ts";
import { takeWalkthroughPictures } from "./walkthroughPictures.ts";

const ROOT = join(import.meta.dirname, "..");

/** GitHub shows a README some 830 pixels wide: text of 16 points in 1200 is still read there. */
const SIZE = { width: 1200, height: 740 };

const SETTINGS = {
  "hegao.locale": "zh-TW",
  "editor.fontSize": 16,
  "editor.lineNumbers": "off",
  "editor.folding": false,
  "breadcrumbs.enabled": false,
  "window.menuBarVisibility": "hidden",
  "workbench.activityBar.location": "hidden",
};

process.env["HEGAO_VSIX"] = await packExtension();
if (process.argv[2] === "walkthrough") await takeWalkthroughPictures();
else await takeReadmePicture();

async function takeReadmePicture(): Promise<void> {
  const journey = await Journey.start({ language: "zh-tw", settings: SETTINGS });
  const { bench } = journey;
  try {
    await bench.page.setViewportSize(SIZE);
    await bench.openFile("draft.md");
    await bench.command("View: Toggle Primary Side Bar Visibility");
    await bench.squiggles("error").nth(3).waitFor();
    await bench.select("1,680萬");
    await bench.page.keyboard.press("Control+Alt+K");
    const panel = bench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await panel.locator("blockquote mark", { hasText: "1,860萬" }).first().waitFor();
    await bench.page.mouse.move(SIZE.width / 2, 8);
    await bench.page.screenshot({ path: join(ROOT, "media/screenshot.png") });
  } finally {
    await journey.stop();
  }
}
