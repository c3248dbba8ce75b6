/** The form of the date kind's examples. */

export interface DateExample {
  readonly text: string;
  /** Chinese in Traditional script where it is not said. */
  readonly language?: "zh-Hant" | "zh-Hans" | "en";
  /** Publication date; 2025-07-30, a Wednesday, where it is not said. */
  readonly published?: string | null;
  /** Left to right; empty for what is left alone. */
  readonly reads: readonly ExampleReading[];
}

/** The words, and how they are understood: as `describeDate` notes it, "vague", "impossible", or null where it stays open. */
export type ExampleReading = readonly [words: string, value: string | null, more?: ExampleDetails];

export interface ExampleDetails {
  readonly modifier?: "since" | "until" | "asOf";
  readonly weekday?: number;
  readonly isApproximate?: true;
  readonly isBasis?: true;
  readonly implied?: string;
}
