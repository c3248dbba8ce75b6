/** Currencies by the words and signs that newspapers use for them, before and behind the amount. */
import { type Row, Vocabulary } from "./vocabulary.ts";

/** ISO 4217, or what the text leaves open: "元", "$", "¥"; "BTC" and other tokens by their ticker. */
export interface Currency {
  readonly unit: string;
  /** What one is worth in the unit: 0.01 for 仙. Absent for the unit itself. */
  readonly times?: string;
}

const of = (unit: string, times?: string): Currency => (times === undefined ? { unit } : { unit, times });

const BEHIND: readonly Row<Currency>[] = [
  ["元 圆 块 块钱 元整 圆整 元正 圆正 元钱", of("元")],
  [
    "人民币 元人民币 块人民币 人民币元 元rmb 块rmb rmb cny yuan chinese_yuan renminbi yuan_renminbi 元(人民币)",
    of("CNY"),
  ],
  ["kuai", of("CNY")],
  ["美元 美金 美圆 美刀 美币 元美金 元美元 元(美元) usd us_dollar us_dollars u.s._dollar u.s._dollars", of("USD")],
  ["united_states_dollar united_states_dollars american_dollars us$ 美元现金", of("USD")],
  ["dollar dollars bucks buck $", of("$")],
  [
    "港元 港币 港纸 港圆 元港币 元港元 元(港元) hkd hk_dollar hk_dollars hong_kong_dollar hong_kong_dollars hk$ 蚊",
    of("HKD"),
  ],
  ["新台币 台币 元新台币 元台币 新台币元 台币元 twd ntd nt_dollars new_taiwan_dollars taiwan_dollars", of("TWD")],
  ["日元 日圆 日币 元日币 元日圆 円 jpy yen japanese_yen", of("JPY")],
  ["欧元 eur euro euros €", of("EUR")],
  ["英镑 镑 gbp pound pounds pounds_sterling british_pounds sterling quid £", of("GBP")],
  ["韩元 韩圆 韩币 韩圜 韩圜元 krw won korean_won south_korean_won ₩", of("KRW")],
  ["瑞士法郎 瑞郎 chf swiss_franc swiss_francs", of("CHF")],
  ["澳元 澳币 澳大利亚元 aud australian_dollars a$", of("AUD")],
  ["加元 加币 加拿大元 cad canadian_dollars c$", of("CAD")],
  ["新加坡元 新元 坡元 新加坡币 新币 坡币 sgd singapore_dollars s$", of("SGD")],
  ["澳门元 澳门币 葡币 mop patacas", of("MOP")],
  ["纽元 纽币 纽西兰元 新西兰元 nzd new_zealand_dollars", of("NZD")],
  [
    "令吉 林吉特 马币 马来西亚令吉 马来西亚林吉特 myr ringgit ringgits rm malaysian_ringgit malaysian_ringgits",
    of("MYR"),
  ],
  ["malaysia_ringgit malaysia_ringgits", of("MYR")],
  ["泰铢 泰币 thb baht", of("THB")],
  ["越南盾 越盾 vnd dong", of("VND")],
  ["印尼盾 印尼卢比 idr rupiah", of("IDR")],
  ["菲律宾比索 披索 php philippine_pesos", of("PHP")],
  ["卢比 印度卢比 印度卢布 inr rupee rupees rs indian_rupees ₹ ரூ", of("INR")],
  ["卢布 俄罗斯卢布 rub rouble roubles ruble rubles ₽", of("RUB")],
  ["里拉 土耳其里拉 lira turkish_lira", of("TRY")],
  ["雷亚尔 巴西雷亚尔 brl reais", of("BRL")],
  ["比索 peso pesos", of("peso")],
  ["墨西哥比索 mxn mexican_pesos", of("MXN")],
  ["兰特 南非兰特 zar rand", of("ZAR")],
  ["瑞典克朗 sek swedish_kronor", of("SEK")],
  ["挪威克朗 nok norwegian_kroner", of("NOK")],
  ["丹麦克朗 dkk danish_kroner", of("DKK")],
  ["沙特里亚尔 里亚尔 sar riyal riyals rial rials", of("SAR")],
  ["迪拉姆 阿联酋迪拉姆 aed dirham dirhams", of("AED")],
  ["科威特第纳尔 kwd kuwaiti_dinar kuwaiti_dinars", of("KWD")],
  ["第纳尔 dinar dinars", of("dinar")],
  ["卡塔尔里亚尔 qar", of("QAR")],
  ["埃及镑 egp egyptian_pound egyptian_pounds egyptianpound egyptianpounds l.e l.e. geneh", of("EGP")],
  ["黎巴嫩镑 lbp lebanese_pound lebanese_pounds", of("LBP")],
  ["谢克尔 新谢克尔 ils shekel shekels", of("ILS")],
  ["格里夫纳 uah hryvnia hryvnias", of("UAH")],
  ["列弗 bgn", of("BGN")],
  ["图格里克 mnt tugrik tugriks", of("MNT")],
  ["法郎 franc francs french_francs", of("franc")],
  ["马克 deutsche_marks", of("DEM")],
  ["₡", of("CRC")],
  ["₾", of("GEL")],
  ["比特币 个比特币 枚比特币 btc 个btc 枚btc bitcoin bitcoins", of("BTC")],
  ["以太币 枚以太币 以太坊 枚以太坊 eth 枚eth ether", of("ETH")],
  ["usdt 枚usdt 泰达币", of("USDT")],
  ["usdc 枚usdc", of("USDC")],
  ["角 毛 毛钱", of("元", "0.1")],
  ["分 分钱", of("元", "0.01")],
  ["毫 毫子", of("HKD", "0.1")],
  ["仙 港仙 港分", of("HKD", "0.01")],
  ["美分 美仙 us_cents", of("USD", "0.01")],
  ["人民币分 分人民币", of("CNY", "0.01")],
  ["欧分 euro_cents", of("EUR", "0.01")],
  ["便士 pence penny pennies p", of("GBP", "0.01")],
  ["cent cents ¢", of("$", "0.01")],
  ["sen sens", of("MYR", "0.01")],
  ["聪 satoshi satoshis", of("satoshi")],
  ["musd", of("USD", "1000000")],
  ["meur", of("EUR", "1000000")],
  ["mgbp", of("GBP", "1000000")],
];

