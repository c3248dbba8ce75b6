/** Reads companies, institutions and media in Chinese text by the word that they end in. */

import { isHan } from "../../text/terms.ts";
import type { NameRole } from "../kind.ts";
import { type Found, isBreakAt } from "./found.ts";
import { verbAt } from "./verbs.ts";

/** What such names end in. A suffix of one character asks for two characters before it. */
export const SUFFIXES: Readonly<Record<"company" | "institution" | "media" | "event", string>> = {
  company:
    "科技 集团 控股 银行 证券 保险 股份 公司 电子 生物 能源 汽车 航空 软件 信息 通信 电力 材料 新材 装备 机场 地产 置地 基金 资本 金融 资产 咨询 支付 网络 国际 实业 医药 药业 制药 化工 化学 光学 技术 环保 电气 股权 文化 传媒 超市 物流 重工 钢铁 水泥 食品 乳业 酒业 茅台 智能 机器人 航运 海运 铁路 燃气 水务 数控 合金 光能 半导体 微电子 消费 宝 产险 人寿 财险 信托 期货 投行 央行 人民银行 电器 家居 服饰 时装 生命科技 交易平台",
  institution:
    "委员会 管理局 监管局 统计局 总局 财政部 商务部 外交部 国防部 工信部 教育部 农村部 住建部 交通部 司法部 发改委 卫健委 智库 证监会 银监会 保监会 联储局 储局 美联储 协会 公会 商会 学会 联合会 理事会 议会 议院 大学 学院 研究院 研究所 交易所 法院 检察院 医院 警方 政府 内阁 白宫 五角大楼 总署 署 局 部 委 会 院 所 处 办公室 办公厅 基金会 博物馆 联盟 组织 中心 实验室 工党 共和党 民主党 自由党 汽协 信通院 疾控",
  media: "日报 晚报 时报 早报 周刊 杂志 新闻网 通讯社 新华社 彭博社 路透社 法新社 共同社 社 电视台 电台 快评",
  event:
    "大会 峰会 论坛 博览会 研讨会 高峰会 锦标赛 奥运会 冬奥会 亚运会 残奥会 残运会 世博会 进博会 消博会 广交会 服贸会 运动会 马拉松 发布会 艺术节 电影节",
};

const BY_END = new Map<string, { suffix: string; role: NameRole }[]>();
const MAY_END = new Uint8Array(0x10000);
for (const [role, suffixes] of Object.entries(SUFFIXES) as [NameRole, string][]) {
  for (const suffix of suffixes.split(" ")) {
    const end = suffix.at(-1)!;
    MAY_END[end.charCodeAt(0)] = 1;
    BY_END.set(
      end,
      [...(BY_END.get(end) ?? []), { suffix, role }].sort((a, b) => b.suffix.length - a.suffix.length),
    );
  }
}

