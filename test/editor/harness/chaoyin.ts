/** A folder of sources of every sort, and drafts on them: for journeys that need what the bundled example lacks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const made = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "../../corpus/files", name));

const ANNOUNCEMENT = `---
title: 潮音支付公布上半年業務
publisher: 潮音支付
published: 2026-07-08
url: https://chaoyin.example/news/2026h1
---

潮音支付公布上半年業務。潮音支付上半年處理付款3,260億港元,同比增長12%。平台商戶增至4.8萬家,其中1,300家來自澳門。

潮音支付的手續費收入為8,640萬港元。

行政總裁方舒雲說:「旅客回來了,小商戶也跟着把收款碼擺了出來。」潮音支付於7月9日推出模型潮音GPT。
`;

const ARTICLE = `---
title: 支付公司上半年成績
publisher: 海報財經
published: 2026-07-09
---

據公布,潮音支付上半年處理付款3,260億港元,同比增長12%,是三年來最快。潮音支付的匯兌收入為2,170萬港元。
`;

/** Would run a command, load a picture or lead away, if a card showed it unescaped. */
const NOTES = `採訪筆記
2026年7月9日

潮音支付的[跨境收款](command:workbench.action.quit)服務<img src="//chaoyin.example/x">已有275家酒店採用![圖](//chaoyin.example/y)。
`;

export const CHAOYIN_SOURCES: Readonly<Record<string, string | Uint8Array>> = {
  "sources/chaoyin.md": ANNOUNCEMENT,
  "sources/haibao.md": ARTICLE,
  "sources/notes.txt": NOTES,
  "sources/qingchuan.pdf": made("qingpay-chromium.pdf"),
  "sources/yunxi.docx": made("yunxi-libreoffice.docx"),
  "sources/wudao.xlsx": made("wudao-libreoffice.xlsx"),
};

/** All of it is borne out. */
export const SOUND = `---
title: 潮音支付上半年業務
date: 2026-07-10
---

潮音支付上半年處理付款3,260億港元,平台商戶增至4.8萬家。

潮音支付的手續費收入為8,640萬港元,匯兌收入為2,170萬港元,兩者合計1.081億港元。

潮音支付的跨境收款服務已有275家酒店採用。

晴川支付首季的活躍商戶增至4.2萬家。

雲汐銀行2025年淨利息收入為78.4億港元。

2026年2月的利息收入為91.75百萬元。
`;

/** A slip in every paragraph. */
export const SLIPS = `---
title: 潮音支付上半年業務
date: 2026-07-10
---

行政總裁方舒雲說:「旅客都回來了,小商戶也跟着把收款碼擺出來。」

潮音支付於7月9日(星期五)推出模型潮音 Gpt,潮音 Gpt供商戶使用。

潮音支付的平台商戶達5萬家。

潮音支付的手續費收入為8,640萬港元,匯兌收入為2,170萬港元,兩者合計1.081億港元。

潮音支付在內地的分行有1,570間。

潮音支付的員工達620人。

潮音支付去年捐款43萬港元。
`;
