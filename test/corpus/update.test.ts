/** An index says what the disk says, whatever happened in between. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contents, evidenceOf, index, put, temporaryFolder } from "./disk.ts";

const TEXTS = [
  "季內收入增長14%,用戶達3,000萬。",
  "---\ntitle: 晨曦支付季報\npublished: 2026-02-03\nurl: https://chenxi.example/q4\n---\n\n# 季報\n\n成交額為58億元。",
  "The quarter's revenue rose 14% to $2.5 million.",
  "",
  "\0\0\0 not a text",
];
const ARCHIVES = [
  '{"id":"a","title":"甲","date":"2026-01-02","text":"收入增長14%。"}\n{"id":"b","title":"乙","text":"用戶成交。"}\n',
  '{"id":"b","title":"乙","text":"用戶成交。"}\n{"id":"a","title":"甲二","date":"2026-01-02","text":"收入增長15%。"}\n',
  '{"id":"a","title":"甲","text":"一"}\n{"id":"a","title":"甲","text":"二"}\nno json\n',
];
const NAMES = ["a.md", "b.txt", "deep/c.md", "deep/er/d.txt", "名 稱😀.md"];
const ALL = [...NAMES, "x.jsonl:a", "x.jsonl:b"];

type Step =
  | { type: "write"; name: string; text: string }
  | { type: "archive"; text: string }
  | { type: "rename"; from: string; to: string }
  | { type: "remove"; name: string }
  | { type: "index" };

const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("write" as const), name, text: fc.constantFrom(...TEXTS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("archive" as const), text: fc.constantFrom(...ARCHIVES) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("rename" as const), from: name, to: name }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("remove" as const), name: fc.constantFrom(...NAMES, "x.jsonl") }),
  },
  { weight: 3, arbitrary: fc.constant<Step>({ type: "index" }) },
);

let clock = Date.UTC(2026, 0, 1) / 1000;

async function take(root: string, path: string, one: Step): Promise<void> {
  if (one.type === "write") touch(put(root, one.name, one.text));
  else if (one.type === "archive") touch(put(root, "x.jsonl", one.text));
  else if (one.type === "remove") rmSync(join(root, one.name), { force: true });
  else if (one.type === "index") await index(root, path);
  else {
    mkdirSync(dirname(join(root, one.to)), { recursive: true });
    try {
      renameSync(join(root, one.from), join(root, one.to));
    } catch {
      // Nothing of that name stands there yet.
    }
  }
}

/** File systems may give two quick writes one time; people do not write that quickly. */
function touch(path: string): void {
  clock += 1;
  utimesSync(path, clock, clock);
}

describe("an index brought up to date", () => {
  it("equals one built from scratch", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const folder = temporaryFolder();
        const root = join(folder, "sources");
        mkdirSync(root);
        const grown = join(folder, "grown.db");
        for (const one of steps) await take(root, grown, one);
        await index(root, grown);
        const fresh = join(folder, "fresh.db");
        await index(root, fresh);
        assert.deepEqual(contents(root, grown, ALL), contents(root, fresh, ALL));
      }),
      { numRuns: 40, seed: 20260420 },
    );
  });

  it("reads nothing again when nothing changed", async () => {
    const root = temporaryFolder();
    put(root, "a.md", TEXTS[0]!);
    const path = join(temporaryFolder(), "index.db");
    assert.equal(await index(root, path), true);
    assert.equal(await index(root, path), false);
  });

  it("takes the first of two records with one id, and names the other", async () => {
    const root = temporaryFolder();
    put(root, "x.jsonl", ARCHIVES[2]!);
    const path = join(temporaryFolder(), "index.db");
    await index(root, path);
    const evidence = evidenceOf(root, path);
    assert.equal(evidence.source("x.jsonl:a")?.blocks[0]?.text, "一");
    assert.deepEqual(JSON.parse(evidence.files()[0]!.warnings), [
      { code: "record-repeated", detail: "2: x.jsonl:a" },
      { code: "record-broken", detail: "3" },
    ]);
    evidence.close();
  });
});
