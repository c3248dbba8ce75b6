/** A figure as understood: exact value, unit, written precision, and the words that bear on it. */
import type Big from "big.js";
import type { Span } from "../../text/span.ts";
import type { Mention } from "../kind.ts";

export type FigureType =
  | "count" // 3000萬, 20家, 30 million users; unit: the counted noun's measure word or null
  | "percent" // 14%, 一成四, 百分之十五點一; unit "%", value in percent
  | "points" // 0.5個百分點; unit "pp", value in points
  | "basis" // 25個基點, 25bp; unit "bp", value in basis points
  | "money" // 296億元, US$1.25bn; unit: ISO 4217 code, "元" where the text leaves it open, "$" for a bare dollar, "¥" for yuan or yen
  | "rank" // 第二大, 首個, 唯一, second-largest; value the rank
  | "multiple" // 兩倍, 2.5x, 翻一番; unit "x", value as times
  | "fraction" // 四分之一, half: value exact to 20 places
  | "index" // 300點, 1.5 points of an index; unit "point"
  | "duration" // 四個月, 98 天, 14 weeks; unit "year" | "month" | "week" | "day" | "hour" | "minute" | "second"
  | "quantity"; // 3.3公斤, 1760公里, 25°C, 28歲; unit: canonical symbol or word

/**
 * How the words around a figure loosen it: `about` 約/左右/some, `over` 逾/超過/突破/餘/多/more than,
 * `under` 不足/less than, `nearly` 近/將近/nearly, `atLeast` 至少/以上/起, `atMost` 最多/以下/up to.
 */
export type Bound = "exact" | "about" | "over" | "under" | "nearly" | "atLeast" | "atMost";

export type Direction = "up" | "down" | "flat";

/** What a change is measured against: 同比/按年/YoY, 環比/按季/QoQ, 按月/MoM, 按周, 按日, 較年初. */
export type Basis = "yoy" | "qoq" | "mom" | "wow" | "dod" | "ytd" | "sequential";
// `sequential`: 環比 or 較上期 without a stated period: quarter on quarter or month on month.

/** What a number counts that stands as somebody's age: Ann Lowe, 37. */
export const AGE = "years old";

export interface Figure extends Mention {
  readonly kind: "figure";
  readonly type: FigureType;
  /** Lowest and highest value meant, equal for a plain figure; null where open (前十 is null..10). Written bounds (逾) do not open them. */
  readonly low: Big | null;
  readonly high: Big | null;
  readonly unit: string | null;
  /** Power of ten of the last digit written: 3000萬 is 4, 2.96億 is 6, 15.1% is -1, 一成四 is 0. */
  readonly precision: number;
  readonly bound: Bound;
  /** Where the bound's word stands, when beside the figure. */
  readonly boundAt?: Span;
  readonly direction?: Direction;
  readonly directionAt?: Span;
  readonly basis?: Basis;
  readonly basisAt?: Span;
  /** What is counted, as written after a count: 家, 款, 宗, users. */
  readonly counted?: string;
  /** Whether the value is a range (3%至5%, 前十, 雙位數) rather than one number. */
  readonly isRange: boolean;
  /** 數十, 幾百, several: read so that nothing else is, never judged. */
  readonly isVague: boolean;
  /** Of a length in two units that do not convert (一年零21天): what comes on top of the value. */
  readonly rest?: { readonly value: Big; readonly unit: string };
  /** 唯一, the sole: a rank that has no second, where 首個 may have. */
  readonly isOnly?: true;
  /** 亏损, a loss of: the amount is one lost. */
  readonly isLoss?: true;
  /** 四成半: where a word beside it loosens it, by as much as five percent. */
  readonly isHalved?: true;
  /** 07%, 05億元: led by a nought that no number is written with. It has lost its point or another digit, and nothing bears it out. */
  readonly isMiswritten?: true;
  /** Where this figure stands in a from-to (由3%升至5%), or within each unit (每股). */
  readonly role?: "from" | "to" | "per";
}
