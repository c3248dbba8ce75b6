/** Every format's reader, on small inputs of each sort and on files that real programs made. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { type ReadFile, Unreadable } from "../../server/corpus/formats/format.ts";
import { formatOf } from "../../server/corpus/formats/list.ts";
import { shown } from "../../server/corpus/formats/numberFormat.ts";
import { extractedText } from "../../server/corpus/formats/placing.ts";
import { spanInFile } from "../../server/text/block.ts";
import { unitOf } from "../../server/text/tableUnits.ts";

const read = async (name: string, content: string | Uint8Array): Promise<ReadFile> => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return formatOf(name, bytes).read(bytes, {});
};
const made = (name: string): Promise<ReadFile> => read(name, readFileSync(join(import.meta.dirname, "files", name)));
const texts = ({ blocks }: ReadFile): string[] => blocks.map(({ text }) => text);
/** 412.6 | 收單 | 2026年第一季 | 百萬港元 */
const cell = ({ blocks }: ReadFile, text: string): string => {
  const { headers, place } = blocks.find((block) => block.text === text && block.kind === "cell")!;
  return [headers?.row, headers?.column, headers?.unit ?? "", place.sheet ?? "", place.cell ?? ""].join(" | ");
};

describe("Markdown", () => {
  it("gives lines and headings, and front matter as metadata", async () => {
    const { blocks, meta } = await read("a.md", "---\ntitle: 季報\n---\n\n# 第一章\n\n收入58億元。\n");
    assert.equal(meta.title, "季報");
    assert.deepEqual(
      blocks.map(({ text, place }) => [text, place]),
      [
        ["第一章", { line: 5 }],
        ["收入58億元。", { line: 7, heading: "第一章" }],
      ],
    );
  });

  it("carries a table's unit from its corner or the line over it", async () => {
    const corner = await read("a.md", "| 項目(百萬元) | 首季 |\n| --- | --- |\n| 佣金 | 12.5 |\n");
    assert.equal(cell(corner, "12.5"), "佣金 | 首季 | 百萬元 |  | ");
    const above = await read("a.md", "單位:千元\n\n| 項目 | 首季 | 佔比 |\n| --- | --- | --- |\n| 佣金 | 125 | 4% |\n");
    assert.equal(cell(above, "125"), "佣金 | 首季 | 千元 |  | ");
    assert.equal(cell(above, "4%"), "佣金 | 佔比 |  |  | ");
  });
});

describe("CSV", () => {
  it("gives each cell its headers, its unit and its place", async () => {
    const file = await read("a.csv", '各行成交\n單位:百萬港元\n月份,甲幣,乙幣\n2026年1月,120,"3,405"\n');
    assert.equal(cell(file, "3,405"), "2026年1月 | 乙幣 | 百萬港元 |  | C4");
    assert.equal(file.blocks.find(({ text }) => text === "120")?.place.line, 4);
  });

  it("finds out semicolons and tabs", async () => {
    assert.equal(cell(await read("a.csv", "項目;首季\n佣金;12,5\n"), "12,5"), "佣金 | 首季 |  |  | B2");
    assert.equal(cell(await read("a.tsv", "項目\t首季\n佣金\t12\n"), "12"), "佣金 | 首季 |  |  | B2");
  });

  it("leads back to the file, also behind a doubled quotation mark and a line break", async () => {
    const text = 'name,words\r\nLin,"said ""no, thanks""\nand left"\r\n';
    const { blocks } = await read("a.csv", text);
    const block = blocks.find((one) => one.text.startsWith("said"))!;
    assert.equal(block.text, 'said "no, thanks"\nand left');
    const at = block.text.indexOf("and left");
    const { start, end } = spanInFile(block, { start: at, end: at + 8 });
    assert.equal(text.slice(start, end), "and left");
  });
});

