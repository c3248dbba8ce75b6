/** Files made to hurt: each is named with its reason, what can be read of it is, and the rest of the corpus goes on. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { blocksOf } from "../../server/corpus/body.ts";
import { type Taken, takeFile } from "../../server/corpus/intake.ts";
import { evidenceOf, index, put, temporaryFolder } from "./disk.ts";
import { claiming, DOCUMENT, laughs, PARAGRAPH, pdfOf, zipped } from "./hostileFiles.ts";

const take = (id: string, content: string | Uint8Array): Promise<Taken> =>
  takeFile({ id, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content });
const codes = ({ warnings }: Taken): string[] => warnings.map(({ code }) => code);
const texts = ({ row }: Taken): string[] => (row === null ? [] : blocksOf(row.body).map(({ text }) => text));

const WORKBOOK = {
  "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
  "xl/worksheets/a.xml": `<worksheet><!-- ${"x".repeat(3_000_000)} --><sheetData/></worksheet>`,
};

describe("a hostile file", () => {
  const bombs: readonly [string, Uint8Array][] = [
    ["bomb.docx", zipped({ "word/document.xml": DOCUMENT(PARAGRAPH("哈".repeat(1_000_000))) })],
    ["bomb.xlsx", zipped(WORKBOOK)],
  ];
  for (const [name, bytes] of bombs) {
    it(`that inflates to gigabytes is left packed: ${name}`, async () =>
      assert.deepEqual(codes(await take(name, claiming(bytes, 4_000_000_000))), ["too-much"]));

    it(`that inflates to more than it says is broken: ${name}`, async () =>
      assert.deepEqual(codes(await take(name, claiming(bytes, 100))), ["broken"]));
  }

  it("of thousands of parts is left packed", async () => {
    const parts = Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`word/${i}.xml`, ""]));
    assert.deepEqual(codes(await take("parts.docx", zipped(parts))), ["too-much"]);
  });

  it("with entities in entities has none of them unfolded, and none fetched", async () => {
    const body = PARAGRAPH("前 &e8; &f; 後58億元");
    const taken = await take("laughs.docx", zipped({ "word/document.xml": DOCUMENT(body, laughs()) }));
    assert.deepEqual(texts(taken), ["前 &e8; &f; 後58億元"]);
  });

  it("with rows and cells of impossible numbers has them where they stand in order", async () => {
    const rows = [
      '<row r="x"><c><v>12</v></c></row>',
      '<row r="0"><c r="A0"><v>13</v></c></row>',
      "<row><c><v>14</v></c></row>",
    ];
    const book = {
      ...WORKBOOK,
      "xl/worksheets/a.xml": `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    };
    const { row } = await take("rows.xlsx", zipped(book));
    assert.deepEqual(
      blocksOf(row!.body).map(({ text, place }) => [text, place.cell]),
      [
        ["12", "A1"],
        ["13", "A2"],
        ["14", "A3"],
      ],
    );
  });

  it("that is a locked PDF says so", async () =>
    assert.deepEqual(codes(await take("locked.pdf", pdfOf(1, true))), ["encrypted"]));

  it("that is a PDF of many pages is read to its last", async () => {
    const taken = await take("long.pdf", pdfOf(120));
    assert.match(texts(taken).at(-1)!, /sold 120 million tickets\.$/);
  });

  it("that is one very long line is read to its end", async () => {
    const taken = await take("line.txt", `${"用戶達3萬 ".repeat(50_000)}收入58億元`);
    assert.equal(texts(taken).length, 1);
    assert.match(taken.row!.tokens, /¤/);
  });

  it("with zeros in it is text no longer", async () => {
    assert.deepEqual(codes(await take("zeros.txt", "\0\0\0收入58億元\0\0\0\0\0\0\0\0")), ["binary"]);
    assert.deepEqual(codes(await take("zeros.md", new Uint8Array(100_000))), ["binary"]);
  });
});

describe("a hostile folder", () => {
  it("has its pipes named and its loops of links left, and the rest is read", async () => {
    const root = temporaryFolder();
    put(root, "a 😀\n名.md", "收入58億元。");
    symlinkSync(root, join(root, "round"));
    symlinkSync(join(root, "there"), join(root, "and-back"));
    symlinkSync(join(root, "and-back"), join(root, "there"));
    symlinkSync("/", join(root, "everything"));
    for (const pipe of process.platform === "win32" ? [] : ["pipe.md", ".gitignore", "a 😀\n名.md.meta.yaml"])
      assert.equal(spawnSync("mkfifo", [join(root, pipe)]).status, 0);
    const path = join(temporaryFolder(), "index.db");
    await index(root, path);
    const evidence = evidenceOf(root, path);
    assert.equal(evidence.source("a 😀\n名.md")?.blocks[0]?.text, "收入58億元。");
    const named = Object.fromEntries(evidence.unread().map((file) => [file.path, JSON.parse(file.warnings)[0].code]));
    evidence.close();
    assert.equal(named["everything"], "outside");
    assert.equal(named["round"], undefined);
    if (process.platform !== "win32") assert.equal(named["pipe.md"], "not-a-file");
  });
});
