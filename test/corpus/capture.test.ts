/** What is taken in from outside is kept word for word, with where it came from, and reads back to the same values. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { type Capture, type Captured, capture } from "../../server/corpus/capture/capture.ts";
import { markdownOf } from "../../server/corpus/capture/markdownOf.ts";
import type { Uncaught } from "../../server/corpus/capture/outside.ts";
import { sourcesFolder } from "../../server/corpus/capture/sourcesFolder.ts";
import { html } from "../../server/corpus/formats/html.ts";
import { markdown } from "../../server/corpus/formats/markdown.ts";
import { takeFile } from "../../server/corpus/intake.ts";
import { put, temporaryFolder } from "./disk.ts";

const NOW = new Date("2026-05-06T07:08:09Z");

const take = (what: Capture, folder: string, sizeLimit = 1_000_000): Promise<Captured> =>
  capture(what, { folder, sizeLimit, now: NOW, guessedNote: "guessed" });

const codeOf = async (captured: Promise<unknown>): Promise<string> => {
  try {
    await captured;
    return "captured";
  } catch (error) {
    return (error as Uncaught).code;
  }
};

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><meta property="og:site_name" content="晴川通訊">
<meta property="article:published_time" content="2026-04-22T09:00:00+08:00"><title>晴川支付首季</title></head><body>
<nav><a href="/">首頁</a></nav><article><h1>晴川支付首季收入增14%</h1>
<p>晴川支付首季收入為 412.6 百萬港元，同比增長14%。“我們會<b>審慎</b>擴張,”行政總裁周以寧說。*未經審計* [1] 1_000_000</p>
<h2>分部</h2><p>單位:百萬港元</p><table><tr><th>項目<th>2026年第一季<th>2025年第一季</tr>
<tr><td>收單<td>412.6<td>361.9</tr><tr><td>跨境 | 匯款<td>187.0<td>150.2</tr></table>
<ul><li>商戶增至4.2萬家</li><li>1. 不是編號</li></ul></article><footer>版權所有</footer></body></html>`;

/** What the pages' server answers, by path. */
const PAGES: Readonly<Record<string, { type: string; body: Uint8Array | string; status?: number }>> = {
  "/news/q1": { type: "text/html; charset=utf-8", body: PAGE },
  "/big5": { type: "text/html; charset=big5", body: Buffer.from("3c703ea5e6a9f6c3423c2f703e", "hex") },
  "/notes.txt": { type: "text/plain", body: "晴川支付簡報\n\n# 三點\n* 收入58億元" },
  "/table.csv": { type: "text/csv", body: "項目,首季\n佣金,12\n" },
  "/gone": { type: "text/html", body: "<p>no", status: 404 },
  "/large": { type: "text/html", body: "x".repeat(2_000_000) },
};

const servers: Server[] = [];
after(() => {
  for (const server of servers) server.close();
});

