/** Findings that are set aside: by a comment in the draft, and by a person's word in the file of sign-offs. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import type { CheckedClaim } from "../../server/checking/checked.ts";
import { anchorOf, type SignOff } from "../../server/checking/signOffs.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const SOURCE = "嵐港支付公布,第二季商戶交易額環比增長14%,員工612人。";

function claimsOf(text: string, signOffs: readonly SignOff[] = [], source = SOURCE): readonly CheckedClaim[] {
  const draft = { text, format: "markdown", date: "2025-08-01", signOffs } as const;
  return checkAtOnce(draft, memoryCorpus([sourceOf("news.md", source)]), SETTINGS).claims;
}

const verdicts = (text: string, signOffs?: readonly SignOff[], source?: string): string[] =>
  claimsOf(text, signOffs, source)
    .filter(({ kind, verdict }) => kind === "figure" && verdict !== "supported")
    .map(({ text: words, verdict }) => `${words} ${verdict}`);

const WRONG = "嵐港支付第二季商戶交易額環比增長41%,儲備率128.58%。";

describe("a comment in the draft", () => {
  for (const [comment, expected] of [
    ["", ["41% contradicted", "128.58% unverified"]],
    [" <!-- hegao-ignore -->", ["41% signedOff", "128.58% signedOff"]],
    [" <!-- hegao-ignore figure.unverified: 電話查證 -->", ["41% contradicted", "128.58% signedOff"]],
    [' <!-- hegao-ignore "41%" -->', ["41% signedOff", "128.58% unverified"]],
    [' <!-- hegao-ignore figure.unverified "41%" -->', ["41% contradicted", "128.58% unverified"]],
    [" <!-- hegao-ignore date -->", ["41% contradicted", "128.58% unverified"]],
    // What is no such mark ignores nothing.
    [" <!-- hegao-ignored -->", ["41% contradicted", "128.58% unverified"]],
    [" <!-- hegao-ignore everything, please! -->", ["41% contradicted", "128.58% unverified"]],
  ] as const) {
    it(`${comment.trim() || "that is not there"} leaves ${expected.join(", ")}`, () => {
      assert.deepEqual(verdicts(WRONG + comment), expected);
    });
  }

  it("alone on a line is meant for the next one", () => {
    const text = `<!-- hegao-ignore: 已查 -->\n${WRONG}\n\n${WRONG}`;
    assert.deepEqual(verdicts(text), ["41% signedOff", "128.58% signedOff", "41% contradicted", "128.58% unverified"]);
    assert.deepEqual(claimsOf(text).find(({ text: words }) => words === "41%")!.signedOff, {
      how: "comment",
      reason: "已查",
    });
  });

  it("may be meant for the whole draft", () => {
    const text = `${WRONG}\n\n${WRONG}\n\n<!-- hegao-ignore-file figure.contradicted -->\n`;
    assert.deepEqual(verdicts(text), ["41% signedOff", "128.58% unverified", "41% signedOff", "128.58% unverified"]);
  });

  it("takes no longer for being long", () => {
    assert.deepEqual(verdicts(`${WRONG} <!-- hegao-ignore ${"a".repeat(50_000)}! -->`).length, 2);
  });
});

function signOffOf(text: string, words: string): SignOff {
  const claim = claimsOf(text).find((each) => each.text === words)!;
  return { ...anchorOf(claim, text), who: "陳美玲", when: "2025-08-01", how: "電話查證", why: "發言人確認" };
}

describe("a sign-off", () => {
  const signOffs = [signOffOf(WRONG, "41%")];

  it("holds for its claim, and says whose it is", () => {
    assert.deepEqual(verdicts(WRONG, signOffs), ["41% signedOff", "128.58% unverified"]);
    const claim = claimsOf(WRONG, signOffs).find(({ text }) => text === "41%")!;
    assert.deepEqual(claim.signedOff, {
      how: "電話查證",
      who: "陳美玲",
      when: "2025-08-01",
      reason: "發言人確認",
    });
  });

  it("holds through edits elsewhere, and on one side of it", () => {
    const moved = `# 標題\n\n開頭另有一段。\n\n${WRONG}`;
    assert.deepEqual(verdicts(moved, signOffs), ["41% signedOff", "128.58% unverified"]);
    const edited = WRONG.replace(",儲備率", "。此外,儲備率");
    assert.deepEqual(verdicts(edited, signOffs), ["41% signedOff", "128.58% unverified"]);
  });

  it("is open again when the words change, or stand elsewhere", () => {
    assert.deepEqual(verdicts(WRONG.replace("41%", "42%"), signOffs)[0], "42% contradicted");
    const elsewhere = "另一季度的退款率,該公司稱為41%左右。";
    assert.ok(!verdicts(elsewhere, signOffs).includes("41% signedOff"));
  });

  it("is open again when the sources say otherwise than they did", () => {
    assert.deepEqual(verdicts(WRONG, signOffs, SOURCE.replace("14%", "17%"))[0], "41% contradicted");
  });
});
