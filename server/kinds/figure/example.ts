/** What an example of the figure kind states. */
import type { Language } from "../../text/sentence.ts";
import type { Figure, FigureType } from "./figure.ts";

/**
 * The words of one figure as they stand in the text, its type, and its value as a decimal or `low..high`; further what
 * else is to hold of it. Fields that are not named are not asked for.
 */
export type ExampleReading = readonly [words: string, type: FigureType, value: string, more?: Details];

/** Undefined where the figure is to have none. */
export type Details = { readonly [K in Detail]?: Figure[K] | undefined };

type Detail =
  | "unit"
  | "bound"
  | "direction"
  | "basis"
  | "counted"
  | "role"
  | "precision"
  | "isRange"
  | "isVague"
  | "isLoss"
  | "isOnly"
  | "isMiswritten";

export interface FigureExample {
  readonly text: string;
  /** Traditional Chinese unless said otherwise. */
  readonly language?: Language;
  /** Left to right; empty for what is left alone. */
  readonly reads: readonly ExampleReading[];
}

/** A text and the figures in it. */
export const of = (text: string, ...reads: readonly ExampleReading[]): FigureExample => ({ text, reads });

/** The same in English. */
export const en = (text: string, ...reads: readonly ExampleReading[]): FigureExample => ({
  text,
  language: "en",
  reads,
});

/** A text a line. */
export const lines = (texts: string): string[] =>
  texts
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "");
