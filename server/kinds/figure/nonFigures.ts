/**
 * Words and names with numerals in them that state no figure, by kind. Folded: Simplified, half width, lower case; `_`
 * stands for a blank. Only words are listed here that the rules would otherwise read: 十足, 四川, 万科, 零售 and 半导体
 * are left alone because nothing in them is counted.
 */

/** 一 that belongs to the word before it, so that 另一年 is no length and 统一个 no count. */
const ONE_BEHIND =
  "统一 单一 同一 专一 之一 万一 每一 这一 那一 另一 某一 任一 哪一 此一 前一 后一 下一 上一 新一 划一 逐一 归一 合一 如一 若一 不一 第一 有一 百里挑一 数一数二 独一无二 天下第一 举一反三 说一不二 二合一 三合一 三一 星期一 周一 礼拜一 初一 高一 大一 五一 六一 七一 八一";

const IDIOMS =
  "八字没一撇 八字还没一撇 说一千道一万 一亩三分地 三十年河东 三十年河西 十年河东 十年河西 千头万绪 三分相似 三分像 七分像 三分运气 七分努力 三分天注定 七分靠打拼 三天打鱼 两天晒网 十万八千里 三人成虎 三七二十一 四六分账 四六分帐 七年之痒 十年磨一剑 十年树木 百年树人 千年古城 千年古都 千年古镇 千年古刹 一半一半 七老八十 三寸不烂之舌 三把火 三只小猪 四大皆空 十三太保 二把手 一寸光阴 一寸金 万分之一的希望 五五开 五五波 三七开 四六开 一成不变 一年一度 一波三折 一五一十 一日千里 一角 一天天 一天到晚 一年到头 一年之计 一年半载 十分 十有八九 十之八九 百尺竿头 百家争鸣 百年大计 百年老店 百年一遇 千年一遇 千千万万 千家万户 千篇一律 千载难逢 千里 千里马 千里迢迢 成千上万 成百上千 成千上百 十字 十字路口 十万火急 十年如一日 两头 两手 两手准备 两两 两样 两点一线 三番四次 三番五次 三三两两 三天两头 三年五载 三十而立 三头六臂 四处 四分五裂 四两拨千斤 朝三暮四 颠三倒四 丢三落四 不三不四 五花八门 五十步笑百步 七七八八 半斤八两 九牛一毛 九成九 隔三差五 接二连三 约法三章 百发百中 百折不挠 八仙过海 另一半 半壁江山 再三 归零 清零 零件 零部件 百分点 百分比 百分制 万万";

/** Dates, feasts, ages and plans that go by a number. */
const OCCASIONS =
  "双十 双十一 双十二 双11 双12 双10 六一八 618 6.18 6·18 五四 六四 重阳九 三伏 十二五 十三五 十四五 十五五 五年计划 五年规划 二十大 二十四节气 二十世纪 二十一世纪 21世纪 二十年代 三十年代 四十年代 五十年代 六十年代 七十年代 八十年代 九十年代 两千年 百年 七十后 八十后 九十后 9·11 911事件 9/11 3·15 315晚会 985 211工程 996 007 24/7 24x7 7x24 7×24小时 7*24小时 20-20";

/** What is called by a number and its noun: 二手 is not two hands, 三元 may be a place. */
const CALLED =
  "五大湖 三大运营商 八百壮士 九九六 一二九 九一八 七天无理由 一二三线 二三线 三四线 百分之百担保 二手 一二手 二次元 二次创业 二元 二元论 二人转 二部 三部曲 两口子 三角 长三角 珠三角 大三角 五角大楼 三元 三元里 三方面 三包 三轮车 三桶油 四大行 四大银行 四大会计师 四大发明 四人帮 一线城市 二线城市 三线城市 三四线城市 十八般 十二码 12码 十二生肖 三十六计 六六 九九 八股 八角 八仙 百强 百强榜 500强 2000强 23条 二十三条 1031 二十国集团 20国集团 百年基业";

const COMPANIES_AND_PLACES =
  "西九 西九龙 百度 百里 十里 三里屯 三棵树 三只松鼠 七匹狼 八佰伴 零一万物 三大电信商 三六零 360集团 360创始人 360董事长 360总裁 360公司 360安全 36氪 奇虎360 360数科 360金融 腾讯360 58同城 58到家 51信用卡 37互娱 7-eleven 7-11 711便利店 3m公司 7天酒店 7天连锁 99酒店 1688 12306 12315 110报警 120急救 101大楼 台北101 一千零一夜 十万个为什么 八千里路";

/** Techniques, standards, forms and models. */
const TECHNOLOGY =
  "1g 2g 3g 4g 5g 5.5g 6g 4k 8k 2k 2b wi-fi_6 wi-fi_7 wifi_6 windows_10 windows_11 737_max 工业4.0 industry_4.0 web_3.0 web_2.0 新冠19 巴塞尔协议3 ifrs_9 ifrs_15 ifrs_16 ifrs_17 hkfrs_9 hkfrs_17 10-k 10-q 8-k 6-k 20-f 401(k) 401k 403(b) 529_plan";

const ENGLISH =
  "50-50 five_stars five-star ten_out_of_ten 10_out_of_10 2_cents my_two_cents nine_times_out_of_ten ten_to_one cloud_nine three-way eleventh_hour forty_winks 20/20_vision 20/20_hindsight whole_nine_yards thanks_a_million one_in_a_million two_cents birds_with_one_stone two_birds two_heads two_sides_of_the_same_coin three_cheers high_five take_five six_feet_under six_of_one eight_ball catch-22 catch_22 formula_1 day_one zero_hour ground_zero ten-foot_pole six-pack two-tier three-dimensional two-dimensional two-faced four-wheel two-wheel three-pronged two-pronged million-dollar_question 64,000-dollar_question behind_the_eight net-zero net_zero zero-sum zero_tolerance one_day sixth_sense second_thoughts second_nature first_aid fifth_avenue big_two big_three big_four big_five magnificent_seven seven_sisters ten_commandments twenty-four_seven nine-to-five two-way four-letter three_gorges five_eyes group_of_seven group_of_twenty area_51 seven-eleven two_systems";

/** At a numeral, the longest of them that covers it is passed over whole. */
export const NON_FIGURES = [ONE_BEHIND, IDIOMS, OCCASIONS, CALLED, COMPANIES_AND_PLACES, TECHNOLOGY, ENGLISH]
  .join(" ")
  .split(" ");
