/**
 * What a keystroke puts off until the fingers rest. In a large corpus whatever is typed, and every source that changes meanwhile, leads
 * a sentence and those beside it to other sources, and asking for these and reading them is what a check costs. A hurried check judges
 * what was typed, by the sources that its sentence led to unless a value or a name came in, and what rests on other sources than before
 * as far as these are in memory; all else it leaves as it stood. A thorough one follows, and comes to what a check from scratch does.
 */
export interface Haste {
  readonly isHurried: boolean;
  /** Whether anything was put off, so that a thorough check has something to do. */
  hasPutOff: boolean;
}

export type Pace = "hurried" | "thorough";

/** A corpus of no more is asked whole at each keystroke. */
export const SMALL = 40;

/** There is no hurry over few sources, nor with a draft of which nothing is known yet. @param sources how many there are. */
export const hasteFor = (pace: Pace, sources: number, isKnown: boolean): Haste => ({
  isHurried: pace === "hurried" && sources > SMALL && isKnown,
  hasPutOff: false,
});
