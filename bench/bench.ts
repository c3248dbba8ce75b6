/**
 * Measures what people wait for, from the built programs, and prints it as one JSON object:
 *
 *     npm run bench                            reading, and the server on the bundled example
 *     npm run bench -- --corpus DOCS.jsonl     also indexing these articles, the server with them as a further layer
 *     npm run bench -- --sources DIR --draft FILE     the server on these
 *     npm run bench -- --editor                       instead of all that: the packed extension in an editor
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureCorpus } from "./corpus.ts";
import { measureEditor } from "./editor.ts";
import { measureReading } from "./read.ts";
import { measureLongDraft, measureServer } from "./server.ts";

const ROOT = dirname(import.meta.dirname);
const EXAMPLE = join(ROOT, "examples/quarterly");

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    sources: { type: "string" },
    draft: { type: "string" },
    editor: { type: "boolean", default: false },
  },
});
if (values.editor) {
  console.log(JSON.stringify(await measureEditor()));
  process.exit(0);
}
for (const path of [values.corpus, values.sources, values.draft]) {
  if (path === undefined || existsSync(path)) continue;
  console.error(`bench: there is no ${path}`);
  process.exit(2);
}
const corpus = values.corpus === undefined ? undefined : resolve(values.corpus);
const server = await measureServer({
  server: join(ROOT, "dist/server.js"),
  sources: resolve(values.sources ?? join(EXAMPLE, "sources")),
  draft: resolve(values.draft ?? join(EXAMPLE, "draft.md")),
  corpus,
});
const indexing = corpus === undefined ? null : await measureCorpus(corpus);
console.log(
  JSON.stringify({
    ...(indexing !== null && { corpus: indexing.corpus }),
    read: await measureReading(ROOT, corpus),
    ...(indexing !== null && { index: indexing.index, scaling: indexing.scaling }),
    open: { firstHoverMs: server.open.firstHoverMs, firstDiagnosticsMs: server.open.firstDiagnosticsMs },
    ...(indexing !== null && { change: indexing.change }),
    check: server.check,
    checkout: server.checkout,
    long: await measureLongDraft(join(ROOT, "dist/server.js")),
    server: server.server,
  }),
);
