/** Brings two figures to one scale of measurement, or says that they measure different things. */
import Big from "big.js";
import { AGE, type Figure } from "./figure.ts";

/** Both figures' values in one unit. `differs` is set where the unit is what tells them apart. */
export interface Commensurable {
  readonly claim: Scaled;
  readonly evidence: Scaled;
  readonly differs: "unit" | "currency" | null;
  /** What is counted has two names, so that only agreement tells anything: 126 people, 126 dead. */
  readonly isLoose?: boolean;
}

export interface Scaled {
  /** What one of the units that it was written in is worth: seven of the common ones for weeks beside days. */
  readonly worth?: Big;
  /** 四成半, which says no more than to five percent. */
  readonly isHalved: boolean;
  readonly low: Big | null;
  readonly high: Big | null;
  readonly precision: number;
  /** Said in words that are never exact: 一半, 三分之一, 两成. */
  readonly isCoarse: boolean;
}

/** Null where no comparison makes sense: 20 companies against 30 products, 3 months against 98 days. */
export function commensurate(claim: Figure, evidence: Figure): Commensurable | null {
  const [a, b] = [claim.type, evidence.type];
  if (isShare(claim) && isShare(evidence)) return compareShares(claim, evidence);
  if (a === "money" && b === "money") return compareMoney(claim, evidence);
  if (a === "duration" && b === "duration") return inSmallest(claim, evidence, TIMES);
  if (a === "quantity" && b === "quantity") return inSmallest(claim, evidence, QUANTITIES);
  if (a === "count" && b === "count") return compareCounts(claim, evidence);
  if (a === "rank" && b === "rank") return { ...plain(claim, evidence), isLoose: areApart(claim, evidence) };
  if (isAgeOf(claim, evidence) || isAgeOf(evidence, claim)) return { ...plain(claim, evidence), isLoose: true };
  if (a === b) return plain(claim, evidence);
  if (isTimes(claim, evidence)) return inPercent(claim, evidence, claim);
  if (isTimes(evidence, claim)) return inPercent(claim, evidence, evidence);
  if (isRun(claim, evidence) || isRun(evidence, claim)) return { ...plain(claim, evidence), isLoose: true };
  if (isMillions(claim, evidence)) return { ...plain(claim, evidence), claim: scaled(claim, 6), isLoose: true };
  if (isMillions(evidence, claim)) return { ...plain(claim, evidence), evidence: scaled(evidence, 6), isLoose: true };
  if (isDigits(claim, evidence) || isDigits(evidence, claim)) return plain(claim, evidence);
  if (!isBare(claim, evidence) && !isBare(evidence, claim)) return null;
  return { ...plain(claim, evidence), isLoose: a === "quantity" || b === "quantity" };
}

/** Somebody's fifth title and the third-fastest time: places in two orders. */
const areApart = ({ counted: a }: Figure, { counted: b }: Figure): boolean =>
  a !== undefined && b !== undefined && !areOfOneOrder(a, b);

/** 12th seed and 12th-seeded player, 895th goal and 895th career goal, fourth straight day and fourth session running. */
export function areOfOneOrder(a: string, b: string): boolean {
  const [ours, theirs] = [a.split(/[ -]/), b.split(/[ -]/)];
  return ours.some(
    (word) => IN_A_ROW.has(word) || theirs.some((other) => IN_A_ROW.has(other) || areAlike(word, other)),
  );
}
const IN_A_ROW = new Set(["straight", "consecutive", "successive"]);

const areAlike = (a: string, b: string): boolean => a === b || (a.length > 3 && b.startsWith(a.slice(0, 4)));

/** Ann Lowe, 37, and a 37-year-old. Any two people are of other ages. */
const isAgeOf = (age: Figure, other: Figure): boolean =>
  age.type === "count" && age.counted === AGE && other.type === "quantity" && other.unit === "year old";

