/** Figures with the words beside them: bound, direction, basis, role. */
import { en, type FigureExample, of } from "./example.ts";

const BOUNDS: readonly FigureExample[] = [
  of("全程不過七個月", ["七個月", "duration", "7", { bound: "exact" }]),
  of("董事會通過3項議案", ["3", "count", "3", { bound: "exact", counted: "项" }]),
  of("團隊去過30個城市", ["30", "count", "30", { bound: "exact" }]),
  of("他歸納過四大難題", ["四", "count", "4", { bound: "exact", counted: "大" }]),
  of("多達30餘款產品", ["30餘", "count", "30", { bound: "over", counted: "款" }]),
  of("用戶約30萬", ["30萬", "count", "300000", { bound: "about" }]),
  of("用戶30萬左右", ["30萬", "count", "300000", { bound: "about" }]),
  of("門店三十家左右", ["三十", "count", "30", { bound: "about" }]),
  of("用戶近30萬", ["30萬", "count", "300000", { bound: "nearly" }]),
  of("用戶逾30萬", ["30萬", "count", "300000", { bound: "over" }]),
  of("用戶突破30萬", ["30萬", "count", "300000", { bound: "over" }]),
  of("用戶30多萬", ["30多萬", "count", "300000", { bound: "over" }]),
  of("產品30餘款", ["30餘", "count", "30", { bound: "over", counted: "款" }]),
  of("用戶過百萬", ["百萬", "count", "1000000", { bound: "over" }]),
  of("用戶不足30萬", ["30萬", "count", "300000", { bound: "under" }]),
  of("至少30人", ["30", "count", "30", { bound: "atLeast" }]),
  of("30人以上", ["30", "count", "30", { bound: "atLeast" }]),
  of("票價499元起", ["499元", "money", "499", { bound: "atLeast" }]),
  of("最多30人", ["30", "count", "30", { bound: "atMost" }]),
  of("10%以內", ["10%", "percent", "10", { bound: "atMost" }]),
  of("產品30 多款", ["30 多", "count", "30", { bound: "over" }]),
  en("It crossed the 30-million-user mark", ["30-million", "count", "30000000", { bound: "over" }]),
  en("Past thirty million users", ["thirty million", "count", "30000000", { bound: "over" }]),
  en("thirty-odd models", ["thirty", "count", "30", { bound: "over", counted: "models" }]),
  en("some 30 lenders", ["30", "count", "30", { bound: "about" }]),
  en("more than 30 lenders", ["30", "count", "30", { bound: "over" }]),
  en("no more than 30 lenders", ["30", "count", "30", { bound: "atMost" }]),
  en("nearly 30 lenders", ["30", "count", "30", { bound: "nearly" }]),
  en("fewer than 30 lenders", ["30", "count", "30", { bound: "under" }]),
  en("30 or more lenders", ["30", "count", "30", { bound: "atLeast" }]),
];

const CHANGES: readonly FigureExample[] = [
  of("純利按年增長14%", ["14%", "percent", "14", { direction: "up", basis: "yoy" }]),
  of("純利同比下滑14%", ["14%", "percent", "14", { direction: "down", basis: "yoy" }]),
  of("交易量環比增長14%", ["14%", "percent", "14", { direction: "up", basis: "sequential" }]),
  of("樓價按月跌1%", ["1%", "percent", "1", { direction: "down", basis: "mom" }]),
  of("樓價按周持平於3%", ["3%", "percent", "3", { direction: "flat", basis: "wow" }]),
  of("出口按季減2%", ["2%", "percent", "2", { direction: "down", basis: "qoq" }]),
  of("成交較年初增5%", ["5%", "percent", "5", { basis: "ytd" }]),
  of("錄得3%的升幅", ["3%", "percent", "3", { direction: "up" }]),
  of("漲跌幅3%", ["3%", "percent", "3"]),
  of("收入與純利分別增14%和15%", ["14%", "percent", "14"], ["15%", "percent", "15", { direction: "up" }]),
  of("收入296億元按年跌6.9%", ["296億元", "money", "29600000000"], ["6.9%", "percent", "6.9", { basis: "yoy" }]),
  of("第4季營收升5%", ["5%", "percent", "5", { direction: "up", basis: undefined }]),
  of("首季增5%,季增2%", ["5%", "percent", "5", { basis: undefined }], ["2%", "percent", "2", { basis: "qoq" }]),
  of("上月跌5%", ["5%", "percent", "5", { direction: "down", basis: undefined }]),
  of("甲店及乙店分別升近3%及逾8%", ["3%", "percent", "3"], ["8%", "percent", "8", { direction: "up", bound: "over" }]),
  of(
    "門店收入按年及按季分別升21%及8%",
    ["21%", "percent", "21", { basis: "yoy" }],
    ["8%", "percent", "8", { basis: "qoq" }],
  ),
  of("貨運按年增速減慢至3.1%", ["3.1%", "percent", "3.1", { direction: "up", basis: "yoy" }]),
  of("貸款升幅回落至4.2%", ["4.2%", "percent", "4.2", { direction: "up" }]),
  of("船運指數跌幅曾擴大至逾70點", ["70點", "index", "70", { direction: "down" }]),
  of("明年增長或降至2%", ["2%", "percent", "2", { direction: "up" }]),
  of("門店增長,收入降至5億元", ["5億元", "money", "500000000", { direction: "down" }]),
  of("租金轉升08%", ["08%", "percent", "8", { isMiswritten: true }]),
  of("虧損3億元", ["3億元", "money", "300000000", { isLoss: true }]),
  en("Fees were 3% higher than in the same quarter of 2024", ["3%", "percent", "3", { direction: "up", basis: "yoy" }]),
  en("up 3% year on year", ["3%", "percent", "3", { direction: "up", basis: "yoy" }]),
  en("a 3% decline from the previous quarter", ["3%", "percent", "3", { direction: "down" }]),
  en("a net loss of $3m", ["$3m", "money", "3000000", { isLoss: true }]),
  en("prices gained +3%", ["3%", "percent", "3", { direction: "up" }]),
];

const ROLES: readonly FigureExample[] = [
  of("利率由3%升至5%", ["3%", "percent", "3", { role: "from" }], ["5%", "percent", "5", { role: "to" }]),
  of("每股1.08元", ["1.08元", "money", "1.08", { role: "per" }]),
  of("現貨報70美元一桶", ["70美元", "money", "70"]),
  en("rose from 3% to 5%", ["3%", "percent", "3", { role: "from" }], ["5%", "percent", "5", { role: "to" }]),
  en("$3.20 a share", ["$3.20", "money", "3.2", { role: "per" }]),
];

/** Offsets hold behind emoji and characters outside the basic plane, and in mixed scripts. */
const OFFSETS: readonly FigureExample[] = [
  of("🚀🚀銷量增3成", ["3成", "percent", "30", { direction: "up" }]),
  of("𠮷野屋開100間店", ["100", "count", "100", { counted: "间" }]),
  of("Alpha Wallet用戶達3M", ["3M", "count", "3000000"]),
];

export const CONTEXT_EXAMPLES: readonly FigureExample[] = [...BOUNDS, ...CHANGES, ...ROLES, ...OFFSETS];
