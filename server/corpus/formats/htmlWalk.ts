/** Walks a page's elements to blocks: block elements end a paragraph, tables are kept as tables, menus are passed over. */
import type { Place } from "../../text/source.ts";
import type { PageElement } from "./dom.ts";
import { isNoteMark } from "./noteMark.ts";
import type { LooseBlock } from "./placing.ts";
import { cellsOf } from "./table.ts";

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** No text of the page, or none that its publisher would call part of it. */
const PASSED_OVER = new Set(
  "script style noscript template nav footer aside form button select textarea svg canvas video audio iframe object head menu dialog".split(
    " ",
  ),
);

const KINDS: Readonly<Record<string, LooseBlock["kind"]>> = { li: "item", blockquote: "quote", figcaption: "caption" };

interface Walk {
  readonly blocks: LooseBlock[];
  text: string;
  heading: string | undefined;
  paragraph: number;
}

export function blocksUnder(root: PageElement): LooseBlock[] {
  const walk: Walk = { blocks: [], text: "", heading: undefined, paragraph: 0 };
  visit(walk, root, "paragraph");
  endParagraph(walk, "paragraph");
  return walk.blocks;
}

/** Trees are no deeper than `isUnwieldy` lets through. */
function visit(walk: Walk, element: PageElement, kind: LooseBlock["kind"]): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT) walk.text += node.textContent ?? "";
    else if (node.nodeType === ELEMENT) visitElement(walk, node as PageElement, kind);
  }
}

const ELEMENT = 1;
const TEXT = 3;

function visitElement(walk: Walk, element: PageElement, kind: LooseBlock["kind"]): void {
  const name = element.localName.toLowerCase();
  if (PASSED_OVER.has(name) || isHidden(element)) return;
  if (name === "sup" && isNoteMark(walk.text, element.textContent ?? "")) return;
  if (name === "br") walk.text += "\n";
  else if (name === "img") walk.text += " ";
  else if (!BLOCKS.has(name)) visit(walk, element, kind);
  else if (name === "table") readTable(walk, element, kind);
  else {
    endParagraph(walk, kind);
    const depth = /^h([1-6])$/.exec(name)?.[1];
    const inner = depth !== undefined ? "heading" : (KINDS[name] ?? kind);
    visit(walk, element, inner);
    endParagraph(walk, inner, depth === undefined ? undefined : Number(depth));
  }
}

const isHidden = (element: PageElement): boolean =>
  element.hasAttribute("hidden") ||
  element.getAttribute("aria-hidden") === "true" ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");

function endParagraph(walk: Walk, kind: LooseBlock["kind"], depth?: number): void {
  const lines = walk.text
    .split("\n")
    .map(squeeze)
    .filter((line) => line !== "");
  walk.text = "";
  if (lines.length === 0) return;
  walk.paragraph++;
  const text = lines.join("\n");
  walk.blocks.push({ kind, text, place: placeOf(walk), ...(depth !== undefined && { depth }) });
  if (kind === "heading") walk.heading = text;
}

const placeOf = ({ paragraph, heading }: Walk): Place => ({ paragraph, ...(heading !== undefined && { heading }) });

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, " ").trim();

/** A table of one column or one row lays out; what is in it is read as if there were no table. */
function readTable(walk: Walk, table: PageElement, kind: LooseBlock["kind"]): void {
  endParagraph(walk, kind);
  const rows = rowsOf(table);
  const isGrid =
    rows.filter((row) => row.length > 1).length > 1 && table.querySelector("table, p + p, h1, h2") === null;
  if (!isGrid) {
    visit(walk, table, kind);
    endParagraph(walk, kind);
    return;
  }
  walk.paragraph++;
  const place = placeOf(walk);
  const caption = squeeze(table.querySelector("caption")?.textContent ?? "");
  const above = [caption, ...walk.blocks.slice(-2).map(({ text }) => text)];
  if (caption !== "") walk.blocks.push({ kind: "caption", text: caption, place });
  for (const { row, column, ...cell } of cellsOf({ rows, placeOf: () => place, above }))
    walk.blocks.push({ ...cell, grid: { row, column } });
}

const WIDEST_SPAN = 100;

function rowsOf(table: PageElement): (string | null)[][] {
  const rows: (string | null)[][] = [];
  /** Rows that a cell above still spans into, by column. */
  const spanning: number[] = [];
  for (const tr of table.querySelectorAll("tr")) {
    const row: (string | null)[] = [];
    const fill = (): void => {
      while ((spanning[row.length] ?? 0) > 0) {
        spanning[row.length]!--;
        row.push(null);
      }
    };
    for (const cell of tr.children) {
      if (!/^t[dh]$/i.test(cell.localName)) continue;
      fill();
      const [wide, high] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (let i = 0; i < wide; i++) {
        if (high > 1) spanning[row.length] = high - 1;
        row.push(i === 0 ? squeeze(cell.textContent ?? "") : null);
      }
    }
    fill();
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

const spanOf = (cell: PageElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, 1), WIDEST_SPAN);
