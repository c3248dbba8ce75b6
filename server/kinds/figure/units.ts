/** Units that stand behind a number, with the type of figure that each makes. */
import type { FigureType } from "./figure.ts";
import { type Row, Vocabulary } from "./vocabulary.ts";

export interface Unit {
  readonly type: FigureType;
  readonly unit: string;
  /** What one is worth in the unit: 10 for 成 in percent, 3 for 季度 in months. */
  readonly times?: string;
}

const of = (type: FigureType, unit: string, times?: string): Unit =>
  times === undefined ? { type, unit } : { type, unit, times };

const SHARES: readonly Row<Unit>[] = [
  ["% ﹪ percent per_cent pct pct. pc percentage %% 巴仙", of("percent", "%")],
  ["‰", of("percent", "%", "0.1")],
  ["成", of("percent", "%", "10")],
  ["厘", of("percent", "%")],
  [
    "个百分点 百分点 个百分比点 percentage_point percentage_points pp ppt ppts %_points percent_points pct_points",
    of("points", "pp"),
  ],
  ["基点 个基点 个点子 点子 基本点 个基本点 个bp 个bps bp bps bip bips basis_point basis_points", of("basis", "bp")],
  ["倍 x times fold 倍数", of("multiple", "x")],
  ["点 points point pts", of("index", "point")],
];

const TIMES: readonly Row<Unit>[] = [
  ["年 周年 个年头 载 year years yr yrs", of("duration", "year")],
  ["个月 月 month months mths", of("duration", "month")],
  ["个季度 个季 季 quarters", of("duration", "month", "3")],
  ["周 星期 个星期 礼拜 个礼拜 个周 week weeks wk wks", of("duration", "week")],
  ["fortnight fortnights", of("duration", "week", "2")],
  ["天 日 个交易日 交易日 个工作日 工作日 个营业日 营业日 昼夜 day days", of("duration", "day")],
  ["trading_day trading_days business_day business_days working_day working_days night nights", of("duration", "day")],
  ["小时 个小时 钟头 个钟头 个钟 hour hours hr hrs", of("duration", "hour")],
  ["分钟 minute minutes min mins", of("duration", "minute")],
  ["刻钟", of("duration", "minute", "15")],
  ["秒 秒钟 second seconds sec secs", of("duration", "second")],
  ["decade decades 个世代", of("duration", "year", "10")],
  ["century centuries 个世纪 世纪", of("duration", "year", "100")],
];

const AGES: readonly Row<Unit>[] = [
  ["岁 周岁 years_old year_old years_of_age", of("quantity", "year old")],
  ["个月大 months_old month_old months_of_age", of("quantity", "month old")],
  ["周大 weeks_old week_old", of("quantity", "week old")],
  ["天大 days_old day_old", of("quantity", "day old")],
];