async function web(): Promise<string> {
  const server = createServer(({ url = "" }, response) => {
    const page = PAGES[new URL(url, "http://x").pathname];
    if (url.startsWith("/moved")) response.writeHead(302, { location: "/news/q1" }).end();
    else if (page === undefined) response.socket?.destroy();
    else response.writeHead(page.status ?? 200, { "content-type": page.type }).end(page.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a page from the web", () => {
  it("is kept as Markdown with its front matter, without what stands around it", async () => {
    const folder = join(temporaryFolder(), "sources");
    const site = await web();
    const { open, source, isKnown } = await take({ type: "url", url: `${site}/moved?x=1#part` }, folder);
    assert.equal(open, source);
    assert.equal(isKnown, false);
    assert.equal(basename(source), "2026-04-22 晴川支付首季收入增14.md");
    const text = readFileSync(source, "utf8");
    const sha256 = createHash("sha256").update(PAGE).digest("hex");
    for (const line of [
      "title: 晴川支付首季收入增14%",
      "publisher: 晴川通訊",
      `url: ${site}/news/q1`,
      "retrieved: 2026-05-06T07:08:09Z",
      `sha256: ${sha256}`,
    ])
      assert.ok(text.includes(`${line}\n`), line);
    assert.ok(!/首頁|版權所有/.test(text));
  });

  it("reads back to the same words, headers and units", async () => {
    const folder = temporaryFolder();
    const { source } = await take({ type: "url", url: `${await web()}/news/q1` }, folder);
    const { row } = await takeFile({ id: "a.md", bytes: readFileSync(source) });
    assert.equal(row?.meta.published, "2026-04-22");
    assert.equal(row?.meta.retrieved, "2026-05-06");
    const kept = await blocks(markdown, readFileSync(source));
    const read = await blocks(html, Buffer.from(PAGE));
    assert.deepEqual(kept, read);
    assert.ok(kept.some((block) => block === "cell 187.0 | 跨境 | 匯款 | 2026年第一季 | 百萬港元"));
  });

  it("is known again, and never written over another", async () => {
    const folder = temporaryFolder();
    const site = await web();
    const first = await take({ type: "url", url: `${site}/news/q1` }, folder);
    assert.deepEqual(await take({ type: "url", url: `${site}/news/q1` }, folder), { ...first, isKnown: true });
    const other = PAGE.replace("4.2萬", "4.3萬");
    await take({ type: "clipboard", text: other }, folder);
    assert.equal(readdirSync(folder).length, 2);
    assert.ok(!readFileSync(first.source, "utf8").includes("4.3萬"));
  });

  it("is read in the encoding that its server declares", async () => {
    const { source } = await take({ type: "url", url: `${await web()}/big5` }, temporaryFolder());
    assert.ok(readFileSync(source, "utf8").endsWith("交易額\n"));
  });

  it("that is a table stays one, with a sidecar file", async () => {
    const site = await web();
    const { open, source } = await take({ type: "url", url: `${site}/table.csv` }, temporaryFolder());
    assert.equal(readFileSync(source, "utf8"), PAGES["/table.csv"]!.body);
    assert.equal(open, `${source}.meta.yaml`);
    const { row } = await takeFile({
      id: "table.csv",
      bytes: readFileSync(source),
      sidecar: readFileSync(open, "utf8"),
    });
    assert.equal(row?.meta.url, `${site}/table.csv`);
    assert.equal(row?.meta.retrieved, "2026-05-06");
  });

  it("that cannot be had is named with the reason, and leaves nothing behind", async () => {
    const folder = join(temporaryFolder(), "sources");
    const site = await web();
    assert.equal(await codeOf(take({ type: "url", url: `${site}/gone` }, folder)), "web-status");
    assert.equal(await codeOf(take({ type: "url", url: `${site}/nothing` }, folder)), "web-failed");
    assert.equal(await codeOf(take({ type: "url", url: `${site}/large` }, folder)), "too-large");
    assert.equal(await codeOf(take({ type: "url", url: "file:///etc/hostname" }, folder)), "not-an-address");
    assert.throws(() => readdirSync(folder));
  });
});

describe("the clipboard", () => {
  it("gives plain text that means itself, with what was guessed marked as guessed", async () => {
    const text = "晴川支付簡報\n2026年4月22日\n\n# 三點\n* 收入58億元\n1. <b>不是</b>編號 & [連結](x)";
    const { source } = await take({ type: "clipboard", text }, temporaryFolder());
    const kept = readFileSync(source, "utf8");
    assert.match(kept, /^# published: 2026-04-22 # guessed$/m);
    const { row } = await takeFile({ id: "a.md", bytes: readFileSync(source) });
    assert.deepEqual(row?.meta.guessed, ["title", "published"]);
    assert.deepEqual(
      (await blocks(markdown, readFileSync(source))).join("\n").replaceAll("paragraph ", ""),
      text.replace("\n\n", "\n"),
    );
  });

  it("that is empty gives nothing", async () => {
    assert.equal(await codeOf(take({ type: "clipboard", text: " \n" }, temporaryFolder())), "nothing");
  });
});

describe("a file", () => {
  it("in Markdown keeps its words and what it says of itself", async () => {
    const folder = temporaryFolder();
    const path = put(folder, "in.md", "---\ntitle: 公告\ndate: 2026-04-01\n---\n\n收入**58億元**。\n");
    const { source } = await take({ type: "file", path }, join(folder, "sources"));
    const kept = readFileSync(source, "utf8");
    assert.match(kept, /title: 公告\n[\s\S]*published: 2026-04-01\n[\s\S]*\n---\n\n收入\*\*58億元\*\*。\n$/);
  });

  it("of an office program is kept as it is", async () => {
    const path = join(import.meta.dirname, "files/wudao-libreoffice.xlsx");
    const { source, open } = await take({ type: "file", path }, temporaryFolder());
    assert.deepEqual(readFileSync(source), readFileSync(path));
    assert.match(readFileSync(open, "utf8"), /^title:\n[\s\S]*sha256: [0-9a-f]{64}\n$/);
  });

  it("that no reader takes, or that is gone, is named", async () => {
    const folder = temporaryFolder();
    assert.equal(await codeOf(take({ type: "file", path: put(folder, "a.xyz", "x") }, folder)), "unreadable");
    assert.equal(await codeOf(take({ type: "file", path: join(folder, "gone.md") }, folder)), "unreadable");
  });
});

describe("Markdown of what was read", () => {
  it("reads back to itself, whatever stands in it", async () => {
    const line = fc.stringMatching(/^[ -~萬億元，。“”]{1,40}$/).filter((text) => text.trim() === text && text !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        const written = markdownOf(lines.map((text) => ({ kind: "paragraph", text, place: {} })));
        const read = await markdown.read(Buffer.from(`\n${written}`), {});
        assert.deepEqual(
          read.blocks.map(({ text }) => text),
          lines,
        );
      }),
      { numRuns: 300, seed: 20260506 },
    );
  });
});

describe("the folder for new sources", () => {
  it("is the first folder that the project names", () => {
    const folder = temporaryFolder();
    const archive = put(folder, "wire.jsonl", "");
    put(folder, "sources/a.md", "x");
    assert.equal(sourcesFolder([archive, join(folder, "sources")], folder), join(folder, "sources"));
    assert.equal(sourcesFolder([join(folder, "later")], folder), join(folder, "later"));
    assert.equal(sourcesFolder([join(folder, "sources/**/*.md")], folder), join(folder, "sources"));
    assert.equal(sourcesFolder([archive], folder), join(folder, "sources"));
  });
});

async function blocks(format: typeof html, bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await format.read(bytes, {});
  return blocks.map(({ kind, text, headers }) =>
    [`${kind} ${text}`, ...(headers ? [headers.row, headers.column, headers.unit ?? ""] : [])].join(" | "),
  );
}
