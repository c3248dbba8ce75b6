/** The folder that the extension-host suites work in: one announcement, and a draft with one slip. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const SOURCE = `---
title: 潮音支付公布上半年業務
publisher: 潮音支付
published: 2026-07-08
url: https://chaoyin.example/news/2026h1
---

# 潮音支付公布上半年業務

潮音支付今日公布,上半年處理付款3,260億港元,同比增長12%。平台商戶增至4.8萬家,其中1,300家來自澳門。

公司於6月18日推出跨境收款服務,首月手續費率為0.35%。
`;

export const DRAFT = `---
title: 潮音上半年付款額升一成二
date: 2026-07-10
---

潮音支付公布,上半年處理付款3,620億港元,同比增長12%。平台商戶增至4.8萬家。

公司於6月18日推出跨境收款服務[^1],已有275家酒店採用。

[^1]: 採訪所得。
`;

/** Writes the folder anew and returns it. */
export function makeWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), "hegao-suites-"));
  for (const [path, text] of Object.entries({ "draft.md": DRAFT, "sources/announcement.md": SOURCE })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A copy of a folder of the clone, to be written to. */
export function copyWorkspace(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), "hegao-copy-"));
  cpSync(from, folder, { recursive: true });
  return folder;
}

export function removeWorkspace(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
