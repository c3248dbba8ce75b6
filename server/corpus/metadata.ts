/** Settles what is known of a source: what a person or the file says, and what its name and first lines let us guess. */
import type { Block } from "../text/block.ts";
import { languageOf } from "../text/language.ts";
import type { SourceMeta } from "../text/source.ts";
import { isHan } from "../text/terms.ts";
import type { FoundMeta, Warning } from "./formats/format.ts";

export interface MetaClues {
  /** What a sidecar file says: goes before what the file says of itself. */
  readonly sidecar?: FoundMeta;
  readonly found: FoundMeta;
  readonly hints?: FoundMeta;
  /** The file's name, or the record's id. */
  readonly name: string;
  readonly path: string | null;
  readonly blocks: readonly Block[];
}

export function settleMeta(clues: MetaClues): { meta: SourceMeta; warnings: Warning[] } {
  const said: FoundMeta = { ...clues.found, ...clues.sidecar };
  const guessed: (keyof SourceMeta)[] = [];
  const warnings: Warning[] = [];
  const guess = (field: keyof FoundMeta, guessOf: () => string | null): string | null => {
    const written = said[field]?.trim();
    if (written !== undefined && written !== "") return written;
    const value = guessOf();
    if (value !== null) guessed.push(field);
    return value;
  };
  const stem = clues.name.replace(/^.*\//s, "").replace(/\.[A-Za-z]{1,8}$/, "");
  const lines = openingLines(clues.blocks);
  const title = guess("title", () => titleIn(clues.blocks) ?? stem) ?? stem;
  const publisher = guess("publisher", () => labelled(lines, PUBLISHER_LABEL));
  const author = guess("author", () => labelled(lines, AUTHOR_LABEL));
  const day = (field: "published" | "retrieved"): string | null => {
    const written = said[field]?.trim();
    if (written === undefined || written === "") return null;
    const iso = isoDay(written);
    if (iso === null) warnings.push({ code: "date-unreadable", detail: written.slice(0, 40) });
    return iso;
  };
  let published = day("published");
  if (published === null) {
    published = dayIn(stem) ?? dayOfLines(lines) ?? isoDay(clues.hints?.published ?? "");
    if (published !== null) guessed.push("published");
  }
  const meta: SourceMeta = {
    title: title.slice(0, LONGEST_TITLE),
    publisher,
    author,
    published,
    url: said.url?.trim() || null,
    retrieved: day("retrieved"),
    language: languageOf(
      clues.blocks
        .slice(0, 40)
        .map(({ text }) => text)
        .join("\n") || title,
    ),
    path: clues.path,
    guessed,
  };
  return { meta, warnings };
}

const LONGEST_TITLE = 300;

/**
 * A day, month or year as people and machines write it, to ISO: 2026/4/9, 20260409, 2026年4月9日, April 9, 2026,
 * Thu, 09 Apr 2026 08:00:00 GMT, 2026-04, 2026. Null for what is none, or is no day of the calendar.
 */
export function isoDay(written: string): string | null {
  const text = written.trim();
  return dayIn(text) ?? isoMonth(text);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const DAY_FORMS: readonly { form: RegExp; order: readonly ["y" | "m" | "d", "y" | "m" | "d", "y" | "m" | "d"] }[] = [
  { form: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: ["y", "m", "d"] },
  { form: /(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/, order: ["y", "m", "d"] },
  { form: /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/, order: ["y", "m", "d"] },
  { form: /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/, order: ["m", "d", "y"] },
  { form: /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? ((?:19|20)\d\d)\b/, order: ["d", "m", "y"] },
];

function dayIn(text: string): string | null {
  for (const { form, order } of DAY_FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const part = (of: "y" | "m" | "d"): string => found[order.indexOf(of) + 1]!;
    const month = /^\d/.test(part("m")) ? Number(part("m")) : MONTHS.indexOf(part("m").slice(0, 3).toLowerCase()) + 1;
    const iso = calendarDay(Number(part("y")), month, Number(part("d")));
    if (iso !== null) return iso;
  }
  return null;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function isoMonth(text: string): string | null {
  const month = /^((?:19|20)\d\d)(?:[-/.]|\s?年\s?)(\d{1,2})\s?月?$/.exec(text);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return `${month[1]}-${month[2]!.padStart(2, "0")}`;
  return /^((?:19|20)\d\d)\s?年?$/.exec(text)?.[1] ?? null;
}

/** Whoever publishes says so at the top. */
const OPENING = 8;

const openingLines = (blocks: readonly Block[]): string[] =>
  blocks.slice(0, OPENING).map(({ text }) => text.trim().slice(0, 200));

const PUBLISHER_LABEL = /^(?:消息|新聞|新闻|文章)?(?:來源|来源|source)\s?[:：]\s?(\S.{0,60})$/i;
const AUTHOR_LABEL = /^(?:(?:作者|記者|记者|撰文|文)\s?[:：/／|｜]\s?|by )(\S.{0,40})$/i;

function labelled(lines: readonly string[], label: RegExp): string | null {
  for (const line of lines) {
    const found = label.exec(line)?.[1];
    if (found !== undefined) return isHan(found.charCodeAt(0)) ? found.split(/\s/, 1)[0]! : found;
  }
  return null;
}

/** A line that is little but a date, or a dateline before the first sentence: SINGAPORE, April 9, 2026. */
function dayOfLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const head = line.slice(0, line.length <= SHORT_LINE ? SHORT_LINE : DATELINE);
    const day = dayIn(head);
    if (day !== null) return day;
  }
  return null;
}

const SHORT_LINE = 50;
const DATELINE = 36;

/**
 * The first heading, else a first line that is no sentence, nor day, publisher or author, and in a table no cell and no
 * unit line.
 */
function titleIn(blocks: readonly Block[]): string | null {
  const opening = blocks.slice(0, OPENING);
  const heading = opening.find(({ kind }) => kind === "heading");
  if (heading !== undefined) return heading.text.trim() || null;
  const first = opening.find(({ text }) => !isAboutSource(text.trim()));
  if (first === undefined || first.kind === "cell") return null;
  const words = first.text.trim();
  const isTitle = words.length <= 80 && !/[。.!?！？；;]$/.test(words) && !UNIT_LINE.test(words);
  return isTitle && words !== "" ? words : null;
}

/** 2026年4月7日, 來源:晨報, 記者:張三. */
const isAboutSource = (line: string): boolean =>
  PUBLISHER_LABEL.test(line) || AUTHOR_LABEL.test(line) || (line.length <= LONGEST_DAY && dayIn(line) !== null);

const LONGEST_DAY = 20;

/** 單位:千元, (in millions of US$): over a table, and of no title's making. */
const UNIT_LINE = /^[(（]?(?:(?:單位|单位|units?)\s?[:：]|in (?:thousands|millions|billions)\b)/i;
