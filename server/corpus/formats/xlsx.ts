/** Excel workbooks: every visible sheet's cells with their headers and units, values as they are kept, not as they are rounded for show. */

import { columnName } from "./csv.ts";
import { type Reader, Unreadable, type Warning } from "./format.ts";
import { numberFormats, shown } from "./numberFormat.ts";
import { type LooseBlock, layOut } from "./placing.ts";
import { cellsOf } from "./table.ts";
import { coreProperties, partsOf, readXml } from "./zip.ts";

export const xlsx: Reader = {
  read(bytes) {
    const parts = partsOf(bytes, (name) => PARTS.test(name));
    const book = bookOf(parts.get("xl/workbook.xml"), parts.get("xl/_rels/workbook.xml.rels"));
    const strings = sharedStrings(parts.get("xl/sharedStrings.xml"));
    const formats = numberFormats(parts.get("xl/styles.xml"));
    const blocks: LooseBlock[] = [];
    const warnings: Warning[] = [];
    for (const { name, part } of book.sheets) {
      const sheet = parts.get(part);
      if (sheet === undefined) continue;
      const { rows, isCut } = sheetRows(sheet, { strings, formats, is1904: book.is1904 });
      const placeOf = (row: number, column: number) => ({ sheet: name, cell: columnName(column) + (row + 1) });
      for (const { row: _row, column: _column, ...block } of cellsOf({ rows, placeOf })) blocks.push(block);
      if (isCut) warnings.push({ code: "cut", detail: name });
    }
    const { title, author, made } = coreProperties(parts.get("docProps/core.xml"));
    return {
      blocks: layOut(blocks),
      meta: { ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
      hints: made === undefined ? {} : { published: made },
      warnings,
    };
  },
};

const PARTS =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|docProps\/core\.xml)$/;

interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Days are counted from 1904 in workbooks from old Macs. */
  readonly is1904: boolean;
}

/** Hidden sheets hold what nobody published. */
function bookOf(workbook: Uint8Array | undefined, relations: Uint8Array | undefined): Book {
  if (workbook === undefined || relations === undefined) throw new Unreadable("broken", "xl/workbook.xml");
  const targets = new Map<string, string>();
  readXml(relations, {
    open(name, attribute) {
      if (name === "Relationship") targets.set(attribute("Id") ?? "", attribute("Target") ?? "");
    },
  });
  const sheets: { name: string; part: string }[] = [];
  let is1904 = false;
  readXml(workbook, {
    open(name, attribute) {
      if (name === "workbookPr") is1904 = attribute("date1904") === "1" || attribute("date1904") === "true";
      if (name !== "sheet" || (attribute("state") ?? "visible") !== "visible") return;
      const target = targets.get(attribute("id") ?? "") ?? "";
      sheets.push({ name: attribute("name") ?? "", part: target.startsWith("/") ? target.slice(1) : `xl/${target}` });
    },
  });
  return { sheets, is1904 };
}

function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let [text, isText, isPhonetic] = ["", false, false];
  if (part === undefined) return strings;
  readXml(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") isText = true;
      else if (name === "rPh") isPhonetic = true;
    },
    text(words) {
      if (isText && !isPhonetic) text += words;
    },
    close(name) {
      if (name === "si") strings.push(text.trim());
      else if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
    },
  });
  return strings;
}

interface SheetSettings {
  readonly strings: readonly string[];
  /** Format codes by style number. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

const MOST_CELLS = 200_000;
const MOST_ROWS = 100_000;
const WIDEST = 500;

function sheetRows(part: Uint8Array, settings: SheetSettings): { rows: (string | null)[][]; isCut: boolean } {
  const rows: (string | null)[][] = [];
  const merged: string[] = [];
  let [type, style, value, isValue, at] = ["", 0, "", false, { row: -1, column: -1 }];
  let [cells, isCut] = [0, false];
  const put = (): void => {
    const text = textOf(type, value, style, settings);
    if (text === "") return;
    if (at.row >= MOST_ROWS || at.column >= WIDEST || ++cells > MOST_CELLS) {
      isCut = true;
      return;
    }
    while (rows.length <= at.row) rows.push([]);
    const row = rows[at.row]!;
    while (row.length <= at.column) row.push("");
    row[at.column] = text;
  };
  readXml(part, {
    open(name, attribute) {
      if (name === "row") at = { row: rowAt(attribute("r")) ?? at.row + 1, column: -1 };
      else if (name === "c") {
        at = cellAt(attribute("r")) ?? { row: Math.max(0, at.row), column: at.column + 1 };
        [type, style, value] = [attribute("t") ?? "n", Number(attribute("s") ?? 0), ""];
      } else if (name === "v" || name === "t") isValue = true;
      else if (name === "mergeCell" && merged.length < 5_000) merged.push(attribute("ref") ?? "");
    },
    text(words) {
      if (isValue) value += words;
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c") put();
    },
  });
  for (const ref of merged) spread(rows, ref);
  return { rows, isCut };
}

/** 12 → 11; null where it is no row's number, and the row is the one below the last. */
const rowAt = (reference: string | undefined): number | null =>
  /^[1-9]\d{0,6}$/.test(reference ?? "") ? Number(reference) - 1 : null;

/** B12 → row 11, column 1. */
function cellAt(reference: string | undefined): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference ?? "");
  if (found === null) return null;
  let column = 0;
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

function textOf(type: string, value: string, style: number, { strings, formats, is1904 }: SheetSettings): string {
  switch (type) {
    case "s":
      return strings[Number(value)] ?? "";
    case "n":
    case "d":
      return value === "" ? "" : shown(value, formats[style] ?? "", is1904);
    case "b":
    case "e":
      return "";
    default:
      return value.trim();
  }
}

/** Cells that a merged one spans into belong to it. */
function spread(rows: (string | null)[][], reference: string): void {
  const [from, to] = reference.split(":").map(cellAt);
  if (from == null || to == null) return;
  for (let r = from.row; r <= Math.min(to.row, rows.length - 1); r++) {
    const row = rows[r]!;
    for (let c = from.column; c <= Math.min(to.column, WIDEST); c++) {
      if (r === from.row && c === from.column) continue;
      while (row.length <= c) row.push("");
      row[c] = null;
    }
  }
}
