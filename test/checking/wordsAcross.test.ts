/** Names, ties and quotations that a draft writes otherwise than its sources: in English, by their sound, in the rows of a table. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { romanises } from "../../server/kinds/name/romanised.ts";
import { check, claimsIn } from "./marked.ts";

const CHINESE = {
  "models.md": `海獺科技CTO江寧出席大會。河狸科技推出河狸GPT,海獺科技推出海獺GPT。

河狸科技CEO馬修遠說:「我們從來沒有考慮過出售任何一間工廠。」`,
};

const codesOf = (draft: string, sources: Record<string, string>): string[] =>
  claimsIn(draft, sources).flatMap(({ text, code }) => (code === null ? [] : [`${text} ${code}`]));

describe("names of the draft's own glosses", () => {
  it("are known by them", () => {
    assert.deepEqual(codesOf("Otter GPT (海獺GPT) came out.", CHINESE), []);
  });

  it("hold for the names that the draft goes on to use", () => {
    check(
      `Otter Technology (海獺科技) was there, and so was Beaver Technology (河狸科技).

⟦Beaver's CTO, Jiang Ning (江寧)⟧, was there.
      ^ attribution.contradicted`,
      CHINESE,
    );
  });

  it("hold for what is said to be by somebody", () => {
    check(
      `Beaver GPT (河狸GPT) ⟦is by Otter Technology (海獺科技)⟧.
      ^ attribution.contradicted`,
      CHINESE,
    );
  });
});

describe("Chinese names by their sound", () => {
  it("are spelled whole, in short, and with the given name first", () => {
    assert.equal(romanises("maxiuyuan", "马修远"), true);
    assert.equal(romanises("xiuyuanma", "马修远"), true);
    assert.equal(romanises("hetatechnology", "河獭科技"), true);
    assert.equal(romanises("luzhou", "吕舟"), true);
  });

  it("are no others, and of too few letters none", () => {
    assert.equal(romanises("maxiuyun", "马修远"), false);
    assert.equal(romanises("ma", "马修远"), false);
    assert.equal(romanises("chantaiman", "陈大文"), false);
  });

  it("bear out a name without its gloss", () => {
    check(
      `⟦Ma Xiuyuan⟧ spoke.
      ^ supported`,
      CHINESE,
    );
  });
});

describe("houses of the trade", () => {
  it("are one under both their names", () => {
    check(
      `⟦Hundsun's MarmotGPT⟧ came out.
      ^ supported`,
      { "hundsun.md": "恒生電子推出MarmotGPT。" },
    );
    check(
      `⟦Ant Group's MarmotGPT⟧ came out.
      ^ attribution.contradicted`,
      { "hundsun.md": "恒生電子推出MarmotGPT。" },
    );
  });
});

describe("rows of a table", () => {
  it("tie a model to the house that stands in it", () => {
    check(
      `| 模型 | 公司 |
|--|--|
| 河狸GPT | ⟦海獺科技⟧ |
| 海獺GPT | ⟦海獺科技⟧ |
      ^ attribution.contradicted
      ^ supported`,
      CHINESE,
    );
    check(
      `| 公司 | 模型 |
|--|--|
| 海獺科技 | ⟦河狸GPT⟧ |
      ^ attribution.contradicted`,
      CHINESE,
    );
  });

  it("say nothing of who uses what", () => {
    assert.deepEqual(codesOf("| 公司 | 採用的模型 |\n|--|--|\n| 海獺科技 | 河狸GPT |", CHINESE), []);
  });

  it("are of the day that heads them, where they tell what happened", () => {
    const days = { "days.md": "4月11日,獺報推出模型OtterGPT;同月25日,河狸科技的MarmotGPT亮相。" };
    check(
      `| 日期 | 主角 | 事件 |
|--|--|--|
| ⟦2025/4/11⟧ | 獺報 | OtterGPT 問世 |
| ⟦2025/4/28⟧ | 河狸科技 | MarmotGPT 亮相 |
      ^ supported
      ^ date.contradicted: 同月25日`,
      days,
    );
    assert.deepEqual(codesOf("| 月份 | 營收 |\n|--|--|\n| 2025年3月 | 待定 |", days), []);
  });
});

describe("words of somebody", () => {
  const SAID = {
    "said.md": `海獺科技CTO江寧說:「模型要會看水位。」

大會次日,各家都談起航期、燃料、水位與人手,並各有各的說法。

此外,碼頭上的人也在看,船要怎麼走、貨要怎麼裝,都還沒有定論。

各地水位近來也不一樣,上游還在漲,下游卻已經退了。

下游的幾個碼頭因此停了三天。

河狸科技相關負責人表示,「河運市場的變化往往十分迅速。」`,
  };

  it("whom the source leaves unnamed are not those of whom it names elsewhere", () => {
    check(
      `⟦江寧⟧說:「河運市場的變化往往十分迅速。」
      ^ attribution.contradicted`,
      SAID,
    );
  });

  it("may be said behind them to come from somebody", () => {
    check(
      `「我們從來沒有考慮過出售任何一間工廠」一語,出自海獺科技的⟦江寧⟧。
      ^ attribution.contradicted`,
      CHINESE,
    );
    check(
      `⟦「我們從來沒有考慮過出售任何一間工廠。」⟧──江寧
      ^ attribution.contradicted`,
      CHINESE,
    );
  });
});

describe("quotations turned round", () => {
  const WORDS = {
    "words.md":
      "河運模型尚未迎來大規模商業化爆發的階段。合約量屢創新高,電銷通話時長提升了15.1%。江寧形容,模型是河運的“強心劑”。",
  };

  it("at their first word, at their last, in a number", () => {
    check(
      `江寧說,河運模型⟦「已迎來大規模商業化爆發的階段」⟧。
      ^ quotation.altered`,
      WORDS,
    );
    check(
      `公告說,合約量⟦「屢創新低」⟧。
      ^ quotation.altered`,
      WORDS,
    );
    check(
      `江寧說:⟦「電銷通話時長提升了51.1%。」⟧
      ^ quotation.altered`,
      WORDS,
    );
  });

  it("is nothing of what is only called alike", () => {
    const codes = codesOf("河狸科技推出模型「強心術」,又測試「強心2.0」。", WORDS);
    assert.equal(
      codes.some((code) => code.endsWith("quotation.altered")),
      false,
    );
  });

  it("in one of three characters, where the source has them in marks", () => {
    check(
      `江寧形容,模型是河運的⟦「強心針」⟧。
      ^ quotation.altered`,
      WORDS,
    );
  });
});