/** Whole words that end like a name and are none. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "互联网金融 普惠金融 消费金融 数字金融 绿色金融 供应链金融 券商股权 全部 头部 内部 外部 中部 东部 西部 南部 北部 总部 干部 局部 大部 一部 底部 顶部 颈部 脚部 面部 机会 社会 大会 开会 不会 将会 都会 工会 晚会 聚会 协会 公会 商会 学会 也会 才会 就会 亦会 或会 只会 议会 委会 例会 会 宴会 " +
    "结局 当局 布局 格局 僵局 大局 时局 全局 开局 研究所 场所 交易所 厕所 有所 无所 众所 诊所 派出所 进行 举行 执行 发行 运行 飞行 银行 央行 投行 政府 法院 医院 学院 大学 警方 公司 集团 股份 科技 汽车 金融 保险 " +
    "证券 基金 资本 资产 国际 电子 生物 能源 软件 信息 网络 技术 智能 文化 消费 材料 装备 机场 地产 电力 化工 铁路 新能源 高科技 金融科技 人工智能 股份公司 上市公司 有限公司 子公司 总公司 分公司 全球 中心 组织 联盟 峰会 论坛 " +
    "股东大会 人民代表大会 董事会 监事会 理事会 委员会 全会 年会 发布会 新闻发布会 记者会 座谈会 报告会 办公室 国有资产 总资产 净资产 不良资产 新材料 原材料 大中华 互联网 清洁能源 大部 两部 本部 各部 首部 该部 这部 多部 三部 四部 " +
    "中央银行 商业银行 投资银行 大型银行 多家银行 外资银行 国有银行 私营公司 控股公司 航空公司 石油公司 科技公司 内地银行 公安局 海关总署 社 旅行社 报社 出版社 合作社 通讯社 首都 大气 大学院 相处 好处 坏处 用处 害处 益处 到处 四处 此处 一处 多处 处 部署 签署 " +
    "电视台 电台 日报 时报 周刊 早报 晚报 杂志 联合国 本社 该社 房委 常委 政委 党委 市委 省委 区委 监委 评委 国际 法定 电气 全资 通信 传媒 物流 医药 生命 食品 健康 环保 人寿 航运 乘客 旅客 新科技 新兴科技 创新科技 尖端科技 新技术 新兴技术 高新技术 先进技术 数字技术 科学技术 绿色技术 社会物流 可再生能源 传统能源 绿色能源 传统文化 送院 入院 住院 出院 留院 政治局 常务委员会"
  ).split(" "),
);

/** Characters, and words of two, that a name does not begin before: what stands left of them belongs to the sentence. */
const STOP_CHARACTERS = new Uint8Array(0x10000);
for (const character of "的了与及在对向被由据称将从是到给并也或而就让该其它他她我你这那各某等于因但把每项之后前年月说指获和均已曾又再还令使达共为至跟亦则仍以")
  STOP_CHARACTERS[character.charCodeAt(0)] = 1;
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "表示 指出 宣布 公布 包括 获得 透过 联同 负责 通过 成立 担任 出任 委任 任命 加入 其中 近日 昨日 今日 有关 随着 还有 来自 旗下 附属 全资 收购 入股 投资 联手 携手 委托 要求 批评 称赞 " +
    "发布 发表 上线 研发 自研 开源 访问 会见 出席 参加 前往 离开 支持 这家 下调 上调 维持 进入 推出 部分 全部 相关 主要 最大 第二 第三 首个 首家 第一 所有 垂直 通用 行业 不止 不仅 一处 多处 这个 那个 当地 本地 国内 海外 外资 内资 不少 很多 适合 中小 " +
    "首席 采用 当选 获任 晋升 升任 接任 就任 转任 调任 兼任 留任 改任 辞任 辞去 离任 退任 卸任 出自 提交 推进 用好 考量 提供 现时 开展 实施 加强 制定 促进 建设 完善 保障 逐步 大部 部份 " +
    "协助 协促 邀请 凸显 突显 引入 佩戴 保证 尽快 吸引 拥抱 推动 推行 提升 提振 提高 强化 围绕 着眼 打造 坚持 巩固 培育 违反 转变 理解 批准 强调 实现 欢迎 感谢 衷心 落实 举行 举办 召开 提请 确保 做好 迎来 夺得 刷新 " +
    "收看 收听 承办 接受 接纳 送往 利用 使用 动用 没有 要看 熟练 平衡 增加 更加 有助 准备 帮助 加快 扩大 优化 如何 可能 应当 必须 不能 需要 已经 介入 自己 涉事 更多 拟用 扣除 帮忙 拓展 " +
    "大型 头部 老牌 知名 旧有 原有 新任 现任 前任 时任 总裁 主席 董事 行长 局长 部长 主任 司长 注视 关注 等待 等候 静待 预期 预料 相信 估计 同比 环比 超过 以上 以下 左右 期间 同时 此外 另外 不过 或者 如果 虽然"
  ).split(" "),
);

const LONGEST_BODY = 10;
/** 和 joins two names unless a clause begins with it: 和邦生物. */
const AND = "和".charCodeAt(0);

export function readOrganisations(folded: string): Found[] {
  const found: Found[] = [];
  for (let end = folded.length; end > 1; end--) {
    if (MAY_END[folded.charCodeAt(end - 1)] === 0) continue;
    const organisation = organisationEndingAt(folded, end);
    if (organisation === null) continue;
    found.push(organisation);
    end = organisation.start + 1;
  }
  return found.reverse();
}

/** Length of the word that an organisation's name ends in, 0 for none: 集团 of 海獭集团. Folded. */
export const suffixLength = (name: string): number =>
  (BY_END.get(name.at(-1) ?? "") ?? []).find(({ suffix }) => name.endsWith(suffix))?.suffix.length ?? 0;

function organisationEndingAt(folded: string, end: number): Found | null {
  for (const { suffix, role } of BY_END.get(folded[end - 1]!)!) {
    if (!folded.endsWith(suffix, end)) continue;
    const start = bodyStart(folded, end - suffix.length);
    if (end - start < Math.max(3, suffix.length + 1) || NO_NAMES.has(folded.slice(start, end))) return null;
    if (role === "company" && isFollowedByTrade(folded, start, end, suffix)) return null;
    if (suffix.length === 1 && (NO_NAMES.has(folded.slice(end - 2, end)) || belongsToWord(folded, end))) return null;
    return { start, end, role, foundBy: "form" };
  }
  return null;
}

