/** Reads what a text glosses a name with: the same name in another script, or a short form said to be one. */
import type { Found } from "./found.ts";
import { readPost } from "./posts.ts";

/**
 * The gloss right behind a name, as written: Alpha Group of 甲公司（Alpha Group）, 甲公司 of Alpha Group (甲公司), 甲司 of
 * 甲公司（下稱甲司）. Null where brackets hold anything else: a place, a code, a post, an age.
 */
export function glossBehind(text: string, folded: string, { start, end, role }: Found): string | null {
  if (role === "event") return null;
  const bracket = BRACKET.exec(folded.slice(end, end + REACH));
  if (bracket === null) return null;
  const [whole, lead, inner] = bracket as unknown as [string, string | undefined, string];
  const at = end + whole.length - 1 - inner.length;
  const first = inner.split(/[,，、;；/]/, 1)[0]!.trimEnd();
  const gloss = text.slice(at, at + first.length);
  const ofHan = hasHan(folded.slice(start, end));
  if (ofHan === hasHan(first)) return lead !== undefined && SHORT_FORM.test(lead) && isShort(first) ? gloss : null;
  if (NO_GLOSSES.has(first) || readPost(first) !== null) return null;
  return (ofHan ? isLatinName(gloss, role) : isHanName(first)) ? gloss : null;
}

/** In UTF-16 units behind the name. */
const REACH = 80;
const BRACKET =
  /^[”」』"’》]?\s?[(（]\s*((?:以下|下文)?(?:简称|下称|又称|亦称|也称|英文名称|英文名|中文名称|中文名|英文|中文|港译|译名|原名|also known as|known as|hereafter|or)\s*(?:为|是)?\s*[:：]?\s*)?[“「『"]?([^()（）“”「」『』"\n]{2,60})[”」』"]?\s*[)）]/;
const SHORT_FORM = /简称|下称|又称|亦称|也称|known as|hereafter/;

const isShort = (first: string): boolean => first.length <= 12 && !/[0-9:：。《]/.test(first);

/** Every word with a capital, but for the small ones; a person's has two, or more letters than an abbreviation. */
function isLatinName(gloss: string, role: Found["role"]): boolean {
  if (!/^[A-Z\u00c0-\u00de][\p{L}\d&.'’ -]*$/u.test(gloss)) return false;
  if (STOCK_CODE.test(gloss)) return false;
  const words = gloss.split(/[ -]+/);
  if (!words.every((word) => /^[A-Z\u00c0-\u00de\d&]/.test(word) || SMALL_WORDS.has(word))) return false;
  return role === "person" ? /[a-z]/.test(gloss) : gloss.length > 1;
}
/** TSLA.O */
const STOCK_CODE = /^[A-Z\d]+\.[A-Z]{1,2}$/;
const SMALL_WORDS = new Set("of and the for de la von van in on".split(" "));

/** 奇河GPT is one, too. */
const isHanName = (first: string): boolean => /^[\u3400-\u9fff][\u3400-\u9fff·・a-z0-9 -]{1,20}$/.test(first);

/** What brackets behind a name hold besides: places, markets, kinds of things. Folded. */
const NO_GLOSSES = new Set(
  (
    "us usa uk eu un hk prc uae hong_kong china asia europe america japan macau macao taiwan singapore shanghai beijing shenzhen london new_york international group holdings limited company " +
    "ai ipo etf adr esg gdp cpi pmi nyse nasdaq hkex sse szse left right centre center middle file_photo photo pictured above below reuters ap afp rthk " +
    "香港 中国 中国香港 中国内地 内地 澳门 台湾 亚洲 亚太 国际 美国 英国 日本 北京 上海 深圳 广州 新加坡 欧洲 控股 集团 左起 右起 左图 右图 中间 资料图片 资料图 图片 图左 图右 前排 后排 暂译 音译 化名 下同 见图 香港股票代码 股票代码 股份代号 非上市 上市公司 人工智能 已故 时任 前任 现任 女 男"
  )
    .split(" ")
    .map((word) => word.replaceAll("_", " ")),
);

const hasHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
