/** A figure in the making: the number with its unit, before the words around it are looked at. */
import Big from "big.js";
import type { Numeral } from "../../text/numerals/numeral.ts";
import type { Bound, Direction, FigureType } from "./figure.ts";

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly type: FigureType;
  /** Null where open: 前十 is null..10. */
  readonly low: Big | null;
  readonly high: Big | null;
  readonly unit: string | null;
  /** Power of ten of the last digit written, in the unit. */
  readonly precision: number;
  readonly isRange: boolean;
  readonly isVague: boolean;
  /** What the number itself says: over for 30多, exact for most. */
  readonly bound: Bound;
  /** Of a length in two units (一年零21天): what comes on top of the value. */
  readonly rest?: Rest;
  readonly counted?: string;
  /** 唯一: there is no second. */
  readonly isOnly?: true;
  /** 四成半. */
  readonly isHalved?: true;
  /** The numeral alone, so that a range's other end can share its scale and unit. */
  readonly numeral?: Numeral;
  /** Of words that say both how many times and which way: tripled, 减半. */
  readonly direction?: Direction;
  /** A currency stands before the number. */
  readonly isPrefixed?: boolean;
}

export interface Rest {
  readonly value: Big;
  readonly unit: string;
}

/** What stands at an offset: a figure, or nothing and where to go on. */
export interface Candidate {
  readonly part: Part | null;
  readonly next: number;
}

export const found = (part: Part): Candidate => ({ part, next: part.end });
export const nothing = (next: number): Candidate => ({ part: null, next });

/** A plain value of one unit. */
export function partOf(
  start: number,
  end: number,
  type: FigureType,
  unit: string | null,
  value: Big,
  precision: number,
): Part {
  return { start, end, type, low: value, high: value, unit, precision, isRange: false, isVague: false, bound: "exact" };
}

/** Both ends of a part's value, through the same calculation. */
export function mapValue(part: Part, change: (value: Big) => Big): Part {
  return { ...part, low: part.low && change(part.low), high: part.high && change(part.high) };
}

export const powerOfTen = (power: number): Big => new Big(`1e${power}`);

/** The power of ten of a decimal's last digit: -1 for 0.1, 1 for 10. */
export function precisionOf(decimal: string): number {
  const point = decimal.indexOf(".");
  if (point !== -1) return point + 1 - decimal.length;
  let zeros = 0;
  while (zeros < decimal.length - 1 && decimal[decimal.length - 1 - zeros] === "0") zeros++;
  return zeros;
}
