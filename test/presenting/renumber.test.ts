/** A list of references in the order of the text: the draft before and after. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renumberEdits } from "../../server/presenting/citing/renumber.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import { apply } from "./fixtures.ts";

const renumbered = (text: string): string => apply(text, renumberEdits({ ...readMarkdown(text), text }));

const list = (...notes: readonly string[]): string =>
  `\n\n${notes.map((note) => `${note}[EB/OL]. https://chaoyin.example/.`).join("\n\n")}\n`;

describe("numbering the references", () => {
  it("follows the text, marks and list alike", () => {
    const before = `商戶達4.8萬家[2]。員工達620人[3]，費率為0.35%[1]。${list("[1] 甲", "[2] 乙", "[3] 丙")}`;
    const after = `商戶達4.8萬家[1]。員工達620人[2]，費率為0.35%[3]。${list("[1] 乙", "[2] 丙", "[3] 甲")}`;
    assert.equal(renumbered(before), after);
    assert.equal(renumbered(after), after);
  });

  it("keeps several in one pair of brackets in order, and ranges as ranges", () => {
    const before = `商戶達4.8萬家[4]。員工達620人[1-3]，費率為0.35%[2, 4]。${list("[1] 甲", "[2] 乙", "[3] 丙", "[4] 丁")}`;
    const after = `商戶達4.8萬家[1]。員工達620人[2-4]，費率為0.35%[1, 3]。${list("[1] 丁", "[2] 甲", "[3] 乙", "[4] 丙")}`;
    assert.equal(renumbered(before), after);
  });

  it("puts what is never cited behind, and closes gaps", () => {
    const before = `商戶達4.8萬家[7]。${list("[2] 甲", "[7] 乙")}`;
    assert.equal(renumbered(before), `商戶達4.8萬家[1]。${list("[1] 乙", "[2] 甲")}`);
  });

  it("touches nothing where a mark or a note is in doubt", () => {
    for (const text of [
      `商戶達4.8萬家[2]。員工達620人[5]。${list("[1] 甲", "[2] 乙")}`,
      `商戶達4.8萬家[2]。員工達620人[1]。${list("[1] 甲", "[2] 乙", "[2] 丙")}`,
      `商戶達4.8萬家[^2]。員工達620人[^1]。\n\n[^1]: 甲。\n[^2]: 乙。\n`,
    ])
      assert.equal(renumbered(text), text);
  });
});
