/** Saved web pages: the article with its headings and tables, without what stands around it. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { PageDocument, PageElement } from "./dom.ts";
import { decode } from "./encoding.ts";
import { type FormatSettings, type Reader, type ReadFile, Unreadable } from "./format.ts";
import { foundInPage } from "./htmlMeta.ts";
import { blocksOfStream } from "./htmlStream.ts";
import { blocksUnder } from "./htmlWalk.ts";
import { type LooseBlock, layOut } from "./placing.ts";

export const html: Reader = {
  read(bytes, settings) {
    const { blocks, ...page } = readPage(bytes, settings);
    return { ...page, blocks: layOut(blocks) };
  },
};

/** A page's own text in its order, before it is laid into one. */
export function readPage(
  bytes: Uint8Array,
  settings: FormatSettings,
): Omit<ReadFile, "blocks"> & { readonly blocks: readonly LooseBlock[] } {
  const declared = settings.declared ?? declaredIn(bytes);
  const { text, encoding, warnings } = decode(bytes, {
    ...(settings.encoding !== undefined && { set: settings.encoding }),
    ...(declared !== null && { declared }),
  });
  if (!/<[a-z!]/i.test(text.slice(0, 100_000))) throw new Unreadable("broken", "html");
  if (isUnwieldy(text)) return { blocks: blocksOfStream(text), meta: {}, warnings, encoding };
  const document = documentOf(text);
  const meta = foundInPage(document);
  return { blocks: articleIn(document), meta, warnings, encoding };
}

/** A page saved in part has no root of its own, or only the word for one within a comment. */
function documentOf(text: string): PageDocument {
  const parsed = (page: string): PageDocument => (parseHTML(page) as unknown as { document: PageDocument }).document;
  const whole = `<html><body>${text}</body></html>`;
  if (!/<html[\s>]/i.test(text.slice(0, 5_000))) return parsed(whole);
  const document = parsed(text);
  return document.documentElement === null ? parsed(whole) : document;
}

/** Of the first bytes, which are ASCII in every encoding that pages come in. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

const LARGEST_TREE = 4_000_000;
const DEEPEST_TREE = 400;

/** Pages that would cost the parser's tree, or a walk over it, too much. */
function isUnwieldy(text: string): boolean {
  if (text.length > LARGEST_TREE) return true;
  let depth = 0;
  for (const [tag, end, name] of text.matchAll(/<(\/?)([a-z][a-z0-9]{0,10})[^<>]{0,2000}>/gi)) {
    if (VOID.has(name!.toLowerCase()) || tag.endsWith("/>")) continue;
    depth += end === "/" ? -1 : 1;
    if (depth > DEEPEST_TREE) return true;
  }
  return false;
}

/** Elements without an end, and those that many pages leave open. */
const VOID = new Set(
  "area base br col embed hr img input link meta source track wbr p li td th tr option dt dd".split(" "),
);

/**
 * Readability finds the article but drops tables and paragraphs that it takes for layout, so it only says where the
 * article begins and ends: all that stands between is read.
 */
function articleIn(document: PageDocument): LooseBlock[] {
  const all = allIn(document);
  const article = articleElement(document);
  const found = new Set(article === null ? [] : blocksUnder(article).map(({ text }) => text));
  const first = all.findIndex(({ text }) => found.has(text));
  const last = all.findLastIndex(({ text }) => found.has(text));
  const title = all.findLastIndex(({ kind, depth }, i) => i <= first && kind === "heading" && depth === 1);
  const range = first === -1 ? [] : all.slice(title === -1 ? first : title, last + 1);
  return lengthOf(range) > Math.min(200, lengthOf(all) / 4) ? range : all;
}

/** HTML lets a page leave its body's tags out, and the parser then finds an empty one. */
function allIn({ body, documentElement }: PageDocument): LooseBlock[] {
  const inBody = body === null ? [] : blocksUnder(body);
  return inBody.length > 0 || documentElement === null ? inBody : blocksUnder(documentElement);
}

function articleElement(document: PageDocument): PageElement | null {
  try {
    const read = new Readability<PageElement>(document.cloneNode(true) as never, {
      charThreshold: 200,
      keepClasses: false,
      serializer: (element) => element as unknown as PageElement,
    }).parse();
    return read?.content ?? null;
  } catch {
    return null;
  }
}

const lengthOf = (blocks: readonly LooseBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
