/** What the figure kind reads, as what, and what it leaves alone. Companies, people and sentences are invented. */
import type { FigureExample } from "./example.ts";
import { CHINESE_EXAMPLES } from "./examplesChinese.ts";
import { CONTEXT_EXAMPLES } from "./examplesContext.ts";
import { ENGLISH_EXAMPLES } from "./examplesEnglish.ts";
import { LEFT_ALONE } from "./examplesLeftAlone.ts";
import { NEWSROOM_EXAMPLES } from "./examplesNewsroom.ts";
import { UNIT_EXAMPLES } from "./examplesUnits.ts";

export const FIGURE_EXAMPLES: readonly FigureExample[] = [
  ...CHINESE_EXAMPLES,
  ...ENGLISH_EXAMPLES,
  ...CONTEXT_EXAMPLES,
  ...NEWSROOM_EXAMPLES,
  ...UNIT_EXAMPLES,
  ...LEFT_ALONE,
];