/** 增長26倍 and 增長2678%: so many times and so many hundreds per cent. */
const isTimes = (times: Figure, share: Figure): boolean => times.type === "multiple" && share.type === "percent";

function inPercent(claim: Figure, evidence: Figure, times: Figure): Commensurable {
  const scale = (figure: Figure): Scaled => scaled(figure, figure === times ? 2 : 0);
  return { claim: scale(claim), evidence: scale(evidence), differs: null, isLoose: true };
}

const RUNS = new Set(["连升", "连跌", "连涨", "连阳", "连板"]);

/** 五連升 and 連升五日 are one run of days. */
const isRun = (run: Figure, length: Figure): boolean =>
  RUNS.has(run.counted ?? "") && length.type === "duration" && length.unit === "day";

/** 200m train trips: metres by their unit, millions by what another text has. */
const isMillions = (metres: Figure, other: Figure): boolean =>
  metres.type === "quantity" && metres.unit === "m" && other.type === "count" && other.precision >= 3;

/** 兩位數, three digits: a size that is said of a percentage as well, its sign left out. */
const isDigits = (bare: Figure, other: Figure): boolean =>
  bare.type === "count" && bare.isRange && bare.counted === undefined && other.type === "percent";

const plain = (claim: Figure, evidence: Figure, differs: Commensurable["differs"] = null): Commensurable => ({
  claim: scaled(claim, 0),
  evidence: scaled(evidence, 0),
  differs,
});

/** @param power of ten that one of the figure's units is of the common one. */
function scaled(figure: Figure, power: number): Scaled {
  const shift = (value: Big | null) => (power === 0 ? value : (value?.times(new Big(`1e${power}`)) ?? null));
  return {
    low: shift(figure.low),
    high: shift(figure.high),
    precision: figure.precision + power,
    isCoarse: figure.type === "fraction",
    isHalved: figure.isHalved === true,
  };
}

const isShare = ({ type }: Figure): boolean =>
  type === "percent" || type === "points" || type === "basis" || type === "fraction";

/** Power of ten that turns a share into percent or percentage points. */
const TO_PERCENT: Readonly<Record<string, number>> = { percent: 0, points: 0, basis: -2, fraction: 2 };

/** 25 basis points are 0.25 points, and 0.25厘; 0.5% and 0.5 points are not the same growth. */
function compareShares(claim: Figure, evidence: Figure): Commensurable {
  const types = new Set([claim.type, evidence.type]);
  const isMixed = types.has("points") && (types.has("percent") || types.has("fraction"));
  return {
    claim: scaled(claim, TO_PERCENT[claim.type]!),
    evidence: scaled(evidence, TO_PERCENT[evidence.type]!),
    differs: isMixed ? "unit" : null,
  };
}

/** What a sign without a country's name may stand for. */
export const OPEN_CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  元: ["CNY", "HKD", "TWD", "SGD", "MOP", "¥"],
  $: ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "元"],
  "¥": ["CNY", "JPY", "元"],
};

function compareMoney(claim: Figure, evidence: Figure): Commensurable {
  return plain(claim, evidence, mayBeOneCurrency(claim.unit ?? "", evidence.unit ?? "") ? null : "currency");
}

/** 元 and HKD, but not 元 and USD. */
export const mayBeOneCurrency = (a: string, b: string): boolean =>
  a === b || (OPEN_CURRENCIES[a]?.includes(b) ?? false) || (OPEN_CURRENCIES[b]?.includes(a) ?? false);

type Conversions = Readonly<Record<string, readonly [base: string, times: string]>>;

const TIMES: Conversions = {
  year: ["month", "12"],
  month: ["month", "1"],
  week: ["day", "7"],
  day: ["day", "1"],
  hour: ["second", "3600"],
  minute: ["second", "60"],
  second: ["second", "1"],
};