/** The 社 of 社会, the second 局 of 保安局局长 and 保安局副局长, the 会 of 环保署会: the last character begins or is another word. */
function belongsToWord(folded: string, end: number): boolean {
  const last = folded[end - 1]!;
  if (folded[end] === "长" && (last === folded[end - 2] || folded[end - 2] === "副")) return true;
  if (
    last === "会" &&
    (WILL_BEHIND.test(folded.slice(end - 3, end - 1)) || ORDINARY_VERB.test(folded.slice(end, end + 2)))
  )
    return true;
  return WORDS_BEGUN[last]?.includes(folded[end]!) ?? false;
}

/** Behind these 会 says what will be. */
const WILL_BEHIND = /[署局部处院司者人们方]$|预计|预料|相信|估计|可能|应该|不$|就$|也$/;

/** What only somebody or something does that will: 花车|会以, 信号|会至少. */
const ORDINARY_VERB =
  /^(?:以|至少|出现|亮|令|使|让|有|被|把|更|再|变|带|影响|增加|减少|继续|成为|持续|采用|需要|尽快|尽力|按|视乎|因应|考虑|选择|优先)/;

const WORDS_BEGUN: Readonly<Record<string, string>> = {
  社: "会区工团交",
  委: "员任托派",
  部: "分门署队份位",
  处: "理于分罚境方",
  会: "议员计谈面晤见场",
  局: "势面限部",
  院: "士校线舍落",
  所: "有以谓需属得指带用产作",
};

/** 恒生电子|金融行业: where a whole name stands before a word of its trade, that word belongs to what follows. */
function isFollowedByTrade(folded: string, start: number, end: number, suffix: string): boolean {
  const bodyEnd = end - suffix.length;
  if (bodyEnd - start < 4 || !isHan(folded.charCodeAt(end)) || verbAt(folded, end) > 0) return false;
  return (BY_END.get(folded[bodyEnd - 1]!) ?? []).some(
    (other) => other.role === "company" && other.suffix.length > 1 && folded.endsWith(other.suffix, bodyEnd),
  );
}

/** Walks left from a suffix to where the name begins: 由|螞蟻|集團, 2023世界人工智能|大會. */
function bodyStart(folded: string, suffix: number): number {
  let start = suffix;
  while (start > 0 && suffix - start < LONGEST_BODY) {
    const unit = folded.charCodeAt(start - 1);
    if (!isHan(unit)) return isLatinOrDigit(unit) ? latinStart(folded, start) : start;
    if (STOP_CHARACTERS[unit] === 1 && !(unit === AND && beginsClause(folded, start - 2))) break;
    if (STOP_WORDS.has(folded.slice(start - 2, start)) || isCount(folded, start)) break;
    start--;
  }
  return start;
}

/** Behind a closing mark 和 joins what was quoted to the next. */
const beginsClause = (folded: string, at: number): boolean =>
  isBreakAt(folded, at) && !/[”’」』》〉)）]/.test(folded[at] ?? "");

const isLatinOrDigit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** What is counted begins behind its measure word: 4家|券商, 十大|交易所. */
const MEASURES = new Set([..."家个间所名位条项款只宗批种座级大"]);

const NUMERALS = new Set([..."一二三四五六七八九十百千万两几数多"]);

/** Whether a numeral and its measure word end here: 十家|银行. */
const isCount = (folded: string, end: number): boolean =>
  MEASURES.has(folded[end - 1]!) && NUMERALS.has(folded[end - 2] ?? "-");

/** Digits of a year: 2023世界人工智能大会. */
const YEAR = 4;

/** The LPL of LPL金融, the 360 of 360集团; not the digits of a figure, nor what counts: 20家|公司. */
function latinStart(folded: string, end: number): number {
  let start = end;
  while (start > 0 && isLatinOrDigit(folded.charCodeAt(start - 1))) start--;
  if (folded.charCodeAt(end - 1) <= 0x39 && MEASURES.has(folded[end]!)) return end + 1;
  const isFigure = start > 0 && isHan(folded.charCodeAt(start - 1)) && folded.charCodeAt(start) <= 0x39;
  return !isFigure || end - start === YEAR ? start : end;
}
