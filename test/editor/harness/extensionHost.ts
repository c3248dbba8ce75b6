/** Runs the Mocha suites of test/editor/host inside VS Code's extension host, beside the packaged extension. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { ScreenBrowser } from "./browser.ts";
import { QUIET_SETTINGS, startCodeServer } from "./codeServer.ts";
import type { BrowserEditor } from "./install.ts";

const SUITE_MS = 600_000;

/** How the suites went, as test/editor/host/index.ts writes it. */
export interface Outcome {
  readonly passed: number;
  /** The full titles of those that failed. */
  readonly failed: readonly string[];
}

export interface Suite {
  readonly root: string;
  readonly vsix: string;
  /** A copy that the suites may write to. */
  readonly workspace: string;
}

/** Runs the suites in a desktop VS Code. */
export async function runInDesktop(executable: string, suite: Suite): Promise<Outcome> {
  return await recorded(async (env) => {
    const home = mkdtempSync(join(tmpdir(), "hg-"));
    const user = join(home, "user");
    mkdirSync(join(user, "User"), { recursive: true });
    writeFileSync(join(user, "User/settings.json"), JSON.stringify(QUIET_SETTINGS));
    const folders = ["--user-data-dir", user, "--extensions-dir", join(home, "extensions")];
    try {
      const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
      execFileSync(cli, [...folders, "--install-extension", suite.vsix], { stdio: ["ignore", 2, 2] });
      const extension = await bundle(suite.root);
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: extension,
        extensionTestsPath: extension,
        extensionTestsEnv: env,
        launchArgs: [suite.workspace, ...folders, "--disable-workspace-trust", "--disable-updates"],
        reuseMachineInstall: true,
      });
    } finally {
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
}

/** Runs the suites in code-server's extension host; the browser is there because the workbench starts it. */
export async function runInBrowser({ server, browser }: BrowserEditor, suite: Suite): Promise<Outcome> {
  return await recorded(async (env) => {
    const extension = await bundle(suite.root);
    // Without the driver, a built workbench passes over the tests that its address names.
    const args = ["--vscode-option", "enable-smoke-test-driver"];
    const host = await startCodeServer({ entry: server, vsix: suite.vsix, args, env });
    const chromium = await ScreenBrowser.open(browser);
    try {
      const page = await chromium.newWindow(host.url);
      const { promise: ended, resolve, reject } = Promise.withResolvers<number>();
      const timer = setTimeout(() => reject(new Error(`the suites did not end\n${host.log()}`)), SUITE_MS);
      // The workbench looks for both while it loads.
      await page.exposeFunction("codeAutomationLog", (_: string, said: readonly unknown[]) => tell(said));
      await page.exposeFunction("codeAutomationExit", resolve);
      await page.goto(testAddress(host.url, extension, suite.workspace));
      await ended.finally(() => clearTimeout(timer));
    } finally {
      await chromium.close();
      await host.stop();
    }
  });
}

function testAddress(url: string, extension: string, workspace: string): string {
  const remote = `vscode-remote://${new URL(url).host}${pathToFileURL(extension).pathname}`;
  const payload = [
    ["extensionDevelopmentPath", remote],
    ["extensionTestsPath", remote],
    ["skipWelcome", "true"],
  ];
  return `${url}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}

/** Lines of the suites' reporter; the workbench's own talk goes by the same way. */
function tell(said: readonly unknown[]): void {
  const [first = ""] = said.map(String);
  if (first.startsWith(REPORTED)) process.stdout.write(`${first.slice(REPORTED.length)}\n`);
}

/** What the suites' reporter begins its lines with. */
const REPORTED = "hegao| ";

/** Gives `run` an environment that names a file for the outcome, and reads it there: an exit code alone proves nothing. */
async function recorded(run: (env: Record<string, string>) => Promise<void>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "hegao-outcome-"));
  const file = join(folder, "outcome.json");
  let failure: unknown;
  try {
    await run({ HEGAO_OUTCOME: file }).catch((error) => (failure = error));
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw failure ?? error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundles the suites into an extension without contributions, which VS Code wants beside tests. */
async function bundle(root: string): Promise<string> {
  const folder = join(root, "out/editor/host");
  await build({
    entryPoints: [join(root, "test/editor/host/index.ts")],
    outfile: join(folder, "index.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node24",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "error",
    logOverride: { "require-resolve-not-external": "silent" },
  });
  const manifest = {
    name: "hegao-tests",
    publisher: "hegao",
    version: "0.0.0",
    engines: { vscode: "*" },
    main: "index.js",
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, type: "commonjs" }));
  return folder;
}
