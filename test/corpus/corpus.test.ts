/** The corpus as it is opened: an index on disk, written by a process of its own, shared, damaged, killed and mended. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { after, describe, it } from "node:test";
import { type Corpus, type CorpusSettings, type Notice, openCorpus } from "../../server/corpus/corpus.ts";
import { type Taken, takeFile } from "../../server/corpus/intake.ts";
import { openForWriting, takeLock } from "../../server/corpus/store.ts";
import { put, temporaryFolder } from "./disk.ts";

interface Opened {
  readonly corpus: Corpus;
  readonly notices: Notice[];
}

const open: Corpus[] = [];
after(() => Promise.all(open.map((corpus) => corpus.close())));

async function opened(roots: readonly string[], indexDir: string, more: Partial<CorpusSettings> = {}): Promise<Opened> {
  const notices: Notice[] = [];
  const corpus = openCorpus({ roots, indexDirs: [indexDir], onNotice: (notice) => notices.push(notice), ...more });
  open.push(corpus);
  await corpus.settled;
  return { corpus, notices };
}

function newsroom(): { sources: string; index: string } {
  const folder = temporaryFolder();
  const sources = join(folder, "sources");
  put(
    sources,
    "quarter.md",
    "---\ntitle: 霽光銀行2026年首季業績公告\npublished: 2026-04-28\nurl: https://jiguang.example/q1\n---\n\n# 業績\n\n首季收入58億元,同比增長14%。\n",
  );
  put(
    sources,
    "press/release.txt",
    "Quill Bank opens 12 branches\nPENANG, April 9, 2026. Quill Bank today opened 12 branches.\n",
  );
  put(
    sources,
    "old/archive.jsonl",
    '{"id":"n1","title":"汐石支付擴充團隊","date":"2026-01-05","text":"汐石支付增聘120人。"}\n',
  );
  return { sources, index: join(folder, ".hegao") };
}

const REAL_FILES = join(import.meta.dirname, "files");

const indexFile = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith(".db"))!);

describe("a corpus", () => {
  it("holds every format's sources, and finds them by words, address, path and title", async () => {
    const { sources, index } = newsroom();
    const { evidence } = (await opened([sources], index)).corpus;
    assert.equal(evidence.size, 3);
    assert.equal(
      evidence.shortlist({ terms: ["汐石", "团队"], values: [], names: [], limit: 5 })[0],
      "old/archive.jsonl:n1",
    );
    assert.equal(evidence.cited({ urls: ["http://www.jiguang.example/q1/?utm_source=x"], text: "" }), "quarter.md");
    assert.equal(evidence.cited({ urls: ["../sources/press/release.txt#L2"], text: "" }), "press/release.txt");
    assert.equal(
      evidence.cited({ urls: [], text: "霽光銀行《霽光銀行2026年首季業績公告》,2026年4月28日。" }),
      "quarter.md",
    );
    assert.equal(evidence.cited({ urls: ["https://elsewhere.example/"], text: "晨報" }), null);
    assert.equal(evidence.meta("quarter.md")?.path, join(sources, "quarter.md"));
    assert.equal(evidence.meta("old/archive.jsonl:n1")?.path, null);
    assert.equal(evidence.source("nothing.md"), null);
  });

  it("keeps several roots apart, and answers from an archive named by itself", async () => {
    const one = newsroom();
    const other = newsroom();
    const { evidence } = (
      await opened([one.sources, other.sources, join(other.sources, "old/archive.jsonl")], one.index)
    ).corpus;
    assert.equal(evidence.size, 7);
    assert.ok(evidence.source("sources/quarter.md"));
    assert.ok(evidence.source("sources~2/quarter.md"));
    assert.ok(evidence.source("archive.jsonl/archive.jsonl:n1"));
  });

  it("lays what it read to the very file that it was read from, whatever else is being read", async () => {
    const { sources, index } = newsroom();
    const alone = new Map<string, Taken>();
    for (const name of readdirSync(REAL_FILES).filter((each) => each !== "README.md")) {
      const bytes = readFileSync(join(REAL_FILES, name));
      const id = `files/${name}`;
      put(sources, id, bytes);
      put(sources, `${id}.txt`, `共${alone.size}項。`);
      alone.set(id, await takeFile({ id, bytes }));
    }
    const { corpus } = await opened([sources], index);
    const files = new Map(corpus.report().files.map((file) => [file.id, file]));
    for (const [id, { format, row }] of alone) {
      assert.equal(files.get(id)?.format, format, id);
      assert.equal(files.get(id)?.passages, row?.passages, id);
      assert.equal(corpus.evidence.meta(id)?.title, row?.meta.title, id);
      assert.equal(files.get(`${id}.txt`)?.format, "text");
    }
  });

  it("takes globs", async () => {
    const { sources, index } = newsroom();
    const { corpus } = await opened([join(sources, "**/*.{md,txt}")], index);
    assert.deepEqual(
      corpus.report().files.map(({ id }) => id),
      ["press/release.txt", "quarter.md"],
    );
  });

  it("tells git to pass its index over", async () => {
    const { sources, index } = newsroom();
    await opened([sources], index);
    assert.ok(statSync(join(index, ".gitignore")).size > 0);
  });

  it("holds on to what a change beside has left as it was, and reads anew what became another text", async () => {
    const { sources, index } = newsroom();
    const { corpus } = await opened([sources], index);
    const { evidence } = corpus;
    const [kept, changed] = [evidence.source("quarter.md"), evidence.source("press/release.txt")];
    const editions = ["quarter.md", "press/release.txt"].map((id) => evidence.editionOf(id));
    put(sources, "press/release.txt", "Quill Bank closes 3 branches.\n");
    await corpus.refresh();
    assert.equal(evidence.source("quarter.md"), kept);
    assert.equal(evidence.editionOf("quarter.md"), editions[0]);
    assert.notEqual(evidence.editionOf("press/release.txt"), editions[1]);
    assert.equal(evidence.editionOf("nothing.md"), "");
    assert.notEqual(evidence.source("press/release.txt"), changed);
    assert.match(evidence.source("press/release.txt")!.blocks[0]!.text, /closes 3/);
    rmSync(join(sources, "press/release.txt"));
    await corpus.refresh();
    assert.equal(evidence.source("press/release.txt"), null);
    put(sources, "press/release.txt", "Quill Bank opens 12 branches again.\n");
    await corpus.refresh();
    assert.match(evidence.source("press/release.txt")!.blocks[0]!.text, /12 branches again/);
  });

  it("notices what changed while nothing was running", async () => {
    const { sources, index } = newsroom();
    await (await opened([sources], index)).corpus.close();
    renameSync(join(sources, "quarter.md"), join(sources, "q1.md"));
    rmSync(join(sources, "old"), { recursive: true });
    put(sources, "new.md", "# 新\n\n十二家。\n");
    const { corpus } = await opened([sources], index);
    assert.deepEqual(
      corpus.report().files.map(({ id }) => id),
      ["new.md", "press/release.txt", "q1.md"],
    );
  });

  it("takes up a change by itself while it is open", async () => {
    const { sources, index } = newsroom();
    let changed = (): void => {};
    const { corpus } = await opened([sources], index, { isWatched: true, onChange: () => changed() });
    const before = corpus.evidence.generation;
    const told = new Promise<void>((resolve) => {
      changed = () => corpus.evidence.meta("press/later.md") !== null && resolve();
    });
    put(sources, "press/later.md", "# 稍後\n\n再增聘30人。\n");
    await told;
    assert.notEqual(corpus.evidence.generation, before);
  });

  it("is shared: what one process writes another notices", async () => {
    const { sources, index } = newsroom();
    const one = (await opened([sources], index)).corpus;
    const other = (await opened([sources], index)).corpus;
    const before = one.evidence.generation;
    put(sources, "more.md", "# 又一\n\n共7項。\n");
    await Promise.all([other.refresh(), one.refresh()]);
    assert.notEqual(one.evidence.generation, before);
    assert.equal(one.evidence.size, 4);
    assert.equal(other.evidence.size, 4);
    assert.equal(other.report().files.length, 4);
  });

  it("reads names with spaces, emoji and line breaks", async () => {
    const { sources, index } = newsroom();
    for (const name of ["a b.md", "😀.md", "line\nbreak.md", "100%.md", 'it\'s "quoted".md'])
      put(sources, name, "共7項。");
    const { evidence } = (await opened([sources], index)).corpus;
    assert.equal(evidence.size, 8);
    assert.equal(evidence.cited({ urls: ["a%20b.md"], text: "" }), "a b.md");
  });
});

