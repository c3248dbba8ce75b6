/** Names of firms, places, models and indices with numerals in them, and English that only sounds like a figure. */
import { lines } from "./example.ts";

export const NAMES = lines(`
  西九的劇場落成
  4️⃣ 渡頭翻新
  26/27學年起加開夜校
  7.21事件之後
  “5·20”的講話
  論壇2024周日開幕
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

export const ENGLISH = lines(`
  One of the banks left
  No one answered
  Otters reach the last 16 of the Heron Cup
  It was a last-eight tie
  Lowe is in the final four
  A match of 3x3 basketball
  A 4x100m relay
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
