/**
 * Finds the editors that the tests run in, or installs them into a cache outside the clone.
 *
 * A desktop VS Code is taken where one is named or can be downloaded. code-server, from the npm registry, is the same
 * workbench in a browser with the same extension host; with Chromium it also serves the journeys through the screen.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";

const CODE_SERVER = "4.139.1";

/** What code-server and readable screenshots need of Debian; the last compiles code-server's Kerberos module. */
const DEBIAN_PACKAGES = ["chromium", "fonts-noto-cjk", "libkrb5-dev"];

const placesOf = (program: string): string[] =>
  (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program));

export const isOnPath = (program: string): boolean => placesOf(program).some((path) => existsSync(path));

const BROWSERS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].flatMap(placesOf);

const MAC_BROWSERS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What a code-server needs to run and to be looked at: files that exist. */
export interface BrowserEditor {
  readonly server: string;
  readonly browser: string;
}

/** The executable of a desktop VS Code: HEGAO_VSCODE, else a download; undefined, with the reason said, where there is none. */
export async function findDesktop(): Promise<string | undefined> {
  const named = process.env["HEGAO_VSCODE"];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`HEGAO_VSCODE names no file: ${named}`);
    return named;
  }
  if (process.platform === "linux" && !process.env["DISPLAY"]) return undefined;
  try {
    return await downloadAndUnzipVSCode({ cachePath: cacheFolder("vscode"), timeout: 15_000 });
  } catch (error) {
    say(`no desktop VS Code could be downloaded (${reason(error)})`);
    return undefined;
  }
}

/** code-server with a browser, installed where need be. Throws, saying what is missing, where they cannot be had. */
export function prepareBrowserEditor(): BrowserEditor {
  installDebianPackages(DEBIAN_PACKAGES);
  const browser = process.env["HEGAO_CHROMIUM"] ?? [...BROWSERS, ...MAC_BROWSERS].find((path) => existsSync(path));
  if (browser === undefined) throw new Error("no Chromium or Chrome: install one, or name it with HEGAO_CHROMIUM");
  return { server: installCodeServer(), browser };
}

function installCodeServer(): string {
  const folder = cacheFolder(`code-server-${CODE_SERVER}`);
  const entry = join(folder, "node_modules/code-server/out/node/entry.js");
  // npm leaves a half-filled folder behind when it is interrupted.
  const mark = join(folder, "complete");
  if (existsSync(mark) && existsSync(entry)) return entry;
  say(`installing code-server ${CODE_SERVER} into ${folder} (two minutes, once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const node = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(node, "include/node/node_api.h"));
  execFileSync("npm", ["install", `code-server@${CODE_SERVER}`, "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    env: {
      ...cleanEnvironment(/^npm_/),
      PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`,
      npm_config_yes: "true",
      // Its own install script installs the workbench's native modules, whose scripts npm 12 would pass over.
      npm_config_dangerously_allow_all_scripts: "true",
      ...(hasHeaders ? { npm_config_nodedir: node } : {}),
    },
  });
  writeFileSync(mark, "");
  return entry;
}

/** Those that are missing, where this may be done: on Debian, by root. */
export function installDebianPackages(names: readonly string[]): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const isMissing = (name: string) =>
    !spawnSync("dpkg", ["--status", name], { encoding: "utf8" }).stdout.includes("Status: install ok installed");
  const missing = names.filter(isMissing);
  if (missing.length === 0) return;
  say(`installing ${missing.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...args: string[]) =>
    spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", 2] }).status === 0;
  aptGet("update");
  if (!aptGet("install", "-y", "--no-install-recommends", ...missing)) say(`apt-get could not install them`);
}

/** This process's environment without the variables whose names match. */
export function cleanEnvironment(dropped: RegExp): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.test(name)));
}

function cacheFolder(name: string): string {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "hegao", name);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(text: string): void {
  process.stderr.write(`hegao: ${text}\n`);
}
