/** `hegao check` from outside: what it writes, and what it ends with. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { type Files, hegao, inFolder, MAIN, type Run } from "./run.ts";

const SOURCES: Files = {
  "sources/quarter.md": `---
title: 澄海交易所第二季業績
publisher: 澄海交易所
published: 2025-07-15
---

澄海交易所第二季現貨交易量為412億美元，環比增長14%。註冊用戶增至3,150萬名。
`,
};

const SOUND = "---\ndate: 2025-07-22\n---\n\n澄海交易所第二季現貨交易量為412億美元，環比增長14%。\n";
const WRONG = SOUND.replace("14%", "41%");
const UNKNOWN = SOUND.replace("環比增長14%", "另有員工5,237人");

/** As much of a report as is looked at here; the schema looks at all of it. */
interface Report {
  readonly drafts: readonly { readonly claims: readonly Claim[] }[];
}

interface Claim {
  readonly text: string;
  readonly verdict: string;
  readonly code: string | null;
  readonly severity: string | null;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly evidence: readonly {
    readonly source: string;
    readonly publisher: string | null;
    readonly place: { readonly line?: number };
    readonly sentence: string;
    readonly matched: readonly { readonly start: number; readonly end: number }[];
  }[];
}

const check = (files: Files, typed: readonly string[], run: Run = {}) =>
  inFolder(files, (folder) => hegao(folder, ["check", ...typed], run));

test("a sound draft ends with 0, and its claims are counted", async () => {
  const { code, out, err } = await check({ ...SOURCES, "draft.md": SOUND }, ["draft.md"]);
  assert.equal(code, 0, err);
  assert.equal(err, "");
  assert.match(out, /No findings\.\n\n\d+ claims, held against 1 source\n/);
  for (const row of [/\b0 {2}Contradicted\n/, /\b0 {2}Unverified\n/, / {2}Supported\n/, /\b0 {2}Unchecked\n/])
    assert.match(out, row);
});

test("a contradiction ends with 1, and is shown with both sides, the sentence and where it stands", async () => {
  const { code, out } = await check({ ...SOURCES, "draft.md": WRONG }, ["draft.md", "--sources", "sources"]);
  assert.equal(code, 1);
  const lines = out.split("\n");
  const at = lines.findIndex((line) => line.startsWith("draft.md:5:26  error  Contradicted  figure.contradicted"));
  assert.notEqual(at, -1, out);
  assert.match(lines[at + 1]!, /^ +Draft +41%$/);
  assert.match(lines[at + 2]!, /^ +Source +14%/);
  assert.match(lines[at + 3]!, /^ +澄海交易所第二季現貨交易量為412億美元，環比增長14%。$/);
  assert.match(lines[at + 4]!, /^ +澄海交易所, 2025-07-15 · sources\/quarter\.md:7$/);
});

test("what is wrong with citations is said, and is no claim", async () => {
  const cited = SOUND.replace("14%。", "14%[^1]。");
  const { code, out } = await check({ ...SOURCES, "draft.md": cited }, ["draft.md"]);
  assert.equal(code, 0);
  assert.match(out, /^draft\.md:5:\d+ {2}warning {2}There is no note “1”\. {2}citation\.dangling$/m);
  assert.doesNotMatch(out, /No findings/);
});

test("--fail-on decides which findings count", async () => {
  const ends = async (draft: string, failOn: string): Promise<number | null> =>
    (await check({ ...SOURCES, "draft.md": draft }, ["draft.md", "--fail-on", failOn])).code;
  assert.equal(await ends(WRONG, "never"), 0);
  assert.equal(await ends(UNKNOWN, "contradicted"), 0);
  assert.equal(await ends(UNKNOWN, "unverified"), 1);
});

test("what the project file hides neither shows nor counts, and its sources, date and language hold", async () => {
  const project = {
    sources: ["archive"],
    draftDate: "2025-07-22",
    locale: "zh-TW",
    severities: { "figure.contradicted": "off" },
  };
  const files = {
    "hegao.json": JSON.stringify(project),
    "archive/quarter.md": SOURCES["sources/quarter.md"]!,
    "desk/draft.md": WRONG.replace(/^---[\s\S]*?---\n/, ""),
  };
  const { code, out, err } = await check(files, ["desk/draft.md"]);
  assert.equal(code, 0, err);
  assert.match(out, /^desk\/draft\.md · 日期 2025-07-22\n/);
  assert.doesNotMatch(out, /figure\.contradicted/);
});

