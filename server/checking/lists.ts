/** Figures that a source's list gives: how many it names, or what its figures come to. */
import Big from "big.js";
import { commensurate } from "../kinds/figure/commensurable.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { CheckedClaim, Derivation, Witness } from "./checked.ts";
import { fits, isBorneOut } from "./fits.ts";

/** What one sentence of a source lists, counted or added up: null where nothing fits. */
export function fromList(figure: Figure, claim: CheckedClaim, all: readonly CheckedClaim[]): Derivation | null {
  return (figure.type === "count" ? countOf(figure, claim, all) : null) ?? sumOfListed(figure, claim);
}

/** 8家 where a source lists eight by name: 甲、乙、丙及丁. */
function countOf(figure: Figure, claim: CheckedClaim, all: readonly CheckedClaim[]): Derivation | null {
  if (figure.low!.lt(FEWEST_LISTED) || figure.low!.gt(MOST_LISTED)) return null;
  for (const passage of mayList(claim, all)) {
    const { text } = passage.read.sentence;
    const list = listsIn(text).find(({ items }) => figure.low!.eq(items));
    if (list === undefined) continue;
    const matched = [{ start: list.start, end: list.end }];
    const terms = [text.slice(list.start, list.end)];
    return { how: "count", isSaid: false, inputs: [{ ...passage, mention: null, matched }], terms };
  }
  return null;
}

/** Where a list may stand: what a source contradicts, only that source's own sentence may bear out after all. */
function mayList(claim: CheckedClaim, all: readonly CheckedClaim[]): readonly Witness[] {
  if (claim.verdict === "contradicted") return claim.evidence.slice(0, 1);
  const near = all.filter((other) => other.read.block === claim.read.block && isBorneOut(other));
  return [...claim.nearest, ...claim.evidence, ...near.flatMap((other) => other.evidence.slice(0, 1))];
}

const FEWEST_LISTED = 3;
const MOST_LISTED = 30;

/** Enumerations of a sentence, with how many they name. */
function listsIn(text: string): { start: number; end: number; items: number }[] {
  const lists = text.matchAll(/[^、，,。；;：:（）()\s]{2,20}(?:、[^、，,。；;：:（）()\s]{2,20}){1,29}/g);
  return [...lists].map(({ 0: list, index }) => {
    const items = list.split("、");
    const last = items
      .at(-1)!
      .split(/和|及|以及|与|與/)
      .filter((item) => item.length > 1);
    return { start: index, end: index + list.length, items: items.length - 1 + Math.min(2, last.length) };
  });
}

/**
 * 230億 where a source lists 200億元 for the one and 30億元 for the other in one clause. A source that only has another value
 * is not excused so, unless that value is one of the listed.
 */
function sumOfListed(figure: Figure, claim: CheckedClaim): Derivation | null {
  const passages = claim.verdict === "contradicted" ? claim.evidence.slice(0, 1) : claim.nearest;
  for (const passage of passages) {
    const run = listedIn(passage, figure).find(
      (run) =>
        fits(
          figure,
          run.reduce((sum, { low }) => sum.plus(low!), new Big(0)),
        ) &&
        (claim.verdict !== "contradicted" || run.some((each) => each === passage.mention)),
    );
    if (run === undefined) continue;
    const { text } = passage.read.sentence;
    return {
      how: "sum",
      isSaid: false,
      inputs: run.map((each) => ({ ...passage, mention: each, matched: [each] })),
      terms: run.map(({ start, end }) => text.slice(start, end)),
    };
  }
  return null;
}

/** Runs of two figures or more of the claim's sort that one clause of the passage lists. */
function listedIn({ read }: Witness, claim: Figure): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  for (const figure of read.figures) {
    if (!mayBeAdded(figure, claim)) continue;
    const last = run.at(-1);
    if (last === undefined || !JOINED.test(read.sentence.folded.slice(last.end, figure.start))) run = [];
    run.push(figure);
    if (run.length === 2) runs.push(run);
  }
  return runs;
}

const mayBeAdded = (figure: Figure, claim: Figure): boolean =>
  figure.low !== null &&
  !figure.isRange &&
  !figure.isVague &&
  figure.role !== "per" &&
  commensurate(claim, figure)?.differs === null;

/** Between two of a list, in UTF-16 units of one clause: 5名學生和1名老師, 甲200億元、乙30億元; 14男9女. */
const JOINED = /^[男女]$|^[^,。;:!?]{0,12}(?:和|及|与|、|以及|(?<= )and )[^,。;:!?]{0,12}$/;
