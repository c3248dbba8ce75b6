/** Cuts prose into sentences, so that each can be read, kept and quoted by itself. */
import type { Span } from "./span.ts";

/**
 * Spans that together cover the whole text, in order, closing marks and white space going with the sentence they end.
 * A full stop ends a sentence only where a Latin sentence can end: not in 3.5, U.S. or Mr. Lee. What goes on without an
 * end, as nobody writes, is cut at its commas: what is done with a sentence costs by its length.
 */
export function splitSentences(text: string): Span[] {
  const spans = splitAtEnds(text);
  return spans.some(isEndless)
    ? spans.flatMap((span) => (isEndless(span) ? [...splitEndless(text, span)] : [span]))
    : spans;
}

/** UTF-16 units; the longest sentences of newspapers and laws stay below. */
const LONGEST = 1500;

const isEndless = ({ start, end }: Span): boolean => end - start > LONGEST;

function* splitEndless(text: string, { start, end }: Span): Generator<Span> {
  for (let from = start; from < end; ) {
    const to = end - from <= LONGEST ? end : cutBetween(text, from + LONGEST / 2, from + LONGEST);
    yield { start: from, end: to };
    from = to;
  }
}

/** Behind the last comma or blank of a stretch, else between two of its characters that make no number together. */
function cutBetween(text: string, from: number, to: number): number {
  for (const isPlace of [isBehindBreak, isBetweenWords]) {
    for (let at = to; at > from; at--) if (isPlace(text, at)) return at;
  }
  return to;
}

const isBehindBreak = (text: string, at: number): boolean => /^[，,、；;：:\s][^\d]/.test(text.slice(at - 1, at + 1));

/** Neither within a number or a Latin word, nor within a character of two units. */
const isBetweenWords = (text: string, at: number): boolean =>
  !/^[\w.,%][\w.,%]|^[\ud800-\udbff]/.test(text.slice(at - 1, at + 1));

function splitAtEnds(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!endsSentence(text, i)) continue;
    let end = i + 1;
    while (end < text.length && CLOSING.includes(text[end]!)) end++;
    while (end < text.length && isBlank(text.charCodeAt(end))) end++;
    spans.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const CLOSING = "。！？!?…”’」』）)]】》\"'*_~";

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x3000 || unit === 0x0a || unit === 0x0d || unit === 0x09;

function endsSentence(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0x0a:
      return true;
    case 0x21: // !
    case 0x3f: // ?
      return at + 1 === text.length || !isAsciiWord(text.charCodeAt(at + 1));
    case 0x2e: // .
      return isFullStop(text, at);
    default:
      return false;
  }
}

function isFullStop(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && CLOSING.includes(text[next]!)) next++;
  if (next === text.length) return true;
  if (!isBlank(text.charCodeAt(next))) return false;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  if (next < text.length && isLowerCase(text.charCodeAt(next))) return false;
  return !isAbbreviation(text, at);
}

/** Mr., U.S., Inc., No. — a single capital or a listed short form before the stop. */
function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && isAsciiWord(text.charCodeAt(start - 1)) && stop - start < 8) start--;
  const word = text.slice(start, stop);
  // J. Lee, and c. 30 for about 30.
  if (word.length === 1) return /[A-Z]/.test(word) || (word === "c" && /^\s*\d/.test(text.slice(stop + 1, stop + 5)));
  return ABBREVIATIONS.has(word.toLowerCase());
}

const ABBREVIATIONS = new Set(
  "mr mrs ms dr rs ca tel prof sen rep gov gen col lt sgt st jr sr vs no inc ltd co corp plc etc approx est dept univ fig jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

const isAsciiWord = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const isLowerCase = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
