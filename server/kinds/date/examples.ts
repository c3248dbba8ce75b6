/** What the date kind reads, as what, and what it leaves alone. Companies, people and sentences are invented. */
import type { DateExample } from "./example.ts";
import { CHINESE_EXAMPLES } from "./examplesChinese.ts";
import { ENGLISH_EXAMPLES } from "./examplesEnglish.ts";
import { LEFT_ALONE } from "./examplesLeftAlone.ts";
import { PERIOD_EXAMPLES } from "./examplesPeriods.ts";

export const DATE_EXAMPLES: readonly DateExample[] = [
  ...CHINESE_EXAMPLES,
  ...ENGLISH_EXAMPLES,
  ...PERIOD_EXAMPLES,
  ...LEFT_ALONE,
];
