/** Writes a date the way a draft writes its dates, for a correction in one key. */
import { type CivilDay, civilOf, spanOfIso } from "./calendar.ts";
import type { DayInterval, Grain } from "./date.ts";

export interface DateStyle {
  /** 2023年7月6日, 2023 年 7 月 6 日, 二〇二三年七月六日, July 6, 2023, 6 July 2023, 2023-07-06, 2023/7/6. */
  readonly form: "han" | "hanSpaced" | "hanNumerals" | "monthFirst" | "dayFirst" | "iso" | "slashed";
  /** Whether the year is written. */
  readonly hasYear: boolean;
  /** Jul for July. */
  readonly isShort?: boolean;
}

/** How a date is written; the form of the language where the words do not show it. */
export function styleOf(written: string, language: "zh-Hant" | "zh-Hans" | "en"): DateStyle {
  const hasYear = /\d{4}|[一二][〇零○一二三四五六七八九]{3}/.test(written);
  if (/[年月日號号季旬]/.test(written)) {
    const isSpaced = /\d +[年月日]|[年月] +\d/.test(written);
    return {
      form: /[〇零○一二三四五六七八九十]+[年月日]/.test(written) ? "hanNumerals" : isSpaced ? "hanSpaced" : "han",
      hasYear,
    };
  }
  if (/^\D*\d{4}-\d/.test(written)) return { form: "iso", hasYear: true };
  if (/^\D*\d{4}\/\d/.test(written)) return { form: "slashed", hasYear: true };
  if (language !== "en" && !/[a-z]/i.test(written)) return { form: "han", hasYear };
  const isShort = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/.test(written);
  return { form: /^\W*\d{1,2}(?:st|nd|rd|th)?\s/.test(written) ? "dayFirst" : "monthFirst", hasYear, isShort };
}

/** Null where the days have no such writing: an interval that is no month, quarter, half or year is printed by its two ends. */
export function printDate(days: DayInterval, grain: Grain, style: DateStyle): string | null {
  const from = days.from === null ? null : spanOfIso(days.from);
  const to = days.to === null ? null : spanOfIso(days.to);
  if (from === null || to === null) return null;
  const first = civilOf(from.from);
  const last = civilOf(to.to);
  if (from.from === to.to) return printDay(first, style);
  const named = printPeriod(first, last, grain, style);
  if (named !== null) return named;
  const joint = isHan(style) ? "至" : style.form === "iso" || style.form === "slashed" ? "/" : " to ";
  return `${printDay(first, style)}${joint}${printDay(last, { ...style, hasYear: style.hasYear && last.year !== first.year })}`;
}

const isHan = ({ form }: DateStyle): boolean => form === "han" || form === "hanSpaced" || form === "hanNumerals";

const MONTHS = "January February March April May June July August September October November December".split(" ");

function monthName(month: number, { isShort }: DateStyle): string {
  const name = MONTHS[month - 1]!;
  return isShort ? (month === 9 ? "Sept" : name.slice(0, 3)) : name;
}

function printDay({ year, month, day }: CivilDay, style: DateStyle): string {
  switch (style.form) {
    case "iso":
      return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    case "slashed":
      return `${year}/${month}/${day}`;
    case "monthFirst":
      return `${monthName(month, style)} ${day}${style.hasYear ? `, ${year}` : ""}`;
    case "dayFirst":
      return `${day} ${monthName(month, style)}${style.hasYear ? ` ${year}` : ""}`;
    default:
      return han([...yearPart(year, style), [month, "月"], [day, "日"]], style);
  }
}

const yearPart = (year: number, style: DateStyle): [number, string][] => (style.hasYear ? [[year, "年"]] : []);

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

function han(parts: readonly (readonly [number, string])[], { form }: DateStyle): string {
  if (form === "hanSpaced") return parts.map(([value, sign]) => `${value} ${sign}`).join(" ");
  const numeral = form === "hanNumerals" ? hanNumeral : String;
  return parts.map(([value, sign]) => numeral(value) + sign).join("");
}

const HAN_DIGITS = "〇一二三四五六七八九";

/** Years digit by digit, months and days by tens: 二〇二三, 十二, 三十一. */
function hanNumeral(value: number): string {
  if (value >= 100) return [...String(value)].map((digit) => HAN_DIGITS[Number(digit)]).join("");
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${HAN_DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? "" : HAN_DIGITS[ones]);
}

function printPeriod(first: CivilDay, last: CivilDay, grain: Grain, style: DateStyle): string | null {
  switch (grain) {
    case "year":
      return first.month === 1 && last.month === 12 ? printYear(first.year, style) : null;
    case "month":
      return printMonth(first, style);
    case "quarter":
    case "half":
      return printPortion(first, grain, style);
    case "tenDays":
      return printTenDays(first, style);
    default:
      return null;
  }
}

function printYear(year: number, style: DateStyle): string {
  return isHan(style) ? han([[year, "年"]], style) : String(year);
}

function printMonth({ year, month }: CivilDay, style: DateStyle): string {
  if (style.form === "iso") return `${pad(year, 4)}-${pad(month, 2)}`;
  if (style.form === "slashed") return `${year}/${month}`;
  if (!isHan(style)) return `${monthName(month, style)}${style.hasYear ? ` ${year}` : ""}`;
  return han([...yearPart(year, style), [month, "月"]], style);
}

function printPortion({ year, month }: CivilDay, grain: "quarter" | "half", style: DateStyle): string {
  const index = grain === "quarter" ? Math.ceil(month / 3) : Math.ceil(month / 6);
  if (!isHan(style)) return `${grain === "quarter" ? "Q" : "H"}${index}${style.hasYear ? ` ${year}` : ""}`;
  const head = style.hasYear ? `${han([[year, "年"]], style)}${style.form === "hanSpaced" ? " " : ""}` : "";
  if (grain === "half") return `${head}${index === 1 ? "上" : "下"}半年`;
  return `${head}第${HAN_DIGITS[index]}季`;
}

const TEN_DAYS = ["上", "中", "下"];
const TEN_DAYS_ENGLISH = ["early", "mid", "late"];

function printTenDays(first: CivilDay, style: DateStyle): string | null {
  const third = Math.min(2, Math.floor((first.day - 1) / 10));
  const month = printMonth(first, style);
  if (style.form === "iso" || style.form === "slashed") return null;
  return isHan(style) ? `${month}${TEN_DAYS[third]}旬` : `${TEN_DAYS_ENGLISH[third]}${third === 1 ? "-" : " "}${month}`;
}
