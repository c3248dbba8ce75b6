/** Finds stretches between quotation marks: which marks open and close what, and where one is an apostrophe. */
import { wordsIn } from "../../text/anyOf.ts";
import type { Span } from "../../text/span.ts";

/** Words between marks. Where one mark stands in another sentence, `start` or `end` is the sentence's own. */
export interface Quoted extends Span {
  readonly inner: Span;
  readonly opener: string;
  readonly continues?: "after" | "before";
}

/** Opening and closing marks whose words may run on into the next sentence, and such whose words never do. */
export const RUNNING_ON = wordsIn('“” 「」 『』 "" «» ﹁﹂ 〝〞');
export const WITHIN_A_SENTENCE = wordsIn("‘’ '' 《》 〈〉");

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly runsOn: boolean;
}

const PAIRS: readonly Pair[] = [RUNNING_ON, WITHIN_A_SENTENCE].flatMap((marks) =>
  marks.map((pair) => ({ open: pair[0]!, close: pair[1]!, runsOn: marks === RUNNING_ON })),
);

const OPENS = new Map<string, Pair>(PAIRS.map((pair) => [pair.open, pair]));
const CLOSES = new Map<string, Pair>(PAIRS.map((pair) => [pair.close, pair]));
const IS_MARK = new Uint8Array(0x10000);
for (const { open, close } of PAIRS) IS_MARK[open.charCodeAt(0)] = IS_MARK[close.charCodeAt(0)] = 1;

/** Outermost stretches only, left to right: what is quoted within a quotation belongs to it. */
export function findQuoted(folded: string): Quoted[] {
  let found: Quoted[] = [];
  let open: { pair: Pair; at: number }[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (IS_MARK[folded.charCodeAt(at)] === 0) continue;
    const mark = folded[at]!;
    const side = sideOf(folded, at, mark, open);
    if (side === "open") open.push({ pair: OPENS.get(mark)!, at });
    if (side !== "close") continue;
    const partner = open.findLastIndex(({ pair }) => pair.close === mark);
    if (partner >= 0) {
      const { at: start, pair } = open[partner]!;
      open = open.slice(0, partner);
      const whole = { start, end: at + 1, inner: { start: start + 1, end: at }, opener: pair.open };
      found = [...found.filter((quoted) => quoted.end <= start), whole];
    } else if (open.length === 0 && beginsEarlier(folded, at, found)) {
      const { open: opener } = CLOSES.get(mark)!;
      found = [{ start: 0, end: at + 1, inner: { start: 0, end: at }, opener, continues: "before" }];
    }
  }
  const unclosed = open.find(({ pair }) => pair.runsOn);
  return unclosed === undefined ? found : withUnclosed(found, unclosed, folded);
}

function withUnclosed(found: readonly Quoted[], { pair, at }: { pair: Pair; at: number }, folded: string): Quoted[] {
  const end = folded.trimEnd().length;
  const before = found.filter((quoted) => quoted.end <= at);
  if (end <= at + 1) return before;
  const inner = { start: at + 1, end };
  return [...before, { start: at, end, inner, opener: pair.open, continues: "after" }];
}

/** A closing mark without a partner closes an earlier sentence's quotation, if it stands where a sentence ends. */
function beginsEarlier(folded: string, at: number, found: readonly Quoted[]): boolean {
  if (!CLOSES.get(folded[at]!)!.runsOn) return false;
  if (found.some((quoted) => quoted.continues === "before")) return false;
  return at > 0 && (SENTENCE_ENDS.has(folded[at - 1]!) || folded.slice(at + 1).trim() === "");
}

const SENTENCE_ENDS = new Set([..."。！？!?.…,，"]);

/** Whether a mark opens, closes, or is none (the apostrophe of Meta's). */
function sideOf(
  folded: string,
  at: number,
  mark: string,
  open: readonly { pair: Pair; at: number }[],
): "open" | "close" | null {
  const isOpen = open.some(({ pair }) => pair.close === mark);
  if (mark === "'" || mark === "’") return sideOfSingle(folded, at, mark, isOpen);
  if (mark !== '"') return OPENS.has(mark) ? "open" : "close";
  const before = folded[at - 1] ?? " ";
  const after = folded[at + 1] ?? " ";
  if (isOpen) return before === " " && after !== " " && !SENTENCE_ENDS.has(after) ? "open" : "close";
  return after === " " && before !== " " && SENTENCE_ENDS.has(before) ? "close" : "open";
}

function sideOfSingle(folded: string, at: number, mark: string, isOpen: boolean): "open" | "close" | null {
  const before = folded[at - 1] ?? " ";
  const after = folded[at + 1] ?? " ";
  if (isWordCharacter(before) && isWordCharacter(after)) return null;
  if (isOpen && before !== " ") return "close";
  if (mark === "’") return null;
  return !isWordCharacter(before) && after !== " " && !isOpen ? "open" : null;
}

const isWordCharacter = (character: string): boolean => /[a-z0-9\u00c0-\u024f]/.test(character);
