/**
 * Runs everything that is tested, and ends with `N passed, N failed`.
 *
 *     npm test                      all stages but the floors, which take minutes
 *     npm test -- units editor      these stages only
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { runInBrowser, runInDesktop } from "../test/editor/harness/extensionHost.ts";
import { findDesktop, installDebianPackages, isOnPath, prepareBrowserEditor } from "../test/editor/harness/install.ts";
import { makeWorkspace, removeWorkspace } from "../test/editor/harness/workspace.ts";
import { packExtension } from "./package.ts";
import { compare } from "./ratchet.ts";

const ROOT = join(import.meta.dirname, "..");

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Editors other than VS Code, and what they need of Debian. */
const OTHER_EDITORS = {
  neovim: { program: "nvim", packages: ["neovim"] },
  emacs: { program: "emacs", packages: ["emacs-nox", "elpa-eglot", "elpa-markdown-mode"] },
};

const STAGES: Readonly<Record<string, () => Promise<Count>>> = {
  floors: holdFloors,
  types: () => runTool("typescript/bin/tsc", "-p", "."),
  lint: () => runTool("@biomejs/biome/bin/biome", "ci", "--reporter=summary"),
  units: () => runFiles(globSync(["test/**/*.test.ts", "server/**/*.test.ts"], { cwd: ROOT }), availableParallelism()),
  others: runOtherEditors,
  editor: runEditors,
};

// Hundreds of processes read the same code, and most of what each does at its start is compiling it.
process.env["NODE_COMPILE_CACHE"] ??= join(ROOT, "out/compiled");

const named = process.argv.slice(2);
const chosen = named.length > 0 ? named : ["types", "lint", "units", "others", "editor"];
const unknown = chosen.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`no such stage: ${unknown.join(", ")}; there are ${Object.keys(STAGES).join(", ")}`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
for (const [name, stage] of Object.entries(STAGES)) {
  if (!chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { passed, failed } = await stage().catch((error): Count => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** Measures on the evaluation's cases, which are not part of the repository, and holds each figure against its floor. */
async function holdFloors(): Promise<Count> {
  if (!existsSync(join(ROOT, "../shared/eval"))) {
    return warn("THE EVALUATION DID NOT RUN: its cases are not at ../shared/eval", { passed: 0, failed: 0 });
  }
  const { status } = spawnSync(process.execPath, [join(ROOT, "bench/eval.ts")], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) return { passed: 0, failed: 1 };
  const [floors, measured] = ["bench/floors.json", "out/eval/metrics.json"].map((file) =>
    JSON.parse(readFileSync(join(ROOT, file), "utf8")),
  );
  const { lines, missed } = compare(floors, measured);
  console.log(`\n${lines.join("\n")}`);
  return { passed: lines.length - missed, failed: missed };
}

/** A tool's whole run counts as one test. */
async function runTool(bin: string, ...args: string[]): Promise<Count> {
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules", bin), ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs files of node:test, each in a process of its own, and counts their tests. */
async function runFiles(files: readonly string[], concurrency: number): Promise<Count> {
  const paths = files.map((file) => join(ROOT, file)).sort();
  const count = { passed: 0, failed: 0 };
  const events = run({ files: paths, concurrency, cwd: ROOT });
  events.on("test:pass", ({ details }) => (count.passed += details.type === "suite" ? 0 : 1));
  events.on("test:fail", ({ details }) => (count.failed += details.type === "suite" ? 0 : 1));
  for await (const text of events.compose(new spec())) process.stdout.write(text);
  return count;
}

/** The extension as it is packed, installed in a desktop VS Code or code-server, and on the screen in a browser. */
async function runEditors(): Promise<Count> {
  const vsix = await packExtension();
  const desktop = process.env["HEGAO_EDITOR"] === "code-server" ? undefined : await findDesktop();
  let browser: ReturnType<typeof prepareBrowserEditor> | undefined;
  try {
    browser = prepareBrowserEditor();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const missing = { passed: 0, failed: process.env["CI"] ? 1 : 0 };
  if (desktop === undefined && browser === undefined) return warn("THE EDITOR TESTS DID NOT RUN: no editor", missing);
  const workspace = makeWorkspace();
  try {
    const suite = { root: ROOT, vsix, workspace };
    const { passed, failed } =
      browser && !desktop ? await runInBrowser(browser, suite) : await runInDesktop(desktop ?? "", suite);
    const host = { passed, failed: failed.length };
    if (browser === undefined)
      return add(host, warn("THE JOURNEYS DID NOT RUN: no code-server with Chromium", missing));
    process.env["HEGAO_VSIX"] = vsix;
    return add(host, await walkJourneys(globSync("test/editor/journeys/*.journey.ts", { cwd: ROOT }).sort()));
  } finally {
    removeWorkspace(workspace);
  }
}

/**
 * A person at a screen who sees nothing come of a key presses it again, and on a busy machine has to: a journey that
 * fails is walked once more from its beginning, and what counts is that. Which ones needed it is said.
 */
async function walkJourneys(files: readonly string[]): Promise<Count> {
  let total = { passed: 0, failed: 0 };
  for (const file of files) {
    let count = await runFiles([file], 1);
    if (count.failed > 0) {
      const shots = join(ROOT, "out/screenshots");
      const kept = `${shots}-of-failed`;
      if (existsSync(shots)) cpSync(shots, kept, { recursive: true });
      warn(
        `${file} FAILED IN ${count.failed} PLACES AND IS WALKED ONCE MORE; what it looked like is in ${kept}`,
        count,
      );
      count = await runFiles([file], 1);
    }
    total = add(total, count);
  }
  return total;
}

/** Each with the config that its page of the docs gives. */
async function runOtherEditors(): Promise<Count> {
  let total = { passed: 0, failed: 0 };
  for (const [name, { program, packages }] of Object.entries(OTHER_EDITORS)) {
    installDebianPackages(packages);
    const missing = { passed: 0, failed: process.env["CI"] ? 1 : 0 };
    const count = isOnPath(program)
      ? await runFiles([`test/otherEditors/${name}.journey.ts`], 1)
      : warn(`THE TESTS IN ${name.toUpperCase()} DID NOT RUN: no ${program} on this machine`, missing);
    total = add(total, count);
  }
  return total;
}

function warn(text: string, count: Count): Count {
  console.error(`\n${"!".repeat(78)}\n${text}\n${"!".repeat(78)}`);
  return count;
}

function add(one: Count, other: Count): Count {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
