/** Holds a claim's figure against a source's: the same, the same with a reservation, another, or not to be compared. */
import Big from "big.js";
import type { Agreement } from "../kind.ts";
import { type Commensurable, commensurate, type Scaled } from "./commensurable.ts";
import type { Basis, Bound, Figure } from "./figure.ts";

export interface FigureComparison {
  readonly agreement: Agreement;
  /**
   * What differs, or under which reservation the two agree: the bound's word (qualifier), a draft rounded or coarser
   * (rounding). A draft finer than its source (precision) is not comparable.
   */
  readonly differs: FigureDifference | null;
}

export type FigureDifference =
  | "value"
  | "scale"
  | "unit"
  | "currency"
  | "direction"
  | "basis"
  | "qualifier"
  | "rounding"
  | "precision";

const INCOMPARABLE: FigureComparison = { agreement: "incomparable", differs: null };
const SAME: FigureComparison = { agreement: "same", differs: null };
const QUALIFIED: FigureComparison = { agreement: "compatible", differs: "qualifier" };
const ROUNDED: FigureComparison = { agreement: "compatible", differs: "rounding" };
const FINER: FigureComparison = { agreement: "incomparable", differs: "precision" };
const differing = (differs: FigureDifference): FigureComparison => ({ agreement: "different", differs });

/** Where direction, basis or unit differ as well as the value, the two are about different things. */
export function compareFigures(claim: Figure, evidence: Figure): FigureComparison {
  if (claim.isVague || evidence.isVague || isRestOther(claim, evidence)) return INCOMPARABLE;
  // No. 1 is not the only one, and the only one has no rank.
  if (claim.isOnly !== evidence.isOnly) return INCOMPARABLE;
  if (isScore(evidence) && claim.type === "count") return claim.low?.eq(evidence.low!) ? SAME : INCOMPARABLE;
  const common = commensurate(claim, evidence);
  if (common === null) return INCOMPARABLE;
  const values = compareValues(claim, evidence, common);
  const other = isOppositeWay(claim, evidence)
    ? "direction"
    : isOtherBasis(claim.basis, evidence.basis)
      ? "basis"
      : common.differs;
  if (other === null)
    return values.agreement === "different" && isIdle(claim, evidence, common) ? INCOMPARABLE : values;
  return values.agreement === "same" || values.differs === "qualifier" ? differing(other) : INCOMPARABLE;
}

/** Hit them for six, and 6-0: the winner's side of a score may be said alone. */
const isScore = ({ type, unit }: Figure): boolean => type === "quantity" && unit === "score";

/**
 * Whether two values that differ tell nothing of each other: counted under two names, one in each unit and one in all,
 * or so far apart that one is the level and the other its change.
 */
function isIdle(claim: Figure, evidence: Figure, { isLoose, claim: a, evidence: b }: Commensurable): boolean {
  if (isLoose === true || (claim.role === "per") !== (evidence.role === "per")) return true;
  const [x, y] = [a.high ?? a.low, b.high ?? b.low];
  if (x === null || y === null || x.eq(0) || y.eq(0)) return false;
  const ratio = Math.abs(Math.log10(Math.abs(Number(x) / Number(y))));
  return ratio > FARTHEST && Math.abs(ratio - Math.round(ratio)) > SAME_DIGITS;
}

/** Powers of ten. Two values of one thing hardly lie farther apart, but for a slip of the scale: 3.2萬 for 3.19億. */
const FARTHEST = 1.5;
const SAME_DIGITS = 0.04;

/** One year and 21 days has a remainder that must be the same. */
function isRestOther(claim: Figure, evidence: Figure): boolean {
  const [a, b] = [claim.rest, evidence.rest];
  if (a === undefined && b === undefined) return false;
  return a === undefined || b === undefined || a.unit !== b.unit || !a.value.eq(b.value);
}

function isOppositeWay(claim: Figure, evidence: Figure): boolean {
  const [a, b] = [signOf(claim), signOf(evidence)];
  return a !== 0 && b !== 0 && a !== b;
}

