/** What a person is told of a draft that is longer than what is checked of one. */
import { MOST_CHECKED } from "../checking/extent.ts";
import { type Locale, say } from "./messages.ts";

/** @param at where checking ended, line and column from 1. */
export const sayUnchecked = (at: { readonly line: number; readonly column: number }, locale: Locale): string =>
  say(locale, "report.unchecked", { ...at, most: MOST_CHECKED.toLocaleString("en") });
