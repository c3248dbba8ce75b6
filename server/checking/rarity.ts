/** How much a value tells by itself: 14 stands everywhere, 39,699 hardly anywhere twice. */

/** Significant digits of a decimal or a key: "0.250", "25000" and "count:25000" are "25". */
export function digitsOf(decimal: string): string {
  return decimal
    .replace(/[^0-9]/g, "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
}

/** 0 for one significant digit to 1 for four. */
export function rarityOf(decimal: string): number {
  return Math.min(1, Math.max(0, (digitsOf(decimal).length - 1) / 3));
}
