/** Names that a source itself glosses in another language or in short are one, and so are forms of the newsroom's list. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { lexiconOf } from "../../server/kinds/name/lexicon.ts";
import { check, SETTINGS, sourceOf } from "./marked.ts";

const GLOSSED = {
  "names.md": `海獺集團(Otter Group)昨日公布業績,海獺集團行政總裁江寧(Jiang Ning)出席。

河狸科技(Beaver Tech)與海獺集團沒有關係。`,
  "models.md": "海獺集團推出大模型「貞儀」(Zhenyi)。河狸科技推出河狸GPT。",
};

describe("names that a source glosses", () => {
  it("are one in a draft of the other language: posts", () => {
    check(
      `⟦Otter Group CEO Jiang Ning⟧ presented the results.
      ^ supported`,
      GLOSSED,
    );
  });

  it("are one in a draft of the other language: owners", () => {
    check(
      `⟦Otter Group launched⟧ 河狸GPT.
      ^ attribution.contradicted`,
      GLOSSED,
    );
    check(
      `⟦Beaver Tech launched⟧ 河狸GPT.
      ^ supported`,
      GLOSSED,
    );
  });

  it("are borne out as names by any of their forms", () => {
    check(
      `⟦Zhenyi⟧ 大模型上線。
      ^ supported`,
      GLOSSED,
    );
  });

  it("may not be told apart where nothing glosses them", () => {
    check("Marmot Group launched 河狸GPT.", { "models.md": "河狸科技推出河狸GPT。" });
  });

  it("are one in short too, where the source says so", () => {
    const short = {
      "short.md": "海獺國際金融服務集團(下稱獺金)推出獺金GPT。河狸科技推出河狸GPT。",
    };
    check(
      `⟦獺金集團推出河狸GPT⟧。
      ^ attribution.contradicted`,
      short,
    );
    check(
      `⟦獺金GPT⟧由海獺國際金融服務集團推出。
      ^ supported`,
      short,
    );
  });
});

describe("forms of the newsroom's list", () => {
  const lexicon = lexiconOf([
    { usual: "海獺交易所", forms: ["Otter Exchange"], kind: "company" },
    { usual: "河狸科技", forms: ["Beaver Tech"], kind: "company" },
  ]);
  const settings = { ...SETTINGS, reading: { ...SETTINGS.reading, lexicon } };
  const claimsIn = (text: string) => {
    const sources = memoryCorpus([sourceOf("a.md", "海獺交易所推出墨川GPT。海獺交易所CEO江寧出席。")]);
    return checkAtOnce({ text, format: "markdown", date: "2025-08-01" }, sources, settings).claims;
  };
  const codesIn = (text: string, kind: string) =>
    claimsIn(text).flatMap((claim) => (claim.kind === kind ? [claim.code ?? claim.verdict] : []));

  it("bear one another out across languages", () => {
    assert.deepEqual(codesIn("Otter Exchange launched 墨川GPT.", "attribution"), ["supported"]);
    assert.ok(codesIn("Otter Exchange opened today.", "name").includes("supported"));
  });

  it("contradict one another's ties across languages", () => {
    assert.deepEqual(codesIn("Beaver Tech launched 墨川GPT.", "attribution"), ["attribution.contradicted"]);
  });

  it("leave a name alone that the sources have in no form", () => {
    assert.deepEqual(codesIn("Beaver Tech opened today.", "name"), []);
  });
});
