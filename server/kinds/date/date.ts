/** A date or period as understood: an inclusive interval of days, its grain, and what was implied. */
import type { Mention } from "../kind.ts";
import type { DateExpression } from "./expression.ts";

export type { DateExpression } from "./expression.ts";

export type Grain = "day" | "week" | "tenDays" | "month" | "quarter" | "half" | "year" | "decade" | "other";

/** ISO days, both inclusive; null where open. */
export interface DayInterval {
  readonly from: string | null;
  readonly to: string | null;
}

/** Parts that the text leaves to be understood, and that were filled in from what stands around. */
export type DatePart = "year" | "month" | "day";

/** 以來/起/since is "since", 以前/前/before/by is "until", 截至/as of is "asOf". */
export type DateModifier = "since" | "until" | "asOf";

export interface DateMention extends Mention {
  readonly kind: "date";
  /** What was read, resolved against its anchor by `resolve`. Its shape is the date kind's own. */
  readonly expression: DateExpression;
  /** The days of the date itself, whatever its modifier: 2018年以來 has the days of 2018. Null until resolved, and where unsure. */
  readonly days: DayInterval | null;
  readonly grain: Grain;
  /** Filled in from the anchor or from what was mentioned before. Empty for 2023年7月6日. */
  readonly implied: readonly DatePart[];
  /** 約, 左右, 前後 beside it, or loose by itself (年底, 近兩個月): never contradicted by what lies near it. */
  readonly isApproximate: boolean;
  /** Vague words (近日, 目前, 近年來): read so that nothing else is, never judged. */
  readonly isVague: boolean;
  readonly modifier?: DateModifier;
  /** Weekday written beside a date, 1 Monday – 7 Sunday, so that it can be held against it. */
  readonly weekday?: number;
  /** A calendar day that does not exist, such as 2月30日. `days` is then null. */
  readonly isImpossible: boolean;
  /** Of a date that lacks its year, month and day as "07-06"; its days too may be known once it is resolved. */
  readonly withinYear?: { readonly from: string; readonly to: string };
  /** 將, will, 預計 before it: of two years it means the coming one. */
  readonly isAhead?: true;
  /** 較上季, 比去年同期, than a year earlier: what a figure's change is measured against, no claim of its own. */
  readonly isBasis?: true;
  /** 較, 比, 創 before it: the year that it names is not what the text goes on to speak of. */
  readonly isCompared?: true;
  /** Of a fiscal year whose beginning the newsroom has not set: its days are only a guess. */
  readonly isFiscal?: true;
  /** Of a date that lacks its year and lies more than half a year from its text's day: it may be of the year on the other side. */
  readonly isYearUnsure?: true;
  /** Of a date that lacks its year: years told before it, other than the one it was given, that it may be of as well. */
  readonly otherYears?: readonly number[];
  /** How 6/7/2023 is read in this text's language; absent where it stays open. */
  readonly order?: "monthFirst" | "dayFirst";
}

/** What relative dates are read against. */
export interface Anchor {
  /** ISO day on which the text was published, or null: relative dates then stay unresolved. "2025-07" where only the month is known. */
  readonly published: string | null;
  /** Month (1–12) in which a fiscal year begins. */
  readonly fiscalYearStart: number;
}