/** -1 for a fall, a loss or a negative value, 1 for a rise, 0 where nothing is said. */
function signOf(figure: Figure): number {
  if (figure.low?.lt(0) === true || figure.isLoss === true) return -1;
  if (figure.direction === "up") return 1;
  return figure.direction === "down" ? -1 : 0;
}

/** 环比 is quarter on quarter in one report and month on month in the next. */
function isOtherBasis(a: Basis | undefined, b: Basis | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  return !(isSequential(a) && isSequential(b) && (a === "sequential" || b === "sequential"));
}

const isSequential = (basis: Basis): boolean => basis === "sequential" || basis === "qoq" || basis === "mom";

function compareValues(claim: Figure, evidence: Figure, { claim: a, evidence: b }: Commensurable): FigureComparison {
  if (claim.isRange || evidence.isRange) return compareRanges(claim, evidence, a, b);
  const [x, y] = [a.low!.abs(), b.low!.abs()];
  if (claim.isMiswritten === true) return differing("scale");
  if (x.eq(y)) return compareBounds(claim.bound, evidence.bound);
  if (saysItIsRounded(claim, evidence) && isWithinBound("about", x, y, a)) return SAME;
  if (isWithinBound(claim.bound, x, y, a))
    return isOpposed(claim.bound, evidence.bound) && isAtEdge(x, y) ? QUALIFIED : ROUNDED;
  if (isWithinBound(evidence.bound, y, x, b) && isFinerSaid(claim.bound, a, x, b, y)) return FINER;
  if (isRounded(x, a, y, b)) return isOpposed(claim.bound, evidence.bound) ? differing("value") : ROUNDED;
  if (isRounded(y, b, x, a)) return FINER;
  if (isCutOff(x, a, y, b)) return ROUNDED;
  if (isBetweenTenths(claim, evidence, x, y)) return QUALIFIED;
  return differing(isShifted(x, y) ? "scale" : "value");
}

/** 111 says more than "over 100" does, and nine days more than "over a week"; over 111 is another bound. */
const isFinerSaid = (bound: Bound, a: Scaled, x: Big, b: Scaled, y: Big): boolean =>
  a.precision < b.precision || (bound === "exact" && lastDigitAt(x, a) < lastDigitAt(y, b));

/** The power of ten of the last digit that is not nought; a week's is that of seven days. */
const lastDigitAt = (value: Big, { worth }: Scaled): number =>
  worth === undefined
    ? value.e - value.c.length + 1
    : Math.log10(Number(worth)) + value.div(worth).e - value.div(worth).c.length + 1;

/** 逾六成 and 近七成 both lie between the two. */
function isBetweenTenths(claim: Figure, evidence: Figure, x: Big, y: Big): boolean {
  const [lower, upper] = x.lt(y) ? [claim, evidence] : [evidence, claim];
  const areTenths = claim.type === "percent" && claim.precision === 1 && evidence.precision === 1;
  return areTenths && lower.bound === "over" && upper.bound === "nearly" && x.minus(y).abs().eq(10);
}

/** 約3.1萬 for 3.12萬 keeps nothing back; 約兩成 for 18% does. */
const saysItIsRounded = (claim: Figure, evidence: Figure): boolean =>
  claim.bound === "about" && (evidence.bound === "exact" || evidence.bound === "about");

/** 逾1億 beside 近1.03億 says the same; beside 近1.0001億 it hardly does. */
const isAtEdge = (value: Big, other: Big): boolean => other.minus(value).abs().lt(stepOf(other, 0));

