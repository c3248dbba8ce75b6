/** An editor on the screen with a copy of the bundled example, for a journey through it, and what it leaves behind. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { openBrowser, openWindow } from "./browser.ts";
import { type CodeServer, startCodeServer } from "./codeServer.ts";
import { prepareBrowserEditor } from "./install.ts";
import { Workbench } from "./workbench.ts";
import { copyWorkspace, removeWorkspace } from "./workspace.ts";

const ROOT = join(import.meta.dirname, "../../..");

const SHOTS = process.env["HEGAO_SHOTS"] ?? join(ROOT, "out/screenshots");

export interface Setting {
  /** Of the editor, as VS Code names it. */
  readonly language?: "zh-tw" | "zh-cn";
  /** Of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the window opens without the folder. */
  readonly isEmpty?: boolean;
  /** Of the user: themes are hers alone. */
  readonly user?: Readonly<Record<string, unknown>>;
}

export class Journey {
  readonly bench: Workbench;
  /** A copy of the example. */
  readonly folder: string;
  readonly #server: CodeServer;
  readonly #browser: Browser;

  private constructor(bench: Workbench, folder: string, server: CodeServer, browser: Browser) {
    this.bench = bench;
    this.folder = folder;
    this.#server = server;
    this.#browser = browser;
  }

  static async start({ language, settings, isEmpty, user }: Setting = {}): Promise<Journey> {
    const vsix = process.env["HEGAO_VSIX"];
    assert.ok(vsix, "HEGAO_VSIX names the packaged extension");
    mkdirSync(SHOTS, { recursive: true });
    const folder = copyWorkspace(join(ROOT, "examples/quarterly"));
    if (settings !== undefined) settle(folder, settings);
    const editor = prepareBrowserEditor();
    const own = { ...(language === undefined ? {} : { language }), ...(user === undefined ? {} : { settings: user }) };
    const server = await startCodeServer({ entry: editor.server, vsix, ...own });
    const browser = await openBrowser(editor.browser);
    const bench = await Workbench.open(await openWindow(browser), server.url, isEmpty ? null : folder);
    return new Journey(bench, folder, server, browser);
  }

  /** Of the workspace, from now on. */
  settle(settings: Readonly<Record<string, unknown>>): void {
    settle(this.folder, settings);
  }

  async shoot(name: string): Promise<void> {
    await this.bench.page.screenshot({ path: join(SHOTS, `${name.replaceAll(" ", "-")}.png`) });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    removeWorkspace(this.folder);
  }
}

function settle(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
}

/** Waits for what no element on the screen tells of. */
export async function waitFor(what: string, isMet: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isMet())) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await sleep(100);
  }
}