describe("a damaged index", () => {
  const damages: readonly [string, (file: string) => void, Notice[]][] = [
    ["garbage", (file) => writeFileSync(file, Buffer.alloc(20_000, 7)), [{ code: "index-rebuilt", why: "damaged" }]],
    ["a truncated file", (file) => truncateSync(file, 9_000), [{ code: "index-rebuilt", why: "damaged" }]],
    ["an empty file", (file) => truncateSync(file, 0), []],
    ["trailing rubbish", (file) => appendFileSync(file, "rubbish"), []],
  ];
  for (const [name, damage, said] of damages)
    it(`is built anew: ${name}`, async () => {
      const { sources, index } = newsroom();
      await (await opened([sources], index)).corpus.close();
      for (const side of readdirSync(index)) if (/-(?:wal|shm)$/.test(side)) rmSync(join(index, side));
      damage(indexFile(index));
      const { corpus, notices } = await opened([sources], index);
      assert.equal(corpus.evidence.size, 3);
      assert.equal(corpus.report().files.length, 3);
      assert.deepEqual(notices, said);
    });

  it("that is torn while it is open is built anew, and nobody who looks for changes falls over it", async () => {
    const { sources, index } = newsroom();
    const { corpus, notices } = await opened([sources], index);
    assert.equal(corpus.evidence.size, 3);
    for (const name of readdirSync(index))
      if (!name.endsWith(".lock")) writeFileSync(join(index, name), Buffer.alloc(20_000, 7));
    let { generation } = corpus.evidence;
    for (let looked = 0; notices.length === 0 && looked < 1_000; looked++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ({ generation } = corpus.evidence);
      await corpus.settled;
    }
    assert.ok(generation > 0);
    assert.deepEqual(notices, [{ code: "index-rebuilt", why: "damaged" }]);
    assert.equal(corpus.evidence.size, 3);
  });

  it("of another version is built anew, saying so", async () => {
    const { sources, index } = newsroom();
    await (await opened([sources], index)).corpus.close();
    const { db } = openForWriting(indexFile(index));
    db.pragma("user_version = 999");
    db.close();
    const { corpus, notices } = await opened([sources], index);
    assert.equal(corpus.evidence.size, 3);
    assert.deepEqual(notices, [{ code: "index-rebuilt", why: "other-version" }]);
  });

  it("that other versions made stays theirs, until nobody has opened it for a month", async () => {
    const { sources, index } = newsroom();
    await (await opened([sources], index)).corpus.close();
    const own = indexFile(index);
    const layer = basename(own).split(".")[0]!;
    const [first, newer] = [`${layer}.db`, `${layer}.v999.db`].map((name) => join(index, name));
    renameSync(own, first!);
    writeFileSync(newer!, "whatever a newer version writes");
    const { corpus, notices } = await opened([sources], index);
    assert.equal(corpus.evidence.size, 3);
    assert.deepEqual(notices, [{ code: "index-rebuilt", why: "other-version" }]);
    assert.ok(existsSync(first!) && existsSync(newer!));
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    utimesSync(first!, longAgo, longAgo);
    writeFileSync(join(sources, "more.md"), "汐石支付再增聘30人。");
    await corpus.refresh();
    assert.ok(!existsSync(first!) && existsSync(newer!));
  });
});