/** 前十 holds the eighth, 雙位數 holds 12%; a range with two ends of its own holds nothing but itself. */
function compareRanges(claim: Figure, evidence: Figure, a: Scaled, b: Scaled): FigureComparison {
  if (claim.isRange && evidence.isRange) {
    if (isSameEnd(a.low, b.low) && isSameEnd(a.high, b.high)) return compareBounds(claim.bound, evidence.bound);
    // Whoever is among the first ten is among the first twenty, but of ten exchanges none makes twenty.
    if (claim.type === "rank") return differing("value");
    if (isRoundedRange(a, b, claim.bound) || (isOpen(a) && isInside(a, b))) return ROUNDED;
    return isRoundedRange(b, a, evidence.bound) ? FINER : differing("value");
  }
  const [range, point] = claim.isRange ? [a, b] : [b, a];
  if (!claim.isRange && isItsEnd(claim.bound, point, range)) return QUALIFIED;
  if (isInside(range, point)) return claim.isRange && isOpen(range) ? ROUNDED : FINER;
  return isBetweenBounds(claim, evidence) ? INCOMPARABLE : differing("value");
}

/** 最多2.5億元 of 1.5億至2.5億元, 至少三成 of 30%至40%: the range's own end, with the word for which end it is. */
function isItsEnd(bound: Bound, { low: value }: Scaled, { low, high }: Scaled): boolean {
  const end = bound === "atMost" || bound === "nearly" ? high : bound === "atLeast" || bound === "over" ? low : null;
  return end !== null && value !== null && value.eq(end);
}

/** 前十, 雙位數: a range that leaves open which of its values is meant. */
function isOpen({ low, high }: Scaled): boolean {
  if (low === null || high === null) return true;
  return low.c.length === 1 && low.c[0] === 1 && high.plus(1).eq(low.times(10));
}

/** 200%至282% for 199.75%至281.5%, 約16億至17.8億 for 16.4億至17.8億. */
function isRoundedRange(a: Scaled, b: Scaled, bound: Bound): boolean {
  const isEnd = (coarse: Big | null, fine: Big | null): boolean => {
    if (coarse === null || fine === null) return coarse === fine;
    return (
      coarse.eq(fine) || isRounded(coarse, a, fine, b) || (bound === "about" && isWithinBound(bound, coarse, fine, a))
    );
  };
  return isEnd(a.low, b.low) && isEnd(a.high, b.high);
}

/** 逾3% beside 3.2% to 5% says less than either: neither confirms nor denies. */
const isBetweenBounds = (claim: Figure, evidence: Figure): boolean =>
  claim.bound !== "exact" || evidence.bound !== "exact";

const isSameEnd = (a: Big | null, b: Big | null): boolean => (a === null || b === null ? a === b : a.eq(b));

const isInside = (outer: Scaled, inner: Scaled): boolean =>
  (outer.low === null || inner.low?.gte(outer.low) === true) &&
  (outer.high === null || inner.high?.lte(outer.high) === true);

/** Which side of its value a bound leaves open. */
const SIDES: Readonly<Record<Bound, -1 | 0 | 1>> = {
  exact: 0,
  about: 0,
  over: 1,
  atLeast: 1,
  under: -1,
  nearly: -1,
  atMost: -1,
};

const isOpposed = (a: Bound, b: Bound): boolean => SIDES[a] * SIDES[b] === -1;

/** 突破3000万 and 3000万以上, 不足 and 以下: nobody counts so finely that they differ. */
const areOneBound = (a: Bound, b: Bound): boolean =>
  SIDES[a] !== 0 && SIDES[a] === SIDES[b] && a !== "nearly" && b !== "nearly";

/** 逾3000万 and 近3000万 lie on either side of 3000万; all other bounds of one value agree, with a reservation. */
function compareBounds(claim: Bound, evidence: Bound): FigureComparison {
  if (claim === evidence || areOneBound(claim, evidence)) return SAME;
  return isOpposed(claim, evidence) ? differing("qualifier") : QUALIFIED;
}

/**
 * Whether a value lies where the bound leaves room: above 逾3000万 as far as 4000万, the next step of its last digit
 * that is not nought; under 近3000万 by as much; about 3000万 by 5%, and by no more than half a step.
 */
