/** Bibliographies as people and their tools write them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readBibtex } from "../../server/text/bibliography/bibtex.ts";
import { readCslJson } from "../../server/text/bibliography/cslJson.ts";

test("CSL-JSON gives key, title, date, address and where the key stands", () => {
  const text = JSON.stringify(
    [
      {
        id: "dolphin2025",
        type: "webpage",
        title: "第二季報告",
        author: [{ family: "陳", given: "美玲" }, { literal: "Dolphin" }],
        "container-title": "海豚交易所",
        issued: { "date-parts": [[2025, 7, 8]] },
        URL: "https://dolphin.example/2025q2",
        custom: { file: "sources/report.md" },
      },
      { id: 12, title: "Notes", issued: { raw: "2024-05" } },
      { title: "without a key" },
    ],
    null,
    2,
  );
  const [first, second, ...more] = readCslJson(text)!;
  assert.deepEqual(more, []);
  assert.equal(text.slice(first!.keyAt.start, first!.keyAt.end), "dolphin2025");
  const { keyAt, ...rest } = first!;
  assert.deepEqual(rest, {
    key: "dolphin2025",
    title: "第二季報告",
    publisher: "海豚交易所",
    author: "陳美玲; Dolphin",
    published: "2025-07-08",
    url: "https://dolphin.example/2025q2",
    file: "sources/report.md",
  });
  assert.equal(text.slice(second!.keyAt.start, second!.keyAt.end), "12");
  assert.equal(second!.published, "2024-05");
});

test("what is no list in JSON is no bibliography", () => {
  for (const text of ["", "{", "{}", '"x"', "null"]) assert.equal(readCslJson(text), null, text);
  assert.deepEqual(readCslJson("[]"), []);
});

test("BibTeX is read with its braces, quotes, joints and comments", () => {
  const text = `% a comment
@string{gate = "Gate"}
@comment{@misc{no, title = {no}}}
@Online{dolphin2025,
  title     = {{海豚交易所}第二季 \\& 報告},
  organization = "Dolphin {"}Exchange{"}",
  date = {2025-07-08},
  url = {https://dolphin.example/2025q2},
}
@article(old_key, title = "Half" # " year", year = 2024, month = may, journal = gate, howpublished = {\\url{https://whale.example/h1}})
@misc{broken, title = {never closed`;
  const entries = readBibtex(text);
  assert.deepEqual(
    entries.map(({ key, keyAt }) => [key, text.slice(keyAt.start, keyAt.end)]),
    [
      ["dolphin2025", "dolphin2025"],
      ["old_key", "old_key"],
      ["broken", "broken"],
    ],
  );
  const [dolphin, old] = entries;
  assert.equal(dolphin!.title, "海豚交易所第二季 & 報告");
  assert.equal(dolphin!.published, "2025-07-08");
  assert.equal(dolphin!.url, "https://dolphin.example/2025q2");
  assert.deepEqual([old!.title, old!.published, old!.url], ["Half year", "2024-05", "https://whale.example/h1"]);
});
