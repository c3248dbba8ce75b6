/**
 * Sets the clone up, then runs a script of it on the Node that it is written for.
 *
 *     node scripts/run.mjs scripts/test.ts --only editor
 */
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const { explain, findNode, runInstead } = createRequire(import.meta.url)("./own-node.cjs");

/** Runs `script`, a path within the clone, in the folder that the person is in; this process ends as the script does. */
export async function run(script, args) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  try {
    await setUp();
    const node = findNode(root);
    if (!node) throw new Error(explain());
    const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
    runInstead(node, [join(root, script), ...args], { ...process.env, PATH: path });
  } catch (error) {
    process.stderr.write(`hegao: ${error.message}\n`);
    process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  await run(script, args);
}
