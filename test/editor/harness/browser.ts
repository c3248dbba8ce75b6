/** Opens Chromium for code-server's workbench. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/**
 * What it has fetched and compiled, kept from one start to the next: the workbench is 20 MB of JavaScript. Nothing that
 * a page has stored is in it.
 */
const CACHE = join(import.meta.dirname, "../../../out/editor/browser");

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Kept off the network: what is looked up fails slowly where there is none.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  `--disk-cache-dir=${CACHE}`,
];

/** Moving things are drawn by the processor here, and take more of it than all else. */
const STILL = `addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("style");
  style.textContent = "*, *::before, *::after { animation: none !important; transition: none !important; }";
  document.head.append(style);
});`;

export class ScreenBrowser {
  readonly #context: BrowserContext;
  readonly #profile: string;

  private constructor(context: BrowserContext, profile: string) {
    this.#context = context;
    this.#profile = profile;
  }

  /** Nothing is fetched from beyond this machine. */
  static async open(executablePath: string): Promise<ScreenBrowser> {
    const profile = mkdtempSync(join(tmpdir(), "hegao-browser-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      args: ARGUMENTS,
      viewport: { width: 1360, height: 820 },
      locale: "zh-TW",
      reducedMotion: "reduce",
    });
    await context.addInitScript(STILL);
    return new ScreenBrowser(context, profile);
  }

  /** A window to which the server at `url` is new: an earlier one has left nothing behind. */
  async newWindow(url: string): Promise<Page> {
    const page = await this.#context.newPage();
    const session = await this.#context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: KEPT_BY_PAGES });
    await session.detach();
    return page;
  }

  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const KEPT_BY_PAGES = "cookies,indexeddb,local_storage,service_workers";
