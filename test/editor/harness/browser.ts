/** Opens Chromium for code-server's workbench. */
import { type Browser, type BrowserContext, chromium } from "playwright-core";

/** Kept off the network: what a browser looks up at its start fails slowly where there is none. */
const ALONE = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: ALONE });
}

/** A window in which nothing is fetched from beyond this machine. */
export async function openWindow(browser: Browser): Promise<BrowserContext> {
  const window = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: "zh-TW" });
  await window.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  return window;
}
