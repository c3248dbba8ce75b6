/** Which posts are one and which are not: a line for every row of the tables of posts and of ranks. Traditional or English, as people write. */
import type { Agreement } from "../kind.ts";

export interface PostExample {
  readonly draft: string;
  readonly source: string;
  readonly agreement: Agreement;
}

const pairs = (agreement: Agreement, rows: string): PostExample[] =>
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [draft, source] = row.trim().split(" = ") as [string, string];
      return { draft, source, agreement };
    });

/** One post in two writings, or the draft's the more general word. */
const SAME = pairs(
  "same",
  `首席執行官 = 行政總裁
  CEO = 執行長
  CTO = 首席技術官
  財務總監 = chief financial officer
  營運總監 = COO
  風險總監 = CRO
  資訊總監 = chief information officer
  投資總監 = CIO
  首席市場官 = CMO
  chief scientist = 首席科學家
  經濟學家 = 首席經濟學家
  策略師 = 首席策略師
  分析員 = 分析師
  創辦人 = 聯合創辦人
  合夥人 = 管理合夥人
  董事會主席 = 董事長
  集團總裁 = president
  總裁 = chief executive
  總經理 = general manager
  董事總經理 = managing director
  董事 = 執行董事
  董事 = 獨立非執行董事
  董秘 = 董事會秘書
  director = 總監
  總監 = 研究總監
  經理 = manager
  主管 = 負責人
  行長 = 總裁
  州長 = governor
  總統 = president
  主席 = 國家主席
  總書記 = general secretary
  首相 = prime minister
  總理 = chancellor
  特首 = 行政長官
  國務卿 = secretary of state
  司長 = secretary
  局長 = secretary
  政務司長 = 政務司司長
  司長 = 財政司司長
  Finance Secretary = Financial Secretary
  部長 = minister
  大臣 = minister
  外長 = 外交部長
  防長 = 國防部長
  部長 = 財政部長
  局長 = commissioner
  主任 = director
  處長 = director
  署長 = commissioner
  警務處長 = 警務處處長
  特使 = special envoy
  大使 = 駐華大使
  大使 = 駐美大使
  ambassador = 大使
  總領事 = consul general
  新聞發言人 = spokeswoman
  市長 = mayor
  書記 = 市委書記
  書記 = 省委書記
  書記 = 區委書記
  黨委書記 = 書記
  立法會議員 = 議員
  議員 = 參議員
  議員 = 眾議員
  眾議長 = 議長
  委員 = committee member
  召集人 = convenor
  黨魁 = 黨主席
  秘書長 = secretary-general
  總幹事 = director-general
  次長 = deputy minister
  主委 = 主任委員
  講師 = lecturer
  會長 = 理事長
  理事 = 監事
  總編輯 = 主編
  社長 = 社長
  協理 = 資深協理
  基金經理 = fund manager
  產品經理 = product manager
  首席產品官 = chief product officer
  合規總監 = chief compliance officer
  首席數據官 = chief data officer
  法務長 = general counsel
  professor = 教授
  教授 = 副教授
  professor = assistant professor
  院長 = dean
  校長 = vice-chancellor
  研究員 = researcher
  總司令 = 指揮官
  大法官 = justice
  國王 = king
  女王 = queen
  王后 = queen
  教皇 = 教宗
  王儲 = crown prince
  記者 = correspondent
  副總裁 = 高級副總裁
  vice chair = 副主席
  前行長 = 原行長
  署理局長 = 代理局長
  候任總統 = president-elect
  榮譽主席 = 名譽主席
  助理署長 = assistant commissioner
  CEO = 聯席CEO
  US President = President
  Fed chair = Fed chairman`,
);

