/** Reads English number words: twenty-one, two hundred and fifty, five point two million, half a dozen. */
import Big from "big.js";
import { isArabic, isLetter, skipBlanks } from "./characters.ts";
import type { Numeral } from "./numeral.ts";

// biome-ignore format: a table
const SMALL = new Map<string, number>(
  Object.entries({
    zero: 0, nought: 0, naught: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
    ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
    eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80,
    ninety: 90,
  }),
);

/** Powers of ten; `dozen` multiplies by twelve and is kept apart. */
// biome-ignore format: a table
const SCALES = new Map<string, number>(
  Object.entries({
    hundred: 2, hundreds: 2, thousand: 3, million: 6, billion: 9, trillion: 12, quadrillion: 15,
    lakh: 5, lakhs: 5, lac: 5,
    cr: 7, crore: 7, crores: 7,
  }),
);

const DOZENS = new Set(["dozen", "dozens", "doz", "dozs", "dz", "dzs"]);

/** Fractions that may stand before or behind a number: half a million, two and a quarter. */
const PARTS = new Map<string, string>([
  ["half", "0.5"],
  ["quarter", "0.25"],
]);

interface Group {
  readonly value: Big;
  readonly end: number;
  readonly precision: number;
}

/** Where the run of letters ends that starts here. */
export function endOfWord(folded: string, at: number): number {
  let end = at;
  while (isLetter(folded.charCodeAt(end))) end++;
  return end;
}

/** The power of ten of an English scale word here (million: 6), and its end; null where none stands. */
export function readScaleWord(folded: string, at: number): { power: number; end: number } | null {
  const end = endOfWord(folded, at);
  const power = end - at < 2 || end - at > 11 ? undefined : SCALES.get(folded.slice(at, end));
  return power === undefined ? null : { power, end };
}

/** @param at the first letter of a word, or a digit that scale words follow (3 hundred and 21). */
export function readWords(folded: string, at: number): Numeral | null {
  return new WordReading(folded, at).read();
}

class WordReading {
  private readonly folded: string;
  private readonly start: number;
  private end: number;
  private value = new Big(0);
  private lastScale = 0;
  private precision = 0;
  private isRead = false;

  constructor(folded: string, at: number) {
    this.folded = folded;
    this.start = at;
    this.end = at;
  }

  read(): Numeral | null {
    if (!this.readPart()) {
      while (this.readGroup());
      if (!this.isRead) return null;
      this.readTail();
    }
    this.readDozen();
    return {
      end: this.end,
      value: this.value,
      high: null,
      precision: this.precision,
      scale: this.lastScale,
      units: this.lastScale,
      form: "words",
      isOver: false,
      isVague: false,
      isPair: false,
    };
  }

  /** half a million, a quarter million, half a dozen; "half" alone is no number. */
  private readPart(): boolean {
    const share = PARTS.get(this.wordAt(this.start));
    if (share === undefined) return false;
    let next = this.next(endOfWord(this.folded, this.start));
    if (this.wordAt(next) === "a") next = this.next(next + 1);
    const scale = readScaleWord(this.folded, next);
    if (scale === null && !DOZENS.has(this.wordAt(next))) return false;
    this.value = new Big(share);
    this.end = next;
    this.isRead = true;
    if (scale !== null) this.multiply(scale.power, scale.end);
    return true;
  }

  /** One group and its scales, smaller than what stands before: two thousand, [and] twelve. */
  private readGroup(): boolean {
    let from = this.isRead ? this.next(this.end) : this.start;
    if (this.isRead && this.lastScale === 0) return false;
    const isJoined = this.isRead && this.wordAt(from) === "and";
    if (isJoined) from = this.next(from + 3);
    const group = this.groupAt(from);
    if (group === null) return false;
    let { end } = group;
    let power = 0;
    for (let scale = this.scaleBehind(end); scale !== null && power < 24; scale = this.scaleBehind(end)) {
      power += scale.power;
      end = scale.end;
    }
    if (this.isRead && power >= this.lastScale) return false;
    if (power === 0 && isJoined && this.isShareBehind(end)) return false;
    this.value = this.value.plus(group.value.times(new Big(`1e${power}`)));
    this.precision = power + group.precision;
    this.lastScale = power;
    this.end = end;
    this.isRead = true;
    return power > 0;
  }

  private scaleBehind(end: number): { power: number; end: number } | null {
    return readScaleWord(this.folded, this.next(end));
  }

  /** Below a thousand, in digits or words, with decimals: 12.5, twenty-one, eleven hundred and five, five point two. */
  private groupAt(at: number): Group | null {
    if (isArabic(this.folded.charCodeAt(at))) return this.digitsAt(at);
    const bare = this.bareScale(at);
    if (bare !== null) return bare;
    let small = this.belowHundred(at);
    if (small === null) return this.wordAt(at) === "point" ? this.decimalsAt(0, at) : null;
    small = this.withHundreds(small);
    return (
      this.decimalsAt(small.value, this.next(small.end)) ?? {
        value: new Big(small.value),
        end: small.end,
        precision: 0,
      }
    );
  }

