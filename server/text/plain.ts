/** Plain text to blocks: one a line, since a newspaper's text files keep a paragraph a line. */
import type { Block } from "./block.ts";

export function readPlainText(file: string): Block[] {
  const blocks: Block[] = [];
  for (let start = file.charCodeAt(0) === 0xfeff ? 1 : 0; start < file.length; ) {
    let end = file.indexOf("\n", start);
    if (end === -1) end = file.length;
    const text = file.slice(start, end > start && file[end - 1] === "\r" ? end - 1 : end);
    if (text.trim() !== "") blocks.push({ kind: "paragraph", text, start, pieces: null, ...maskOf(text) });
    start = end + 1;
  }
  return blocks;
}

/** Addresses in running text are read past. */
function maskOf(text: string): Pick<Block, "masked"> {
  if (!text.includes("://")) return {};
  return {
    masked: [...text.matchAll(/https?:\/\/[^\s，。；）」]+/g)].map((url) => ({
      start: url.index,
      end: url.index + url[0].length,
    })),
  };
}
