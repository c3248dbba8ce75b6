/** The English words that dates are made of, by folded word. */
import type { Unit } from "./expression.ts";
import { ENGLISH_HOLIDAYS } from "./holidays.ts";

export type Word =
  | { readonly is: "month"; readonly value: number; readonly isShort: boolean; readonly isCommon: boolean }
  | { readonly is: "weekday"; readonly value: number; readonly isShort: boolean }
  | { readonly is: "unit"; readonly value: Unit }
  | { readonly is: "portion"; readonly value: "quarter" | "half" }
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "ordinal"; readonly value: number }
  | { readonly is: "shift"; readonly value: number }
  | { readonly is: "day"; readonly value: number }
  | { readonly is: "stretch"; readonly value: "early" | "middle" | "end" }
  | { readonly is: "decade"; readonly value: number }
  | { readonly is: "fiscal" }
  | { readonly is: "same" }
  | { readonly is: "in" }
  | { readonly is: "season" }
  | { readonly is: "vague" };

const words = new Map<string, Word>();
const add = (list: string, word: (i: number) => Word): void => {
  list.split(" ").forEach((name, i) => {
    for (const form of name.split("|")) words.set(form, word(i));
  });
};

add("january february march april may june july august september october november december", (i) => ({
  is: "month",
  value: i + 1,
  isShort: false,
  isCommon: i === 2 || i === 4,
}));
add("jan feb mar apr - jun jul aug sep|sept oct nov dec", (i) => ({
  is: "month",
  value: i + 1,
  isShort: true,
  isCommon: true,
}));
add("monday tuesday wednesday thursday friday saturday sunday", (i) => ({
  is: "weekday",
  value: i + 1,
  isShort: false,
}));
add("mon tue|tues wed thu|thur|thurs fri sat sun", (i) => ({ is: "weekday", value: i + 1, isShort: true }));
add("day|days week|weeks month|months quarter|quarters|qtr|qtrs half|halves year|years|yr|yrs decade|decades", (i) => ({
  is: "unit",
  value: (["day", "week", "month", "quarter", "half", "year", "decade"] as const)[i]!,
}));
add("zero one|a|an two three four five six seven eight nine ten eleven twelve", (i) => ({ is: "number", value: i }));
add("couple thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty", (i) => ({
  is: "number",
  value: i === 0 ? 2 : i + 12,
}));
add("thirty forty fifty", (i) => ({ is: "number", value: (i + 3) * 10 }));
add("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", (i) => ({
  is: "ordinal",
  value: i + 1,
}));
add("last|past|previous|prior|preceding this|current next|coming|following|upcoming", (i) => ({
  is: "shift",
  value: i - 1,
}));
add("yesterday today|tonight tomorrow", (i) => ({ is: "day", value: i - 1 }));
add("early|beginning|start mid|middle late|end|close", (i) => ({
  is: "stretch",
  value: (["early", "middle", "end"] as const)[i]!,
}));
add("twenties thirties forties fifties sixties seventies eighties nineties", (i) => ({
  is: "decade",
  value: (i + 2) * 10,
}));
add("fiscal|financial|fy", () => ({ is: "fiscal" }));
add("same", () => ({ is: "same" }));
add("in", () => ({ is: "in" }));
add("summer winter spring autumn", () => ({ is: "season" }));
add("recently lately currently nowadays", () => ({ is: "vague" }));
words.delete("-");

/** The word's part in a date, or undefined for all other words. */
export const ENGLISH_WORDS: ReadonlyMap<string, Word> = words;

/** Bits for each word's length, by its first letter: most words are passed without cutting them out. */
const LENGTHS = new Uint32Array(128);
for (const name of words.keys()) LENGTHS[name.charCodeAt(0)]! |= 1 << name.length;

/** Words that begin other dates than those of the table. */
for (const name of ["q", "h", "ytd", ...ENGLISH_HOLIDAYS.words.map((words) => words.split(/[^a-z]/)[0]!)])
  LENGTHS[name.charCodeAt(0)]! |= 1 << name.length;

export const mayBeWord = (first: number, length: number): boolean =>
  first < 128 && length < 32 && (LENGTHS[first]! & (1 << length)) !== 0;

/** Before a bare month or year they make it a date: in March, since 2014, the year 2019. */
export const CUES: ReadonlySet<string> = new Set(
  "with than versus vs over into entering exiting in since during of by until till from before after through between to and or for last next this year early late mid end middle beginning starting around about circa throughout ended ending fy".split(
    " ",
  ),
);

/** After a bare year they make it one: 2024 revenue. */
export const YEARLY_NOUNS: ReadonlySet<string> = new Set(
  "revenue revenues profit profits results earnings sales guidance adjusted core organic operating gross ebitda eps capex dividend dividends production deliveries budget forecast forecasts annual full-year targets target outlook".split(
    " ",
  ),
);

export const MODIFIERS: ReadonlyMap<string, "since" | "until" | "asOf"> = new Map([
  ["since", "since"],
  ["after", "since"],
  ["starting", "since"],
  ["beginning", "since"],
  ["from", "since"],
  ["by", "until"],
  ["until", "until"],
  ["till", "until"],
  ["before", "until"],
  ["through", "until"],
  ["to", "until"],
]);
