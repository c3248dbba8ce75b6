/** The units that numbers in a table are in: they stand in heads, in a corner or over the table, seldom in the cells. */
import type { Block, CellHeaders } from "./block.ts";
import { fold } from "./fold.ts";
import type { Span } from "./span.ts";
import { unitWritten } from "./unitWords.ts";

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
  const own = headUnit(column) ?? (row === "" ? null : headUnit(row));
  return own ?? (row === "" || hasOtherUnit(row) || hasOtherUnit(column) ? null : overall);
}

/** What a table in millions of dollars counts or sets in proportion all the same: staff, customers, rates, changes. */
const hasOtherUnit = (head: string): boolean => OTHER_UNIT.test(fold(head));

const OTHER_UNIT =
  /人数|户数|家数|件数|笔数|次数|股数|数目|数量|个数|人员|员工|雇员|客户|用户|商户|门店|网点|headcount|employees|staff|customers|users|accounts|stores|merchants|number of|[率%]|比例|比重|占比|倍数|\b(?:rate|ratio|margin|share|yoy|qoq|change|growth)\b|同比|环比|按年|按季|变动|变化|增减|增长|增幅|排名|日期/;

/** What heads a cell on its left: the words that its row begins with (2026-06 Korvex), or its first number where it has none. */
export function rowHead(row: readonly string[], column: number): string {
  const first = row.findIndex((text) => text !== "");
  if (first === -1 || first >= column) return "";
  const ends = row.findIndex((text, c) => c > first && (text === "" || isNumeric(text) || text.length > LONGEST_HEAD));
  const end = Math.min(column, ends === -1 ? row.length : ends, first + MOST_HEADS);
  return row.slice(first, end).join(" ");
}

const LONGEST_HEAD = 30;
const MOST_HEADS = 3;

/** What stands behind a number where its unit would: 86.4 under 百萬美元 reads as 86.4百万美元, (86.4) as (86.4百万美元). */
export function readWith(text: string, unit: string): { text: string; at: number } {
  const at = /\d(?=\D*$)/.exec(text)!.index + 1;
  return { text: `${text.slice(0, at)}${unitWritten(unit) ?? unit}${text.slice(at)}`, at };
}

/** 1,234.5, (86.4), -3%, US$1.2, ▲2.1, 12 500. */
export const isNumeric = (text: string): boolean =>
  text.length <= 40 &&
  /^[\s(（+\-−–△▲▼↑↓]*(?:US|HK|NT|RMB|CNY|USD|HKD)?[$¥￥€£]?\s?\d[\d,.，\s]*[%％‰]?[\s)）*]*$/.test(text);

/** 單位:千元 → 千元; (in millions of US$, except per share data) → millions of US$; null where a line names no unit. */
export function unitOf(line: string): string | null {
  if (line.length > 200) return null;
  const currency = CURRENCY_APART.exec(line)?.[1] ?? "";
  for (const [, labelled, worded] of line.matchAll(SAID)) {
    const unit = unitAtStart(labelled ?? worded!);
    if (unit !== null) return unitWritten(unit + currency) === null ? unit : unit + currency;
  }
  return null;
}

/** 單位：億元　幣別：新台幣. */
const CURRENCY_APART = /(?:幣別|币别|幣種|币种)\s?[:：]?\s?([^\s()（）]{2,4})/;

/** Where a unit may begin: behind its label, in brackets, and "in" such as a clause ends with. */
const SAID =
  /(?:(?:單位|单位|\bunits?)\s?[:：]?\s?|[(（])((?:in |expressed in )?[^()（）]{1,60})|\b((?:RMB |HK\$ ?|US\$ ?|NT\$ ?)?in (?:thousands|millions|billions|RMB|HK\$|US\$|NT\$)[^()（）]{0,40})/gi;

/** 新台幣千元 of 新台幣千元，惟每股盈餘以元表示: as many words as are a unit, up to the first break behind which none follows. */
function unitAtStart(said: string): string | null {
  const [words] = said
    .replace(/^(?:單位|单位|units?)\s?[:：]?/i, "")
    .split(/[,;，；、:：]|\b(?:except|unless|other than)\b/i);
  const whole = words!
    .trim()
    .replace(/[.。]$/, "")
    .replace(/^(?:expressed )?in /i, "");
  if (unitWritten(whole) !== null) return whole;
  const first = /^\S+(?= )/.exec(whole)?.[0];
  return first !== undefined && isAmount(first) ? first : null;
}

/** A head's unit: 收入(百萬美元), Volume (US$ bn), and without brackets what names scale and currency: 2026年 千港元. */
function headUnit(head: string): string | null {
  const inside = bracketUnit(head);
  if (inside !== null) return inside;
  const last = /(?:^|\s)(\S+(?:\s(?:million|billion|thousand|mn|bn|m))?)\s*$/i.exec(head)?.[1];
  return last !== undefined && isAmount(last) ? last : null;
}

/** Both scale and currency are named: nothing else is written so. */
function isAmount(words: string): boolean {
  const written = unitWritten(words);
  return written !== null && /^[十百千]?[万亿千百].*(?:[元镑仙币])/.test(written);
}

/** 收入(百萬美元) → 百萬美元. Brackets may hold anything, so only what is a unit throughout counts. */
function bracketUnit(text: string): string | null {
  const inside = LAST_BRACKETS.exec(text)?.[1]?.trim();
  return inside !== undefined && unitWritten(inside) !== null ? inside : null;
}

const LAST_BRACKETS = /[(（]([^()（）]{1,30})[)）]\s*$/;
