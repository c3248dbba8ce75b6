/** Reads numerals in Han characters, alone or mixed with Arabic digits: 两万五, 3千万, 5亿1万4千6百, 十多万, 三五千. */
import Big from "big.js";
import {
  ARABIC,
  HAN_DIGIT,
  HAN_SCALE,
  HAN_SOME,
  HAN_TENS,
  HAN_UNIT,
  isFormal,
  isPrefixAt,
  roleOf,
  skipBlanks,
  worthOf,
} from "./characters.ts";
import { endOfDigits } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import { Sum } from "./sum.ts";

/** @param at a Han digit, unit, scale, 廿, 几 or 数, or Arabic digits that a unit follows. */
export function readHan(folded: string, at: number): Numeral | null {
  const reading = new HanReading(folded, at);
  while (reading.step());
  return reading.finish();
}

const POINT = 0x70b9;
const ZERO = 0x96f6;
const BLANK = 0x20;
const MORE = "多余来";
/** 来 says "more" only between a round number and what it counts: 十来个. */
const BEHIND_LAI = "个家年天岁万亿人块位种";
/** 三千万一年: this 一 belongs to what follows, not to the numeral. */
const BEHIND_ONE = "年天日月周次个家位名种款笔辆直股";

/** No numeral is longer, blanks included; what goes on is noise. */
const LONGEST = 100;

class HanReading {
  private readonly folded: string;
  private readonly start: number;
  private at: number;
  private readonly sum = new Sum();
  /** Digits read since the last unit, and how many. */
  private run = 0;
  private runLength = 0;
  private isRunArabic = false;
  private isZeroLed = false;
  /** Power of the unit before the run, so that 两万五 can mean 两万五千; 0 for none. */
  private above = 0;
  /** Units must fall within a section: 千 百 十. */
  private below = 4;
  private runs = 0;
  private lastPower = 0;
  private unitsPower = 0;
  private scalePower = 0;
  private fraction = "";
  private isOver = false;
  private isVague = false;
  private isAllFormal = true;
  private hasFormal = false;
  private isDone = false;

  constructor(folded: string, at: number) {
    this.folded = folded;
    this.start = at;
    this.at = at;
  }

  /** Reads one token; false where the numeral ends. */
  step(): boolean {
    if (this.isDone || this.at - this.start > LONGEST || this.scalePower > 24) return false;
    const from = this.afterBlanks();
    if (from === -1) return false;
    const unit = this.folded.charCodeAt(from);
    switch (roleOf(unit)) {
      case ARABIC:
        return this.takeArabic(from);
      case HAN_DIGIT:
        return this.takeDigit(from, unit);
      case HAN_UNIT:
        return this.takeUnit(from, worthOf(unit));
      case HAN_SCALE:
        return this.takeScale(from, worthOf(unit));
      case HAN_TENS:
        return this.takeTens(from, worthOf(unit));
      case HAN_SOME:
        return this.takeSome(from, unit);
      default:
        return unit === POINT ? this.takePoint(from) : this.takeMore(from);
    }
  }

  finish(): Numeral | null {
    if (this.at === this.start) return null;
    const isOnUnit = this.runLength === 0;
    const isPair = this.closeRun();
    let value = this.sum.total();
    if (this.fraction !== "") value = value.plus(`0.${this.fraction}`).times(new Big(`1e${this.scalePower}`));
    const spread = this.sum.spreadTotal();
    return {
      end: this.at,
      value,
      high: spread === null ? null : value.plus(spread),
      precision: this.fraction !== "" ? this.scalePower - this.fraction.length : this.precision(),
      scale: this.scalePower,
      units: this.runs <= 1 && isOnUnit && this.fraction === "" ? this.unitsPower : this.scalePower,
      form: this.isAllFormal && this.hasFormal ? "formal" : "han",
      isOver: this.isOver,
      isVague: this.isVague,
      isPair,
    };
  }

  /** Below a thousand Han numerals are written to the one: 三百 is 300, while 三千 is so many thousands. */
  private precision(): number {
    return this.lastPower < 3 ? 0 : this.lastPower;
  }