function isWithinBound(bound: Bound, value: Big, other: Big, scale: Scaled): boolean {
  const difference = other.minus(value);
  const step = stepIn(value, scale);
  // 跌穿4.95 of what then stands at 4.94: a level so finely given has only just been passed.
  const isInside = (by: Big): boolean => (value.c.length >= FINE ? by.lte(step) : by.lt(step));
  switch (SIDES[bound]) {
    case 1:
      return difference.gt(0) && isInside(difference);
    case -1:
      return difference.lt(0) && (bound === "nearly" ? difference.abs().lt(step.div(2)) : isInside(difference.abs()));
    default:
      return bound === "about" && difference.abs().lte(smaller(step.div(2), value.times("0.05")));
  }
}

/** So many digits. */
const FINE = 3;

/** The step in the unit that the figure was written in, as both are compared: 逾1年 leaves room for 14 months. */
function stepIn(value: Big, { precision, worth, isHalved }: Scaled): Big {
  if (isHalved) return HALF_A_TENTH;
  return worth === undefined ? stepOf(value, precision) : stepOf(value.div(worth), precision).times(worth);
}
/** 逾四成半 goes up to five tenths. */
const HALF_A_TENTH = new Big(5);

/**
 * Ten to the place of the last digit that is not nought: 1000万 for 3000万, 0.1 for 2.5. 逾千 and 过万, written without a
 * digit, go up to ten times as much.
 */
function stepOf(value: Big, precision: number): Big {
  const digits = value.c.length;
  const step = new Big(`1e${value.e - digits + 1}`);
  return digits === 1 && value.c[0] === 1 && precision === value.e && precision >= 2 ? step.times(9) : step;
}

const smaller = (a: Big, b: Big): Big => (a.lt(b) ? a : b);

/** Whether the coarser value is what the finer one rounds to. Fractions in words round to a whole percent. */
function isRounded(coarse: Big, a: Scaled, fine: Big, b: Scaled): boolean {
  if (a.isCoarse) return !b.isCoarse && coarse.minus(fine).abs().lt(1);
  const precision = Math.max(a.precision, lastDigitOf(coarse, fine));
  if (precision <= b.precision) return false;
  const unit = new Big(`1e${precision}`);
  const rounded = (mode: 0 | 1 | 2 | 3): Big => fine.div(unit).round(0, mode).times(unit);
  return rounded(Big.roundHalfUp).eq(coarse) || (isHalf(fine.div(unit)) && rounded(Big.roundDown).eq(coarse));
}

/** 2618萬 for 2618萬4300: all that stands before the 萬 or 億, and nothing behind it. A shorter number is a slip as likely. */
function isCutOff(coarse: Big, a: Scaled, fine: Big, b: Scaled): boolean {
  const isAtScale = a.precision === 4 || a.precision === 8;
  if (!isAtScale || b.precision >= a.precision || coarse.e - a.precision < FEWEST_BEFORE_SCALE - 1) return false;
  const rest = fine.minus(coarse);
  return rest.gt(0) && rest.lt(new Big(`1e${a.precision}`));
}
const FEWEST_BEFORE_SCALE = 4;

/** Of 1,100,000,000 and 116,000 the noughts are no digits measured: the power of ten of the last that is. */
function lastDigitOf(value: Big, fine: Big): number {
  const last = value.e - value.c.length + 1;
  const isNear = value.minus(fine).abs().lte(value.times(NEAR));
  return (last >= MOST_NOUGHTS && value.c.length > 1) || (last >= FEW_NOUGHTS && isNear) ? last : -Infinity;
}
const MOST_NOUGHTS = 3;
/** 500 for 497: so few noughts round only what lies within two parts in a hundred. */
const FEW_NOUGHTS = 2;
const NEAR = "0.02";

/** 0.25 is rounded to 0.3 in one newsroom and to 0.2 in the next. */
const isHalf = (units: Big): boolean => units.minus(units.round(0, Big.roundDown)).eq("0.5");

/** 3亿 for 3万: the same digits, the point moved. */
function isShifted(a: Big, b: Big): boolean {
  if (a.eq(0) || b.eq(0) || a.e === b.e) return false;
  return a.c.length === b.c.length && a.c.every((digit, i) => digit === b.c[i]);
}
