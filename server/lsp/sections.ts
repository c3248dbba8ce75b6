/** A draft by its headings, each with the claims that stand under it. */
import type { CheckedClaim } from "../checking/checked.ts";
import { readMarkdown } from "../text/markdown.ts";
import type { Span } from "../text/span.ts";
import type { CheckedDocument } from "./session.ts";

/** Its span runs from its heading to the next one of the same depth or above it. */
export interface Section extends Span {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  /** Those that stand under no deeper heading, in the order of the text. */
  readonly claims: readonly CheckedClaim[];
  readonly sections: readonly Section[];
}

export interface Heading extends Span {
  readonly text: string;
  /** 1 the highest. */
  readonly depth: number;
}

/** In the order of the text. Plain text has no headings, and so one section. */
export function sectionsOf(checked: CheckedDocument): readonly Section[] {
  const known = read.get(checked);
  if (known !== undefined) return known;
  const sections = readSections(checked);
  read.set(checked, sections);
  return sections;
}

/** Those of the sections under it too. */
export const allClaims = ({ claims, sections }: Section): CheckedClaim[] => [...claims, ...sections.flatMap(allClaims)];

/** Symbols and lenses are asked for one after the other. */
const read = new WeakMap<CheckedDocument, readonly Section[]>();

interface OpenSection extends Section {
  end: number;
  readonly claims: CheckedClaim[];
  readonly sections: OpenSection[];
}

function readSections({ document, draft }: CheckedDocument): Section[] {
  const text = document.getText();
  const headings = document.languageId === "markdown" ? headingsOf(text) : [];
  const [first] = headings;
  const top: OpenSection[] = [];
  const flat: OpenSection[] = [];
  if (draft.claims.some(({ start }) => first === undefined || start < first.start)) {
    flat.push(opened(null, draft.claims[0]!.start, first?.start ?? text.length));
    top.push(flat[0]!);
  }
  const above: OpenSection[] = [];
  for (const heading of headings) {
    while (above.length > 0 && above.at(-1)!.heading!.depth >= heading.depth) above.pop()!.end = heading.start;
    const section = opened(heading, heading.start, text.length);
    (above.at(-1)?.sections ?? top).push(section);
    above.push(section);
    flat.push(section);
  }
  for (const claim of draft.claims) flat.findLast(({ start }) => start <= claim.start)?.claims.push(claim);
  return top;
}

const opened = (heading: Heading | null, start: number, end: number): OpenSection => ({
  heading,
  start,
  end,
  claims: [],
  sections: [],
});

function headingsOf(text: string): Heading[] {
  return readMarkdown(text).blocks.flatMap(({ kind, depth, start, text: words }) => {
    if (kind !== "heading" || words.trim() === "") return [];
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = text.indexOf("\n", start);
    return [{ text: words, depth: depth ?? 1, start: lineStart, end: lineEnd === -1 ? text.length : lineEnd }];
  });
}
