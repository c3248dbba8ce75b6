/** What `hegao` says to what it cannot do: a message that says what to do, and 2. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArguments, sayMisuse } from "../../server/cli/arguments.ts";
import { type Files, hegao, inFolder } from "./run.ts";

const GOOD: Files = { "draft.md": "2025年7月6日，用戶達3000萬。", "sources/a.md": "用戶達3000萬。" };

/** What is typed and said in a folder with a draft and a source. */
const TYPED: readonly (readonly [typed: readonly string[], said: string])[] = [
  [["chek", "draft.md"], "“chek” is no command of hegao. Did you mean “check”? Try “hegao --help”."],
  [["draft.md"], "“draft.md” is no command of hegao. Did you mean “hegao check draft.md”? Try “hegao --help”."],
  [["check"], "No draft was named. Write “hegao check DRAFT.md”, or use --stdin. Try “hegao --help”."],
  [["check", "draft.md", "--stdin"], "Name drafts or use --stdin, not both. Try “hegao --help”."],
  [
    ["check", "draft.md", "--formt", "json"],
    "There is no option “--formt”. Did you mean “--format”? Try “hegao --help”.",
  ],
  [["check", "draft.md", "-x"], "There is no option “-x”. Try “hegao --help”."],
  [
    ["check", "draft.md", "--format", "xml"],
    "“xml” is not possible for --format. Choose one of: text, json, markdown. Try “hegao --help”.",
  ],
  [["check", "draft.md", "--sources"], "The option “--sources” needs a value. Try “hegao --help”."],
  [["check", "draft.md", "--date", "--stdin"], "The option “--date” needs a value. Try “hegao --help”."],
  [["check", "draft.md", "--no-index=yes"], "The option “--no-index” takes no value. Try “hegao --help”."],
  [
    ["check", "draft.md", "--date", "2025-02-30"],
    "“2025-02-30” is not a date. Write it as YYYY-MM-DD, for example 2025-07-22. Try “hegao --help”.",
  ],
  [["sources", "a"], "“a” is no command of hegao. Try “hegao --help”."],
  [
    ["check", "draft.md", "--locale", "zh-TW", "--format", "xml"],
    "--format 不能是「xml」，請從這些選一個：text, json, markdown。用法請看「hegao --help」。",
  ],
];

for (const [typed, said] of TYPED) {
  test(`hegao ${typed.join(" ")}: ${said}`, () => {
    const read = readArguments(typed);
    assert.equal(read.name === "misuse" ? sayMisuse(read, read.locale ?? "en") : read.name, said);
  });
}

test("misuse is said on standard error, and ends with 2", async () => {
  await inFolder({}, async (folder) => {
    const err = "hegao: No draft was named. Write “hegao check DRAFT.md”, or use --stdin. Try “hegao --help”.\n";
    assert.deepEqual(await hegao(folder, ["check"]), { code: 2, out: "", err });
  });
});

/** What is typed and said where what is named is not there. */
const NAMED: readonly (readonly [typed: readonly string[], said: string])[] = [
  [["check", "gone.md"], "There is no draft “gone.md”."],
  [["check", "sources"], "“sources” is a folder. Name a draft in it."],
  [["check", "draft.docx"], "“draft.docx” is no draft: hegao checks .md, .markdown and .txt."],
  [
    ["check", "draft.md", "--sources", "gone"],
    "There is no sources folder “gone”. Create it and put your sources in, or name another.",
  ],
];

for (const [typed, said] of NAMED) {
  test(`hegao ${typed.join(" ")}: ${said}`, async () => {
    await inFolder({ ...GOOD, "draft.docx": "x" }, async (folder) => {
      assert.deepEqual(await hegao(folder, typed), { code: 2, out: "", err: `hegao: ${said}\n` });
    });
  });
}

/** What is said of a folder in which `hegao check draft.md` cannot do its work. */
const FOLDERS: readonly (readonly [what: string, files: Files, said: string])[] = [
  [
    "a binary file named .md",
    { ...GOOD, "draft.md": Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff, 0xfe, 0, 1, 0x80]) },
    "“draft.md” is not text, whatever it is called (byte 4 is zero). Export it as text or Markdown first.",
  ],
  [
    "invalid UTF-8",
    {
      ...GOOD,
      "draft.md": Buffer.concat([
        Buffer.from("用戶達3000萬，"),
        Buffer.from([0xff]),
        Buffer.from("交易量增長14%，儲備金率為128%。"),
      ]),
    },
    "“draft.md” is in no encoding that hegao knows (UTF-8, UTF-16, GB18030, Big5): byte 19 fits none. Save it as UTF-8.",
  ],
  [
    "no sources at all",
    { "draft.md": "14%" },
    "No sources: there is no folder “sources”. Create it and put your sources in, or name one with --sources.",
  ],
  [
    "a wrong key in hegao.json",
    { ...GOOD, "hegao.json": '{\n  "source": ["a"]\n}' },
    "hegao.json:2:3: There is no setting “source”. Did you mean “sources”?",
  ],
  [
    "a comment in hegao.json",
    { ...GOOD, "hegao.json": "{ /* */ }" },
    "hegao.json:1:3: JSON has no comments. Take this one out.",
  ],
];

