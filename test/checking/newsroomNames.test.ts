/** The newsroom's list: its names are found, known, and held to their usual writing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { type ListedName, lexiconOf } from "../../server/kinds/name/lexicon.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

const LIST: readonly ListedName[] = [
  { usual: "海獺交易所", forms: ["海獺所", "Otter Exchange"], kind: "company" },
  { usual: "墨川", kind: "model", owner: "海獺交易所" },
];

function namesIn(text: string, source: string) {
  const reading = { ...SETTINGS.reading, lexicon: lexiconOf(LIST) };
  const evidence = memoryCorpus([sourceOf("report.md", source)]);
  const draft = { text, format: "markdown", date: "2025-08-01" } as const;
  return checkAtOnce(draft, evidence, { ...SETTINGS, reading }).claims.filter(({ kind }) => kind === "name");
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

  it("takes no Latin name out of a longer word", () => {
    const { longestAt } = lexiconOf([{ usual: "Arc" }]);
    assert.equal(longestAt("arcade", 0), null);
    assert.equal(longestAt("the arc pays", 4)?.usual, "Arc");
    assert.equal(longestAt("用arc支付", 1)?.usual, "Arc");
  });
});
