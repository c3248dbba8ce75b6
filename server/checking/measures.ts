/**
 * What a figure measures, where a word of its clause says so: 現貨交易量 and 合約交易量, 營收 and 淨利 exclude each other,
 * however alike all else around two figures may be. `senses.ts` lists words that may mean one thing, as widely as helps to
 * find it; here stands only what rules another thing out.
 */
import { type Form, formFinder } from "./forms.ts";

/**
 * Each row one measure, its forms folded; rows exclude each other. The words behind | are phrases. Earnings per share are
 * earnings: the words stand apart as often as together, and the amounts tell them apart.
 */
export const MEASURES: readonly string[] = [
  "用户 会员 users subscribers",
  "营业额 营业收入 营收 收入 revenue revenues sales",
  "毛利|gross profit",
  "净利息收入|net interest income",
  "纯利 净利 净利润 盈利 溢利 利润 profit profits earnings|net income",
  "成交额 成交金额 成交量 交易量 交易额|trading volume",
  "市值|market value|market cap|market capitalization",
  "资产 总资产 assets",
  "负债 liabilities debt",
  "存款 deposits",
  "贷款 loans",
  "派息 股息 dividend dividends",
  "毛利率|gross margin",
  "成本 支出 开支 expenses costs spending",
  "现金 cash",
  "目标价|price target|target price",
  "手续费 佣金 fees commissions",
  "时长|call time|talk time|call length|call duration",
  "满意度 satisfaction",
  "准确率 准确度 accuracy",
  "转化率 转换率|conversion rate",
  "留存率 retention",
  "不良率 不良贷款率|bad loan ratio|npl ratio",
  "净息差 息差|net interest margin",
  "市占率 市场份额|market share",
  "下载量 downloads",
  "员工 人手 headcount employees",
];

/** What a measure is narrowed to. */
export const NARROWINGS: readonly string[] = [
  "现货 spot",
  "合约 期货 衍生品 衍生产品 永续 derivatives futures contracts",
];

const measuresIn = formFinder(MEASURES);
const narrowingsIn = formFinder(NARROWINGS);

export interface Measured {
  /** Numbers of rows; null where no word says. */
  readonly measure: number | null;
  readonly narrowing: number | null;
}

/** @param clause folded, values blanked. @param at where in it the figure stands. */
export const measuredIn = (clause: string, at: number): Measured => ({
  measure: nearest(measuresIn(clause), at),
  narrowing: nearest(narrowingsIn(clause), at),
});

/** What leads up to a figure names it before what follows does. */
const nearest = (forms: readonly Form[], at: number): number | null =>
  (forms.findLast(({ end }) => end <= at) ?? forms[0])?.number ?? null;

/** Whether both are said and are not the same. */
export const isOtherMeasure = (a: Measured, b: Measured): boolean =>
  differ(a.measure, b.measure) || differ(a.narrowing, b.narrowing);

const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;