describe("HTML", () => {
  it("keeps the article with its table, and drops what stands around it", async () => {
    const file = await made("qingpay.html");
    assert.deepEqual(file.meta, {
      title: "晴川支付2026年首季簡報",
      publisher: "晴川支付",
      published: "2026-04-22T09:00:00+08:00",
    });
    assert.equal(cell(file, "412.6"), "收單 | 2026年第一季 | 百萬港元 |  | ");
    assert.ok(!texts(file).some((text) => /版權所有|首頁/.test(text)));
    assert.ok(texts(file).includes("展望"));
  });

  it("takes an encoding declared in the page, and metadata from JSON-LD", async () => {
    const page = `<meta charset="big5"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"H","datePublished":"2026-03-04","publisher":{"name":"P"}}]}</script><p>`;
    const bytes = Buffer.concat([Buffer.from(page), Buffer.from("a5e6a9f6c342", "hex"), Buffer.from("</p>")]);
    const file = await read("a.html", bytes);
    assert.deepEqual(file.meta, { title: "H", published: "2026-03-04", publisher: "P" });
    assert.deepEqual(texts(file), ["交易額"]);
  });

  it("takes note marks for no figures, and powers for no note marks", async () => {
    const file = await read("a.html", "<p>客戶36萬名<sup>1</sup>,面積8m<sup>2</sup>,10<sup>6</sup>次</p>");
    assert.deepEqual(texts(file), ["客戶36萬名,面積8m2,106次"]);
  });

  it("spans cells over rows and columns", async () => {
    const rows = "<tr><th rowspan=2>業務<th colspan=2>全年<tr><th>2025年<th>2024年<tr><td>零售<td>51<td>47";
    assert.equal(cell(await read("a.html", `<table>${rows}</table>`), "47"), "零售 | 全年 2024年 |  |  | ");
  });

  it("reads a page too deep for a tree", async () => {
    const deep = `${"<div>".repeat(20_000)}收入58億元。<script>if (a < b) 9</script>${"</div>".repeat(20_000)}`;
    assert.deepEqual(texts(await read("a.html", deep)), ["收入58億元。"]);
  });
});

describe("PDF", () => {
  it("reads Chromium's, with radicals as letters and columns in order", async () => {
    const file = await made("qingpay-chromium.pdf");
    const text = extractedText(file.blocks);
    assert.ok(text.includes("同比增長27%。活躍商戶增至4.2萬家,較上季多3,100家。"));
    assert.ok(text.includes("增聘約120名工程師。"));
    assert.ok(text.indexOf("周以寧") < text.indexOf("賀文進"));
    assert.equal(cell(file, "187.0"), "跨境匯款 | 2026年第一季 | 百萬港元 |  | ");
    assert.equal(file.blocks[0]?.place.page, 1);
  });

  it("reads LibreOffice's, with bullets as items and without note marks", async () => {
    const file = await made("yunxi-libreoffice.pdf");
    assert.ok(file.blocks.some(({ kind, text }) => kind === "item" && text === "不良貸款率0.82%"));
    assert.ok(!extractedText(file.blocks).includes("36萬名1"));
  });

  it("reads WeasyPrint's, with bullets that are drawn last, and a note mark within a line", async () => {
    const file = await made("yinshan-weasyprint.pdf");
    assert.equal(file.meta.title, "銀杉支付2026年首季營運數據");
    assert.deepEqual(
      file.blocks.filter(({ kind }) => kind === "item").map(({ text }) => text),
      ["退款率0.31%,低於上季的0.35%", "平均每筆手續費2.4元"],
    );
    assert.ok(texts(file).some((text) => text.includes("交易總額為734億元。季內活躍錢包達412萬個,")));
    assert.equal(cell(file, "437.2"), "檳城 | 2026年第一季 | 百萬元 |  | ");
  });

  it("names one that is broken", async () => {
    const broken = read("a.pdf", "%PDF-1.7\nnothing of the sort");
    await assert.rejects(broken, (error) => error instanceof Unreadable && error.warning.code === "broken");
  });
});

