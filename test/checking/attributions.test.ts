/** Ties against sources: posts, owners, estimates, speakers, and of whom something is said. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import { lexiconOf } from "../../server/kinds/name/lexicon.ts";
import { check, SETTINGS, sourceOf } from "./marked.ts";

const REPORT = {
  "report.md": `海獺集團CTO江寧出席大會。河狸科技CEO馬修遠說:「我們從來沒有考慮過出售任何一間工廠。」

海獺集團推出大模型「貞儀」,河狸科技推出河狸GPT。根據鯨魚諮詢測算,2021年核心市場規模達296億元。`,
};

describe("posts", () => {
  it("are supported where the source has the person in them, by another of their names too", () => {
    check(
      `海獺集團⟦首席技術官江寧⟧出席大會。
      ^ supported`,
      REPORT,
    );
  });

  it("are contradicted by another post", () => {
    check(
      `海獺集團⟦CEO江寧⟧出席大會。
      ^ attribution.contradicted`,
      REPORT,
    );
  });

  it("are contradicted by another organisation's post", () => {
    check(
      `⟦河狸科技CTO江寧⟧出席大會。
      ^ attribution.contradicted`,
      REPORT,
    );
  });

  it("are left open where only old news tells of them, whatever it says", () => {
    for (const post of ["CEO", "CTO"])
      check(
        `海獺集團⟦${post}江寧⟧出席大會。
        ^ attribution.unverified`,
        REPORT,
        { published: "2021-03-01" },
      );
  });

  it("are borne out by old news where the draft speaks of then", () => {
    check(
      `海獺集團時任⟦CTO江寧⟧出席大會。2021年3月,海獺集團⟦CTO江寧⟧出席大會。
      ^ supported
      ^ supported`,
      { "old.md": "海獺集團CTO江寧出席大會。2021年3月,江寧出席。" },
      { published: "2021-03-01" },
    );
  });

  it("are not borne out by a deputy, or by whoever held or will hold them", () => {
    const of = (post: string) => ({ "report.md": `海獺銀行${post}江寧出席大會。` });
    for (const post of ["副行長", "前行長", "前副行長", "助理行長", "名譽行長"])
      check(
        `海獺銀行⟦行長江寧⟧出席大會。
        ^ attribution.contradicted`,
        of(post),
      );
    for (const post of ["代理行長", "候任行長"])
      check(
        `海獺銀行⟦行長江寧⟧出席大會。
        ^ attribution.unverified`,
        of(post),
      );
    check(
      `海獺銀行⟦前行長江寧⟧出席大會。
      ^ attribution.unverified`,
      of("行長"),
    );
    check(
      `Otter Bank ⟦Deputy Governor Mara Lind⟧ spoke on Monday.
      ^ attribution.contradicted`,
      { "report.md": "Otter Bank Governor Mara Lind spoke on Monday." },
    );
  });

  it("are borne out by the same rank in other words, in a row of posts, and by a finer one", () => {
    const borneOut = (post: string, source: string) =>
      check(`海獺銀行⟦${post}江寧⟧出席大會。\n^ supported`, { "report.md": `海獺銀行${source}江寧出席大會。` });
    borneOut("行政總裁", "首席執行官");
    borneOut("CEO", "行政總裁");
    borneOut("副總裁", "高級副總裁");
    borneOut("創辦人", "創辦人兼董事長");
    borneOut("董事長", "創辦人兼董事長");
    borneOut("董事", "執行董事");
    borneOut("創辦人", "聯合創辦人");
  });

  it("are contradicted where the sources have another in the post, and know nothing of the one named", () => {
    const source = { "report.md": "海獺銀行行長江寧出席大會,何文亦在座。分析師林立表示同意。" };
    check(
      `海獺銀行⟦行長何文⟧出席大會。
      ^ attribution.contradicted: 海獺銀行行長江寧`,
      source,
    );
    check("海獺銀行分析師何文休假兩周。", source);
    check("河狸銀行行長何文休假兩周。", source);
    check("海獺銀行副行長何文休假兩周。", source);
  });

  it("stand behind a name as well as before it", () => {
    const source = {
      "report.md": `江寧獲委任為海獺銀行主席。何文出任河狸科技首席財務官。林立接任海獺銀行行長,接替卸任行長許東亮。

Mara Lind, chief executive of Otter Bank, spoke on Monday. Heron Bank named Nina Voss as chairman.`,
    };
    const borneOut = (draft: string) => check(`${draft}\n^ supported`, source);
    borneOut("海獺銀行⟦主席江寧⟧出席。");
    borneOut("⟦何文出任河狸科技首席財務官⟧。");
    borneOut("海獺銀行⟦前行長許東亮⟧出席。");
    borneOut("⟦Otter Bank chief executive Mara Lind⟧ spoke on Monday.");
    borneOut("⟦Nina Voss, chairman of Heron Bank⟧, stayed away.");
    const contradicted = (draft: string) => check(`${draft}\n^ attribution.contradicted`, source);
    contradicted("海獺銀行⟦行長江寧⟧出席。");
    contradicted("⟦江寧獲委任為河狸科技主席⟧。");
    contradicted("⟦何文出任河狸科技首席技術官⟧。");
    contradicted("海獺銀行⟦行長許東亮⟧出席。");
    contradicted("⟦Mara Lind, chairman of Otter Bank⟧, spoke on Monday.");
    contradicted("⟦Nina Voss, chairman of Otter Bank⟧, stayed away.");
  });

  it("are not borne out by whoever is yet to take them up", () => {
    const source = { "report.md": "海獺銀行宣布,江寧將於9月1日起出任海獺銀行主席。" };
    check("海獺銀行⟦主席江寧⟧出席。\n^ attribution.unverified", source);
    check("海獺銀行⟦候任主席江寧⟧出席。\n^ supported", source);
  });

  it("are each held to the sources where one person has several", () => {
    const source = { "report.md": "海獺集團副行長兼董事會秘書馬修遠出席大會。" };
    check("海獺集團⟦副行長⟧兼⟦董事會秘書馬修遠⟧出席大會。\n^ supported\n^ supported", source);
    check("海獺集團⟦行長⟧兼董事會秘書馬修遠出席大會。\n^ attribution.contradicted", source);
    check("海獺集團副行長兼⟦董事長馬修遠⟧出席大會。\n^ attribution.contradicted", source);
  });

  it("of one time say nothing against those of another", () => {
    const source = {
      "report.md": "Ines Marlow, chief operating officer of Tern Bank, spoke on Monday. 海獺銀行董事江寧出席大會。",
    };
    check("Tern Bank's incoming chief executive, Ines Marlow, spoke on Monday.", source);
    check("海獺銀行前行長江寧出席大會。", source);
    check("海獺銀行⟦行長江寧⟧出席大會。\n^ attribution.contradicted", source);
  });

  it("are those of whoever 該公司, its or the bank's means, where that is plain", () => {
    const source = {
      "report.md": `海獺集團公布業績。該集團行政總裁江寧出席大會。

Otter Bank met on Monday. The bank's chief executive, Mara Lind, spoke.`,
    };
    check("海獺集團開會。其⟦行政總裁江寧⟧出席大會。\n^ supported", source);
    check("Otter Bank met on Monday. Its ⟦chief executive, Mara Lind⟧, spoke.\n^ supported", source);
    check("河狸科技開會。該公司⟦行政總裁江寧⟧出席大會。\n^ attribution.contradicted", source);
    check(
      "Heron Bank met on Monday. The bank's ⟦chief executive, Mara Lind⟧, spoke.\n^ attribution.contradicted",
      source,
    );
    check("河狸科技與海獺集團開會。該公司行政總裁江寧出席大會。", source);
  });

  it("at another house say nothing against each other", () => {
    const source = { "report.md": "河狸商會會長江寧出席大會。" };
    check("海獺銀行主席江寧出席大會。", source);
  });

  it("of a person on the newsroom's list are held to the sources too", () => {
    const reading = { ...SETTINGS.reading, lexicon: lexiconOf([{ usual: "江寧", kind: "person" }]) };
    const { claims } = checkAtOnce(
      { text: "海獺集團CEO江寧出席大會。", format: "markdown", date: "2025-08-01" },
      memoryCorpus([sourceOf("report.md", REPORT["report.md"])]),
      { ...SETTINGS, reading },
    );
    assert.ok(claims.some(({ code }) => code === "attribution.contradicted"));
  });
});

describe("posts beside other people's", () => {
  const TWO = { "talk.md": "海獺集團創辦人周江寧和河狸科技創辦人吳海生同場對談。" };

  it("are not lent by whoever comes next", () => {
    check("⟦河狸科技創辦人周江寧⟧早前開腔。\n^ attribution.contradicted", TWO);
    check("⟦海獺集團創辦人周江寧⟧早前開腔。\n^ supported", TWO);
  });

  it("are told across languages by the name that the draft has in brackets", () => {
    check("⟦Zhou Jiangning (周江寧), the founder of Beaver Tech (河狸科技)⟧, spoke.\n^ attribution.contradicted", TWO);
    check("⟦Zhou Jiangning (周江寧), the founder of Otter Group (海獺集團)⟧, spoke.\n^ supported", TWO);
  });

  it("of chief officers are told apart across languages", () => {
    const source = { "talk.md": "Mara Lind, chief technology officer of Quillon, spoke." };
    check("奎倫由三人創辦,⟦Mara Lind任首席執行官⟧。\n^ attribution.contradicted", source);
    check("奎倫由三人創辦,⟦Mara Lind任首席技術官⟧。\n^ supported", source);
  });

  it("have one holder, though the draft's has a post of his own elsewhere", () => {
    check("⟦海獺銀行行長江寧⟧出席。\n^ attribution.contradicted", {
      "talk.md": "海獺商會會長江寧和海獺銀行行長何文出席。",
    });
  });
});

describe("owners, estimates and speakers", () => {
  it("are supported", () => {
    check(
      `⟦海獺集團推出大模型「貞儀⟧」。
      ^ supported`,
      REPORT,
    );
  });

  it("are contradicted where a model is another's", () => {
    check(
      `⟦海獺集團推出河狸GPT⟧。
      ^ attribution.contradicted`,
      REPORT,
    );
  });

  it("are contradicted where two models are in each other's place, whether or not the draft says that they are models", () => {
    check(
      `⟦海獺集團推出河狸GPT⟧,⟦河狸科技推出貞儀⟧。
      ^ attribution.contradicted
      ^ attribution.contradicted`,
      REPORT,
    );
    check(
      `⟦海獺集團推出貞儀⟧,⟦河狸科技推出河狸GPT⟧。
      ^ supported
      ^ supported`,
      REPORT,
    );
  });

  it("are left alone where a bare model has no owner beside it", () => {
    check("海獺集團昨日開會。貞儀上線,河狸科技出席。", REPORT);
  });

  it("are contradicted where somebody else measured it", () => {
    check(
      `根據⟦海豹智庫測算⟧,2021年核心市場規模達296億元。
      ^ attribution.contradicted`,
      REPORT,
    );
  });

  it("are contradicted where somebody else said the words", () => {
    check(
      `⟦江寧⟧說:「我們從來沒有考慮過出售任何一間工廠。」
      ^ attribution.contradicted`,
      REPORT,
    );
  });

  it("are left alone where a company speaks through its head, or by its short name", () => {
    check("河狸科技說:「我們從來沒有考慮過出售任何一間工廠。」", REPORT);
    check("鯨魚表示,核心市場規模達296億元。", REPORT);
  });
});

describe("what is said of somebody", () => {
  const RATES = {
    "rates.md": `海獺銀行宣布下調最優惠利率,明日起生效。

河狸銀行的職員數目今年維持不變,分行網絡也沒有調整。`,
  };

  it("is contradicted where the source says it of another", () => {
    check(
      `⟦河狸銀行⟧宣布下調最優惠利率,明日起生效。
      ^ attribution.contradicted`,
      RATES,
    );
  });

  it("is left alone where the source only says he, and the draft names his institution or post", () => {
    const source = {
      "road.md": "運輸局局長江寧會見傳媒。他又說如獲撥款,預計2029年可全面展開新隧道主體工程,並於2036年通車。",
    };
    check("路政署又說如獲撥款,預計2029年可全面展開新隧道主體工程,並於2036年通車。", source);
    check("局長又說如獲撥款,預計2029年可全面展開新隧道主體工程,並於2036年通車。", source);
  });

  it("is left alone where 他 means whom the paragraph names, not whom the one before does", () => {
    const source = {
      "news.md": `主席葛敏儀說:「家寶在集團服務十八年。」

沈志航1998年加入海獺銀行。他在聲明中表示,離開並不容易,但時機合適。`,
    };
    check("沈志航表示,離開並不容易,但時機合適。", source);
  });

  it("is left alone where the source says it of the same", () => {
    check("海獺銀行宣布下調最優惠利率,明日起生效。", RATES);
  });

  it("is left alone where what stands in the same words names nobody in particular", () => {
    check("海獺年會訂明五年內翻新全部渡頭。", {
      "news.md": "海獺年會散會。席間表決章程。餘事再議。五年內,完成本章程訂明的全部渡頭翻新工程。",
    });
    check("河狸基金總監指南倉十二部起重機只有七部能開動。", {
      "news.md": "河狸基金總監發表聲明。聲明又指南倉十二部起重機當中,只有七部能開動。",
    });
  });

  it("is left alone where the source says it behind a sentence that names the draft's own", () => {
    check("海獺聯盟冀夏天試航氣墊船。", {
      "news.md": "海獺聯盟添置三艘新船。會長江寧期望,河狸政府發出牌照,夏天試航氣墊船,頭兩星期免費。",
    });
    check("獺行:已為60間店舖換上收款機。", {
      "news.md": "獺行昨日見記者。副行長江寧主持。江寧說,目前已為60間店舖換上收款機。",
    });
  });

  it("is left alone where the draft only names it as what another speaks of", () => {
    check("河狸署提醒東堤路面濕滑,司機宜慢駛。", {
      "news.md": "河狸署發出提示。署方表示,水獺中心門外及東堤路面濕滑,司機宜慢駛。",
    });
    check("Otter Hill night market, ferry pier not planned: mayor", {
      "news.md":
        "Shopkeepers of Otter Hill have written letters. The letters were read out. But asked about them, Transport Secretary Mara Lind said a night market is not planned, nor a ferry pier. Lind spoke on Monday.",
    });
  });
});

describe("two names in each other's place", () => {
  const DEALS = {
    "deals.md": `海獺交易所早前以3億元收購河狸集團,藉此打入保險市場。

Marmot Group sued Heron Bank over unpaid loans in March.

出席者有運輸局局長江寧、商務局局長何文、財務司司長林立。`,
  };

  it("are contradicted, with both put right by one fix", () => {
    check(
      `⟦河狸集團早前以3億元收購海獺交易所⟧,藉此打入保險市場。
      ^ attribution.contradicted: 海獺交易所早前以3億元收購河狸集團`,
      DEALS,
    );
    check(
      `⟦Heron Bank sued Marmot Group⟧ over unpaid loans in March.
      ^ attribution.contradicted: Marmot Group sued Heron Bank`,
      DEALS,
    );
  });

  it("are contradicted where people hold each other's posts", () => {
    check(
      `出席者有⟦商務局局長江寧⟧、⟦運輸局局長何文⟧、⟦財務司司長林立⟧。
      ^ attribution.contradicted
      ^ attribution.contradicted
      ^ supported`,
      DEALS,
    );
  });

  it("are left alone as the source has them, in the passive voice too", () => {
    check("海獺交易所早前以3億元收購河狸集團,藉此打入保險市場。", DEALS);
    check("河狸集團早前被海獺交易所以3億元收購,藉此打入保險市場。", DEALS);
    check("Heron Bank was sued by Marmot Group over unpaid loans in March.", DEALS);
  });

  it("are left alone where nobody comes first", () => {
    const met = { "met.md": "河狸集團主席江寧會見海獺交易所代表,雙方談及保險市場。河狸集團與海獺交易所合作。" };
    check("海獺交易所代表與河狸集團主席江寧會面,雙方談及保險市場。", met);
    check("海獺交易所與河狸集團合作。", met);
  });
});

describe("speech that goes on, and speech that is only reported", () => {
  const TALK = {
    "talk.md": `海獺集團行政總裁江寧說:「河水總會流到海裡,這一點毋庸置疑。」他續稱:「下一季我們會再開兩間分行。」

海獺集團財務總監何文表示,集團現金充裕,毋須向股東集資。`,
  };

  it("is laid to whoever spoke before", () => {
    check(
      `何文說:「河水總會流到海裡,這一點毋庸置疑。」他續稱:「⟦下一季我們會再開兩間分行。⟧」`.replace("何文", "⟦何文⟧") +
        `
      ^ attribution.contradicted
      ^ attribution.contradicted`,
      TALK,
    );
  });

  it("is laid to whoever a headline names before a colon or behind the words, or a block quote below", () => {
    check("# ⟦何文⟧:「河水總會流到海裡,這一點毋庸置疑」\n^ attribution.contradicted", TALK);
    check("# ⟦何文⟧:河水總會流到海裡\n^ attribution.contradicted", TALK);
    check("# 「河水總會流到海裡,這一點毋庸置疑」:⟦何文⟧\n^ attribution.contradicted", TALK);
    check("> ⟦河水總會流到海裡,這一點毋庸置疑。⟧\n>\n> ——何文\n^ attribution.contradicted", TALK);
    check("# 江寧:河水總會流到海裡", TALK);
    check("# 「河水總會流到海裡,這一點毋庸置疑」:江寧", TALK);
    check("> 河水總會流到海裡,這一點毋庸置疑。\n>\n> ——海獺集團行政總裁江寧", TALK);
  });

  it("is supported where the source reports the like of the same", () => {
    check(
      `⟦何文⟧表示,集團現金充裕,毋須向股東集資。
      ^ supported: 何文`,
      TALK,
    );
  });

  it("is contradicted where the source reports it of another", () => {
    check(
      `⟦江寧⟧表示,集團現金充裕,毋須向股東集資。
      ^ attribution.contradicted: 何文`,
      TALK,
    );
  });
});
