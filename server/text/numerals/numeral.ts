/** A numeral as written: its exact value, how finely it was written, and what loosens it. */
import type Big from "big.js";

export interface Numeral {
  /** Offset behind its last unit. */
  readonly end: number;
  readonly value: Big;
  /** The second of two digits said together: 三五千 is 3000, high 5000. Null for all others. */
  readonly high: Big | null;
  /** Power of ten of the last digit written: 4 for 3000万, -1 for 15.1. */
  readonly precision: number;
  /** Power of ten of the scale that it ends with, as a range's first end may share it: 4 for 三十万 and 3000万, 0 for 300. */
  readonly scale: number;
  /** Power of ten of all units behind a single run of digits, 7 for 3千万, 5 for 三十万; `scale` for all others. */
  readonly units: number;
  readonly form: NumeralForm;
  /** 多, 余 or 几 stands in it or ends it: 十多万, 三千多. */
  readonly isOver: boolean;
  /** 数 or 几 stands for its first digit: 数十, 几百. */
  readonly isVague: boolean;
  /** Two neighbouring Han digits without a unit: 两三 before 家 are two or three, 一二 alone is 12. */
  readonly isPair: boolean;
}

export type NumeralForm =
  | "digits" // 3,000, 1.5万
  | "han" // 三千, 二〇二三
  | "formal" // 壹佰: cheque numerals only
  | "words"; // thirty-two