for (const [what, files, said] of FOLDERS) {
  test(`${what}: ${said}`, async () => {
    await inFolder(files, async (folder) => {
      assert.deepEqual(await hegao(folder, ["check", "draft.md"]), { code: 2, out: "", err: `hegao: ${said}\n` });
    });
  });
}

test("other drafts are checked all the same", async () => {
  await inFolder(GOOD, async (folder) => {
    const { code, out, err } = await hegao(folder, ["check", "gone.md", "draft.md"]);
    assert.equal(code, 2);
    assert.match(err, /There is no draft “gone\.md”/);
    assert.match(out, /^draft\.md/);
  });
});

test("help and version are asked for, and given", async () => {
  await inFolder({}, async (folder) => {
    const help = await hegao(folder, ["check", "--help"]);
    assert.equal(help.code, 0);
    assert.match(help.out, /^hegao checks the figures[\s\S]*--fail-on contradicted\|unverified\|never/);
    const version = await hegao(folder, ["-v"]);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    const bare = await hegao(folder, []);
    assert.equal(bare.code, 2);
    assert.equal(bare.out, help.out);
  });
});

test("the sources are listed with what is known of them, and what could not be read", async () => {
  const files = {
    "sources/a.md":
      "---\ntitle: Quarterly figures\npublisher: Halden Exchange\npublished: 2025-07-15\n---\n\nVolume rose 14%.\n",
    "sources/b.bin": Buffer.from([0, 1, 2, 3]),
  };
  await inFolder(files, async (folder) => {
    const { code, out, err } = await hegao(folder, ["sources"]);
    assert.equal(code, 0, err);
    assert.match(
      out,
      /^1 source in sources\n\nsources\/a\.md {2}\(markdown, utf-8, 1 passage\)\n {2}Halden Exchange · 2025-07-15 · Quarterly figures\n/,
    );
    assert.match(out, /\nNot read:\n {2}sources\/b\.bin {2}no reader for “\.bin” files: .+\n$/);
  });
});

test("the sources are listed for programs too", async () => {
  await inFolder({ "sources/a.txt": "Volume rose 14%.", "sources/b.bin": "x" }, async (folder) => {
    const { code, out } = await hegao(folder, ["sources", "--format", "json"]);
    assert.equal(code, 0);
    const { version, sources, passages, files } = JSON.parse(out);
    assert.deepEqual([version, sources, passages], [1, 1, 1]);
    assert.deepEqual(
      files.map(({ path, format, encoding, sources }: Record<string, unknown>) => [path, format, encoding, sources]),
      [
        ["sources/a.txt", "text", "utf-8", 1],
        ["sources/b.bin", null, null, 0],
      ],
    );
    assert.deepEqual(files[0].meta.guessed, ["title"]);
    assert.equal(files[1].problems[0].code, "unknown-format");
    assert.equal((await hegao(folder, ["sources", "--format", "markdown"])).code, 2);
  });
});

test("a source is added from a file or from standard input, and what cannot be is named", async () => {
  await inFolder({ "in.txt": "Halden Exchange\nJuly 15, 2025\n\nVolume rose 14%." }, async (folder) => {
    const added = await hegao(folder, ["add", "in.txt", "gone.txt"]);
    assert.equal(added.code, 2);
    assert.equal(added.out, "added sources/2025-07-15 Halden Exchange.md\n");
    assert.equal(added.err, "hegao: “gone.txt” was not added: it cannot be read: ENOENT\n");
    const again = await hegao(folder, ["add", "in.txt"]);
    assert.match(again.out, /is the same, and was there before\n$/);
    const piped = await hegao(folder, ["add", "--stdin"], { in: "<p>Fees rose 3%.</p>" });
    assert.equal(piped.code, 0, piped.err);
    assert.match((await hegao(folder, ["sources"])).out, /^2 sources in sources/);
    assert.equal((await hegao(folder, ["add"])).code, 2);
  });
});
