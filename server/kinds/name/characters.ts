/** Which characters names are made of and which end them: surnames, characters of transliteration, words that follow. */

export const SINGLE_SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
  "岑温康施洪翟安颜倪牛葛俞章鲁翁庞邢裴柯梅盛霍甯宁麦关伍简欧区冼司连包左鲍傅阮游凌骆祝卓殷纪尤丘仇米习栗单舒屈项纽聂房路乔童柴蓝窦狄焦管兰辛娄季靳华蒙湛岳甘车平步钮符池卞耿谷涂齐古文楚虞";
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  "欧阳 司徒 上官 诸葛 司马 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 南宫 长孙 范徐 张冯 叶刘 陈冯 李梁 梁刘 黎梁 罗陈".split(
    " ",
  ),
);
export const TRANSLITERATED =
  "阿埃艾安奥巴白拜班邦保鲍贝本比彼宾波伯博勃卜布查达戴丹当道德登邓迪蒂丁东杜顿多恩尔法范菲芬费弗福夫富盖冈高戈格葛根古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾简杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷黎理里丽利莉廉列林琳龙卢鲁路伦罗洛吕" +
  "马玛迈麦曼芒毛梅门蒙米密敏明摩莫姆穆纳娜奈南内尼涅宁纽努诺欧帕派潘庞培佩蓬皮平珀朴普奇齐恰乔切钦琼丘屈热仁荣茹瑞若撒萨塞桑瑟森沙莎山尚舍绍申什圣施史士舒斯苏索塔泰坦汤唐陶特滕提田汀廷通图托瓦万汪威韦维温翁沃乌武西希锡夏显香肖谢辛欣休许雅亚扬耶叶伊因英尤约泽扎詹章珍芝朱兹祖佐" +
  "朔京契弥卿贺锦哲连孔厄璐娅妮茜黛蕾芙薇丝雪绮";
/** Characters that may stand right behind a person's name and hardly in it. */
export const FOLLOWING =
  "倡拟表认强宣昨今还都均或料冀预透接出发抵访率签主获任担赴会见通致同下上续再又周其因为至自到共暂过结进列分坦直呼质批警回应介提先当后前作首晚早近有讲谈告重忆笑感促吁承否反补解离去来";
/** Those that no given name has. */
export const NEVER_GIVEN = "在于也亦则和与及将说称指的就是等从由把被并对向曾已";

const flag = (characters: string): Uint8Array => {
  const flags = new Uint8Array(0x10000);
  for (const character of characters) flags[character.charCodeAt(0)] = 1;
  return flags;
};
const SURNAMES = flag(SINGLE_SURNAMES);
const TRANSLITERATION = flag(TRANSLITERATED);
const FOLLOWERS = flag(FOLLOWING + NEVER_GIVEN);
const ENDERS = flag(NEVER_GIVEN);

export const isSurname = (unit: number): boolean => SURNAMES[unit] === 1;
export const isDoubleSurname = (pair: string): boolean => DOUBLE_SURNAMES.has(pair);
export const isTransliteration = (unit: number): boolean => TRANSLITERATION[unit] === 1;
export const mayFollowName = (unit: number): boolean => FOLLOWERS[unit] === 1;
export const endsName = (unit: number): boolean => ENDERS[unit] === 1;

/** Where a run of characters that foreign names are written with ends, dots between names included. */
export function transliterationEnd(folded: string, start: number): number {
  let end = start;
  while (end < folded.length) {
    const unit = folded.charCodeAt(end);
    const isDot = unit === 0xb7 || unit === 0x30fb || unit === 0x2022 || unit === 0x2027;
    if (!isTransliteration(unit) && !(isDot && end > start)) break;
    end++;
  }
  return end;
}