/** Two posts, however alike they look: what bears out the one says nothing for the other. */
const DIFFERENT = pairs(
  "different",
  `總裁 = 行政總裁
  CTO = CFO
  chief financial officer = chief executive officer
  COO = CEO
  CRO = CMO
  資訊總監 = 投資總監
  首席科學家 = 首席經濟學家
  策略師 = 分析師
  創辦人 = 合夥人
  董事長 = 董事
  總經理 = 經理
  董事總經理 = 總經理
  執行董事 = 非執行董事
  董秘 = 秘書長
  研究總監 = 研究員
  省長 = 市長
  行政長官 = 市長
  總監 = 經理
  國家主席 = 總理
  總書記 = 書記
  國務卿 = 司長
  司長 = 局長
  政務司司長 = 財政司司長
  外長 = 財長
  防長 = 外長
  處長 = 署長
  主任 = 處長
  大臣 = 部長
  警務處長 = 署長
  駐華大使 = 駐美大使
  特使 = 大使
  總領事 = 大使
  市委書記 = 省委書記
  區委書記 = 市委書記
  參議員 = 眾議員
  議長 = 議員
  委員 = 召集人
  黨魁 = 秘書長
  教授 = 院長
  assistant professor = associate professor
  講師 = 教授
  會長 = 總幹事
  理事 = 理事長
  總編輯 = 記者
  社長 = 主編
  次長 = 部長
  主委 = 秘書長
  協理 = 總經理
  基金經理 = 分析師
  產品經理 = 產品總監
  合規總監 = 風險總監
  首席數據官 = 首席技術官
  法務長 = 財務長
  院長 = 校長
  司令 = 法官
  國王 = 王儲
  王后 = 女王
  教宗 = 國王
  記者 = 發言人
  局長 = 副局長
  president = vice president
  governor = deputy governor
  CEO = former CEO
  行長 = 前行長
  副部長 = 部長
  署理局長 = 局長
  名譽主席 = 主席
  助理署長 = 署長
  Foreign Secretary = Financial Secretary
  press officer = chief executive officer`,
);

/** Neither borne out nor contradicted: the source has the more general word, or whose post it is can't be told. */
const OPEN = pairs(
  "compatible",
  `財政部長 = 部長
  外長 = 大臣
  執行董事 = 董事
  國家主席 = 主席
  Fed chair = Federal Reserve chair
  US President = American President`,
);

/** As time may lead: the rank that the source has may have passed into the draft's since. */
const PASSED = pairs(
  "incomparable",
  `行長 = 代理行長
  總統 = 候任總統
  前總統 = 總統
  前行長 = 代理行長
  former CEO = CEO
  governor = acting governor`,
);

export const POST_EXAMPLES: readonly PostExample[] = [...SAME, ...DIFFERENT, ...OPEN, ...PASSED];

/** How much of what stands before a post is its rank. The bars stand around the post with its rank. */
export const RANK_EXAMPLES: readonly string[] = [
  "海獺局|副局長|江寧",
  "海獺銀行|常務副行長|江寧",
  "海獺銀行|前副行長|江寧",
  "海獺銀行|原行長|江寧",
  "海獺銀行|代理行長|江寧",
  "海獺局|署理局長|江寧",
  "海獺國|候任總統|江寧",
  "海獺會|榮譽主席|江寧",
  "海獺署|助理署長|江寧",
  "海獺集團|聯席行政總裁|江寧",
  "Otter Bank's |former deputy governor| Mara Lind",
  "Its |ex-CEO| Mara Lind",
  "The |acting chairman| Mara Lind",
  "The |incoming president| Mara Lind",
  "The |honorary president| Mara Lind",
  "The |assistant director| Mara Lind",
  "The |co-CEO| Mara Lind",
  "The |senior vice president| Mara Lind",
  "目前|行長|江寧",
  "兩年前|行長|江寧",
  "日前|行長|江寧",
  "正副|主席|江寧",
  "中原|總裁|江寧",
  "海獺時代|董事長|江寧",
  "現代|總裁|江寧",
  "新一代|總裁|江寧",
  "Its great |CEO| Mara Lind",
  "Advice |president| Mara Lind",
];
