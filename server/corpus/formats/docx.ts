/** Word documents: headings, paragraphs, tables and footnotes, as they read with all changes accepted. */
import type { Place } from "../../text/source.ts";
import { type Reader, Unreadable } from "./format.ts";
import { isNoteMark } from "./noteMark.ts";
import { type LooseBlock, layOut } from "./placing.ts";
import { cellsOf } from "./table.ts";
import { coreProperties, partsOf, readXml } from "./zip.ts";

export const docx: Reader = {
  read(bytes) {
    const parts = partsOf(bytes, (name) => PARTS.includes(name));
    const body = parts.get("word/document.xml");
    if (body === undefined) throw new Unreadable("broken", "word/document.xml");
    const styles = headingStyles(parts.get("word/styles.xml"));
    const blocks = blocksIn(body, styles, "paragraph");
    const notes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((name) => {
      const part = parts.get(name);
      return part === undefined ? [] : blocksIn(part, styles, "note");
    });
    const { title, author, made } = coreProperties(parts.get("docProps/core.xml"));
    return {
      blocks: layOut([...blocks, ...notes]),
      meta: { ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
      hints: made === undefined ? {} : { published: made },
      warnings: [],
    };
  },
};

const PARTS = ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml"];

/** Ids of paragraph styles that are headings, with their depth: the name says so in every language's Word. */
function headingStyles(part: Uint8Array | undefined): Map<string, number> {
  const depths = new Map<string, number>();
  let id = "";
  if (part === undefined) return depths;
  readXml(part, {
    open(name, attribute) {
      if (name === "style") id = attribute("styleId") ?? "";
      const depth = name === "name" ? /^(?:heading (\d)|title)$/i.exec(attribute("val") ?? "") : null;
      if (depth !== null) depths.set(id, Number(depth[1] ?? 1));
    },
  });
  return depths;
}

interface OpenTable {
  readonly rows: (string | null)[][];
  readonly paragraph: number;
}

/** What is inside these is no text of the document: deleted words, field codes, older copies of drawings. */
const PASSED_OVER = new Set(["del", "moveFrom", "instrText", "Fallback", "rPrChange", "pPrChange"]);

const WIDEST_SPAN = 64;

function blocksIn(part: Uint8Array, styles: ReadonlyMap<string, number>, kind: "paragraph" | "note"): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  const tables: OpenTable[] = [];
  let [text, depth, isItem, isText, passed, number] = ["", 0, false, false, 0, 0];
  let [span, isSpanned, isRaised] = [1, false, false];
  let heading: string | undefined;
  const place = (paragraph: number): Place => ({ paragraph, ...(heading !== undefined && { heading }) });

  const endParagraph = (): void => {
    number++;
    const cell = tables.at(-1)?.rows.at(-1);
    const words = text.trim();
    if (cell !== undefined && cell.length > 0) cell[cell.length - 1] = [cell.at(-1), words].filter(Boolean).join(" ");
    else if (words !== "" && depth > 0) {
      blocks.push({ kind: "heading", text: words, depth, place: place(number) });
      heading = words;
    } else if (words !== "") blocks.push({ kind: isItem ? "item" : kind, text: words, place: place(number) });
    text = "";
  };
  const startCell = (): void => {
    tables.at(-1)?.rows.at(-1)?.push("");
    [span, isSpanned] = [1, false];
  };
  const endCell = (): void => {
    const row = tables.at(-1)?.rows.at(-1);
    if (row === undefined) return;
    if (isSpanned) row[row.length - 1] = null;
    for (let i = 1; i < span; i++) row.push(null);
    [span, isSpanned] = [1, false];
  };
  const endTable = (): void => {
    const table = tables.pop()!;
    const above = blocks.slice(-2).map((block) => block.text);
    const cells = cellsOf({ rows: table.rows, placeOf: () => place(table.paragraph), above });
    for (const { row: _row, column: _column, ...block } of cells) blocks.push(block);
  };
  readXml(part, {
    open(name, attribute) {
      if (passed > 0 || PASSED_OVER.has(name)) passed++;
      else if (name === "p") [text, depth, isItem] = ["", 0, false];
      else if (name === "pStyle") depth = styles.get(attribute("val") ?? "") ?? 0;
      else if (name === "numPr") isItem = true;
      else if (name === "r") isRaised = false;
      else if (name === "vertAlign") isRaised = attribute("val") === "superscript";
      else if (name === "position") isRaised = Number(attribute("val")) > 0;
      else if (name === "t") isText = true;
      else if (name === "tab") text += " ";
      else if (name === "br" || name === "cr") text += "\n";
      else if (name === "noBreakHyphen") text += "-";
      else if (name === "tbl") tables.push({ rows: [], paragraph: number + 1 });
      else if (name === "tr") tables.at(-1)?.rows.push([]);
      else if (name === "tc") startCell();
      else if (name === "gridSpan") span = Math.min(Number(attribute("val")) || 1, WIDEST_SPAN);
      else if (name === "vMerge" && attribute("val") !== "restart") isSpanned = true;
    },
    text(words) {
      if (!isText || passed > 0) return;
      if (isRaised && isNoteMark(text, words)) return;
      text += words;
    },
    close(name) {
      if (passed > 0) passed--;
      else if (name === "t") isText = false;
      else if (name === "p") endParagraph();
      else if (name === "tc") endCell();
      else if (name === "tbl" && tables.length > 0) endTable();
    },
  });
  return blocks;
}
