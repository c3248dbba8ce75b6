/**
 * Terms: what a text is found by. Han runs give overlapping pairs, Latin and digit runs give words, so that an index
 * and a draft agree without any segmenter. Figures are found by their value instead, so bare numbers are no terms.
 */

/** Distinct terms of a folded text, in order of first appearance. */
export function termsOf(folded: string): string[] {
  const terms = new Set<string>();
  addTerms(terms, folded);
  return [...terms];
}

/** Adds a folded text's terms to those of another. */
export function addTerms(terms: Set<string>, folded: string): void {
  const { length } = folded;
  for (let i = 0; i < length; ) {
    const unit = folded.charCodeAt(i);
    if (isHan(unit)) {
      if (i + 1 < length && isHan(folded.charCodeAt(i + 1))) terms.add(folded.slice(i, i + 2));
      i++;
    } else if (isLatin(unit) || isDigit(unit)) {
      const start = i;
      let hasLetter = false;
      for (; i < length && isWordUnit(folded.charCodeAt(i)); i++) hasLetter ||= isLatin(folded.charCodeAt(i));
      if (hasLetter && i - start > 1 && i - start <= LONGEST) terms.add(folded.slice(start, i));
    } else i++;
  }
}

const LONGEST = 40;

export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const isLatin = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x370 && unit <= 0x52f);

const isWordUnit = (unit: number): boolean => isLatin(unit) || isDigit(unit);
