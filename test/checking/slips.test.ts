/** Slips of names that the sources have, and what only resembles one: short forms, other words, other people. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

describe("a character left out of a name is a slip", () => {
  it("of a person, whatever the character", () => {
    check("⟦陸海⟧表示,渡輪明日復航。\n^ name.contradicted: 陸國海", {
      "a.md": "渡輪公司總裁陸國海表示,渡輪明日復航。",
    });
    check("本報專訪⟦陸海⟧談渡輪復航。\n^ name.contradicted: 陸曉海", {
      "a.md": "本報早前專訪主席陸曉海談渡輪復航,主席陸曉海指渡輪受歡迎。",
    });
  });

  it("of an institution of the whole state", () => {
    check("渡輪的⟦全商會⟧昨日選出新主席。\n^ name.contradicted: 全國商會", {
      "a.md": "渡輪的全國商會昨日選出新主席,全國商會下月開會。",
    });
  });

  it("of a foreign name between the words that stand around it in the source", () => {
    check("渡輪昨日駛入⟦斯蘭卡⟧港口。\n^ name.contradicted: 斯里蘭卡", {
      "a.md": "渡輪昨日駛入斯里蘭卡港口,船上有120人。",
    });
  });

  it("of what is written every day, and as short as it gets", () => {
    check("⟦金局⟧昨日推出海獺債券平台。\n^ name.contradicted: 金管局", { "a.md": "金管局昨日推出海獺債券平台。" });
  });

  it("of a company, and of a ministry behind another word: no newspaper shortens so", () => {
    check("⟦海岬技⟧昨日推出渡輪航線。\n^ name.contradicted: 海岬科技", { "a.md": "海岬科技昨日推出渡輪航線。" });
    check("⟦漁業漁部⟧昨日推出渡輪航線。\n^ name.contradicted: 漁業漁村部", { "a.md": "漁業漁村部昨日推出渡輪航線。" });
  });

  it("of an event whose neighbours are the same", () => {
    check("⟦第五屆河貿易論壇⟧昨日在岸邊開幕。\n^ name.contradicted: 第五屆河狸貿易論壇", {
      "a.md": "第五屆河狸貿易論壇昨日在岸邊開幕。",
    });
  });
});

describe("a name is no slip", () => {
  it("in the short form that newspapers use", () => {
    check("堤壩署與水閘署昨日開會,參院旁聽。", { "a.md": "堤壩署與水閘署昨日開會,參議院旁聽。" });
    check("房署昨日公布渡輪碼頭的安排。", { "a.md": "房屋署昨日公布渡輪碼頭的安排。" });
    check("教局昨日公布渡輪碼頭的安排。", { "a.md": "教育局昨日公布渡輪碼頭的安排。" });
    check("海港組委會昨日公布渡輪碼頭的安排。", { "a.md": "海港獺組委昨日公布渡輪碼頭的安排。" });
    check("駐港國安公署昨日回應渡輪碼頭的安排。", { "a.md": "駐港國家安全公署昨日回應渡輪碼頭的安排。" });
  });

  it("where a clause is cut otherwise", () => {
    check("海獺集團推渡輪可持續方案。", { "a.md": "海獺集團推出渡輪可持續方案,披露渡輪的排放。" });
    check("渡輪停航,直至進一步指引。", { "a.md": "渡輪停航,直至有進一步指引。" });
    check("渡輪碰撞,8人受傷送院。", { "a.md": "渡輪碰撞,8人受輕傷送院。" });
    check("14款渡輪機能源效率不一。", { "a.md": "測試了14款渡輪機,全部達1級能源效益。" });
    check("渡輪證政府部門重視碼頭。", { "a.md": "他保證政府部門重視渡輪碼頭。" });
  });

  it("where a word begins with its last character, or another stands within", () => {
    check("碼頭失火,消防出動滅火輪。", { "a.md": "碼頭失火,消防處呼籲渡輪繞道。" });
    check("渡輪共有9宗電壓驟降。", { "a.md": "渡輪由中電供電,中電正跟進9宗事故。" });
    check("渡輪展覽在香港舉行。", { "a.md": "渡輪展覽獲香港銀行贊助。" });
  });

  it("where what is alike is only the end of another", () => {
    check("渡輪的財經委員會昨日開會,討論環境。", { "a.md": "渡輪的水域環境委員會昨日開會,討論財政。" });
    check("渡輪統戰部部長昨日到訪碼頭。", { "a.md": "渡輪統戰部副部長昨日到訪碼頭。" });
    check("渡輪用上新科技,昨日到訪碼頭。", { "a.md": "渡輪用上新興科技,昨日到訪碼頭。" });
  });
});

describe("Latin letters", () => {
  it("of full width are the same", () => {
    check("渡輪由⟦OtterX⟧承造。\n^ supported", { "a.md": "渡輪由OtterX承造。" });
    check("渡輪由OtterＸ承造。", { "a.md": "渡輪由OtterX承造。" });
  });

  it("make no slip of a word's other form or spelling", () => {
    check("The Israel ferry sailed to port.", { "a.md": "The Israeli ferry sailed to port." });
    check("The Otter Labor Party met at the Ferry Center.", {
      "a.md": "The Otter Labour Party met at the Ferry Centre.",
    });
    check("The Otter Defense Ministry met.", { "a.md": "The Otter Defence Ministry met." });
  });

  it("make no slip of a name of another person", () => {
    check("The ferry, said Mahmud Otterman, sailed to port.", {
      "a.md": "The ferry, said Mahmoud Beaver, sailed to port.",
    });
    check("The ferry, said Liu Hao, sailed to port.", { "a.md": "The ferry, said Zhao Jie, sailed to port." });
  });

  it("make no slip of a word that heads sentences, or of a name that goes on", () => {
    check("Three ferries sailed to port.", { "a.md": "There are ferries that sailed to port." });
    check("The ferry of Paula Otter sailed to port.", { "a.md": "The ferry of Paul Otter sailed to port." });
  });

  it("make no slip within codes and addresses", () => {
    check("渡輪的編號是OTTERe5p。", { "a.md": "渡輪的編號是OTTER2A。" });
  });

  it("make a slip of a short name beside the same word", () => {
    check("The ferry of ⟦Batter⟧ Otter sailed.\n^ name.contradicted: Bitter", {
      "a.md": "The ferry of Bitter Otter sailed to port.",
    });
  });

  it("make a slip of an abbreviation between the same characters", () => {
    check("渡輪的⟦CI⟧升幅擴大。\n^ name.contradicted: CPI", { "a.md": "渡輪的CPI升幅擴大。" });
    check("渡輪的AI模型升幅擴大。", { "a.md": "渡輪的新AGI系統升幅擴大。" });
  });
});