  /** Where the next token stands, or -1: blanks may part tokens that cannot stand alone (1000 万, 一百 五 十). */
  private afterBlanks(): number {
    if (this.folded.charCodeAt(this.at) !== BLANK) return this.at;
    if (this.at === this.start) return -1;
    const next = skipBlanks(this.folded, this.at);
    const unit = this.folded.charCodeAt(next);
    const role = roleOf(unit);
    if (role === HAN_UNIT || role === HAN_SCALE) return next;
    if (role === HAN_SOME) return roleOf(this.folded.charCodeAt(next + 1)) === HAN_SCALE ? next : -1;
    if (this.runLength === 0 && role === HAN_DIGIT) return next;
    if (this.runLength === 0 && role === ARABIC) return this.unitBehindDigits(next) ? next : -1;
    if (unit === POINT)
      return roleOf(this.folded.charCodeAt(skipBlanks(this.folded, next + 1))) === HAN_DIGIT ? next : -1;
    const isMore = MORE.includes(this.folded[next] ?? "-");
    return isMore && roleOf(this.folded.charCodeAt(skipBlanks(this.folded, next + 1))) === HAN_SCALE ? next : -1;
  }

  private unitBehindDigits(at: number): boolean {
    const role = roleOf(this.folded.charCodeAt(endOfDigits(this.folded, at)));
    return role === HAN_UNIT || role === HAN_SCALE;
  }

  private takeArabic(from: number): boolean {
    const end = endOfDigits(this.folded, from);
    if (this.runLength > 0 && !this.isOnlyZero()) return false;
    if (end - from > 8 || this.fraction !== "") return false;
    if (this.at > this.start && "年月日".includes(this.folded[end] ?? "-")) return false;
    this.run = Number(this.folded.slice(from, end));
    this.runLength = end - from;
    this.isRunArabic = true;
    this.isAllFormal = false;
    this.runs++;
    this.at = end;
    return true;
  }

  private noteForm(unit: number): void {
    if (isFormal(unit)) this.hasFormal = true;
    else if (unit !== ZERO) this.isAllFormal = false;
  }

  private isOnlyZero(): boolean {
    return this.isZeroLed && this.runLength === 1;
  }

  private takeDigit(from: number, unit: number): boolean {
    if (this.isRunArabic && this.runLength > 0) return false;
    const isTwo = unit === 0x4e24 || unit === 0x4fe9;
    if (isTwo && this.runLength > 0 && !this.isOnlyZero()) return false;
    if (this.runLength >= 16) return false;
    if (this.runLength === 0) {
      if (!this.maySucceed(from, unit)) return false;
      this.isZeroLed = worthOf(unit) === 0;
      this.isRunArabic = false;
      this.runs++;
    }
    this.run = this.run * 10 + worthOf(unit);
    this.runLength++;
    this.noteForm(unit);
    this.at = from + 1;
    return true;
  }

  /** Behind a unit, 一 of 三千万一年 opens what comes next, and 三 of 3000万三家 too. */
  private maySucceed(from: number, unit: number): boolean {
    if (this.above < 2 || worthOf(unit) === 0) return true;
    const next = this.folded[from + 1] ?? "";
    if (unit === 0x4e00 && next !== "" && BEHIND_ONE.includes(next)) return false;
    if (roleOf(this.folded.charCodeAt(this.start)) !== ARABIC) return true;
    const role = roleOf(this.folded.charCodeAt(skipBlanks(this.folded, from + 1)));
    return role === HAN_UNIT || role === HAN_SCALE;
  }

  private takeUnit(from: number, power: number): boolean {
    if (power >= this.below || this.fraction !== "" || isPrefixAt(this.folded, from)) return false;
    if (!this.isRunArabic && this.runLength > 1 && !this.isZeroLed && this.spreadOfRun() === 0) return false;
    this.noteForm(this.folded.charCodeAt(from));
    this.addRun(10 ** power);
    this.below = power;
    this.scalePower = 0;
    this.closeUnit(from, power, power);
    return true;
  }

  private takeScale(from: number, power: number): boolean {
    if (isPrefixAt(this.folded, from)) return false;
    if (this.fraction === "") {
      if (this.spreadOfRun() > 0) this.addRun(1);
      else this.closeRun(true);
      this.sum.scale(power);
      this.below = 4;
    }
    this.scalePower += power;
    this.closeUnit(from, power, this.lastPower + power);
    return true;
  }

  /** @param last the power of the last digit written: 千 of 三千万 stands at 10^7. */
  private closeUnit(from: number, power: number, last: number): void {
    this.unitsPower += power;
    this.above = power;
    this.lastPower = last;
    this.run = this.runLength = 0;
    this.at = from + 1;
  }

  private takeTens(from: number, value: number): boolean {
    if ((this.runLength > 0 && !this.isOnlyZero()) || this.below <= 1) return false;
    this.sum.add(value);
    this.isAllFormal = false;
    this.below = 1;
    this.runs++;
    this.run = this.runLength = 0;
    this.above = this.lastPower = 1;
    this.at = from + 1;
    return true;
  }

