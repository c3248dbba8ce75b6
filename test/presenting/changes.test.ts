/** The words that an altered quotation changed, as the hover card shows them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sayChanges } from "../../server/presenting/changes.ts";
import { claimsIn } from "../checking/marked.ts";

const SOURCE = { "speech.md": "江寧說:「真正的成長不是順風順水,而是在市場低迷時依然堅定前行。」" };

const changesOf = (draft: string): string => claimsIn(draft, SOURCE).map(sayChanges).join("");

describe("an altered quotation's card", () => {
  it("strikes out what was written and shows what was said", () => {
    assert.equal(changesOf("江寧說:「真正的成長不是順風順水,而是在市場低迷時依然穩步前行。」"), "~~穩步~~ **堅定**");
  });

  it("shows what was left out", () => {
    assert.equal(changesOf("江寧說:「真正的成長是順風順水,而是在市場低迷時依然堅定前行。」"), "**+不**");
  });

  it("shows nothing for words that are as they were said", () => {
    assert.equal(changesOf("江寧說:「真正的成長不是順風順水,而是在市場低迷時依然堅定前行。」"), "");
  });
});
