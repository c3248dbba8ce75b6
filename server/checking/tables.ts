/**
 * Where a value stands in a table: its row and its column say what it is of, and the other rows and columns what it is not of. A
 * draft's words are held against the heads of all rows: the row that they name is meant.
 */
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import { contentTerms } from "./words.ts";

/** ISO days, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface CellPlace {
  readonly rows: TableRows;
  /** What heads its row; a key of `rows`. */
  readonly row: string;
  /** That its column's head names, or its row's. */
  readonly period: Period | null;
  /** Whether the table goes on to a later one: then this is what another is compared with. */
  readonly isFormer: boolean;
}

/** Content terms of each row's head. */
export type TableRows = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By number of sentence. */
export function cellPlaces(sentences: readonly ReadSentence[]): (sentence: number) => CellPlace | null {
  let known: Map<number, CellPlace> | undefined;
  return (sentence) => {
    if (sentences[sentence]!.block.headers === undefined) return null;
    known ??= placesIn(sentences);
    return known.get(sentence) ?? null;
  };
}

function placesIn(sentences: readonly ReadSentence[]): Map<number, CellPlace> {
  const places = new Map<number, CellPlace>();
  for (let at = 0; at < sentences.length; at++) {
    if (sentences[at]!.block.headers === undefined) continue;
    let end = at + 1;
    while (end < sentences.length && sentences[end]!.block.headers !== undefined) end++;
    placeTable(sentences, at, end, places);
    at = end;
  }
  return places;
}

/** A list of customers is no table that a draft reports a row of. */
const MOST_ROWS = 500;

function placeTable(
  sentences: readonly ReadSentence[],
  from: number,
  to: number,
  places: Map<number, CellPlace>,
): void {
  const rows = new Map<string, ReadonlyMap<string, number>>();
  const columns = new Map<string, Period>();
  const lines = new Map<string, Period>();
  for (const { block, dates } of sentences.slice(from, to)) {
    const { row, column } = block.headers!;
    const days = dates.find((date) => date.days?.from != null && date.days.to != null)?.days;
    if (days !== undefined && days !== null && (row === "" || column === "")) {
      (column === "" ? columns : lines).set(block.text, { from: days.from!, to: days.to! });
    }
    if (row !== "" && !rows.has(row) && rows.size <= MOST_ROWS)
      rows.set(row, new Map(contentTerms(fold(row)).map((term) => [term, 1])));
  }
  if (rows.size > MOST_ROWS) return;
  const last = (periods: ReadonlyMap<string, Period>): string =>
    [...periods.values()].reduce((latest, { to }) => (to > latest ? to : latest), "");
  const [lastColumn, lastLine] = [last(columns), last(lines)];
  const named = (head: string, periods: ReadonlyMap<string, Period>): Period | null =>
    periods.get(head) ?? [...periods].find(([text]) => head.includes(text))?.[1] ?? null;
  for (let i = from; i < to; i++) {
    const { row, column } = sentences[i]!.block.headers!;
    if (row === "" || column === "") continue;
    const [ofColumn, ofLine] = [named(column, columns), named(row, lines)];
    const period = ofColumn ?? ofLine;
    const isFormer = period !== null && period.to < (ofColumn === null ? lastLine : lastColumn);
    places.set(i, { rows, row, period, isFormer });
  }
}
