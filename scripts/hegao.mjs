#!/usr/bin/env node
/** The `hegao` command of a clone: sets the clone up where need be, then runs dist/cli.js. */
import { run } from "./run.mjs";

await run("dist/cli.js", process.argv.slice(2));
