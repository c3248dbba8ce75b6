/**
 * Words that newspapers use for one another, in either language: 恒指 and 恒生指数, 沪指 and 上证综合指数, 纯利 and 净利润. A text
 * that has any form of a row has the row's sense as a term, so that a headline meets the article it was made from.
 */
import type { Span } from "../text/span.ts";
import { type Form, formFinder } from "./forms.ts";

// Each row one sense, its forms folded. A form is a word that hardly means anything else.

/** Who or what figures are said of: indexes, markets, authorities, companies. */
const NAMES: readonly string[] = [
  // Indexes and markets
  "恒指 恒生指数 恒生指數 港股 hsi|hang seng index|hong kong stocks|hong kong shares",
  "科指 恒生科技指数 科技指数|tech index",
  "国指 国企指数 恒生中国企业指数|china enterprises index",
  "道指 道琼斯 道琼工业|dow jones|dow",
  "纳指 纳斯达克 nasdaq",
  "标指 标普500 标准普尔500|s&p 500|standard & poor's 500",
  "沪指 沪股 上证指数 上证综指 上证综合指数|shanghai composite",
  "深成指 深证成指 深证成份指数 深证成分指数 深圳成分指数 深股|shenzhen component",
  "创业板指 创业板指数 创业板 chinext",
  "日股 日经 日经指数 日经平均指数 nikkei",
  "台股 加权指数 台湾加权 taiex",
  "韩股 首尔综合指数 南韩综合指数 kospi",
  "英股 英国富时 富时100 ftse",
  "德股 德国dax dax",
  "法股 法国cac cac",
  "美股|wall street|us stocks",
  "美汇指数 美元指数 美汇|dollar index",
  "债息 债券息率 国债收益率 国债息率 国债孳息率|treasury yield|bond yield",
  "纽约期油 纽约原油 美国原油 wti",
  "布兰特 布伦特 布油 brent",
  "现货金 现货黄金|spot gold",
  "比特币 bitcoin",
  // Authorities
  "人行 人民银行 pboc|people's bank",
  "联储局 美联储 联储 美储|federal reserve|the fed|fed",
  "欧央行 欧洲央行 欧洲中央银行 ecb",
  "英伦银行 英国央行|bank of england",
  "日本央行 日本银行 日银|bank of japan",
  "金管局 金融管理局 hkma",
  "港交所 香港交易所 香港交易及结算所 hkex",
  "证监会 证券及期货事务监察委员会 sfc",
  "财库局 财经事务及库务局",
  "统计处 统计局",
  "文体旅局 文化体育及旅游局",
  "移民局 移民管理局",
  "世卫 世界卫生组织|world health organization",
  "国基会 国际货币基金组织 imf",
  // Companies with a short form that no character of the long one gives away
  "平保 中国平安 平安保险",
  "汇控 汇丰 hsbc",
  "中移动 中国移动|china mobile",
  "中联通 中国联通|china unicom",
  "中电信 中国电信|china telecom",
  "中海油 中国海洋石油 cnooc",
  "中石油 中国石油 petrochina",
  "中石化 中国石化 sinopec",
  "港铁 mtr",
  "国泰航空 国泰 cathay",
  "腾讯 tencent",
  "阿里巴巴 阿里 alibaba",
  "台积电 tsmc",
  "英伟达 辉达 nvidia",
  "特斯拉 tesla",
  "苹果公司 苹果 apple",
  "蚂蚁集团|ant group",
];

/** Words of results, measures and the day's news. */
const WORDS: readonly string[] = [
  // Results
  "纯利 净利 净利润 盈利 溢利 赚 利润|net profit|earnings|profit",
  "亏损 净亏损 转亏 转蚀 蚀 预亏 亏|net loss|loss",
  "营业额 营业收入 营收 收入 收益|revenue|sales|turnover",
  "毛利率|gross margin",
  "派息 股息 末期息 中期息 息 dividend",
  "市值 总市值|market value|market capitalization|market cap",
  "成交额 成交金额 成交量 成交|trading volume|turnover",
  "市占率 市场份额 市占|market share",
  "回购 回购计划 购回 buyback|repurchase",
  "目标价|price target|target price",
  "发行价 招股价 发售价|offer price",
  "集资 募资 筹集 融资|raised|raise",
  "增持 买入 加仓",
  "减持 卖出 沽出 减仓",
  "收市 收报 收盘 低收 高收|closed at|ended at|finished at",
  "半日 中午收市 上午收市 午市收市|midday|morning session",
  "开市 开盘 高开 低开|opened",
  // Measures
  "按年 同比 年增 年减|year on year|year-on-year|yoy|from a year earlier",
  "按月 环比 月增 月减|month on month|month-on-month",
  "按季 季增 季减|quarter on quarter|quarter-on-quarter",
  "通胀 通货膨胀 cpi 消费物价 消费者物价 居民消费价格|inflation|consumer prices",
  "失业率|unemployment rate|jobless rate",
  "国内生产总值 生产总值 gdp|gross domestic product",
  "利率 息率|interest rate|policy rate",
  "减息 降息|rate cut|cut rates",
  "加息 升息|rate hike|raise rates",
  "用户 客户 users customers",
  "确诊 感染 病例|infections|cases",
  "死亡 丧生 遇难 死者 罹难 丧命|killed|died|dead|deaths|death toll",
  "受伤 伤者|injured|wounded",
  "失踪|missing",
  "被捕 拘捕 逮捕|arrested",
  "判囚 监禁 判刑|jailed|sentenced|prison",
  "访港 旅客 游客|visitors|tourists|arrivals",
  "楼价 房价|home prices|property prices",
  "住宅 单位|flats|homes|housing units",
  "星期 礼拜 周|week",
  "首季 第一季 一季度 第1季|first quarter",
  "上半年 中期|first half|half-year|interim",
];

export const SENSES: readonly string[] = [...NAMES, ...WORDS];

const formsIn = formFinder(SENSES);

const termOf = ({ number }: Form): string => `=${number}`;

/** Terms of the senses that a folded text has, the longest form at each place. */
export const sensesOf = (folded: string): string[] => [...new Set(formsIn(folded).map(termOf))];

/** Where indexes, authorities and companies of the table are named. */
export const namesIn = (folded: string): (Span & { readonly term: string })[] =>
  formsIn(folded)
    .filter(({ number }) => number < NAMES.length)
    .map((form) => ({ start: form.start, end: form.end, term: termOf(form) }));
