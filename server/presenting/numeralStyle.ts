/** Writes a value the way a draft writes its figures: digits or Han numerals, full or half width, its scale, its commas. */
import Big from "big.js";
import { fold } from "../text/fold.ts";
import { readNumeral } from "../text/numerals/read.ts";
import type { Language } from "../text/sentence.ts";
import type { Span } from "../text/span.ts";

/** The numeral in a figure's words, with how it is written. */
export interface WrittenNumeral extends Span {
  readonly value: Big;
  readonly form: "digits" | "han";
  readonly isFullWidth: boolean;
  readonly hasCommas: boolean;
  /** What multiplies it, as written: 萬, 億, " million", bn; empty for none. */
  readonly scale: string;
  readonly power: number;
}

/** "US$1.25bn" → 1.25 with scale bn, at 3. Null where no single numeral of a known form stands in the words. */
export function numeralIn(words: string): WrittenNumeral | null {
  const folded = fold(words);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(folded);
  return digits === null ? hanNumeralIn(folded) : digitsIn(words, folded, digits.index, digits[0]);
}

function digitsIn(words: string, folded: string, start: number, digits: string): WrittenNumeral | null {
  const end = start + digits.length;
  const scaled = SCALE_BEHIND.exec(folded.slice(end));
  const scale = SCALES.find(({ forms }) => forms.includes(scaled?.[1] ?? ""));
  const scaleEnd = end + (scaled?.[0].length ?? 0);
  if (/\d/.test(folded.slice(scaleEnd))) return null;
  const power = scale?.power ?? 0;
  return {
    start,
    end: scaleEnd,
    value: new Big(digits.replaceAll(",", "")).times(new Big(10).pow(power)),
    form: "digits",
    isFullWidth: /[０-９]/.test(words.slice(start, end)),
    hasCommas: /\d,\d{3}/.test(digits),
    scale: words.slice(end, scaleEnd),
    power,
  };
}

function hanNumeralIn(folded: string): WrittenNumeral | null {
  for (let start = /^[百千万]分之/.test(folded) ? 3 : 0; start < folded.length; start++) {
    const numeral = readNumeral(folded, start);
    if (numeral === null) continue;
    const { end, value, form, high, isVague, isOver } = numeral;
    if (form !== "han" || high !== null || isVague || isOver) return null;
    return { start, end, value, form, isFullWidth: false, hasCommas: false, scale: "", power: 0 };
  }
  return null;
}

/** Null where the value cannot be written in this way without losing of it. */
export function writeNumeral(value: Big, like: WrittenNumeral, language: Language): string | null {
  if (value.lt(0)) return null;
  if (like.form === "han") return inHan(value, language);
  const { scale, power } = fittingScale(value, like, language);
  const scaled = value.div(new Big(10).pow(power));
  if (!scaled.times(new Big(10).pow(power)).eq(value)) return null;
  const digits = scaled.toFixed();
  const grouped = like.hasCommas || (language === "en" && like.value.lt(1000)) ? withCommas(digits) : digits;
  return (like.isFullWidth ? fullWidth(grouped) : grouped) + scale;
}

interface Scale {
  readonly power: number;
  /** Folded. */
  readonly forms: readonly string[];
  readonly written: Readonly<Record<Language, string>>;
}

const SCALES: readonly Scale[] = [
  {
    power: 12,
    forms: ["万亿", "兆", "trillion", "tn", "trn"],
    written: { "zh-Hant": "萬億", "zh-Hans": "万亿", en: " trillion" },
  },
  { power: 9, forms: ["billion", "bn", "b"], written: { "zh-Hant": "", "zh-Hans": "", en: " billion" } },
  { power: 8, forms: ["亿"], written: { "zh-Hant": "億", "zh-Hans": "亿", en: "" } },
  { power: 6, forms: ["million", "mn", "m"], written: { "zh-Hant": "", "zh-Hans": "", en: " million" } },
  { power: 4, forms: ["万"], written: { "zh-Hant": "萬", "zh-Hans": "万", en: "" } },
  { power: 3, forms: ["thousand", "k", "千"], written: { "zh-Hant": "", "zh-Hans": "", en: "" } },
];

const SCALE_BEHIND = /^ ?(万亿|兆|亿|万|千|(?:trillion|billion|million|thousand|trn|tn|bn|mn|b|m|k)(?![a-z]))/;

/** The draft's own scale while it leaves few digits before it, else the largest that does; none if the draft had none. */
function fittingScale(value: Big, like: WrittenNumeral, language: Language): { scale: string; power: number } {
  const most = language === "en" ? 1000 : 10_000;
  const isPlain = (power: number): boolean => (power === 0 ? like.power === 0 : isFewDigits(value, power, most));
  if (isPlain(like.power)) return like;
  const scales = SCALES.filter(({ written }) => written[language] !== "");
  const fitting = scales.filter(({ power }) => isPlain(power)).sort((a, b) => b.power - a.power)[0];
  return fitting === undefined ? { scale: "", power: 0 } : { scale: fitting.written[language], power: fitting.power };
}

/** At least 1 and below `most` before the scale, with at most four decimals. */
function isFewDigits(value: Big, power: number, most: number): boolean {
  const scaled = value.div(new Big(10).pow(power));
  return scaled.gte(1) && scaled.lt(most) && scaled.round(4).eq(scaled);
}

const withCommas = (digits: string): string => {
  const [whole, decimals] = digits.split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

const fullWidth = (digits: string): string =>
  digits.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const HAN_DIGITS = "零一二三四五六七八九";
const HAN_UNITS = ["", "十", "百", "千"];

/** 23000000 → 二千三百萬, 3.5 → 三點五; null beyond 億億. */
function inHan(value: Big, language: Language): string | null {
  const [whole, decimals] = value.toFixed().split(".") as [string, string?];
  if (whole.length > 16) return null;
  const [point, wan, yi] = language === "zh-Hans" ? ["点", "万", "亿"] : ["點", "萬", "億"];
  const groups = ["", wan, yi, wan! + yi!];
  let written = "";
  let isGap = false;
  for (let g = Math.ceil(whole.length / 4) - 1; g >= 0; g--) {
    const digits = whole.slice(Math.max(0, whole.length - 4 * g - 4), whole.length - 4 * g);
    if (Number(digits) === 0) {
      isGap = written !== "";
      continue;
    }
    const needsZero = written !== "" && (isGap || digits.startsWith("0"));
    written += (needsZero ? "零" : "") + hanGroup(Number(digits), written === "") + groups[g];
    isGap = false;
  }
  if (written === "") written = "零";
  return decimals === undefined
    ? written
    : written + point + [...decimals].map((digit) => HAN_DIGITS[Number(digit)]).join("");
}

/** 1–9999; 十二 for 12 where nothing stands before it. */
function hanGroup(group: number, isFirst: boolean): string {
  const digits = [...String(group)].map(Number);
  let written = "";
  let isGap = false;
  digits.forEach((digit, i) => {
    if (digit === 0) {
      isGap = true;
      return;
    }
    written += (isGap ? "零" : "") + HAN_DIGITS[digit] + HAN_UNITS[digits.length - 1 - i];
    isGap = false;
  });
  return isFirst && written.startsWith("一十") ? written.slice(1) : written;
}
