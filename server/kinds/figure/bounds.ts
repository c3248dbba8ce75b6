/** Words beside a figure that loosen it. */
import type { Bound } from "./figure.ts";
import { type Row, Vocabulary } from "./vocabulary.ts";

const BEFORE: readonly Row<Bound>[] = [
  // Words that only end like a bound; 不过七个月 is no longer than that, and just that.
  [
    "不过 只不过 仅不过 最近 附近 邻近 临近 相近 就近 靠近 远近 条约 合约 预约 纽约 违约 签约 节约 契约 履约 租约 续约 制约 要约 邀约 特约 扩大至 增大至 加大至 go_up_to went_up_to goes_up_to going_up_to",
    "exact",
  ],
  // 过 behind a verb says that it was done: 通过3项议案, 去过30个国家.
  [
    "通过 经过 透过 度过 渡过 办过 去过 到过 来过 看过 见过 有过 做过 干过 用过 发过 说过 讲过 谈过 买过 卖过 投过 任过 当过 获过 得过 拿过 受过 出过 开过 打过 写过 读过 学过 试过 提过 收过 付过 借过 签过 审过 查过 走过 路过 住过 换过 改过 碰过 熬过 放过 错过 尝过 吃过 玩过 演过 拍过 搞过 设过 建过 请过 问过 访过 接过 交过 赢过 输过",
    "exact",
  ],
  ["约 大约 约为 约有 约合 约占 约莫 大概 大概有 大致 估计 估算 预计约 左近 接近于 差不多 合共约 共约 料约", "about"],
  [
    "about around approximately approx. roughly some circa c. ca. an_estimated estimated ~ ≈ in_the_region_of on_the_order_of about_a",
    "about",
  ],
  ["近 将近 接近 逼近 贴近 几近 近乎 迫近 几达 几乎 直逼", "nearly"],
  ["nearly almost close_to approaching just_under just_shy_of just_below not_quite", "nearly"],
  [
    "逾 超 超过 超过了 超逾 超越 逾越 突破 突破了 大于 高于 多于 多过 高过 好过 大过 破 冲破 升破 升穿 涨破 站上 跨过 过 已过 早过 胜过 不止 不只 高出 高逾 多逾 长逾 达逾 > ＞ 逾近",
    "over",
  ],
  [
    "more_than over above exceeding exceed exceeds exceeded greater_than higher_than in_excess_of upwards_of north_of just_over surpassing surpassed surpass topped topping tops beyond larger_than better_than longer_than older_than well_over a_little_over",
    "over",
  ],
  ["不足 不到 少于 低于 未及 小于 不满 未满 不及 未达 未到 少过 低过 跌破 失守 跌穿 跌至不足 < ＜ 仅不足", "under"],
  ["less_than under below fewer_than lower_than smaller_than short_of south_of younger_than shorter_than", "under"],
  [
    "至少 最少 不少于 不低于 不小于 不下 不下于 最低 起码 不亚于 大于等于 大于或等于 大于或者等于 大于_或_等于 ≥ >= 等于或大于 不短于 不得少于 不得低于",
    "atLeast",
  ],
  [
    "at_least no_less_than not_less_than no_fewer_than a_minimum_of minimum_of as_much_as_at_least greater_than_or_equal_to more_than_or_equal_to equal_to_or_more_than equal_to_or_greater_than not_fewer_than",
    "atLeast",
  ],
  [
    "最多 至多 不超过 不多于 不高于 不大于 最高 上限 不逾 不超 高达 多达 顶多 小于等于 小于或等于 小于或者等于 小于_或_等于 ≤ <= 等于或小于 不得超过 不得高于 长达 以内的",
    "atMost",
  ],
  [
    "at_most up_to no_more_than not_more_than as_much_as as_many_as as_high_as a_maximum_of maximum_of less_than_or_equal_to equal_to_or_less_than a_cap_of capped_at not_exceeding within",
    "atMost",
  ],
];

const BEHIND: readonly Row<Bound>[] = [
  ["左右 上下 前后 许 开外 不等 or_so or_thereabouts give_or_take", "about"],
  ["有余 有多 出头 之多 + plus", "over"],
  [
    "以上 或以上 及以上 或者以上 (含)以上 (含)及以上 之上 起 起步 起跳 或更多 or_more or_above or_over or_greater or_higher and_above and_more and_over and_up or_longer at_least",
    "atLeast",
  ],
  [
    "以下 或以下 及以下 之下 以内 之内 封顶 为限 或更少 or_less or_below or_under or_fewer or_lower and_below at_most",
    "atMost",
  ],
  ["不到 不足 未满", "under"],
];

/** Words that stand before a figure. 多达 and 高达 say how high it reaches. */
export const BOUNDS_BEFORE = new Vocabulary(BEFORE);

/** Words that stand behind a figure, its unit or its measure word. */
export const BOUNDS_BEHIND = new Vocabulary(BEHIND);
