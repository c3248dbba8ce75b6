/** An editor on the screen with a folder of its own, for a journey through it, and what it leaves behind. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ScreenBrowser } from "./browser.ts";
import { type CodeServer, startCodeServer } from "./codeServer.ts";
import { prepareBrowserEditor } from "./install.ts";
import { Workbench } from "./workbench.ts";
import { copyWorkspace, removeWorkspace } from "./workspace.ts";

const ROOT = join(import.meta.dirname, "../../..");

const SHOTS = process.env["HEGAO_SHOTS"] ?? join(ROOT, "out/screenshots");

export interface Person {
  /** Of the editor, as VS Code names it. */
  readonly language?: "zh-tw" | "zh-cn";
  /** Of the user: themes are hers alone. */
  readonly user?: Readonly<Record<string, unknown>>;
}

export interface Folder {
  /** Of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What is in the folder, by path; without it, the bundled example. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Whether the window opens without the folder. */
  readonly isEmpty?: boolean;
}

/** The packaged extension in an editor, and a browser to look at it with. */
export class Editor {
  readonly #server: CodeServer;
  readonly #browser: ScreenBrowser;

  private constructor(server: CodeServer, browser: ScreenBrowser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start({ language, user }: Person = {}): Promise<Editor> {
    const vsix = process.env["HEGAO_VSIX"];
    assert.ok(vsix, "HEGAO_VSIX names the packaged extension");
    mkdirSync(SHOTS, { recursive: true });
    const editor = prepareBrowserEditor();
    const own = { ...(language === undefined ? {} : { language }), ...(user === undefined ? {} : { settings: user }) };
    const server = startCodeServer({ entry: editor.server, vsix, ...own });
    const browser = ScreenBrowser.open(editor.browser);
    return new Editor(await server, await browser);
  }

  /** A window with a folder of its own. */
  async open({ settings, files, isEmpty }: Folder = {}): Promise<Journey> {
    const folder = files === undefined ? copyWorkspace(EXAMPLE) : mkdtempSync(join(tmpdir(), "hegao-journey-"));
    for (const [path, content] of Object.entries(files ?? {})) writeInto(folder, path, content);
    if (settings !== undefined) writeInto(folder, SETTINGS, JSON.stringify(settings));
    const { url } = this.#server;
    return new Journey(await Workbench.open(await this.#browser.newWindow(url), url, isEmpty ? null : folder), folder);
  }

  /** The language server's process ends as if it had crashed. */
  crashServer(): void {
    this.#server.kill("dist/server.js");
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}

export class Journey {
  readonly bench: Workbench;
  /** The journey's own. */
  readonly folder: string;
  #editor: Editor | null = null;

  constructor(bench: Workbench, folder: string) {
    this.bench = bench;
    this.folder = folder;
  }

  /** In an editor of its own, which ends with it. */
  static async start(setting: Person & Folder = {}): Promise<Journey> {
    const editor = await Editor.start(setting);
    const journey = await editor.open(setting);
    journey.#editor = editor;
    return journey;
  }

  /** Settings of the workspace, from now on. */
  settle(settings: Readonly<Record<string, unknown>>): void {
    this.write(SETTINGS, JSON.stringify(settings));
  }

  /** A file of the folder; empty where there is none. */
  read(path: string): string {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  write(path: string, content: string | Uint8Array): void {
    writeInto(this.folder, path, content);
  }

  async shoot(name: string): Promise<void> {
    await this.bench.page.screenshot({ path: join(SHOTS, `${name.replaceAll(" ", "-")}.png`) });
  }

  async stop(): Promise<void> {
    await this.bench.page.close();
    await this.#editor?.stop();
    removeWorkspace(this.folder);
  }
}

const EXAMPLE = join(ROOT, "examples/quarterly");

const SETTINGS = ".vscode/settings.json";

function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Waits for what no element on the screen tells of. */
export async function waitFor(what: string, isMet: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isMet())) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await sleep(100);
  }
}
