/** Numbers of a workbook as a reader sees them: percentages as such, days as dates, no trace of binary fractions. */
import { readXml } from "./zip.ts";

/** Format codes by style number, of xl/styles.xml. */
export function numberFormats(part: Uint8Array | undefined): string[] {
  const custom = new Map<number, string>();
  const codes: string[] = [];
  let isCells = false;
  if (part === undefined) return codes;
  readXml(part, {
    open(name, attribute) {
      if (name === "numFmt") custom.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "cellXfs") isCells = true;
      else if (name === "xf" && isCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        codes.push(custom.get(id) ?? BUILT_IN[id] ?? "");
      }
    },
    close(name) {
      if (name === "cellXfs") isCells = false;
    },
  });
  return codes;
}

/** ECMA-376 part 1, 18.8.30: those that change what a number is. 27–36 and 50–58 are days in Chinese Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  22: "yyyy-mm-dd hh:mm",
  27: "yyyy年m月",
  28: "m月d日",
  31: "yyyy年m月d日",
  57: "yyyy年m月",
  58: "m月d日",
};

/** @param value as it stands in the file; @param code its format, "" for general. */
export function shown(value: string, code: string, is1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  // What is quoted, in brackets or escaped is decoration.
  const bare = code.split(";")[0]!.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[yd]|m{3}/i.test(bare)) return dayOf(number, bare, is1904) ?? plain(number);
  if (bare.includes("%")) return `${plain(number * 100)}%`;
  const thousands = /,+(?=[^0#?,]*$)/.exec(bare)?.[0].length ?? 0;
  return plain(number / 1000 ** thousands);
}

/** 15 digits are what Excel keeps; more are noise of the binary fraction. 1234567.5 → 1,234,567.5. */
function plain(number: number): string {
  const text = Number(number.toPrecision(15)).toString();
  if (text.includes("e")) return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = Math.abs(number) >= 10_000 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const DAY_MS = 86_400_000;

/** Serial days; 60 is the 29 February 1900 that never was, so days count from 30 December 1899. */
function dayOf(serial: number, code: string, is1904: boolean): string | null {
  if (serial < 1 || serial > 2_958_465) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const iso = new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
  if (/d/i.test(code)) return iso;
  return /m/i.test(code) ? `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月` : iso.slice(0, 4);
}
