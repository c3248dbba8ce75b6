/** A source as a draft's notes and links name it: publisher, title, date, and the way there. */
import type { Language } from "../../text/sentence.ts";
import type { SourceMeta } from "../../text/source.ts";
import { withFragment } from "../../text/textFragment.ts";
import { escapeMarkdown } from "../markdown.ts";
import { onOneLine } from "../words.ts";

export interface CitedSource {
  readonly id: string;
  readonly meta: SourceMeta;
  /** The file's path relative to the draft, for a source without an address; null where there is none. */
  readonly path: string | null;
  /** The source's sentence that a link is to lead to; null where it stands in a cell, or none is meant. */
  readonly quote: string | null;
}

/** How and where a note is written. */
export interface NoteForm {
  readonly language: Language;
  readonly isMarkdown: boolean;
  /** ISO day: when sources were looked at that do not say so themselves. */
  readonly today: string;
}

/** Aldgate，《第二季業績》，2025-07，[https://…](<https://…#:~:text=…>) */
export function footnoteOf(source: CitedSource, form: NoteForm): string {
  const { meta } = source;
  const words = wordsFor(form);
  const title = onOneLine(meta.title);
  const parts = [
    words(meta.publisher ?? ""),
    title === "" ? "" : form.language === "en" ? `“${words(title)}”` : `《${words(title)}》`,
    words(meta.published ?? ""),
    addressOf(source, form),
  ];
  return parts.filter((part) => part !== "").join(form.language === "en" ? ", " : "，");
}

/** 潮音支付. 上半年業務[EB/OL]. (2026-07-08)[2026-07-10]. https://…. The elements and their order are GB/T 7714's. */
export function standardNoteOf(source: CitedSource, form: NoteForm): string {
  const { meta } = source;
  const words = wordsFor(form);
  const publisher = onOneLine(meta.publisher ?? "");
  const author = onOneLine(meta.author ?? "") || publisher;
  const published = meta.published === null ? "" : `(${words(meta.published)})`;
  const made = author === publisher ? published : [words(publisher), published].filter((part) => part !== "").join(" ");
  const parts = [
    words(author),
    `${words(meta.title)}[${typeOf(source)}]`,
    `${made}[${words(meta.retrieved?.slice(0, 10) ?? form.today)}]`,
    addressOf(source, form),
  ];
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}

/** (潮音支付，《上半年業務》，2026-07-08) as a link's title says it. */
export function linkTitleOf({ meta }: CitedSource, language: Language): string {
  const title = onOneLine(meta.title);
  const parts = [
    onOneLine(meta.publisher ?? ""),
    title === "" ? "" : language === "en" ? `“${title}”` : `《${title}》`,
    meta.published ?? "",
  ];
  const said = parts.filter((part) => part !== "").join(language === "en" ? ", " : "，");
  return said.replace(/["\\&]/g, "\\$&");
}

/** What a link goes to: the page at the quoted words, else the file; null where there is neither. */
export function targetOf({ meta: { url, language }, path, quote }: CitedSource): string | null {
  if (isWeb(url)) return quote === null || NO_PAGE.test(url) ? url : withFragment(url, quote, language);
  if (path === null) return null;
  const file = encodeURI(path).replace(/[<>\\#?]/g, encodeURIComponent);
  return quote === null ? file : withFragment(file, quote, language);
}

const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\/[^\s<>]+$/i.test(url);

/** Browsers find words in pages only. */
const NO_PAGE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|json|zip)(?:[?#]|$)/i;

/** A link's goal between its brackets. */
export const bracketed = (target: string): string =>
  /[\s()<>]/.test(target) ? `<${target.replace(/[<>]/g, encodeURIComponent)}>` : target;

/** A web address as it stands, else the file as a link: the reader is led to it, and so is the next check. */
function addressOf(source: CitedSource, { isMarkdown }: NoteForm): string {
  const { url } = source.meta;
  const target = targetOf(source);
  if (target === null) return "";
  const shown = isWeb(url) ? url : source.path!;
  if (!isMarkdown) return shown;
  return target === url ? `<${url}>` : `[${shown.replace(/[\\[\]*_`<&]/g, "\\$&")}](<${target}>)`;
}

const wordsFor =
  ({ isMarkdown }: NoteForm) =>
  (text: string): string =>
    isMarkdown ? escapeMarkdown(text) : onOneLine(text);

/** GB/T 7714's letters for electronic sources, and for files that are on no net. */
function typeOf({ meta, path }: CitedSource): string {
  const isTable = /\.(?:csv|xlsx)$/i.test(path ?? "");
  if (isWeb(meta.url)) return isTable ? "DS/OL" : "EB/OL";
  return isTable ? "DS" : "Z";
}