const BEFORE: readonly Row<Currency>[] = [
  ["$", of("$")],
  ["us$ us_$ u.s.$ u.s._$ u.s_$ usd$ usd 美元 美金", of("USD")],
  ["hk$ hk_$ hkd hkd$ 港币 港元 港币$", of("HKD")],
  ["nt$ twd ntd nt_$ 新台币 台币", of("TWD")],
  ["rmb cny cny¥ rmb¥ cn¥ 人民币", of("CNY")],
  ["¥ ￥", of("¥")],
  ["jpy jp¥ 日圆 日元 日币", of("JPY")],
  ["€ eur 欧元", of("EUR")],
  ["£ gbp 英镑", of("GBP")],
  ["₩ krw 韩元", of("KRW")],
  ["chf sfr 瑞郎", of("CHF")],
  ["a$ au$ aud aud$ 澳元", of("AUD")],
  ["c$ c_$ ca$ cad cad$ 加元", of("CAD")],
  ["s$ sg$ sgd sgd$ 新加坡元 坡元", of("SGD")],
  ["nz$ nzd nzd$", of("NZD")],
  ["mop mop$ 澳门元", of("MOP")],
  ["r$ brl", of("BRL")],
  ["mex$ mxn$ mxn", of("MXN")],
  ["rm myr malaysian_ringgit malaysia_ringgit ringgit", of("MYR")],
  ["rs rs. inr ₹", of("INR")],
  ["rub ₽", of("RUB")],
  ["thb ฿", of("THB")],
  ["vnd ₫", of("VND")],
  ["idr rp", of("IDR")],
  ["php ₱", of("PHP")],
  ["₺", of("TRY")],
  ["zar", of("ZAR")],
  ["sek", of("SEK")],
  ["nok", of("NOK")],
  ["dkk", of("DKK")],
  ["ils ₪", of("ILS")],
  ["uah ₴", of("UAH")],
  ["aed", of("AED")],
  ["sar", of("SAR")],
  ["qar", of("QAR")],
  ["kwd", of("KWD")],
  ["egp", of("EGP")],
  ["₡", of("CRC")],
  ["₿ btc", of("BTC")],
];

/** Behind the amount, subunits among them: 100 yuan, 30元, 81港仙. */
export const CURRENCIES_BEHIND = new Vocabulary(BEHIND);

/** Before the amount: US$, HK$, RMB, 人民币. */
export const CURRENCIES_BEFORE = new Vocabulary(BEFORE);

/** A currency named beside 元: 新台币177.1亿元 is in TWD. */
export const isOpen = (unit: string): boolean => unit === "元" || unit === "$" || unit === "¥";
