/** Text of pages too large or too deep for a tree: one pass over the marks, block elements ending paragraphs. */
import type { LooseBlock } from "./placing.ts";

const ENDS_PARAGRAPH = /^(?:p|div|br|li|h[1-6]|tr|td|th|table|section|article|blockquote|ul|ol|dl|dt|dd|pre|hr)$/;

/** Everything up to their end tag is no text. */
const OPAQUE = ["script", "style", "noscript", "svg", "template"];

const MOST_BLOCKS = 200_000;

export function blocksOfStream(page: string): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  let text = "";
  const end = (): void => {
    const words = decoded(text).replace(/\s+/g, " ").trim();
    text = "";
    if (words !== "") blocks.push({ kind: "paragraph", text: words, place: { paragraph: blocks.length + 1 } });
  };
  for (let at = 0; at < page.length && blocks.length < MOST_BLOCKS; ) {
    const open = page.indexOf("<", at);
    text += page.slice(at, open === -1 ? page.length : open);
    if (open === -1) break;
    const close = page.startsWith("<!--", open) ? page.indexOf("-->", open) + 2 : page.indexOf(">", open);
    if (close < open) break;
    const name = /^\/?([a-z][a-z0-9]*)/i.exec(page.slice(open + 1, open + 20))?.[1]?.toLowerCase() ?? "";
    at = close + 1;
    if (OPAQUE.includes(name) && page[open + 1] !== "/") {
      const after = page.indexOf(`</${name}`, at);
      at = after === -1 ? page.length : after;
    } else if (ENDS_PARAGRAPH.test(name)) end();
  }
  end();
  return blocks;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : whole;
  });
}
