/** What firms, houses and papers of the trade are called in Chinese and in English: so that an English draft of Chinese sources names the same ones. */
import { nameKey } from "./key.ts";

/** Each row one house: its Chinese names, Simplified, and behind | its English ones. A former name is another: 蚂蚁金服. */
const HOUSES = [
  // Fintech and lending
  "蚂蚁集团 蚂蚁|ant group",
  "支付宝|alipay",
  "微众银行|webank",
  "网商银行|mybank",
  "陆金所控股 陆金所|lufax holding,lufax",
  "奇富科技|qifu technology,qifin holdings,qfin",
  "信也科技|finvolution group,finvolution",
  "乐信|lexinfintech,lexin",
  "度小满|du xiaoman",
  "马上消费|mashang consumer,mashang",
  "京东科技|jd technology",
  "京东|jd.com,jd",
  "众安在线 众安|zhongan",
  "富途|futu",
  "老虎证券|tiger brokers,up fintech",
  "拉卡拉|lakala",
  "连连数字|lianlian digitech",
  "中国银联 银联|unionpay,china unionpay",
  "恒生电子|hundsun technologies,hundsun",
  "同花顺|hithink royalflush,hithink,royalflush",
  "东方财富|east money,eastmoney",
  "大智慧|shanghai dzh",
  "万得|wind information",
  "金证股份|kingdom sci-tech",
  // Banks, insurers, brokers
  "工商银行 工行|icbc",
  "建设银行 建行|china construction bank,ccb",
  "农业银行 农行|agricultural bank of china,abc",
  "中国银行 中行|bank of china",
  "交通银行 交行|bank of communications,bocom",
  "招商银行 招行|china merchants bank,cmb",
  "浦发银行|shanghai pudong development bank,spd bank",
  "汇丰|hsbc",
  "恒生银行|hang seng bank",
  "渣打|standard chartered",
  "花旗|citigroup,citibank,citi",
  "摩根大通|jpmorgan chase,jpmorgan",
  "高盛|goldman sachs",
  "摩根士丹利 大摩|morgan stanley",
  "瑞银|ubs",
  "中国平安 平安集团 平安|ping an insurance,ping an",
  "中国人寿|china life",
  "友邦保险 友邦|aia group,aia",
  "中信证券|citic securities",
  "中金公司 中金|china international capital,cicc",
  // Exchanges and authorities
  "港交所 香港交易所|hong kong exchanges and clearing,hkex",
  "上交所|shanghai stock exchange",
  "深交所|shenzhen stock exchange",
  "金管局 香港金融管理局|hong kong monetary authority,hkma",
  "证监会|securities and futures commission,china securities regulatory commission",
  "人民银行 中国人民银行|people's bank of china,pboc",
  "币安|binance",
  "欧易|okx",
  "火币|htx,huobi",
  "芝麻开门|gate.io",
  // Technology
  "腾讯|tencent",
  "阿里巴巴 阿里|alibaba group,alibaba",
  "百度|baidu",
  "字节跳动|bytedance",
  "华为|huawei",
  "小米|xiaomi",
  "美团|meituan",
  "网易|netease",
  "搜狐|sohu",
  "新浪|sina",
  "360集团 奇虎360 三六零|360 group,qihoo 360,qihoo",
  "商汤|sensetime",
  "科大讯飞|iflytek",
  "智谱|zhipu ai,zhipu",
  "月之暗面|moonshot ai,moonshot",
  "深度求索|deepseek",
  "微软|microsoft",
  "谷歌|google",
  "英伟达 辉达|nvidia",
  "苹果|apple",
  "特斯拉|tesla",
  "台积电|tsmc",
  // Media and research
  "彭博社 彭博|bloomberg",
  "路透社 路透|reuters",
  "财新|caixin",
  "新华社|xinhua",
  "艾瑞咨询|iresearch",
  "易观|analysys",
  "赛迪顾问|ccid consulting,ccid",
  "毕马威|kpmg",
  "普华永道|pwc",
  "德勤|deloitte",
  "麦肯锡|mckinsey",
  "波士顿咨询|boston consulting group,bcg",
  "高德纳|gartner",
];

const FORMS = new Map<string, readonly string[]>();
for (const row of HOUSES) {
  const [chinese, english] = row.split("|") as [string, string];
  const keys = [...chinese.split(" "), ...english.split(",")].map(nameKey);
  for (const key of keys) FORMS.set(key, keys);
}

/** Keys of a house's names in both languages; empty where the table has none such. */
export function housesCalled(key: string): readonly string[] {
  return FORMS.get(key) ?? FORMS.get(key.replace(OF_KIND, "")) ?? NONE;
}

/** What is said of a house behind its name. */
const OF_KIND = /(?:group|holdings?|technolog(?:y|ies)|bank|securities|inc|corp|集团|控股|公司|科技|银行)$/;
const NONE: readonly string[] = [];
