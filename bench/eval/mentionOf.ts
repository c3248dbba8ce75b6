/** A figure as the evaluation's scorers expect it: kind, value and unit in their words. */
import type Big from "big.js";
import type { Figure, FigureType } from "../../server/kinds/figure/figure.ts";

export interface EvaluatedFigure {
  readonly kind: string;
  readonly value: string | null;
  readonly unit?: string;
}

const KINDS: Readonly<Record<FigureType, string>> = {
  count: "number",
  fraction: "number",
  index: "number",
  multiple: "multiple",
  percent: "percent",
  points: "percent",
  basis: "bp",
  money: "money",
  rank: "ordinal",
  duration: "duration",
  quantity: "quantity",
};

/** Letters of ISO 8601 for units of time; hours and below stand behind a T. */
const LETTERS: Readonly<Record<string, string>> = {
  year: "Y",
  month: "M",
  week: "W",
  day: "D",
  hour: "H",
  minute: "M",
  second: "S",
};
const BELOW_DAY = new Set(["hour", "minute", "second"]);

/** Money that the text leaves open keeps its sign, but 元 and ¥ name no currency. */
const OPEN = new Set(["元", "¥"]);

export function figureAsEvaluated(figure: Figure): EvaluatedFigure {
  const { type } = figure;
  const kind = figure.isRange && type !== "duration" ? "range" : KINDS[type];
  const print = type === "duration" ? (value: Big) => durationOf(value, figure) : (value: Big) => value.toFixed();
  const low = figure.low === null ? "" : print(figure.low);
  const high = figure.high === null ? "" : print(figure.high);
  const value = figure.isRange ? `${low}..${high}` : low;
  const unit = type === "money" && OPEN.has(figure.unit ?? "") ? "" : figure.unit;
  return { kind, value, ...(unit !== null && { unit }) };
}

function durationOf(value: Big, figure: Figure): string {
  const rest = figure.rest;
  const parts = [{ value, unit: figure.unit ?? "day" }, ...(rest === undefined ? [] : [rest])];
  const print = (isBelow: boolean) =>
    parts
      .filter((part) => BELOW_DAY.has(part.unit) === isBelow)
      .map((part) => `${part.value.toFixed()}${LETTERS[part.unit] ?? "D"}`)
      .join("");
  const [days, times] = [print(false), print(true)];
  return `P${days}${times === "" ? "" : `T${times}`}`;
}
