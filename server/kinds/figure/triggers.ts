/** Which characters a figure may begin at, so that all others cost one look in a table. */
import { roleOf } from "../../text/numerals/characters.ts";

export const DIGIT = 1;
export const HAN = 2;
export const LETTER = 3;
/** 第 首 唯 独 前 半 翻 减 双 and signs that are figures of their own. */
export const MARK = 4;

export const TRIGGERS = new Uint8Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++) {
  const role = roleOf(unit);
  if (role === 1) TRIGGERS[unit] = DIGIT;
  else if (role !== 0) TRIGGERS[unit] = HAN;
}
for (let unit = 0x61; unit <= 0x7a; unit++) TRIGGERS[unit] = LETTER;
for (const mark of "第首唯独只仅就前头半翻减双单个对点:½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞") TRIGGERS[mark.charCodeAt(0)] = MARK;

/** First two letters of the English words that a figure begins with. */
const PAIRS = "on tw th fo fi si se ei ni te el ze no na nu hu mi bi tr ha qu do to la cr po co an al fu".split(" ");
const STARTS = new Uint8Array(26 * 26);
for (const pair of PAIRS) STARTS[(pair.charCodeAt(0) - 0x61) * 26 + pair.charCodeAt(1) - 0x61] = 1;

/** Whether the word that starts here may be one: a cheap look before the dictionaries are asked. */
export function startsNumberWord(folded: string, at: number): boolean {
  if (folded.charCodeAt(at) === 0x61 && folded.charCodeAt(at + 1) === 0x20) return true;
  const second = folded.charCodeAt(at + 1) - 0x61;
  return second >= 0 && second < 26 && STARTS[(folded.charCodeAt(at) - 0x61) * 26 + second] === 1;
}