const MEASURES: readonly Row<Unit>[] = [
  ["毫米 mm millimetres millimeters", of("quantity", "mm")],
  ["厘米 公分 cm centimetres centimeters", of("quantity", "cm")],
  ["米 公尺 m metre metres meter meters", of("quantity", "m")],
  ["公里 千米 km kilometre kilometres kilometer kilometers", of("quantity", "km")],
  ["里 华里", of("quantity", "里")],
  ["纳米 奈米 nm nanometre nanometer nanometers", of("quantity", "nm")],
  ["微米 微米级", of("quantity", "μm")],
  ["picometer picometers", of("quantity", "pm")],
  ["英里 里路 mile miles", of("quantity", "mile")],
  ["海里 nautical_miles", of("quantity", "nautical mile")],
  ["英尺 呎 尺 foot feet ft", of("quantity", "foot")],
  ["英寸 吋 寸 inch inches", of("quantity", "inch")],
  ["码 yard yards", of("quantity", "yard")],
  ["平方米 平米 平方公尺 sqm square_metre square_metres square_meter square_meters m² ㎡", of("quantity", "m²")],
  [
    "平方公里 平方千米 square_kilometre square_kilometres square_kilometer square_kilometers km² km2 sq_km",
    of("quantity", "km²"),
  ],
  ["平方英尺 平方呎 square_foot square_feet sq_ft", of("quantity", "sq ft")],
  ["平方英里 square_mile square_miles", of("quantity", "sq mile")],
  ["立方米 立方 cubic_metre cubic_metres cubic_meter cubic_meters", of("quantity", "m³")],
  ["立方英尺 cubic_foot cubic_feet", of("quantity", "cu ft")],
  ["公顷 hectare hectares", of("quantity", "hectare")],
  ["亩", of("quantity", "亩")],
  ["坪", of("quantity", "坪")],
  ["英亩 acre acres", of("quantity", "acre")],
  ["克 公克 g gram grams gramme grammes", of("quantity", "g")],
  ["毫克 mg milligrams", of("quantity", "mg")],
  ["公斤 千克 kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", of("quantity", "kg")],
  ["斤", of("quantity", "斤")],
  ["两", of("quantity", "两")],
  ["吨 公吨 tonne tonnes t metric_ton metric_tons ton tons mt", of("quantity", "t")],
  ["磅 lb lbs", of("quantity", "lb")],
  ["盎司 安士 ounce ounces oz", of("quantity", "oz")],
  ["克拉 carat carats", of("quantity", "carat")],
  ["升 公升 litre litres liter liters", of("quantity", "L")],
  ["毫升 ml millilitres milliliters", of("quantity", "mL")],
  ["加仑 gallon gallons", of("quantity", "gallon")],
  ["桶 barrel barrels bbl", of("quantity", "barrel")],
  ["蒲式耳 bushel bushels", of("quantity", "bushel")],
  ["cup cups", of("quantity", "cup")],
  ["tablespoon tablespoons", of("quantity", "tablespoon")],
  ["摄氏度 度c °c ℃ degrees_celsius", of("quantity", "°C")],
  ["华氏度 °f ℉ degrees_fahrenheit", of("quantity", "°F")],
  ["度 ° degree degrees", of("quantity", "°")],
  ["rad radians", of("quantity", "rad")],
  ["瓦 w watt watts", of("quantity", "W")],
  ["千瓦 kw kilowatt kilowatts", of("quantity", "kW")],
  ["兆瓦 mw megawatt megawatts", of("quantity", "MW")],
  ["吉瓦 gw gigawatt gigawatts", of("quantity", "GW")],
  ["度电 千瓦时 kwh kilowatt_hours", of("quantity", "kWh")],
  ["兆瓦时 mwh megawatt_hours", of("quantity", "MWh")],
  ["吉瓦时 gwh gigawatt_hours", of("quantity", "GWh")],
  ["太瓦时 twh terawatt_hours", of("quantity", "TWh")],
  ["伏 伏特 volt volts", of("quantity", "V")],
  ["马力 匹马力 hp horsepower", of("quantity", "hp")],
  ["赫兹 赫 hz hertz", of("quantity", "Hz")],
  ["ghz 吉赫", of("quantity", "GHz")],
  ["mhz 兆赫", of("quantity", "MHz")],
  ["kb", of("quantity", "kB")],
  ["mb megabyte megabytes 兆字节", of("quantity", "MB")],
  ["gb gigabyte gigabytes", of("quantity", "GB")],
  ["tb terabyte terabytes", of("quantity", "TB")],
  ["pb petabyte petabytes", of("quantity", "PB")],
  ["mbps", of("quantity", "Mbps")],
  ["gbps", of("quantity", "Gbps")],
  ["比特 bit bits", of("quantity", "bit")],
  ["字节 byte bytes", of("quantity", "byte")],
  ["毫秒 ms milliseconds", of("quantity", "ms")],
  ["纳秒 ns nanoseconds", of("quantity", "ns")],
  ["公里/小时 km/h kph kmh 公里每小时 千米每小时", of("quantity", "km/h")],
  ["miles_an_hour miles_per_hour mph", of("quantity", "mph")],
  ["卡路里 大卡 千卡 calories kcal", of("quantity", "kcal")],
  ["光年 light_years", of("quantity", "light year")],
  ["标准箱 个标准箱 teu 标箱", of("quantity", "TEU")],
];

const DOZENS: readonly Row<Unit>[] = [["打", of("count", "打", "12")]];

export const UNITS = new Vocabulary([...DOZENS, ...SHARES, ...TIMES, ...AGES, ...MEASURES]);

/** Letters behind digits that stand for a power of ten; `needsMoney` are units of measure elsewhere (250m, 100t). */
export const SCALE_LETTERS = new Vocabulary<{ power: number; needsMoney: boolean }>([
  ["k", { power: 3, needsMoney: false }],
  ["mn mln mil mio", { power: 6, needsMoney: false }],
  ["m mm", { power: 6, needsMoney: true }],
  ["bn bln bil", { power: 9, needsMoney: false }],
  ["b", { power: 9, needsMoney: true }],
  ["tn trn", { power: 12, needsMoney: false }],
  ["t", { power: 12, needsMoney: true }],
  ["cr", { power: 7, needsMoney: false }],
]);
