/**
 * What a keystroke puts off until the fingers rest. In a large corpus whatever is typed leads to other sources, for its own sentence
 * and for the ones beside. A hurried check judges what was typed, by sources that are in memory, and leaves the rest as it stood; a
 * thorough one follows, and comes to what a check from scratch does.
 */
export interface Haste {
  readonly isHurried: boolean;
  /** Whether anything was put off, so that a thorough check has something to do. */
  hasPutOff: boolean;
}

export type Pace = "hurried" | "thorough";

/** A corpus of no more is asked whole at each keystroke. */
export const SMALL = 40;

/** There is no hurry over few sources, nor where these have changed since the check before. */
export const hasteFor = (pace: Pace, sources: number, isOfSameSources: boolean): Haste => ({
  isHurried: pace === "hurried" && sources > SMALL && isOfSameSources,
  hasPutOff: false,
});
