/** Runs code-server with the packaged extension in a home of its own, which is deleted when it stops. */
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { cleanEnvironment } from "./install.ts";

const STARTING_MS = 120_000;

/** The browser keeps what it fetched by the address that it came from. */
const PORT = 41_391;

/** The editor's own code, compiled once. */
const COMPILED = join(import.meta.dirname, "../../../out/editor/compiled");

/** Nothing that moves, asks or covers the text; the rest as VS Code comes. */
export const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "window.commandCenter": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

export interface CodeServer {
  /** Where its workbench is served, without a slash at the end. */
  readonly url: string;
  /** All it has said so far, for a failure's report. */
  log(): string;
  /** Kills the processes that it started whose command line has these words. */
  kill(words: string): void;
  stop(): Promise<void>;
}

export interface Start {
  /** code-server's entry. */
  readonly entry: string;
  readonly vsix: string;
  /** Arguments of code-server beyond those that every run has. */
  readonly args?: readonly string[];
  /** The editor's display language, as VS Code names it: zh-tw. Its own words stay English, extensions' are translated. */
  readonly language?: string;
  /** The user's own settings beside the quiet ones; where they ask for trust in workspaces, none is given. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What its extension host finds in its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Installs the extension into a fresh home and starts code-server there. Throws with its log where it does not start. */
export async function startCodeServer(start: Start): Promise<CodeServer> {
  const { entry, vsix, language, args = [], env = {}, settings = {} } = start;
  // A short path: the editor's sockets live in it, and theirs may have no more than 107 bytes.
  const home = mkdtempSync(join(tmpdir(), "hg-"));
  const folders = [...settle(home, start), "--extensions-dir", join(home, "extensions")];
  const environment = {
    ...cleanEnvironment(EDITOR_VARIABLES),
    ...homeVariables(home),
    NODE_COMPILE_CACHE: COMPILED,
    ...env,
  };
  await promisify(execFile)(process.execPath, [entry, ...folders, "--install-extension", vsix], { env: environment });
  const child = spawn(
    process.execPath,
    [
      entry,
      ...folders,
      "--bind-addr",
      `127.0.0.1:${await freePort()}`,
      "--auth",
      "none",
      ...UNDISTURBED,
      ...(settings["security.workspace.trust.enabled"] === true ? [] : ["--disable-workspace-trust"]),
      ...inLanguage(language),
      ...args,
    ],
    // Its own process group, so that stopping reaches the hosts that it starts.
    { env: environment, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += chunk));
  const stop = async () => {
    await end(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const kill = (words: string) => killIn(child.pid!, words);
    return { url: await address(child, () => log), log: () => log, kill, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const UNDISTURBED = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-getting-started-override",
  "--disable-proxy",
  "--ignore-last-opened",
];

/** Variables by which a surrounding editor, or a person's settings, would reach into this one. */
const EDITOR_VARIABLES = /^(VSCODE_|ELECTRON_|CODE_SERVER_|XDG_|npm_|NODE_|PORT$|PASSWORD$|HASHED_PASSWORD$)/;

function homeVariables(home: string): Record<string, string> {
  return {
    HOME: home,
    TMPDIR: home,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`,
    EXTENSIONS_GALLERY: "{}",
  };
}

const inLanguage = (language: string | undefined): string[] => (language === undefined ? [] : ["--locale", language]);

function settle(home: string, { language, settings = {} }: Start): string[] {
  const user = join(home, "user");
  mkdirSync(join(user, "User"), { recursive: true });
  writeFileSync(join(user, "User/settings.json"), JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
  if (language !== undefined) pretendLanguagePack(user, language);
  const config = join(home, "config.yaml");
  writeFileSync(config, "cert: false\n");
  return ["--config", config, "--user-data-dir", user];
}

/** An editor takes on a language only where it has a pack for it; this one has no words in it, so that none has to be fetched. */
function pretendLanguagePack(user: string, language: string): void {
  const words = join(user, `${language}.json`);
  writeFileSync(words, JSON.stringify({ version: "1.0.0", contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `hegao.no-words-${language}` }, version: "1.0.0" }];
  const pack = { hash: language, label: language, extensions, translations: { vscode: words } };
  writeFileSync(join(user, "languagepacks.json"), JSON.stringify({ [language]: pack }));
}

/** The usual one; any, where another editor has that. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(0));
    probe.listen(PORT, "127.0.0.1", () => probe.close(() => resolve(PORT)));
  });
}

function address(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`code-server ${what}\n${log()}`));
    const timer = setTimeout(() => fail("did not start in time"), STARTING_MS);
    child.on("exit", (code) => fail(`ended with ${code}`));
    child.stdout?.on("data", () => {
      const url = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log())?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const isGone = new Promise((resolve) => child.once("exit", resolve));
  signal(group, "SIGTERM");
  const timer = setTimeout(() => signal(group, "SIGKILL"), 5_000);
  await isGone;
  clearTimeout(timer);
  signal(group, "SIGKILL");
}

function killIn(group: number, words: string): void {
  const listed = execFileSync("ps", ["-eo", "pid=,pgid=,args="], { encoding: "utf8" });
  for (const [, pid, of, args] of listed.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm))
    if (Number(of) === group && args!.includes(words)) signal(Number(pid), "SIGKILL");
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(group, name);
  } catch {
    // All of the group have ended.
  }
}
