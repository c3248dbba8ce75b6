#!/usr/bin/env node
/** The `hegao-lsp` command of a clone, for editors: sets the clone up where need be, then serves over standard input and output. */
import { run } from "./run.mjs";

await run("dist/server.js", ["--stdio"]);
