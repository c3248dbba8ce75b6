/** What is known of a source: said, or guessed and marked as such. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { blocksOfText } from "../../server/corpus/body.ts";
import { foundInYaml } from "../../server/corpus/formats/frontMatter.ts";
import { takeFile } from "../../server/corpus/intake.ts";
import { isoDay, settleMeta } from "../../server/corpus/metadata.ts";

describe("days", () => {
  const cases: readonly [string, string | null][] = [
    ["2026-04-09", "2026-04-09"],
    ["2026/4/9", "2026-04-09"],
    ["2026.04.09", "2026-04-09"],
    ["20260409", "2026-04-09"],
    ["2026年4月9日", "2026-04-09"],
    ["2026 年 4 月 9 日 10:30", "2026-04-09"],
    ["April 9, 2026", "2026-04-09"],
    ["9 Apr 2026", "2026-04-09"],
    ["Thu, 09 Apr 2026 08:00:00 GMT", "2026-04-09"],
    ["2026-04-09T23:30:00+08:00", "2026-04-09"],
    ["2026-04", "2026-04"],
    ["2026年4月", "2026-04"],
    ["2026", "2026"],
    ["2026-02-30", null],
    ["2026-13", null],
    ["4/9/26", null],
    ["soon", null],
    ["", null],
  ];
  for (const [written, iso] of cases)
    it(`reads ${written || "nothing"} as ${iso}`, () => assert.equal(isoDay(written), iso));
});

describe("metadata", () => {
  const settle = (text: string, name: string, yaml = "") =>
    settleMeta({ found: foundInYaml(yaml).meta, name, path: null, blocks: blocksOfText(text) });

  it("believes what the file says, under any of its usual names", () => {
    const { meta } = settle(
      "正文。",
      "a.md",
      "標題: 季報\nsource: 晨曦日報\ndate: 2026-02-03\nlink: https://a.example/1",
    );
    assert.deepEqual(
      [meta.title, meta.publisher, meta.published, meta.url, meta.guessed],
      ["季報", "晨曦日報", "2026-02-03", "https://a.example/1", []],
    );
  });

  it("guesses from the first lines, and says so", () => {
    const { meta } = settle("走进霁光\n来源:湾岸财经\n2026年3月27日\n\n正文第一句。", "notes.txt");
    assert.deepEqual(
      [meta.title, meta.publisher, meta.published, meta.language],
      ["走进霁光", "湾岸财经", "2026-03-27", "zh-Hans"],
    );
    assert.deepEqual(meta.guessed, ["title", "publisher", "published"]);
  });

  it("takes no unit line and no cell for a table's title, but the line over it and else the file's name", async () => {
    const tables = {
      "名單.csv": "單位:千元\n項目,2026年\n收入,1200\n",
      "季報.csv": "項目,2026年\n收入,1200\n",
      "x.csv": "霧島證券季度統計\n項目,2026年\n收入,1200\n",
    };
    const titles = Object.entries(tables).map(
      async ([id, text]) => (await takeFile({ id, bytes: Buffer.from(text) })).row!.meta.title,
    );
    assert.deepEqual(await Promise.all(titles), ["名單", "季報", "霧島證券季度統計"]);
  });

  it("takes no day, publisher or author for the title", () => {
    const byName = settle("2026年4月7日\n來源:晨報\n作者:張三\n\n正文收入五十億元。", "乙公司季報.txt").meta;
    assert.deepEqual([byName.title, byName.publisher, byName.author], ["乙公司季報", "晨報", "張三"]);
    assert.equal(settle("2026-04-07\n乙公司公布季報\n\n正文收入五十億元。", "a.txt").meta.title, "乙公司公布季報");
  });

  it("guesses from the file's name before its lines", () => {
    assert.equal(settle("2026年3月27日\n正文。", "2026-03-30 霁光.txt").meta.published, "2026-03-30");
  });

  it("reads a dateline", () => {
    const { meta } = settle("PENANG, April 9, 2026. Quill Bank today said it had 64 branches.", "release.txt");
    assert.equal(meta.published, "2026-04-09");
  });

  it("takes no day from the middle of the text", () => {
    const text = `霁光科技的客户数持续增长,管理层对此表示满意,并且认为今年的势头还会延续下去,直到明年。${"其后"}2026年3月27日,公司开会。`;
    assert.equal(settle(text, "notes.txt").meta.published, null);
  });

  it("names a day that it cannot read", () => {
    assert.deepEqual(settle("正文。", "a.md", "date: 上星期").warnings, [
      { code: "date-unreadable", detail: "上星期" },
    ]);
  });

  it("names front matter that is no YAML, and reads on", () => {
    assert.equal(foundInYaml("title: [").warnings[0]?.code, "metadata-broken");
  });

  it("does not unfold what stands for gigabytes", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefghi".split("").map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`)}]`),
    ];
    assert.deepEqual(foundInYaml(bomb.join("\n")).meta, {});
  });
});
