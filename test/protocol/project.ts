/** A small project of invented companies that the protocol's tests check: one slip, one figure that holds, one unknown. */
import { Folder } from "./client.ts";

export const REPORT = `---
title: 海豚交易所第二季報告
publisher: 海豚交易所
date: 2025-07-08
url: https://dolphin.example/2025q2
---

# 現貨

海豚交易所第二季現貨交易量環比增長14%，註冊用戶突破3000萬。

期內新上線合約產品27款。
`;

export const DRAFT = `---
title: 海豚第二季量價齊升
date: 2025-07-10
---

海豚交易所第二季現貨交易量環比增長41%，註冊用戶突破3000萬。

該公司並稱，客服團隊擴大了63%。
`;

/** The same draft with its slip mended. */
export const MENDED = DRAFT.replace("41%", "14%");

export const dolphins = (more: Readonly<Record<string, string | Uint8Array>> = {}): Folder =>
  new Folder({ "sources/report.md": REPORT, "draft.md": DRAFT, "hegao.json": "{}\n", ...more });
