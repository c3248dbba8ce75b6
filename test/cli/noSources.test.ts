/** Folders of sources in which nothing can be read: no finding is raised, and nobody may take that for approval. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Files, hegao, inFolder } from "./run.ts";

const DRAFT = "---\ndate: 2025-07-10\n---\n\n用戶達3000萬。\n";

const FOLDERS: readonly (readonly [what: string, files: Files])[] = [
  ["that is empty", { "draft.md": DRAFT, "sources/.gitkeep": "" }],
  ["with pictures alone", { "draft.md": DRAFT, "sources/scan.png": "x" }],
];

for (const [what, files] of FOLDERS) {
  test(`a sources folder ${what}: it is said, and the end is none of a clean draft`, async () => {
    await inFolder(files, async (folder) => {
      const { code, out, err } = await hegao(folder, ["check", "draft.md", "--fail-on", "never"]);
      assert.equal(code, 2);
      assert.match(err, /No source could be read in “sources”, so nothing is checked\. Put articles/);
      assert.match(out, /None of the claims was checked\.\n/);
      assert.match(out, /1 {2}Unchecked\n/);
      assert.doesNotMatch(out, /No findings/);
    });
  });
}

test("what is wrong whatever the sources say is found without any", async () => {
  await inFolder({ "draft.md": "2025年2月30日，用戶達3000萬。\n", "sources/.gitkeep": "" }, async (folder) => {
    const { code, out } = await hegao(folder, ["check", "draft.md"]);
    assert.equal(code, 2);
    assert.match(out, /Impossible {2}date\.impossible/);
  });
});

for (const [locale, said, none] of [
  ["zh-TW", /在「sources」沒有讀到任何來源，因此完全沒有核對/, "沒有核對任何說法。"],
  ["zh-CN", /在“sources”没有读到任何来源，因此完全没有核对/, "没有核对任何说法。"],
] as const) {
  test(`the same in ${locale}, also as Markdown`, async () => {
    await inFolder({ "draft.md": DRAFT, "sources/.gitkeep": "" }, async (folder) => {
      const { code, out, err } = await hegao(folder, ["check", "draft.md", "--locale", locale, "--format", "markdown"]);
      assert.equal(code, 2);
      assert.match(err, said);
      assert.ok(out.includes(none), out);
    });
  });
}

test("a draft whose kinds are all switched off is not called clean either", async () => {
  const kinds = { figure: false, date: false, name: false, quotation: false, attribution: false };
  const files = { "draft.md": DRAFT, "sources/a.md": "用戶達3000萬。", "hegao.json": JSON.stringify({ kinds }) };
  await inFolder(files, async (folder) => {
    const { code, out } = await hegao(folder, ["check", "draft.md"]);
    assert.equal(code, 0);
    assert.match(out, /None of the claims was checked\.\n/);
  });
});

test("a project file that cannot be read is not passed over", async () => {
  const files = { "draft.md": DRAFT, "sources/a.md": "用戶達3000萬。", "hegao.json/inside.txt": "x" };
  await inFolder(files, async (folder) => {
    const { code, err } = await hegao(folder, ["check", "draft.md"]);
    assert.equal(code, 2);
    assert.match(err, /hegao\.json/);
  });
});
