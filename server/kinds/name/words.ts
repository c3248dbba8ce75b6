/** What reading asks of a segmenter; the corpus implements it, and names are read without one too. */
export interface Words {
  /** The words of a folded text in order, each with its tag: nr for a person, nt for an institution, nz for another name. */
  tag(folded: string): readonly TaggedWord[];
}

export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}
