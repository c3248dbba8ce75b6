/** Bytes to text: by mark, declaration, validity and, between GB18030 and Big5, by which yields the commoner characters. */
import { Unreadable, type Warning } from "./format.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

export interface Declared {
  /** Set by a person: believed. */
  readonly set?: string;
  /** Declared by the file: believed where it fits. */
  readonly declared?: string;
}

/** Throws `Unreadable` for what is no text. The byte order mark is dropped. */
export function decode(bytes: Uint8Array, { set, declared }: Declared = {}): Decoded {
  const marked = markOf(bytes);
  if (marked !== null) return lossy(bytes, marked, declared);
  if (set !== undefined && isKnown(set)) return lossy(bytes, set, undefined);
  const wide = wideOf(bytes);
  if (wide !== null) return lossy(bytes, wide, declared);
  if (hasNul(bytes)) throw new Unreadable("binary");
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", warnings: mismatch("utf-8", declared, utf8) };
  return bestOf(bytes, declared);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

const SAMPLE = 4096;

/** UTF-16 without a mark: the zero bytes of its Latin characters and line ends all stand on one side. */
function wideOf(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length & ~1, SAMPLE);
  let [even, odd] = [0, 0];
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (even + odd === 0 || bytes.length % 2 === 1) return null;
  if (odd > 1 && even === 0) return isPlausible(bytes, "utf-16le") ? "utf-16le" : null;
  if (even > 1 && odd === 0) return isPlausible(bytes, "utf-16be") ? "utf-16be" : null;
  return null;
}

function isPlausible(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE & ~1));
  let known = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x20 && unit < 0x250) || (unit >= 0x2000 && unit < 0xa000) || unit >= 0xff00 || unit === 10) known++;
  }
  return known > text.length * 0.9;
}

const hasNul = (bytes: Uint8Array): boolean => bytes.indexOf(0) !== -1;

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lossy(bytes: Uint8Array, encoding: string, declared: string | undefined): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const warnings = mismatch(encoding, declared, text);
  const lost = countOf(text, REPLACEMENT);
  if (lost > 0) warnings.push({ code: "encoding-lossy", detail: String(lost) });
  return { text, encoding, warnings };
}

const REPLACEMENT = 0xfffd;

/** Not UTF-8 throughout: a few bad bytes in UTF-8 are told from a Chinese code page by what each reading yields. */
function bestOf(bytes: Uint8Array, declared: string | undefined): Decoded {
  const sample = bytes.subarray(0, 65_536);
  if (isDamagedUtf8(sample)) return lossy(bytes, "utf-8", declared);
  const scored = CANDIDATES.map((encoding) => ({ encoding, score: scoreOf(new TextDecoder(encoding).decode(sample)) }));
  const named = declared === undefined ? null : canonical(declared);
  for (const candidate of scored) if (candidate.encoding === named) candidate.score += TRUST_IN_DECLARATION;
  scored.sort((a, b) => b.score - a.score);
  return lossy(bytes, scored[0]!.encoding, declared);
}

/** Bytes of another encoding hardly ever make UTF-8's sequences, so that a few bad ones among good ones are damage. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  let [beyond, lost] = [0, 0];
  for (const character of new TextDecoder().decode(sample)) {
    if (character > "\u007f") beyond++;
    if (character === "\ufffd") lost++;
  }
  return lost > 0 && 3 * lost <= beyond;
}

const CANDIDATES = ["utf-8", "gb18030", "big5", "windows-1252"];

/** A declaration tips the balance between readings that are about as likely, no more. */
const TRUST_IN_DECLARATION = 0.15;

/** 1 for text of common characters alone, below 0 for rubbish: among characters beyond ASCII, the common less the lost. */
function scoreOf(text: string): number {
  let [beyond, common, lost] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    beyond++;
    if (unit === REPLACEMENT || (unit >= 0xe000 && unit < 0xf900) || (unit >= 0x80 && unit < 0xa0)) lost++;
    else if (COMMON.has(unit)) common++;
  }
  return beyond === 0 ? 0 : (common - 4 * lost) / beyond;
}

/** The commonest characters of Chinese news in both scripts, its punctuation, and Western quotation marks and letters. */
const COMMON = new Set(
  [
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經",
    "十三之进進着著等部度家电電力里裡裏如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間",
    "样樣与與关關各重新线線内內数數正心反你明看原又么利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員",
    "银銀金融资資元亿億万萬股市报報价價交易投基增长長跌升率季月亏虧营營收入企集团團香港台北京美今告称稱指示",
    "，。、；：？！（）「」『』“”‘’《》—…·％０１２３４５６７８９　",
    "éèàçüöäñ£€",
  ]
    .join("")
    .split("")
    .map((character) => character.charCodeAt(0)),
);

function countOf(text: string, wanted: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === wanted) count++;
  return count;
}

function mismatch(found: string, declared: string | undefined, text: string): Warning[] {
  if (declared === undefined) return [];
  const named = canonical(declared);
  const isAscii = !/[^\0-\x7f]/.test(text.slice(0, SAMPLE * 4));
  return named === found || isAscii ? [] : [{ code: "encoding-mismatch", detail: `${declared} → ${found}` }];
}

const isKnown = (name: string): boolean => canonical(name) !== null;

/** gb2312 → gb18030, big5-hkscs → big5; null for a name that stands for no encoding. */
function canonical(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}
