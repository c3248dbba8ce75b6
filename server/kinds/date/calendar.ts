/**
 * Days of the Gregorian calendar as whole numbers, so that dates are added and compared without any clock or time zone.
 * Day 0 is 1970-01-01. Years before 1 are counted astronomically: 0 is 1 BC.
 */

/** A leap year, to stand for any where only month and day are told. */
export const ANY_YEAR = 2000;

/** First and last day, both inclusive. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Howard Hinnant's days_from_civil: exact for every year. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOf(dayNumber: number): CivilDay {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function lengthOfMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
}

/** 1 Monday – 7 Sunday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the week that a day is in. */
export const mondayOf = (dayNumber: number): number => dayNumber - weekdayOf(dayNumber) + 1;

export const yearSpan = (year: number): DaySpan => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });

/** `months` months from the given one, which may lie outside 1–12: monthsSpan(2023, 13, 1) is January 2024. */
export function monthsSpan(year: number, month: number, months: number): DaySpan {
  return { from: firstOfMonth(year, month), to: firstOfMonth(year, month + months) - 1 };
}

function firstOfMonth(year: number, month: number): number {
  const index = year * 12 + month - 1;
  return dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

/** The same day some months on; 31 January and a month is the last day of February. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = civilOf(dayNumber);
  const { from, to } = monthsSpan(year, month + months, 1);
  return Math.min(from + day - 1, to);
}

/** ISO 8601; years before 1 carry a sign: -0233-08-10. */
export function isoOf(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** "2025-07-06", "2025-07" or "2025"; null for anything else. A time of day after it is passed over. */
export function spanOfIso(iso: string): DaySpan | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:$|[T ])/.exec(iso);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return yearSpan(year);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return monthsSpan(year, month, 1);
  const day = Number(match[3]);
  return day < 1 || day > lengthOfMonth(year, month) ? null : dayAlone(dayOf(year, month, day));
}

export const dayAlone = (dayNumber: number): DaySpan => ({ from: dayNumber, to: dayNumber });
