/** An index that several processes want at once, and a disk that takes none. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { hegao, MAIN } from "../cli/run.ts";
import { Client, Folder } from "../protocol/client.ts";
import { put, temporaryFolder } from "./disk.ts";
import { fill } from "./killing.ts";

const SLIP = "# 稿\n\n翠峰支付第7季收入增長41%,用戶達8萬。\n";

describe("an index", () => {
  it("is built once by two servers and a terminal that start together, and answers them all", async () => {
    using folder = new Folder({ "draft.md": SLIP, "hegao.json": "{}" });
    const names = fill(join(folder.path, "sources"), 1, 300);
    await using first = await Client.start({ folder });
    await using second = await Client.start({ folder });
    const found = [first, second].map(async (client) => {
      await client.open("draft.md");
      return client.diagnosticsWhen("draft.md", (all) => all.some(({ code }) => code === "figure.contradicted"));
    });
    const [listed] = await Promise.all([hegao(folder.path, ["sources", "--format", "json"]), ...found]);
    const { sources, files } = JSON.parse(listed.out) as { sources: number; files: unknown[] };
    assert.equal(sources, names.length);
    assert.equal(files.length, 41);
    assert.equal(readdirSync(join(folder.path, ".hegao")).filter((name) => name.endsWith(".db")).length, 1);
  });
});

describe("a full disk", () => {
  it("is said, and the sources are read into memory, with what is wrong with them", () => {
    if (process.platform === "win32") return;
    const folder = temporaryFolder();
    put(folder, "sources/report.md", "翠峰支付第7季收入增長14%。\n");
    put(folder, "sources/scan.png.txt", "\0\0\0");
    writeFileSync(join(folder, "draft.md"), SLIP);
    // No file may grow beyond twenty kilobytes, and so no index may.
    const cramped = (...typed: string[]) =>
      spawnSync("sh", ["-c", 'ulimit -f 40 && exec "$0" "$@"', process.execPath, MAIN, ...typed, "--locale", "en"], {
        cwd: folder,
        encoding: "utf8",
      });
    const checked = cramped("check", "draft.md");
    assert.match(checked.stderr, /No index could be written/);
    assert.match(checked.stdout, /figure\.contradicted/);
    assert.match(checked.stdout, /held against 1 source/);
    const listed = JSON.parse(cramped("sources", "--format", "json").stdout);
    assert.deepEqual(
      listed.files.map(({ id, sources }: { id: string; sources: number }) => [id, sources]),
      [
        ["report.md", 1],
        ["scan.png.txt", 0],
      ],
    );
  });
});
