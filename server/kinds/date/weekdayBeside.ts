/** A weekday written beside a day belongs to it: 7月6日（星期四）, 上周四（7月6日）, 10月12號，星期一, 昨日（6日）. */
import type { Found } from "./found.ts";
import { skipBlanks } from "./integer.ts";

/** The two as one mention, or null where the second does not belong to the first. `readAt` reads what starts at an offset. */
export function endOfWeekdayBeside(first: Found, text: string, readAt: (at: number) => Found | null): Found | null {
  if (!isDay(first) && !isWeekday(first) && !isCountedDay(first)) return null;
  const sign = skipBlanks(text, first.end);
  const isOpen = text[sign] === "(" || text[sign] === "（";
  const isComma = text[sign] === "," || text[sign] === "，";
  if (!isOpen && !isComma) return "周星礼".includes(text[first.end] ?? "-") ? adjacent(first, readAt(first.end)) : null;
  const second = readAt(skipBlanks(text, sign + 1));
  if (second === null) return null;
  const close = text[second.end];
  if (isOpen && close !== ")" && close !== "）") return null;
  return unite(first, second, isOpen ? second.end + 1 : second.end, isComma);
}

/** 7月6日星期四; a blank between them parts the clauses of a headline. */
function adjacent(first: Found, second: Found | null): Found | null {
  return second === null ? null : unite(first, second, second.end, true);
}

function unite(first: Found, second: Found, end: number, isComma: boolean): Found | null {
  const { start } = first;
  if (isDay(first) && isWeekday(second) && isBare(second, isComma)) {
    return { start, end, expression: first.expression, ...weekdayOf(second) };
  }
  if (isWeekday(first) && isDay(second) && second.weekday === undefined) {
    return { start, end, expression: second.expression, ...weekdayOf(first) };
  }
  if (isCountedDay(first) && isDay(second) && !isComma) {
    const isMonthless = second.expression.type === "day" && second.expression.month === null;
    return { start, end, expression: isMonthless ? first.expression : second.expression };
  }
  return null;
}

/** After a comma only a bare weekday belongs to the day before it. */
const isBare = (found: Found, isComma: boolean): boolean =>
  !isComma || (found.expression.type === "weekday" && found.expression.week === null);

const isDay = (found: Found): boolean => found.expression.type === "day" || found.expression.type === "either";

const isWeekday = (found: Found): boolean => found.expression.type === "weekday";

function isCountedDay({ expression }: Found): boolean {
  return expression.type === "offset" && expression.unit === "day";
}

const weekdayOf = ({ expression }: Found): { weekday: number } => ({
  weekday: expression.type === "weekday" ? expression.weekday : 1,
});
