/** Links that lead to words of a page: https://…#:~:text=words, as browsers open them (WICG Scroll To Text Fragment). */
import type { Language } from "./sentence.ts";

/** Longer quotes are given by their first and last words. */
const WHOLE = 40;
/** UTF-16 units of those, for Chinese and for English. */
const END: Readonly<Record<Language, number>> = { "zh-Hant": 12, "zh-Hans": 12, en: 28 };

/** @param quote a sentence as it stands on the page. @returns the address as it is where there is nothing to lead to. */
export function withFragment(url: string, quote: string, language: Language): string {
  const words = quote.replace(/\s+/g, " ").trim();
  if (words === "" || url.includes(":~:")) return url;
  const text = words.length <= WHOLE ? encode(words) : endsOf(words, language).map(encode).join(",");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** The words that an address leads to, its first and its last ones where it gives both; null where it leads to none. */
export function fragmentOf(url: string): readonly [string] | readonly [string, string] | null {
  const directive = /#.*?:~:(?:.*&)?text=([^&]*)/.exec(url)?.[1];
  if (directive === undefined) return null;
  const parts = directive.split(",").filter((part) => !part.endsWith("-") && !part.startsWith("-"));
  const [first, last] = parts.map(decode);
  if (first === undefined || first === "") return null;
  return last === undefined ? [first] : [first, last];
}

export const withoutFragment = (url: string): string => url.replace(/#?:~:.*$/, "");

/** Browsers look for whole words only. */
function endsOf(words: string, language: Language): [string, string] {
  const segments = [...new Intl.Segmenter(language, { granularity: "word" }).segment(words)];
  const most = END[language];
  const first = segments.filter(({ index, segment }) => index + segment.length <= most).at(-1);
  const last = segments.find(({ index }) => index >= words.length - most);
  return [
    words.slice(0, first === undefined ? most : first.index + first.segment.length),
    words.slice(last?.index),
  ].map((part) => part.trim()) as [string, string];
}

/** What would end the fragment, or the link around it; Chinese stays as it is. */
const encode = (text: string): string =>
  text.replace(
    /[\s%#&,\-<>"'`\\()[\]{}|^]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
