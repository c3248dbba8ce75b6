/** Finds the stretch of one row of words that is nearest to another row, and what was changed, dropped or added in it. */
import type { Span } from "../../text/span.ts";
import type { Laid } from "./words.ts";

/** Numbers of words, end exclusive. Either may be empty. */
export interface Edit {
  readonly written: Span;
  readonly original: Span;
}

export interface Aligned {
  /** Which words of the text stand for those sought. */
  readonly from: number;
  readonly to: number;
  /** Weights of the words that differ, added up. */
  readonly cost: number;
  readonly edits: readonly Edit[];
}

/**
 * @param most cost that is still taken for the same words. Null where every stretch of the text from word `from` on costs more.
 * @param endsAlike only stretches that end in the very word sought.
 */
export function alignWithin(sought: Laid, text: Laid, from: number, most: number, endsAlike = false): Aligned | null {
  let best: Aligned | null = null;
  for (const diagonal of likelyDiagonals(sought.units, text.units, from, most)) {
    const start = Math.max(from, diagonal - 2 * most);
    const end = Math.min(text.units.length, diagonal + sought.units.length + 2 * most);
    const aligned = alignAt(sought, text, { start, end }, best === null ? most : best.cost - 1, endsAlike);
    if (aligned !== null) best = aligned;
    if (best?.cost === 1) break;
  }
  return best;
}

/** How many places are looked at closely. */
const PLACES = 3;

/** Where the text shares most pairs of words with what is sought: number of the word at which it would begin. */
function likelyDiagonals(sought: Int32Array, text: Int32Array, from: number, most: number): number[] {
  const size = sought.length > 3 ? 2 : 1;
  const places = new Map<number, number[]>();
  for (let i = 0; i + size <= sought.length; i++) {
    const key = pairAt(sought, i, size);
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else if (known.length < MOST_REPEATS) known.push(i);
  }
  const votes = new Int32Array(text.length + sought.length + 1);
  let total = 0;
  for (let j = from; j + size <= text.length; j++) {
    for (const i of places.get(pairAt(text, j, size)) ?? []) {
      votes[j - i + sought.length]!++;
      total++;
    }
  }
  return total === 0
    ? []
    : peaksOf(votes, most, neededVotes(sought.length, size, most)).map((at) => at - sought.length);
}

/** A word that a quotation repeats without end need not be looked up without end. */
const MOST_REPEATS = 8;

/** Each changed word breaks as many pairs as a pair has words. */
const neededVotes = (words: number, size: number, most: number): number => Math.max(1, words - size + 1 - size * most);

const pairAt = (units: Int32Array, at: number, size: number): number =>
  size === 1 ? units[at]! : Math.imul(units[at]!, 0x2c9277b5) ^ units[at + 1]!;

/** The middles of the windows of `reach` either side with the most votes, the fullest first. */
function peaksOf(votes: Int32Array, reach: number, needed: number): number[] {
  const peaks: { at: number; sum: number }[] = [];
  let sum = 0;
  for (let at = -reach; at < votes.length; at++) {
    sum += votes[at + reach] ?? 0;
    sum -= votes[at - reach - 1] ?? 0;
    if (at < 0 || sum < needed) continue;
    const last = peaks.at(-1);
    if (last === undefined || at - last.at > reach) peaks.push({ at, sum });
    else if (sum > last.sum) peaks[peaks.length - 1] = { at, sum };
  }
  return peaks
    .sort((a, b) => b.sum - a.sum)
    .slice(0, PLACES)
    .map((peak) => peak.at);
}

/** How a cell of the table was come to: over a pair of words, a word only written, or a word only in the text. */
const PAIR = 0;
const ADDED = 1;
const DROPPED = 2;

interface Table {
  readonly costs: Int32Array;
  readonly moves: Uint8Array;
  readonly width: number;
}

/**
 * Edit distance of all that is sought to any stretch of text[start, end), and the way back through it. Of equal ways
 * the one whose ends agree is taken: 工組 for 工作組 lacks 作, and does not end in 工 with 組 put behind it.
 */
function alignAt(sought: Laid, text: Laid, { start, end }: Span, most: number, endsAlike: boolean): Aligned | null {
  const table = tableOf(sought, text, start, end);
  const bottom = sought.units.length * table.width;
  const lastUnit = sought.units.at(-1);
  let last = 0;
  for (let j = 1; j < table.width; j++) {
    if (endsAlike && text.units[start + j - 1] !== lastUnit) continue;
    const gain = table.costs[bottom + last]! - table.costs[bottom + j]!;
    if (gain > 0 || (gain === 0 && text.units[start + j - 1] === lastUnit)) last = j;
  }
  const cost = table.costs[bottom + last]!;
  return cost > most ? null : { ...wayBack(sought, text, start, table, last), to: start + last, cost };
}

function tableOf(sought: Laid, text: Laid, start: number, end: number): Table {
  const width = end - start + 1;
  const costs = new Int32Array((sought.units.length + 1) * width);
  const moves = new Uint8Array(costs.length);
  for (let i = 1; i <= sought.units.length; i++) {
    const unit = sought.units[i - 1]!;
    const weight = sought.weights[i - 1]!;
    const row = i * width;
    costs[row] = costs[row - width]! + weight;
    moves[row] = ADDED;
    for (let j = 1; j < width; j++) {
      const beside = text.weights[start + j - 1]!;
      const change = unit === text.units[start + j - 1] ? 0 : Math.max(weight, beside);
      let cost = costs[row - width + j - 1]! + change;
      let move = PAIR;
      const added = costs[row - width + j]! + weight;
      if (added < cost) [cost, move] = [added, ADDED];
      const dropped = costs[row + j - 1]! + beside;
      if (dropped < cost || (dropped === cost && change > 0)) [cost, move] = [dropped, DROPPED];
      costs[row + j] = cost;
      moves[row + j] = move;
    }
  }
  return { costs, moves, width };
}

function wayBack(
  sought: Laid,
  text: Laid,
  start: number,
  { moves, width }: Table,
  last: number,
): { from: number; edits: Edit[] } {
  const edits: Edit[] = [];
  let i = sought.units.length;
  let j = last;
  while (i > 0) {
    const move = moves[i * width + j]!;
    const [wasI, wasJ] = [i, j];
    if (move !== DROPPED) i--;
    if (move !== ADDED) j--;
    if (move === PAIR && sought.units[i] === text.units[start + j]) continue;
    const next = edits.at(-1);
    const isJoined = next?.written.start === wasI && next.original.start === start + wasJ;
    const written = { start: i, end: isJoined ? next.written.end : wasI };
    const original = { start: start + j, end: isJoined ? next.original.end : start + wasJ };
    if (isJoined) edits.pop();
    edits.push({ written, original });
  }
  return { from: start + j, edits: edits.reverse() };
}
