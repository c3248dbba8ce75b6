/** Cuts a Markdown file into pieces that can be parsed by themselves, and so be kept while others change. */
import type { Span } from "../span.ts";

export interface FrontMatter extends Span {
  readonly yaml: string;
}

export function frontMatterOf(file: string): FrontMatter | null {
  const start = file.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!file.startsWith("---", start)) return null;
  const open = /^---[ \t]*\r?\n/.exec(file.slice(start, start + 64));
  if (open === null) return null;
  const body = start + open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(file.slice(body, body + FRONT_MATTER_LIMIT));
  if (close === null) return null;
  return { start, end: body + close.index + close[0].length, yaml: file.slice(body, body + close.index) };
}

const FRONT_MATTER_LIMIT = 20_000;

/** Cut at blank lines outside fences, comments and indented continuations: a piece holds whole blocks. */
export function* pieces(file: string, from: number): Generator<Span> {
  let start = from;
  let isFenced = false;
  let isComment = false;
  for (let line = from; line < file.length; ) {
    let end = file.indexOf("\n", line);
    if (end === -1) end = file.length;
    const head = file.slice(line, Math.min(end, line + 8)).trimStart();
    if (head.startsWith("```") || head.startsWith("~~~")) isFenced = !isFenced;
    else if (!isFenced) {
      if (isComment) isComment = file.indexOf("-->", line) >= end || file.indexOf("-->", line) === -1;
      else if (head.startsWith("<!--")) isComment = !file.slice(line, end).includes("-->") && file.includes("-->", end);
      if (!isComment && head === "" && end - start > 1 && isAtMargin(file, end + 1)) {
        yield { start, end };
        start = end;
      }
    }
    line = end + 1;
  }
  if (start < file.length) yield { start, end: file.length };
}

const isAtMargin = (file: string, at: number): boolean => file[at] !== " " && file[at] !== "\t";

/** `[label]: address` lines, wherever they stand: a link of another piece may refer to them. */
export function linkDefinitions(file: string): { label: string; line: string }[] {
  if (!file.includes("]:")) return [];
  return [...file.matchAll(/^\[(?!\^)([^\]\n]{1,200})\]:[^\n]*$/gm)].map((found) => ({
    label: found[1]!,
    line: found[0],
  }));
}

/** Footnote marks and reference links are only read as such where their definition stands in the same text. */
export function standIns(source: string, definitions: readonly { label: string; line: string }[]): string {
  if (!source.includes("[")) return "";
  const labels = new Set([...source.matchAll(/\[\^([^\]\s]{1,80})\](?!:)/g)].map((mark) => mark[1]!));
  const notes = [...labels].filter((label) => !source.includes(`[^${label}]:`)).map((label) => `[^${label}]: .`);
  const links = definitions.filter(({ label }) => source.includes(`[${label}]`) && !source.includes(`[${label}]:`));
  const lines = [...notes, ...links.map(({ line }) => line)];
  return lines.map((line) => `\n\n${line}`).join("");
}
