/** What looks like a date and is none: names, events, codes, scores, clock times, lengths, amounts, idioms, documents. */
import type { DateExample } from "./example.ts";

const chinese = (texts: string): DateExample[] =>
  texts
    .trim()
    .split("\n")
    .map((text) => ({ text: text.trim(), reads: [] }));

const english = (texts: string): DateExample[] => chinese(texts).map((example) => ({ ...example, language: "en" }));

/** Years within the names of events, standards and documents. */
const NAMES = `
  2024世界支付大會
  「香港金融週展2025」
  施政報告2024
  今日頭條
  今日資本領投
  明日之後周年慶
  明天系舊部
  周大福分店
  周六福上市
  周生生
  周一鳴出席
  時代周報
  21世紀經濟報道
  世紀互聯
  五月天演唱會
  三月兔工作室
  七七事變
  五四運動
  十月革命
  一季報披露
  四季酒店
  《星河對話》第二季
  今日美國網站
  同日本公司合作
  當天津的港口
  一月球探測
  今年輕人
  前年輕時
  同年級學生
  同年齡層
  上周期股回落
  本周刊記者
  本季後賽
  中華文明早期
  《星河對話》（第三季）
  狙擊手周天成
  下周期
  明年輕裝上陣
`;

const LENGTHS = `
  再過 15 日
  相隔 20 日
  四個月
  98天
  三年
  歷時三年
  歷時近三年
  時隔兩月
  三年級
  半年時間
  30日內
  60日均線
  連續7日
  20日游
  七日年化
  3日前瞻
  一周一次
  每周五
  逢周四休市
  一周年
  二十周年
  十年如一日
  5年期國債
  近5年期債券
  2年期與10年期
  兩千年歷史
  千年古城
  三天打魚
  廿四小時
  每年
  每月
  按月
  按季
  按年
  同比
  環比
  第七天
  第三年
  這一年
  十二個月的存款
  期限1年
  為期兩周
  年化收益
  月薪
  日均
  季後
  周邊地區
  周期
  日圓
  日經指數
  年齡
  年度報告
  年報
  月球
  季節
  週轉率
  旬
  提前兩年完成
  以上三年
  先後四日
  隨後兩日
  連升7日
  連跌4日後
  結束5日跌勢
  只有3日半市
  樓價連升2周後回軟
  選後的六個候選人
`;

const AMOUNTS = `
  2000元
  1950億元
  1000-2500元
  升至2013.03點
  2013.03元
  12345678
  99999999
  20231345
  股份代號0700
  192.168.255.255
  1.1.30版
  3.5%
  3比2
  10:30
  上午9時30分
  24/7
  2024.5萬噸
  360集團
  滬深300
  標普500
  5nm製程
  90後
  00後員工
  三分之一
  二十點六
  一點都不好
  零點五
  十分
  一日千里
  同日而語
  2,024人
  第2024號文件
  13月
  0月
  32日
  0日
  138-2010-2015
  2024年輕人調查
  100年薪
  15年
  24年
  四季如春
  二季
  第五季
  第0季度
  第八季
  Q5
  Q0
  H3
  3H25
  2Q5
  百年老店
  周八
  星期八
  上周期
  一百零一
  1500
  2018看起來
  2023世界人工智能
  全年無休
  三年中
  一年底薪
  一年初
`;

const WORDS = `
  進一步
  前三名
  前十大
  上三檔
  下一步
  後一位
  首個平台
  頭兩家
  第一大股東
  第二曲線
  最後三家
  附近兩家
  接近3年
  大年糕
  農歷
  民國
  令和
  康熙字典
  上世紀
  本世紀
  20世紀
  末日
  初步
  月台
  日語
  今次
  明確
  昨非
  前景
  後市
  當局
  本公司
  同意
  翌
  週轉
`;

const ENGLISH = `
  I may be there.
  May the force be with you.
  Theresa may resign.
  They march on.
  jan
  mar
  The sun rose.
  He sat down.
  They wed.
  Lo Park and Sun Li Museum
  the second half
  first half
  1-2-3
  25:12
  1:1 meeting
  4:3 aspect ratio
  version 1.10.30
  A4 A5
  3 adults
  2012-14
  8/32/2014
  18/13/2022
  80-32-89-89
  555-1212
  +86 138-2010-2015
  Pay ABC 2000
  up to date equipment
  at any time
  Have a great month.
  for the year
  all week
  each quarter
  every Monday
  second place
  third-largest
  first rate
  seventh heaven
  last words
  next door
  this one
  past performance
  coming soon
  following advice
  a few
  one by one
  two thirds
  three twenty
  10-K
  ABC-12345
  Basel III
  the 2024 Larkfield Forum
  Larkfield 2000
  more than 2000 people
  it sold 2021 new homes
  over 1900 shops
  2000 units
  1950 engineers
  $2020
  $12
  1999.5
  2,024
  12,2023
  year-over-year
  quarter-on-quarter
  month-to-month
  day trading
  weekly
  monthly
  decadent
  Septuagint
  Augustine
  Maybe
  Marchioness
  Junebug
  Decent
  Octopus
  Fridays
  mondayish
  tomorrowland
  xyesterday
  H100 chips
  Q10 pills
  iPhone 15
  GPT-4
  S&P 500
  5G
  A350
  COP30
  3nm
  fy
  fiscal discipline
  financial year
  14 weeks later
  a second month in the job
  within two weeks
  for three months
  the first time in two years
  built in two years
  early adopters
  late payments
  mid cap
  end users
  start date
  beginning now
  the same idea
  spring roll
  ninety nine
  eighty
  o'clock
  half a dozen
  quarter pounder
  a week
  a year
  an hour ago
  15 hours
`;

export const LEFT_ALONE: readonly DateExample[] = [
  ...chinese(NAMES),
  ...chinese(LENGTHS),
  ...chinese(AMOUNTS),
  ...chinese(WORDS),
  ...english(ENGLISH),
];
