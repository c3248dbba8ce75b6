/** What holds numerals and states no figure, a text a line. What the tables of words list is held word by word in a test. */
import { en, type FigureExample, of } from "./example.ts";

const lines = (texts: string): string[] =>
  texts
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "");

const IDIOMS = lines(`
  這件事十分重要
  公司進一步擴張
  市場一直觀望
  一些用戶離開
  一起推出錢包
  一旦獲批便上線
  一向審慎
  一般認為
  一味追求規模
  一併公布
  一齊出席
  一切照舊
  一律暫停
  一度停牌
  一律不予受理
  統一口徑
  唯恐落後
  萬一失敗
  千萬不要轉帳
  千方百計籌資
  千載難逢的機會
  千家萬戶受惠
  萬眾矚目
  萬事俱備
  百年老店
  百家爭鳴
  百發百中
  百花齊放
  站在十字路口
  十萬火急
  十有八九會輸
  九牛一毛
  八仙過海
  七上八下
  七嘴八舌
  亂七八糟
  六神無主
  五花八門
  五光十色
  四分五裂
  四面楚歌
  四捨五入之後
  四通八達
  三番四次警告
  三心兩意
  三言兩語
  三三兩兩的客人
  兩全其美
  兩面不討好
  二話不說
  一舉兩得
  一石二鳥
  一波三折
  一成不變的做法
  一五一十交代
  一日千里
  接二連三退出
  說一不二
  獨一無二的牌照
  數一數二的券商
  舉一反三
  不三不四
  丟三落四
  低三下四
  朝三暮四
  隔三差五
  顛三倒四
  約法三章
  再三強調
  半斤八兩
  半信半疑
  半途而廢
  事倍功半
  一知半解
  成千上萬的人
  成百上千的人
  十足把握
  十全十美
  三十而立
  不惑之年
  千篇一律的回覆
  一年一度的大會
  一年到頭
  三天兩頭停機
  五十步笑百步
  七七八八
  八九不離十
  一線生機
  一錘定音
  一帆風順
  一蹴而就
  一鼓作氣
  萬變不離其宗
`);

const INDEFINITE = lines(`
  一位知情人士透露
  一名分析師認為
  一家公司回應
  一個例子
  一種可能
  一項安排
  一方面要防風險
  另一方面要發展
  一系列措施
  一批新品
  一場角力
  這一年很難
  每一家都一樣
  同一天
  某一個部門
  任何一方
  每人一張
  下一步是擴容
  新一輪融資
  一次過付清
  一對一輔導
  一站式服務
  一體化平台
  一條龍服務
  逐一核對
  之一是成本
  第一時間回應
  第一線員工
  第三方支付
  第三方機構
  第二曲線
  第一產業
`);

const NAMES = lines(`
  萬科的債券
  零售業務
  四川分行
  三亞分行
  陸金所的客戶
  百度的地圖
  三六零的公告
  360集團的公告
  奇虎360的公告
  58同城的公告
  零一萬物的模型
  三隻松鼠的年報
  七匹狼的年報
  十月稻田的年報
  五糧液的年報
  一汽的年報
  六福珠寶的年報
  九號公司的年報
  八佰伴的年報
  千禾味業的年報
  百濟神州的年報
  萬達廣場
  兆豐銀行
  億緯鋰能
  長三角的銀行
  珠三角的銀行
  台北101的租金
  四大行的股價
  四大會計師行
  標普500走高
  標普500指數期貨
  滬深300走高
  中證500走高
  上證50走高
  科創50走高
  恒生科技指數走高
  納斯達克100走高
  日經225走高
  羅素2000走高
  富時100走高
  財富500強企業
  中國500強企業
  A350的訂單
  C919的訂單
  波音737的訂單
  GPT-4的回答
  H100的供應
  iPhone 15的銷量
  Windows 11的用戶
  COP30的議程
  B20的議程
  G7的議程
  G20峰會
  5G的基站
  4K的螢幕
  Web3的錢包
  B2B的業務
  Web 3.0的錢包
  工業4.0的轉型
  90後的客戶
  85後的創辦人
  00後的消費
  八十後的消費
  23條的立法
  二十三條的立法
  十四五規劃
  十五五規劃
  十二五期間
  二十國集團
  雙十一的銷量
  六一八的銷量
  618大促
  315晚會
  七一酒會
  五一黃金周
  二次元社區
  二手樓市
  二線城市
  三四線城市
  一線城市
  三農貸款
  三方協議
  兩岸關係
  兩地互通
  兩會期間
  兩融餘額
  半導體設備
  半官方機構
  零工經濟
  零知識證明
  零信任架構
  百強榜單
  三包服務
  三公消費
  三桶油走強
  巴塞爾協議III
  IFRS 9的影響
  ISO 27001認證
  IPv6改造
  T+1交收
  T+0回轉
  D+0結算
  N+1補償
  2.0版上線
  1.5版上線
  v2.3.1上線
  (00700)
  (600519.SH)
  (0700.HK)
  09988.HK走低
  股份代號：3690
  證券代碼 300750
  代碼688981
`);