  /** hundred, million, dozen: one of them; an article before is the caller's. */
  private bareScale(at: number): Group | null {
    if (this.wordAt(at) === "dozen") return { value: new Big(1), end: at, precision: 0 };
    const scale = this.isRead ? null : readScaleWord(this.folded, at);
    if (scale === null || this.folded.charCodeAt(scale.end - 1) === 0x73) return null;
    const small = scale.power === 2 ? this.withHundreds({ value: 1, end: at }) : { value: 1, end: at };
    return { value: new Big(small.value), end: small.end, precision: 0 };
  }

  private digitsAt(at: number): Group | null {
    let end = at;
    while (isArabic(this.folded.charCodeAt(end)) || this.isInnerMark(end)) end++;
    const written = this.folded.slice(at, end).replaceAll(",", "");
    if (written.length > 24 || written.indexOf(".") !== written.lastIndexOf(".")) return null;
    const point = written.indexOf(".");
    return { value: new Big(written), end, precision: point === -1 ? 0 : point + 1 - written.length };
  }

  private isInnerMark(at: number): boolean {
    const unit = this.folded.charCodeAt(at);
    return (unit === 0x2e || unit === 0x2c) && isArabic(this.folded.charCodeAt(at + 1));
  }

  /** five, twenty-one, and as spoken: one twenty two. */
  private belowHundred(at: number): { value: number; end: number } | null {
    const first = SMALL.get(this.wordAt(at));
    if (first === undefined) return null;
    const end = endOfWord(this.folded, at);
    const next = this.next(end);
    if (next === end) return { value: first, end };
    const second = SMALL.get(this.wordAt(next));
    if (second === undefined) return { value: first, end };
    if (first >= 20 && second > 0 && second < 10) return { value: first + second, end: endOfWord(this.folded, next) };
    if (first > 0 && first < 10 && second >= 20 && this.folded.charCodeAt(end) === 0x20) {
      const rest = this.belowHundred(next)!;
      return { value: first * 100 + rest.value, end: rest.end };
    }
    return { value: first, end };
  }

  private withHundreds(small: { value: number; end: number }): { value: number; end: number } {
    const next = this.next(small.end);
    const word = this.wordAt(next);
    if (small.value === 0 || small.value > 99 || (word !== "hundred" && word !== "hundreds")) return small;
    const hundreds = { value: small.value * 100, end: endOfWord(this.folded, next) };
    let from = this.next(hundreds.end);
    if (this.wordAt(from) === "and") from = this.next(from + 3);
    const rest = from === hundreds.end ? null : this.belowHundred(from);
    if (rest === null || rest.value > 99) return hundreds;
    const behind = this.wordAt(this.next(rest.end));
    // "five hundred and six hundred" are two.
    if (behind === "hundred" || this.isShareBehind(rest.end)) return hundreds;
    return { value: hundreds.value + rest.value, end: rest.end };
  }

  private isShareBehind(end: number): boolean {
    const word = this.wordAt(this.next(end));
    return PARTS.has(word);
  }

  /** [five] point two five, point eleven; "o" is a nought. */
  private decimalsAt(whole: number, at: number): Group | null {
    if (this.wordAt(at) !== "point") return null;
    let digits = "";
    let end = at + 5;
    for (;;) {
      const from = this.next(end);
      const word = this.wordAt(from);
      const value = word === "o" || word === "oh" ? 0 : SMALL.get(word);
      if (value === undefined || from === end || (value > 9 && digits !== "") || digits.length > 30) break;
      const group = value > 9 ? this.belowHundred(from)! : { value, end: endOfWord(this.folded, from) };
      digits += String(group.value);
      end = group.end;
      if (value > 9) break;
    }
    if (digits === "") return null;
    return { value: new Big(`${whole}.${digits}`), end, precision: -digits.length };
  }

  /** five and a half [million], one million and a half, three and a quarter. */
  private readTail(): void {
    let from = this.next(this.end);
    if (this.wordAt(from) !== "and") return;
    from = this.next(from + 3);
    const article = this.wordAt(from);
    if (article === "a" || article === "one") from = this.next(from + article.length);
    const share = PARTS.get(this.wordAt(from));
    if (share === undefined) return;
    this.value = this.value.plus(new Big(share).times(new Big(`1e${this.lastScale}`)));
    this.precision = this.lastScale - share.length + 2;
    this.end = endOfWord(this.folded, from);
    const scale = this.lastScale === 0 ? this.scaleBehind(this.end) : null;
    if (scale !== null) this.multiply(scale.power, scale.end);
  }

  private multiply(power: number, end: number): void {
    this.value = this.value.times(new Big(`1e${power}`));
    this.lastScale = power;
    this.precision = power;
    this.end = end;
  }

  private readDozen(): void {
    const next = this.next(this.end);
    if (!DOZENS.has(this.wordAt(next))) return;
    this.value = this.value.times(12);
    this.end = endOfWord(this.folded, next);
  }

  /** Behind blanks and one hyphen, as in twenty-one or fifty - two. */
  private next(end: number): number {
    const at = skipBlanks(this.folded, end);
    if (this.folded.charCodeAt(at) !== 0x2d) return at;
    const behind = skipBlanks(this.folded, at + 1);
    return isLetter(this.folded.charCodeAt(behind)) ? behind : at;
  }

  private wordAt(at: number): string {
    const end = endOfWord(this.folded, at);
    return end - at > 11 ? "" : this.folded.slice(at, end);
  }
}
