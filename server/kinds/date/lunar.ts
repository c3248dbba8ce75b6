/** Months and days of the Chinese calendar, by the tables of ICU that `Intl` brings; years 1900–2100, each worked out once. */
import { dayOf } from "./calendar.ts";

/** The Gregorian day of a month and day in the Chinese year that begins in `year`; null where there is no such day. */
export function lunarDay(year: number, month: number, isLeap: boolean, day: number): number | null {
  const months = monthsOf(year);
  const found = months.find((entry) => entry.month === month && entry.isLeap === isLeap);
  return found === undefined || day < 1 || day > found.length ? null : found.from + day - 1;
}

export function lunarMonth(year: number, month: number, isLeap: boolean): { from: number; to: number } | null {
  const found = monthsOf(year).find((entry) => entry.month === month && entry.isLeap === isLeap);
  return found === undefined ? null : { from: found.from, to: found.from + found.length - 1 };
}

interface LunarMonth {
  readonly month: number;
  readonly isLeap: boolean;
  readonly from: number;
  readonly length: number;
}

const KNOWN = new Map<number, readonly LunarMonth[]>();

function monthsOf(year: number): readonly LunarMonth[] {
  if (year < 1900 || year > 2100) return [];
  let months = KNOWN.get(year);
  if (months === undefined) KNOWN.set(year, (months = findMonths(year)));
  return months;
}

/** Made when the first such day is asked for: few texts name one. */
let format: Intl.DateTimeFormat | undefined;
const chineseCalendar = (): Intl.DateTimeFormat =>
  (format ??= new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" }));
const DAY = 86_400_000;

/** Walks a year and a half of days once: a month begins where the day is 1, a year where the month is 1 and not leap. */
function findMonths(year: number): readonly LunarMonth[] {
  const starts: { month: number; isLeap: boolean; from: number }[] = [];
  const last = dayOf(year + 1, 3, 25);
  for (let day = dayOf(year, 1, 19); day <= last; day++) {
    const parts = chineseCalendar().formatToParts(new Date(day * DAY));
    const name = parts.find((part) => part.type === "month")?.value ?? "";
    if (parts.find((part) => part.type === "day")?.value !== "1") continue;
    const isLeap = name.endsWith("bis");
    const month = Number.parseInt(name, 10);
    if (month === 1 && !isLeap && starts.length > 10) {
      starts.push({ month, isLeap, from: day });
      break;
    }
    if (starts.length > 0 || (month === 1 && !isLeap)) starts.push({ month, isLeap, from: day });
  }
  return starts.slice(0, -1).map((start, i) => ({ ...start, length: starts[i + 1]!.from - start.from }));
}