const PLACES_IN_TEXTS = lines(`
  見第3頁
  見第22條
  見第571章
  見第4.2節
  第5號報告
  附註12
  附錄3
  圖表7
  編號1024
  案號2024
  電話2822 1234
  熱線：2822 1234
  致電+852 2822 1234
  傳真：2822-5678
  查詢電話 400-820-8820
  郵編100031
  航班CX880
  5號樓
  10號線
  3號文
  60天線
  20日線
  https://qingtong.example/a/2024/33?id=77
  見 https://qingtong.example/2024 網頁
  版本12
  房間1204號
  1、青桐支付
  2. 青桐支付
  (3)青桐支付
  一、青桐支付
  三、青桐錢包
`);

const TIMES = lines(`
  會議10:30開始
  會議上午10時30分開始
  會議下午3點開始
  晚上八點開始
  三點一刻開始
  九點半開始
  16時21分公布
  2023年的年報
  2023年7月的年報
  7月6日公布
  7月的年報
  第三季的年報
  第2季度的年報
  2024/25年度的年報
  2023-07-06公布
  2023/7/6公布
  7/6/2023公布
  2021-2023年
  2019至2024年
  1月至6月
  90年代的投資者
  九十年代的投資者
  二十一世紀的銀行
  21世紀的銀行
  2023世界支付大會
  2024中國支付年會
  二零二三年的年報
  二〇二五年的年報
  星期三公布
  周五公布
  初一開市
  24/7運作
  7×24小時運作
  996的員工
`);

const VERBS = lines(`
  升幅收窄
  成立公司
  成員增加
  成功上市
  成本上漲
  成交縮減
  分拆上市
  分店增加
  倍增計劃
  折價配售
  點評業績
  角色改變
  毛利上升
  元老離任
  起訴公司
  百分比變化
  百分點的差異
  零件短缺
  零部件短缺
  負責人回應
  超過預期
  不少於預期
  多家公司
  數家公司
  若干家公司
  幾家公司
  好幾個月
  多年來
  數年前
  無數用戶
  許多用戶
  億元大案
  單位：萬元
  單位：百萬元
  億級
  翻身
  雙方同意
  雙重上市
  單一股東
  首批用戶
  首次公開招股
  首日掛牌
  首席執行官
  前日公布
  前景不明
  前提不變
  頭部機構
  頭寸不足
  唯品會走高
  半年報出爐
  半成品出口
  上半年業績
  下半年業績
  前後受阻
  約萬科
  簽約萬達
  通過萬維網
`);

const ENGLISH = lines(`
  One of the banks left
  No one answered
  One can hope
  It is one thing to say so
  Everyone agreed
  The one that left
  On the one hand it grew
  One day it will list
  The first half was slow
  The second quarter was slow
  A third party paid
  First of all, it grew
  For a second time it failed
  At first glance it grew
  It was a first-class year
  Two-way trading
  The Big Four auditors
  The Big Tech firms
  The Magnificent Seven fell
  The Group of Seven met
  The Group of Twenty met
  The S&P 500 fell
  The Nasdaq 100 fell
  The FTSE 100 fell
  The Russell 2000 fell
  The CSI 300 fell
  The Nikkei 225 fell
  A Fortune 500 company
  GPT-4 answered
  The A350 flew
  COP30 opened
  The G20 met
  The H100 sold out
  A B2B lender
  A 5G network
  A 4K screen
  Windows 11 shipped
  An iPhone 15 sold
  A 737 MAX order
  Basel III rules
  A 401(k) plan
  A 10-K filing
  An 8-K filing
  Form 20-F
  IFRS 9 rules
  ISO 27001 rules
  Section 13 applies
  Article 23 applies
  Chapter 11 protection
  Note 12 applies
  Page 14 says so
  Room 1204
  Flight CX880
  Route 66
  Tel. 2822 1234
  phone: 2822-1234
  ticker 0700
  (NYSE: QTP)
  0700.HK fell
  At 10:30 it opened
  At 3 pm it opened
  At 11am it closed
  At 4 o'clock it closed
  In 2023 it grew
  By 2030 it will grow
  In July 2023 it grew
  On July 6 it grew
  On 6 July it grew
  Since 2019 it has grown
  In the 1990s it grew
  In 2021-2023 it grew
  In 2024/25 it grew
  Version 2.3.1 shipped
  v2.3 shipped
  https://qingtong.example/2024/12
  Twenty-four seven service
  A nine-to-five job
  Area 51
  Seven-Eleven stores
  "Wallets First" policy
  24/7 service
  Several lenders left
  Many lenders left
  Dozens of lenders left
  Hundreds of lenders left
  Millions of users left
  A hundredfold
  Once a year it meets
  A year ago it grew
  A week later it grew
  A day trader
  A year-end bonus
  Full-year profit
  A month-end rush
  Half-time
  The latter half grew
  A quarter of 2024
  The quarter of last year
  An ordinary share
  Another lender left
  All lenders left
  A full bank
  Also a bank
  The couple left
  A tenth-floor office
  It won hands down
  It rose to fame
  Up and down
  T+1 settlement
  A dot-com firm
  Second thoughts
  Second-hand cars
`);

export const LEFT_ALONE: readonly FigureExample[] = [
  ...[...IDIOMS, ...INDEFINITE, ...NAMES, ...PLACES_IN_TEXTS, ...TIMES, ...VERBS].map((text) => of(text)),
  ...ENGLISH.map((text) => en(text)),
];