describe("DOCX", () => {
  it("reads LibreOffice's headings, items and tables with their units", async () => {
    const file = await made("yunxi-libreoffice.docx");
    assert.equal(cell(file, "4,730"), "零售銀行 | 截至12月31日止年度 2024年 | 百萬港元 |  | ");
    assert.deepEqual(file.blocks.find(({ text }) => text.startsWith("存款總額"))?.kind, "item");
    assert.ok(
      texts(file).includes("雲汐銀行2025年淨利息收入為78.4億港元,按年增加9%。年內新增客戶36萬名,總數達214萬名。"),
    );
  });

  it("reads Pandoc's, with its notes apart", async () => {
    const file = await made("yinshan-pandoc.docx");
    assert.equal(cell(file, "1,208.4"), "新加坡 | 2026年第一季 | 百萬元 |  | ");
    assert.ok(texts(file).some((text) => text.includes("交易總額為734億元。季內活躍錢包達412萬個,")));
    assert.deepEqual(
      file.blocks.filter(({ kind }) => kind === "item" || kind === "note").map(({ text }) => text),
      ["退款率0.31%,低於上季的0.35%", "平均每筆手續費2.4元", "未經審計,不包括季內出售的代收業務。"],
    );
  });

  it("reads with all changes accepted, and footnotes", async () => {
    const body = (inside: string): Uint8Array =>
      strToU8(`<w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`);
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const bytes = zipSync({
      "word/document.xml": body(
        `<w:p>${run("收入")}<w:del><w:r><w:delText>57</w:delText></w:r></w:del><w:ins>${run("58")}</w:ins>${run("億元")}</w:p>`,
      ),
      "word/footnotes.xml": body(`<w:p>${run("未經審計")}</w:p>`),
    });
    assert.deepEqual(
      (await read("a.docx", bytes)).blocks.map(({ kind, text }) => [kind, text]),
      [
        ["paragraph", "收入58億元"],
        ["note", "未經審計"],
      ],
    );
  });
});

describe("XLSX", () => {
  it("reads LibreOffice's with sheet, cell, headers and unit", async () => {
    const file = await made("wudao-libreoffice.xlsx");
    const sheet = file.blocks[0]!.place.sheet;
    assert.equal(cell(file, "91.75"), `利息收入 | 2026年2月 | 百萬元 | ${sheet} | C5`);
    assert.equal(cell(file, "41.2%"), `佣金收入 | 佔比 |  | ${sheet} | D4`);
  });

  const numbers: readonly [string, string, string][] = [
    ["0.30000000000000004", "", "0.3"],
    ["1234567.5", "#,##0.00", "1,234,567.5"],
    ["0.1415", "0.00%", "14.15%"],
    ["46112", "yyyy\\-mm\\-dd", "2026-03-31"],
    ["46112", 'yyyy"年"m"月"', "2026年3月"],
    ["86400000", "#,##0.0,,", "86.4"],
    ["5", '0"日"', "5"],
    ["x", "", "x"],
  ];
  for (const [value, code, text] of numbers)
    it(`shows ${value} in ${code || "general"} as ${text}`, () => assert.equal(shown(value, code, false), text));
});

describe("units", () => {
  const cases: readonly [string, string | null][] = [
    ["單位:百萬港元", "百萬港元"],
    ["(单位:万元)", "万元"],
    ["Unit: RMB'000", "RMB'000"],
    ["(in millions of US$)", "millions of US$"],
    ["收入(億元)", "億元"],
    ["家庭(三人)", null],
    ["2026年第一季(未經審計)", null],
    ["成交", null],
  ];
  for (const [line, unit] of cases) it(`finds ${unit ?? "none"} in ${line}`, () => assert.equal(unitOf(line), unit));
});

describe("the format of a file", () => {
  const codeOf = (name: string, content: string | Uint8Array): string => {
    try {
      return formatOf(name, typeof content === "string" ? new TextEncoder().encode(content) : content).id;
    } catch (error) {
      return (error as Unreadable).warning.code;
    }
  };
  const cases: readonly [string, string | Uint8Array, string][] = [
    ["a.md", "text", "markdown"],
    ["a.MD", "text", "markdown"],
    ["a.txt", "%PDF-1.4", "pdf"],
    ["a.pdf", "<!doctype html><title>Log in</title>", "web-page"],
    ["a.pdf", "no PDF", "broken"],
    ["a.docx", "", "blank"],
    ["a.md", "", "blank"],
    ["a.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "encrypted"],
    ["a.xlsx", "plain", "broken"],
    ["a.zip", Buffer.from("504b0304", "hex"), "unknown-format"],
    ["a.png", Buffer.from("89504e470d0a", "hex"), "binary"],
    ["a.xyz", "text", "unknown-format"],
    ["noextension", "text", "unknown-format"],
  ];
  for (const [name, content, id] of cases) it(`is ${id} for ${name}`, () => assert.equal(codeOf(name, content), id));
});