const QUANTITIES: Conversions = {
  km: ["m", "1000"],
  m: ["m", "1"],
  cm: ["m", "0.01"],
  mm: ["m", "0.001"],
  里: ["m", "500"],
  t: ["kg", "1000"],
  kg: ["kg", "1"],
  斤: ["kg", "0.5"],
  g: ["kg", "0.001"],
  "km²": ["m²", "1000000"],
  "m²": ["m²", "1"],
  hectare: ["m²", "10000"],
  L: ["L", "1"],
  mL: ["L", "0.001"],
  GW: ["kW", "1000000"],
  MW: ["kW", "1000"],
  kW: ["kW", "1"],
  TWh: ["kWh", "1000000000"],
  GWh: ["kWh", "1000000"],
  MWh: ["kWh", "1000"],
  kWh: ["kWh", "1"],
  TB: ["GB", "1000"],
  GB: ["GB", "1"],
};

function inSmallest(claim: Figure, evidence: Figure, conversions: Conversions): Commensurable | null {
  if (claim.unit === evidence.unit) return plain(claim, evidence);
  const a = conversions[claim.unit ?? ""];
  const b = conversions[evidence.unit ?? ""];
  if (a === undefined || b === undefined || a[0] !== b[0])
    return isSameValue(claim, evidence) ? plain(claim, evidence, "unit") : null;
  return { claim: converted(claim, a[1]), evidence: converted(evidence, b[1]), differs: null };
}

/** Converted by what is no power of ten, a figure keeps one digit of doubt: 2 years are 24 months, not 24.0. */
function converted(figure: Figure, times: string): Scaled {
  const by = new Big(times);
  return {
    low: figure.low?.times(by) ?? null,
    high: figure.high?.times(by) ?? null,
    precision: figure.precision + by.e,
    isCoarse: false,
    isHalved: false,
    worth: by,
  };
}

const isSameValue = (a: Figure, b: Figure): boolean => a.low !== null && b.low !== null && a.low.eq(b.low);

/**
 * Measure words by what they count. Newspapers use those of one row for one another; a word may stand in several rows.
 */
const MEASURE_WORDS = [
  "人名位口员例个",
  "家间所个店厂户",
  "宗起单件项个笔次例桩条",
  "款种个类样项件",
  "辆台部架个列",
  "艘只个",
  "只隻支个枚头匹条股",
  "座栋幢个处间",
  "次场轮届回个",
  "股份手个张",
  "套伙间个户",
];

const COUNTING = new Set(MEASURE_WORDS.join(""));

/** Counts of things that go by the same word, or by words that may mean the same. Null where they cannot. */
function compareCounts(claim: Figure, evidence: Figure): Commensurable | null {
  const [a, b] = [claim.counted, evidence.counted];
  if (a === undefined || b === undefined) return plain(claim, evidence);
  if (a === b) return { ...plain(claim, evidence), isLoose: a === ROUND };
  const isLatin = (word: string): boolean => word.charCodeAt(0) < 0x3000;
  if (isLatin(a) || isLatin(b)) {
    return isSameNoun(a, b) ? plain(claim, evidence) : { ...plain(claim, evidence), isLoose: true };
  }
  const [first, second] = [a[0]!, b[0]!];
  if (first === second || MEASURE_WORDS.some((row) => row.includes(first) && row.includes(second)))
    return plain(claim, evidence);
  if (!COUNTING.has(first) || !COUNTING.has(second)) return { ...plain(claim, evidence), isLoose: true };
  return isSameValue(claim, evidence) ? plain(claim, evidence, "unit") : null;
}

/** 八強 and 四強 are two rounds of one cup, and neither denies the other. */
const ROUND = "强";

const isSameNoun = (a: string, b: string): boolean => a === `${b}s` || b === `${a}s`;

const UNIT_LEFT_OUT = new Set(["money", "index", "quantity"]);

/** A number without any unit beside an amount: 收报19,828 and 19,828点. */
const isBare = (bare: Figure, other: Figure): boolean =>
  bare.type === "count" && bare.counted === undefined && UNIT_LEFT_OUT.has(other.type);
