/**
 * Keeps what the engine compiled of a program from one start to the next, in the person's own cache folder: half of what
 * a start costs. The build puts this file's text in front of the programs. Where nothing can be kept, they start as ever.
 */
const nodeModule = require("node:module");
const { homedir } = require("node:os");
const { join } = require("node:path");

/** So long after its start a program has done what it does at every start; one that is killed leaves this much behind. */
const SETTLED_MS = 20_000;

function keepCompiled() {
  if (process.env.NODE_COMPILE_CACHE === undefined) {
    const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
    nodeModule.enableCompileCache?.(join(cache, "hegao", "compiled"));
  }
  setTimeout(() => nodeModule.flushCompileCache?.(), SETTLED_MS).unref();
}

module.exports = { keepCompiled };
