/** Figures against sources: what supports, what contradicts, and what is left open. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, claimsIn } from "./marked.ts";

const REPORT = {
  "report.md": `海獺交易所今日公布2025年第二季度報告。期內註冊用戶突破3000萬,現貨成交量環比增長14%,在前十大平台中排名第二。

合約成交額達1.25兆元,較上季下滑3.2%。公司員工1480人,分布在12個城市。`,
};

describe("figures", () => {
  it("are supported by the same value on the same subject", () => {
    check(
      `海獺交易所註冊用戶突破⟦3,000萬⟧,現貨成交量環比增長⟦一成四⟧。
      ^ supported: 3000萬
      ^ supported: 14%`,
      REPORT,
    );
  });

  it("are contradicted by another value on the same subject", () => {
    check(
      `海獺交易所註冊用戶突破⟦4000萬⟧,現貨成交量環比增長⟦41%⟧。
      ^ figure.contradicted: 3000萬
      ^ figure.contradicted: 14%`,
      REPORT,
    );
  });

  it("are contradicted where the basis is another", () => {
    check(
      `海獺交易所現貨成交量⟦同比增長14%⟧。
      ^ figure.contradicted: 14%`,
      REPORT,
    );
  });

  it("are contradicted where the direction is another", () => {
    check(
      `海獺交易所現貨成交量環比⟦下滑14%⟧。
      ^ figure.contradicted: 14%`,
      REPORT,
    );
  });

  it("keep a reservation where a bound was dropped", () => {
    check(
      `海獺交易所註冊用戶⟦3000萬⟧。
      ^ figure.qualifier: 3000萬`,
      REPORT,
    );
  });

  it("are the same run of days, however it is counted", () => {
    check(
      `海獺指數⟦五⟧連升，創紀錄新高。
      ^ supported: 5日`,
      { "close.md": "海獺指數連升5日，創紀錄新高。" },
    );
  });

  it("may be so many times where a source has hundreds per cent", () => {
    check(
      `海獺電器銷售同比增長⟦超26倍⟧。
      ^ figure.rounded: 2678.2%`,
      { "sales.md": "海獺電器銷售同比增長2678.2%。" },
    );
  });

  it("lie between the same tenths: more than six, nearly seven", () => {
    check(
      `調查顯示，⟦近七成⟧用戶認為海獺支付收費偏高。
      ^ figure.qualifier: 六成`,
      { "poll.md": "調查顯示，超六成用戶認為海獺支付收費偏高。" },
    );
  });

  it("are unverified where no source states them", () => {
    check(
      `海獺交易所儲備金率為⟦128.58%⟧。
      ^ figure.unverified`,
      REPORT,
    );
  });

  it("are not supported by the same figure said of something else", () => {
    check(
      `北嶺銀行的不良貸款比率在去年升至⟦14%⟧。
      ^ figure.unverified`,
      { "other.md": "夏天到了,城北菜市場的西瓜便宜了14%。" },
    );
  });

  it("are read past in idioms, list marks and codes", () => {
    check("十分重要的是,第一,公司進一步擴張;第二,海獺交易所一方面招人,一方面培訓。", REPORT);
  });

  it("in a table are in the unit that its head names, in a source and in a draft", () => {
    const table = { "table.md": "| 項目(百萬美元) | 2025年第二季 |\n| --- | --- |\n| 海獺交易所託管收入 | 21.7 |\n" };
    check(
      `海獺交易所第二季託管收入為⟦2,170萬美元⟧。
      ^ supported: 21.7`,
      table,
    );
    check(
      `海獺交易所第二季託管收入為⟦2,710萬美元⟧。
      ^ figure.contradicted: 21.7`,
      table,
    );
    const said = { "said.md": "海獺交易所2025年第二季託管收入為2,170萬美元。" };
    const inDraft = "| 項目(百萬美元) | 2025年第二季 |\n| --- | --- |\n| 海獺交易所託管收入 | ⟦21.7⟧ |";
    check(`${inDraft}\n^ supported: 2,170萬美元`, said);
  });

  it("are ranks in a table whose row says so, and under a word for where they hold", () => {
    check(
      `海獺交易所現貨成交量環比增長⟦14%⟧,升至全球⟦第 3⟧。

| 項目 | 第二季 |
|---|---|
| 海獺交易所排名 | ⟦第 2⟧ |
^ supported: 14%
^ figure.contradicted: 第二
^ supported: 第二`,
      { "report.md": "海獺交易所公布報告。期內現貨成交量環比增長14%,升至全球第二大交易所。" },
    );
  });

  it("are cut off before their 萬 or 億 without being wrong", () => {
    const report = { "report.md": "海獺交易所公布,全年訪客達到2618萬4300人次,比上年多兩成。" };
    check("海獺交易所全年訪客達⟦2618萬⟧人次。\n^ figure.rounded: 2618萬4300", report);
    check("海獺交易所全年訪客達⟦2617萬⟧人次。\n^ figure.contradicted: 2618萬4300", report);
  });

  it("are borne out by nothing where a nought leads them: their point is lost", () => {
    const draft = "海獺交易所6月現貨成交量按年升⟦07%⟧。";
    check(`${draft}\n^ figure.contradicted: 0.7%`, { "report.md": "海獺交易所公布,6月現貨成交量按年升0.7%。" });
    check(`${draft}\n^ figure.contradicted: 7%`, { "report.md": "海獺交易所公布,上月現貨成交量按年升7%。" });
  });

  it("say how long nothing was lower, and no period", () => {
    const report = { "report.md": "海獺交易所6月成交量跌至51億元,創8個月以來最低,但用戶數連續18個月增加。" };
    check(
      `海獺交易所6月成交量跌至⟦51億元⟧,創⟦8個月⟧新低。
      ^ supported: 51億元
      ^ supported: 8個月`,
      report,
    );
  });

  it("reach as far as their bound does in the unit that it was written in", () => {
    const report = { "report.md": "海獺交易所公布,現貨成交量升0.5%,是14個月以來首次增長,新用戶比疫情前多46%。" };
    check(
      `海獺交易所現貨成交量升⟦0.5%⟧,逾⟦1年⟧來首次增長,新用戶比疫情前多約⟦四成半⟧。
      ^ supported: 0.5%
      ^ figure.rounded: 14個月
      ^ supported: 46%`,
      report,
    );
    check("海獺交易所新用戶比疫情前多約⟦三成半⟧。\n^ figure.contradicted: 46%", report);
  });

  it("are not denied by a peak that was passed again within the day", () => {
    const report = { "report.md": "海獺指數一度跌逾460點,其後收復大部分失地。" };
    check("海獺指數跌⟦64點⟧。\n^ figure.unverified", report);
    check("海獺指數一度跌逾⟦640點⟧。\n^ figure.contradicted: 460點", report);
  });

  it("are not denied by the place of something else in another series", () => {
    const report = { "report.md": "海獺協會第六次講座舉行,第八次會議將於8月舉行,14名委員出席。" };
    check("海獺協會第七次論壇舉行。", report);
    check("海獺協會十四屆委員會第⟦八⟧次會議8月舉行。\n^ supported: 第八", report);
    check("海獺協會⟦第九⟧次會議8月舉行。\n^ figure.contradicted: 第八", report);
  });

  it("are not denied by as many of something else, nor by five where they are one", () => {
    const report = { "report.md": "海獺機場偵破30宗走私案件,涉案貨物逾一噸。工地事故仍有一人危殆,五人情況穩定。" };
    check("海獺機場⟦三十名⟧旅客被捕。\n^ figure.unverified", report);
    check("海獺機場偵破⟦30名⟧走私案件。\n^ figure.contradicted: 30", report);
    check("工地事故一人危殆⟦五⟧人穩定。\n^ supported: 五", report);
  });

  it("are the end of a range that their bound names", () => {
    const report = { "report.md": "海獺交易所料去年虧損約1.5億元至2.5億元,成交量按年增加30%至40%。" };
    check(
      `海獺交易所料去年虧損最多⟦2.5億元⟧,成交量按年增加至少⟦三成⟧。
      ^ figure.qualifier
      ^ figure.qualifier`,
      report,
    );
    check("海獺交易所料去年虧損最多⟦3.5億元⟧。\n^ figure.unverified", report);
  });

  it("are the sum of men and women", () => {
    const report = { "report.md": "警方就海獺交易所騙案拘捕14男9女,年紀最小的20歲。" };
    check("警方就海獺交易所騙案拘捕⟦23人⟧。\n^ derived", report);
  });

  it("are not borne out by where something stands if they say by how much it moved", () => {
    const report = { "report.md": "海獺指數早段反覆,中午收市報21767點,跌217點。獺灣指數升幅擴大至逾300點。" };
    check("海獺指數半日跌⟦217點⟧。\n^ supported: 217點", report);
    check("海獺指數半日跌⟦21767點⟧。\n^ figure.unverified", report);
    check("獺灣指數升逾⟦300點⟧。\n^ supported: 300點", report);
  });

  it("are not borne out by the injured if they count the dead", () => {
    const report = { "report.md": "海獺碼頭爆炸,造成62人死亡,另有317人受傷。" };
    check("海獺碼頭爆炸造成⟦62人⟧死亡。\n^ supported: 62", report);
    check("海獺碼頭爆炸死亡人數增至⟦317人⟧。\n^ figure.contradicted: 62", report);
  });

  it("are no claims where a correction takes them back", () => {
    const report = { "report.md": "海獺交易所6月18日公布,手續費上調14%。" };
    check("更正:海獺交易所公布的日期誤作6月28日,應為⟦6月18日⟧。\n^ supported: 6月18日", report);
    check("更正:手續費上調幅度誤作41%,應為⟦14%⟧。\n^ supported: 14%", report);
  });

  it("are of another basis beside the same quarter of the year before", () => {
    check(
      `Spot volume of Otter Bank was ⟦14% higher than in the same quarter⟧ of 2024.
      ^ figure.contradicted: 14%`,
      { "otter.md": "Spot volume of Otter Bank rose 14% quarter on quarter." },
    );
  });

  it("are not denied by their parts", () => {
    const report = { "report.md": "海獺交易所首輪裁員8人。海獺交易所次輪裁員5人。獺洲公司另有3女2男離職。" };
    check("海獺交易所裁員⟦13⟧人。\n^ figure.unverified", report);
    check("海獺交易所首輪裁員⟦9⟧人。\n^ figure.contradicted: 8", report);
    check("獺洲公司有⟦5⟧人離職。\n^ derived", { "report.md": "獺洲公司另有3女2男離職。" });
  });

  it("are rounds of a cup, of which none denies another", () => {
    check("海獺隊在八強止步。", { "report.md": "海獺隊在半準決賽落敗,無緣四強。" });
  });

  it("said of two things in one sentence belong to one of them", () => {
    check(
      `海獺地產旗下商舖的空置率為東街⟦4.05%⟧、中街⟦4.05%⟧、西街⟦6.12%⟧。
      ^ supported: 4.05%
      ^ figure.contradicted: 4.41%
      ^ supported: 6.12%`,
      { "list.md": "海獺地產公布旗下商舖的空置率,東街為4.05%、中街4.41%、西街6.12%。" },
    );
  });

  it("at the head of a post say which of how many it is", () => {
    check("3/7 海獺交易所的成交再創新高\n\n(4/7) 手續費則下調", {
      "report.md": "海獺交易所的成交再創新高,手續費下調。",
    });
    check("海獺交易所有⟦3/7⟧的客戶續約。\n^ supported", { "report.md": "海獺交易所有七分之三的客戶續約。" });
  });

  it("of 大 are of the noun behind it", () => {
    const report = { "report.md": "江寧認為,錢包還有四大難題。團隊由銷售和客服等三大部門組成。" };
    check("江寧認為,錢包還有⟦四⟧大難題。\n^ supported: 四", report);
    const [claim] = claimsIn("江寧認為,錢包還有三大難題。", report).filter(({ text }) => text === "三");
    assert.notEqual(claim?.verdict, "supported");
  });

  it("are the first so many, the only one or No. 1, and none of these is another", () => {
    const report = { "report.md": "海獺物流成為全區第二大車隊,前十車隊之中唯一添了新車。" };
    check("在⟦前九⟧大車隊之中,海獺物流是⟦唯一⟧添了新車的。\n^ figure.contradicted: 前十\n^ supported: 唯一", report);
    check("⟦十⟧大車隊之中⟦獨此一家⟧添了新車的是海獺物流。\n^ supported\n^ supported: 唯一", report);
    const [claim] = claimsIn("海獺物流是全區No.1。", report).filter(({ kind }) => kind === "figure");
    assert.equal(claim?.verdict, "contradicted");
  });

  it("are of another measure where the clause says so", () => {
    const report = {
      "report.md": "海獺交易所公布第二季報告。現貨交易量環比增長14%,合約交易量屢創新高。營收為8.64億元。",
    };
    check(
      `海獺交易所的合約交易量增長⟦14%⟧。
      ^ figure.unverified`,
      report,
    );
    check(
      `Spot volume at 海獺交易所 rose ⟦14%⟧, while derivatives volume set records.
      ^ supported: 14%`,
      report,
    );
    check(
      `海獺交易所季內收入⟦8.64億元⟧,現貨成交按季升⟦14%⟧。
      ^ supported: 8.64億元
      ^ supported: 14%`,
      report,
    );
  });
});
