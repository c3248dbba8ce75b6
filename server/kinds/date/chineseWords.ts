/** The Chinese words that dates are made of, as tables over folded (Simplified) text. */
import { type Base, type DateExpression, offset, type Stretch, type Unit } from "./expression.ts";
import { wordTable } from "./wordTable.ts";

/** Units counted from the publication date or from the date last mentioned. */
export const OFFSETS = wordTable<DateExpression>([
  ...counted("now", "year", [
    [-3, "大前年"],
    [-2, "前年"],
    [-1, "去年 上年 上一年 旧年 上个年度 上一年度"],
    [0, "今年 本年 这一年度"],
    [1, "明年 来年 下年 下一年 下年度 下一年度"],
    [2, "后年"],
  ]),
  ...counted("mentioned", "year", [
    [0, "同年 当年"],
    [1, "翌年 次年 隔年"],
  ]),
  ...counted("now", "quarter", [
    [-1, "上季 上季度 上个季度 上一季 上一季度 上一个季度 上1季 上1季度"],
    [0, "本季 本季度 这个季度 这一季度 今季"],
    [1, "下季 下季度 下个季度 下一季 下一季度 下一个季度"],
  ]),
  ...counted("mentioned", "quarter", [[0, "同季 当季"]]),
  ...counted("now", "month", [
    [-2, "上上月 上上个月"],
    [-1, "上月 上个月 上一月 上一个月"],
    [0, "本月 这个月 今个月 这月"],
    [1, "下月 下个月 下一月 下一个月"],
  ]),
  ...counted("mentioned", "month", [
    [0, "同月 当月 同一个月"],
    [1, "翌月 次月"],
  ]),
  ...toldOrNow([
    ["year", "前一年 前一年度"],
    ["quarter", "前一季 前一季度 前1季 前1季度"],
    ["month", "前一个月 前一月"],
    ["week", "前一周 前一星期 前一个星期"],
  ]),
  ...counted("now", "week", [
    [-3, "上上上周"],
    [-2, "上上周 上上星期 上上个星期 上上个周 上上礼拜 上上个礼拜"],
    [-1, "上周 上星期 上个星期 上个周 上一周 上礼拜 上个礼拜 上一个周 上一个星期"],
    [0, "本周 本星期 这周 这星期 这个星期 这个周 这一周 今周 今个星期 今星期 这礼拜 这个礼拜 这一礼拜 今个礼拜 今礼拜"],
    [1, "下周 下星期 下个星期 下个周 下一周 下礼拜 下个礼拜 下一个周 下一个星期"],
    [2, "下下周 下下星期 下下个星期 下下礼拜"],
  ]),
  ...counted("mentioned", "week", [[0, "同周 当周"]]),
  ...counted("now", "day", [
    [-3, "大前天 大前日"],
    [-2, "前天 前日"],
    [-1, "昨天 昨日 昨晚 昨夜 昨早 昨午 昨晨 琴日 寻日"],
    [0, "今天 今日 今晨 今早 今晚 今午 本日"],
    [1, "明天 明日 明早 明晚 明晨 听日"],
    [2, "后天 后日"],
    [3, "大后天 大后日"],
  ]),
  ...counted("mentioned", "day", [
    [-1, "前一天 前一日"],
    [0, "当日 当天 同日 同一天 同一日 当晚"],
    [1, "翌日 次日 隔日 隔天 翌晨"],
  ]),
]);

function counted(base: Base, unit: Unit, rows: [by: number, words: string][]): [string, DateExpression][] {
  return rows.flatMap(([by, words]) =>
    words.split(" ").map((word): [string, DateExpression] => [word, offset(base, unit, by)]),
  );
}

/** 比前一季: before the quarter told, or before this one where none was. */
function toldOrNow(rows: [unit: Unit, words: string][]): [string, DateExpression][] {
  return rows.flatMap(([unit, words]) =>
    words
      .split(" ")
      .map((word): [string, DateExpression] => [
        word,
        { type: "offset", base: "mentioned", unit, by: -1, orNow: true },
      ]),
  );
}

/** 去年同期: as many years before the period last mentioned. */
export const SAME_PERIODS = wordTable<number>([
  ["去年同期", -1],
  ["上年同期", -1],
  ["上年度同期", -1],
  ["去年度同期", -1],
  ["前年同期", -2],
]);

