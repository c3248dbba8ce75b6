/** Citations as they are read, in every style: which sources a sentence cites, and that neither mark nor note is a claim. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { citedIn } from "../../server/checking/citing.ts";
import { openDraft } from "../../server/checking/draft.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { readText } from "../../server/kinds/reading.ts";
import type { BibliographyEntry } from "../../server/text/bibliography/entry.ts";
import { toFile } from "../../server/text/block.ts";
import type { SourceText } from "../../server/text/source.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const source = (id: string, title: string, url: string | null, text: string): SourceText => {
  const read = sourceOf(id, text);
  return { ...read, meta: { ...read.meta, title, url } };
};

const SOURCES = [
  source("dolphin.md", "海豚交易所第二季報告", "https://dolphin.example/2025q2", "註冊用戶突破3000萬。"),
  source("whale.md", "鯨魚支付半年業務摘要", null, "鯨魚支付商戶達4.8萬家。"),
];

const EVIDENCE = memoryCorpus(SOURCES);

const ENTRIES: readonly BibliographyEntry[] = [
  entry("dolphin2025", { url: "https://dolphin.example/2025q2" }),
  entry("whale:2025", { title: "鯨魚支付半年業務摘要" }),
];

function entry(key: string, parts: Partial<BibliographyEntry>): BibliographyEntry {
  const none = { keyAt: { start: 0, end: 0 }, title: "", publisher: null, author: null, published: null };
  return { key, ...none, url: null, file: null, ...parts };
}

const draftOf = (text: string, format: "markdown" | "plain" = "markdown") =>
  ({ text, format, date: "2025-07-20", bibliography: ENTRIES }) as const;

/** The words of each sentence that cites something, and what it cites. */
function cited(text: string, format: "markdown" | "plain" = "markdown"): [string, ...string[]][] {
  const open = openDraft(draftOf(text, format), new Map());
  const { sentences } = readText(open.blocks, { published: open.date, fiscalYearStart: 1 }, SETTINGS.reading);
  return sentences
    .filter(({ block }) => block.kind !== "note")
    .map((read): [string, ...string[]] => [read.sentence.text, ...citedIn(read, open, EVIDENCE.cited)])
    .filter(([, ...sources]) => sources.length > 0);
}

const GBT = "[1] 海豚交易所. 海豚交易所第二季報告[EB/OL]. (2025-07-08)[2025-07-20]. https://dolphin.example/2025q2.";

describe("a sentence cites", () => {
  it("by a footnote", () => {
    const note = "[^gate]: 海豚交易所,<https://dolphin.example/2025q2>";
    assert.deepEqual(cited(`用戶突破3000萬[^gate]。商戶甚多。\n\n${note}\n`), [["用戶突破3000萬。", "dolphin.md"]]);
    assert.deepEqual(cited(`用戶突破3000萬[^gate]。\n${note}\n`, "plain"), [["用戶突破3000萬。", "dolphin.md"]]);
  });

  it("by a key of the bibliography, alone or among others", () => {
    assert.deepEqual(cited("用戶突破3000萬[@dolphin2025]。"), [["用戶突破3000萬。", "dolphin.md"]]);
    assert.deepEqual(cited("合計甚多[see @dolphin2025, p. 3; -@whale:2025]。"), [
      ["合計甚多。", "dolphin.md", "whale.md"],
    ]);
  });

  it("by a number of a list of references", () => {
    assert.deepEqual(cited(`用戶突破3000萬[1]。\n\n${GBT}\n`), [["用戶突破3000萬。", "dolphin.md"]]);
    assert.deepEqual(cited(`用戶突破3000萬[1]。\n${GBT}\n`, "plain"), [["用戶突破3000萬。", "dolphin.md"]]);
    const listed = "合計甚多[1-2]。\n\n## 參考文獻\n\n[1] 海豚交易所第二季報告\n\n[2] 鯨魚支付半年業務摘要\n";
    assert.deepEqual(cited(listed)[0]?.[0], "合計甚多。");
    assert.ok(cited(listed)[0]?.includes("dolphin.md"));
  });

  it("by a link over its words or behind them", () => {
    const words = "用戶突破[3000萬](https://dolphin.example/2025q2#:~:text=註冊用戶)。別的。";
    assert.deepEqual(cited(words), [["用戶突破3000萬。", "dolphin.md"]]);
    const [aside] = cited("用戶突破3000萬（[海豚](https://dolphin.example/2025q2)；[鯨魚](whale.md)）。");
    assert.deepEqual(aside?.slice(1), ["dolphin.md", "whale.md"]);
    assert.doesNotMatch(aside![0], /海豚|鯨魚/);
  });

  it("by nothing that only looks like it", () => {
    for (const text of [
      "寫信到[editor@dolphin.example]查詢3000萬。",
      "第一項[1]未有註釋。",
      "見[@dolphin2025](https://other.example/)。",
      "`[@dolphin2025]`是寫法。",
    ])
      assert.deepEqual(cited(text), [], text);
  });
});

describe("marks and notes", () => {
  it("are no claims, in any style", () => {
    for (const text of [
      `用戶突破3000萬[1]。\n\n${GBT}\n`,
      "用戶突破3000萬[@dolphin2025, p. 14]。",
      "用戶突破3000萬[^1]。\n\n[^1]: 海豚交易所，《海豚交易所第二季報告》，2025-07-08\n",
      '用戶突破3000萬（[海豚2025](https://dolphin.example/2025q2 "2025-07-08")）。',
    ]) {
      const { claims } = checkAtOnce(draftOf(text), EVIDENCE, SETTINGS);
      assert.deepEqual(
        claims.map((claim) => claim.text),
        ["3000萬"],
        text,
      );
    }
  });

  it("leave every word of the prose where it stands in the file", () => {
    const text = `> 用\\*戶[@dolphin2025]突破[1]3000&amp;萬[1,1]，**一億**[^a]。\n\n${GBT}\n\n[^a]: 甲\n`;
    const [block] = openDraft(draftOf(text), new Map()).blocks;
    assert.equal(block!.text, "用*戶突破3000&萬，一億。");
    for (const [i, letter] of [...block!.text].entries()) {
      const written = letter === "*" ? "\\*" : letter === "&" ? "&amp;" : letter;
      const at = toFile(block!, i);
      assert.ok(text.startsWith(written, at) || text[at] === letter, `${letter} at ${at}`);
    }
    assert.deepEqual(
      block!.citations?.map(({ label, at }) => `${label}@${at}`),
      ["dolphin2025@3", "1@5", "1@11", "1@11", "a@14"],
    );
  });
});
