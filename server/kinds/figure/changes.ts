/** Words that say which way a figure went, and what it is measured against. */
import type { Basis, Direction } from "./figure.ts";
import { type Row, Vocabulary } from "./vocabulary.ts";

/** `both` names a change without its direction (涨跌幅), so that no part of it is taken for one. */
export type Way = Direction | "loss" | "profit" | "both";

const WAYS: readonly Row<Way>[] = [
  [
    "止跌回升 增 增加 增加了 增长 增长了 增至 增幅 同增 年增 月增 季增 周增 日增 净增 新增 激增 大增 倍增 递增 猛增 剧增 预增 增收 增持 增发 加息 加价 加码 加仓 上调 调升 调高 提升 提升了 提高 提高了 提至 上升 上升了 升 升幅 升至 升到 攀升 飙升 飙涨 急升 跃升 回升 弹升 抽升 扬升 反弹 反弹至 涨 涨幅 涨至 上涨 上涨了 大涨 上扬 走高 走强 收涨 收高 收升 高收 劲升 劲扬 劲涨 攀 窜升 扩大 扩大至 扩张 扩容 升值 溢价 溢价率 高开 多赚 上浮 改善 连升 连涨 抬升 拉升 优于 高 多 快 增速 增长率 增长至 成长 成长率 年增率 年升 月升 同比增 同比升 按年升 按年增 追加 增资 流入 净流入 买超 吸金 加",
    "up",
  ],
  [
    "跌幅扩大 跌幅扩大至 跌幅收窄 跌幅收窄至 跌幅逐步扩大 跌幅逐步扩大至 跌幅进一步扩大 跌幅进一步扩大至 跌幅一度扩大至 跌势扩大 降幅扩大 降幅扩大至 降幅收窄 降幅收窄至 减幅扩大 减幅收窄 减 减少 减少了 减至 减持 减幅 缩减 削减 裁减 裁员 锐减 骤减 预减 年减 月减 季减 周减 降 降至 降到 降低 降低了 下降 下降了 降幅 降息 降价 调降 调低 下调 下滑 下滑了 下跌 下跌了 跌 跌幅 跌至 急跌 大跌 暴跌 重挫 急挫 挫 倒退 收缩 萎缩 缩水 缩窄 收窄 回落 回落至 回吐 回撤 回调 滑落 下挫 下探 走低 走弱 收跌 收低 低收 低开 折让 折价 贬值 缩短 少 低 蒸发 流出 净流出 卖超 缩 衰退 年跌 月跌 连跌 抹去 亏蚀扩 减慢 减慢至 失血 下行 降温 下浮 压缩 少赚 转跌 倒跌 插水 泻",
    "down",
  ],
  ["持平 不变 平稳 打平 flat unchanged steady little_changed", "flat"],
  [
    "扭亏 扭亏为盈 转亏为盈 减亏 止亏 盈亏 涨跌 升跌 涨跌幅 升跌幅 增减 升降 加减 起跌 止跌 跌势 高低 高见 低见 高位 低位 新高 新低 多少 至少 不少 不多 最快 更快 最低 高于 低于 多于 少于 不少于 不多于 不低于 不高于 最高 最低 最多 最少 高达 多达 大多 更多 加上 参加 新加坡 加拿大 加密 加盟 加州 加班 附加 外加 叠加 施加 追加的 增加值 工业增加值",
    "both",
  ],
  ["亏损 亏损额 亏 净亏损 净亏 巨亏 预亏 录得亏损 蚀 亏蚀 损失 loss losses net_loss lost loses", "loss"],
  ["盈利 纯利 净利 净利润 溢利 赚 profit profits net_profit net_income", "profit"],
  [
    "rose rise rises risen rising uptick upticks grew grow grows growth growing grown increase increased increases increasing up gain gained gains gaining jump jumped jumps jumping surge surged surges surging climb climbed climbs climbing soar soared soars soaring advance advanced advances add added adds adding higher expanded expand expands expansion rally rallied rallies rebound rebounded rebounding improve improves improved improving improvement widened widening strengthened accelerated lift lifts lifting raised raise raises hike hiked hikes boost boosted boosts lifted spike spiked appreciated leap leapt swelled premium",
    "up",
  ],
  [
    "gave_up give_up gives_up giving_up fell fall falls fallen falling drop dropped drops dropping decline declined declines declining down decrease decreased decreases decreasing slip slipped slips slid slide slides slump slumped slumps plunge plunged plunges tumble tumbled tumbles sank sink lower lowered shrank shrink shrunk contracted contract contraction cut cuts cutting reduced reduce reduction shed lost_ground eased dip dipped dips retreated weakened depreciated discount plummeted sag crash crashed narrowed narrowing slowed slowing slower easing weakening softened trimmed trim trims trimming slashed slash slashes slashing pared dive dived",
    "down",
  ],
];

const BASES: readonly Row<Basis>[] = [
  [
    "同比 按年 年增 年减 年升 年跌 年增率 年减率 年成长 较去年同期 较上年同期 比去年同期 比上年同期 与去年同期相比 与上年同期相比 去年同期 上年同期 较去年 比去年 较上年 比上年 较上一年 对比去年 年比 年涨 年升幅 年变动",
    "yoy",
  ],
  [
    "year-on-year year_on_year yoy y-o-y y/y year-over-year year_over_year from_a_year_earlier from_a_year_ago a_year_earlier a_year_ago than_a_year_earlier than_a_year_ago from_last_year from_the_previous_year from_the_year_earlier compared_with_a_year_earlier compared_to_a_year_earlier from_a_year_before than_in_the_same_quarter than_the_same_quarter than_in_the_same_period than_the_same_period than_in_the_same_month from_the_same_quarter from_the_same_period from_the_same_month on_the_same_quarter on_the_same_period over_the_same_period compared_with_the_same_quarter compared_with_the_same_period compared_to_the_same_quarter compared_to_the_same_period annually annualised_from on_year on-year",
    "yoy",
  ],
  [
    "按季 季增 季减 季升 季跌 季比 较上季 较上季度 较上一季 较上一季度 比上季 比上季度 较第一季 较第二季 较第三季 较前季 按季度",
    "qoq",
  ],
  [
    "quarter-on-quarter quarter_on_quarter qoq q-o-q q/q quarter-over-quarter from_the_previous_quarter from_a_quarter_earlier from_the_prior_quarter on_quarter",
    "qoq",
  ],
  [
    "按月 月增 月减 月升 月跌 较上月 比上月 较上个月 比上个月 较前月 月比 month-on-month month_on_month mom m-o-m m/m month-over-month from_the_previous_month from_a_month_earlier from_the_prior_month on_month",
    "mom",
  ],
  [
    "按周 周增 周减 周升 周跌 较上周 比上周 较前周 week-on-week week_on_week wow w/w from_a_week_earlier from_the_previous_week",
    "wow",
  ],
  [
    "按日 日增 日减 较前日 较前一日 较昨日 较上一交易日 较前一交易日 较上日 day-on-day day_on_day d/d from_the_previous_day from_a_day_earlier",
    "dod",
  ],
  [
    "较年初 比年初 较上年末 较去年底 较去年年底 较上年底 较去年末 较年初增 较2024年末 年初至今 今年以来 year-to-date ytd since_the_start_of_the_year from_the_end_of_last_year so_far_this_year",
    "ytd",
  ],
  ["环比 较上期 较前期 比上期 较前一期 sequentially sequential", "sequential"],
];

export const CHANGES = new Vocabulary(WAYS);
export const COMPARISONS = new Vocabulary(BASES);