/** Portions of a year, written after it or alone. */
export const PORTIONS = wordTable<{ readonly unit: "quarter" | "half" | "month"; readonly index: number }>([
  ["上半年", { unit: "half", index: 1 }],
  ["上半年度", { unit: "half", index: 1 }],
  ["前半年", { unit: "half", index: 1 }],
  ["下半年", { unit: "half", index: 2 }],
  ["下半年度", { unit: "half", index: 2 }],
  ["后半年", { unit: "half", index: 2 }],
  ["首季", { unit: "quarter", index: 1 }],
  ["首季度", { unit: "quarter", index: 1 }],
  ["末季", { unit: "quarter", index: 4 }],
  ["末季度", { unit: "quarter", index: 4 }],
  ["尾季", { unit: "quarter", index: 4 }],
  ["首月", { unit: "month", index: 1 }],
]);

/** 年初 and 月底, of the year or month before them, else of this one. */
export const STRETCHES = wordTable<{ readonly unit: "year" | "month"; readonly stretch: Stretch }>([
  ["年初", { unit: "year", stretch: "early" }],
  ["年中", { unit: "year", stretch: "middle" }],
  ["年底", { unit: "year", stretch: "end" }],
  ["年末", { unit: "year", stretch: "end" }],
  ["年尾", { unit: "year", stretch: "end" }],
  ["岁末", { unit: "year", stretch: "end" }],
  ["年内", { unit: "year", stretch: "within" }],
  ["全年", { unit: "year", stretch: "within" }],
  ["月初", { unit: "month", stretch: "early" }],
  ["月中", { unit: "month", stretch: "middle" }],
  ["月底", { unit: "month", stretch: "end" }],
  ["月末", { unit: "month", stretch: "end" }],
  ["月尾", { unit: "month", stretch: "end" }],
  ["月内", { unit: "month", stretch: "within" }],
  ["上旬", { unit: "month", stretch: "first" }],
  ["中旬", { unit: "month", stretch: "second" }],
  ["下旬", { unit: "month", stretch: "third" }],
]);

/** One character after a year or month: 去年底, 5月初. */
export const SHORT_STRETCHES: ReadonlyMap<string, Stretch> = new Map([
  ["初", "early"],
  ["中", "middle"],
  ["底", "end"],
  ["末", "end"],
  ["尾", "end"],
  ["内", "within"],
]);

/** What may stand after a one-character stretch, beside an end or a mark: else 3月中国, 5月初步 and 去年内地 were dates. */
export const AFTER_SHORT_STRETCH = "出入实落举结前后已的时以起至到将开完推公发宣为在由，。、；：！？）」』”,.;:)!? (（";

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [..."一二三四五六日天"].map((character, i) => [character, Math.min(i + 1, 7)]),
);

/** Before a weekday's character. */
export const WEEKDAY_HEADS = wordTable<true>([
  ["星期", true],
  ["礼拜", true],
]);

/** Lengths counted from now: 近, 過去, 未來. True looks ahead. 前, 上, 後, 下 need a unit that is not a quarter: 前三季 is the year's first three. */
export const WINDOW_HEADS = wordTable<boolean>([
  ["最近", false],
  ["过去", false],
  ["过往", false],
  ["此前", false],
  ["近来", false],
  ["往前", false],
  ["未来", true],
  ["今后", true],
  ["往后", true],
  ["将来", true],
  ["后面", true],
  ["之后", true],
  ["接下来", true],
]);

/** Characters before a counted period that make another word with its first: 文明早期, 過去年, 相同日子. */
export const NOT_OFFSET_AFTER: ReadonlyMap<string, string> = new Map([
  ["明", "文说表证声光发鲜聪开透"],
  ["今", "当如而现迄古"],
  ["前", "目提"],
  ["本", "日基根资成版书"],
  ["同", "相不共"],
  ["当", "应相每"],
  ["上", "以马网"],
  ["下", "以余旗属"],
  ["次", "每首多层"],
  ["后", "此今"],
]);

/** Characters before 近, 前, 上, 下, 後 that make words of them: 附近, 提前兩年, 以上三年, 先後四日. */
export const NOT_HEAD_AFTER: ReadonlyMap<string, string> = new Map([
  ["近", "附接靠临逼将最时达期续已了用有约贴"],
  ["前", "提目之以此先生跟面空日年月当"],
  ["上", "以马早晚网线向升至加之"],
  ["下", "以余留剩地之旗属如乡当"],
  ["后", "先前然之以此今往最随其事"],
]);

