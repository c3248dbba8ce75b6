/**
 * What a figure measures, where a word of its clause says so: 現貨交易量 and 合約交易量, 營收 and 淨利 exclude each other,
 * however alike all else around two figures may be.
 */

/**
 * Each row one measure, its forms folded; rows exclude each other. The words behind | are phrases. Earnings per share are
 * earnings: the words stand apart as often as together, and the amounts tell them apart.
 */
const MEASURES: readonly string[] = [
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
];

/** What a measure is narrowed to. */
const NARROWINGS: readonly string[] = ["现货 spot", "合约 期货 衍生品 衍生产品 永续 derivatives futures contracts"];

interface Form {
  readonly words: string;
  readonly row: number;
}

const formsOf = (rows: readonly string[]): Form[] =>
  rows
    .flatMap((line, row) => {
      const [single, ...phrases] = line.split("|");
      return [...single!.split(" "), ...phrases].map((words) => ({ words, row }));
    })
    .sort((a, b) => b.words.length - a.words.length);

const TABLES = { measure: formsOf(MEASURES), narrowing: formsOf(NARROWINGS) } as const;

export interface Measured {
  /** Numbers of rows; null where no word says. */
  readonly measure: number | null;
  readonly narrowing: number | null;
}

/** @param lead the clause up to the figure. @param rest the clause behind it. */
export const measuredIn = (lead: string, rest: string): Measured => ({
  measure: lastOf(lead, TABLES.measure) ?? firstOf(rest, TABLES.measure),
  narrowing: lastOf(lead, TABLES.narrowing) ?? firstOf(rest, TABLES.narrowing),
});

/** Whether both are said and are not the same. */
export const isOtherMeasure = (a: Measured, b: Measured): boolean =>
  differ(a.measure, b.measure) || differ(a.narrowing, b.narrowing);

const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

function lastOf(text: string, forms: readonly Form[]): number | null {
  let best: { row: number; end: number; length: number } | null = null;
  for (const { words, row } of forms) {
    const at = text.lastIndexOf(words);
    if (at === -1 || !isWhole(text, at, words)) continue;
    const end = at + words.length;
    if (best === null || end > best.end || (end === best.end && words.length > best.length))
      best = { row, end, length: words.length };
  }
  return best?.row ?? null;
}

function firstOf(text: string, forms: readonly Form[]): number | null {
  let best: { row: number; at: number } | null = null;
  for (const { words, row } of forms) {
    const at = text.indexOf(words);
    if (at !== -1 && isWhole(text, at, words) && (best === null || at < best.at)) best = { row, at };
  }
  return best?.row ?? null;
}

/** Latin forms are whole words. */
const isWhole = (text: string, at: number, { length }: string): boolean =>
  text.charCodeAt(at) >= 0x2e80 || (!/[a-z]/.test(text[at - 1] ?? "") && !/[a-z]/.test(text[at + length] ?? ""));
