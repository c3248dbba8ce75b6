/** Words of a draft or a source as they may be shown: one line, short, nothing in them that acts. */
import { overlaps, type Span } from "../text/span.ts";

/**
 * Line breaks, tabs and control characters become spaces and runs of them one; marks that turn the reading direction
 * or hide characters are left out, so that what is shown is what is there.
 */
export function onOneLine(text: string): string {
  return text.replace(INVISIBLE, "").replace(BLANKS, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const BLANKS = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;

/** shorten("現貨交易量環比增長14%", 8) → 現貨交易量環比… Never cuts a character in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isCutInTwo = /[\ud800-\udbff]/.test(text[end - 1] ?? "");
  return `${text.slice(0, isCutInTwo ? end - 1 : end)}…`;
}

/** The words of these spans: with what stands between them if that is little, else with … for it. */
export function wordsOf(text: string, spans: readonly Span[], most: number): string {
  const parts = joined(spans);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (last.end - first.start <= most) return onOneLine(text.slice(first.start, last.end));
  return shorten(parts.map((part) => onOneLine(text.slice(part.start, part.end))).join("…"), most);
}

/** In order, those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && (overlaps(last, span) || last.end === span.start))
      last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) result.push({ start: span.start, end: span.end });
  }
  return result;
}