export const SHORT_WINDOW_HEADS: ReadonlyMap<string, boolean> = new Map([
  ["近", false],
  ["前", false],
  ["上", false],
  ["下", true],
  ["后", true],
]);

/** Units of a counted length, with their measure word. */
export const UNITS = wordTable<Unit>([
  ["年度", "year"],
  ["个年度", "year"],
  ["个财年", "year"],
  ["个月", "month"],
  ["个季度", "quarter"],
  ["个季", "quarter"],
  ["季度", "quarter"],
  ["个星期", "week"],
  ["个周", "week"],
  ["星期", "week"],
  ["礼拜", "week"],
  ["个礼拜", "week"],
  ["个交易日", "day"],
]);

export const SHORT_UNITS: ReadonlyMap<string, Unit> = new Map([
  ["年", "year"],
  ["季", "quarter"],
  ["月", "month"],
  ["周", "week"],
  ["天", "day"],
  ["日", "day"],
]);

/** Never judged. Longest first: 近年來 before 近年. */
export const VAGUE_WORDS = wordTable<true>(
  (
    "近日 日前 目前 眼下 当前 近年 近年来 近来 近期 数月 数年 数日 数周 多年 多年来 数十年 数十年来 数百年 几十年 几十年来 数千年 数年来 数月来 几年 几个月 几年来 几个月来 此前 此后 早前 稍早 较早前 更早之前 " +
    "不久前 不久 日后 往后 以往 往年 历年 现时 现阶段 时下 如今 现今 而今 当下 当今 同期 连日 连日来 近几年 近几个月 近几天 近数年 近数月 最近几年 最近几个月 过去几年 过去数年 过去几个月 过去多年 " +
    "最近 未来几年 未来数年 未来几个月 即日 即日起 早些时候 稍后"
  )
    .split(" ")
    .map((word): [string, true] => [word, true]),
);

/** Words that begin like a date and are none: names of firms, papers and games, and idioms. */
export const NOT_DATES = wordTable<true>(
  (
    "周一鸣 周天瑜 今日头条 今日美国 今日资本 今日俄罗斯 今日国际 今日说法 明日之后 明日方舟 明日之星 明日黄花 昨日黄花 明天系 明天控股 今天国际 同日而语 一日千里 周六福 周大福 七月流火 三月兔 十月革命 五月花 五月天 " +
    "一日游 一周年 万年历 时代周报 年中奖 周一致 七七事变 五四运动 七日年化 年底薪 " +
    "年中无休 双十中学"
  )
    .split(" ")
    .map((word): [string, true] => [word, true]),
);

/** After these a vague word is the beginning or the end of other words: 至今年, 實現時速, 近日內, 單數年. */
export const NOT_VAGUE_BEFORE: ReadonlyMap<string, string> = new Map([
  ["今", "年日天早晚晨午季周个次"],
  ["时", "速间"],
  ["日", "内报"],
  ["下", "架载降"],
  ["前", "往台"],
]);

/** What a date's last character becomes part of when it stands before one of these: 同日本, 上周期, 今年級, 當天津. */
export const BROKEN_BY: ReadonlyMap<string, string> = new Map([
  ["年", "级龄轻代纪薪华货迈终"],
  ["月", "球亮饼台刊薪"],
  ["周", "期年刊边报旋转"],
  ["日", "本元圆语系化常益程记报照军圓"],
  ["天", "津然河空气猫赋才真"],
  ["季", "节后军刊报风"],
  ["末", "日"],
]);

/** Reign names and what their first year follows: 民國1年 is 1912, 令和1年 2019. Source: the calendars' own founding years. */
export const ERAS = wordTable<number>([
  ["民国", 1911],
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["大正", 1911],
  ["明治", 1867],
  ["宣统", 1908],
  ["光绪", 1874],
  ["同治", 1861],
  ["咸丰", 1850],
  ["道光", 1820],
  ["嘉庆", 1795],
  ["乾隆", 1735],
  ["雍正", 1722],
  ["康熙", 1661],
  ["顺治", 1643],
  ["公元", 0],
  ["西元", 0],
  ["纪元", 0],
]);
