/** The units that numbers in a table are in: they stand in heads, in a corner or over the table, seldom in the cells. */
import type { Block, CellHeaders } from "./block.ts";
import type { Span } from "./span.ts";

/** A table's unit stands in the paragraph over it, or in its corner: 項目(百萬美元), where it is no figure of its own. */
export function withUnits(blocks: readonly Block[]): Block[] {
  let above: string | null = null;
  let overall: string | null = null;
  let isInside = false;
  return blocks.map((block) => {
    if (block.headers === undefined) {
      above = block.text;
      isInside = false;
      return block;
    }
    if (!isInside) overall = unitOf(block.text) ?? unitOf(above ?? "");
    isInside = true;
    const unit = unitFor(block.text, block.headers, overall);
    if (unit !== null) return { ...block, headers: { ...block.headers, unit } };
    return bracketUnit(block.text) === null ? block : { ...block, masked: [...(block.masked ?? []), brackets(block)] };
  });
}

const brackets = ({ text }: Block): Span => ({ start: text.search(LAST_BRACKETS), end: text.length });

/** The unit of a bare number: what its column's head says, its row's, or what stands over the whole table, which the heads themselves are not in. */
export function unitFor(text: string, { row, column }: CellHeaders, overall: string | null): string | null {
  if (!isNumeric(text) || /[%％‰$¥￥€£]/.test(text)) return null;
  return bracketUnit(column) ?? (row === "" ? null : (bracketUnit(row) ?? overall));
}

/** 1,234.5, (86.4), -3%, US$1.2, ▲2.1, 12 500. */
export const isNumeric = (text: string): boolean =>
  text.length <= 40 &&
  /^[\s(（+\-−–△▲▼↑↓]*(?:US|HK|NT|RMB|CNY|USD|HKD)?[$¥￥€£]?\s?\d[\d,.，\s]*[%％‰]?[\s)）*]*$/.test(text);

/** 單位:千元 → 千元; (in millions of US$) → millions of US$; null where a line names no unit. */
export function unitOf(line: string): string | null {
  if (line.length > 200) return null;
  const labelled = /(?:單位|单位|unit)s?\s?[:：]?\s?([^\s,，;；()（）]{1,20})/i.exec(line)?.[1];
  return labelled ?? UNIT_IN_WORDS.exec(line)?.[1] ?? bracketUnit(line);
}

const UNIT_IN_WORDS =
  /\bin ((?:thousands|millions|billions)(?: of [A-Z][A-Za-z$]{1,15})?|(?:RMB|HK\$|US\$)\s?(?:million|billion|'000))(?=[),;]|$)/i;

/** 收入(百萬美元) → 百萬美元. Brackets may hold anything, so only what is a unit throughout counts. */
function bracketUnit(text: string): string | null {
  const inside = LAST_BRACKETS.exec(text)?.[1]?.trim();
  return inside !== undefined && UNITS.some((unit) => unit.test(inside)) ? inside : null;
}

const LAST_BRACKETS = /[(（]([^()（）]{1,20})[)）]\s*$/;

const UNITS = [
  /^(?:RMB|HK\$|US\$|NT\$|HKD|USD|CNY|\$)\s?(?:'000|million|billion|mn|bn|m)?$/i,
  /^(?:人民幣|人民币|港幣|港币)?[十百千]?[萬万億亿]?(?:(?:美|港|日|歐|欧|新台)?[元圓圆])$/,
  /^[十百千]?[萬万億亿]?[人戶户家宗筆笔股次件台個个]$/,
  /^(?:[%％倍億亿萬万]|百萬|百万)$/,
];
