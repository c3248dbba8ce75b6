/** Holidays that news dates by, and the day of each in a given year. */
import { type DaySpan, dayAlone, dayOf, weekdayOf } from "./calendar.ts";
import { lunarDay } from "./lunar.ts";
import { wordTable } from "./wordTable.ts";

type Rule =
  | { readonly by: "day"; readonly month: number; readonly day: number }
  | { readonly by: "lunar"; readonly month: number; readonly day: number; readonly shift?: number }
  | { readonly by: "weekday"; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly by: "easter"; readonly shift: number }
  | { readonly by: "qingming" };

const RULES: Readonly<Record<string, Rule>> = {
  元旦: { by: "day", month: 1, day: 1 },
  情人节: { by: "day", month: 2, day: 14 },
  女生节: { by: "day", month: 3, day: 7 },
  妇女节: { by: "day", month: 3, day: 8 },
  植树节: { by: "day", month: 3, day: 12 },
  愚人节: { by: "day", month: 4, day: 1 },
  劳动节: { by: "day", month: 5, day: 1 },
  青年节: { by: "day", month: 5, day: 4 },
  儿童节: { by: "day", month: 6, day: 1 },
  回归纪念日: { by: "day", month: 7, day: 1 },
  独立日: { by: "day", month: 7, day: 4 },
  建军节: { by: "day", month: 8, day: 1 },
  教师节: { by: "day", month: 9, day: 10 },
  国庆: { by: "day", month: 10, day: 1 },
  双十: { by: "day", month: 10, day: 10 },
  万圣节: { by: "day", month: 10, day: 31 },
  双十一: { by: "day", month: 11, day: 11 },
  双十二: { by: "day", month: 12, day: 12 },
  澳门回归纪念日: { by: "day", month: 12, day: 20 },
  平安夜: { by: "day", month: 12, day: 24 },
  圣诞节: { by: "day", month: 12, day: 25 },
  除夕: { by: "lunar", month: 1, day: 1, shift: -1 },
  春节: { by: "lunar", month: 1, day: 1 },
  元宵节: { by: "lunar", month: 1, day: 15 },
  端午节: { by: "lunar", month: 5, day: 5 },
  中秋节: { by: "lunar", month: 8, day: 15 },
  重阳节: { by: "lunar", month: 9, day: 9 },
  母亲节: { by: "weekday", month: 5, weekday: 7, nth: 2 },
  父亲节: { by: "weekday", month: 6, weekday: 7, nth: 3 },
  感恩节: { by: "weekday", month: 11, weekday: 4, nth: 4 },
  复活节: { by: "easter", shift: 0 },
  耶稣受难日: { by: "easter", shift: -2 },
  清明节: { by: "qingming" },
};

/** Folded writings of each name. */
const WRITINGS: Readonly<Record<string, string>> = {
  元旦: "元旦 元旦日 阳历新年",
  情人节: "情人节",
  女生节: "女生节",
  妇女节: "妇女节 三八妇女节",
  植树节: "植树节",
  愚人节: "愚人节",
  劳动节: "劳动节 五一劳动节 五一国际劳动节 五一假期 五一黄金周",
  青年节: "青年节 五四青年节",
  儿童节: "儿童节 六一儿童节",
  回归纪念日: "香港回归纪念日 回归纪念日",
  独立日: "美国独立日",
  建军节: "建军节 八一建军节",
  教师节: "教师节",
  国庆: "国庆 国庆节 十一黄金周 十一假期",
  双十: "双十国庆 双十节",
  万圣节: "万圣节",
  双十一: "双十一 双11 光棍节",
  双十二: "双十二 双12",
  澳门回归纪念日: "澳门回归纪念日",
  平安夜: "平安夜",
  圣诞节: "圣诞节 圣诞",
  除夕: "除夕 除夕夜 年三十",
  春节: "春节 农历新年 农历年初一 新春 大年初一",
  元宵节: "元宵节 元宵",
  端午节: "端午节 端午",
  中秋节: "中秋节 中秋",
  重阳节: "重阳节 重阳",
  母亲节: "母亲节",
  父亲节: "父亲节",
  感恩节: "感恩节",
  复活节: "复活节",
  耶稣受难日: "耶稣受难日 耶稣受难节",
  清明节: "清明节 清明",
};

/** Chinese writings, one word each. */
export const HOLIDAYS = wordTable(
  Object.entries(WRITINGS).flatMap(([name, writings]) =>
    writings.split(" ").map((word): [string, string] => [word, name]),
  ),
);

/** English writings, which may hold blanks. */
export const ENGLISH_HOLIDAYS = wordTable<string>([
  ["new year's day", "元旦"],
  ["new year day", "元旦"],
  ["valentine's day", "情人节"],
  ["independence day", "独立日"],
  ["halloween", "万圣节"],
  ["christmas eve", "平安夜"],
  ["christmas day", "圣诞节"],
  ["christmas", "圣诞节"],
  ["lunar new year's eve", "除夕"],
  ["lunar new year", "春节"],
  ["chinese new year", "春节"],
  ["spring festival", "春节"],
  ["dragon boat festival", "端午节"],
  ["mid-autumn festival", "中秋节"],
  ["chung yeung festival", "重阳节"],
  ["mother's day", "母亲节"],
  ["father's day", "父亲节"],
  ["thanksgiving", "感恩节"],
  ["easter sunday", "复活节"],
  ["easter", "复活节"],
  ["good friday", "耶稣受难日"],
  ["ching ming festival", "清明节"],
]);

/** The day of a holiday of the tables in a year; null where it is not known. */
export function dayOfHoliday(name: string, year: number): DaySpan | null {
  const rule = RULES[name];
  if (rule === undefined) return null;
  const day = dayByRule(rule, year);
  return day === null ? null : dayAlone(day);
}

function dayByRule(rule: Rule, year: number): number | null {
  switch (rule.by) {
    case "day":
      return dayOf(year, rule.month, rule.day);
    case "lunar": {
      const day = lunarDay(year, rule.month, false, rule.day);
      return day === null ? null : day + (rule.shift ?? 0);
    }
    case "weekday": {
      const first = dayOf(year, rule.month, 1);
      return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7;
    }
    case "easter":
      return easterOf(year) + rule.shift;
    case "qingming":
      return dayOf(year, 4, qingmingOf(year));
  }
}

/** Western Easter, by the anonymous Gregorian computus. */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon =
    skipped - Math.floor(skipped / 28) * (1 - Math.floor(29 / (skipped + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const shift = moon - weekday;
  const month = 3 + Math.floor((shift + 40) / 44);
  return dayOf(year, month, shift + 28 - 31 * Math.floor(month / 4));
}

/** The solar term falls on 4 or 5 April; the usual formula for 2000–2099, with 1900–1999's constant before. */
function qingmingOf(year: number): number {
  const inCentury = year % 100;
  return Math.floor(inCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(inCentury / 4);
}
