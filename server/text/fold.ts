/**
 * Folding brings a text to Simplified script, half width and lower case, one UTF-16 unit for one, so that
 * readers match one spelling and every offset holds in both texts. Folded text is never shown to anybody.
 */
import { Locale } from "opencc-js/t2cn";

/** Writings that OpenCC keeps apart and newspapers mix: 爲/為, 臺/台, 裡/裏, 羣/群, 綫/線. */
const VARIANTS = [
  ["爲", "为"],
  ["臺", "台"],
  ["裏", "里"],
  ["裡", "里"],
  ["綫", "线"],
  ["羣", "群"],
  ["峯", "峰"],
  ["匯", "汇"],
  ["滙", "汇"],
] as const;

/** Laid out when the first text is folded: not all that is started folds any. */
let known: Uint16Array | undefined;

/** Same length as `text`, unit by unit; supplementary characters are left as they are. */
export function fold(text: string): string {
  const table = (known ??= foldingTable());
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (table[unit] !== unit) return foldFrom(text, i, table);
  }
  return text;
}

const CHUNK = 8192;

function foldFrom(text: string, first: number, table: Uint16Array): string {
  let folded = text.slice(0, first);
  const units = new Uint16Array(Math.min(CHUNK, text.length - first));
  for (let start = first; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let i = 0; i < length; i++) units[i] = table[text.charCodeAt(start + i)]!;
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = isCaseless(unit) ? unit : lowerHalfWidth(unit);
  foldScript(table);
  return table;
}

/** Han, Hangul and halves of characters, nine in ten of all: to ask each for its lower case takes a program's every start. */
function isCaseless(unit: number): boolean {
  return (unit >= 0x3001 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xf900);
}

/** Ａ → a, １ → 1, 　 → space. Letters whose lower case is longer stay. */
function lowerHalfWidth(unit: number): number {
  if (unit === 0x3000 || unit === 0xa0) return 0x20;
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (half >= 0xd800 && half <= 0xdfff) return half;
  const lower = String.fromCharCode(half).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : half;
}

/**
 * Character by character: phrases are left out, for they would change words (銀行釋出) and lengths. OpenCC's lists are read as
 * they stand: laid out for conversion, which every program would wait for, they cost a fifth of its start.
 */
function foldScript(table: Uint16Array): void {
  for (const list of (Locale.to["cn"] as unknown as readonly (readonly string[])[]).flat()) {
    for (const entry of list.split("|")) {
      const character = entry.charCodeAt(0);
      const isOne = entry.length === 3 && entry[1] === " " && character >= 0x3400 && character <= 0x9fff;
      if (isOne) table[character] = entry.charCodeAt(2);
    }
  }
  for (const [variant, usual] of VARIANTS) table[variant.charCodeAt(0)] = usual.charCodeAt(0);
}
