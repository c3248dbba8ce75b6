/** What finding a name where no reader knows one asks of a segmenter; the corpus implements it. */
export interface Words {
  /**
   * The words of a folded text in order, each with its tag: nr for a person, nt for an institution, nz for another name.
   *
   * @param names folded; they stay whole, whatever words they are made of.
   */
  tag(folded: string, names: readonly string[]): readonly TaggedWord[];
}

export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** A dictionary's names of people, places, institutions and other things, and what it has been taught. */
export const isProper = ({ word, tag }: TaggedWord): boolean => word.length > 1 && /^n[rstz]/.test(tag);
