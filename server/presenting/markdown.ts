/** Writing Markdown around text that nobody vouches for: what a source holds is shown, and never acts. */
import type { Segment } from "./passage.ts";
import { onOneLine } from "./words.ts";

/**
 * Text as Markdown that reads as it stands, on one line: no emphasis, code, links, images, HTML, addresses that a
 * renderer would make live, theme icons, footnotes or tables.
 */
export function escapeMarkdown(text: string): string {
  return escapeInline(onOneLine(text));
}

/** Bold for what matched; the rest as it stands. */
export function emphasized(segments: readonly Segment[]): string {
  const texts = segments.map(({ text }) => text.replace(/\s+/g, " "));
  return segments
    .map(({ isMatched }, i) => {
      const text = texts[i]!;
      return isMatched ? bold(text, texts[i - 1]?.at(-1), texts[i + 1]?.at(0)) : escapeInline(visibleInside(text));
    })
    .join("")
    .trim();
}

/** A link of our own. The address is one that a door made; what could end it early is encoded. */
export function linkTo(address: string, words: string): string {
  return `[${escapeMarkdown(words)}](<${address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>)`;
}

/** Signs that start something in CommonMark, its GFM extensions or VS Code's own ($(icon)), wherever they stand. */
const ACTIVE = /[\\`*_~[\]<>&|$^{}]/g;

/** Signs that start something only at a line's beginning: headings, quotes, lists, rules, numbered items. */
const LEADING = /^(?:[#>+=-]|(\d{1,9})(?=[.)](?:\s|$)))/;

/** Addresses that GFM makes live by themselves. */
const ADDRESS = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\.|@|!(?=\[)/gi;

function escapeInline(text: string): string {
  return text
    .replace(ACTIVE, "\\$&")
    .replace(ADDRESS, "\\$&")
    .replace(LEADING, (lead, digits?: string) => (digits === undefined ? `\\${lead}` : `${digits}\\`));
}

/** As `onOneLine`, keeping one space at either end: segments are put together again. */
function visibleInside(text: string): string {
  const inner = onOneLine(text);
  return (/^\s/.test(text) ? " " : "") + inner + (inner !== "" && /\s$/.test(text) ? " " : "");
}

/**
 * CommonMark takes ** for bold only where it can tell inside from outside: **14%**增長 it does not. A word joiner,
 * which nobody sees, inside the marks makes it certain.
 */
function bold(text: string, before: string | undefined, after: string | undefined): string {
  const inner = onOneLine(text);
  if (inner === "") return text === "" ? "" : " ";
  const [lead, tail] = [/^\s/.test(text) ? " " : "", /\s$/.test(text) ? " " : ""];
  const opens = isMark(inner.at(0)) && lead === "" && isLetter(before) ? JOINER : "";
  const closes = isMark(inner.at(-1)) && tail === "" && isLetter(after) ? JOINER : "";
  return `${lead}**${opens}${escapeInline(inner)}${closes}**${tail}`;
}

const JOINER = "\u2060";

const isMark = (sign: string | undefined): boolean => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);

const isLetter = (sign: string | undefined): boolean => sign !== undefined && !/[\s\p{P}\p{S}]/u.test(sign);