describe("an index that could not be written for a while", () => {
  it("has everything that changed meanwhile, once it can be", async () => {
    const { sources, index } = newsroom();
    await (await opened([sources], index)).corpus.close();
    const { db } = openForWriting(indexFile(index));
    db.exec("CREATE TRIGGER refuse BEFORE INSERT ON file BEGIN SELECT RAISE(ABORT, 'refused'); END");
    db.close();
    put(sources, "missed.md", "汐石支付再增聘30人。");
    const { corpus, notices } = await opened([sources], index);
    assert.deepEqual(
      notices.map(({ code }) => code),
      ["index-none"],
    );
    assert.equal(corpus.evidence.size, 4);
    const { db: again } = openForWriting(indexFile(index));
    again.exec("DROP TRIGGER refuse");
    again.close();
    await corpus.refresh([put(sources, "later.md", "汐石支付再增聘40人。")]);
    assert.equal(corpus.unindexed, null);
    assert.ok(corpus.evidence.source("missed.md"));
    assert.equal(corpus.evidence.size, 5);
  });
});

describe("an index that another process is writing", () => {
  it("is waited for, saying so", async () => {
    const { sources, index } = newsroom();
    await (await opened([sources], index)).corpus.close();
    put(sources, "more.md", "汐石支付再增聘30人。");
    const held = takeLock(`${indexFile(index)}.lock`);
    assert.equal(takeLock(`${indexFile(index)}.lock`), null);
    const said: string[] = [];
    const { corpus } = await opened([sources], index, {
      onNotice({ code }) {
        said.push(code);
        held?.release();
      },
    });
    assert.deepEqual(said, ["index-awaited"]);
    assert.equal(corpus.unindexed, null);
    assert.equal(corpus.evidence.size, 4);
  });
});

