/** Measure words: what a Chinese count is of. A Han numeral below ten counts only before one of them. */
import { Vocabulary } from "./vocabulary.ts";

/** Counting alone: 三家, 两款. */
const PLAIN =
  "个 家 款 宗 例 人次 人 位 名 只 间 项 种 条 件 份 张 台 部 辆 架 艘 座 栋 幢 户 口 头 匹 场 批 轮 笔 股 手 席 处 所 支 枝 篇 首 字 句 页 册 本 层 重 门 类 样 类型 对 双 套 组 排 队 群 班 枚 颗 粒 瓶 箱 包 袋 桩 起 堂 课 届 期 次 回 趟 遍 步 票 单 户次 辆次 架次 班次 剂 剂次 针 幅 盒 杯 碗 根 串 束 朵 棵 株 滴 片 扇 顶 把 声 顿 封 枪 发 炮 节 集 章 则 段 条腿 家公司 家企业 方面 大类 大 强 连冠 连跌 连升 连涨 连阳 连板 线城市 枚次 点建议 点要求 点意见 成员国";

/** Before one of these, 一 and other numerals below ten are part of a word and count nothing: 一方面, 两手准备. */
export const MEASURES = new Vocabulary<true>([[PLAIN, true]]);

/** 一家 counts where it is stressed or set against another number: 仅一家, 只有一款, 不到一个. */
export const STRESSES = new Vocabulary<true>([
  ["仅 只有 仅有 唯有 只 只剩 仅剩 仅余 不到 不足 超过 逾 少于 多于 至少 最多 只得 只占", true],
]);