test("the JSON report has the documented shape", async () => {
  const { code, out } = await check({ ...SOURCES, "a.md": WRONG, "b.md": "沒有可查的事。" }, [
    "a.md",
    "b.md",
    "--format",
    "json",
  ]);
  assert.equal(code, 1);
  const report = JSON.parse(out) as Report;
  const schema = JSON.parse(readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8"));
  const isRight = new Ajv({ allErrors: true, strict: false }).compile(schema);
  assert.ok(isRight(report), JSON.stringify(isRight.errors));
  const claim = report.drafts[0]!.claims.find(({ text }) => text === "41%")!;
  assert.deepEqual(
    [claim.verdict, claim.code, claim.severity, claim.line, claim.column],
    ["contradicted", "figure.contradicted", "error", 5, 26],
  );
  assert.equal(WRONG.slice(claim.start, claim.end), "41%");
  const witness = claim.evidence[0]!;
  assert.deepEqual([witness.source, witness.publisher, witness.place.line], ["quarter.md", "澄海交易所", 7]);
  assert.deepEqual(
    witness.matched.map(({ start, end }) => witness.sentence.slice(start, end)),
    ["14%"],
  );
  assert.deepEqual(report.drafts[1]!.claims, []);
});

test("a Markdown report links to the source's line", async () => {
  const { out } = await check({ ...SOURCES, "draft.md": WRONG }, ["draft.md", "--format", "markdown"]);
  assert.match(out, /^# draft\.md\n\n## 5:26 41%\n\nerror `figure\.contradicted`\n\n\*\*Contradicted\*\*/);
  assert.match(out, /\[澄海交易所第二季業績\]\(<sources\/quarter\.md#L7>\)/);
});

test("a draft comes from standard input, as Markdown unless its name says otherwise", async () => {
  const markdown = await check(SOURCES, ["--stdin"], { in: WRONG });
  assert.equal(markdown.code, 1, markdown.err);
  assert.match(markdown.out, /^stdin\.md:5:26 /m);
  const plain = await check(SOURCES, ["--stdin", "--stdin-name", "desk.txt", "--date", "2025-07-22"], {
    in: "現貨交易量為`412億美元`，環比增長41%",
  });
  assert.match(plain.out, /^desk\.txt:1:20 /m, plain.out);
});

test("the environment's language is spoken, unless another is asked for", async () => {
  const files = { ...SOURCES, "draft.md": WRONG };
  assert.match((await check(files, ["draft.md"], { env: { LC_ALL: "zh_HK.UTF-8" } })).out, /錯誤 {2}與來源不符/);
  assert.match((await check(files, ["draft.md", "--locale", "zh-CN"])).out, /错误 {2}与来源不符/);
});

test("colours are used when asked for, and without a terminal only then", async () => {
  const files = { ...SOURCES, "draft.md": WRONG };
  assert.ok(!(await check(files, ["draft.md"])).out.includes("\u001b"));
  assert.ok((await check(files, ["draft.md", "--color", "always"])).out.includes("\u001b[1;31m"));
});

test("an empty draft is fine", async () => {
  const { code, out } = await check({ ...SOURCES, "draft.md": "" }, ["draft.md", "--fail-on", "unverified"]);
  assert.equal(code, 0);
  assert.match(out, /Nothing to check/);
});

test("a draft too long to be checked to its end is told so, and is no clean one", async () => {
  const prose = "業內人士提醒，競爭加劇之下，能否守住利潤仍要看成本控制與服務質素。\n\n".repeat(6000);
  const { code, out } = await check({ ...SOURCES, "draft.md": `${SOUND}\n${prose}${WRONG}` }, ["draft.md"]);
  assert.equal(code, 2);
  assert.match(out, /Only the part up to line \d+, column 1 was checked/);
  assert.match(out, /split the text to have all of it checked/);
});

test("a draft without a date is told so", async () => {
  const { out } = await check({ ...SOURCES, "draft.md": "上季現貨交易量為412億美元。" }, ["draft.md"]);
  assert.match(out, /The draft has no date/);
});

test("--no-index leaves nothing behind, and an index lies beside the sources otherwise", async () => {
  await inFolder({ ...SOURCES, "draft.md": SOUND }, async (folder) => {
    assert.equal((await hegao(folder, ["check", "draft.md", "--no-index"])).code, 0);
    assert.equal(existsSync(join(folder, ".hegao")), false);
    assert.equal((await hegao(folder, ["check", "draft.md"])).code, 0);
    assert.equal(existsSync(join(folder, ".hegao")), true);
  });
});

test("a draft in GB18030 is read, and said to be", async () => {
  const bytes = Buffer.from("b5dab6fecabec2d6d0", "hex");
  assert.equal(new TextDecoder("gb18030").decode(bytes).length > 0, true);
  const gbk = Buffer.concat([
    Buffer.from("cfd6bbf5bdbbd2d7c1bfcfc2b5f8a3acbbb7b1c8d4f6b3a4", "hex"),
    Buffer.from("41%"),
    Buffer.from("a1a3", "hex"),
  ]);
  const { err, out } = await check({ ...SOURCES, "draft.txt": gbk }, ["draft.txt", "--date", "2025-07-22"]);
  assert.match(err, /“draft\.txt” is not UTF-8: it was read as gb18030\./);
  assert.match(out, /1 claim/);
});

test("control characters of a draft or a source do not reach the terminal", async () => {
  const evil = "\u001b]0;x\u0007\u001b[2J";
  const files = { "sources/a.md": `環比增長14%${evil}的現貨交易量。`, "draft.md": `${evil}現貨交易量環比增長41%。` };
  const { out } = await check(files, ["draft.md", "--date", "2025-07-22"]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("a reader that goes away early is no error", async () => {
  await inFolder({ ...SOURCES, "draft.md": WRONG.repeat(400) }, async (folder) => {
    const child = spawn(process.execPath, [MAIN, "check", "draft.md"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk) => (err += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.on("close", resolve));
    assert.equal(err, "");
  });
});

test("an interrupt ends it at once, with the shell's code for it", async () => {
  await inFolder({ ...SOURCES }, async (folder) => {
    const child = spawn(process.execPath, [MAIN, "check", "--stdin"], {
      cwd: folder,
      stdio: ["pipe", "ignore", "pipe"],
    });
    await new Promise((resolve) => child.stdin.write("x".repeat(200_000), resolve));
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", (ended, signal) => resolve(ended ?? signal)));
    assert.equal(code, 130);
  });
});

test("a fiscal year is the one that the project's begins with", async () => {
  const files: Files = {
    "draft.md": "---\ndate: 2025-07-22\n---\n\n澄海交易所2025財年現貨交易量為412億美元。\n",
    "sources/a.md": "---\npublished: 2025-05-15\n---\n\n澄海交易所2024年4月1日至2025年3月31日現貨交易量為412億美元。\n",
  };
  const supported = async (folder: string): Promise<unknown> =>
    JSON.parse((await hegao(folder, ["check", "draft.md", "--format", "json"])).out).counts.supported;
  await inFolder(files, async (folder) => assert.equal(await supported(folder), 2));
  const settled = { ...files, "hegao.json": '{ "fiscalYearStart": 4 }' };
  await inFolder(settled, async (folder) => assert.equal(await supported(folder), 3));
});

test("a draft that lies among its sources, however short, bears nothing out", async () => {
  const files: Files = { "draft.md": "用戶達3,150萬名，另有員工5,237人。\n", "hegao.json": '{ "sources": ["."] }' };
  await inFolder(files, async (folder) => {
    const { drafts } = JSON.parse((await hegao(folder, ["check", "draft.md", "--format", "json"])).out) as Report;
    assert.deepEqual([...new Set(drafts[0]!.claims.map(({ verdict }) => verdict))], ["unchecked"]);
  });
});