describe("where no index can lie", () => {
  it("it lies elsewhere", async () => {
    const { sources, index } = newsroom();
    writeFileSync(index, "a file where the folder should be");
    const elsewhere = temporaryFolder();
    const { corpus, notices } = await opened([sources], index, { indexDirs: [index, elsewhere] });
    assert.equal(corpus.evidence.size, 3);
    assert.deepEqual(notices, [{ code: "index-elsewhere", because: "read-only", folder: elsewhere }]);
  });
});

describe("roots", () => {
  it("that are missing hold nothing, and are read once they are there", async () => {
    const { sources, index } = newsroom();
    const missing = join(temporaryFolder(), "later");
    const { corpus } = await opened([missing], index);
    assert.equal(corpus.evidence.size, 0);
    cpSync(sources, missing, { recursive: true });
    await corpus.refresh();
    assert.equal(corpus.evidence.size, 3);
  });

  it("pass over what git ignores, hidden folders and their own settings", async () => {
    const { sources, index } = newsroom();
    put(sources, ".gitignore", "press/\n*.tmp.md\n!keep.tmp.md\n");
    put(sources, "a.tmp.md", "共7項。");
    put(sources, "keep.tmp.md", "共7項。");
    put(sources, ".obsidian/x.md", "共7項。");
    put(sources, "hegao.json", "{}");
    mkdirSync(join(sources, "empty"));
    const { corpus } = await opened([sources], index);
    assert.deepEqual(
      corpus.report().files.map(({ id }) => id),
      ["keep.tmp.md", "old/archive.jsonl", "quarter.md"],
    );
  });

  it("take a sidecar's word before the file's, and a change of it", async () => {
    const { sources, index } = newsroom();
    put(sources, "press/release.txt.meta.yaml", "title: 開店\npublished: 2026-04-10\n");
    const { corpus } = await opened([sources], index);
    assert.equal(corpus.evidence.meta("press/release.txt")?.title, "開店");
    put(sources, "press/release.txt.meta.yaml", "title: 開店十二間\n");
    await corpus.refresh([join(sources, "press/release.txt.meta.yaml")]);
    assert.equal(corpus.evidence.meta("press/release.txt")?.title, "開店十二間");
  });

  it("take an encoding set for a file", async () => {
    const { sources, index } = newsroom();
    put(sources, "short.txt", Buffer.from("a5e6a9f6", "hex"));
    const { corpus } = await opened([sources], index, { scan: { encodings: { [join(sources, "short.*")]: "big5" } } });
    assert.equal(corpus.evidence.source("short.txt")?.blocks[0]?.text, "交易");
  });
});
