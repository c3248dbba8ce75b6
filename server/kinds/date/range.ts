/** Joins the two ends of a range, each end lending the other what it leaves out: 2017年8月至11月, May to October 2020, 30日至7月6日. */
import { type DateExpression, lacksYear, monthOf, withYear, yearOf } from "./expression.ts";
import type { Found } from "./found.ts";

/** Null where the two do not make a range: 昨日至公司, Friday to March 2020 the other way round. */
export function joinRange(first: Found, second: Found): Found | null {
  if (!isEnd(first.expression) || !isEnd(second.expression)) return null;
  const [from, to] = shareParts(first.expression, second.expression);
  if (!isMatched(from, to)) return null;
  return { start: first.start, end: second.end, expression: { type: "range", from, to } };
}

function isEnd(expression: DateExpression): boolean {
  const { type } = expression;
  return type !== "range" && type !== "vague" && type !== "window" && type !== "samePeriod";
}

/** A day left without its month is of the other end's; a month or quarter without its year is of the other end's year. */
function shareParts(first: DateExpression, second: DateExpression): [DateExpression, DateExpression] {
  let from = first;
  let to = second;
  if (to.type === "day" && to.month === null && from.type === "day" && from.month !== null)
    to = { ...to, month: from.month };
  if (from.type === "day" && from.month === null && to.type === "day" && to.month !== null)
    from = { ...from, month: to.month };
  const left = yearOf(from);
  const right = yearOf(to);
  if (left !== null && lacksYear(to) && !isEarlierInYear(to, from)) to = withYear(to, left);
  else if (right !== null && lacksYear(from) && right.type === "year") {
    const isBefore = isEarlierInYear(to, from);
    from = withYear(from, isBefore ? { ...right, year: right.year - 1 } : right);
  } else if (right !== null && lacksYear(from) && !isEarlierInYear(to, from)) from = withYear(from, right);
  else if (left !== null && left.type === "year" && lacksYear(to)) to = withYear(to, { ...left, year: left.year + 1 });
  return [from, to];
}

/** Whether a comes before b in one and the same year, as far as their months say. */
function isEarlierInYear(a: DateExpression, b: DateExpression): boolean {
  const first = monthOf(a);
  const second = monthOf(b);
  return first !== null && second !== null && first.month < second.month;
}

/** A number read as a bare day needs another day; a weekday another weekday or a day. */
function isMatched(from: DateExpression, to: DateExpression): boolean {
  if (from.type === "weekday" || to.type === "weekday")
    return from.type === to.type || to.type === "day" || from.type === "offset" || to.type === "offset";
  return true;
}
