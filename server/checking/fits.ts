/** Whether a reckoned value is what a claim says, and whether a claim may go into reckoning. */
import Big from "big.js";
import type { Figure } from "../kinds/figure/figure.ts";
import type { CheckedClaim } from "./checked.ts";

/** Within the rounding of what is written: half a unit of the claim's last digit. */
export function fits(claim: Figure, value: Big | null): boolean {
  if (value === null) return false;
  const half = new Big(10).pow(claim.precision).div(2);
  return value
    .minus(claim.low!.abs())
    .abs()
    .lte(claim.bound === "exact" ? half : half.times(2));
}

export const isBorneOut = ({ verdict }: CheckedClaim): boolean => verdict === "supported" || verdict === "reserved";