  /** 几百, 数十: some; 二十几万: more than. */
  private takeSome(from: number, unit: number): boolean {
    const next = roleOf(this.folded.charCodeAt(from + 1));
    const hasUnit = next === HAN_UNIT || next === HAN_SCALE;
    this.isAllFormal = false;
    if (this.at === this.start) {
      if (!hasUnit) return false;
      this.isVague = true;
      this.at = from + 1;
      return true;
    }
    if (unit === 0x6570 || (this.runLength > 0 && !this.isOnlyZero())) return false;
    if (this.runLength === 0 && this.above === 0) return false;
    this.run = this.runLength = 0;
    this.isOver = true;
    this.at = from + 1;
    this.isDone = next !== HAN_SCALE;
    return true;
  }

  /** 十多万, 500余万, 三千多: a round number and more. */
  private takeMore(from: number): boolean {
    const mark = this.folded[from];
    if (mark === undefined || !MORE.includes(mark) || this.isOver || this.fraction !== "") return false;
    const isRound = this.above > 0 && this.runLength === 0;
    if (!isRound && !(this.isRunArabic && this.run > 0 && this.run % 10 === 0)) return false;
    const next = skipBlanks(this.folded, from + 1);
    const follows = this.folded[next] ?? "";
    const isScaled = roleOf(this.folded.charCodeAt(next)) === HAN_SCALE;
    if (mark === "来" && !(isScaled || (follows !== "" && BEHIND_LAI.includes(follows)))) return false;
    if (mark === "余" && (follows === "额" || follows === "下")) return false;
    if (mark === "多" && (follows === "数" || follows === "于")) return false;
    this.isOver = true;
    this.isAllFormal = false;
    this.isDone = !isScaled;
    this.at = from + 1;
    return true;
  }

  /** 三点一四, 二十点一万; 八点三十 and 两点一刻 tell the time. */
  private takePoint(from: number): boolean {
    if (this.fraction !== "" || this.isOver || (this.runLength === 0 && this.above === 0)) return false;
    const start = skipBlanks(this.folded, from + 1);
    let end = start;
    let digits = "";
    for (; ; end++) {
      const unit = this.folded.charCodeAt(end);
      const role = roleOf(unit);
      if (role !== HAN_DIGIT && role !== ARABIC) break;
      digits += String(worthOf(unit));
    }
    if (end === start || this.isClock(start, end)) return false;
    this.closeRun();
    this.fraction = digits;
    this.run = this.runLength = 0;
    this.lastPower = this.above = 0;
    this.unitsPower = this.scalePower = 0;
    this.at = end;
    return true;
  }

  private isClock(start: number, end: number): boolean {
    if (this.isRunArabic && this.runLength > 0 && roleOf(this.folded.charCodeAt(start)) === ARABIC) return true;
    const next = this.folded.charCodeAt(end);
    if (roleOf(next) === HAN_UNIT && worthOf(next) === 1) return true;
    return next === 0x523b || (next === 0x5206 && this.folded.charCodeAt(end + 1) !== 0x4e4b);
  }

  /** Adds the digits behind the last unit; true where they are two neighbours that may mean "one or the other". */
  private closeRun(isBeforeScale = false): boolean {
    if (this.runLength === 0) return false;
    const isAbbreviated = this.isAbbreviation() && !(isBeforeScale && this.above >= 4);
    const isPair = this.spreadOfRun() > 0;
    if (isAbbreviated) {
      this.sum.add(this.run * 10 ** (this.above - 1));
    } else if (isPair && this.above === 1) this.addRun(1);
    else this.sum.add(this.run);
    this.lastPower = isAbbreviated ? this.above - 1 : 0;
    const isOpen = isPair && this.above !== 1;
    this.run = this.runLength = 0;
    this.scalePower = 0;
    return isOpen;
  }

  /** 一百二 is 120, 两万五 is 25000, where nothing smaller follows. */
  private isAbbreviation(): boolean {
    return this.runLength === 1 && !this.isRunArabic && !this.isZeroLed && this.above >= 2;
  }

  private addRun(times: number): void {
    const spread = this.spreadOfRun();
    const value = spread > 0 ? Math.floor(this.run / 10) : this.run;
    this.sum.add((value === 0 && (this.runLength === 0 || this.isZeroLed) ? 1 : value) * times);
    if (spread > 0) this.sum.addSpread(spread * times);
  }

  /** 五六: 1; 三五: 2; 0 for digits that are no such pair. */
  private spreadOfRun(): number {
    if (this.runLength !== 2 || this.isRunArabic || this.isZeroLed) return 0;
    const first = Math.floor(this.run / 10);
    const difference = (this.run % 10) - first;
    return difference === 1 || (first === 3 && difference === 2) ? difference : 0;
  }
}
