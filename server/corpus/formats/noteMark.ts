/** Tells the raised mark of a note from a raised power. */

/**
 * 36萬名¹ would read as a figure; 10⁶ and m² are none.
 * @param before what stands before it; @param raised the raised words.
 */
export const isNoteMark = (before: string, raised: string): boolean =>
  /^\s*(?:[[(（]?\d{1,3}[\])）]?|[*†‡])\s*$/.test(raised) && !/(?:\d|(?<![a-z])[ckm]?m)\s*$/i.test(before.slice(-8));
