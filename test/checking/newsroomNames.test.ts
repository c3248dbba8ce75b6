/** The newsroom's list: its names are found, known, and held to their usual writing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { type ListedName, lexiconOf } from "../../server/kinds/name/lexicon.ts";
import { cardOf } from "../../server/presenting/card.ts";
import { sayFinding } from "../../server/presenting/finding.ts";
import { viewOf } from "../../server/presenting/view.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const LIST: readonly ListedName[] = [
  { usual: "海獺交易所", forms: ["海獺所", "Otter Exchange"], kind: "company" },
  { usual: "墨川", kind: "model", owner: "海獺交易所" },
  { usual: "水鏡", kind: "product", owner: "Otter Exchange" },
  { usual: "RiverGPT", kind: "model", owner: "Otter Exchange" },
  { usual: "藍鯨資本", forms: ["Blue Whale Capital"], kind: "company" },
];

const namesIn = (text: string, source: string) => claimsIn(text, source).filter(({ kind }) => kind === "name");

const tiesIn = (text: string, source: string) => claimsIn(text, source).filter(({ kind }) => kind === "attribution");

function claimsIn(text: string, source: string) {
  const reading = { ...SETTINGS.reading, lexicon: lexiconOf(LIST) };
  const evidence = memoryCorpus([sourceOf("report.md", source)]);
  const draft = { text, format: "markdown", date: "2025-08-01" } as const;
  return checkAtOnce(draft, evidence, { ...SETTINGS, reading }).claims;
}

describe("the newsroom's list", () => {
  it("makes a name known that nothing else would find, in either script", () => {
    const [name] = namesIn("海獭交易所昨日開業。", "海獺交易所今日開業。");
    assert.equal(name?.text, "海獭交易所");
    assert.equal(name.verdict, "supported");
  });

  it("has another form written as usual, with the usual one to put in", () => {
    const [name] = namesIn("海獺所今日開業。", "海獺所今日開業。");
    assert.equal(name?.code, "name.inconsistent");
    assert.equal(name.correction?.text, "海獺交易所");
  });

  it("leaves a form in the other language alone", () => {
    const [name] = namesIn("Otter Exchange opened today.", "Otter Exchange opened today.");
    assert.equal(name?.code, null);
  });

  it("vouches for a model that no source names", () => {
    assert.deepEqual(
      namesIn("海獺交易所的墨川大模型上線。", "海獺交易所今日開業。").filter(({ code }) => code !== null),
      [],
    );
  });

  it("holds a model to its owner, which no source names", () => {
    const [tie] = tiesIn("藍鯨資本推出的墨川大模型上線。", "海獺交易所今日開業。");
    assert.deepEqual([tie?.code, tie?.correction?.text], ["attribution.contradicted", "海獺交易所"]);
  });

  it("holds a model to its owner where there is no source at all", () => {
    const reading = { ...SETTINGS.reading, lexicon: lexiconOf(LIST) };
    const draft = { text: "藍鯨資本推出的墨川大模型上線。", format: "markdown", date: null } as const;
    const { claims } = checkAtOnce(draft, memoryCorpus([]), { ...SETTINGS, reading });
    assert.ok(claims.some(({ code }) => code === "attribution.contradicted"));
  });

  it("holds a product to its owner", () => {
    const [tie] = tiesIn("藍鯨資本推出水鏡。", "海獺交易所今日開業。");
    assert.equal(tie?.code, "attribution.contradicted");
  });

  it("knows owners across languages where it lists both", () => {
    const [tie] = tiesIn("Blue Whale Capital launched RiverGPT today.", "海獺交易所今日開業。");
    assert.equal(tie?.code, "attribution.contradicted");
  });

  for (const owner of ["海獺交易所", "海獺所", "Otter Exchange"])
    it(`bears out an owner in another of its forms: ${owner}`, () => {
      const text = /^O/.test(owner) ? `${owner} launched RiverGPT today.` : `${owner}推出的墨川大模型上線。`;
      const verdicts = tiesIn(text, "海獺交易所今日開業。").map(({ verdict }) => verdict);
      assert.deepEqual(verdicts, ["supported"]);
    });

  it("leaves an owner alone that may be the listed one in another language", () => {
    assert.deepEqual(
      tiesIn("Marmot Group launched 墨川大模型 today.", "海獺交易所今日開業。").filter(({ code }) => code !== null),
      [],
    );
  });

  it("is disputed where a source bears the draft out", () => {
    const [tie] = tiesIn("藍鯨資本推出的墨川大模型上線。", "藍鯨資本推出的墨川大模型今日上線。");
    assert.deepEqual([tie?.code, tie?.evidence.length], ["attribution.disputed", 1]);
  });

  it("is disputed where it bears the draft out, and every source names another owner", () => {
    const [tie] = tiesIn("海獺交易所推出的墨川大模型上線。", "藍鯨資本推出的墨川大模型今日上線。");
    assert.deepEqual([tie?.code, tie?.evidence.length], ["attribution.disputed", 1]);
    const source = "藍鯨資本推出的墨川大模型今日上線。海獺交易所推出的墨川大模型今日上線。";
    assert.equal(tiesIn("海獺交易所推出的墨川大模型上線。", source)[0]?.verdict, "supported");
  });

  it("says of what it lists whose it is and what is noted", () => {
    const lexicon = lexiconOf([{ usual: "墨川", kind: "model", owner: "海獺交易所", note: "非*墨水*" }]);
    const text = "藍鯨資本推出的墨川大模型上線。";
    const draft = { text, format: "markdown", date: null } as const;
    const { claims } = checkAtOnce(draft, memoryCorpus([]), { ...SETTINGS, reading: { ...SETTINGS.reading, lexicon } });
    const tie = claims.find(({ kind }) => kind === "attribution")!;
    const view = viewOf(text, "zh-TW", () => null, lexicon);
    assert.match(sayFinding(tie, view), /編輯部名稱表：海獺交易所/);
    for (const claim of claims.filter(({ text: written }) => written.includes("墨川"))) {
      assert.match(cardOf(claim, view), /名稱表備註：非\\\*墨水\\\*/);
    }
  });

  it("takes no Latin name out of a longer word", () => {
    const { longestAt } = lexiconOf([{ usual: "Arc" }]);
    assert.equal(longestAt("arcade", 0), null);
    assert.equal(longestAt("the arc pays", 4)?.usual, "Arc");
    assert.equal(longestAt("用arc支付", 1)?.usual, "Arc");
  });
});
