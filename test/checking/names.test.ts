/** Names against sources: slips, writings, models that nobody knows, and what is left alone. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

const REPORT = {
  "report.md": `海獺集團昨日推出大模型「貞儀」。海獺集團CTO蔣寧表示,貞儀的參數達720億。

同日,河狸科技推出河狸GPT,鯨魚諮詢測算市場規模為296億元。`,
};

describe("names", () => {
  it("are supported where a source has them, in either script", () => {
    check(
      `海獺集團CTO⟦蔣寧⟧表示,⟦貞儀⟧已上線。
      ^ supported
      ^ supported`,
      REPORT,
    );
    check(
      `海獭集团CTO⟦蒋宁⟧表示,新模型已上线。
      ^ supported`,
      REPORT,
    );
  });

  it("are contradicted where they slipped by sound or shape from a name that the source has", () => {
    check(
      `海獺集團推出大模型「⟦真儀⟧」。海獺集團CTO⟦江寧⟧表示,參數達720億。
      ^ name.contradicted: 貞儀
      ^ name.contradicted: 蔣寧`,
      REPORT,
    );
  });

  it("are contradicted where letters changed places", () => {
    check(
      `Reporters at ⟦BlomoberGPT⟧ spoke.
      ^ name.contradicted: BloomberGPT`,
      { "wire.md": "Reporters at BloomberGPT spoke to BloomberGPT users." },
    );
  });

  it("are noted where only spaces differ", () => {
    check(
      `河狸科技推出⟦河狸 GPT⟧。
      ^ name.variant`,
      REPORT,
    );
  });

  it("are flagged where a draft writes one name in two ways", () => {
    check(
      `河狸科技推出⟦河狸GPT⟧。⟦河狸 GPT⟧面向銀行。
      ^ supported
      ^ name.inconsistent`,
      REPORT,
    );
  });

  it("are unknown where they name a model that no source has", () => {
    check(
      `海獺集團又推出⟦水獺GPT⟧。
      ^ name.unknown`,
      REPORT,
    );
  });

  it("are another model's where the version differs", () => {
    check(
      `公司改用⟦GPT-4o⟧。
      ^ name.unknown`,
      { "report.md": "公司今年換用新的模型,不再使用舊版。" },
    );
  });

  it("are left alone where they are rare but real, or merely resemble another", () => {
    check("河狸科技的程小寧出席,海星集團缺席。", REPORT);
    check("一個真正的儀式在昨日舉行。", REPORT);
  });
});
