/** Days of holidays and of the Chinese calendar in a year that is known, or about the publication date. */
import { civilOf, type DaySpan, dayAlone, dayOf } from "./calendar.ts";
import type { Holiday, Lunar } from "./expression.ts";
import { dayOfHoliday } from "./holidays.ts";
import { lunarDay, lunarMonth } from "./lunar.ts";
import type { Context } from "./outcome.ts";

export function feastOf(expression: Holiday | Lunar, year: number): DaySpan | null {
  if (expression.type === "holiday") return dayOfHoliday(expression.name, year);
  if (expression.day === null) return lunarMonth(year, expression.month, expression.isLeap);
  const day = lunarDay(year, expression.month, expression.isLeap, expression.day);
  return day === null ? null : dayAlone(day);
}

/** About New Year 除夕 is the calendar's last day, else the Chinese year's. */
export function yearsEve(expression: Holiday | Lunar, published: DaySpan | null): DaySpan | null {
  if (expression.type !== "holiday" || expression.name !== "除夕" || published === null) return null;
  if (expression.year?.type === "year") return null;
  const { year, month, day } = civilOf(published.to);
  if (month === 12) return dayAlone(dayOf(year, 12, 31));
  return month === 1 && day <= 5 ? dayAlone(dayOf(year - 1, 12, 31)) : null;
}

/** 元旦 in a paper of December is the coming one: a feast of the two months to come or the month past, of whichever year. */
export function nearbyFeast(expression: Holiday | Lunar, { published }: Context): DaySpan | null {
  if (published === null) return null;
  const { year } = civilOf(published.to);
  for (const candidate of [year, year + 1, year - 1]) {
    const span = feastOf(expression, candidate);
    if (span !== null && span.from - published.to <= TWO_MONTHS && published.to - span.from <= ONE_MONTH) return span;
  }
  return null;
}

const TWO_MONTHS = 60;
const ONE_MONTH = 31;
