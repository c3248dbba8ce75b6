/** Nothing of Hegao goes to the network but “Add source” with an address. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import {
  ADD_SOURCE,
  type AddSourceResult,
  EXPLAIN,
  LIST_SOURCES,
  REINDEX,
  type SourcesList,
} from "../../server/lsp/requests.ts";
import { Client, type Folder, placeOf } from "./client.ts";
import { DRAFT, dolphins } from "./project.ts";

const ROOT = join(import.meta.dirname, "../..");
const FILES = join(ROOT, "test/corpus/files");

/** A page that asks for all that a browser would fetch. */
const PAGE = `<!doctype html><html><head><title>潮汐錢包月報</title>
<link rel="stylesheet" href="https://tide.example/style.css"><script src="https://tide.example/count.js"></script></head>
<body><article><p>潮汐錢包六月處理付款88億元。</p><img src="https://tide.example/pixel.gif">
<iframe src="https://tide.example/frame.html"></iframe></article></body></html>`;

const project = (): Folder => {
  const files = globSync("*.{pdf,html,docx,xlsx}", { cwd: FILES });
  const real = Object.fromEntries(files.map((name) => [`sources/${name}`, readFileSync(join(FILES, name))]));
  const linked = "![圖](https://tide.example/a.png) [^1]: <https://tide.example/b>\n\n海豚交易所客服300人。\n";
  return dolphins({ ...real, "sources/page.html": PAGE, "sources/linked.md": linked });
};

const watched = (folder: Folder): Promise<Client> =>
  Client.start({
    folder,
    env: {
      HEGAO_NETWORK_LOG: join(folder.path, "network.log"),
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, "networkHook.mjs"))}`,
    },
  });

describe("the network", () => {
  it("is left alone by indexing, checking, hovers, fixes, lists and explanations", async () => {
    using folder = project();
    folder.write("network.log", "");
    {
      await using client = await watched(folder);
      await client.open("draft.md");
      const found = await client.diagnostics("draft.md");
      assert.ok(found.some(({ code }) => code === "figure.contradicted"));
      const uri = folder.uri("draft.md");
      const slip = placeOf(DRAFT, "41%");
      assert.ok(await client.hover("draft.md", slip.start));
      assert.ok((await client.actions("draft.md", slip, found)).length > 0);
      assert.ok(await client.connection.sendRequest(EXPLAIN, { uri, position: slip.start }));
      assert.equal(await client.connection.sendRequest(REINDEX, { uri }), true);
      const { files } = await client.connection.sendRequest<SourcesList>(LIST_SOURCES, { uri });
      assert.deepEqual(
        ["docx", "html", "markdown", "pdf", "xlsx"],
        [...new Set(files.filter(({ sources }) => sources > 0).map(({ format }) => format))].sort(),
      );
    }
    assert.equal(folder.read("network.log"), "");
  });

  it("is used for the address that a person adds, and for that alone", async () => {
    using folder = project();
    folder.write("network.log", "");
    const asked: (string | undefined)[] = [];
    const web = createServer((request, response) => {
      asked.push(request.url);
      response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE);
    });
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    try {
      await using client = await watched(folder);
      await client.open("draft.md");
      await client.diagnostics("draft.md");
      const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/month.html`;
      const added = await client.connection.sendRequest<AddSourceResult>(ADD_SOURCE, {
        uri: folder.uri("draft.md"),
        what: { type: "url", url },
      });
      assert.ok("source" in added, JSON.stringify(added));
    } finally {
      web.close();
    }
    assert.deepEqual(asked, ["/month.html"]);
    const targets = folder.read("network.log").trim().split("\n");
    assert.ok(targets.length > 0);
    for (const line of targets) assert.match(line, /127\.0\.0\.1/);
  });

  it("is named in one file only, and nobody counts what people do", () => {
    const speaks =
      /\bfetch\(|\bWebSocket\b|(?:from|import|require)\s*\(?\s*["'](?:node:)?(?:https?|http2|net|tls|dns|dgram|undici)\b/;
    const counts = /telemetry|analytics/i;
    const sources = globSync("{client,server}/**/*.ts", { cwd: ROOT });
    assert.ok(sources.length > 100);
    const having = (pattern: RegExp): string[] =>
      sources.filter((path) => pattern.test(readFileSync(join(ROOT, path), "utf8")));
    assert.deepEqual(having(speaks), [join("server", "corpus", "capture", "fetching.ts")]);
    assert.deepEqual(having(counts), []);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    assert.deepEqual(
      Object.keys(dependencies).filter((name) => counts.test(name)),
      [],
    );
  });
});
