/** What single characters of folded text mean inside a numeral. */

/** What a character can be in a numeral; 0 is nothing. */
export const NONE = 0;
export const ARABIC = 1;
export const HAN_DIGIT = 2;
/** 十 百 千 */
export const HAN_UNIT = 3;
/** 万 亿 兆 */
export const HAN_SCALE = 4;
/** 廿 卅 卌 */
export const HAN_TENS = 5;
/** 几 数: some, where a digit would stand. */
export const HAN_SOME = 6;

/** Written forms by value; the later ones are those of cheques, which also occur in ordinary words (陆地, 参加, 收拾). */
const DIGITS = ["零〇", "一壹弌", "二两贰弍俩", "三叁参弎", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
const UNITS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const FORMAL = "壹贰叁参弎弍弌肆伍陆柒捌玖拾佰仟俩";

const ROLE = new Uint8Array(0x10000);
const VALUE = new Uint8Array(0x10000);
const IS_FORMAL = new Uint8Array(0x10000);

for (let digit = 0; digit < 10; digit++) {
  set(String(digit), ARABIC, digit);
  for (const character of DIGITS[digit]!) set(character, HAN_DIGIT, digit);
}
for (const [character, power] of Object.entries(UNITS)) set(character, HAN_UNIT, power);
for (const [character, power] of Object.entries(SCALES)) set(character, HAN_SCALE, power);
for (const [character, value] of Object.entries(TENS)) set(character, HAN_TENS, value);
for (const character of "几数") set(character, HAN_SOME, 0);
for (const character of FORMAL) IS_FORMAL[character.charCodeAt(0)] = 1;

function set(character: string, role: number, value: number): void {
  ROLE[character.charCodeAt(0)] = role;
  VALUE[character.charCodeAt(0)] = value;
}

/** The part that a code unit plays in a numeral: one of the constants above. NaN, past a text's end, plays none. */
export const roleOf = (unit: number): number => ROLE[unit] ?? NONE;

/** A digit's value, or the power of ten of a unit or scale: 3 for 三, 4 for 万. */
export const worthOf = (unit: number): number => VALUE[unit] ?? 0;

/** 壹, 陆, 拾: forms that count only beside other numerals or before money. */
export const isFormal = (unit: number): boolean => IS_FORMAL[unit] === 1;

export const isArabic = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** a–z; folded text has no capitals. */
export const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

export const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;

/** Where the next character stands that is no blank. */
export function skipBlanks(folded: string, at: number): number {
  let next = at;
  while (folded.charCodeAt(next) === 0x20) next++;
  return next;
}

/** 千克, 兆瓦, 百分点: whether 千, 兆 or 百 here belongs to a unit and not to the number. */
export function isPrefixAt(folded: string, at: number): boolean {
  if (folded.startsWith("百分点", at)) return true;
  const follows = folded[at + 1];
  return follows !== undefined && (PREFIXED[folded[at]!]?.includes(follows) ?? false);
}

const PREFIXED: Readonly<Record<string, string>> = { 千: "克米瓦卡伏赫帕焦", 兆: "瓦赫帕焦伏字", 百: "帕" };
