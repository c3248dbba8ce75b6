import type { DateExpression } from "./expression.ts";

/** A date as it stands in a sentence, not yet a mention. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly expression: DateExpression;
  readonly weekday?: number;
  readonly isVague?: true;
  readonly isLoose?: true;
}
