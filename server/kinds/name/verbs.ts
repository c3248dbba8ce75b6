/** Verbs whose subjects are people and organisations: a name before one ends where the verb begins. Folded. */

const VERBS = (
  "表示 指出 认为 强调 宣布 预计 预期 透露 提出 提到 提及 出席 签署 获得 担任 出任 赴 会见 通过 同意 上任 下令 介绍 警告 批评 回应 率领 率团 发表 发布 公布 主持 主张 " +
  "接受 接见 抵达 访问 前往 到访 呼吁 承认 否认 解释 补充 相信 估计 料 冀 吁 倡 称 说 指 续称 续指 重申 坦言 直言 分析 形容 关注 希望 建议 要求 计划 决定 推出 亮出 端出 " +
  "发起 启动 完成 收购 入股 减持 增持 回购 拟 将 已 也 亦 则 曾 获 与 同 在 致 对 向 就 今 昨 领导 寄语 感谢 巡视 拜会 揭幕 签约 上调 下调 维持 开展 推动 发行 出售 终止 暂停 调查 列 谈 讲 写道 " +
  "升任 升为 晋升 不再 接任 就任 转任 调任 兼任 留任 改任 辞任 辞去 离任 退任 获委任 获聘 获选 正式 当选 辞职 退休 卸任 接替 继任 获任 履新 发言 致辞 讲话 演讲 表态 撰文 警示 告诉 告 坚称 声称 宣称 反驳 谴责 赞扬 称赞 欢迎 支持 反对 拒绝 警 预警 预测 预料 测算 推算 统计 显示 公告 报告指 消息 印发 披露 监测 进一步 继续 分别 均 则 都 还 再 又 并 续 随后 首先 早前 日前"
).split(" ");

const LONGEST = Math.max(...VERBS.map((verb) => verb.length));
const KNOWN = new Set(VERBS);

/** Verbs that say that somebody speaks or announces: enough to make a subject of what stands before. */
export const SPEAKING: ReadonlySet<string> = new Set(
  (
    "表示 指出 认为 强调 宣布 预计 预期 透露 提出 公布 发布 发表 回应 呼吁 承认 否认 解释 补充 相信 估计 料 冀 吁 倡 称 说 指 续称 续指 重申 坦言 直言 分析 形容 建议 坚称 声称 宣称 " +
    "公告 报告指 消息 印发 披露 监测 首先宣布 关注 寄语 批评 警告 预测 预料 谴责 拟 计划 上调 下调 出席 会见 抵达 主持 签署 领导 巡视 拜会"
  ).split(" "),
);

/** Length of the verb that begins here, 0 for none. */
export function verbAt(folded: string, at: number, among: "all" | "speaking" = "all"): number {
  for (let length = Math.min(LONGEST, folded.length - at); length > 0; length--) {
    const word = folded.slice(at, at + length);
    if (!KNOWN.has(word) || (among === "speaking" && !SPEAKING.has(word))) continue;
    if (length === 1 && isInWord(folded, at)) continue;
    return length;
  }
  return 0;
}

/** Verbs of one character that are part of a word here: 可持|续, |指令, 资|料. */
const isInWord = (folded: string, at: number): boolean =>
  (WORDS_ENDED[folded[at]!]?.includes(folded[at - 1] ?? " ") ?? false) ||
  (WORDS_BEGUN[folded[at]!]?.includes(folded[at + 1] ?? " ") ?? false);

const WORDS_ENDED: Readonly<Record<string, string>> = {
  续: "持连陆继手延存",
  料: "资材原饮燃颜塑",
  称: "名职",
  说: "小学",
};
const WORDS_BEGUN: Readonly<Record<string, string>> = { 指: "令引标数定挥战纹导南", 料: "理", 称: "号呼", 说: "法服" };

/** A verb of speaking here, or behind an adverb or a circumstance that begins here: 也宣布, 又說, 在接受採訪時指出. */
export function speaksSoon(folded: string, at: number): boolean {
  if (verbAt(folded, at, "speaking") > 0) return true;
  const adverb = ADVERBS.exec(folded.slice(at, at + 3))?.[0];
  if (adverb === undefined || isInWord(folded, at)) return false;
  if (verbAt(folded, at + adverb.length, "speaking") > 0) return true;
  for (let next = at + 1; next < Math.min(folded.length, at + REACH); next++) {
    if (verbAt(folded, next, "speaking") > 1) return true;
    if (/[，,。；;：:]/.test(folded[next]!)) return false;
  }
  return false;
}

const ADVERBS = /^(?:也|亦|则|还|都|再|又|并|续|在|就|今|昨|随后|首先|早前|日前|进一步|继续|分别|对外|均)/;
const REACH = 16;
