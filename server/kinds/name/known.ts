/**
 * Names that finance desks write every day and that no ending gives away: 滙豐, 港鐵, 標普. Folded. What a newsroom or
 * its sources know besides comes from the lexicon.
 */
import type { NameRole } from "../kind.ts";
import type { Found } from "./found.ts";

export const EVERYDAY_ROWS: Readonly<Partial<Record<NameRole, string>>> = {
  company:
    "汇丰 汇控 汇丰控股 渣打 渣打香港 恒生银行 中银 中银香港 东亚银行 工银亚洲 高盛 瑞银 瑞信 大摩 小摩 摩根大通 摩根士丹利 花旗 巴克莱 野村 麦格理 里昂 星展 星展香港 大华 富瑞 美银 美国银行 富国银行 德意志银行 法巴 法国巴黎银行 " +
    "中金 中信证券 国泰君安 海通 华泰 广发证券 工商银行 建设银行 农业银行 中国银行 交通银行 招商银行 邮储银行 国家开发银行 工行 建行 农行 中行 交行 招行 平安 中国平安 中国人寿 友邦 友邦保险 保诚 宏利 安联 安盛 " +
    "腾讯 阿里 阿里巴巴 百度 京东 美团 小米 快手 网易 字节跳动 抖音 滴滴 拼多多 哔哩哔哩 微博 携程 华为 联想 中兴 比亚迪 蔚来 理想汽车 小鹏 吉利 特斯拉 宁德时代 台积电 中芯国际 中芯 三星 三星电子 索尼 软银 丰田 日产 本田 " +
    "苹果 谷歌 微软 亚马逊 脸书 英伟达 英特尔 高通 奈飞 甲骨文 推特 波音 空中巴士 空客 国泰 国泰航空 港航 东航 南航 国航 港铁 九巴 城巴 中电 港灯 煤气 长和 长实 新地 恒地 恒基地产 新世界 新世界发展 信和 信置 九仓 九龙仓 太古 会德丰 华懋 " +
    "领展 嘉里 电能实业 电讯盈科 数码通 和记电讯 中国移动 中国联通 中国电信 中移动 中联通 中电信 中海油 中石油 中石化 中国石油 中国石化 中海外 中国海外 华润 碧桂园 恒大 万科 世茂 世茂集团 融创 龙湖 招商局 东方海外 周大福 蚂蚁集团 蚂蚁 支付宝 微信 度小满 陆金所 陆金所控股 " +
    "奇富科技 恒生电子 信也科技 马上消费 乐信 众安 微众银行 网商银行 京东科技 科大讯飞 商汤 旷视 第四范式 搜狐 新浪 360集团 币安 彭博 路透 晨星 星巴克 麦当劳 迪士尼 可口可乐 沃尔玛 辉瑞 摩德纳 药明康德 药明生物 舜宇光学 瑞声科技 信义光能 苏富比 佳士得 " +
    "茅台 贵州茅台 五粮液 泡泡玛特 安踏 李宁 海底捞 小猪民宿 国家电网 南方电网",
  institution:
    "联储局 美国联储局 美联储 欧央行 欧洲央行 英伦银行 英国央行 日本央行 日本银行 南韩央行 人民银行 中国人民银行 瑞士央行 加拿大央行 澳洲央行 世界银行 国际货币基金组织 亚洲开发银行 国际清算银行 金管局 证监会 中国证监会 港交所 积金局 保监局 廉政公署 地政总署 发展局 运输署 房委会 房协 " +
    "旅发局 贸发局 生产力局 科学园 数码港 机管局 市建局 医管局 消委会 监警会 竞委会 强积金 选管会 财委会 财库局 入境处 海关 警务处 惩教署 消防处 卫生署 天文台 劳工处 统计处 差估署 国家统计局 统计局 财政部 商务部 外交部 国防部 工信部 发改委 国家发改委 住建部 农业农村部 交通运输部 生态环境部 科技部 教育部 公安部 民政部 司法部 " +
    "国资委 卫健委 国家卫健委 国家医保局 银保监会 金融监管总局 国家外汇管理局 外管局 国务院 港澳办 中联办 国台办 中宣部 中央军委 全国人大 全国人大常委会 全国政协 中汽协 乘联会 中国信通院 标普 标普全球 穆迪 惠誉 联合国 世卫组织 世卫 世贸组织 欧盟 东盟 北约 阿盟 非盟 国际原子能机构 白宫 五角大楼 国会山 克里姆林宫 哈马斯 真主党 胡塞武装 " +
    "艾瑞咨询 艾媒咨询 易观 灼识咨询 弗若斯特沙利文",
  person:
    "习近平 李强 赵乐际 王沪宁 蔡奇 丁薛祥 李希 韩正 王毅 何立峰 特朗普 拜登 贺锦丽 万斯 鲁比奥 布林肯 耶伦 贝森特 鲍威尔 马斯克 普京 泽连斯基 马克龙 朔尔茨 默茨 苏纳克 施纪贤 冯德莱恩 拉加德 岸田文雄 石破茂 高市早苗 尹锡悦 李在明 莫迪 内塔尼亚胡 " +
    "埃尔多安 杜鲁多 特鲁多 卡尼 古特雷斯 李家超 陈国基 陈茂波 林定国 许正宇 丘应桦 邓炳强 孙玉菡 陈美宝 余伟文 夏宝龙 黄仁勋 马云 马化腾 雷军 任正非 李彦宏 周鸿祎 张朝阳",
  media:
    "新华社 中新社 彭博社 路透社 法新社 美联社 共同社 韩联社 塔斯社 中央社 央视 央视快评 香港电台 港台 无线 有线 凤凰卫视 澎湃 财新 界面 第一财经 证券时报 证券日报 上海证券报 中国证券报 经济日报 明报 信报 星岛 东方日报 商业秀 金融时报 华尔街日报 纽约时报 日经",
};

