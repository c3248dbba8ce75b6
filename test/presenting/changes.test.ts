/** The words that an altered quotation changed, as the hover card shows them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sayChanges } from "../../server/presenting/changes.ts";
import { claimsIn } from "../checking/marked.ts";

const SOURCE = { "speech.md": "江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人馬上接聽。」" };

const changesOf = (draft: string): string => claimsIn(draft, SOURCE).map(sayChanges).join("");

describe("an altered quotation's card", () => {
  it("strikes out what was written and shows what was said", () => {
    assert.equal(changesOf("江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人隨後接聽。」"), "~~隨後~~ **馬上**");
  });

  it("shows what was left out", () => {
    assert.equal(changesOf("江寧說:「客戶想要的是漂亮的介面,而是在帳目出錯時有人馬上接聽。」"), "**+不**");
  });

  it("shows nothing for words that are as they were said", () => {
    assert.equal(changesOf("江寧說:「客戶想要的不是漂亮的介面,而是在帳目出錯時有人馬上接聽。」"), "");
  });
});
