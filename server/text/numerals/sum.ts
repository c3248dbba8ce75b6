/** Adds up the parts of a Han or mixed numeral, exactly: 4569万8311亿 is (4569万 and 8311) times 亿. */
import Big from "big.js";

/** What one scale closed: `value` below 10^8, times ten to `power`. */
interface Part {
  value: number;
  power: number;
}

export class Sum {
  private readonly parts: Part[] = [];
  /** What stands below the next scale: 一百二十 of 一百二十万. */
  private section = 0;
  private isSectionWritten = false;
  /** Two digits said together leave a spread between low and high: 1 in 五六十. */
  private spread: Part | null = null;

  get isEmpty(): boolean {
    return this.parts.length === 0 && !this.isSectionWritten;
  }

  get isScaled(): boolean {
    return this.parts.length > 0;
  }

  add(value: number): void {
    this.section += value;
    this.isSectionWritten = true;
  }

  addSpread(value: number): void {
    this.spread = { value, power: 0 };
  }

  /** Closes the section by 万, 亿 or 兆, which also multiplies every smaller part before it: 四万 亿, 一百万 万. */
  scale(power: number): void {
    if (this.isEmpty) this.add(1);
    const isBare = !this.isSectionWritten;
    if (!isBare) this.parts.push({ value: this.section, power: 0 });
    this.section = 0;
    this.isSectionWritten = false;
    let isRaised = false;
    for (const part of this.parts) {
      if (part.power >= power) continue;
      part.power += power;
      isRaised = true;
    }
    if (!isRaised) this.parts[this.parts.length - 1]!.power += power;
    if (this.spread !== null && this.spread.power < power) this.spread.power += power;
  }

  total(): Big {
    if (this.parts.length === 0) return new Big(this.section);
    const closed = this.parts.map(bigOf);
    return closed
      .slice(1)
      .reduce((sum, part) => sum.plus(part), closed[0]!)
      .plus(this.section);
  }

  spreadTotal(): Big | null {
    return this.spread === null ? null : bigOf(this.spread);
  }
}

const bigOf = (part: Part): Big => new Big(`${part.value}e${part.power}`);