interface KnownRow {
  readonly name: string;
  readonly role: NameRole;
}

/** Whether a folded name is one of them. */
export const isEveryday = (name: string): boolean =>
  BY_HEAD.get(name.charCodeAt(0))?.some((row) => row.name === name) ?? false;

const BY_HEAD = new Map<number, KnownRow[]>();
for (const [role, names] of Object.entries(EVERYDAY_ROWS) as [NameRole, string][]) {
  for (const name of new Set(names.split(" "))) {
    const head = name.charCodeAt(0);
    BY_HEAD.set(
      head,
      [...(BY_HEAD.get(head) ?? []), { name, role }].sort((a, b) => b.name.length - a.name.length),
    );
  }
}
const IS_HEAD = new Uint8Array(0x10000);
for (const head of BY_HEAD.keys()) IS_HEAD[head] = 1;

export function readEveryday(folded: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (IS_HEAD[folded.charCodeAt(at)] === 0) continue;
    const known = BY_HEAD.get(folded.charCodeAt(at))!.find(({ name }) => folded.startsWith(name, at));
    if (known === undefined || isInsideWord(folded, at, known.name)) continue;
    const end = at + known.name.length;
    found.push({ start: at, end, role: known.role, foundBy: "form" });
    at = end - 1;
  }
  return found;
}

/** Of 平安, 理想, 苹果 and their like the plain word is commoner: what stands behind has to speak for the name. */
function isInsideWord(folded: string, at: number, name: string): boolean {
  if (!ALSO_WORDS.has(name)) return false;
  const after = folded.slice(at + name.length, at + name.length + 2);
  return !/^(?:[：:︰（(、，]|公[司布告]|集团|控股|表示|称|宣|料|升|跌|急|一度|发|推|股|去|上|首|第|全|中|的?[0-9a-z])/.test(
    after,
  );
}

export const ALSO_WORDS: ReadonlySet<string> = new Set(
  "平安 苹果 阿里 海通 软银 蚂蚁 本田 三星 中行 建行 交行 农行 工行 招行 南航 东航 国航 国泰 煤气 中电 信和 长和 长实 新地 恒地 太古 彭博 路透 界面 日经 明报 港台 无线 有线 海关 花旗 里昂 大摩 小摩 大华 宏利 李宁 高通 新世界 甲骨文 易观 科技部 科学园 央视 小米 快手 吉利 美团 茅台 微信 晨星 野村 辉瑞 理想汽车 房协".split(
    " ",
  ),
);
