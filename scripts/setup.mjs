/**
 * Sets the clone up: installs what package-lock.json names and builds dist/, each only where it is out of date.
 *
 * Runs on Node 20 or newer, from Node's own modules alone. Everything it says goes to stderr: stdout belongs to the
 * command that comes after it.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const { NODES } = createRequire(import.meta.url)("./own-node.cjs");

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Holds the fingerprint of the sources that dist/ was built from. */
const STAMP = join(ROOT, "dist/.built-from");

/** What dist/ is built from. */
const SOURCES = [
  "client",
  "server",
  "l10n",
  "hegao.schema.json",
  "scripts/build.mjs",
  "scripts/own-node.cjs",
  "package-lock.json",
];

/** Brings node_modules, and unless `isBuilding` is false dist/, up to date with the clone. Throws where it cannot. */
export async function setUp({ isBuilding = true } = {}) {
  const isDone = () => isInstalled() && (!isBuilding || isBuilt());
  if (isDone()) return;
  await alone(async () => {
    if (!isInstalled()) install();
    if (isDone()) return;
    say("building dist/ …");
    const sources = fingerprint(SOURCES);
    const { build } = await import("./build.mjs");
    await build(ROOT);
    writeFileSync(STAMP, sources);
  });
}

/** Runs `work` while no other set-up of this clone does: two at once would delete each other's files. */
async function alone(work) {
  const lock = join(ROOT, "out/setup.lock");
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await sleep(200);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  // A set-up that was killed leaves its lock behind.
  try {
    process.kill(Number(readFileSync(lock, "utf8")) || process.pid, 0);
  } catch {
    rmSync(lock, { force: true });
  }
  return false;
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint(SOURCES);
}

/** True when every package that the lock file names is there as named; npm leaves out optional ones for other machines. */
function isInstalled() {
  const installed = readPackages(join(ROOT, "node_modules/.package-lock.json"));
  if (!installed) return false;
  const wanted = readPackages(join(ROOT, "package-lock.json")) ?? {};
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    if (!installed[path]) return Boolean(optional || devOptional);
    return installed[path].version === version && existsSync(join(ROOT, path));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Packages first, without their install scripts: of these only nodejieba's is needed, and npm 10 would also compile
 * better-sqlite3, which carries its binaries, and fail without a compiler.
 */
function install() {
  say("installing dependencies (about a minute, once) …");
  if (!npm("ci", "--ignore-scripts", "--include=dev", "--include=optional"))
    throw new Error("npm ci failed; see above");
  if (!npm("rebuild", "nodejieba"))
    say(
      "nodejieba could not be compiled (it wants Python and a C++ compiler); Intl.Segmenter cuts words in its place.",
    );
}

/** Runs npm, with its output on stderr, and says whether it succeeded. */
function npm(...args) {
  // Silence asked for by `npm run --silent` would hide why something failed.
  const env = { ...process.env, npm_config_loglevel: "error", npm_config_build_from_source: "true" };
  // Node's headers are in a package of the lock file (but for Windows), so that compiling needs no download.
  const node = NODES[`${process.platform}-${process.arch}`];
  if (node && process.platform !== "win32") env.npm_config_nodedir = join(ROOT, "node_modules", dirname(dirname(node)));
  const self = process.env.npm_execpath;
  const [command, first] = self?.endsWith("js") ? [process.execPath, [self]] : ["npm", []];
  const isShell = command === "npm" && process.platform === "win32";
  return (
    spawnSync(command, [...first, ...args], { cwd: ROOT, env, stdio: ["ignore", 2, 2], shell: isShell }).status === 0
  );
}

/** Changes with any file under `paths` being added, removed or written. */
function fingerprint(paths) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const path of paths) visit(join(ROOT, path));
  return hash.digest("hex");

  function visit(path) {
    const known = statSync(path, { throwIfNoEntry: false });
    if (!known) return;
    if (!known.isDirectory()) hash.update(`${path}\0${known.size}\0${known.mtimeMs}\n`);
    else for (const name of readdirSync(path).sort()) visit(join(path, name));
  }
}

function say(text) {
  process.stderr.write(`hegao: ${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setUp({ isBuilding: !process.argv.includes("--install-only") });
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
