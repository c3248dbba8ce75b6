/** A bare 元 or $ is of the places that the source speaks of. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

describe("a source's bare 元", () => {
  const MAINLAND = { "a.md": "国内的海獭科技公布,去年营收为48.6亿元。" };
  const HONG_KONG = { "a.md": "本港的海獺銀行公布,去年收入為48.6億元。" };

  it("is no Hong Kong dollar where the text speaks of the mainland alone", () => {
    check("海獺科技去年營收為⟦48.6億港元⟧。\n^ figure.contradicted: 48.6亿元", MAINLAND);
    check("Otter Tech (海獺科技) posted revenue of ⟦HK$4.86 billion⟧ last year.\n^ figure.contradicted", MAINLAND);
  });

  it("is one where the text speaks of Hong Kong", () => {
    check("海獺銀行去年收入為⟦48.6億港元⟧。\n^ supported: 48.6億元", HONG_KONG);
  });

  it("is renminbi anywhere, and stays open where the text speaks of no place", () => {
    check("海獭科技去年营收为⟦48.6亿元人民币⟧。\n^ supported: 48.6亿元", MAINLAND);
    check("海獺銀行去年收入為⟦48.6億港元⟧。\n^ supported: 48.6億元", { "a.md": "海獺銀行公布,去年收入為48.6億元。" });
  });

  it("is no dollar of an English draft either", () => {
    check("Otter Tech (海獺科技) posted revenue of ⟦$4.86 billion⟧ last year.\n^ figure.contradicted", MAINLAND);
  });
});
