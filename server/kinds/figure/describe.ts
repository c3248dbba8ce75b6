/** How a figure was understood, without words of any language: what a card shows so that a misreading is seen. */
import type Big from "big.js";
import type { Basis, Bound, Direction, Figure, FigureType } from "./figure.ts";

export interface FigureDescription {
  readonly type: FigureType;
  /** Grouped by thousands: 30,000,000; 3–5 for a range, ≤10 and ≥5 where one end is open. */
  readonly value: string;
  /** %, pp, bp, ×, an ISO currency, a unit's symbol or the noun counted; null for a bare number. */
  readonly unit: string | null;
  readonly bound: Bound;
  readonly direction: Direction | null;
  readonly basis: Basis | null;
  readonly isLoss: boolean;
  /** The power of ten to which it was written, 4 for 3,000万. */
  readonly precision: number;
}

export function describeFigure(figure: Figure): FigureDescription {
  return {
    type: figure.type,
    value: valueIn(figure),
    unit: figure.type === "multiple" ? "×" : (figure.unit ?? figure.counted ?? null),
    bound: figure.bound,
    direction: figure.direction ?? null,
    basis: figure.basis ?? null,
    isLoss: figure.isLoss ?? false,
    precision: figure.precision,
  };
}

function valueIn({ low, high, rest }: Figure): string {
  const more = rest === undefined ? "" : ` + ${print(rest.value)} ${rest.unit}`;
  if (low === null) return high === null ? "" : `≤${print(high)}`;
  if (high === null) return `≥${print(low)}`;
  return low.eq(high) ? print(low) + more : `${print(low)}–${print(high)}`;
}

const LONGEST_DECIMALS = 6;

/** 12345.678 → 12,345.678; a fraction that goes on for ever is cut at six places: 0.333333…. */
function print(value: Big): string {
  const [whole = "0", decimals = ""] = value.toFixed().split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  if (decimals === "") return grouped;
  const isCut = decimals.length > LONGEST_DECIMALS;
  return `${grouped}.${decimals.slice(0, LONGEST_DECIMALS)}${isCut ? "…" : ""}`;
}
