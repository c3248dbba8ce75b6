/** What an English sentence tells in parts and a draft in one: a man and a woman are two, 138 men and 54 women 192, a leader and six others seven. */
import Big from "big.js";
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";

const GROUPS = new WeakMap<ReadSentence, readonly Figure[]>();
const NONE: readonly Figure[] = [];

/** The groups of people that the sentence names by their parts, each as a figure over all of its words. */
export function groupsIn(read: ReadSentence): readonly Figure[] {
  if (read.sentence.language !== "en") return NONE;
  let groups = GROUPS.get(read);
  if (groups === undefined) {
    groups = MAY_HAVE.test(read.sentence.folded) ? [...listed(read), ...withOthers(read)] : NONE;
    GROUPS.set(read, groups);
  }
  return groups;
}

const MAY_HAVE = /\b(?:wom[ae]n|girls?|boys?|child|children|females?|others)\b/;

/** So many of one sort, at offsets of the sentence. */
interface Part extends Span {
  readonly value: Big;
}

/** 138 men and 54 women; a man, a woman and two children. */
function listed(read: ReadSentence): Figure[] {
  const { folded } = read.sentence;
  const parts = [...counted(read), ...single(folded)].sort((a, b) => a.start - b.start);
  const groups: Figure[] = [];
  let run: Part[] = [];
  for (const part of parts) {
    const last = run.at(-1);
    const isNext = last !== undefined && JOINED.has(folded.slice(last.end, part.start));
    if (!isNext) {
      if (run.length > 1) groups.push(sumOf(run));
      run = [];
    }
    run.push(part);
  }
  if (run.length > 1) groups.push(sumOf(run));
  return groups;
}
const JOINED = new Set([" and ", ", ", ", and "]);

function counted({ figures, sentence: { folded } }: ReadSentence): Part[] {
  return figures.flatMap((figure): Part[] => {
    const behind = PEOPLE.exec(folded.slice(figure.end, figure.end + REACH));
    return behind === null || !isPlain(figure)
      ? []
      : [{ start: figure.start, end: figure.end + behind[0].length, value: figure.low! }];
  });
}
const PEOPLE = /^ (?:[a-z-]+ )?(?:men|women|boys|girls|children|males|females|adults|teenagers)\b/;
const REACH = 28;

const single = (folded: string): Part[] =>
  [...folded.matchAll(/\b(?:a|an|one) (?:[a-z0-9-]+ )?(?:man|woman|boy|girl|child)\b/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    value: new Big(1),
  }));

/** its leader and six others: the one and as many more. */
function withOthers({ figures, sentence: { folded } }: ReadSentence): Figure[] {
  return figures.flatMap((figure, i): Figure[] => {
    if (!folded.startsWith(" others", figure.end) || !folded.endsWith(" and ", figure.start) || !isPlain(figure))
      return [];
    const start = folded.slice(0, figure.start).search(ONE_PERSON);
    const isAfterFigure = start === -1 || (figures[i - 1]?.end ?? 0) > start;
    if (isAfterFigure) return [];
    return [
      sumOf([
        { start, end: figure.start, value: new Big(1) },
        { ...figure, value: figure.low! },
      ]),
    ];
  });
}
const ONE_PERSON = /\b(?:a|an|the|its|their|his|her)(?: [a-z'-]+){1,4}? and $/;

const isPlain = (figure: Figure): boolean =>
  figure.type === "count" && figure.low !== null && !figure.isRange && !figure.isVague && figure.bound === "exact";

function sumOf(parts: readonly Part[]): Figure {
  const value = parts.reduce((sum, part) => sum.plus(part.value), new Big(0));
  return {
    kind: "figure",
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    type: "count",
    low: value,
    high: value,
    unit: null,
    precision: 0,
    bound: "exact",
    isRange: false,
    isVague: false,
  };
}
